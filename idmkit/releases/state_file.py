"""The state as a file beside the agenda: `agenda.state.toml`, a table for each session.

A release changes only the tables of what has changed, so that branches of a repository merge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from json import dumps
from pathlib import Path

from idmkit.releases.state import Facts, Place, Record, State, Told

FORMAT = 1
_HEAD = """\
# What delegates were last told, for `idmkit build` to know what has changed since.
# `idmkit release` writes it. Keep it with the agenda (commit it); do not edit it."""

Value = str | int | bool | datetime | Sequence[str] | Mapping[str, object]


def state_path(agenda: Path) -> Path:
    """Where the state of an agenda lies."""
    return agenda.with_name(f"{agenda.stem}.state.toml")


def state_text(state: State, zone: tzinfo) -> str:
    """The text of the file; times of sessions by the clock of a zone."""
    blocks = [_HEAD, f"format = {FORMAT}\nevent = {_value(state.event)}"]
    for id_ in sorted(state.records):
        pairs = _pairs(state.records[id_], zone)
        lines = (f"{key} = {_value(value)}" for key, value in pairs if _is_said(value))
        blocks.append("\n".join((f"[session.{id_}]", *lines)))
    return "\n\n".join(blocks) + "\n"


def _pairs(record: Record, zone: tzinfo) -> Iterator[tuple[str, Value]]:
    facts, stamp = record.facts, record.stamp
    yield "uid", facts.uid
    yield "was", facts.was
    yield "title", facts.title
    yield "titles", dict(facts.titles)
    yield "kind", facts.kind.value
    yield "status", facts.status.value
    yield "withdrawn", record.withdrawn
    yield from _place(facts, zone)
    yield "track", dict(facts.track)
    yield "names", dict(facts.names)
    yield "people", facts.people
    yield "text", facts.text
    yield "entries", dict(facts.entries)
    yield "feeds", facts.feeds
    yield "sequence", stamp.sequence
    yield "created", stamp.created
    yield "modified", stamp.modified
    yield from _told(record.told, zone)
    yield "left", {one.path: one.label for one in record.left}


def _place(place: Facts | Place, zone: tzinfo) -> Iterator[tuple[str, Value]]:
    yield "start", place.start.astimezone(zone)
    yield "end", place.end.astimezone(zone)
    yield "rooms", dict(place.rooms)


def _told(told: Told | None, zone: tzinfo) -> Iterator[tuple[str, Value]]:
    if told:
        yield "change", told.kind.value
        yield "aspects", tuple(one.value for one in told.aspects)
        if told.before:
            yield "before", {key: value for key, value in _place(told.before, zone) if value}


def _is_said(value: Value) -> bool:
    """Numbers always; what is empty or false never."""
    return (isinstance(value, int) and not isinstance(value, bool)) or bool(value)


def _value(value: object) -> str:
    """A value as TOML writes it, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        inside = ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items())
        return f"{{ {inside} }}"
    if isinstance(value, str):
        return _text(value)
    assert isinstance(value, Sequence)  # noqa: S101  # there is no other kind
    return f"[{', '.join(map(_value, value))}]"


def _moment(value: datetime) -> str:
    """TOML has no seconds in an offset, as old local times had them."""
    odd = (value.utcoffset() or timedelta()) % timedelta(minutes=1)
    return (value.astimezone(UTC) if odd else value).isoformat().replace("+00:00", "Z")


def _key(key: str) -> str:
    is_bare = key.replace("-", "").isascii() and key.replace("-", "").isalnum()
    return key if is_bare else _text(key)


def _text(text: str) -> str:
    """A basic string; JSON has the same escapes, but for one character."""
    return dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
