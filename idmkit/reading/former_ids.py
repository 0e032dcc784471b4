"""Ids that sessions were published under (`was`): each is one session's, and nobody's now."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event, Session
from idmkit.model.handles import is_id
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, quoted
from idmkit.reading.identifiers import suggested_id, why_no_id


def check_former_ids(event: Event, faults: Faults) -> None:
    """Report bad-id, former-id-in-use and former-id-twice."""
    present = {one.id: one for one in event.sessions if _is_known(one, faults)}
    first: dict[str, Origin] = {}
    for id_, origin, session in _former(event):
        if not is_id(id_):
            suggestion = suggested_id(id_)
            hint = f'write: was = "{suggestion}"' if suggestion else "write the id as it was"
            faults.add("bad-id", f"the id {quoted(id_)} {why_no_id(id_)}", origin, hint)
        elif id_ in present:
            _report_in_use(id_, origin, present[id_], session, faults)
        elif first.setdefault(id_, origin) is not origin:
            line = first[id_].span.line
            message = f"{quoted(id_)} is the former id of one session only: line {line} has it"
            hint = "delete it in one of the two places"
            faults.add("former-id-twice", message, origin, hint)
    _distrust(event, faults)


def _report_in_use(
    id_: str, origin: Origin, holder: Session, session: Session, faults: Faults
) -> None:
    hint = "delete was, or write the id that the session had before"
    if holder is session:
        message = f"{quoted(id_)} is the id that the session has now, not a former one"
    else:
        line = holder.origin.at("id").span.line
        message = f"{quoted(id_)} cannot be a former id: the session of line {line} has it now"
        hint = f"give the session of line {line} an id that was never used, or delete was"
    faults.add("former-id-in-use", message, origin, hint)


def _distrust(event: Event, faults: Faults) -> None:
    """What is made of a faulty former id, such as a UID, is not to be complained of as well."""
    for _, origin, session in _former(event):
        if not faults.reliable(origin.path):
            faults.distrust(session.origin.at("was").path)


def _former(event: Event) -> Iterator[tuple[str, Origin, Session]]:
    for session in event.sessions:
        for number, id_ in enumerate(session.was):
            yield id_, session.origin.at("was", number), session


def _is_known(session: Session, faults: Faults) -> bool:
    return faults.reliable(session.origin.at("id").path)
