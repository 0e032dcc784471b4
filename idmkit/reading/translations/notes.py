"""What a translation lacks, and what was translated from a text that has changed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from idmkit.model.event import Event
from idmkit.model.origin import Origin
from idmkit.model.problem import Problem, warning
from idmkit.reading.faults import quoted
from idmkit.reading.translations.overlay import KEYS, Overlay, Text

# Names stand in every language as their owners write them, unless a translation says otherwise.
_NOT_MISSED = frozenset(("honorific", "given", "family", "suffix", "sort", "organizer"))


def translation_notes(event: Event, overlay: Overlay, language: str) -> Iterator[Problem]:
    """Warnings about a translation.

    A `missing-translation` for each thing that lacks a text in the language, and a
    `stale-translation` for each text whose original is another now.
    """
    for thing in _things(event):
        yield from _missing(thing, overlay, language)
        yield from _stale(thing, overlay)


class _Thing(NamedTuple):
    """Something that can be translated, with its texts as the agenda has them."""

    kind: str
    id: str
    texts: Mapping[str, Text]
    origin: Origin


def _things(event: Event) -> Iterator[_Thing]:
    yield _Thing("event", "", _texts("event", event), event.origin)
    for day in event.days:
        yield _Thing("day", day.date.isoformat(), _texts("day", day), day.origin)
    for session in event.sessions:
        yield _Thing("session", session.id, _texts("session", session), session.origin)
    for person in event.people:
        own = {**_texts("person", person.name), **_texts("person", person.affiliation)}
        yield _Thing("person", person.id, own, person.origin)
    for kind, rows in (("room", event.rooms), ("track", event.tracks)):
        for row in rows:
            yield _Thing(kind, row.id, _texts(kind, row), row.origin)


def _texts(kind: str, thing: Any) -> dict[str, Text]:
    return {key: getattr(thing, key) for key in KEYS[kind] if getattr(thing, key, "")}


def _missing(thing: _Thing, overlay: Overlay, language: str) -> Iterator[Problem]:
    told = overlay.of(thing.kind, thing.id)
    lacking = [key for key in thing.texts if key not in told and key not in _NOT_MISSED]
    if lacking:
        table = f"[{thing.kind}.{thing.id}]" if thing.id else f"[{thing.kind}]"
        place = f":{overlay.origin(thing.kind, thing.id).span.line}" if told else ""
        message = f"{overlay.root.file}{place} lacks {_listed(lacking)} of {table}"
        hint = f'The original stands in its place; write it in "{language}" under {table}.'
        yield warning("missing-translation", message, thing.origin, hint)


def _stale(thing: _Thing, overlay: Overlay) -> Iterator[Problem]:
    row = overlay.origin(thing.kind, thing.id)
    for key, was in overlay.originals.get((thing.kind, thing.id), {}).items():
        if was != thing.texts.get(key, ""):
            there = thing.origin.at(key)
            message = (
                f"{quoted(key)} was translated from another text than stands in"
                f" {there.file}:{there.span.line} now"
            )
            hint = "Look at the translation, and write the new original under was, or take it out."
            yield warning("stale-translation", message, row.at(key), hint)


def _listed(keys: list[str]) -> str:
    return ", ".join(keys[:-1]) + f" and {keys[-1]}" if len(keys) > 1 else keys[0]
