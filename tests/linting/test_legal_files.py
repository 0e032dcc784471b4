"""Legal files of other programs are not called wrong; what is wrong in them is told.

The names of the samples are program and version; all were written by that program from the same
three or four entries, but `by-hand.ics`, which holds what is legal and unusual.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from idmkit.linting import lint_file

LEGAL = Path(__file__).parent / "legal"
SAMPLES = Path(__file__).parents[1] / "importing" / "samples" / "ics"
# Each was looked at: these programs do write what the standard forbids, or advises against.
TRUE_FAULTS: dict[str, set[str]] = {
    "by-hand.ics": set(),
    # The zone is listed day by day, and people are named.
    "icalendar-7.3.2.ics": {
        "misplaced-property",  # COMMENT in VTIMEZONE
        "people-in-published-file",
        "title-too-long",
        "zone-by-list",
    },
    "vobject-0.9.9.ics": {"zone-abbreviation"},  # it calls Zurich CET
    "ics.py-0.7.3.ics": {"line-too-long", "no-last-line-end"},
    "ical.js-2.2.1.ics": {"no-last-line-end"},
    "ics-npm-3.12.0.ics": {"line-too-long", "missing-for-method"},
    # NAME is not escaped; asked for a zone without rules of its own, it writes DTSTAMP without Z.
    "ical-generator-10.2.0.ics": {
        "floating-time",
        "no-last-line-end",
        "time-not-utc",
        "unescaped-comma",
        "unknown-property",  # TIMEZONE-ID
    },
    # Its files end lines as the computer does; VTIMEZONE is left to who uses it.
    "ical-14.3.1.ics": {
        "line-feed-only",
        "line-too-long",
        "no-last-line-end",
        "undefined-zone",
    },
}


def codes(path: Path) -> set[str]:
    return {one.code for one in lint_file(path)}


@pytest.mark.parametrize("name", TRUE_FAULTS)
def test_only_true_faults_are_told(name: str) -> None:
    assert codes(LEGAL / name) == TRUE_FAULTS[name]


def test_every_sample_is_looked_at() -> None:
    assert {path.name for path in LEGAL.iterdir()} == set(TRUE_FAULTS)


@pytest.mark.parametrize("name", ["by-hand.ics", "icalendar-7.3.2.ics", "vobject-0.9.9.ics"])
def test_no_error_in_legal_files(name: str) -> None:
    assert not [one for one in lint_file(LEGAL / name) if one.is_error]


def test_files_of_idmkit_and_indico_have_no_error() -> None:
    assert codes(SAMPLES / "idmkit.ics") == set()
    assert codes(SAMPLES / "indico.ics") == {"line-too-long"}


def test_real_files_of_pretalx_have_no_error() -> None:
    data = os.environ.get("IDMKIT_TEST_DATA")
    if not data:
        pytest.skip("IDMKIT_TEST_DATA does not name the folder of real schedules")
    files = sorted((Path(data) / "data" / "schedules").rglob("*.ics"))
    assert len(files) > 50
    found = set.union(*map(codes, files))
    assert found == {"line-too-long", "title-too-long"}
