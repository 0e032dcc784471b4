"""What a page shows, as plain data; templates print it and decide nothing.

A `Line` is text in runs, each in its language. Addresses are whole or relative to the page. Texts
are as the agenda has them, unescaped.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from idmkit.model.person_line import Run
from idmkit.wording.page.page_words import PageWords

Line = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A stretch of a person line; a name links to its person, if the page has one."""

    run: Run
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Those who share a role, each a line; `heading` is empty directly under the title."""

    heading: Line
    people: tuple[tuple[Named, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A change or status with its word; `kind` ("moved", "cancelled") chooses its colour."""

    kind: str
    word: str
    note: Line = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A paper of a session; `address` may be empty."""

    name: Line
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSession:
    """Where to put one session: its own file, and pages of services that take over its texts."""

    file: str
    google: str
    outlook: str
    office: str
    yahoo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """One slot of the agenda. `start` and `end` are ISO 8601; `starts`, `ends` by the clock.

    `page` is where it is told at length, "" if here. `former` are ids that it had. `fold` is the
    word over abstract and questions.
    """

    id: str
    former: tuple[str, ...] = ()
    page: str = ""
    start: str
    end: str
    starts: str
    ends: str
    quiet: bool
    cancelled: bool
    flag: Flag | None
    label: Line
    title: Line
    rooms: Line
    track: Line
    remarks: tuple[str, ...]
    first: tuple[Group, ...] = ()
    after: tuple[Group, ...] = ()
    names: str = ""
    notes: Line = ()
    abstract: Line = ()
    questions: Line = ()
    documents: tuple[Document, ...] = ()
    fold: str = ""
    link: str = ""
    link_words: str = ""
    calendar: OneSession | None = None
    room_ids: str = ""
    track_id: str = ""
    kind: str = ""
    person_ids: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A calendar to subscribe to. `subscribe` and what follows need the event's address."""

    kind: str
    id: str
    label: str
    file: str
    address: str = ""
    subscribe: str = ""
    google: str = ""
    outlook: str = ""
    office: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedGroup:
    """Calendars of one kind, under their word."""

    word: str
    feeds: tuple[Feed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """One day; `page` is its own, "" if it is told here. `date` is ISO 8601."""

    date: str
    page: str = ""
    label: Line
    words: str
    short: str
    sessions: tuple[SessionView, ...]
    end_mark: Line
    feed: Feed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A session in which somebody appears."""

    address: str
    name: Line
    role: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Somebody who appears, and where."""

    id: str
    name: Line
    affiliation: Line
    places: tuple[Place, ...]
    feed: Feed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A session that has changed since delegates were last told."""

    flag: Flag
    when: str
    address: str
    title: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a list filters by."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A list to choose from; `by` is the word that sessions carry for it."""

    by: str
    word: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The page in another language."""

    language: str
    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The organizer's logo as a data address, its size in pixels, and what it is."""

    source: str
    width: int
    height: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The QR symbol of the page: `path` in a square of `size` modules with its quiet zone."""

    path: str
    size: int
    words: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Who invites, what it is, when and where."""

    organizer: Line
    series: Line
    kind: Line
    title: Line
    dates: str
    place: Line
    zone: str
    edition: str
    logo: Logo | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What stands at the head and foot of each printed sheet; `number` takes number and count."""

    head_start: str
    head_end: str
    foot_start: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One HTML file. `home` leads to the page of the whole event, "" if it is this one.

    `people_at` is the page that tells who they are, if `people_there`; "" if it is this one.
    """

    path: str
    event_id: str
    language: str
    rtl: bool
    heading: str
    words: PageWords
    add_to_calendar: str
    questions: str
    documents: str
    people_heading: str
    people_count: str
    people_there: bool
    people_at: str
    changes_heading: str
    home: str
    tongues: tuple[Tongue, ...]
    cover: Cover
    tabs: tuple[DayView, ...]
    days: tuple[DayView, ...]
    people: tuple[PersonView, ...]
    changes: tuple[Change, ...]
    filters: tuple[Filter, ...]
    whole: Feed
    feeds: tuple[FeedGroup, ...]
    code: Code | None
    programme: str
    schedule: str
    running: Running
    data: dict[str, object] = field(default_factory=dict)
