"""How large the parts of an XLSX become, counted before a library makes tables of them.

A sheet of two cells can span 17 thousand million places, and a million cells can share one text of
a megabyte (ECMA-376 part 1, 18.3.1.4 and 18.4.9): a small file may fill the memory of any machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from idmkit.reading.tables.table import MOST_CELLS, MOST_ROWS, MOST_TEXT
from idmkit.reading.tables.table_faults import Damaged, TooLarge

_ADDRESS = re.compile(r"([A-Za-z]{1,9})(\d{1,9})")
_LETTERS = 26
Starts = Callable[[str, dict[str, str]], None]
Takes = Callable[[str], None]
_SHARED_STRINGS = "xl/sharedstrings.xml"
_SHEETS = re.compile(r"xl/(?:work|chart|dialog|macro)sheets/[^/]+\.xml")


def check_bounds(parts: Mapping[str, bytes]) -> None:
    """Raises TableFault for the parts of a workbook, which go by their names in it."""
    lengths: list[int] = []
    for name, part in parts.items():
        if name.lower() == _SHARED_STRINGS:
            lengths.extend(_shared_lengths(part))
    for name, part in parts.items():
        if _SHEETS.fullmatch(name.lower()):
            _check_sheet(part, lengths)


def _shared_lengths(part: bytes) -> Iterable[int]:
    lengths: list[int] = []

    def start(name: str, _: object) -> None:
        if _local(name) == "si":
            lengths.append(0)

    def text(data: str) -> None:
        if lengths:
            lengths[-1] += len(data)

    parse_part(part, start, text)
    return lengths


def _check_sheet(part: bytes, lengths: list[int]) -> None:
    counted = _Sheet(lengths)
    parse_part(part, counted.start, counted.text)
    counted.value_ends()
    if counted.rows > MOST_ROWS or counted.rows * counted.columns > MOST_CELLS:
        raise TooLarge("a sheet of it has more cells than a schedule can have")
    if counted.characters > MOST_TEXT:
        raise TooLarge("a sheet of it has more text than a schedule can have")


class _Sheet:
    """Counts the rows, columns and characters of a sheet while it is parsed."""

    def __init__(self, lengths: list[int]) -> None:
        self.rows = self.columns = self.characters = 0
        self._lengths = lengths
        self._row = self._column = 0
        self._is_shared = False
        self._value: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match _local(name):
            case "row":
                self._row, self._column = _number(attributes.get("r", ""), self._row + 1), 0
            case "c":
                self._cell(attributes)
            case "v" | "is":
                self._value_begins()

    def text(self, data: str) -> None:
        self.characters += len(data)
        if self._value is not None:
            self._value.append(data)

    def value_ends(self) -> None:
        """Counts the shared text that the last value stands for."""
        number = "".join(self._value or ()).strip()
        if number.isdecimal() and len(number) < 10 and int(number) < len(self._lengths):  # noqa: PLR2004
            self.characters += self._lengths[int(number)]
        self._value = None

    def _cell(self, attributes: dict[str, str]) -> None:
        address = _ADDRESS.fullmatch(attributes.get("r", ""))
        self._column = _column(address[1]) if address else self._column + 1
        self._row = int(address[2]) if address else self._row
        self._is_shared = attributes.get("t") == "s"

    def _value_begins(self) -> None:
        self.value_ends()
        self._value = [] if self._is_shared else None
        self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._column)


def place_of(address: str) -> tuple[int, int] | None:
    """The row and column of "C5", from 1."""
    found = _ADDRESS.fullmatch(address)
    return (int(found[2]), _column(found[1])) if found else None


def parse_part(part: bytes, start: Starts, text: Takes) -> None:
    """Hands the elements and texts of a part over; raises Damaged."""
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)
    except (ExpatError, ValueError) as fault:
        raise Damaged("a part of it is damaged") from fault


def _refuse(*_: object) -> None:
    raise Damaged("a part of it has a document type, which no workbook has")


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else otherwise  # noqa: PLR2004


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
