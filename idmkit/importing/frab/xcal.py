"""xCal as the calendar that it stands for: RFC 6321, and the draft that Pentabarf went by.

Each property becomes the content line that iCalendar has for it (RFC 6321 §3), so that times, zones
and series are read in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from idmkit.importing.frab.times import length_of
from idmkit.importing.icalendar_files.source import IcsComponent
from idmkit.importing.sources.xml_source import XmlElement

_COMPONENTS = ("vevent", "vtimezone", "standard", "daylight", "vtodo", "vjournal", "valarm")
_GROUPS = ("properties", "components")
_PARAMETERS = "parameters"
_OF_A_RULE = ("recur",)
_OF_A_PERIOD = ("period",)
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": ""})
_UNQUOTABLE = re.compile(r'["\x00-\x1f]')
_PLAIN = ("dtstart", "dtend", "exdate", "rdate", "recurrence-id", "duration", "attach")
# What Pentabarf calls otherwise.
_CALLED = {"category": "categories"}


@dataclass(slots=True)
class Xcal:
    """The components of a file; `elements` has the element that each of them was, by identity."""

    calendars: list[IcsComponent] = field(default_factory=list)
    elements: dict[int, XmlElement] = field(default_factory=dict)

    def element(self, component: IcsComponent) -> XmlElement:
        """The element that a component was."""
        return self.elements[id(component)]


def xcal_of(root: XmlElement) -> Xcal:
    """All calendars in a file."""
    xcal = Xcal()
    written = [root] if root.name == "vcalendar" else root.inside("vcalendar")
    xcal.calendars = [_component(one, xcal) for one in written]
    return xcal


def is_name(element: XmlElement) -> bool:
    """Whether a property is a speaker by name, as Pentabarf writes attendees; others have mail."""
    return element.name == "attendee" and "@" not in element.text() and not element.inside()


def _component(element: XmlElement, xcal: Xcal) -> IcsComponent:
    component = IcsComponent(element.name.upper())
    xcal.elements[id(component)] = element
    for one in _members(element):
        if one.name in _COMPONENTS:
            component.parts.append(_component(one, xcal))
        elif _NAME.fullmatch(one.name) and not is_name(one):
            name = _CALLED.get(one.name, one.name).upper()
            component.lines.setdefault(name, []).extend(_lines(name, one))
    return component


def _members(element: XmlElement) -> Iterator[XmlElement]:
    """Properties and components, in groups (RFC 6321) or without (the draft)."""
    for one in element.inside():
        if one.name in _GROUPS:
            yield from one.inside()
        else:
            yield one


def _lines(name: str, element: XmlElement) -> Iterator[str]:
    """The content lines of a property: one for each of its values."""
    inside = element.inside()
    values = [one for one in inside if one.name != _PARAMETERS]
    parameters = "".join(_parameters(one for one in inside if one.name == _PARAMETERS))
    for value in map(_value, values) if inside else [_written(element)]:
        yield f"{name}{parameters}:{value}"


def _parameters(groups: Iterable[XmlElement]) -> Iterator[str]:
    for one in (parameter for group in groups for parameter in group.inside()):
        values = [f'"{_UNQUOTABLE.sub("", value.text().strip())}"' for value in one.inside()]
        if values and _NAME.fullmatch(one.name):
            yield f";{one.name.upper()}={','.join(values)}"


def _value(element: XmlElement) -> str:
    """A value of RFC 6321: its type is the name of the element."""
    if element.name in _OF_A_RULE:
        return ";".join(_rule(element))
    if element.name in _OF_A_PERIOD:
        return f"{element.text('start')}/{element.text('end', 'duration')}"
    if element.name == "text":
        return element.text().strip().translate(_ESCAPES)
    return " ".join(element.text().split())


def _rule(element: XmlElement) -> Iterator[str]:
    """The parts of a rule; one that is there several times is a list."""
    parts: dict[str, list[str]] = {}
    for one in element.inside():
        written = one.text().strip()
        value = re.sub("[-:]", "", written) if one.name == "until" else written
        parts.setdefault(one.name.upper(), []).append(value)
    return (f"{name}={','.join(values)}" for name, values in parts.items())


def _written(element: XmlElement) -> str:
    """A value of the draft, where nothing tells its type but the name of the property."""
    text = element.text().strip()
    if element.name == "duration" and (length := length_of(text)) is not None:
        return f"PT{int(length.total_seconds() // 60)}M"
    return " ".join(text.split()) if element.name in _PLAIN else text.translate(_ESCAPES)
