"""Follows a file from BEGIN to END: what stands where, and which rules look at it."""

from __future__ import annotations

import re
from typing import BinaryIO

from idmkit.linting import entry_rules, property_rules, whole_rules
from idmkit.linting.content_line import ContentLine, Mark
from idmkit.linting.findings import Findings
from idmkit.linting.grammar.components import COMPONENTS
from idmkit.linting.lines import NOT_CHECKED, NOT_UTF8, content_lines
from idmkit.linting.opened import CalendarNotes, Opened
from idmkit.linting.property import Property, read_property
from idmkit.linting.rule import must, shortened, should

_DEEPEST = 12  # components inside each other; a place of a participant of an event makes four
_NAME = re.compile(r"[A-Za-z0-9-]+")

NO_CALENDAR = must("no-calendar", "RFC 5545 §3.4")
OUTSIDE = must(
    "outside-calendar", "RFC 5545 §3.4", "Apple Calendar has refused files with a stray line"
)
MISSING_END = must("missing-end", "RFC 5545 §3.6")
STRAY_END = must("end-without-begin", "RFC 5545 §3.6")
MISPLACED = must("misplaced-component", "RFC 5545 §3.6")
BLANK = must("blank-in-component-name", "RFC 5545 §3.6")
UNKNOWN = should("unknown-component", "RFC 5545 §3.6", "readers skip what they do not know")
EMPTY = must("empty-calendar", "RFC 5545 §3.6")
LATE_PROPERTY = must("late-calendar-property", "RFC 5545 §3.6", "Outlook ignores it there")


class CalendarReader:
    """Reads one file. Only the components that are open are held in memory."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._stack: list[Opened] = []
        self._too_deep = 0
        self._calendars = 0
        self._notes = CalendarNotes()
        self._first: ContentLine | None = None

    def read(self, stream: BinaryIO) -> None:
        """Everything that is wrong goes to the findings."""
        for line in content_lines(stream, self._findings):
            self._first = self._first or line.brief()
            found, faults = read_property(line)
            for fault in faults:
                self._findings.tell_fault(fault, line.at())
            if found:
                self._take(found)
        self._end_of_file()

    def _take(self, found: Property) -> None:
        if found.name in ("BEGIN", "END") and found.value != found.value.strip():
            message = f"a blank stands beside the name in {found.name}:{shortened(found.value)}"
            self._findings.tell(BLANK, found.value_mark, message, "delete the blank")
        if found.name == "BEGIN" and not found.is_broken:
            self._begin(found)
        elif found.name == "END" and not found.is_broken:
            self._end(found)
        elif self._too_deep:
            return
        elif self._stack:
            self._take_inside(self._stack[-1], found)
        elif self._calendars:
            self._outside(found)

    def _take_inside(self, component: Opened, found: Property) -> None:
        if component.name == "VCALENDAR" and component.parts:
            message = f"{found.name} belongs to the calendar, but stands after its entries began"
            hint = "move it up, before the first BEGIN inside the calendar"
            self._findings.tell(LATE_PROPERTY, found.mark, message, hint)
        property_rules.check(component, found, self._findings, self._notes)

    def _outside(self, found: Property) -> None:
        message = "this line stands outside of the calendar"
        hint = "delete it, or move it between BEGIN:VCALENDAR and END:VCALENDAR"
        self._findings.tell(OUTSIDE, found.line.at(), message, hint)

    def _begin(self, found: Property) -> None:
        name = found.value.strip().upper()
        if self._too_deep or len(self._stack) >= _DEEPEST:
            self._deeper(found)
            return
        names = [one.name for one in self._stack]
        if name in names:  # no component stands inside its like: an END was forgotten
            self._close_without_end(names.index(name))
        self._check_place(name, found)
        inside = self._stack[-1] if self._stack else None
        if inside:
            inside.parts[name if name in COMPONENTS else "X-"] += 1
        if name == "VCALENDAR":
            self._calendars += 1
            self._notes = CalendarNotes()
        self._stack.append(Opened(name, found.brief().value_mark, inside))

    def _deeper(self, found: Property) -> None:
        if not self._too_deep:
            message = f"what is inside more than {_DEEPEST} components was not looked at"
            self._findings.tell(NOT_CHECKED, found.line.at(), message)
        self._too_deep += 1

    def _check_place(self, name: str, found: Property) -> None:
        known, inside = COMPONENTS.get(name), self._stack[-1].name if self._stack else ""
        said = shortened(name)
        if known is None and not _NAME.fullmatch(name):
            message, hint = f'"{said}" is no name of a component', "mend the name"
            self._findings.tell(MISPLACED, found.value_mark, message, hint)
        elif known is None and inside and not name.startswith("X-"):
            message = f"no standard knows a component {said}"
            self._findings.tell(UNKNOWN, found.value_mark, message, "mend its name, or begin it X-")
        elif known is not None and inside not in known.inside and inside in (*COMPONENTS, ""):
            where = f"in {inside}" if inside else "outside of a calendar"
            message = f"{said} cannot stand {where}"
            places = " or ".join(sorted(filter(None, known.inside))) or "the file itself"
            self._findings.tell(MISPLACED, found.value_mark, message, f"it belongs in {places}")

    def _end(self, found: Property) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        name = found.value.strip().upper()
        names = [one.name for one in self._stack]
        if name not in names:
            message = f"{shortened(name)} ends here, but has not begun"
            hint = f"delete this line, or write BEGIN:{shortened(name)} where it begins"
            self._findings.tell(STRAY_END, found.line.at(), message, hint)
            return
        place = len(names) - 1 - names[::-1].index(name)
        self._close_without_end(place + 1)
        self._finish(self._stack.pop())

    def _close_without_end(self, place: int) -> None:
        for component in self._stack[place:]:
            said = shortened(component.name)
            message = f"{said} begins here and does not end"
            hint = f"write END:{said} where it ends; is the file whole?"
            self._findings.tell(MISSING_END, component.mark, message, hint)
        del self._stack[place:]

    def _finish(self, component: Opened) -> None:
        if component.name == "VCALENDAR":
            if not component.parts:
                message = "there is nothing in this calendar"
                hint = "leave the file out, or put an entry in it"
                self._findings.tell(EMPTY, component.mark, message, hint)
            whole_rules.check(component, self._findings, self._notes)
        else:
            entry_rules.check(component, self._findings, self._notes)

    def _end_of_file(self) -> None:
        self._close_without_end(0)
        if not self._calendars and not self._findings.has(NOT_UTF8):  # told already
            place: Mark = (self._first or ContentLine(1, [b""])).at(0)
            message = "this is no calendar file: it has no BEGIN:VCALENDAR"
            hint = "is it a web page that was saved? Download the calendar again"
            self._findings.tell(NO_CALENDAR, place, message, hint)
