"""Every text of an agenda with its translation, and what is still to do for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from idmkit.model.event import Event
from idmkit.reading.translations.notes import is_stale
from idmkit.reading.translations.overlay import Overlay
from idmkit.reading.translations.tables import texts

MISSING, OPTIONAL, CHANGED = "missing", "optional", "changed"


class Entry(NamedTuple):
    """A text on its way: `was` is the original of a translation whose original has changed.

    `state` is "missing", "changed", "optional" for names that nobody has translated, or "".
    """

    id: str
    source: str
    target: str
    state: str
    was: str


def entries(event: Event, overlay: Overlay) -> Iterator[Entry]:
    """The texts in the order of the agenda's tables."""
    for text in texts(event):
        target = overlay.texts.get(text.address, "")
        stale = is_stale(text, overlay)
        lacking = MISSING if text.missed else OPTIONAL
        state = CHANGED if stale else "" if target else lacking
        was = overlay.originals[text.address] if stale else ""
        yield Entry(".".join(text.address), text.text, target, state, was)
