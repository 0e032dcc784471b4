"""The records of a programme that a mapping finds in JSON."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from idmkit.importing.drafting.kinds import role_of
from idmkit.importing.mapped.json_paths import Place, found_at, text_of
from idmkit.importing.mapped.mapping import CODE, Rules, SourceMapping
from idmkit.importing.mapped.mapping_rule import Lookup
from idmkit.importing.sources.json_source import JsonSource
from idmkit.importing.sources.markup import LONGEST, from_any, one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson
from idmkit.importing.tabular.columns import LINE
from idmkit.importing.tabular.record import Other, Record
from idmkit.model.folding import fold
from idmkit.model.origin import Origin
from idmkit.model.people import Role
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.tables.table import Cell

_NOTHING: tuple[Any, ...] = (None, "", False, 0, [], {})


@dataclass(frozen=True, kw_only=True)
class MappedJson:
    """JSON and the mapping by which it is read."""

    source: JsonSource
    mapping: SourceMapping
    notes: Notes = field(repr=False)

    def events(self) -> Iterator[Place]:
        """The objects that are events; without a path to them, everything is one."""
        whole = Place(self.source.data)
        each = self.mapping.event.each
        return self._objects(whole, each) if each else iter((whole,))

    def sessions(self, event: Place) -> Iterator[Place]:
        """The objects that are sessions, or hold their lines."""
        return self._objects(event, self.mapping.sessions.each)

    def _objects(self, place: Place, each: str) -> Iterator[Place]:
        return (one for one in found_at(place, each) if isinstance(one.value, dict))

    def record(self, session: Place) -> Record:
        """A session by fields; it has no texts of its own, for it stands in no table."""
        cells = {
            name: tuple(
                Cell(text, self.origin(session, name)) for text in rule.texts(look_up_in(session))
            )
            for name, rule in self.mapping.sessions.rules.items()
        }
        return Record(
            cells={name: found for name, found in cells.items() if found},
            others=tuple(self.unnamed(session, self._named)),
            people=tuple(self._people(session)),
            origin=self.source.at(*session.path),
        )

    def lines(self, place: Place) -> Iterator[Record]:
        """The lines of a text of `place`, each with what the mapping says of all of them."""
        whole = self.record(place)
        around = {name: cells for name, cells in whole.cells.items() if name != "lines"}
        for cell in whole.all("lines"):
            text = from_any(cell.text)
            if len(text) >= LONGEST:
                self.notes.left_out("the end of a text of more than 30,000 letters", cell.origin)
            for line in filter(None, map(one_line, text.split("\n"))):
                bare = line.removeprefix("• ")
                here = {**around, LINE: (Cell(bare, cell.origin),)}
                yield Record(cells=here, texts=(bare,), origin=cell.origin)

    def origin(self, place: Place, field_name: str = "") -> Origin:
        """Where the first value of a field stands, or else the object."""
        rule = self.mapping.sessions.rules.get(field_name)
        found = (one for name, _ in (rule.names if rule else ()) for one in found_at(place, name))
        first = next(found, place)
        return self.source.at(*first.path)

    def unnamed(self, place: Place, named: Collection[str]) -> Iterator[Other]:
        """The values of an object of which none of the paths `named` says anything."""
        known = {path.partition("/")[0].strip() for path in named}
        for key, value in place.value.items() if isinstance(place.value, dict) else ():
            if key not in known and value not in _NOTHING:
                origin = self.source.at(*place.path, key)
                yield Other(f"the value {quoted(key)}", Cell(text_of(value), origin))

    @cached_property
    def _named(self) -> tuple[str, ...]:
        """The paths of sessions that the mapping names, or leaves out without a word."""
        named = (name for name, _ in self.mapping.names)
        return (*named, self.mapping.people.each, *self.mapping.sessions.ignore)

    def _people(self, session: Place) -> Iterator[SourceAppearance]:
        part = self.mapping.people
        if not part.rules or not part.each:
            return
        for place in found_at(session, part.each):
            yield from self._appearance(place, part.rules)

    def _appearance(self, place: Place, rules: Rules) -> Iterator[SourceAppearance]:
        look_up = look_up_in(place)
        said = {name: one_line(rule.text(look_up)) for name, rule in rules.items()}
        name, word = said.get("name", ""), said.get("role", "")
        if not name:
            return
        role = role_of(word) if word else Role.SPEAKER
        person = SourcePerson(
            key=said.get("key") or fold(name), name=name, title=said.get("title", ""),
            organization=said.get("organization", ""), country=said.get("country", ""),
            origin=self.source.at(*place.path),
        )  # fmt: skip
        yield SourceAppearance(
            person=person, role=role or Role.OTHER, role_word="" if role else word
        )


def look_up_in(place: Place) -> Lookup:
    """Looks up names as paths from `place` on."""

    def look_up(name: str) -> tuple[str, ...]:
        texts = (text_of(one.value) for one in found_at(place, name))
        return tuple(text for text in texts if text.strip())

    return look_up


def check_paths(read: MappedJson) -> None:
    """Raises AgendaError for each path of the mapping that leads nowhere in the whole source."""
    faults = Faults(read.mapping.origin.source) if read.mapping.origin else None
    if faults is None:
        return
    events = list(read.events())
    sessions = [one for event in events for one in read.sessions(event)]
    people = [one for session in sessions for one in found_at(session, read.mapping.people.each)]
    if not events:
        _nowhere("event", read.mapping.event.each, [Place(read.source.data)], faults)
    elif not sessions:
        _nowhere("sessions", read.mapping.sessions.each, events, faults)
    _check_rules(read.mapping.event.rules, events, faults)
    _check_rules(read.mapping.sessions.rules, sessions, faults)
    _check_rules(read.mapping.people.rules, people, faults)
    faults.raise_if_any()


def _nowhere(name: str, each: str, places: Iterable[Place], faults: Faults) -> None:
    keys = _keys(places)
    hint = did_you_mean(each, keys, f"there are: {', '.join(keys[:20])}" if keys else "")
    message = f"the path {quoted(each)} leads to no object" if each else "there is no object there"
    faults.add(CODE, message, faults.root.at(name, "each"), hint)


def _keys(places: Iterable[Place]) -> list[str]:
    objects = (place.value for place in places if isinstance(place.value, dict))
    return sorted({key for value in objects for key in value})


def _check_rules(rules: Rules, places: list[Place], faults: Faults) -> None:
    keys = _keys(places)
    for rule in rules.values() if places else ():
        for path, origin in rule.names:
            if not any(True for place in places for _ in found_at(place, path)):
                hint = did_you_mean(path, keys, f"there are: {', '.join(keys[:20])}")
                faults.add(CODE, f"nothing is called {quoted(path)} there", origin, hint)
        for template in rule.templates:
            if not template.names and template.text in keys:
                hint = f'write it in braces: "{{{template.text}}}"'
                message = f"{quoted(template.text)} is not looked up, but taken as it stands"
                faults.add(CODE, message, template.origin, hint)
