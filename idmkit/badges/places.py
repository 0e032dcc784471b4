"""Where each person's badge lies among the printed sheets."""

from __future__ import annotations

from collections.abc import Mapping

from idmkit.badges.card import Badge, cards
from idmkit.badges.imposition import Place
from idmkit.badges.paper_run import paper_run
from idmkit.model.event import Event


def badge_places(event: Event) -> Mapping[str, Place]:
    """The place of everyone who gets a badge, by the person's id, as the badges are printed."""
    every = tuple(cards(event))
    places = paper_run(event).imposition.places(len(every))
    return {
        card.front.person.id: place
        for card, place in zip(every, places, strict=True)
        if isinstance(card, Badge) and card.front.person
    }
