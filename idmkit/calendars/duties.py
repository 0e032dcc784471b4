"""What a person does in a session, said to that person: "You moderate"."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.calendars.plain_text import one_line
from idmkit.model.event import Session
from idmkit.model.people import Appearance
from idmkit.wording import Wording

Duties = dict[str, tuple[str, ...]]


def duties(session: Session, words: Wording) -> Duties:
    """The lines for each person of a session, by id.

    Who reads for another does what that one was to do, and is told for whom; the one replaced is
    told who delivers it.
    """
    found = dict[str, dict[str, None]]()
    for appearance in session.appearances:
        role = words.your_role(appearance.role, appearance.role_word)
        for who, line in _told(appearance, role, words):
            if who.person:
                found.setdefault(who.person.id, {})[one_line(line)] = None
    return {id_: tuple(lines) for id_, lines in found.items()}


def _told(appearance: Appearance, role: str, words: Wording) -> Iterator[tuple[Appearance, str]]:
    """Each line with the one whom it is said to."""
    team = tuple(_team(appearance))
    phrases = words.phrases.feeds
    for one in team:
        others = words.listed([_name(other, words) for other in team if other is not one])
        jointly = [phrases.jointly_with.format(names=others)] if others else []
        reader = one.delivered_by
        if reader is None:
            yield from ((one, line) for line in (role, *jointly))
        else:
            yield one, phrases.in_your_place.format(name=_name(reader, words))
            yield from _told(reader, role, words)
            yield reader, phrases.in_place_of.format(name=_name(one, words))
            yield from ((reader, line) for line in jointly)


def _team(appearance: Appearance) -> Iterator[Appearance]:
    """Those who share an appearance."""
    yield appearance
    for partner in appearance.jointly_with:
        yield from _team(partner)


def _name(appearance: Appearance, words: Wording) -> str:
    if appearance.person:
        return appearance.person.name.formal
    return words.phrases.person.awaited.format(who=appearance.to_be_confirmed)
