"""A value of the wrong sort: what it must be, and how the one that stands there is written."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from idmkit.model.handles import is_id
from idmkit.model.origin import KeyPath, Origin
from idmkit.reading.faults import Faults
from idmkit.reading.key_paths import ROWS, called, last_name, table_name
from idmkit.reading.literals import example, is_date, truth_meant

_PAPER = '{ title = "…", symbol = "…" }'


def report_wrong_type(path: KeyPath, value: Any, kind: str, faults: Faults) -> None:
    """Report wrong-type for `value`, written at `path`; `kind` is what pydantic calls it."""
    origin = faults.root.at(*path)
    if path == ("day",) and isinstance(value, dict) and "session" in value:
        message = "no [[day]] stands above [[day.session]]"
        faults.add("wrong-type", message, origin, "write [[day]] with its date above it")
        return
    if kind == "list_type" or kind.startswith(("model", "dict")):
        wanted, hint = _wanted_table(path, value, kind)
    else:
        wanted, hint = _wanted_value(path, value, kind, origin)
    faults.add("wrong-type", f"{called(path)} must be {wanted}", origin, hint)


def _wanted_table(path: KeyPath, value: Any, kind: str) -> tuple[str, str]:
    """What a table, or a list of them, must be, and how to write it."""
    key, is_row = last_name(path), isinstance(path[-1], int)
    if key == "documents":
        return "a table" if is_row else "a list of tables", f"write: documents = [{_PAPER}]"
    if key in ROWS:
        return "a table" if is_row else "a list", f"write {table_name(path)} with two brackets"
    if path[0] in ROWS:
        return "the id of a person", _a_person(key, value, in_list=is_row or key == "jointly_with")
    if kind == "list_type":
        return "a list", f'write: {key} = ["…"]'
    return "a table", f"write {table_name(path)} once, on a line of its own, and its keys under it"


def _a_person(key: str, value: Any, *, in_list: bool) -> str:
    first = value[0] if isinstance(value, list) and value else value
    id_ = f'"{first}"' if isinstance(first, str) and is_id(first) else '"…"'
    return f"write: {key} = [{id_}]" if in_list else f"write: {key} = {id_}"


def _wanted_value(path: KeyPath, value: Any, kind: str, origin: Origin) -> tuple[str, str]:
    key = last_name(path)
    if kind.startswith("date"):
        meant = value if isinstance(value, str) and is_date(value) else example(key)
        return "a date", f"write year, month, day without quotation marks: {key} = {meant}"
    if kind.startswith("int"):
        meant = value if isinstance(value, str) and value.isdecimal() else example(key)
        return "a whole number", f"write without quotation marks: {key} = {meant}"
    if kind.startswith("float"):
        return "a number", f"write without quotation marks: {key} = [90, 54.5]"
    if kind == "bool_type":
        meant = truth_meant(value) or "true"
        return "true or false", f"write without quotation marks: {key} = {meant}"
    if key == "time" and isinstance(value, time):
        hint = f'write start and end in quotation marks: time = "{value:%H:%M}–…"'
    else:
        begin = "" if isinstance(path[-1], int) else f"{key} = "
        hint = _in_quotation_marks(begin, value, origin) or f"write: {key} = {example(key)}"
    return "text" if not isinstance(value, list) else "one text, not a list", hint


def _in_quotation_marks(begin: str, value: Any, origin: Origin) -> str:
    """For a number, a date, true or false, as it stands in the file: 1.10 is no 1.1 there."""
    if not isinstance(value, int | float | date | time):
        return ""
    span = origin.span
    written = origin.source.line(span.line)[span.column - 1 : span.end_column - 1]
    return f'put it in quotation marks: {begin}"{written}"'
