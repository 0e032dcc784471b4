"""Rows of rosters: all that is wrong is told with its place, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.model.event import Event
from tests.reading.rosters.making import as_csv, delegate, faults, places, read, read_on

HEAD = ("Given name", "Family name", "Role", "Days", "Photo")
PNG = b"\x89PNG\r\n\x1a\n"
FAULTY = as_csv(
    HEAD,
    ("Amina", "Diallo", "delegatte", "3", "../secret.png"),
    ("", "", "Press", "", ""),
    ("Zoé", "Müller", "press", "1", ""),
    ("Bel\x07l", "Ek", "", "", "none.png"),
)


def test_everything_wrong_is_told_at_once_with_row_and_column(tmp_path: Path) -> None:
    assert places(faults(tmp_path, FAULTY)) == [
        ("unknown-role", 2, 3),
        ("unknown-day", 2, 4),
        ("path-outside", 2, 5),
        ("empty-name", 3, 2),
        ("control-character", 5, 1),
        ("photo-missing", 5, 5),
    ]


def test_faulty_rows_are_left_out_and_told_where_that_is_asked_for(tmp_path: Path) -> None:
    event = read_on(tmp_path, FAULTY)
    assert [one.name.full for one in event.delegates] == ["Zoé Müller"]
    assert places(event.left_out) == places(faults(tmp_path, FAULTY))


def test_an_unknown_role_has_its_neighbour_named(tmp_path: Path) -> None:
    (problem,) = faults(tmp_path, as_csv(HEAD, ("Ana", "Ek", "observr", "", "")))
    assert problem.hint.startswith('did you mean "observer"?')


def test_a_role_of_the_agenda_s_own_is_known_by_id_and_word(tmp_path: Path) -> None:
    more = '[roles.vip]\nword = "Very Important"\nletter = "V"'
    for said in ("vip", "VIP", "very important"):
        assert delegate(tmp_path, HEAD, ("Ana", "Ek", said, "", ""), more=more).badge_role == "vip"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("", []),
        ("all", []),
        ("1", [9]),
        ("1, 2", [9, 10]),
        ("1–2", [9, 10]),
        ("Day 2", [10]),
        ("opening DAY", [9]),
        ("2009-07-10", [10]),
        ("10.7.2009; 9.7.2009", [9, 10]),
        ("07/09/2009", [9]),
        ("9 July and 10 July", [9, 10]),
        ("10 июля", [10]),
        ("40004", [10]),
    ],
)
def test_days_are_read_as_people_write_them(tmp_path: Path, written: str, days: list[int]) -> None:
    person = delegate(tmp_path, HEAD, ("Ana", "Ek", "", written, ""))
    assert [day.day for day in person.days] == days


@pytest.mark.parametrize(
    "written", ["3", "2-1", "2009-07-11", "99999999999", "11 July", "Monday", "1,,x", "31.31.2009"]
)
def test_what_is_no_day_is_told(tmp_path: Path, written: str) -> None:
    assert places(faults(tmp_path, as_csv(HEAD, ("Ana", "Ek", "", written, "")))) == [
        ("unknown-day", 2, 4)
    ]


def test_a_photo_lies_in_the_roster_s_folder(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "ana.png").write_bytes(PNG + b"more")
    photo = delegate(tmp_path, HEAD, ("Ana", "Ek", "", "", "photos/ana.png")).photo
    assert photo
    assert (str(photo.path), photo.content) == ("photos/ana.png", PNG + b"more")


@pytest.mark.parametrize("path", ["/etc/passwd", "~/x.png", "C:\\x.png", "a/../../x.png"])
def test_no_photo_is_taken_from_elsewhere(tmp_path: Path, path: str) -> None:
    found = faults(tmp_path, as_csv(HEAD, ("Ana", "Ek", "", "", path)))
    assert [one.code for one in found] == ["path-outside"]


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "secret.png"
    inside.mkdir()
    outside.write_bytes(PNG)
    (inside / "ana.png").symlink_to(outside)
    found = faults(inside, as_csv(HEAD, ("Ana", "Ek", "", "", "ana.png")))
    assert [one.code for one in found] == ["path-outside"]


def test_a_photo_that_is_none_or_too_large_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>")
    (tmp_path / "b.png").write_bytes(PNG)
    with (tmp_path / "b.png").open("r+b") as file:
        file.truncate(10_000_001)
    rows = as_csv(HEAD, ("Ana", "Ek", "", "", "a.svg"), ("Bo", "Li", "", "", "b.png"))
    told = [("photo-unreadable", 2, 5), ("photo-unreadable", 3, 5)]
    assert places(faults(tmp_path, rows)) == told


def test_ids_are_made_of_names_and_each_is_given_once(tmp_path: Path) -> None:
    rows = (("Name", "Country"), ("Ana López", "Peru"), ("Ana López", "Chile"), ("李梅", "China"))
    event = read(tmp_path, as_csv(*rows))
    assert [one.id for one in event.delegates] == ["ana-lopez-2", "ana-lopez-3", "limei"]


def test_an_id_that_comes_twice_is_told(tmp_path: Path) -> None:
    rows = as_csv(("ID", "Name"), ("P 1", "Ana Ek"), ("p-1", "Bo Li"), ("—", "Zoé Ek"))
    assert places(faults(tmp_path, rows)) == [("duplicate-id", 3, 1), ("bad-id", 4, 1)]


def numbers(event: Event) -> list[str]:
    return [one.number for one in event.attendees]


def test_numbers_stay_when_rows_are_added_at_the_end(tmp_path: Path) -> None:
    rows = (("Badge no", "Name"), ("", "Bo Li"), ("0002", "Zoé Ek"))
    assert numbers(read(tmp_path, as_csv(*rows))) == ["0001", "0003", "0002"]
    more = read(tmp_path, as_csv(*rows, ("", "Li Mei")))
    assert numbers(more) == ["0001", "0003", "0002", "0004"]
