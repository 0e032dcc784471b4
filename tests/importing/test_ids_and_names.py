"""Ids that can be read and last for ever; names taken apart as they are said."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.drafting.event_id import event_id
from idmkit.importing.drafting.kinds import kind_of, labelled, role_of
from idmkit.importing.drafting.names import with_organization
from idmkit.model.event import SessionKind
from idmkit.model.handles import is_id
from idmkit.model.people import Role
from idmkit.reading.name_parts import NameParts, parted
from idmkit.reading.readable_ids import Ids, readable

DATA = os.environ.get("IDMKIT_TEST_DATA", "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Coffee break", "coffee-break"),
        ("Łódź & São Tomé", "lodz-sao-tome"),
        ("Зал 1", "zal-1"),
        ("第一会议厅", "diyihuiyiting"),
        ("L'avenir du travail", "lavenir-du-travail"),
        (
            "The Central Role of Human Rights in Addressing Trafficking",
            "the-central-role-of-human-rights",
        ),
        ("   ", ""),
    ],
)
def test_an_id_is_made_of_the_words_of_a_name(name: str, expected: str) -> None:
    assert readable(name) == expected


@given(st.lists(st.text(max_size=80), max_size=12))
def test_ids_are_ids_and_each_is_given_once(names: list[str]) -> None:
    ids = Ids("session", {}, {"session"})
    given_ = [ids.of(str(n), name) for n, name in enumerate(names)]
    assert all(map(is_id, given_))
    assert len({*given_, "session"}) == len(given_) + 1


@given(st.lists(st.text(min_size=1, max_size=20), unique=True, max_size=8), st.data())
def test_what_had_an_id_keeps_it_whoever_comes_before(
    names: list[str], data: st.DataObject
) -> None:
    first = Ids("session")
    known = {name: first.of(name, name) for name in names}
    later = Ids("session", known)
    order = data.draw(st.permutations([*names, "newcomer"]))
    again = {name: later.of(name, name) for name in order}
    assert {name: again[name] for name in names} == known
    assert len(set(again.values())) == len(again)


@pytest.mark.parametrize(
    ("own", "title", "expected"),
    [
        ("camp_2019", "Camp", "camp-2019"),
        ("2019", "Good Meeting", "good-meeting-2019"),
        ("forum", "Forum", "forum-2019"),
        ("forum-2019", "", "forum-2019"),
        ("", "2019", "event-2019"),
        ("", "会议", "huiyi-2019"),
    ],
)
def test_the_id_of_an_event_ends_in_its_year(own: str, title: str, expected: str) -> None:
    assert event_id(own, title, 2019) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana López", NameParts("Ana", "López")),
        ("Paulo Sérgio de Almeida", NameParts("Paulo Sérgio", "de Almeida")),
        ("Ludwig van Beethoven", NameParts("Ludwig", "van Beethoven")),
        ("López, Ana", NameParts("Ana", "López")),
        ("H.E. Ms. María de la Vega", NameParts("María", "de la Vega", "H.E. Ms.")),
        ("S.E. M. Jean Dupont", NameParts("Jean", "Dupont", "S.E. M.")),
        ("Hon. Yuli Yoel Edelstein", NameParts("Yuli Yoel", "Edelstein", "Hon.")),
        ("Dr. Jane Doe, PhD", NameParts("Jane", "Doe", "Dr.", "PhD")),
        ("Teguh Wardoyo, SH", NameParts("Teguh", "Wardoyo", "", "SH")),
        ("jinxx", NameParts("", "jinxx")),
        ("李小龍", NameParts("", "李小龍")),
        ("Иван Петров", NameParts("", "Иван Петров")),
        ("Team 42 of Mars", NameParts("", "Team 42 of Mars")),
        ("Ann <img src=x>", NameParts("", "Ann <img src=x>")),  # formats take markup away
    ],
)
def test_a_whole_name_is_taken_apart_or_left_whole(name: str, expected: NameParts) -> None:
    assert parted(name) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Ana López (Ministry of Labour)", ("Ana López", "Ministry of Labour")),
        ("Ana López [Ministry of Labour]", ("Ana López", "Ministry of Labour")),
        ("Ana López", ("Ana López", "")),
        ("(nobody)", ("(nobody)", "")),
    ],
)
def test_an_organization_in_brackets_is_no_part_of_a_name(
    cell: str, expected: tuple[str, str]
) -> None:
    assert with_organization(cell) == expected


@pytest.mark.skipif(not DATA, reason="IDMKIT_TEST_DATA does not name the folder of real data")
def test_no_letter_of_real_names_is_lost() -> None:
    path = Path(DATA) / "data" / "rosters" / "cldr-sample-names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = ("title", "given", "given2", "surname_prefix", "surname", "surname2", "generation")
    for row in rows:
        whole = " ".join(row[column] for column in columns if row[column])
        letters = sorted("".join(parted(whole)[:4]).replace(" ", "").replace(",", ""))
        assert letters == sorted(whole.replace(" ", "").replace(",", ""))
    assert len(rows) > 800


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Coffee break", SessionKind.BREAK),
        ("Lunch (Bustillo Salon)", SessionKind.BREAK),
        ("Pause café", SessionKind.BREAK),
        ("Обед", SessionKind.BREAK),
        ("茶歇", SessionKind.BREAK),
        ("استراحة غداء", SessionKind.BREAK),
        ("Almuerzo", SessionKind.BREAK),
        ("Inscription", SessionKind.REGISTRATION),
        ("Welcome reception hosted by the Mayor", SessionKind.SOCIAL),
        ("Keynote address: Ms. Ana López", SessionKind.KEYNOTE),
        ("Cérémonie d’ouverture", SessionKind.CEREMONY),
        ("Closing session", SessionKind.CLOSING),
        ("Side event: Cities", SessionKind.SIDE_EVENT),
        ("Break the silence", None),
        ("Lunch poverty in schools", None),
        ("Party politics", None),
        ("Dinner table economics", None),
        ("Registration of births", None),
        ("Closing the gap", None),
        ("Reception conditions for asylum seekers", None),
        ("Keynotes of reform", None),
        ("Opening", None),
    ],
)
def test_a_title_tells_the_kind_or_nothing(title: str, kind: SessionKind | None) -> None:
    assert kind_of("", title) is kind


def test_the_word_of_the_source_comes_before_the_title() -> None:
    assert kind_of("side-event", "Lunch") is SessionKind.SIDE_EVENT
    assert kind_of("Talk", "Lunch") is SessionKind.BREAK


@pytest.mark.parametrize(
    ("title", "label", "rest"),
    [
        ("Session 1: Ways forward", "Session 1", "Ways forward"),
        ("SESSION IV – Health", "SESSION IV", "Health"),
        ("Séance 2 : Bilan", "Séance 2", "Bilan"),
        ("第一次会议：移民", "第一次会议", "移民"),
        ("Session 2:", "", "Session 2:"),
        ("Sessions of the council", "", "Sessions of the council"),
    ],
)
def test_a_label_is_told_from_the_title(title: str, label: str, rest: str) -> None:
    assert labelled(title) == (label, rest)


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Moderator:", Role.MODERATOR),
        ("Modératrice :", Role.MODERATOR),
        ("主持人：", Role.MODERATOR),
        ("Докладчики", Role.SPEAKER),
        ("Chairperson", Role.CHAIR),
        ("المقرر", Role.RAPPORTEUR),
        ("Discussant", None),
    ],
)
def test_a_word_tells_a_role(word: str, role: Role | None) -> None:
    assert role_of(word) is role
