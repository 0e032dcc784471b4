"""The line that says who appears in a session; the same words on paper and in calendars."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from idmkit.model.people import Appearance


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a person line; names are set apart (bold on paper)."""

    text: str
    is_name: bool = False


def person_runs(appearance: Appearance) -> Iterator[Run]:
    """Name, post-nominals and affiliation; then delivery, capacity, partners and remark."""
    yield Run(_who(appearance), is_name=appearance.person is not None)
    rest = ", ".join(appearance.affiliation.parts)
    if rest:
        yield Run(f", {rest}")
    if appearance.delivered_by:
        yield Run(", delivered by ")
        yield from person_runs(appearance.delivered_by)
    if appearance.capacity:
        yield Run(f" ({appearance.capacity})")
    for number, partner in enumerate(appearance.jointly_with, start=1):
        yield Run(_joint(number, len(appearance.jointly_with)))
        yield from person_runs(partner)
    if appearance.remark:
        yield Run(f" ({appearance.remark})")


def person_line(appearance: Appearance) -> str:
    """The whole line as plain text."""
    return "".join(run.text for run in person_runs(appearance))


def _joint(number: int, count: int) -> str:
    """What stands before a partner: each has commas of their own, so more than one needs more."""
    if count == 1:
        return ", and "
    return "; and " if number == count else "; "


def _who(appearance: Appearance) -> str:
    if appearance.person:
        return appearance.person.name.formal
    return f"{appearance.to_be_confirmed} (to be confirmed)"
