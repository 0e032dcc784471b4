"""What fills one cell of a sheet: a badge, a blank one, or the card that parts two delegations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from idmkit.badges.back_words import BackFace, back_face, blank_back
from idmkit.badges.face import BadgeFace, badge_faces, blank_face
from idmkit.badges.roles import event_roles
from idmkit.badges.selection import chosen_people
from idmkit.model.event import Event
from idmkit.wording import wording_in


class Badge(NamedTuple):
    """A badge: its front, and its back where there is one."""

    front: BadgeFace
    back: BackFace | None


class Divider(NamedTuple):
    """A card before the badges of a delegation: whose they are, how many, and their wearers."""

    title: str
    told: str
    names: tuple[str, ...]


Card = Badge | Divider


def cards(event: Event) -> Iterator[Card]:
    """All cards of a run in their order, the blank badges at the end."""
    people = chosen_people(event)
    words = wording_in(event.languages[0] if event.languages else "en").phrases.badges
    before: str | None = None
    for person, face in zip(people, badge_faces(event, people), strict=True):
        if event.badges.packs and person.delegation_name != before:
            before = person.delegation_name
            pack = [one.name.full for one in people if one.delegation_name == before]
            yield Divider(before, words.count.format(count=len(pack)), tuple(pack))
        yield Badge(face, back_face(event, person, face.role))
    yield from _blanks(event)


def _blanks(event: Event) -> Iterator[Badge]:
    """Numbered badges without names; a run for some people only makes none."""
    if event.badges.is_narrowed:
        return
    for role in event_roles(event):
        for number in range(1, event.badges.blanks.get(role.id, 0) + 1):
            face = blank_face(event, role, number)
            yield Badge(face, blank_back(event, role, face.number))
