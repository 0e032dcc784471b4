"""schedule.json: the same as schedule.xml for programs, valid by voc-schedule.schema.json.

What the schema has no place for stands in `conference.meta.idmkit` (`extras.py`). A room that is
not among `conference.rooms` is none: those sessions have no room. A person is that of frab (`id`,
`guid`, `public_name`), with properties of our own: `slug` is our id; `given`, `family`,
`family_first`, `honorific`, `suffix` and `sort` are the parts of the name; `title`, `organization`,
`country`, `role` and `role_word` are what holds in this session. Empty ones are left out.
"""

from __future__ import annotations

import json
from typing import Any

from idmkit.model.event import Event, Session
from idmkit.schedule.description import description
from idmkit.schedule.extras import extras, said
from idmkit.schedule.links import links, page, uri
from idmkit.schedule.moments import clock, length, stamp
from idmkit.schedule.participants import Participant
from idmkit.schedule.plan import Plan, PlannedDay, PlannedRoom, named_rooms, room_guid
from idmkit.schedule.slots import Slot, acronym
from idmkit.schedule.zone_name import zone_name

_SCHEMA = "https://c3voc.de/schedule/schema.json"


def schedule_json(plan: Plan) -> bytes:
    """The whole file, in UTF-8."""
    schedule = {"version": plan.version, "conference": _conference(plan)}
    data = {"$schema": _SCHEMA, "generator": {"name": "idmkit"}, "schedule": schedule}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _conference(plan: Plan) -> dict[str, Any]:
    event = plan.event
    zone = zone_name(event.timezone.key)
    return {
        "acronym": acronym(event),
        "title": event.title,
        "start": event.first_date.isoformat(),
        "end": event.last_date.isoformat(),
        "daysCount": len(plan.days),
        "timeslot_duration": f"00:{plan.timeslot:02}",
        **({"time_zone_name": zone} if zone else {}),
        **({"url": uri(event.url)} if event.url else {}),
        "tracks": [{"name": track.name} for track in event.tracks],
        "rooms": _rooms(event),
        "meta": {"idmkit": extras(event)},
        "days": [_day(plan, day) for day in plan.days],
    }


def _rooms(event: Event) -> list[dict[str, Any]]:
    named = named_rooms(event)
    names = dict.fromkeys(room.name for room in event.rooms)
    return [{"name": name, "guid": room_guid(event, named[name])} for name in names]


def _day(plan: Plan, day: PlannedDay) -> dict[str, Any]:
    return {
        "index": day.index,
        "date": day.date.isoformat(),
        "day_start": stamp(day.span.start),
        "day_end": stamp(day.span.end),
        "rooms": {
            room.name: [_event(plan, room, slot) for slot in room.slots] for room in day.rooms
        },
    }


def _event(plan: Plan, room: PlannedRoom, slot: Slot) -> dict[str, Any]:
    session = slot.session
    return {
        "guid": slot.guid,
        "id": slot.number,
        "date": stamp(session.start),
        "start": clock(session.start),
        "end": stamp(session.end),
        "duration": length(session.start, session.end),
        "room": room.name,
        "slug": slot.slug,
        "url": page(plan.event, session) or f"urn:uuid:{slot.guid}",
        "title": slot.title,
        "subtitle": "",
        "track": session.track.name if session.track else None,
        "type": session.kind.value,
        "language": plan.language,
        "abstract": "\n\n".join(session.abstract),
        "description": description(session),
        "persons": [_person(one) for one in plan.participants(session)],
        "links": _links(session),
    }


def _links(session: Session) -> list[dict[str, str]]:
    return [
        {"type": link.kind, "url": uri(link.address), "title": link.title}
        for link in links(session)
    ]


def _person(one: Participant) -> dict[str, Any]:
    name, here = one.person.name, one.appearance
    named = {"id": one.number, "guid": one.guid, "public_name": name.formal}
    return named | said(
        slug=one.person.id,
        given=name.given,
        family=name.family,
        family_first=name.family_first,
        honorific=name.honorific,
        suffix=name.suffix,
        sort=name.sort,
        title=here.affiliation.title,
        organization=here.affiliation.organization,
        country=here.affiliation.country,
        role=here.role.value,
        role_word=here.role_word,
    )
