from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import idmkit
from idmkit.importing.frab.description import told
from idmkit.importing.frab.own_people import own_appearances
from idmkit.importing.sources.source_event import SourceAppearance
from idmkit.model.people import Role
from idmkit.schedule.description import whole_text
from tests.importing.formats.family import person

EVERYTHING = Path(__file__).parents[1] / "agendas" / "valid" / "everything.toml"


def test_the_description_is_read_back_word_for_word() -> None:
    opening = replace(idmkit.read_event(EVERYTHING).sessions[0], documents=())
    found = told(whole_text(opening))
    assert found.abstract == "\n\n".join(opening.abstract)
    assert found.status is opening.status
    assert found.remarks.access is opening.access
    assert found.questions == opening.questions
    assert found.notes == opening.notes
    assert len(found.people) == len(opening.appearances)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One paragraph.",
        "Notes:",
        "Notes:\n\n- not an item of a block",
        "Notes:\n* another mark",
        "Agenda:\n- a heading of somebody else",
        "Questions for discussion:\n2. begins with two",
        "- a\n- b",
    ],
)
def test_what_is_no_block_of_ours_stays_in_the_abstract(text: str) -> None:
    found = told(text)
    assert found.abstract == text
    assert (found.notes, found.questions, found.people, found.documents) == ((), (), (), ())


def test_who_only_delivers_or_shares_appears_too() -> None:
    ana, bo, carl = person("a", "Ms. Ana López, PhD"), person("b", "Bo Li"), person("c", "Carl")
    lines = (
        "Keynote: Ms. Ana López, PhD, Director, delivered by Bo Li, Adviser",
        "Moderator: Ministry of Labour (to be confirmed)",
        "Time keeper: Bo Li (for the chair)",
        "Speaker: Dov Katz, who is not in the list",
    )
    assert list(own_appearances(lines, (ana, bo, carl))) == [
        SourceAppearance(person=replace(ana, title="Director"), role=Role.KEYNOTE),
        SourceAppearance(role=Role.MODERATOR, to_be_confirmed="Ministry of Labour"),
        SourceAppearance(
            person=replace(bo, title="(for the chair)"), role=Role.OTHER, role_word="Time keeper"
        ),
        SourceAppearance(to_be_confirmed="Dov Katz, who is not in the list"),
        SourceAppearance(person=carl),
    ]


def test_namesakes_are_each_found_once() -> None:
    first, second = person("1", "Wei Wang"), person("2", "Wei Wang")
    lines = ("Chair: Wei Wang, Director", "Speaker: Wei Wang")
    found = [one.person.key for one in own_appearances(lines, (first, second)) if one.person]
    assert found == ["1", "2"]
