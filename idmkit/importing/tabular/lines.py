"""The rows of sheets as lines of a programme, read but not yet put in their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from idmkit.importing.tabular.columns import LINE
from idmkit.importing.tabular.dates import Mention, read_day
from idmkit.importing.tabular.moments import Moment, read_line, read_moment
from idmkit.importing.tabular.record import Record

_TIME_COLUMNS = ("time", "start", "end")


class LineKind(StrEnum):
    """What a row is to a programme."""

    SHEET = "the beginning of a sheet"
    TITLE = "a line above the table"
    DAY = "a day"
    SLOT = "a session"
    OTHER = "something without a time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row. `day` is the day that it is, or that its date column says.

    `rest` is the text behind the time where both stand in one cell.
    """

    kind: LineKind
    record: Record
    day: Mention | None = None
    moment: Moment | None = None
    rest: str = ""

    @property
    def unreadable_time(self) -> str:
        """What stands where a time is due and is none."""
        return next(filter(None, map(self.record.text, _TIME_COLUMNS)), "")


def sheet_line(name: str, record: Record) -> Line:
    """The beginning of a sheet; its name may be a day."""
    return Line(kind=LineKind.SHEET, record=record, day=read_day(name))


def title_lines(records: Iterable[Record]) -> Iterator[Line]:
    """What stands above the headings: titles, or the first day."""
    for record in records:
        day = read_day(record.lone)
        yield Line(kind=LineKind.DAY if day else LineKind.TITLE, record=record, day=day)


def entitled(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines without headings above them: what stands before the first day or time are titles."""
    begun = False
    for line in lines:
        begun = begun or line.kind is not LineKind.OTHER or not line.record.lone
        yield line if begun else replace(line, kind=LineKind.TITLE)


def line_of(record: Record) -> Line:
    """One row below the headings."""
    written = record.text("date")
    day = read_day(written, alone=True) if written else None
    lone = read_day(record.lone)
    if lone:
        return Line(kind=LineKind.DAY, record=record, day=lone)
    moment = read_moment(record)
    if moment:
        return Line(kind=LineKind.SLOT, record=record, day=day, moment=moment)
    text = record.text(LINE)
    moment = read_line(text) if text else None
    if moment:
        rest = moment.hours.rest
        return Line(kind=LineKind.SLOT, record=record, day=day, moment=moment, rest=rest)
    return Line(kind=LineKind.OTHER, record=record, day=day)
