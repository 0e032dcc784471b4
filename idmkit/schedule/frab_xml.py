"""schedule.xml: what conference apps read, valid by the c3voc schema (schedule.xml.xsd).

A session in several rooms stands once under each. A room without a `guid` is none: those sessions
have no room, and are listed under the place of the event. `<url>` of a session is its place in the
event's folder (the event's address and "#s-<id>"), or else its link. Among `<links>` the one of
type "web" is the session's own, those of type "paper" are documents; `<attachments>` are documents
without an address. `<type>` is our word for the kind. What comes after midnight stands under the
day before, with its own date: apps take a start before 6:00 for the night after the day.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from idmkit.model.event import Session
from idmkit.schedule.description import description
from idmkit.schedule.links import links, page, uri
from idmkit.schedule.moments import clock, length, stamp
from idmkit.schedule.plan import Plan, PlannedDay, PlannedRoom
from idmkit.schedule.slots import Slot, acronym
from idmkit.schedule.xml_file import add_texts, xml_file


def schedule_xml(plan: Plan) -> bytes:
    """The whole file, in UTF-8."""
    root = Element("schedule")
    SubElement(root, "generator", name="idmkit")
    add_texts(root, {"version": plan.version})
    _write_conference(SubElement(root, "conference"), plan)
    for day in plan.days:
        _write_day(root, plan, day)
    return xml_file(root)


def _write_conference(conference: Element, plan: Plan) -> None:
    event = plan.event
    values = {
        "acronym": acronym(event),
        "title": event.title,
        "start": event.first_date.isoformat(),
        "end": event.last_date.isoformat(),
        "days": str(len(plan.days)),
        "timeslot_duration": f"00:{plan.timeslot:02}",
        **({"url": uri(event.url)} if event.url else {}),
        "time_zone_name": event.timezone.key,
    }
    add_texts(conference, values)
    for track in event.tracks:
        SubElement(conference, "track", name=track.name)


def _write_day(root: Element, plan: Plan, day: PlannedDay) -> None:
    element = SubElement(
        root,
        "day",
        index=str(day.index),
        date=day.date.isoformat(),
        start=stamp(day.span.start),
        end=stamp(day.span.end),
    )
    for room in day.rooms:
        guid = {"guid": room.guid} if room.guid else {}
        inside = SubElement(element, "room", {"name": room.name, **guid})
        for slot in room.slots:
            _write_event(inside, plan, room, slot)


def _write_event(parent: Element, plan: Plan, room: PlannedRoom, slot: Slot) -> None:
    element = SubElement(parent, "event", guid=slot.guid, id=str(slot.number))
    add_texts(element, _event_texts(plan, room, slot))
    _write_people(element, plan, slot.session)
    _write_links(element, slot.session)


def _event_texts(plan: Plan, room: PlannedRoom, slot: Slot) -> dict[str, str]:
    session = slot.session
    address = page(plan.event, session)
    return {
        "date": stamp(session.start),
        "start": clock(session.start),
        "duration": length(session.start, session.end),
        "room": room.name,
        "slug": slot.slug,
        **({"url": address} if address else {}),
        "title": slot.title,
        "subtitle": "",
        "track": session.track.name if session.track else "",
        "type": session.kind.value,
        "language": plan.language,
        "abstract": "\n\n".join(session.abstract),
        "description": description(session),
    }


def _write_people(element: Element, plan: Plan, session: Session) -> None:
    persons = SubElement(element, "persons")
    for one in plan.participants(session):
        person = SubElement(persons, "person", id=str(one.number), guid=one.guid)
        person.text = one.person.name.formal


def _write_links(element: Element, session: Session) -> None:
    parent = SubElement(element, "links")
    for link in links(session):
        SubElement(parent, "link", href=link.address, type=link.kind).text = link.title
    attachments = SubElement(element, "attachments")
    for paper in session.documents:
        if not paper.url:
            SubElement(attachments, "attachment", type="paper").text = paper.name
