"""What a session is known by: the same for ever, and another in each further room."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from idmkit.model.event import Event, Room
from idmkit.model.handles import is_guid, session_guid
from idmkit.schedule.slots import Slot, slots
from tests.making import ORIGIN, a_session, an_event
from tests.schedule.events import events

GUID = "307e1812-4a21-5d33-910b-30543d8c6026"
OTHER = "8549c641-404d-5ddf-965c-303594b89a03"
ROOMS = tuple(Room(id=id_, name=id_.title(), origin=ORIGIN) for id_ in ("hall-a", "hall-b"))


def only(event: Event) -> Slot:
    ((slot,),) = slots(event).values()
    return slot


def test_a_guid_is_the_sessions_own_or_its_uid_or_made_of_the_ids() -> None:
    event = an_event()
    made = "a42aa5a8-bdfc-525f-a1c1-ce2f6a203101"
    assert session_guid(event, a_session()) == made
    assert session_guid(event, a_session(uid="42@example.org")) == made
    assert session_guid(event, a_session(uid=GUID.upper())) == GUID
    assert session_guid(event, a_session(uid=GUID, guid=OTHER)) == OTHER


def test_title_time_and_room_change_nothing() -> None:
    before = only(an_event())
    after = only(an_event(a_session(title="Closing", start="12:00", end="13:00", rooms=ROOMS[:1])))
    assert (before.guid, before.number, before.slug) == (after.guid, after.number, after.slug)


def test_a_further_room_has_handles_of_its_own() -> None:
    session = a_session(rooms=(*ROOMS, ROOMS[0]), guid=GUID, number=56, uid="42@example.org")
    (first, second), *_ = slots(an_event(session, rooms=ROOMS)).values()
    assert (first.guid, first.number, first.uid) == (GUID, 56, "42@example.org")
    assert first.slug == "idm_2009-id-opening"
    assert second.guid == "33c3bf1e-a169-5392-a8b5-4ca6d0f9052e"
    assert second.slug == "idm_2009-id-opening--in-hall-b"
    assert second.uid == "idm-2009-opening--in-hall-b@idmkit"
    assert [one.room for one in (first, second)] == [*ROOMS]


@settings(max_examples=50, deadline=None)
@given(events())
def test_handles_are_unique_and_do_not_depend_on_the_order(event: Event) -> None:
    found = slots(event)
    every = [one for several in found.values() for one in several]
    for handles in ("guid", "number", "slug", "uid"):
        assert len({getattr(one, handles) for one in every}) == len(every)
    assert all(is_guid(one.guid) for one in every)
    turned = replace(
        event,
        days=tuple(replace(day, sessions=day.sessions[::-1]) for day in reversed(event.days)),
    )
    assert slots(turned) == found
