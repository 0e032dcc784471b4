"""The people of a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.tabular.people import appearances_in
from idmkit.importing.tabular.record import Record
from idmkit.reading.tables.table import Cell
from tests.making import ORIGIN


def read(**cells: str) -> list[str]:
    """Each as "role: name | title | organization | country", or "role: … is awaited"."""
    record = Record(
        cells={field: (Cell(text, ORIGIN),) for field, text in cells.items()}, origin=ORIGIN
    )
    found = []
    for one in appearances_in(record):
        role = f"other ({one.role_word})" if one.role_word else one.role.value
        if one.person is None:
            found.append(f"{role}: {one.to_be_confirmed} is awaited")
            continue
        parts = (one.person.name, one.person.title, one.person.organization, one.person.country)
        found.append(f"{role}: {' | '.join(part for part in parts if part)}")
    return found


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Ana López", ["speaker: Ana López"]),
        ("Ana López (Ministry of Labour)", ["speaker: Ana López | Ministry of Labour"]),
        ("Ana López, Director, Ministry", ["speaker: Ana López | Director | Ministry"]),
        ("Ana López, Ministry", ["speaker: Ana López | Ministry"]),
        ("Ana López – Ministry", ["speaker: Ana López | Ministry"]),
        ("Ana López (Director, Ministry)", ["speaker: Ana López | Director | Ministry"]),
        ("Ana López, A, B, C", ["speaker: Ana López | A | B, C"]),
        ("Ana López (UN); Bo Li", ["speaker: Ana López | UN", "speaker: Bo Li"]),
        ("• Ana López\n• Bo Li", ["speaker: Ana López", "speaker: Bo Li"]),
        ("Ana López and Bo Li", ["speaker: Ana López", "speaker: Bo Li"]),
        ("Ana López et Bo Li", ["speaker: Ana López", "speaker: Bo Li"]),
        ("Ministry of Labour and Health", ["speaker: Ministry of Labour and Health"]),
        ("Jean-Luc O'Neil", ["speaker: Jean-Luc O'Neil"]),
        ("王小明（外交部）；李华", ["speaker: 王小明 | 外交部", "speaker: 李华"]),
        ("张三、李四", ["speaker: 张三", "speaker: 李四"]),
        ("Moderator: Ana López; Bo Li", ["moderator: Ana López", "moderator: Bo Li"]),
        ("Moderator: Ana López\nBo Li", ["moderator: Ana López", "speaker: Bo Li"]),
        ("Moderators:\nAna López\nBo Li", ["moderator: Ana López", "moderator: Bo Li"]),
        ("Panel: Ana López\nBo Li", ["panellist: Ana López", "panellist: Bo Li"]),
        ("Modératrice : Ana López", ["moderator: Ana López"]),
        ("Модератор: Ana López", ["moderator: Ana López"]),
        ("主持人：王小明", ["moderator: 王小明"]),
        ("Opening remarks: Ana López", ["other (Opening remarks): Ana López"]),
        ("Ana López (Moderator), UN", ["moderator: Ana López | UN"]),
        ("TBC", ["speaker: Speaker is awaited"]),
        ("Ministry of Labour (TBC)", ["speaker: Ministry of Labour is awaited"]),
        ("à confirmer", ["speaker: Speaker is awaited"]),
        ("Chair: to be confirmed", ["chair: Chair is awaited"]),
        ("; ,\n–", []),
        ("All", []),
    ],
)
def test_a_cell_names_people(cell: str, people: list[str]) -> None:
    assert read(speakers=cell) == people


def test_columns_have_their_roles() -> None:
    assert read(chairs="Ana López", speakers="Bo Li", rapporteurs="Carla Díaz") == [
        "chair: Ana López",
        "speaker: Bo Li",
        "rapporteur: Carla Díaz",
    ]


def test_columns_beside_tell_who_the_people_are() -> None:
    assert read(
        speakers="Ana López; Bo Li", organization="UN; WHO", position="Chief", country="Peru; Chad"
    ) == ["speaker: Ana López | UN | Peru", "speaker: Bo Li | WHO | Chad"]


def test_one_person_is_the_same_however_written() -> None:
    record = Record(cells={"speakers": (Cell("ANA LÓPEZ; Ana Lopez", ORIGIN),)}, origin=ORIGIN)
    assert len({one.person.key for one in appearances_in(record) if one.person}) == 1


@given(st.text(st.sampled_from(list("aB ,;:()\n–[]•")) | st.characters(), max_size=80))
def test_any_cell_names_somebody_or_nobody(cell: str) -> None:
    for one in read(speakers=cell, organization=cell):
        assert one.partition(": ")[2].strip()


def test_very_many_brackets_take_no_longer() -> None:
    assert len(read(speakers="Ana " + "(chair) " * 5000)) == 1
