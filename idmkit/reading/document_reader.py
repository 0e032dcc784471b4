"""Data to a document of the right shape: faulty values are reported and stood in for.

So that one fault does not hide the next: with stand-ins in their place, the rest is read on, and
nothing that follows from a faulty value is reported again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from idmkit.model.origin import KeyPath
from idmkit.reading.faults import Faults

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import AgendaDocument, ShapeFault

_MOST_ROUNDS = 12
_STAND_INS: dict[str, Any] = {
    "event": {},
    "id": "unknown",
    "title": "?",
    "name": "?",
    "time": "",
    "date": date(2000, 1, 3),
    "person": "",
}


def read_document(data: dict[str, Any], faults: Faults) -> AgendaDocument:
    """The document in `data`; what is wrong with its shape goes to `faults`.

    Raises AgendaError only if there are so many faults inside each other that nothing is left.
    """
    from idmkit.reading.agenda_document import AgendaDocument, check_shape

    mended: Any = data
    for _ in range(_MOST_ROUNDS):
        found = check_shape(mended)
        if isinstance(found, AgendaDocument):
            return found
        mended = _report_and_mend(found, mended, data, faults)
    faults.raise_if_any()
    raise AssertionError("a document without faults was refused")


def _report_and_mend(
    found: Sequence[ShapeFault], mended: Any, data: dict[str, Any], faults: Faults
) -> Any:
    from idmkit.reading.shape_faults import report

    paths = {_path(mended, fault): fault for fault in reversed(found)}
    # A misspelt key says more than that the right one is missing.
    for path in sorted(paths, key=lambda path: paths[path].kind != "extra_forbidden"):
        report(paths[path], path, _value_at(data, path), faults)
    for path in _outermost(paths):
        mended = _mend(mended, _as_written(mended, path))
    return mended


def _path(data: Any, fault: ShapeFault) -> KeyPath:
    """The key path of a fault: without the names of choices that pydantic puts into it."""
    path: list[str | int] = []
    for key in fault.path:
        if _holds(data, key):
            data = data[key]
        elif fault.kind == "missing" and key == fault.path[-1]:
            data = None
        elif key != 0 or isinstance(data, list):
            continue
        path.append(key)
    return tuple(path)


def _holds(data: Any, key: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(key, int) and 0 <= key < len(data)
    return isinstance(data, dict) and key in data


def _as_written(data: Any, path: KeyPath) -> KeyPath:
    """The path without the 0 of a list of one that stands without brackets."""
    written: list[str | int] = []
    for key in path:
        if key != 0 or isinstance(data, list):
            data = data[key] if _holds(data, key) else None
            written.append(key)
    return tuple(written)


def _value_at(data: Any, path: KeyPath) -> Any:
    for key in _as_written(data, path):
        data = data[key] if _holds(data, key) else None
    return data


def _outermost(paths: Iterable[KeyPath]) -> Iterator[KeyPath]:
    """The paths without those inside another of them, which go with it."""
    every = dict.fromkeys(paths)
    for path in every:
        if not any(path[:length] in every for length in range(len(path))):
            yield path


def _mend(data: Any, path: KeyPath) -> Any:
    """`data` without the value at `path`, or with a stand-in; what is around it is copied."""
    if not path:
        return {}
    key, rest = path[0], path[1:]
    if isinstance(data, list) and isinstance(key, int):
        row = _mend(data[key], rest) if rest else _other_row(data[key])
        return [*data[:key], row, *data[key + 1 :]]
    if rest:
        return {**data, key: _mend(data[key], rest)}
    if key in data:
        return {name: value for name, value in data.items() if name != key}
    return {**data, key: _STAND_INS.get(str(key), "")}


def _other_row(row: Any) -> Any:
    """An empty table in place of a row, or text where even that was not right."""
    return "-" if row == {} else {}
