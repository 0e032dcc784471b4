"""Reminders, chosen sessions in one file, and the colour of a calendar."""

from __future__ import annotations

import pytest

from idmkit.calendars import render_picked
from idmkit.calendars.alarm import trigger
from idmkit.calendars.css_colours import nearest_name
from idmkit.model.event import Status
from tests.calendars.reading_back import lines, seen
from tests.making import a_session, an_event

EVENT = an_event(
    a_session("one", title="Opening; day 1"),
    a_session("two", "12:00", "13:00", status=Status.CANCELLED),
    a_session("three", "14:00", "15:00"),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        *(("10m", "-PT10M"), ("1h", "-PT1H"), (" 1D ", "-P1D"), ("", ""), ("0m", "")),
        *(("m", ""), ("-5m", ""), ("10", ""), ("10m\r\nX", ""), ("٣m", ""), ("12345m", "")),
    ],
)
def test_trigger(text: str, found: str) -> None:
    assert trigger(text) == found


def test_chosen_sessions_in_one_calendar_remind_of_what_takes_place() -> None:
    (made,) = render_picked(EVENT, EVENT.edition(), ["one", "two"], together=True, alarm="-PT10M")
    text = lines(made.content)
    assert [one.status for one in seen(made.content)] == ["CONFIRMED", "CANCELLED"]
    start = text.index("BEGIN:VALARM")
    assert text[start + 1 : start + 5] == [
        *("ACTION:DISPLAY", "TRIGGER:-PT10M", "DESCRIPTION:Opening\\; day 1", "END:VALARM")
    ]
    assert text.count("BEGIN:VALARM") == 1
    assert "NAME:A Workshop – chosen sessions" in text
    assert not [line for line in text if line.startswith("SOURCE")]


def test_one_chosen_session_is_its_own_file() -> None:
    edition = EVENT.edition()
    (together,) = render_picked(EVENT, edition, ["three"], together=True)
    (single,) = render_picked(EVENT, edition, ["three"])
    assert together == single


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        *(("#ff0000", "red"), ("#000000", "black"), ("#ffffff", "white"), ("#0072b2", "steelblue")),
        ("#5b21b6", "indigo"),
    ],
)
def test_nearest_name(colour: str, name: str) -> None:
    assert nearest_name(colour) == name
