"""The state that a release of an agenda would leave; what a build shows is made of it, too.

So a build is a pure function of agenda, translations and state, and a release changes no byte of
what was built before it: the next state of the next state is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from idmkit.model.change import FormerCalendar
from idmkit.model.event import Event
from idmkit.releases.difference import told
from idmkit.releases.facts import facts_of
from idmkit.releases.matching import Matches
from idmkit.releases.stamps import stamp
from idmkit.releases.state import Facts, Record, State
from idmkit.releases.withdrawals import withdrawn_facts


class Following(NamedTuple):
    """The state after a release, and whether there is anything new in it to tell delegates."""

    state: State
    has_news: bool


def following(matches: Matches, edition: datetime) -> Following:
    """What a release of this edition (an aware instant) would leave."""
    event = matches.event
    found = [*_present(matches, edition), *_withdrawn(event, matches.gone, edition)]
    has_news = any(now.told for _, now in found)
    # What the last release told holds until there is more to tell.
    records = [now if has_news else _as_told(before, now) for before, now in found]
    by_id = {one.facts.id: one for one in records}
    state = State(event=event.id, records={id_: by_id[id_] for id_ in sorted(by_id)})
    return Following(state, has_news)


def former_calendars(facts: Facts, paths: Iterable[str]) -> Iterator[FormerCalendar]:
    """These calendars of a session, with the names of its rooms, track and people."""
    kinds = (("room", facts.rooms), ("track", facts.track), ("person", facts.names))
    labels = {f"{kind}/{id_}.ics": name for kind, names in kinds for id_, name in names}
    return (FormerCalendar(path, labels.get(path, "")) for path in paths)


def _present(matches: Matches, edition: datetime) -> Iterator[tuple[Record | None, Record]]:
    """What stands in the agenda, with what it was before; in a first release nothing is new."""
    is_first = not matches.known and not matches.gone
    for id_, facts in facts_of(matches.event).items():
        before = matches.known.get(id_)
        now = Record(
            facts=facts,
            stamp=stamp(before, facts, edition),
            told=None if is_first else told(before, facts),
            left=tuple(_left(before, facts)) if before else (),
        )
        yield before, now


def _withdrawn(
    event: Event, gone: Iterable[Record], edition: datetime
) -> Iterator[tuple[Record, Record]]:
    """What stood in it, with what is said of it now."""
    for before in gone:
        facts = withdrawn_facts(event, before.facts)
        now = Record(
            facts=facts,
            stamp=stamp(before, facts, edition),
            withdrawn=True,
            told=told(before, facts),
            left=before.left,
        )
        yield before, now


def _left(before: Record, now: Facts) -> Iterator[FormerCalendar]:
    """The calendars that a session has left since the last release."""
    held = before.facts.feeds
    yield from former_calendars(before.facts, sorted({*held} - {*now.feeds}))
    if before.withdrawn:
        yield from (one for one in before.left if one.path not in {*held, *now.feeds})


def _as_told(before: Record | None, now: Record) -> Record:
    """What is now, with what the last release told of it."""
    if before is None:
        return now
    left = {one.path: one for one in (*now.left, *before.left)}
    return replace(now, told=before.told, left=tuple(left[path] for path in sorted(left)))
