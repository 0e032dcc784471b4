"""Floor 1: what an agenda says that can hardly be meant. Each check is one function."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.checks.named_twice import named_twice
from idmkit.checks.people import absent_person_appears, no_moderator, person_clash
from idmkit.checks.person_twice import person_twice
from idmkit.checks.rosters import rosters
from idmkit.checks.theme import low_contrast
from idmkit.checks.timetable import (
    days_out_of_order,
    empty_day,
    outside_days,
    room_clash,
    times_out_of_order,
    zero_length,
)
from idmkit.checks.translations import translations
from idmkit.model.event import Event
from idmkit.model.problem import Problem

CHECKS = (
    person_clash,
    room_clash,
    times_out_of_order,
    days_out_of_order,
    outside_days,
    empty_day,
    zero_length,
    no_moderator,
    absent_person_appears,
    named_twice,
    person_twice,
    rosters,
    translations,
    low_contrast,
)


def check_agenda(event: Event) -> Iterator[Problem]:
    """Every warning about the agenda itself: nothing filtered, nothing sorted."""
    for check in CHECKS:
        yield from check(event)
