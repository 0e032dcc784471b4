"""A draft as the text of agenda.toml, as a person would have laid it out; the door to tomlkit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from idmkit.importing.drafting.draft import Draft, DraftDay, Row
from idmkit.importing.sources.markup import printable

_WIDTH = 100
_SCHEMA = "#:schema agenda.schema.json"
_ONE_LINE = 76  # a longer title or list is written over several lines
_HEADINGS = {
    "room": "Rooms",
    "track": "Tracks",
    "person": "People: everybody once; the sessions call them by id",
}


def agenda_text(draft: Draft, remarks: Sequence[str]) -> str:
    """The whole file; `remarks` are the comment at its head, a line each."""
    parts = [_SCHEMA, "", *map(_comment, remarks), ""]
    parts += [row_text("[event]", draft.event)]
    if draft.calendars:
        parts += ["", "[calendars]", *_pairs(draft.calendars, {})]
    for table, rows in draft.tables:
        if rows:
            parts += ["", "", _heading(_HEADINGS[table])]
            parts += [f"\n{row_text(f'[[{table}]]', row)}" for row in rows]
    for day in draft.days:
        parts += ["", "", *_day(day)]
    return "\n".join(parts) + "\n"


def row_text(header: str, row: Row) -> str:
    """A table: its header and a line or more for each key."""
    return "\n".join((header, *_pairs(row.values, row.remarks)))


def day_text(day: DraftDay) -> str:
    """A day with its sessions."""
    return "\n".join(_day(day))


def value_text(value: Any) -> str:
    """A value as TOML writes it; tables within lists in braces."""
    if isinstance(value, list):
        return _list(value)
    if isinstance(value, Mapping):
        inside = ", ".join(f"{key} = {value_text(one)}" for key, one in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, str):
        return _text(value)
    from tomlkit import item

    return str(item(value).as_string())


def _day(day: DraftDay) -> Iterator[str]:
    yield _heading(f"{day.date:%A} {day.date.day} {day.date:%B %Y}")
    yield ""
    yield row_text("[[day]]", day.row)
    for session in day.sessions:
        yield f"\n{row_text('[[day.session]]', session)}"


def _comment(words: str) -> str:
    """On one line, whatever the name of a file has in it."""
    return f"# {' '.join(printable(words).split())}".rstrip()


def _heading(words: str) -> str:
    return f"# ── {words} ".ljust(_WIDTH, "─")


def _pairs(values: Mapping[str, Any], remarks: Mapping[str, str]) -> Iterable[str]:
    for key, value in values.items():
        remark = f"   # {remarks[key]}" if key in remarks else ""
        yield f"{key} = {value_text(value)}{remark}"


def _list(values: Sequence[Any]) -> str:
    written = [value_text(one) for one in values]
    line = f"[{', '.join(written)}]"
    if len(line) <= _ONE_LINE or len(written) == 1:
        return line
    return "\n".join(("[", *(f"  {one}," for one in written), "]"))


def _text(text: str) -> str:
    """In one line, or over several if it has several; without escapes where it can be."""
    from tomlkit import string

    if "\n" not in text:
        plain = _is_bare(text)  # nearly all are: nothing to escape, and a tenth of the time
        return f'"{text}"' if plain else string(text, literal=_is_literal(text)).as_string()
    # A line end after the quotation marks is not part of the text (TOML 1.0, String).
    if _is_bare(text.replace("\n", "")):
        return f'"""\n{text}\n"""'
    inside = string(f"{text}\n", multiline=True).as_string()[3:]
    return f'"""{inside}' if inside.startswith("\n") else f'"""\n{inside}'


def _is_bare(text: str) -> bool:
    return text.isprintable() and '"' not in text and "\\" not in text


def _is_literal(text: str) -> bool:
    return text.isprintable() and "'" not in text
