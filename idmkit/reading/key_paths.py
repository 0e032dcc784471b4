"""How the key or the table at a path is called in a message."""

from __future__ import annotations

from idmkit.model.origin import KeyPath

ROWS = ("room", "track", "person", "day", "session", "documents")
_BY_ID = ("roles", "stocks", "printers", "badges", "rosters")  # tables that hold tables


def table_name(path: KeyPath) -> str:
    """How the table at `path` is headed: [event], [[day.session]]; "an entry of chairs"."""
    names = [key for key in path if isinstance(key, str)]
    if not names:
        return "the agenda"
    if names[-1] in ROWS:
        return f"[[{'.'.join(names)}]]"
    if names[0] in _BY_ID:
        return f"[{'.'.join(names)}]"
    return f"[{names[0]}]" if len(names) == 1 else f"an entry of {names[-1]}"


def called(path: KeyPath) -> str:
    """The key at `path`, or "an entry of" the list that it is in."""
    name = last_name(path)
    return f"an entry of {name}" if path and isinstance(path[-1], int) else name


def last_name(path: KeyPath) -> str:
    """The innermost key of a path, past the numbers of rows."""
    return next((key for key in reversed(path) if isinstance(key, str)), "the agenda")
