"""Every broken file has exactly one fault, and is told exactly that one, with its line.

A folder has the name of the code. To write the problems anew and read what changed:
IDMKIT_REWRITE=1 python -m pytest tests/linting/test_broken_files.py
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from idmkit.linting import lint_file
from idmkit.linting.catalogue import rules
from tests.reading.shown import shown

BROKEN = Path(__file__).parent / "broken"
FILES = sorted(str(path.relative_to(BROKEN)) for path in BROKEN.glob("*/*.ics"))
NO_FILE = {"unreadable-file"}  # tested through the command


@pytest.mark.parametrize("file", FILES)
def test_a_broken_file_is_told_its_one_fault(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)
    path = Path(file)
    found = lint_file(path)
    expected = path.with_suffix(".txt")
    if os.environ.get("IDMKIT_REWRITE"):
        expected.write_bytes(shown(found).encode())
    assert shown(found).encode() == expected.read_bytes()
    assert {one.code for one in found} == {path.parent.name}
    assert {one.severity for one in found} == {rules()[path.parent.name].severity}


def test_every_code_has_a_broken_file() -> None:
    folders = {path.name for path in BROKEN.iterdir()}
    assert folders == set(rules()) - NO_FILE
    assert len(folders) >= 47
