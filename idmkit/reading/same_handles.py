"""Handles that must differ within an event: what knows sessions by them would mix them up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from idmkit.model.event import Event, Session
from idmkit.model.handles import session_guid, session_uid
from idmkit.reading.faults import Faults, quoted


class _Same(NamedTuple):
    """A session whose handle an earlier one has already."""

    session: Session
    handle: str
    line: int


def check_handles(event: Event, faults: Faults) -> None:
    """Report duplicate-uid, duplicate-guid and duplicate-number."""
    _check_uids(event, faults)
    _check_guids(event, faults)
    _check_numbers(event, faults)


def _check_uids(event: Event, faults: Faults) -> None:
    """Two sessions of one UID would replace each other in every calendar."""
    for found in _same(event, faults, lambda one: session_uid(event, one), "id", "was", "uid"):
        message = f"the session of line {found.line} has the same UID {quoted(found.handle)}"
        hint = "leave out uid, unless the session was imported with it"
        faults.add("duplicate-uid", message, found.session.origin.at("uid"), hint)


def _check_guids(event: Event, faults: Faults) -> None:
    """Two sessions of one GUID would be one in every app."""
    handles = ("id", "was", "uid", "guid")
    for found in _same(event, faults, lambda one: session_guid(event, one), *handles):
        message = f"the session of line {found.line} has the same GUID {quoted(found.handle)}"
        hint = "leave out guid, unless the session was imported with it"
        key = "guid" if found.session.guid else "uid"
        faults.add("duplicate-guid", message, found.session.origin.at(key), hint)


def _check_numbers(event: Event, faults: Faults) -> None:
    """Two sessions of one number would be one in older apps."""
    for found in _same(event, faults, lambda one: str(one.number or ""), "number"):
        message = f"the session of line {found.line} has the same number {found.handle}"
        hint = "leave out number, unless the session was imported with it"
        faults.add("duplicate-number", message, found.session.origin.at("number"), hint)


def _same(
    event: Event, faults: Faults, handle_of: Callable[[Session], str], *keys: str
) -> Iterator[_Same]:
    """The sessions whose handle is taken; those of which one of `keys` is faulty are left out."""
    first: dict[str, Session] = {}
    for session in event.sessions:
        if not all(faults.reliable(session.origin.at(key).path) for key in keys):
            continue
        handle = handle_of(session)
        earlier = first.setdefault(handle, session)
        if handle and earlier is not session:
            yield _Same(session, handle, earlier.origin.span.line)
