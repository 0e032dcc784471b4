"""The file of a translation: texts by address, each where it was written.

A table `was` beside the texts may hold the originals that they were made from, so that a later
change of the agenda is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from idmkit.model.event import Event
from idmkit.model.origin import Origin, Source
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.one_line import control_character, one_line
from idmkit.reading.session_reader import paragraphs
from idmkit.reading.toml_source import TomlSource
from idmkit.reading.translations.tables import (
    BETWEEN_PARAGRAPHS,
    LISTS_OF_TEXTS,
    PARAGRAPHS,
    Address,
    Table,
    tables,
)

WAS = "was"


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a translation says: texts and the originals they were made from, by address.

    `tables` are those that it has; `lengths` counts what stands in its lists.
    """

    root: Origin
    texts: Mapping[Address, str]
    originals: Mapping[Address, str]
    tables: frozenset[Address]
    lengths: Mapping[Address, int]

    def origin(self, address: Address) -> Origin:
        """The place of a table or of a text."""
        *above, last = address
        if len(above) > 1 and above[-1] in LISTS_OF_TEXTS and last.isdecimal():
            return self.root.at(*above, int(last) - 1)
        return self.root.at(*address)


def no_overlay(source: Source) -> Overlay:
    """What is said where there is no file yet."""
    return Overlay(Origin(source), {}, {}, frozenset(), {})


def read_overlay(source: TomlSource, event: Event) -> Overlay:
    """The texts of a translation; raises AgendaError for ids, keys and types that are wrong."""
    reader = _Reader(Faults(source))
    reader.table(source.data, tables(event), ())
    reader.faults.raise_if_any()
    return Overlay(
        reader.faults.root, reader.texts, reader.originals, frozenset(reader.met), reader.lengths
    )


def as_text(key: str, text: str) -> str:
    """A text with its white space as it is printed: on one line, or in paragraphs."""
    if key != PARAGRAPHS:
        return one_line(text)
    return BETWEEN_PARAGRAPHS.join(filter(None, map(one_line, paragraphs(text))))


class _Reader:
    """Goes down the tables of a file beside those that the agenda allows."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.texts: dict[Address, str] = {}
        self.originals: dict[Address, str] = {}
        self.lengths: dict[Address, int] = {}
        self.met: set[Address] = set()

    def table(self, data: Mapping[str, Any], allowed: Table, path: Address) -> None:
        self.met.add(path)
        for key, value in data.items():
            here = (*path, key)
            if key == WAS and allowed.said:
                self._was(value, allowed, path)
            elif key in allowed.said:
                self._text(value, here, self.faults.root.at(*here), self.texts)
            elif key not in allowed.inside:
                self._unknown(allowed, here)
            elif isinstance(value, dict):
                self.table(value, allowed.inside[key], here)
            else:
                self._wrong_type(self.faults.root.at(*here))

    def _was(self, value: Any, allowed: Table, path: Address) -> None:
        origin = self.faults.root.at(*path, WAS)
        if not isinstance(value, dict):
            self._wrong_type(origin)
            return
        for key, text in value.items():
            if key in allowed.said:
                self._text(text, (*path, key), origin.at(key), self.originals)
            else:
                self._unknown(allowed, (*path, WAS, key))

    def _text(self, value: Any, address: Address, origin: Origin, to: dict[Address, str]) -> None:
        key = address[-1]
        if key not in LISTS_OF_TEXTS:
            self._line(value, address, origin, to)
            return
        lines = value if isinstance(value, list) else [value]
        if to is self.texts:
            self.lengths[address] = len(lines)
        for n, line in enumerate(lines):
            self._line(line, (*address, str(n + 1)), origin.at(n), to)

    def _line(self, value: Any, address: Address, origin: Origin, to: dict[Address, str]) -> None:
        if not isinstance(value, str):
            self._wrong_type(origin)
        elif code := control_character(value):
            message = f"this text has a character that cannot be printed, {code}"
            self.faults.add("control-character", message, origin, "delete it, and write it anew")
        elif text := as_text(address[-1], value):
            to[address] = text

    def _unknown(self, allowed: Table, path: Address) -> None:
        """Says that there is no such key, or that the agenda has no such thing."""
        *above, key = path
        origin, keys = self.faults.root.at(*above), (*allowed.said, *allowed.inside)
        if not above:
            hint = did_you_mean(key, keys, f"there are {', '.join(keys)}")
            self.faults.add(
                "unknown-key", f"{quoted(key)} cannot be translated", origin.at(key), hint
            )
        elif not allowed.said:
            hint = did_you_mean(key, keys, "take out this table, or write the id of the agenda")
            message = f"the agenda has no {_kind(above)} {quoted(key)}"
            self.faults.add("unknown-translation", message, origin.at(key), hint)
        else:
            hint = did_you_mean(key, keys, f"there are {', '.join(keys)}")
            message = f"{quoted(key)} is no text of a {_kind(above)} that can be translated"
            self.faults.add("unknown-key", message, origin.key(key), hint)

    def _wrong_type(self, origin: Origin) -> None:
        named = next(key for key in reversed(origin.path) if isinstance(key, str))
        message = f"{quoted(named)} is no text of a translation"
        hint = 'write texts under the id, in quotation marks: [session.opening] title = "…"'
        self.faults.add("wrong-type", message, origin, hint)


_DEEP = 3  # session, its id, and a list of its people


def _kind(above: list[str]) -> str:
    """What the thing under these keys is called."""
    if len(above) < _DEEP or above[-1] == WAS:
        return above[0]
    return "person in a session" if len(above) > _DEEP else f"{above[2]} entry of this session:"
