"""The remarks that open a description of ours: the inverse of wording.session_remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from idmkit import wording
from idmkit.model.event import Access, Session, SessionKind, Status
from idmkit.model.origin import Origin
from idmkit.reading.text_file import PlainSource

_ANY = "\0"
_PARTED = re.compile(r", (?![^()]*\))")  # not inside brackets: "Chinese (Simplified, China)"
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})*")
_REGION = re.compile(r"(.+) \((.+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What the first lines of a description tell."""

    access: Access = Access.OPEN
    changed: str = ""
    interpretation: tuple[str, ...] = ()


def remarks_of(lines: list[str], status: Status) -> Remarks | None:
    """The remarks that these lines are, written again word for word, or None if they are none."""
    found = Remarks()
    for line in lines:
        found = _with(found, line)
    again = wording.session_remarks(
        _session(
            status=status,
            access=found.access,
            changed=found.changed,
            interpretation=found.interpretation,
        )
    )
    are_codes = all(map(_CODE.fullmatch, found.interpretation))
    return found if are_codes and list(again) == lines else None


def _with(found: Remarks, line: str) -> Remarks:
    if line in _accesses():
        return replace(found, access=_accesses()[line])
    changed, interpretation = _before("changed", _ANY), _before("interpretation", (_ANY,))
    if line.startswith(changed):
        return replace(found, changed=line.removeprefix(changed))
    if line.startswith(interpretation):
        names = _PARTED.split(line.removeprefix(interpretation))
        return replace(found, interpretation=tuple(map(_code, names)))
    return found


@cache
def _accesses() -> dict[str, Access]:
    """The remark of each kind of access."""
    said = {access: wording.session_remarks(_session(access=access)) for access in Access}
    return {remarks[0]: access for access, remarks in said.items() if remarks}


@cache
def _before(name: str, value: Any) -> str:
    """What a remark says before a value: "Changed: "."""
    (line,) = wording.session_remarks(_session(**{name: value}))
    return line.partition(_ANY)[0]


def _session(**fields: Any) -> Session:
    start = datetime(2000, 1, 1, tzinfo=UTC)
    origin = Origin(PlainSource(""))
    return Session(
        id="x", kind=SessionKind.SESSION, title="", start=start, end=start, origin=origin, **fields
    )


def _code(name: str) -> str:
    """The code of a language by its English name, or the name if it has none."""
    found = _codes("languages").get(name)
    region = _REGION.fullmatch(name)
    if not found and region:
        where = _codes("territories").get(region[2]) or _codes("scripts").get(region[2], "")
        found = f"{_codes('languages').get(region[1], '')}-{where}"
    return found or name


@cache
def _codes(kind: str) -> dict[str, str]:
    """The code of each of the "languages", "territories" or "scripts" by its English name."""
    from babel import Locale

    return {name: code.replace("_", "-") for code, name in getattr(Locale("en"), kind).items()}
