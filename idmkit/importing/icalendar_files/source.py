"""An iCalendar text as its components and values, whatever wrote it; the reading door to icalendar.

Lines and components are found here, because a source must know its lines and one broken entry must
not spoil the others; what stands in a line is icalendar's work (RFC 5545).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

_NAMED = re.compile(r"([A-Z][A-Z0-9-]*|[a-z][a-z0-9-]*)[ \t]*[;:]")  # "Note: …" is running text
_MARK = re.compile(r"(BEGIN|END)[ \t]*:[ \t]*([A-Za-z0-9-]+)[ \t]*$", re.IGNORECASE)
_YEARS = range(1601, 3000)  # Windows begins its time zones in 1601
_MOST_DEEP = 20  # components inside each other; an alarm in an entry in a calendar are three


@dataclass(frozen=True, slots=True)
class IcsValue:
    """A value as written, still escaped, with its parameters by their names in capitals."""

    raw: str
    parameters: dict[str, str]

    @property
    def text(self) -> str:
        """The value as TEXT (§3.3.11)."""
        from icalendar.parser import unescape_backslash

        return str(unescape_backslash(self.raw))

    @property
    def texts(self) -> list[str]:
        """The value as a list of TEXT, parted at its commas."""
        from icalendar.parser import split_on_unescaped_comma

        return [str(one) for one in split_on_unescaped_comma(self.raw)]


@dataclass(slots=True)
class IcsComponent:
    """What stands from BEGIN to END: content lines by name, and the components inside.

    `line` is the number of BEGIN, from 1. `is_broken` tells that line ends in it were not marked,
    or that its END is missing.
    """

    name: str
    line: int = 1
    lines: dict[str, list[str]] = field(default_factory=dict)
    parts: list[IcsComponent] = field(default_factory=list)
    is_broken: bool = False

    def values(self, name: str) -> list[IcsValue]:
        """All values of a property, without those that are no content lines."""
        found = (_value(line) for line in self.lines.get(name, ()))
        return [value for value in found if value]

    def value(self, name: str) -> IcsValue | None:
        """The first value of a property."""
        return next(iter(self.values(name)), None)

    def text(self, *names: str) -> str:
        """The text of the first of these properties that has any."""
        texts = (value.text for name in names for value in self.values(name))
        return next((text for text in texts if text.strip()), "")

    def word(self, name: str) -> str:
        """A value that is one of several words, in capitals: "CANCELLED"."""
        return self.text(name).strip().upper()

    def inside(self, name: str) -> list[IcsComponent]:
        """The components of one name inside this one."""
        return [part for part in self.parts if part.name == name]


def calendars(text: str) -> list[IcsComponent]:
    """Each VCALENDAR of a text whose lines end in LF; entries outside of any make one more."""
    root = IcsComponent("")
    stack = [root]
    for number, line, mended in _content_lines(text):
        if mark := _MARK.match(line):
            _open_or_close(stack, mark, number)
        elif named := _NAMED.match(line):
            stack[-1].lines.setdefault(named[1].upper(), []).append(line)
            stack[-1].is_broken |= mended
    found = root.inside("VCALENDAR")
    loose = [part for part in root.parts if part.name != "VCALENDAR"]
    return [*found, IcsComponent("VCALENDAR", parts=loose)] if loose else found


def vevents(calendar: IcsComponent) -> Iterator[IcsComponent]:
    """The entries of a calendar; each has its PRODID and METHOD as if they were its own."""
    for entry in calendar.inside("VEVENT"):
        for name in ("PRODID", "METHOD"):
            entry.lines[name] = calendar.lines.get(name, [])
        yield entry


def instant(text: str) -> date | datetime | None:
    """A DATE or DATE-TIME, in UTC where it ends in Z, else naive; None if it is neither."""
    from icalendar.prop import vDDDTypes

    # Some programs write ISO 8601 with its hyphens, or an offset.
    for reader in (vDDDTypes.from_ical, date.fromisoformat, datetime.fromisoformat):
        try:
            found = reader(text.strip().upper())
        except (ValueError, OverflowError):
            continue
        if isinstance(found, date) and found.year in _YEARS:
            return found
    return None


def duration(text: str) -> timedelta | None:
    """A DURATION (§3.3.6), or None if it is none."""
    from icalendar.prop import vDuration

    read: Callable[[str], timedelta] = vDuration.from_ical
    try:
        return read(text.strip().upper())
    except (ValueError, OverflowError):
        return None


@cache
def windows_zones() -> dict[str, str]:
    """The zones of Windows in small letters, each with its IANA name (CLDR, windowsZones)."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}


def _value(line: str) -> IcsValue | None:
    from icalendar.parser import Contentline

    parse: Callable[[str], Any] = Contentline
    try:
        _, parameters, raw = parse(line).raw_parts()
    except (ValueError, AssertionError):
        return None
    return IcsValue(raw, {str(name).upper(): _joined(one) for name, one in parameters.items()})


def _joined(parameter: str | Iterable[str]) -> str:
    """A parameter that was to stand in quotation marks, as the commas in it show."""
    return parameter if isinstance(parameter, str) else ", ".join(parameter)


def _content_lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Whole lines (§3.1) with the number of their first, and whether a line end was not marked."""
    start, pieces, mended, empty = 0, list[str](), False, ""
    for number, line in enumerate(text.split("\n"), start=1):
        if line[:1] in (" ", "\t") and pieces:
            pieces.append(line[1:])
        elif not line.strip():
            empty = "\\n"
            continue
        elif pieces and not _NAMED.match(line) and not _MARK.match(pieces[0]):
            pieces.append(f"\\n{empty}{line}")
            mended = True
        else:
            if pieces:
                yield start, "".join(pieces), mended
            start, pieces, mended = number, [line], False
        empty = ""
    if pieces:
        yield start, "".join(pieces), mended


def _open_or_close(stack: list[IcsComponent], mark: re.Match[str], number: int) -> None:
    """Follows BEGIN or END. No component stands inside its like: there an END was forgotten."""
    name, names = mark[2].upper(), [one.name for one in stack]
    begins = mark[1].upper() == "BEGIN"
    if name in names:
        stack[-1].is_broken |= begins
        del stack[names.index(name) :]
    if begins:
        stack[-1].parts.append(IcsComponent(name, number))
        if len(stack) < _MOST_DEEP:
            stack.append(stack[-1].parts[-1])
