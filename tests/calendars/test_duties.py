"""What a person's own calendar says to that person."""

from __future__ import annotations

import pytest

from idmkit.calendars.duties import duties
from idmkit.model.event import Session
from idmkit.model.people import Role
from idmkit.wording import LANGUAGES, wording_in
from tests.calendars.reading_back import files, seen
from tests.making import a_person, a_session, an_appearance, an_event

ANA = a_person()
BEN = a_person("ben", "Ben", "Okoro")
CHEN = a_person("chen", "Wei", "Chen")


def told(session: Session, language: str = "en") -> dict[str, tuple[str, ...]]:
    return duties(session, wording_in(language))


def test_each_role_has_its_words() -> None:
    for role in Role:
        session = a_session(appearances=(an_appearance(ANA, role, role_word="Discussant"),))
        (line,) = told(session)["ana-lopez"]
        assert line.startswith("Your role: Discussant" if role is Role.OTHER else "You ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_speaks_to_the_person(language: str) -> None:
    session = a_session(
        appearances=(
            an_appearance(ANA, delivered_by=an_appearance(BEN)),
            an_appearance(BEN, Role.CHAIR, jointly_with=(an_appearance(CHEN, Role.CHAIR),)),
        )
    )
    found = told(session, language)
    assert ["Ben Okoro" in line for line in found["ana-lopez"]] == [True]
    assert "Ana López" in found["ben"][1]
    assert "Wei Chen" in found["ben"][3]
    assert [("Ben Okoro" in line) for line in found["chen"]] == [False, True]


def test_who_reads_for_another_does_so_and_that_one_is_told() -> None:
    shown = an_appearance(ANA, Role.KEYNOTE, delivered_by=an_appearance(BEN, Role.KEYNOTE))
    assert told(a_session(appearances=(shown,))) == {
        "ana-lopez": ("Delivered for you by Ben Okoro",),
        "ben": ("You give the keynote", "In place of Ana López"),
    }


def test_those_who_share_are_told_of_each_other() -> None:
    both = (an_appearance(BEN), an_appearance(CHEN))
    assert told(a_session(appearances=(an_appearance(ANA, jointly_with=both),))) == {
        "ana-lopez": ("You speak", "Jointly with Ben Okoro, Wei Chen"),
        "ben": ("You speak", "Jointly with Ana López, Wei Chen"),
        "chen": ("You speak", "Jointly with Ana López, Ben Okoro"),
    }


def test_a_person_has_a_line_for_each_role() -> None:
    shown = (an_appearance(ANA, Role.CHAIR), an_appearance(ANA, Role.SPEAKER))
    assert told(a_session(appearances=shown))["ana-lopez"] == ("You chair", "You speak")


def test_their_calendar_says_it_before_the_description() -> None:
    shown = an_appearance(ANA, Role.MODERATOR, delivered_by=an_appearance(BEN, Role.MODERATOR))
    long = "A paragraph, and – more; of \\it. " * 20
    event = an_event(
        a_session(appearances=(shown,), abstract=(long,)), a_session("empty", "12:00", "13:00")
    )
    made = files(event)
    (whole,) = seen(made["calendars/session/opening.ics"])
    (ben,) = seen(made["calendars/person/ben.ics"])
    assert ben.description == f"You moderate\nIn place of Ana López\n\n{whole.description}"
    (ana,) = seen(made["calendars/person/ana-lopez.ics"])
    assert ana.description == f"Delivered for you by Ben Okoro\n\n{whole.description}"
    assert (ana.uid, ana.start, ana.summary) == (whole.uid, whole.start, whole.summary)
