"""The programme that the lines of a source make, and the event around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from idmkit.importing.mapped.mapping import Rules, SourceMapping
from idmkit.importing.mapped.mapping_rule import Lookup
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceDay, SourceEvent, SourceSession
from idmkit.importing.tabular.dates import Mention, years_in
from idmkit.importing.tabular.days import Days
from idmkit.importing.tabular.lines import Line, LineKind
from idmkit.importing.tabular.sessions import sessions
from idmkit.importing.tabular.slots import Placed, placed
from idmkit.importing.tabular.times import timed
from idmkit.importing.tabular.words import languages_in
from idmkit.model.origin import Origin

Said = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Sessions, days, and the lines above the table."""

    sessions: tuple[SourceSession, ...]
    days: tuple[SourceDay, ...]
    titles: tuple[str, ...]


def programme(lines: Sequence[Line], mapping: SourceMapping, notes: Notes) -> Programme:
    """What the lines say; whatever they say besides is in the notes."""
    mentions = list(_mentions(lines))
    above = (text for line in lines if line.kind is LineKind.TITLE for text in line.record.texts)
    years = [year for text in above for year in years_in(text)]
    found = placed(lines, Days(mentions, years, mapping.year, mapping.first_day), notes)
    times = timed(found.slots, notes)
    return Programme(
        sessions=tuple(sessions(found.slots, times, notes)),
        days=tuple(_days(found)),
        titles=tuple(found.titles),
    )


def event_of(
    read: Programme, rules: Rules, look_up: Lookup, notes: Notes, origin: Origin
) -> SourceEvent:
    """The event; what a mapping says of it wins over the line above the table."""

    def said(name: str) -> str:
        return rules[name].text(look_up) if name in rules else ""

    return SourceEvent(
        title=said("title") or next(iter(read.titles), ""),
        key=said("key"),
        id=said("id"),
        series=said("series"),
        kind=said("kind"),
        document=said("document"),
        organizer=said("organizer"),
        symbol=said("symbol"),
        revision=said("revision"),
        place=said("place"),
        timezone=said("timezone"),
        url=said("url"),
        languages=_languages(said, notes, origin),
        rooms=tuple(dict.fromkeys(room for one in read.sessions for room in one.rooms)),
        tracks=tuple(dict.fromkeys(one.track for one in read.sessions if one.track)),
        days=read.days,
        sessions=read.sessions,
        origin=origin,
    )


def _languages(said: Said, notes: Notes, origin: Origin) -> tuple[str, ...]:
    text = said("language")
    found = languages_in(text)
    if text.strip() and not found:
        notes.left_out("words about languages", origin, text)
    return found


def _mentions(lines: Iterable[Line]) -> Iterator[Mention]:
    """All days; one that stands below "Day 1", or first on a sheet of that name, has its number."""
    number = 0
    for line in lines:
        if line.day:
            yield replace(line.day, number=line.day.number or number)
            number = 0 if line.day.has_date else line.day.number
        if line.moment:
            yield from filter(None, (line.moment.day, line.moment.end_day))


def _days(found: Placed) -> Iterator[SourceDay]:
    for day in sorted({*found.labels, *found.end_marks}):
        label, mark = found.labels.get(day, ""), found.end_marks.get(day, "")
        yield SourceDay(date=day, label=label, end_mark=mark)
