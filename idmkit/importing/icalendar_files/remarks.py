"""The remarks that open a description of ours: the inverse of Wording.session_remarks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

from idmkit.model.event import Access, Session, SessionKind, Status
from idmkit.model.origin import Origin
from idmkit.reading.text_file import PlainSource
from idmkit.wording import wording_in

_ANY = "\0"
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,4})*")
_REGION = re.compile(r"(.+) \((.+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remarks:
    """What the first lines of a description tell."""

    access: Access = Access.OPEN
    changed: str = ""
    interpretation: tuple[str, ...] = ()


def remarks_of(lines: list[str], status: Status, language: str = "en") -> Remarks | None:
    """The remarks that these lines are, written again word for word, or None if they are none."""
    found = Remarks()
    for line in lines:
        found = _with(found, line, language)
    again = wording_in(language).session_remarks(
        _session(
            status=status,
            access=found.access,
            changed=found.changed,
            interpretation=found.interpretation,
        )
    )
    are_codes = all(map(_CODE.fullmatch, found.interpretation))
    return found if are_codes and list(again) == lines else None


def _with(found: Remarks, line: str, language: str) -> Remarks:
    accesses = _accesses(language)
    if line in accesses:
        return replace(found, access=accesses[line])
    changed = _before("changed", _ANY, language)
    interpretation = _before("interpretation", (_ANY,), language)
    if line.startswith(changed):
        return replace(found, changed=line.removeprefix(changed))
    if line.startswith(interpretation):
        names = _parted(language).split(line.removeprefix(interpretation))
        return replace(found, interpretation=tuple(_code(name, language) for name in names))
    return found


@cache
def _accesses(language: str) -> dict[str, Access]:
    """The remark of each kind of access."""
    words = wording_in(language)
    said = {access: words.session_remarks(_session(access=access)) for access in Access}
    return {remarks[0]: access for access, remarks in said.items() if remarks}


@cache
def _before(name: str, value: Any, language: str) -> str:
    """What a remark says before a value: "Changed: "."""
    (line,) = wording_in(language).session_remarks(_session(**{name: value}))
    return line.partition(_ANY)[0]


@cache
def _parted(language: str) -> re.Pattern[str]:
    """The commas of a list; not those inside brackets: "Chinese (Simplified, China)"."""
    comma = wording_in(language).phrases.comma
    return re.compile(rf"{re.escape(comma)}(?![^()]*\))")


def _session(**fields: Any) -> Session:
    start = datetime(2000, 1, 1, tzinfo=UTC)
    origin = Origin(PlainSource(""))
    return Session(
        id="x", kind=SessionKind.SESSION, title="", start=start, end=start, origin=origin, **fields
    )


def _code(name: str, within: str) -> str:
    """The code of a language by its name in the language around it, or the name if it has none."""
    languages = _codes("languages", within)
    found, region = languages.get(name), _REGION.fullmatch(name)
    if not found and region:
        codes = (_codes(kind, within).get(region[2]) for kind in ("territories", "scripts"))
        found = f"{languages.get(region[1], '')}-{next(filter(None, codes), '')}"
    return found or name


@cache
def _codes(kind: str, within: str) -> dict[str, str]:
    """The code of each of the "languages", "territories" or "scripts" by its name."""
    from babel import Locale

    named = getattr(Locale(within), kind)
    return {name: code.replace("_", "-") for code, name in named.items()}
