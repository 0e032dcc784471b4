"""Ids: each unique among its kind, each reference led to the row it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, nearest, quoted
from idmkit.reading.identifiers import suggested_id


class Named(Protocol):
    """Whatever has an id and was written somewhere."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def origin(self) -> Origin:
        """Its row."""


Thing = TypeVar("Thing", bound=Named)


@dataclass(frozen=True)
class Register(Generic[Thing]):
    """The rows of one table by id.

    `names` leads from what people may write by mistake to the id; `written` has the ids as they
    stand in the file, also those that were refused.
    """

    kind: str
    things: Mapping[str, Thing]
    names: Mapping[str, str]
    written: frozenset[str]
    faults: Faults

    def find(self, wanted: str, origin: Origin) -> Thing | None:
        """The row with this id, or None; reports unknown-person, unknown-room, unknown-track."""
        found = self.things.get(wanted)
        if found is None and self.faults.reliable((self.kind,)) and wanted not in self.written:
            meant = self._meant(wanted)
            hint = f'did you mean "{meant}"?' if meant else self._otherwise()
            message = f"no {self.kind} has the id {quoted(wanted)}"
            self.faults.add(f"unknown-{self.kind}", message, origin, hint)
        return found

    def _meant(self, text: str) -> str:
        name = nearest(text, self.names)
        likely = nearest(text, self.things) or (self.names[name] if name else "")
        # Half an id, such as the family name alone, is unlike the whole.
        words = suggested_id(text).split("-")
        return likely or next((id_ for id_ in self.things if set(words) <= set(id_.split("-"))), "")

    def _otherwise(self) -> str:
        return f"write one of the ids under [[{self.kind}]], or add a [[{self.kind}]] with this id"


def register(
    kind: str,
    things: Sequence[Thing],
    names: Mapping[str, str],
    data: Mapping[str, Any],
    faults: Faults,
) -> Register[Thing]:
    """The rows of a kind by id; of two with one id, the first. `data` is the file's own."""
    rows = data.get(kind)
    tables = (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()
    written = frozenset(row["id"] for row in tables if isinstance(row.get("id"), str))
    # A stand-in for an id that is missing or faulty is nobody's.
    known = (thing for thing in reversed(things) if faults.reliable(thing.origin.at("id").path))
    by_id = {thing.id: thing for thing in known}
    meant = {name: id_ for name, id_ in names.items() if id_ in by_id}
    return Register(kind, by_id, meant, written, faults)


def report_duplicates(things: Sequence[Named], faults: Faults) -> None:
    """Report each id that was taken by an earlier row of the same kind."""
    first: dict[str, Named] = {}
    for thing in things:
        origin = thing.origin.at("id")
        if not faults.reliable(origin.path):
            continue
        earlier = first.setdefault(thing.id, thing)
        if earlier is not thing:
            line = earlier.origin.at("id").span.line
            message = f"the id {quoted(thing.id)} is taken: line {line} has it already"
            faults.add("duplicate-id", message, origin, "give one of the two another id")
