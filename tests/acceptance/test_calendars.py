"""libical, the reader of Evolution and KOrganizer, finds no error in what was built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clients.libical import Libical

pytestmark = pytest.mark.acceptance


def test_every_file_is_read_without_an_error(built: Path) -> None:
    files = sorted((built / "calendars").rglob("*.ics"))
    assert len(files) > 1
    assert {str(file): Libical().errors(file) for file in files} == {str(file): 0 for file in files}


def test_libical_sees_an_error_where_there_is_one(built: Path, tmp_path: Path) -> None:
    content = (built / "calendars" / "all.ics").read_bytes()
    broken = tmp_path / "broken.ics"
    broken.write_bytes(content.replace(b"DTSTAMP:2009", b"DTSTAMP:word"))
    assert Libical().errors(broken) > 0
