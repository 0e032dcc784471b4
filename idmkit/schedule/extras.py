"""What schedule.json holds of an agenda beside the schema: `conference.meta.idmkit`, format 1.

    {
      "format": 1,
      "event":    id, series, kind, document, organizer, symbol, revision, as_of (ISO 8601), place,
                  timezone, url, languages; domain is that of [calendars]
      "days":     [{date, label, end_mark}], in the order of dates
      "rooms":    [{id, name}], in the order of the agenda
      "tracks":   [{id, name}], the same
      "people":   [{id, title, organization, country}] of everybody who appears: what they are,
                  unless an entry in a session says something else
      "sessions": {<session id>: label, title, short, rooms (ids), track (id), questions, notes,
                   people, status, access, changed, link, documents [{title, symbol, url}],
                   interpretation; uid, guid and number where the agenda sets its own}
    }

Keys and values are those of the agenda; what is empty, or the default, is left out. A session is
found by the id in its slug: "<event>-id-<session id>" or "<event>-id-<session id>--in-<room id>".
`people` are the entries of the session in their order, also those whom nobody is named for yet:
{role, role_word, person (slug of one of `persons`), tbc, title, organization, country, capacity,
remark, delivered_by {…}, jointly_with [{…}]}, the last two of the same form.

A schedule is public. So nobody is in it who appears in no session, and nothing that is only for the
registration desk (`badge_role`, `absent`).
"""

from __future__ import annotations

from typing import Any

from idmkit.model.event import Access, Event, Paper, Session, Status
from idmkit.model.handles import session_uid
from idmkit.model.people import Appearance, Person

_FORMAT = 1


def extras(event: Event) -> dict[str, Any]:
    """The object described above."""
    shown = _appearing(event)
    return {
        "format": _FORMAT,
        "event": _event(event),
        "days": [
            said(date=day.date.isoformat(), label=day.label, end_mark=day.end_mark)
            for day in sorted(event.days, key=lambda one: one.date)
        ],
        "rooms": [{"id": room.id, "name": room.name} for room in event.rooms],
        "tracks": [{"id": track.id, "name": track.name} for track in event.tracks],
        "people": [_person(one) for one in event.people if one.id in shown],
        "sessions": {session.id: _session(event, session) for session in event.sessions},
    }


def said(**values: Any) -> dict[str, Any]:
    """The values that say something."""
    return {key: value for key, value in values.items() if value not in ("", None, False, [])}


def _event(event: Event) -> dict[str, Any]:
    return said(
        id=event.id,
        series=event.series,
        kind=event.kind,
        document=event.document,
        organizer=event.organizer,
        symbol=event.symbol,
        revision=event.revision,
        as_of=event.as_of.isoformat() if event.as_of else "",
        place=event.place,
        timezone=event.timezone.key,
        url=event.url,
        languages=list(event.languages),
        domain=event.calendar_domain,
    )


def _appearing(event: Event) -> set[str]:
    """The ids of those who are in a session."""
    shown = (one for session in event.sessions for one in session.appearances)
    return {inner.person.id for one in shown for inner in one.everyone if inner.person}


def _person(person: Person) -> dict[str, Any]:
    what = person.affiliation
    return said(
        id=person.id, title=what.title, organization=what.organization, country=what.country
    )


def _session(event: Event, session: Session) -> dict[str, Any]:
    return said(
        label=session.label,
        title=session.title,
        short=session.short,
        rooms=[room.id for room in session.rooms],
        track=session.track.id if session.track else "",
        questions=list(session.questions),
        notes=list(session.notes),
        people=[_entry(one) for one in session.appearances],
        status=session.status.value if session.status is not Status.CONFIRMED else "",
        access=session.access.value if session.access is not Access.OPEN else "",
        changed=session.changed,
        link=session.link,
        documents=[_document(paper) for paper in session.documents],
        interpretation=list(session.interpretation),
        # An import does not know the id that it began with.
        uid=session_uid(event, session) if session.was else session.uid,
        guid=session.guid,
        number=session.number,
    )


def _entry(appearance: Appearance) -> dict[str, Any]:
    deliverer = appearance.delivered_by
    return said(
        role=appearance.role.value,
        role_word=appearance.role_word,
        person=appearance.person.id if appearance.person else "",
        tbc=appearance.to_be_confirmed,
        title=appearance.affiliation.title,
        organization=appearance.affiliation.organization,
        country=appearance.affiliation.country,
        capacity=appearance.capacity,
        remark=appearance.remark,
        delivered_by=_entry(deliverer) if deliverer else None,
        jointly_with=[_entry(one) for one in appearance.jointly_with],
    )


def _document(paper: Paper) -> dict[str, Any]:
    return said(title=paper.title, symbol=paper.symbol, url=paper.url)
