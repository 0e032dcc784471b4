"""Every text of the model that is printed can be translated, or is exempted with the reason."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar, get_type_hints

import pytest

from idmkit.model.event import Day, Event, Paper, Room, Session, Track
from idmkit.model.people import Affiliation, Appearance, Name, Person, Role
from idmkit.reading.toml_source import parse_toml
from idmkit.reading.translations.overlay import read_overlay
from idmkit.reading.translations.tables import appearance_keys, texts
from idmkit.reading.translations.translated import translated
from tests.making import a_person, a_session, an_appearance, an_event

HANDLE = "an id, the same in every language"
ADDRESS = "an address, the same in every language"
CODE = "a code, put into words by idmkit itself"
EXEMPT = {
    "Event.id": HANDLE,
    "Event.symbol": "a document symbol, the same in every language",
    "Event.revision": "a part of the document symbol",
    "Person.native_name": "the name in the person's own script, the same in every language",
    "Person.delegation": "from a roster, for the registration desk",
    "Person.languages": "from a roster, for the registration desk",
    "Person.notes": "from a roster, for the registration desk",
    "Person.number": "a number, the same in every language",
    "Person.badge_role": "an id, the same in every language",
    "Event.url": ADDRESS,
    "Event.languages": CODE,
    "Event.calendar_domain": "a part of UIDs",
    "Event.outputs": CODE,
    "Event.requested": CODE,
    "Event.ignored": CODE,
    "Session.id": HANDLE,
    "Session.was": HANDLE,
    "Session.link": ADDRESS,
    "Session.interpretation": CODE,
    "Session.uid": HANDLE,
    "Session.guid": HANDLE,
    "Room.id": HANDLE,
    "Track.id": HANDLE,
    "Person.id": HANDLE,
    "Paper.symbol": "a document symbol, the same in every language",
    "Paper.url": ADDRESS,
}
MODEL = (Event, Day, Session, Paper, Room, Track, Person, Name, Affiliation, Appearance)
Thing = TypeVar("Thing", bound=Any)


def text_fields(kind: type[Any]) -> list[tuple[str, bool]]:
    """The fields that hold text, and whether a list of texts."""
    hints = get_type_hints(kind)
    found = ((field.name, hints[field.name]) for field in fields(kind))
    kinds = {str: False, tuple[str, ...]: True}
    return [(name, kinds[hint]) for name, hint in found if hint in kinds]


def filled(thing: Thing) -> Thing:
    """The same with a text in every field, which says where it stands."""
    kind = type(thing).__name__
    texts: dict[str, Any] = {
        name: (f"{kind}.{name}",) if several else f"{kind}.{name}"
        for name, several in text_fields(type(thing))
        if f"{kind}.{name}" not in EXEMPT
    }
    return replace(thing, **texts)


def full_event() -> Event:
    person = a_person()
    person = replace(person, name=filled(person.name), affiliation=filled(person.affiliation))
    awaited = replace(filled(an_appearance(role=Role.OTHER)), person=None)
    session = a_session(appearances=(an_appearance(person), awaited))
    paper, origin = filled(Paper(title="x")), session.origin
    session = replace(filled(session), documents=(paper,), rooms=(), track=None, origin=origin)
    event = filled(an_event(session))
    room = filled(Room(id="one", name="x", origin=origin))
    track = filled(Track(id="one", name="x", origin=origin))
    day = filled(event.days[0])
    return replace(
        event, days=(day,), people=(person,), rooms=(room,), tracks=(track,), languages=("en", "fr")
    )


@pytest.mark.parametrize("kind", MODEL, ids=lambda kind: kind.__name__)
def test_every_text_can_be_translated_or_is_exempted_with_a_reason(kind: type[Any]) -> None:
    known = {text.text for text in texts(full_event())}
    for name, _ in text_fields(kind):
        where = f"{kind.__name__}.{name}"
        assert (where in known) != (where in EXEMPT), f"{where} is printed and has no translation"


def test_what_is_exempted_is_there() -> None:
    there = {f"{kind.__name__}.{name}" for kind in MODEL for name, _ in text_fields(kind)}
    assert there >= set(EXEMPT)


def test_every_text_of_an_event_is_replaced_by_its_translation_and_told_if_it_is_not() -> None:
    event = full_event()
    overlay = read_overlay(parse_toml("", "agenda.fr.toml"), event)
    nothing = translated(event, overlay, "fr")
    told = {text.address: f"fr {text.text}" for text in texts(event)}
    everything = translated(event, replace(overlay, texts=told), "fr")
    for text, before, after in zip(texts(event), texts(nothing), texts(everything), strict=True):
        assert before.text == text.text
        assert after.text == f"fr {text.text}"
    foreign = {name for one in holders(nothing) for name, language in one.foreign}
    assert not any(one.foreign for one in holders(everything))
    assert {"title", "abstract", "questions/0", "role_word", "capacity", "remark"} <= foreign


def holders(event: Event) -> list[Any]:
    session = event.sessions[0]
    named = [one for person in event.people for one in (person.name, person.affiliation)]
    own = [one for each in session.appearances for one in (each, each.affiliation)]
    rows = [*event.rooms, *event.tracks, *event.days, *session.documents]
    return [event, session, *named, *own, *rows]


def test_who_stands_twice_in_a_list_has_two_addresses() -> None:
    ana, nobody = an_appearance(), replace(an_appearance(), person=None)
    keys = [*appearance_keys([ana, nobody, ana, nobody])]
    assert keys == ["ana-lopez", "tbc", "ana-lopez-2", "tbc-2"]
