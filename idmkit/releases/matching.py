"""Which session of the agenda is which of the last release: by its id, a former id, or its UID."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from idmkit.model.event import Event, Session
from idmkit.model.handles import session_uid
from idmkit.model.problem import AgendaError, Problem, error, in_file_order
from idmkit.reading.faults import quoted
from idmkit.releases.state import Record, State

Known = Mapping[str, Record]


@dataclass(frozen=True, kw_only=True)
class Matches:
    """What belongs together.

    `agenda` is the event as written. In `event` its sessions have the former ids and UIDs that they
    were released with. `known` are the records of the sessions that were released, by their id now;
    `gone` those of what has left.
    """

    agenda: Event
    event: Event
    known: Known
    gone: tuple[Record, ...]


def matched(event: Event, state: State) -> Matches:
    """The sessions of an event with their records.

    Raises AgendaError: former-id-released, uid-changed, uid-released.
    """
    known = _pairs(event, state)
    sessions = {one.id: _as_known(event, one, known.get(one.id)) for one in event.sessions}
    problems = [
        *_two_as_one(event, state),
        *_other_uids(event, known),
        *_taken_uids(event, sessions, known),
    ]
    if problems:
        raise AgendaError(in_file_order(problems))
    claimed = {record.facts.id for record in known.values()}
    gone = tuple(one for id_, one in state.records.items() if id_ not in claimed)
    return Matches(agenda=event, event=_with(event, sessions), known=known, gone=gone)


def _pairs(event: Event, state: State) -> dict[str, Record]:
    records = state.records
    found: dict[str, Record] = {}
    for session in event.sessions:
        ids = [id_ for id_ in (session.id, *session.was) if id_ in records]
        if ids:
            found[session.id] = records[ids[0]]
    claimed = {record.facts.id for record in found.values()}
    by_uid = {one.facts.uid: one for id_, one in records.items() if id_ not in claimed}
    for session in event.sessions:
        # One that was imported again, under another id.
        uid = session_uid(event, session)
        if session.id not in found and uid in by_uid:
            found[session.id] = by_uid.pop(uid)
    return found


def _as_known(event: Event, session: Session, record: Record | None) -> Session:
    """A session with the former ids and the UID that it was released with."""
    if record is None:
        return session
    old = record.facts
    # Former ids of which nobody knows would change what it is known by.
    told = replace(session, was=tuple(one for one in (*old.was, old.id) if one != session.id))
    return told if session_uid(event, told) == old.uid else replace(told, uid=old.uid)


def _with(event: Event, sessions: Mapping[str, Session]) -> Event:
    """The event, in all languages, with the handles of these sessions."""

    def known(session: Session) -> Session:
        handles = sessions[session.id]
        return replace(session, uid=handles.uid, was=handles.was)

    def told(other: Event) -> Event:
        days = (replace(day, sessions=tuple(map(known, day.sessions))) for day in other.days)
        return replace(other, days=tuple(days))

    return replace(told(event), translations=tuple(map(told, event.translations)))


def _two_as_one(event: Event, state: State) -> Iterator[Problem]:
    """Sessions that were released as two, and cannot be one now."""
    for session in event.sessions:
        ids = [id_ for id_ in (session.id, *session.was) if id_ in state.records]
        if len(ids) > 1:
            message = f"{quoted(ids[0])} and {quoted(ids[1])} were released as two sessions"
            hint = (
                "delete was, or give this session an id that was never released; "
                f"or forget one of the two: idmkit release --forget {ids[1]}"
            )
            yield error("former-id-released", message, session.origin.at("was"), hint)


def _other_uids(event: Event, known: Known) -> Iterator[Problem]:
    for session in event.sessions:
        record = known.get(session.id)
        if record and session.uid and session.uid != record.facts.uid:
            uid = record.facts.uid
            message = f"calendars know this session by the UID {quoted(uid)} since a release"
            hint = f'write: uid = "{uid}"; or delete the line'
            yield error("uid-changed", message, session.origin.at("uid"), hint)


def _taken_uids(event: Event, sessions: Mapping[str, Session], known: Known) -> Iterator[Problem]:
    """What is new and would take the place of another session in calendars."""
    holders = {session_uid(event, sessions[id_]): id_ for id_ in known}
    for id_, session in sessions.items():
        holder = holders.get(session_uid(event, session), id_)
        if holder != id_:
            message = f"calendars know {quoted(holder)} by the UID that this session would have"
            hint = "give this session an id that no session has had before"
            yield error("uid-released", message, session.origin.at("id"), hint)
