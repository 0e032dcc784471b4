"""Entries that are repeated: one occurrence for each time, within bounds (RFC 5545 §3.8.5)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import islice, takewhile

from idmkit.importing.icalendar_files.entries import Entry, Moment, moment_of
from idmkit.importing.icalendar_files.recurrence import moments, rule_of
from idmkit.importing.icalendar_files.source import IcsValue, duration
from idmkit.importing.icalendar_files.zones import IcsZones
from idmkit.importing.sources.notes import Notes

LONGEST = 400  # occurrences of one series
_MOST = 10_000  # occurrences of all series of a file
_YEARS = 50
_EFFORT = 1000  # rules of a file that are followed; one that never comes true counts for a hundred
_NEVER = 100
_UNFOLLOWED = "the rule by which an entry is repeated cannot be followed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """An entry as it takes place once. `key` is like no other; the first of a UID has the `uid`."""

    entry: Entry
    key: str
    uid: str
    start: datetime
    end: datetime


@dataclass(slots=True)
class Series:
    """Follows the rules of a calendar's entries."""

    zones: IcsZones
    notes: Notes
    _taken: set[str] = field(default_factory=set)
    _keys: Counter[str] = field(default_factory=Counter)
    _effort: int = _EFFORT
    _left: int = _MOST

    def occurrences(self, entries: list[Entry]) -> Iterator[Occurrence]:
        """All occurrences, entry by entry, those of a series by time."""
        replaced: dict[str, set[datetime | date]] = defaultdict(set)
        for entry in entries:
            if entry.replaces:
                replaced[entry.uid].add(entry.replaces.identity)
        for entry in entries:
            if entry.replaces or not _is_repeated(entry):
                yield self._single(entry)
            else:
                yield from self._repeated(entry, replaced[entry.uid])

    def _single(self, entry: Entry) -> Occurrence:
        if entry.component.text("RECURRENCE-ID") and _changes_later_ones(entry):
            what = "that a change holds for all later entries of a series"
            self.notes.left_out(what, entry.origin, entry.title)
        is_first = bool(entry.uid) and entry.uid not in self._taken
        if entry.uid and not is_first and not entry.replaces:
            self.notes.mended("entries share a UID: the first keeps it", entry.origin, entry.title)
        began = (entry.replaces or entry.start).clock
        key = entry.uid if is_first and not entry.replaces else _key(entry, began)
        return self._occurrence(entry, key, entry.start.at, entry.end.at)

    def _repeated(self, entry: Entry, replaced: set[datetime | date]) -> Iterator[Occurrence]:
        clocks = self._clocks(entry)
        gone = replaced | {one.identity for one in _moments(entry, "EXDATE", self.zones)}
        for clock in sorted(clocks):
            start = replace(entry.start, clock=clock)
            if start.identity in gone or clock.date() in gone:
                continue
            end = replace(entry.start, clock=clock + clocks[clock])
            yield self._occurrence(entry, _key(entry, clock), start.at, end.at)

    def _clocks(self, entry: Entry) -> dict[datetime, timedelta]:
        """When the entry takes place and how long, by the clock of its start."""
        length = _length(entry)
        clocks = dict.fromkeys([entry.start.clock, *self._by_rules(entry)], length)
        for value in _listed(entry, "RDATE"):
            first, _, rest = value.raw.partition("/")
            if added := moment_of(IcsValue(first, value.parameters), self.zones):
                stated = _stated(IcsValue(rest, value.parameters), added, self.zones)
                clocks[entry.start.zone.clock(added.at)] = length if stated is None else stated
        kept = sorted(clocks)[: min(LONGEST, max(1, self._left))]
        if len(kept) < len(clocks):
            what = f"the entries of a series after its first {LONGEST}"
            self.notes.dropped(what, entry.origin, entry.title)
        self._left -= len(kept) - 1
        return {clock: clocks[clock] for clock in kept}

    def _by_rules(self, entry: Entry) -> Iterator[datetime]:
        zone, start = entry.start.zone, entry.start.clock
        for value in entry.component.values("RRULE"):
            rule = rule_of(value.raw, zone.clock) if self._effort > 0 else None
            if rule is None:
                self.notes.left_out(_UNFOLLOWED, entry.origin, entry.title)
                continue
            near = takewhile(lambda one: one.year <= start.year + _YEARS, moments(rule, start))
            found = list(islice(near, LONGEST + 1))
            self._effort -= 1 if len(found) > 1 else _NEVER
            yield from found

    def _occurrence(self, entry: Entry, key: str, start: datetime, end: datetime) -> Occurrence:
        uid = "" if entry.uid in self._taken else entry.uid
        self._taken.add(entry.uid)
        self._keys[key] += 1
        unique = key if self._keys[key] == 1 else f"{key}#{self._keys[key]}"
        return Occurrence(entry=entry, key=unique, uid=uid, start=start, end=end)


def _is_repeated(entry: Entry) -> bool:
    return any(name in entry.component.lines for name in ("RRULE", "RDATE"))


def _key(entry: Entry, clock: datetime) -> str:
    return f"{entry.uid or entry.title}+{clock.isoformat(timespec='minutes')}"


def _changes_later_ones(entry: Entry) -> bool:
    value = entry.component.value("RECURRENCE-ID")
    return value is not None and "RANGE" in value.parameters


def _length(entry: Entry) -> timedelta:
    """How long an entry takes, by the clock of its start."""
    return entry.start.zone.clock(entry.end.at) - entry.start.clock


def _listed(entry: Entry, name: str) -> Iterator[IcsValue]:
    """Each date of the lists of one property, as a value of its own."""
    for value in entry.component.values(name):
        for raw in value.raw.split(","):
            yield IcsValue(raw, value.parameters)


def _moments(entry: Entry, name: str, zones: IcsZones) -> Iterator[Moment]:
    for value in _listed(entry, name):
        if moment := moment_of(value, zones):
            yield moment


def _stated(value: IcsValue, start: Moment, zones: IcsZones) -> timedelta | None:
    """The length of a PERIOD by its second part, an end or a duration (§3.3.9)."""
    end = moment_of(value, zones)
    return start.zone.clock(end.at) - start.clock if end else duration(value.raw)
