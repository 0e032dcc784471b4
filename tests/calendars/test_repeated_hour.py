"""An hour that comes twice: readers take its first pass for the second unless it stands in UTC."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.calendars.reading_back import one_file
from tests.making import a_session

ZURICH = ZoneInfo("Europe/Zurich")


@pytest.mark.parametrize("second", [False, True])
def test_both_passes_stand_in_utc(second: bool) -> None:  # noqa: FBT001
    start = datetime(2009, 10, 25, 2, 15, tzinfo=ZURICH, fold=int(second))
    end = (start.astimezone(UTC) + timedelta(minutes=30)).astimezone(ZURICH)
    written = one_file(replace(a_session(), start=start, end=end), timezone=ZURICH)
    assert f"DTSTART:{start.astimezone(UTC):%Y%m%dT%H%M%SZ}\r\n".encode() in written
    assert b"TZID" not in written
