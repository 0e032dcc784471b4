"""Contributions, blocks and breaks of Indico as sessions of an agenda.

A contribution is a session, and the Indico session that it is part of is its track. A block of
contributions has no entry of its own, for nobody would write it twice; who convenes it chairs each
of them.
"""

from __future__ import annotations

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.indico.fields import Export, number_of, papers_of, rooms_of, span_of
from idmkit.importing.indico.people import conveners, full_name, speakers, subspeakers, together
from idmkit.importing.sources.markup import from_any, one_line
from idmkit.importing.sources.source_event import SourceAppearance, SourceSession

_NO_TIME = "a contribution that is not in the timetable"
_POSTERS = "Poster session"


def contribution(
    fields: JsonFields,
    export: Export,
    strand: str = "",
    chairs: tuple[SourceAppearance, ...] = (),
) -> SourceSession | None:
    """The session that a contribution is, in the Indico session `strand`; None without a time."""
    title, span = one_line(fields.text("title")), span_of(fields)
    if span is None:
        export.notes.dropped(_NO_TIME, fields.origin, title)
        return None
    number = number_of(fields, "db_id", "objId", "contributionId")
    parts = fields.rows("subContributions")
    _say(fields, export, title)
    return SourceSession(
        key=_key("contribution", number or fields.text("contributionId", "id"), title),
        title=title,
        start=span.start,
        end=span.end,
        kind=one_line(fields.text("type")),
        rooms=rooms_of(fields, export),
        track=_track(fields, export, strand, title),
        abstract=_abstract(fields, parts),
        appearances=together(
            chairs, speakers(fields, title, export.notes), *map(subspeakers, parts)
        ),
        link=export.address(fields, "url"),
        documents=tuple(paper for one in (fields, *parts) for paper in papers_of(one, export)),
        uid=export.uid("contribution", number),
        origin=fields.origin,
    )


def block(fields: JsonFields, export: Export, strand: str, title: str) -> SourceSession | None:
    """A block without contributions: a session of its own; None without a time."""
    span = span_of(fields)
    if span is None:
        export.notes.dropped("a session that is not in the timetable", fields.origin, title)
        return None
    whole = fields.first("session") or fields
    number = number_of(fields, "objId", "sessionSlotId", "id")
    return SourceSession(
        key=_key("session-block", number or fields.text("sessionSlotId", "id"), title),
        title=title,
        start=span.start,
        end=span.end,
        kind=_POSTERS if is_set(fields, "isPoster") or is_set(whole, "isPoster") else "",
        rooms=rooms_of(fields, export),
        track=strand if strand != title else "",
        abstract=from_any(fields.text("description") or whole.text("description")),
        appearances=conveners(fields, whole),
        link=export.address(fields, "url"),
        documents=tuple(papers_of(fields, export)) or tuple(papers_of(whole, export)),
        uid=export.uid("session-block", number),
        origin=fields.origin,
    )


def pause(fields: JsonFields, export: Export) -> SourceSession | None:
    """A break of the timetable; None without a time."""
    title, span = one_line(fields.text("title")), span_of(fields)
    if span is None:
        export.notes.dropped("a break without a time", fields.origin, title)
        return None
    return SourceSession(
        key=_key("break", number_of(fields, "objId") or fields.text("id"), title),
        title=title,
        start=span.start,
        end=span.end,
        kind="Break",
        rooms=rooms_of(fields, export),
        abstract=from_any(fields.text("description")),
        origin=fields.origin,
    )


def is_set(fields: JsonFields, name: str) -> bool:
    """Whether a truth value is there and true."""
    return isinstance(fields.value, dict) and fields.value.get(name) is True


def _key(kind: str, number: str, title: str) -> str:
    return f"{kind}-{number or title}"


def _track(fields: JsonFields, export: Export, strand: str, title: str) -> str:
    """The Indico session; without one, the track."""
    named, track = one_line(fields.text("session")) or strand, one_line(fields.text("track"))
    if named and track and track != named:
        what = "the track of a contribution beside its session"
        export.notes.left_out(what, fields.origin, f"{title}: {track}")
    return named or track


def _abstract(fields: JsonFields, parts: list[JsonFields]) -> str:
    """The description, and below it a list of what the contribution consists of."""
    lines = (f"• {line}" for line in map(_part, parts) if line)
    return "\n\n".join(filter(None, (from_any(fields.text("description")), *lines)))


def _part(fields: JsonFields) -> str:
    """ "State of stocks (20 min): Ana López, Bo Li"."""
    title, minutes = one_line(fields.text("title")), fields.text("duration")
    length = f" ({minutes} min)" if minutes.isdigit() and minutes != "0" else ""
    people = ", ".join(full_name(one.person) for one in subspeakers(fields) if one.person)
    return f"{title}{length}: {people}" if people else f"{title}{length}" if title else ""


def _say(fields: JsonFields, export: Export, title: str) -> None:
    note = fields.first("note")
    if note and note.text("html", "url"):
        export.notes.left_out("the minutes of a session", fields.origin, title)
