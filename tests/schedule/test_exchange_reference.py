"""The table of docs/reference/exchange-formats.md has a row for each field of the model."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

import pytest

from idmkit.model.event import Day, Event, Paper, Room, Session, Track
from idmkit.model.people import Affiliation, Appearance, Name, Person
from tests.conftest import ROOT

REFERENCE = ROOT / "docs" / "reference" / "exchange-formats.md"
FORMATS = ["XML", "JSON", "xCal", "ICS"]
# Fields that have rows of their own, for what is inside.
INSIDE = {
    *("event.days", "session.appearances", "session.documents"),
    *("person.name", "person.affiliation", "appearance.affiliation"),
}
# What is compared as one line.
LINES = {"session.heading", "document.name", "person.formal"}
MODEL: dict[str, tuple[type[Any], ...]] = {
    "event": (Event,),
    "day": (Day,),
    "session": (Session,),
    "document": (Paper,),
    "person": (Person, Name, Affiliation),
    "appearance": (Appearance, Affiliation),
    "room": (Room,),
    "track": (Track,),
}


def rows() -> list[list[str]]:
    """The cells of each row that begins with a field."""
    text = REFERENCE.read_text(encoding="utf-8")
    found = re.findall(r"^\| (`[a-z]+\.\w+` \|.*) \|$", text, flags=re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")] for row in found]


def of_the_model() -> set[str]:
    names = {
        f"{name}.{field.name}"
        for name, classes in MODEL.items()
        for one in classes
        for field in fields(one)
    }
    return {name for name in names if not name.endswith(".origin")} - INSIDE


def test_every_field_has_one_row_and_no_other() -> None:
    named = [row[0].strip("`") for row in rows()]
    assert sorted(named) == sorted(of_the_model() | LINES)


def test_the_columns_are_the_formats() -> None:
    heading = "| Field | " + " | ".join(FORMATS) + " | Why not |"
    assert heading in REFERENCE.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0].strip("`"))
def test_a_row_says_yes_or_no_and_why_not(row: list[str]) -> None:
    _, *answers, why = row
    assert len(answers) == len(FORMATS)
    assert {*answers} <= {"yes", "no"}
    assert bool(why) == ("no" in answers)
    assert not why or why.endswith(".")
