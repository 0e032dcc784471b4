"""What looks like a slip beside the last release: ids, and the date of the edition."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Session
from idmkit.model.problem import Problem, warning
from idmkit.reading.faults import quoted
from idmkit.releases.matching import Matches
from idmkit.releases.state import Facts


def slips(matches: Matches, *, has_news: bool) -> Iterator[Problem]:
    """Warnings: as-of-unchanged, former-id-unknown, id-changed."""
    if has_news:
        yield from _unchanged_date(matches)
    yield from _unknown_former_ids(matches)
    yield from _changed_ids(matches)


def _unchanged_date(matches: Matches) -> Iterator[Problem]:
    """An edition that differs from the last release and has its date."""
    event = matches.event
    before = [one.stamp.modified for one in (*matches.known.values(), *matches.gone)]
    if event.as_of and before and event.edition() <= max(before):
        message = "the agenda differs from the last release, and has its date"
        hint = (
            "write the date of today in its place, and for two editions in a day the time as well"
        )
        yield warning("as-of-unchanged", message, event.origin.at("as_of"), hint)


def _unknown_former_ids(matches: Matches) -> Iterator[Problem]:
    """Former ids that nothing was released under."""
    gone = {one.facts.id for one in matches.gone}
    for session in matches.agenda.sessions:
        record = matches.known.get(session.id)
        known = {record.facts.id, *record.facts.was} if record else gone
        for id_ in session.was:
            if id_ not in known:
                message = f"no session was released under the id {quoted(id_)}"
                hint = "write the id as it was, or delete it"
                yield warning("former-id-unknown", message, session.origin.at("was"), hint)


def _changed_ids(matches: Matches) -> Iterator[Problem]:
    """New sessions that look like one that has just left."""
    left = [one.facts for one in matches.gone if not one.withdrawn]
    for session in matches.event.sessions:
        if session.id in matches.known:
            continue
        alike = next((old for old in left if _is_alike(session, old)), None)
        if alike:
            message = (
                f"{quoted(session.id)} is new and {quoted(alike.id)} is gone, with one title: "
                "calendars will call off the one and add the other"
            )
            hint = f'if it is the same session, write below its id: was = "{alike.id}"'
            yield warning("id-changed", message, session.origin.at("id"), hint)


def _is_alike(session: Session, old: Facts) -> bool:
    """Breaks share their titles, so for them the time must be the same as well."""
    if session.heading != old.title or session.kind is not old.kind:
        return False
    return not session.is_pause or session.start == old.start
