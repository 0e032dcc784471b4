"""The state file to a State, or everything that is wrong with it in one AgendaError."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from idmkit.model.change import Aspect, ChangeKind, FormerCalendar, Stamp
from idmkit.model.event import Event, SessionKind, Status
from idmkit.model.handles import is_id
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, error
from idmkit.reading.faults import Faults, quoted
from idmkit.reading.text_file import PlainSource, read_text
from idmkit.reading.toml_source import QuickToml, quick_toml
from idmkit.releases.fields import RESTORE, Fields, damaged
from idmkit.releases.state import Facts, Place, Record, State, Told
from idmkit.releases.state_file import FORMAT

_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})(?: .*)?$")
_KEYS = frozenset(
    [
        *("uid", "was", "title", "titles", "kind", "status", "withdrawn", "start", "end", "rooms"),
        *("track", "names", "people", "text", "entries", "feeds", "sequence", "created"),
        *("modified", "change", "aspects", "before", "left"),
    ]
)


def read_state(path: Path, event: Event) -> State | None:
    """The state of an event in the file at `path`; None if there is no such file.

    Raises AgendaError: state-conflict, state-damaged, state-newer, state-other-event, not-utf8.
    """
    if not path.exists():
        return None
    return parse_state(read_text(path), str(path), event)


def parse_state(text: str, file: str, event: Event) -> State:
    """The same of a text that was read from `file`."""
    _refuse_conflicts(text, file)
    source = _toml(text, file)
    faults = Faults(source)
    top = Fields(source.data, faults.root, faults)
    _check_head(top, event)
    faults.raise_if_any()
    top.refuse_others(frozenset({"format", "event", "session"}))
    records = dict(_records(top))
    _check_uids(records, faults)
    faults.raise_if_any()
    return State(event=event.id, records={id_: records[id_] for id_ in sorted(records)})


def _refuse_conflicts(text: str, file: str) -> None:
    """What a version control leaves in a file that it could not merge."""
    if not any(mark in text for mark in ("<<<<<<<", "=======", ">>>>>>>")):
        return
    lines = enumerate(text.split("\n"), start=1)
    found = [(number, len(line)) for number, line in lines if _CONFLICT.fullmatch(line)]
    if found:
        number, width = found[0]
        origin = Origin(PlainSource(file, text), (number, 1, width + 1))
        message = "two versions of this file were not merged: both stand here, between such marks"
        hint = (
            "keep the tables of both sides and delete the marks; of a session that both changed, "
            "keep the table with the later modified. Then: idmkit build"
        )
        raise AgendaError([error("state-conflict", message, origin, hint)])


def _toml(text: str, file: str) -> QuickToml:
    try:
        return quick_toml(text, file)
    except AgendaError as fault:
        raise AgendaError(map(_as_damage, fault.problems)) from None


def _as_damage(slip: Problem) -> Problem:
    return error("state-damaged", slip.message, slip.origin, RESTORE)


def _check_head(top: Fields, event: Event) -> None:
    """Report state-newer and state-other-event."""
    format_ = top.number("format")
    if format_ > FORMAT:
        message = f"a newer idmkit has written this file (format {format_})"
        hint = "install that idmkit here as well: pip install --upgrade idmkit"
        top.faults.add("state-newer", message, top.origin.at("format"), hint)
        return
    if format_ < 1:
        damaged("there is no format 0", top.origin.at("format"), top.faults)
    released = top.text("event")
    if released and released != event.id:
        message = f"this tells of releases of {quoted(released)}, the agenda is {quoted(event.id)}"
        hint = (
            f'write again in the agenda: id = "{released}", for calendars know the event by it; '
            "if it is another event, move this file away"
        )
        top.faults.add("state-other-event", message, top.origin.at("event"), hint)


def _records(top: Fields) -> Iterator[tuple[str, Record]]:
    sessions = top.table("session")
    for id_, data in sessions.data.items() if sessions else ():
        origin = top.origin.at("session", id_)
        if not isinstance(data, Mapping):
            damaged(f"{quoted(id_)} is not a table", origin, top.faults)
        elif not is_id(id_):
            damaged(f"no session has an id like {quoted(id_)}", origin, top.faults)
        else:
            yield id_, _record(id_, Fields(data, origin, top.faults))


def _record(id_: str, row: Fields) -> Record:
    row.refuse_others(_KEYS)
    return Record(
        facts=_facts(id_, row),
        stamp=Stamp(
            sequence=row.number("sequence"),
            created=row.moment("created"),
            modified=row.moment("modified"),
        ),
        withdrawn=row.truth("withdrawn"),
        told=_told(row) if "change" in row.data else None,
        left=tuple(FormerCalendar(path, label) for path, label in row.names("left")),
    )


def _facts(id_: str, row: Fields) -> Facts:
    return Facts(
        id=id_,
        was=row.texts("was"),
        uid=row.text("uid"),
        title=row.text("title"),
        titles=row.names("titles"),
        kind=row.word("kind", SessionKind),
        status=row.word("status", Status),
        start=row.moment("start"),
        end=row.moment("end"),
        rooms=row.names("rooms"),
        track=row.names("track"),
        names=row.names("names"),
        people=row.text("people", ""),
        text=row.text("text"),
        entries=row.names("entries"),
        feeds=row.texts("feeds"),
    )


def _told(row: Fields) -> Told:
    before = row.table("before")
    return Told(
        kind=row.word("change", ChangeKind),
        aspects=row.words("aspects", Aspect),
        before=_place(before) if before else None,
    )


def _place(row: Fields) -> Place:
    return Place(start=row.moment("start"), end=row.moment("end"), rooms=row.names("rooms"))


def _check_uids(records: Mapping[str, Record], faults: Faults) -> None:
    first: dict[str, str] = {}
    for id_, record in records.items():
        uid = record.facts.uid
        if first.setdefault(uid, id_) != id_:
            message = f"{quoted(first[uid])} has the UID {quoted(uid)} already"
            damaged(message, faults.root.at("session", id_, "uid"), faults)
