"""The shape of agenda.toml as people write it, and the JSON Schema that editors complete from.

Nothing is resolved here: ids and times are text. `agenda_reader` makes the domain model of it.
Translations will stand in a table beside the text that they translate (`title.fr`), so every text
that is printed is a field of its own.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, NamedTuple

from pydantic import Field, ValidationError

from idmkit.model.event import Access, CalendarTimes, SessionKind, Status
from idmkit.model.origin import KeyPath
from idmkit.reading.badge_tables import (
    BadgesTable,
    Printers,
    PrinterTable,
    Stocks,
    StockTable,
)
from idmkit.reading.field_types import (
    Block,
    ByReference,
    Id,
    Line,
    Lines,
    Number,
    OneOrMany,
    References,
    Table,
    Text,
)
from idmkit.reading.known_codes import OutputKind, WarningCode
from idmkit.reading.people_tables import PersonTable, RoleTable, RosterColumns, RostersTable


class Partner(Table):
    """Someone who delivers or shares an appearance; the affiliation as printed there."""

    person: str = Field(description="Id of a [[person]].")
    title: Line = Field("", description="Title as printed in this session.")
    organization: Line = Field("", description="Organization as printed in this session.")
    country: Line = Field("", description="Country as printed in this session.")


AnyPartner = Annotated[Partner, *ByReference]


class Entry(Table):
    """One person in one session, with what holds there only.

    Any of title, organization and country replaces the person's whole affiliation.
    """

    person: str = Field("", description="Id of a [[person]].")
    tbc: Line = Field("", description="Who is awaited, when nobody is named yet.")
    role: Line = Field("", description='The role\'s word, in `others` only: "Discussant".')
    title: Line = Field("", description="Title as printed in this session.")
    organization: Line = Field("", description="Organization as printed in this session.")
    country: Line = Field("", description="Country as printed in this session.")
    delivered_by: AnyPartner | None = Field(None, description="Who reads it in their place.")
    capacity: Line = Field("", description='In brackets: "in his capacity as co-chair of …".')
    jointly_with: Annotated[list[AnyPartner], *OneOrMany] = Field(
        [], description="Who shares the presentation."
    )
    remark: Line = Field("", description='Last, in brackets: "joint presentation".')


Entries = Annotated[list[Annotated[Entry, *ByReference]], *OneOrMany]


class PaperTable(Table):
    """A document of a session."""

    title: Text = Field(description="Title of the document.")
    symbol: Line = Field("", description='Its symbol: "MC/2297".')
    url: Line = Field("", description="Where it can be read.")


class SessionTable(Table):
    """A slot of the agenda."""

    id: Id = Field(description="Permanent: it is in file names, UIDs and printed addresses.")
    was: References = Field([], description="Ids that it was published under, the first one first.")
    time: Line = Field(description='"11:00–13:00"; "22:00–01:00 +1" ends the next day.')
    kind: Annotated[SessionKind, Field(strict=False)] = Field(
        SessionKind.SESSION, description="What happens in the slot."
    )
    label: Line = Field("", description='"Session I".')
    title: Text = Field(description="Title, in full.")
    short: Line = Field("", description="Short title, for badges' backs and grids.")
    room: References = Field([], description="Id of a [[room]], or several in brackets.")
    track: str = Field("", description="Id of a [[track]].")
    abstract: Block = Field("", description="Paragraphs are parted by an empty line.")
    questions: Lines = Field([], description="Questions for discussion, in order.")
    notes: Lines = Field([], description='"Held in English only."')
    chairs: Entries = Field([], description="Who chairs.")
    moderators: Entries = Field([], description="Who moderates.")
    keynotes: Entries = Field([], description="Who gives the keynote.")
    speakers: Entries = Field([], description="Who speaks.")
    panellists: Entries = Field([], description="Who is on the panel.")
    rapporteurs: Entries = Field([], description="Who reports.")
    others: Entries = Field([], description="Other roles, each with its word in `role`.")
    status: Annotated[Status, Field(strict=False)] = Field(
        Status.CONFIRMED, description="How firm it is."
    )
    access: Annotated[Access, Field(strict=False)] = Field(
        Access.OPEN, description="Who may come in."
    )
    changed: Line = Field("", description='What changed, in words: "moved from 10:00".')
    link: Line = Field("", description="Webcast or registration address.")
    documents: list[PaperTable] = Field([], description="Papers of the session.")
    interpretation: Lines = Field([], description='Languages: ["en", "fr"].')
    uid: Line = Field("", description="The calendar's own UID, for imported sessions only.")
    guid: Line = Field("", description="The schedule's own GUID, for imported sessions only.")
    number: Number = Field(None, description="The schedule's own id, for imported sessions only.")


class DayTable(Table):
    """One date of the event."""

    date: dt.date = Field(description="2009-07-09, without quotation marks.")
    label: Line = Field("", description='"Day I".')
    end_mark: Line = Field("", description='Printed after its last session: "End of Day One".')
    session: list[SessionTable] = Field([], description="Its sessions, [[day.session]].")


class RoomTable(Table):
    """A place in the venue."""

    id: Id = Field(description="Permanent.")
    name: Text = Field(description='"Room XVIII".')


class TrackTable(Table):
    """A strand of sessions."""

    id: Id = Field(description="Permanent.")
    name: Text = Field(description="Name of the strand.")


class EventTable(Table):
    """The meeting as a whole."""

    id: Id = Field(description="Permanent; ends in the year of the event.")
    title: Text = Field(description="Title of the meeting.")
    series: Line = Field("", description="The series it belongs to.")
    kind: Line = Field("", description='What it is: "Intersessional Workshop on".')
    document: Line = Field("Programme", description="What the printed paper calls itself.")
    organizer: Line = Field("", description="Who holds it.")
    symbol: Line = Field("", description="Document symbol of the agenda.")
    revision: Line = Field("", description='"Rev.1".')
    as_of: dt.datetime | dt.date | None = Field(
        None, description="The date of this edition; without it none is printed."
    )
    place: Line = Field("", description="Where it is held.")
    timezone: str = Field("", description='IANA name: "Europe/Zurich".')
    url: Line = Field("", description="Address of the event's folder on the web, ending in /.")
    languages: Lines = Field(["en"], description="Languages of the papers.")
    logo: str = Field("", description="A PNG or JPEG file in the agenda's folder.")


class CalendarsTable(Table):
    """What is set once for all calendars."""

    domain: str = Field("idmkit", description="The end of every UID. Never change it.")
    times: Annotated[CalendarTimes, Field(strict=False)] = Field(
        CalendarTimes.ZONE, description="By the clock of the event's zone, or in UTC."
    )


class OutputsTable(Table):
    """What `idmkit build` makes."""

    make: Annotated[list[Annotated[OutputKind, Field(strict=False)]], *OneOrMany] = Field(
        [], description="Kinds of output; calendars, programme and badges if left out."
    )
    schedule: bool = Field(False, description="true to make the files that conference apps read.")
    site: bool = Field(False, description="true to make the page for delegates.")


class CheckTable(Table):
    """What `idmkit check` leaves unsaid."""

    ignore: Annotated[list[Annotated[WarningCode, Field(strict=False)]], *OneOrMany] = Field(
        [], description="Codes of warnings to silence."
    )


class ThemeTable(Table):
    """The colours of the programme, each as "#0b5394", and the fonts of all papers."""

    ink: Line = Field("", description="Text.")
    grey: Line = Field("", description="What stands back: notes, breaks, page numbers.")
    accent: Line = Field("", description="Times, labels and headings.")
    rule: Line = Field("", description="Lines between sessions.")
    tint: Line = Field("", description="Grounds of breaks, and of sessions at a glance.")
    fonts: Lines = Field([], description="TTF or OTF files in the agenda's folder.")


class AgendaDocument(Table):
    """A whole agenda.toml."""

    event: EventTable = Field(description="The meeting as a whole.")
    room: list[RoomTable] = Field([], description="Places in the venue.")
    track: list[TrackTable] = Field([], description="Strands of sessions.")
    person: list[PersonTable] = Field([], description="Everybody, once.")
    rosters: RostersTable = Field(
        default_factory=RostersTable, description="Who comes beside the people of the agenda."
    )
    roles: dict[Id, RoleTable] = Field({}, description="Roles of badges, each by its id.")
    day: list[DayTable] = Field([], description="The days, each with its sessions.")
    calendars: CalendarsTable = Field(
        default_factory=CalendarsTable, description="Set once for all calendars."
    )
    outputs: OutputsTable = Field(
        default_factory=OutputsTable, description="What `idmkit build` makes."
    )
    theme: ThemeTable = Field(
        default_factory=ThemeTable, description="Colours and fonts of the papers."
    )
    badges: BadgesTable = Field(default_factory=BadgesTable, description="How badges are printed.")
    stocks: Stocks = Field({}, description="Badge stocks of your own, each by its id.")
    printers: Printers = Field({}, description="How printers are set right, each by its name.")
    check: CheckTable = Field(
        default_factory=CheckTable, description="What `idmkit check` leaves unsaid."
    )


class ShapeFault(NamedTuple):
    """What pydantic found at `path`: the stable code of its kind, and that kind's own details."""

    path: KeyPath
    kind: str
    details: dict[str, Any]


def check_shape(data: dict[str, Any]) -> AgendaDocument | list[ShapeFault]:
    """The document, or everything that keeps `data` from being one."""
    try:
        return AgendaDocument.model_validate(data)
    except ValidationError as invalid:
        found = invalid.errors(include_url=False, include_input=False)
    return [ShapeFault(one["loc"], one["type"], one.get("ctx", {})) for one in found]


_TABLES: dict[KeyPath, type[Table]] = {
    (): AgendaDocument,
    ("event",): EventTable,
    ("room",): RoomTable,
    ("track",): TrackTable,
    ("person",): PersonTable,
    ("roles",): RoleTable,
    ("badges",): BadgesTable,
    ("stocks",): StockTable,
    ("printers",): PrinterTable,
    ("day",): DayTable,
    ("day", "session"): SessionTable,
    ("day", "session", "documents"): PaperTable,
    ("calendars",): CalendarsTable,
    ("outputs",): OutputsTable,
    ("theme",): ThemeTable,
    ("check",): CheckTable,
    ("rosters",): RostersTable,
    ("rosters", "columns"): RosterColumns,
}
# Tables that an agenda names itself: [roles.observer-state]
_BY_ID = (("roles",), ("stocks",), ("printers",))


def keys_at(path: KeyPath) -> tuple[str, ...]:
    """The keys that the table at `path` may have, in the order of the reference."""
    names = path[:1] if path[:1] in _BY_ID else _names(path)
    inside = Partner if names[-1:] in (("delivered_by",), ("jointly_with",)) else Entry
    return tuple(_TABLES.get(names, inside).model_fields)


def tables_with(key: str) -> tuple[KeyPath, ...]:
    """The tables of a fixed name that may have this key, without the lists of people."""
    unnamed = (*_BY_ID, ("rosters", "columns"))
    named = (path for path in _TABLES if path not in unnamed)
    return tuple(path for path in named if key in _TABLES[path].model_fields)


def _names(path: KeyPath) -> KeyPath:
    return tuple(key for key in path if isinstance(key, str))
