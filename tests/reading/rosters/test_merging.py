"""Which rows are the agenda's people, and who may come twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.checks.person_twice import person_twice
from idmkit.model.event import Event
from tests.reading.rosters.making import as_csv, read

HEAD = ("ID", "Name", "Country", "Organization", "Title", "Role", "Notes")


def row(name: str, country: str = "", organization: str = "", id_: str = "") -> tuple[str, ...]:
    return (id_, name, country, organization, "Minister", "Press", "late")


def event_of(folder: Path, *rows: tuple[str, ...]) -> Event:
    return read(folder, as_csv(HEAD, *rows))


@pytest.mark.parametrize(
    "same",
    [
        row("Somebody Else", "Chile", id_="ana-lopez"),
        row("Ana López", "Brazil"),
        row("LOPEZ, ANA", "BRAZIL", "Elsewhere"),
        row("Dr. Ana Lopez", "Elsewhere", "Ministry of  labour"),
        row("López Ana"),
        row("Ana López", "Brazil", id_="4711"),
    ],
)
def test_a_row_is_the_agenda_s_person(tmp_path: Path, same: tuple[str, ...]) -> None:
    event = event_of(tmp_path, same)
    (ana,) = event.people
    assert not event.delegates
    assert (ana.id, ana.name.full) == ("ana-lopez", "Ana López")
    affiliation = ana.affiliation
    assert (affiliation.organization, affiliation.country) == ("Ministry of Labour", "Brazil")
    assert (affiliation.title, ana.badge_role, ana.notes) == ("Minister", "press", "late")
    assert not [*person_twice(event)]


@pytest.mark.parametrize("other", [row("Ana López", "Peru"), row("Ana Lopes", "Brazil")])
def test_another_row_is_another_person(tmp_path: Path, other: tuple[str, ...]) -> None:
    event = event_of(tmp_path, other)
    assert event.people[0].notes == ""
    assert [one.notes for one in event.delegates] == ["late"]


def test_where_two_rows_fit_none_is_taken(tmp_path: Path) -> None:
    event = event_of(tmp_path, row("Ana López", "Brazil"), row("Lopez Ana", "Brazil"))
    assert len(event.delegates) == 2
    assert len([*person_twice(event)]) == 2


def test_programme_and_calendars_see_the_agenda_s_people_alone(tmp_path: Path) -> None:
    event = event_of(tmp_path, row("Bo Li", "China"))
    assert [one.id for one in event.people] == ["ana-lopez"]
    assert [one.id for one in event.attendees] == ["ana-lopez", "bo-li"]


def told(folder: Path, *rows: tuple[str, ...]) -> list[tuple[str, int, str]]:
    """The problems: code, row, and the other place that the message names."""
    found = person_twice(event_of(folder, *rows))
    return [(one.code, one.origin.span.line, one.message.rpartition(":")[2]) for one in found]


def test_who_may_come_twice_is_told_with_both_places(tmp_path: Path) -> None:
    twins = (row("Jürgen Groß", "Austria"), row("GROSS, Jurgen", "Austria"))
    assert told(tmp_path, *twins) == [("person-twice", 3, "2")]


def test_two_of_one_name_in_two_delegations_are_two(tmp_path: Path) -> None:
    assert told(tmp_path, row("Maria Silva", "Angola"), row("Maria Silva", "Portugal")) == []


def test_without_a_delegation_nobody_can_tell(tmp_path: Path) -> None:
    assert told(tmp_path, row("Maria Silva", "Angola"), row("Maria Silva")) == [
        ("person-twice", 3, "2")
    ]


def test_a_speaker_s_name_is_told_whatever_the_delegation(tmp_path: Path) -> None:
    assert told(tmp_path, row("Ana López", "Peru")) == [("person-twice", 2, "9")]
