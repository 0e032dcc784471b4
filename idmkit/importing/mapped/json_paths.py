"""Values in JSON by the paths that a mapping writes: "sessions", "days/*/sessions", "../date"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from idmkit.model.origin import KeyPath

_EVERY = "*"
_AROUND = ".."


class Place(NamedTuple):
    """A value and where it stands; `around` are the objects that it is in, the outermost first."""

    value: Any
    path: KeyPath = ()
    around: tuple[Place, ...] = ()


def found_at(place: Place, path: str) -> Iterator[Place]:
    """The values that a path leads to, each item of a list by itself.

    A step is a key, `*` for everything inside, or `..` for the object around. Lists need no step of
    their own.
    """
    places: Iterable[Place] = (place,)
    for step in filter(None, (part.strip() for part in path.split("/"))):
        places = _step(places, step)
    return _items(places)


def text_of(value: Any) -> str:
    """A text, number or truth value as text; "" for anything else."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value) if isinstance(value, str) or _is_short(value) else ""


def _is_short(value: Any) -> bool:
    """Whether it is a number that can be written: Python refuses those of thousands of figures."""
    return isinstance(value, int) and value.bit_length() < 10_000  # noqa: PLR2004


def _step(places: Iterable[Place], step: str) -> Iterator[Place]:
    if step == _AROUND:
        for place in places:
            yield from place.around[-1:]
    elif step == _EVERY:
        for place in places:
            yield from _everything(place)
    else:
        for place in _items(places):
            if isinstance(place.value, dict) and step in place.value:
                yield _inside(place, step)


def _everything(place: Place) -> Iterator[Place]:
    if isinstance(place.value, list):
        yield from _in_list(place)
    elif isinstance(place.value, dict):
        yield from (_inside(place, key) for key in place.value)


def _items(places: Iterable[Place]) -> Iterator[Place]:
    """Each place, but of a list its items, also of lists in it."""
    waiting = [iter(places)]
    while waiting:
        place = next(waiting[-1], None)
        if place is None:
            waiting.pop()
        elif isinstance(place.value, list):
            waiting.append(_in_list(place))
        else:
            yield place


def _in_list(place: Place) -> Iterator[Place]:
    for n, value in enumerate(place.value):
        yield Place(value, (*place.path, n), place.around)


def _inside(place: Place, key: str) -> Place:
    return Place(place.value[key], (*place.path, key), (*place.around, place))
