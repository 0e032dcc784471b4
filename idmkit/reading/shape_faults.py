"""What is wrong with a value's shape, in the reader's words: unknown keys, types, choices."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from idmkit.model.badge_settings import (
    Back,
    BadgeField,
    BadgeMark,
    FamilyCase,
    Flip,
    NameOrder,
    SortBy,
)
from idmkit.model.event import Access, SessionKind, Status
from idmkit.model.origin import KeyPath
from idmkit.reading.faults import Faults, nearest, quoted
from idmkit.reading.identifiers import suggested_id, why_no_id
from idmkit.reading.key_paths import ROWS, called, last_name, table_name
from idmkit.reading.known_codes import OutputKind, WarningCode
from idmkit.reading.literals import example
from idmkit.reading.wrong_types import report_wrong_type

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import ShapeFault

_CHOICES: dict[str, type[StrEnum]] = {
    "kind": SessionKind,
    "status": Status,
    "access": Access,
    "make": OutputKind,
    "ignore": WarningCode,
    "back": Back,
    "flip": Flip,
    "family_case": FamilyCase,
    "name_order": NameOrder,
    "sort": SortBy,
    "leave_out": BadgeField,
    "marks": BadgeMark,
}
# Words that people use for a key and that no likeness of letters leads to.
_OTHER_WORDS = {
    "people": "person",
    "participant": "person",
    "participants": "person",
    "location": "room place",
    "venue": "place room",
    "sessions": "session",
    "start": "time",
    "when": "time",
    "surname": "family",
    "last_name": "family",
    "first_name": "given",
    "function": "title",
    "position": "title",
    "organisation": "organization",
    "affiliation": "organization",
    "description": "abstract",
    "type": "kind",
    "panel": "panellists",
    "host": "organizer",
    "website": "url",
}


def report(fault: ShapeFault, path: KeyPath, value: Any, faults: Faults) -> None:
    """Say in `faults` what is wrong with `value`, written at `path`."""
    match fault.kind:
        case "extra_forbidden":
            _unknown_key(path, faults)
        case "missing":
            _missing_key(path, faults)
        case "enum":
            _unknown_value(path, value, faults)
        case "bad-id":
            _bad_id(path, value, faults)
        case "no-pair" | "no-length" | "no-sheet":
            _bad_measure(path, fault.kind, faults)
        case "control-character":
            _control_character(path, fault.details["codepoint"], faults)
        case "empty-text":
            message = f"{called(path)} is empty"
            faults.add("empty-text", message, faults.root.at(*path), "write its text")
        case _:
            report_wrong_type(path, value, fault.kind, faults)


def _unknown_key(path: KeyPath, faults: Faults) -> None:
    from idmkit.reading.agenda_document import keys_at, tables_with

    key, table = str(path[-1]), path[:-1]
    known, elsewhere = keys_at(table), tables_with(key)
    others = _OTHER_WORDS.get(key.lower().replace("-", "_"), "").split()
    meant = next((word for word in others if word in known), "") or nearest(key, known)
    if elsewhere:
        # The line itself is right: it stands below the wrong header.
        meant, hint = "", _belongs(key, elsewhere[0])
    elif meant:
        hint = f'did you mean "{meant}"?'
    else:
        hint = f"it may have: {', '.join(known)}"
    message = f"{table_name(table)} has no key {quoted(key)}"
    faults.add("unknown-key", message, faults.root.key(*path), hint)
    if meant:
        faults.distrust((*table, meant))


def _belongs(key: str, table: KeyPath) -> str:
    if key in ROWS:
        return f"write {table_name((*table, key))}, on a line of its own"
    return f"{key} belongs under {table_name(table)}" if table else f"write [{key}] on its own line"


def _missing_key(path: KeyPath, faults: Faults) -> None:
    key, table = str(path[-1]), path[:-1]
    message = f"{table_name(table)} needs the key {quoted(key)}"
    if not table:
        message = f"the table [{key}] is missing"
        hint = f'begin the file with a line [{key}] and under it id = "…" and title = "…"'
    else:
        hint = f"add a line: {key} = {example(key)}"
    # Under the key itself: the rest of the table is read on. It shows the table's header.
    faults.add("missing-key", message, faults.root.at(*path), hint)


def _unknown_value(path: KeyPath, value: Any, faults: Faults) -> None:
    key = last_name(path)
    known = [str(choice) for choice in _CHOICES[key]]
    choices = f"choose one of: {', '.join(known)}"
    meant = nearest(value, known) if isinstance(value, str) else ""
    hint = f'did you mean "{meant}"? Otherwise {choices}' if meant else choices
    code, message = "unknown-value", f"{key} cannot be {quoted(value)}"
    if key == "make":
        code, message = "unknown-output", f"there is no output called {quoted(value)}"
    elif key == "ignore":
        code, message = "unknown-code", f"{quoted(value)} is no warning that can be silenced"
        hint = f"{hint}; errors cannot be silenced"
    faults.add(code, message, faults.root.at(*path), hint)


def _bad_id(path: KeyPath, value: Any, faults: Faults) -> None:
    is_header = isinstance(value, dict)  # the id of a role stands in the header of its table
    text = str(path[-1] if is_header else value)
    suggestion = suggested_id(text)
    written = table_name((*path[:-1], suggestion)) if is_header else f'id = "{suggestion}"'
    hint = f"write: {written}" if suggestion else 'write words such as "opening-session"'
    faults.add("bad-id", f"the id {quoted(text)} {why_no_id(text)}", faults.root.at(*path), hint)


def _bad_measure(path: KeyPath, kind: str, faults: Faults) -> None:
    key = last_name(path)
    if kind == "no-sheet":
        message, hint = (
            "this is no size of paper",
            'write "A4", "Letter", or millimetres: [210, 297]',
        )
    elif kind == "no-pair":
        message, hint = f"{key} must be two numbers", f"write: {key} = [90, 54]"
    else:
        message = f"{key} must be two lengths in millimetres, not below 0"
        hint = f"write: {key} = [90, 54]"
    faults.add("bad-measure", message, faults.root.at(*path), hint)


def _control_character(path: KeyPath, codepoint: str, faults: Faults) -> None:
    message = f"{last_name(path)} holds a character that cannot be printed ({codepoint})"
    hint = "delete it: it often comes along when text is copied from a PDF"
    faults.add("control-character", message, faults.root.at(*path), hint)
