"""The small signs that staff look for on a badge; none stands there unless the agenda asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from idmkit.model.badge_settings import BadgeMark
from idmkit.model.event import Event
from idmkit.model.people import Person

_DIET = re.compile(r"\bdiet(?:ary)?\s*[:=]\s*([^;,.\n]+)", re.IGNORECASE)
_NO_PHOTO = re.compile(r"\bno[ -]photos?\b", re.IGNORECASE)
_NO_PHOTO_SIGN = "⌀"  # the sign of a diameter: a ring struck through, in every font of ours
_LONGEST = 12  # characters of a diet


def marks_of(event: Event, person: Person) -> Iterator[str]:
    """The signs of a person, in the order of `BadgeMark`: "EN FR", "D1 D2", "vegan"."""
    asked = event.badges.marks
    if BadgeMark.INTERPRETATION in asked:
        yield " ".join(language.upper() for language in person.languages)
    if BadgeMark.DAYS in asked and person.days:
        numbers = {day.date: number for number, day in enumerate(event.days, 1)}
        yield " ".join(f"D{numbers[day]}" for day in person.days if day in numbers)
    if BadgeMark.DIETARY in asked:
        found = _DIET.search(person.notes)
        yield found[1].strip()[:_LONGEST] if found else ""
    if BadgeMark.PHOTO_CONSENT in asked and _NO_PHOTO.search(person.notes):
        yield _NO_PHOTO_SIGN
