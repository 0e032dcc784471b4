"""Where a workbook has formulas: readers of cells see only what these showed last."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from idmkit.reading.tables.table import Place
from idmkit.reading.tables.workbook_bounds import parse_part, place_of

_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


def formula_places(members: Mapping[str, bytes]) -> Mapping[str, frozenset[Place]]:
    """The places (row, column) of the formulas of each sheet, by the sheet's name.

    `members` are the files of a zip; empty for what is no workbook. Raises TableFault.
    """
    parts = {name.lower(): part for name, part in members.items()}
    found = {}
    for sheet, target in _sheets(parts):
        if target in parts:
            found[sheet] = frozenset(_places(parts[target]))
    return found


def _sheets(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Each sheet's name with the name of its part (ECMA-376 part 1, 18.2.19; part 2, 9.3)."""
    targets: dict[str, str] = {}

    def relation(name: str, attributes: dict[str, str]) -> None:
        if name.endswith("Relationship"):
            whole = posixpath.join("/xl", attributes.get("Target", ""))
            targets[attributes.get("Id", "")] = posixpath.normpath(whole).lstrip("/").lower()

    sheets: list[tuple[str, str]] = []

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "sheet":
            ids = (text for key, text in attributes.items() if key.endswith(":id"))
            sheets.append((attributes.get("name", ""), next(ids, "")))

    for part, start in ((_RELATIONS, relation), (_BOOK, sheet)):
        if part in parts:
            parse_part(parts[part], start, lambda _: None)
    return ((name, targets.get(id_, "")) for name, id_ in sheets)


def _places(part: bytes) -> list[Place]:
    cell = ""
    found: list[Place] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal cell
        match name.rpartition(":")[2]:
            case "c":
                cell = attributes.get("r", "")
            case "f" if place := place_of(cell):
                found.append(place)

    parse_part(part, start, lambda _: None)
    return found
