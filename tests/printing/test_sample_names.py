"""Names of 110 locales (Unicode CLDR): each has glyphs, and stands whole on a badge."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path

import pytest

from idmkit.badges.face import badge_faces
from idmkit.badges.front import front
from idmkit.badges.front_designs import A6_FRONT
from idmkit.printing.font_choice import missing_characters
from idmkit.printing.page import Text
from idmkit.printing.unicode_rules import script
from tests.making import a_person, an_event

_DATA = os.environ.get("IDMKIT_TEST_DATA")
SAMPLES = Path(_DATA or "") / "data" / "rosters" / "cldr-sample-names.csv"
NOT_COVERED = {"Cher", "Olck", "Syrc"}  # the reference says so
pytestmark = pytest.mark.skipif(not _DATA, reason="IDMKIT_TEST_DATA names no folder")


@pytest.fixture(scope="module")
def names() -> list[tuple[str, str]]:
    """Given names and surname of each sample."""
    with SAMPLES.open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    return [
        (
            " ".join(filter(None, (row["given"], row["given2"]))),
            " ".join(filter(None, (row["surname_prefix"], row["surname"], row["surname2"]))),
        )
        for row in rows
    ]


def test_three_scripts_have_no_font_and_no_other(names: list[tuple[str, str]]) -> None:
    assert len(names) == 868
    missing = {script(one) for name in names for one in missing_characters("".join(name))}
    assert missing == NOT_COVERED


def test_every_name_stands_whole_and_within_its_badge(names: list[tuple[str, str]]) -> None:
    (face,) = badge_faces(an_event(people=(a_person(),)))
    left, right = A6_FRONT.measures.margin, A6_FRONT.trim.width - A6_FRONT.measures.margin
    for given, family in (name for name in names if not missing_characters("".join(name))):
        marks = [*front(replace(face, given=given, family=family or given), A6_FRONT)]
        texts = [mark for mark in marks if isinstance(mark, Text)]
        assert all(mark.x > left - 12 and mark.x + mark.width < right + 1 for mark in texts)
        said = "".join("".join(mark.text for mark in texts).split())
        assert all(part in said for part in (*given.split(), *family.split()))
