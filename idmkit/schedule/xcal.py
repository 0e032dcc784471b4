"""schedule.xcal: a calendar in XML, as frab and pretalx write it (older than RFC 6321).

Times are in UTC, which Giggity knows by its Z; `<x-wr-timezone>` is the zone of the event. Giggity
takes `<x-wr-caldesc>` for the title and `<x-wr-calname>` for what it knows the event by, so the
first is the event's title and the second its id. A session in several rooms stands once for each,
with slugs as in schedule.xml. `<location>` is the room, empty without one. `<url>` is the link of
the session, or else its place in the event's folder, which ends in "#s-<session id>".
`<description>` holds the abstract and then the blocks of `description.py`.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from idmkit.model.handles import session_address
from idmkit.schedule.description import whole_text
from idmkit.schedule.moments import length, utc_stamp
from idmkit.schedule.plan import Plan
from idmkit.schedule.slots import Slot
from idmkit.schedule.xml_file import add_texts, xml_file

_NAMESPACES = {
    "xmlns:pentabarf": "http://pentabarf.org",
    "xmlns:xCal": "urn:ietf:params:xml:ns:xcal",
}
_PRODUCT = "-//idmkit//idmkit//EN"


def schedule_xcal(plan: Plan) -> bytes:
    """The whole file, in UTF-8."""
    root = Element("iCalendar", _NAMESPACES)
    calendar = SubElement(root, "vcalendar")
    values = {
        "version": "2.0",
        "prodid": _PRODUCT,
        "x-wr-caldesc": plan.event.title,
        "x-wr-calname": plan.event.id,
        "x-wr-timezone": plan.event.timezone.key,
    }
    add_texts(calendar, values)
    for day in plan.days:
        for room in day.rooms:
            for slot in room.slots:
                _write_vevent(SubElement(calendar, "vevent"), plan, slot)
    return xml_file(root)


def _write_vevent(vevent: Element, plan: Plan, slot: Slot) -> None:
    session = slot.session
    values = {
        "method": "PUBLISH",
        "uid": slot.uid,
        "pentabarf:event-id": str(slot.number),
        "pentabarf:event-slug": slot.slug,
        "pentabarf:title": session.heading,
        "pentabarf:subtitle": "",
        "pentabarf:language": plan.language,
        "pentabarf:language-code": plan.language,
        "dtstart": utc_stamp(session.start),
        "dtend": utc_stamp(session.end),
        "duration": f"{length(session.start, session.end).replace(':', '')}00",
        "summary": slot.title,
        "description": whole_text(session),
        "class": "PUBLIC",
        "status": session.status.value.upper(),
        "category": session.kind.value,
        "url": session.link or session_address(plan.event, session),
        "location": slot.room.name if slot.room else "",
    }
    add_texts(vevent, values)
    for one in plan.participants(session):
        add_texts(vevent, {"attendee": one.person.name.formal})
