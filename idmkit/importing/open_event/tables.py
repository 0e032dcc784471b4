"""The files of an Open Event export: its event and its tables, looked up by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.source_file import SourceFile

_SUFFIX = ".json"  # the server leaves it out


class Table:
    """The rows of one file. Ids are unique in it, or should be."""

    def __init__(self, rows: Iterable[JsonFields]) -> None:
        self.rows = tuple(rows)
        self._by_id: dict[str, list[JsonFields]] = {}
        for row in self.rows:
            self._by_id.setdefault(row.text("id"), []).append(row)

    def with_id(self, number: str) -> Sequence[JsonFields]:
        """The rows of this id."""
        return self._by_id.get(number, ()) if number else ()

    def name(self, session: JsonFields, *names: str) -> str:
        """The name of the row that a session has under one of these names, or under its id."""
        stated = next((found for one in names if (found := session.first(one))), None)
        ids = [f"{one}{end}" for one in names for end in ("-id", "_id")]
        number = (stated.text("id") if stated else "") or session.text(*ids)
        row = next(iter(self.with_id(number)), stated)
        return one_line(row.text("name")) if row else ""

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the order of the file."""
        return tuple(filter(None, (one_line(row.text("name")) for row in self.rows)))


def member(source: SourceFile, name: str) -> SourceFile | None:
    """The file of this name, in whatever folder; the outermost if there are several.

    Names of members are compared, never used as paths.
    """
    found = [path for path in source.members if _stem(path) == name]
    path = min(found, key=lambda one: (one.count("/"), one), default=None)
    shown = f"{source.name}/{name}{_SUFFIX}"
    return SourceFile(shown, source.members[path]) if path is not None else None


def table(source: SourceFile, name: str) -> Table:
    """The rows of a file that holds a list; none if it is not there."""
    return Table(_rows(source, name))


def _rows(source: SourceFile, name: str) -> Iterator[JsonFields]:
    file = member(source, name)
    json = file.json if file else None
    if json and isinstance(json.data, list):
        for number, value in enumerate(json.data):
            yield JsonFields(json, value, (number,))


def _stem(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].lower().removesuffix(_SUFFIX)
