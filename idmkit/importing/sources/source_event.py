"""What a source says of an event, whatever its format: not yet an agenda, nothing made up.

A format fills in what its files hold and leaves the rest empty. Texts are plain: no markup, no
escapes; paragraphs are parted by an empty line, an item of a list is a line that begins with "• ".
Lines need not be trimmed, ids need not be readable, nothing need be unique: drafting sees to that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from idmkit.model.event import Access, Status
from idmkit.model.origin import Origin
from idmkit.model.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePerson:
    """Somebody who appears. `key` is what makes two mentions the same person in this source.

    `name` is the whole name as written. Where the source has its parts, `given` and `family` hold
    them and win over `name`. `id` is an id of ours that the source has kept.
    """

    key: str
    name: str = ""
    given: str = ""
    family: str = ""
    family_first: bool = False
    honorific: str = ""
    suffix: str = ""
    title: str = ""
    organization: str = ""
    country: str = ""
    id: str = ""
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAppearance:
    """One person in one session; `role_word` is the role's own word where `role` is OTHER.

    A person whose affiliation is another here than elsewhere has it in this mention of the person.
    Without a person, `to_be_confirmed` says who is awaited.
    """

    person: SourcePerson | None = None
    role: Role = Role.SPEAKER
    role_word: str = ""
    to_be_confirmed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePaper:
    """A document or a link of a session; `symbol` is a document symbol."""

    url: str = ""
    title: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSession:
    """One slot. `key` names it in this source for ever: its guid, UID or id.

    `start` and `end` are aware, or naive: then they are by the clock of the event. `day` is the day
    that it is listed under, if the source says so; a night session stands under the day before.
    `kind` is the source's own word ("Talk", "coffee break"), `language` the one it is held in.
    `interpretation` lists codes of languages. `rooms` and `track` are names. `uid` is the UID of
    the source's own calendar, `guid` and `number` are those of the schedule formats. `id` is an id
    of ours that the source has kept.
    """

    key: str
    title: str
    start: datetime
    end: datetime
    day: date | None = None
    kind: str = ""
    label: str = ""
    subtitle: str = ""
    short: str = ""
    rooms: tuple[str, ...] = ()
    track: str = ""
    abstract: str = ""
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    appearances: tuple[SourceAppearance, ...] = ()
    status: Status = Status.CONFIRMED
    access: Access = Access.OPEN
    changed: str = ""
    link: str = ""
    documents: tuple[SourcePaper, ...] = ()
    language: str = ""
    interpretation: tuple[str, ...] = ()
    uid: str = ""
    guid: str = ""
    number: int | None = None
    id: str = ""
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDay:
    """What a source says of a day besides its date."""

    date: date
    label: str = ""
    end_mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEvent:
    """A whole event. `rooms` and `tracks` are all names in the source's order, used or not.

    `key` tells it from the others of its source, if there are several; `id` is a short name for it.
    `timezone` is an IANA name, or "" if the source has none; `place` may tell it. `domain` is the
    end of UIDs that were made by idmkit. `own` tells that idmkit has written the source: what it
    does not say is not so, and nothing is guessed. `people` are those whom the source describes by
    themselves; a mention that says something else holds in its session only.
    """

    title: str
    key: str = ""
    id: str = ""
    series: str = ""
    kind: str = ""
    document: str = ""
    organizer: str = ""
    symbol: str = ""
    revision: str = ""
    as_of: date | datetime | None = None
    place: str = ""
    timezone: str = ""
    url: str = ""
    languages: tuple[str, ...] = ()
    domain: str = ""
    rooms: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    days: tuple[SourceDay, ...] = ()
    people: tuple[SourcePerson, ...] = ()
    own: bool = False
    sessions: tuple[SourceSession, ...] = ()
    origin: Origin = field(compare=False, repr=False)
