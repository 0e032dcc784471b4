"""Where each person's badge lies among the printed sheets."""

from __future__ import annotations

from collections.abc import Mapping

from idmkit.badges.catalogue import stocks
from idmkit.badges.imposition import Imposition, Place
from idmkit.model.event import Event


def badge_places(event: Event) -> Mapping[str, Place]:
    """The place of everyone who gets a badge, by the person's id, as the badges are printed."""
    people = (person for person in event.attendees if not person.absent)
    ordered = sorted(people, key=lambda person: person.index_key)
    places = Imposition(stocks()["plain-a6"].per_sheet).places(len(ordered))
    return {person.id: place for person, place in zip(ordered, places, strict=True)}
