"""A mapping: how to read a table with unknown headings, or any JSON, in the organizer's words.

    [event]                      # one event, or with `each` several
    title = "Programme {node}"   # what stands in braces is looked up, the rest stands as written

    [sessions]
    each = "sessions"
    start = "{start}"

The keys of [sessions] are the fields of a table, those of [event] the texts of an event.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from idmkit.importing.mapped.mapping_rule import Rule, Template
from idmkit.importing.tabular.columns import FIELDS
from idmkit.model.folding import fold
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.toml_source import TomlSource

CODE = "mapping-fault"
_YEARS = range(1900, 2200)
EVENT_TEXTS = (
    "key", "id", "title", "series", "kind", "document", "organizer", "symbol", "revision", "place",
    "timezone", "url", "language",
)  # fmt: skip
PERSON_TEXTS = ("key", "name", "title", "organization", "country", "role")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "event": ("each", *EVENT_TEXTS, "year", "first_day", "ignore"),
    "sessions": ("each", "sheets", "lines", *FIELDS, "ignore"),
    "people": ("each", *PERSON_TEXTS),
}
_PLAIN = ("each", "sheets", "ignore", "year", "first_day")
_BRACES = 'what is to be looked up stands in braces: "{start}"'
Rules = Mapping[str, Rule]


class Part(NamedTuple):
    """One table of a mapping. `each` is the path to its objects in JSON, "" for what is around."""

    rules: Rules
    each: str = ""
    ignore: tuple[str, ...] = ()


_NOTHING = Part({})


@dataclass(frozen=True, kw_only=True)
class SourceMapping:
    """A mapping that was read; without one all its parts are empty."""

    event: Part = _NOTHING
    sessions: Part = _NOTHING
    people: Part = _NOTHING
    sheets: tuple[str, ...] = ()
    year: int = 0
    first_day: date | None = None
    origin: Origin | None = field(default=None, compare=False, repr=False)

    @property
    def names(self) -> Iterator[tuple[str, Origin]]:
        """Every name that the rules of sessions look up, and where the mapping says so."""
        return (name for rule in self.sessions.rules.values() for name in rule.names)


def read_mapping(source: TomlSource | None) -> SourceMapping:
    """The mapping in a TOML file. Raises AgendaError: mapping-fault, with all that is wrong."""
    if source is None:
        return SourceMapping()
    faults = Faults(source)
    tables = {name: _table(source.data, name, faults) for name in _KEYS}
    for name in source.data:
        if name not in _KEYS:
            hint = did_you_mean(name, _KEYS, "a mapping has [event], [sessions] and [people]")
            faults.add(CODE, f"a mapping has no {quoted(name)}", faults.root.key(name), hint)
    read = SourceMapping(
        event=_part(tables["event"], "event", faults),
        sessions=_part(tables["sessions"], "sessions", faults),
        people=_part(tables["people"], "people", faults),
        sheets=_words(tables["sessions"], ("sessions", "sheets"), faults),
        year=_year(tables["event"], faults),
        first_day=_first_day(tables["event"], faults),
        origin=faults.root,
    )
    faults.raise_if_any()
    return read


def _table(data: dict[str, Any], name: str, faults: Faults) -> dict[str, Any]:
    found = data.get(name, {})
    if isinstance(found, dict):
        return found
    message = f"{name} is no table"
    faults.add(CODE, message, faults.root.at(name), f"write [{name}] on its own line")
    return {}


def _part(table: dict[str, Any], name: str, faults: Faults) -> Part:
    rules: dict[str, Rule] = {}
    for key, value in table.items():
        origin = faults.root.at(name, key)
        if key not in _KEYS[name]:
            hint = did_you_mean(key, _KEYS[name], f"it may have: {', '.join(_KEYS[name])}")
            faults.add(CODE, f"[{name}] has no key {quoted(key)}", faults.root.key(name, key), hint)
        elif key not in _PLAIN:
            rules[key] = _rule(value, origin, faults)
    return Part(rules, _each(table, name, faults), _words(table, (name, "ignore"), faults))


def _rule(value: Any, origin: Origin, faults: Faults) -> Rule:
    """A text; several of which the first that says something counts; or a table of values."""
    if not isinstance(value, dict):
        return Rule(_templates(value, origin, faults))
    if "from" not in value:
        hint = f'write what is looked up: from = "{{…}}"; {_BRACES}'
        faults.add(CODE, "a table of values needs the key from", origin, hint)
        return Rule(())
    meanings = {fold(key): _text(inside) for key, inside in value.items()}
    for key in value:
        if key != "from" and meanings[fold(key)] is None:
            faults.add(CODE, "a meaning is a text", origin.at(key), "write it in quotation marks")
    known = {key: text for key, text in meanings.items() if text is not None}
    otherwise = known.pop("otherwise", None)
    known.pop("from", None)
    return Rule(_templates(value["from"], origin.at("from"), faults), known, otherwise)


def _templates(value: Any, origin: Origin, faults: Faults) -> tuple[Template, ...]:
    if not isinstance(value, list):
        return _template(value, origin, faults)
    inside = (_template(one, origin.at(n), faults) for n, one in enumerate(value))
    return tuple(one for found in inside for one in found)


def _template(value: Any, origin: Origin, faults: Faults) -> tuple[Template, ...]:
    text = _text(value)
    if text is None:
        faults.add(CODE, "this is neither a text nor a list of texts", origin, _BRACES)
        return ()
    template = Template(text, origin)
    if template.has_stray_brace:
        faults.add(CODE, "a brace has no partner, or nothing stands in it", origin, _BRACES)
        return ()
    return (template,)


def _text(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float | date) else None


def _words(table: dict[str, Any], path: tuple[str, str], faults: Faults) -> tuple[str, ...]:
    value = table.get(path[1], [])
    words = [value] if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(one, str) for one in words):
        return tuple(words)
    faults.add(CODE, f"{path[1]} is a list of names", faults.root.at(*path), 'write ["…", "…"]')
    return ()


def _each(table: dict[str, Any], name: str, faults: Faults) -> str:
    value = table.get("each", "")
    if isinstance(value, str):
        return value.strip()
    hint = 'write how it is reached: "days/*/sessions"'
    faults.add(CODE, "each is a path", faults.root.at(name, "each"), hint)
    return ""


def _year(event: dict[str, Any], faults: Faults) -> int:
    value = event.get("year", 0)
    if isinstance(value, int) and (value in _YEARS or "year" not in event):
        return value
    faults.add(CODE, "this is no year", faults.root.at("event", "year"), "write year = 2009")
    return 0


def _first_day(event: dict[str, Any], faults: Faults) -> date | None:
    value = event.get("first_day")
    if value is None or (type(value) is date and value.year in _YEARS):
        return value
    origin, hint = faults.root.at("event", "first_day"), "write first_day = 2009-07-09"
    faults.add(CODE, "this is no date", origin, hint)
    return None
