"""An event in which every text of the model is written, found by walking the model's classes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints

from idmkit.model.badge_role import BadgeRole
from idmkit.model.badge_settings import BadgeSettings
from idmkit.model.change import Change, ChangeKind, FormerCalendar, Placing, Stamp
from idmkit.model.event import Event, Paper, Room, Track, Withdrawn
from idmkit.model.origin import Origin
from idmkit.model.people import Role
from idmkit.model.picture_file import PictureFile
from idmkit.model.problem import Problem
from idmkit.model.theme import Theme
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event

Write = Callable[[str], str]
# What is no text of an agenda: where it stands, how it looks, what was released before. Roles and
# settings of badges have tests of their own.
_LOOKS = (Theme, PictureFile, BadgeRole, BadgeSettings)
_OTHER = (Origin, Problem, *_LOOKS, Withdrawn, FormerCalendar, Placing, Stamp)


@cache
def every_text() -> frozenset[str]:
    """Class and field of each text that the model may hold: "Session.title"."""
    return frozenset(
        f"{kind.__name__}.{name}"
        for kind in _classes(Event, set())
        for name, hint in get_type_hints(kind).items()
        if hint in (str, tuple[str, ...])
    )


def _classes(kind: Any, found: set[type]) -> set[type]:
    if kind in found or kind in _OTHER:
        return found
    if dataclasses.is_dataclass(kind):
        found.add(kind)  # type: ignore[arg-type]
        for hint in get_type_hints(kind).values():
            _classes(hint, found)
    for part in get_args(kind):
        _classes(part, found)
    return found


def written(value: Any, write: Write) -> Any:
    """The same, where each text is what `write` makes of its class and field."""
    if isinstance(value, tuple):
        return tuple(written(one, write) for one in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, _OTHER):
        return value
    return dataclasses.replace(value, **dict(_fields(value, write)))  # type: ignore[type-var]


def _fields(value: Any, write: Write) -> Iterator[tuple[str, Any]]:
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        name = f"{type(value).__name__}.{field.name}"
        if isinstance(held, str) and not isinstance(held, Enum):
            yield field.name, write(name)
        elif isinstance(held, tuple) and held and isinstance(held[0], str):
            yield field.name, (write(name),)
        else:
            yield field.name, written(held, write)


def full_event() -> Event:
    """An event with one of everything, for `written` to fill; an x stands for each text."""
    room, track = Room(id="r", name="x", origin=ORIGIN), Track(id="t", name="x", origin=ORIGIN)
    other = an_appearance(a_person("another", "x", "x"), Role.PANELLIST)
    held = a_session(
        rooms=(room, Room(id="s", name="x", origin=ORIGIN)),
        track=track,
        abstract=("x",),
        questions=("x",),
        notes=("x",),
        interpretation=("x",),
        was=("x",),
        documents=(Paper(title="x"),),
        change=Change(kind=ChangeKind.REVISED),
        appearances=(
            an_appearance(role=Role.OTHER, jointly_with=(other,)),
            an_appearance(a_person("third", "x", "x", languages=("x",)), delivered_by=other),
            dataclasses.replace(an_appearance(), person=None),
        ),
    )
    second = a_session("second", "11:00", "12:00", rooms=(room,))
    return an_event(held, second, rooms=(room,), tracks=(track,))
