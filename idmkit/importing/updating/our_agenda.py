"""The agenda as its organizer has it now: its rows, by the keys that the source calls them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from idmkit.importing.updating.snapshot import DAY, TABLES, Rows, Snapshot, Values, plain
from idmkit.model.origin import KeyPath
from idmkit.reading.toml_source import TomlSource

_SAME = {
    "session": (("uid",), ("guid",), ("number",)),
    "person": (("given", "family"), ("name",)),
    "room": (("name",),),
    "track": (("name",),),
}


@dataclass(frozen=True)
class OurRow:
    """A row of the agenda: where it stands and what it says, a session with its `day`."""

    path: KeyPath
    values: Values

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.values.get("id", ""))


@dataclass(frozen=True)
class OurAgenda:
    """The rows of each table by their key in the source.

    `renamed` leads from the id that a row had when it was imported to the one that it has now.
    """

    source: TomlSource
    event: OurRow
    rows: Mapping[str, Mapping[str, OurRow]]
    others: Mapping[str, tuple[OurRow, ...]]
    renamed: Mapping[str, Mapping[str, str]]

    def every(self, table: str) -> tuple[OurRow, ...]:
        """All rows of a table, those of the source and the organizer's own."""
        return (*self.rows[table].values(), *self.others[table])

    def translated(self, values: Values) -> dict[str, Any]:
        """Values of the source with the ids that its rooms, tracks and people have here."""
        return {key: self._reference(key, value) for key, value in values.items()}

    def _reference(self, key: str, value: Any) -> Any:
        table = {"room": "room", "track": "track"}.get(key, "person")
        names = self.renamed[table]
        if not names or key in ("id", "title", "abstract", "questions", "notes"):
            return value
        return _with_names(value, names)


def our_agenda(source: TomlSource, base: Snapshot) -> OurAgenda:
    """The agenda in `source`, its rows matched with those that were imported as `base`."""
    rows: dict[str, dict[str, OurRow]] = {}
    others: dict[str, tuple[OurRow, ...]] = {}
    renamed: dict[str, dict[str, str]] = {}
    for table in TABLES:
        there = {row.id: row for row in _rows(source.data, table)}
        rows[table], renamed[table] = _matched(there, base.rows.get(table, {}), table)
        ours = {row.id for row in rows[table].values()}
        others[table] = tuple(row for id_, row in there.items() if id_ not in ours)
    event = OurRow(("event",), plain(source.data.get("event", {})))
    return OurAgenda(source, event, rows, others, renamed)


def _rows(data: Mapping[str, Any], table: str) -> Iterator[OurRow]:
    if table != "session":
        for n, values in enumerate(data.get(table, [])):
            yield OurRow((table, n), plain(values))
        return
    for n, day in enumerate(data.get("day", [])):
        for k, values in enumerate(day.get("session", [])):
            path = ("day", n, "session", k)
            yield OurRow(path, plain({DAY: day["date"], **values}))


def _matched(
    there: Mapping[str, OurRow], base: Rows, table: str
) -> tuple[dict[str, OurRow], dict[str, str]]:
    """The rows that were imported, by key: those with their id, or else those that say the same."""
    found: dict[str, OurRow] = {}
    renamed: dict[str, str] = {}
    taken = {values["id"] for values in base.values()}
    for key, values in base.items():
        row = there.get(values["id"]) or _like(values, there, taken, table)
        if row:
            found[key] = row
            if row.id != values["id"]:
                renamed[values["id"]] = row.id
    return found, renamed


def _like(
    values: Values, there: Mapping[str, OurRow], taken: set[str], table: str
) -> OurRow | None:
    """The one row of another id that says the same where no two rows do."""
    for keys in _SAME[table]:
        told = [values.get(key) for key in keys]
        if not any(told):
            continue
        same = [
            row
            for row in there.values()
            if row.id not in taken and [row.values.get(key) for key in keys] == told
        ]
        if len(same) == 1:
            return same[0]
    return None


def _with_names(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_with_names(one, names) for one in value]
    if isinstance(value, Mapping):
        return {
            key: _with_names(one, names) if key == "person" else one for key, one in value.items()
        }
    return names.get(value, value) if isinstance(value, str) else value
