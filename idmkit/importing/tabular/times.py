"""The times of a programme made instants: slips mended by what stands around them, ends found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby

from idmkit.importing.sources.notes import Notes
from idmkit.importing.tabular.clock import DAY, Clock
from idmkit.importing.tabular.slot import Slot

_NOON = 12 * 60
_ONE = 60  # minutes past noon, and of a session that nothing ends
_SEVEN = 7 * 60
_EVENING = 18 * 60
_NIGHT = 5 * 60  # before it, a session is the end of the night before
_HALVES = ("am", "pm", "?")


@dataclass(slots=True, kw_only=True)
class Timed:
    """A slot and its times, in minutes after the midnight that begins its day."""

    slot: Slot
    start: Clock
    end: Clock | None

    @property
    def begin(self) -> int:
        """Minutes of the start."""
        return self.start.minutes

    @property
    def is_stamp(self) -> bool:
        """Whether nothing about it can be a slip of writing."""
        return self.slot.moment.is_stamp


def timed(slots: Sequence[Slot], notes: Notes) -> list[tuple[datetime, datetime]]:
    """Start and end of each slot. They are aware where the source has offsets."""
    found = [
        Timed(slot=slot, start=slot.moment.hours.start, end=slot.moment.hours.end) for slot in slots
    ]
    _after_noon(found, notes)
    for _, day in groupby(found, key=lambda one: (one.slot.sheet, one.slot.day)):
        _mend_halves(list(day), notes)
    for _, day in groupby(found, key=lambda one: (one.slot.sheet, one.slot.day)):
        _put_after_midnight(list(day))
    _find_ends(found, notes)
    return [(_start(one), _end(one)) for one in found]


def _after_noon(found: Sequence[Timed], notes: Notes) -> None:
    """Hours from 1 to 7 are after noon where a programme has neither am nor pm nor 13 o'clock."""
    written = [one for one in found if not one.is_stamp]
    clocks = [clock for one in written for clock in (one.start, one.end) if clock]
    if any(clock.half or clock.minutes >= _NOON + _ONE for clock in clocks):
        return
    if not any(clock.minutes >= _SEVEN for clock in clocks):
        return
    for one in written:
        early = [
            clock for clock in (one.start, one.end) if clock and _ONE <= clock.minutes < _SEVEN
        ]
        if early:
            notes.guessed("an hour from 1 to 7 is after noon", one.slot.origin, one.slot.item)
        one.start = one.start.flipped() if one.start in early else one.start
        one.end = one.end.flipped() if one.end in early else one.end


def _mend_halves(day: Sequence[Timed], notes: Notes) -> None:
    """Puts right a wrong am or pm, by the sessions before and after it."""
    for n, one in enumerate(day):
        before = day[n - 1].begin if n else 0
        after = day[n + 1].begin if n + 1 < len(day) else None
        start, end = _mended(one, before, after)
        if (start.minutes, end and end.minutes) != (one.begin, one.end and one.end.minutes):
            notes.mended("am or pm is not what was meant", one.slot.origin, one.slot.item)
        elif "?" in (start.half, end.half if end else ""):
            notes.mended("am or pm is misspelt", one.slot.origin, one.slot.item)
        elif start.mended or (end and end.mended):
            notes.mended("a time has one figure too few", one.slot.origin, one.slot.item)
        one.start, one.end = start, end


def _mended(one: Timed, before: int, after: int | None) -> tuple[Clock, Clock | None]:
    start, end = one.start, one.end
    if start.half == "?" and start.flipped().minutes >= before > start.minutes:
        start = start.flipped()
    if end is None or end.half not in _HALVES or one.slot.moment.hours.next_day or one.is_stamp:
        return start, end
    turned = end.flipped().minutes
    if end.minutes < start.minutes:
        early = start.flipped().minutes
        fits = start.half == "pm" and before <= early < end.minutes <= (after or 0) < turned
        if fits:
            return start.flipped(), end
        return start, end.flipped() if turned > start.minutes else end
    if after is not None and end.minutes > after == turned > start.minutes:
        return start, end.flipped()
    return start, end


def _put_after_midnight(day: Sequence[Timed]) -> None:
    """What begins before five and stands below an evening is on the next date."""
    evening = False
    for one in day:
        evening = evening or one.begin >= _EVENING
        if one.is_stamp:
            continue
        late = DAY if evening and one.begin < _NIGHT else 0
        next_day = one.slot.moment.hours.next_day
        if next_day and one.end and one.begin < one.end.minutes:
            late = DAY  # "00:30–02:00 +1": both are on the next day
        one.start = _later(one.start, late)
        if one.end:
            over = DAY if next_day or one.end.minutes + late < one.begin else 0
            one.end = _later(one.end, max(late, over))


def _later(clock: Clock, minutes: int) -> Clock:
    return clock._replace(minutes=clock.minutes + minutes)


def _find_ends(found: Sequence[Timed], notes: Notes) -> None:
    """Ends of what has only a start: its duration, the next start, or an hour."""
    starts = _Starts(found)
    for one in found:
        if one.end is not None:
            continue
        minutes = one.slot.moment.minutes
        if minutes is None:
            minutes = starts.until_next(one)
            what = "the end is the next start" if minutes else "the end is an hour after the start"
            notes.guessed(what, one.slot.origin, one.slot.item)
        one.end = _later(one.start, _ONE if minutes is None else minutes)


class _Starts:
    """All starts, by day and room; a session without a room goes with every room."""

    def __init__(self, found: Iterable[Timed]) -> None:
        self._starts: dict[tuple[object, str], list[int]] = {}
        for one in found:
            for room in ("*", *(one.slot.rooms or ("",))):
                self._starts.setdefault((one.slot.day, room), []).append(one.begin)
        for starts in self._starts.values():
            starts.sort()

    def until_next(self, one: Timed) -> int | None:
        """Minutes until the next session begins in the room; None if there is none on the day."""
        rooms = (*one.slot.rooms, "") if one.slot.rooms else ("*",)
        later = (self._after((one.slot.day, room), one.begin) for room in rooms)
        return min((start - one.begin for start in later if start is not None), default=None)

    def _after(self, key: tuple[object, str], minutes: int) -> int | None:
        starts = self._starts.get(key, [])
        place = bisect_right(starts, minutes)
        return starts[place] if place < len(starts) else None


def _start(one: Timed) -> datetime:
    moment = datetime.combine(one.slot.day, time()) + timedelta(minutes=one.begin)
    return moment.replace(tzinfo=one.slot.moment.offset)


def _end(one: Timed) -> datetime:
    """The end on its own day, or else on the day of the start or the one after."""
    minutes = one.end.minutes if one.end else one.begin
    day = one.slot.end_day or one.slot.day
    end = datetime.combine(day, time()) + timedelta(minutes=minutes)
    start = datetime.combine(one.slot.day, time()) + timedelta(minutes=one.begin)
    if one.slot.end_day is None and end < start:
        end += timedelta(days=1)
    return end.replace(tzinfo=one.slot.moment.end_offset or one.slot.moment.offset)
