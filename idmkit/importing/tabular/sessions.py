"""Sessions of a source from the slots of a programme: what their cells say, field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from idmkit.importing.sources.markup import from_any, one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourcePaper, SourceSession
from idmkit.importing.tabular.people import appearances_in
from idmkit.importing.tabular.record import Record
from idmkit.importing.tabular.slot import Slot
from idmkit.importing.tabular.words import access_in, is_yes, languages_in, status_in
from idmkit.model.event import Access, Status
from idmkit.model.folding import fold

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_LONGEST_KEY = 120
_PARTED = re.compile(r"[;；\n]+")
Times = Sequence[tuple[datetime, datetime]]


def sessions(slots: Sequence[Slot], times: Times, notes: Notes) -> Iterator[SourceSession]:
    """The sessions in the order of the source."""
    keys = _keys(slots, times)
    for slot, (start, end), key in zip(slots, times, keys, strict=True):
        _leave_out(slot, notes)
        yield _session(slot, start, end, key, notes)


def _session(slot: Slot, start: datetime, end: datetime, key: str, notes: Notes) -> SourceSession:
    record = slot.record
    languages = _languages(slot, notes)
    return SourceSession(
        key=key,
        title=slot.title,
        start=start,
        end=end,
        day=None if slot.moment.is_stamp else slot.day,
        kind=one_line(record.text("kind")),
        label=_label(record),
        subtitle=one_line(record.text("subtitle")),
        rooms=slot.rooms,
        track=one_line(record.text("track")),
        abstract=_abstract(slot),
        questions=tuple(_lines(slot, "questions")),
        notes=tuple(_lines(slot, "notes")),
        appearances=tuple(one for row in (record, *slot.more) for one in appearances_in(row)),
        status=_status(slot, notes),
        access=_access(slot, notes),
        link=record.text("link").strip(),
        documents=tuple(_papers(slot)),
        language=languages[0] if len(languages) == 1 else "",
        interpretation=_interpretation(slot, notes) or (languages if len(languages) > 1 else ()),
        origin=slot.origin,
    )


def _keys(slots: Sequence[Slot], times: Times) -> list[str]:
    """What names each session: its own id, else its title, with its time where titles repeat."""
    named = (one_line(slot.record.text("key")) or fold(slot.title) for slot in slots)
    called = [name[:_LONGEST_KEY] for name in named]
    often = Counter(called)
    dated = [
        key if key and often[key] == 1 else f"{key} {start:%Y-%m-%d %H:%M}".strip()
        for key, (start, _) in zip(called, times, strict=True)
    ]
    return list(_each_once(dated))


def _each_once(keys: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    often: Counter[str] = Counter()
    for key in keys:
        one = key
        while one in seen:
            often[key] += 1
            one = f"{key} #{often[key] + 1}"
        seen.add(one)
        yield one


def _label(record: Record) -> str:
    """A label, if it is more than the number of the row."""
    label = one_line(record.text("label"))
    return "" if label.isdecimal() else label


def _abstract(slot: Slot) -> str:
    cells = (cell.text for row in (slot.record, *slot.more) for cell in row.all("abstract"))
    return "\n\n".join(filter(None, (from_any(text) for text in (*cells, *slot.texts))))


def _lines(slot: Slot, field: str) -> Iterator[str]:
    """The lines of longer cells, each a text of its own."""
    for row in (slot.record, *slot.more):
        for cell in row.all(field):
            yield from filter(None, map(one_line, from_any(cell.text).split("\n")))


def _papers(slot: Slot) -> Iterator[SourcePaper]:
    for row in (slot.record, *slot.more):
        for cell in row.all("documents"):
            for part in filter(str.strip, _PARTED.split(cell.text)):
                yield _paper(part)


def _paper(text: str) -> SourcePaper:
    address = _ADDRESS.search(text)
    title = one_line(_ADDRESS.sub("", text)).strip(" :–—-()[]")
    return SourcePaper(url=address[0].rstrip(").,]") if address else "", title=title)


def _status(slot: Slot, notes: Notes) -> Status:
    text = slot.record.text("status")
    found = status_in(text)
    if text.strip() and found is None:
        notes.left_out("words about how firm a session is", slot.origin, slot.item)
    return found or Status.CONFIRMED


def _access(slot: Slot, notes: Notes) -> Access:
    if is_yes(slot.record.text("closed")):
        return Access.CLOSED
    text = slot.record.text("access")
    found = access_in(text)
    if text.strip() and found is None:
        notes.left_out("words about who may come in", slot.origin, slot.item)
    return found or Access.OPEN


def _languages(slot: Slot, notes: Notes) -> tuple[str, ...]:
    text = slot.record.text("language")
    found = languages_in(text)
    if text.strip() and not found:
        notes.left_out("words about languages", slot.origin, slot.item)
    return found


def _interpretation(slot: Slot, notes: Notes) -> tuple[str, ...]:
    text = slot.record.text("interpretation")
    found = languages_in(text)
    if text.strip() and not found:
        notes.left_out("words about interpretation", slot.origin, slot.item)
    return found


def _leave_out(slot: Slot, notes: Notes) -> None:
    """Says what of the row has no place in an agenda."""
    for row in (slot.record, *slot.more):
        for other in row.others:
            notes.left_out(other.what, other.cell.origin, slot.item)
    rest = slot.moment.hours.rest
    if slot.record.text("title") and any(letter.isalpha() for letter in rest):
        notes.left_out("words beside a time", slot.origin, slot.item)
