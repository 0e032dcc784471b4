"""Small sources made by hand, and sources that say anything at all."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from idmkit.importing.drafting.draft import Draft, DraftDay, Row
from idmkit.importing.drafting.event_draft import KnownIds, draft_event
from idmkit.importing.drafting.judgement import judged
from idmkit.importing.sources.notes import Note, NoteKind, Notes
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
    SourcePerson,
    SourceSession,
)
from idmkit.model.event import Access, Event, Status
from idmkit.model.people import Role
from tests.making import ORIGIN

ZURICH = ZoneInfo("Europe/Zurich")
FIRST_DAY = date(2030, 5, 14)


def at(clock: str, day: date = FIRST_DAY) -> datetime:
    """A naive time, by the clock of the event: at("09:30")."""
    hour, minute = map(int, clock.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001


def a_person(name: str = "Ana López", **fields: Any) -> SourcePerson:
    fields.setdefault("key", name)
    return SourcePerson(name=name, origin=ORIGIN, **fields)


def speaking(*people: SourcePerson) -> tuple[SourceAppearance, ...]:
    return tuple(SourceAppearance(person=one) for one in people)


def a_session(
    title: str = "Ways forward",
    start: str | datetime = "09:00",
    end: str | datetime = "10:00",
    **fields: Any,
) -> SourceSession:
    """A session; a time without its date is on the first day."""
    first, last = (at(one) if isinstance(one, str) else one for one in (start, end))
    return SourceSession(
        title=title, start=first, end=last, origin=ORIGIN, **{"key": title, **fields}
    )


def an_event(*sessions: SourceSession, **fields: Any) -> SourceEvent:
    said = {"title": "Forum", "timezone": "Europe/Zurich", **fields}
    return SourceEvent(sessions=sessions or (a_session(),), origin=ORIGIN, **said)


def a_row(**values: Any) -> Row:
    return Row(key="key", values=values, origin=ORIGIN)


def a_draft(*sessions: Row, event: Row | None = None, **tables: Any) -> Draft:
    """A draft of one day."""
    named = a_row(id="forum-2030", title="Forum", timezone="Europe/Zurich")
    day = DraftDay(row=a_row(date=FIRST_DAY), sessions=sessions or (a_slot(),))
    return Draft(event=event or named, days=(day,), **tables)


def a_slot(id_: str = "opening", time: str = "09:00–10:00", **values: Any) -> Row:
    return a_row(id=id_, time=time, **{"title": "Opening", **values})


class Drafted(NamedTuple):
    """What became of a source."""

    draft: Draft
    event: Event
    notes: tuple[Note, ...]

    def said(self, kind: NoteKind) -> list[tuple[str, str]]:
        return [(note.what, note.item) for note in self.notes if note.kind is kind]


def drafted(said: SourceEvent, known: KnownIds | None = None) -> Drafted:
    """The agenda of a source, judged."""
    notes = Notes()
    draft, event = judged(draft_event(said, notes, "Europe/Zurich", known), "source", notes)
    return Drafted(draft, event, notes.all)


# Sources that say anything: every text is any text, and the same few come again and again.
ANY_TEXT = st.one_of(
    st.sampled_from(
        [
            *("", " ", "Room 1", "room 1", "Ana López", "López, Ana", "李 娜", "Lunch", "A & B"),
            *("<b>Bold</b>", "&amp;", "\u200f", "\xa0", "\x00", '"""', "'''", "\\", '"', "'"),
            *("Session I: Opening", "Dr. Ana López (Ministry)", "\r\n", "x" * 300, "con", "1"),
        ]
    ),
    st.text(max_size=30),
)
_ADDRESSES = st.one_of(st.just("https://example.org/a?b=1#c"), ANY_TEXT)
_CODES = st.one_of(st.sampled_from(["en", "fr", "pt-BR", "zh", "xx", "english"]), ANY_TEXT)
_ZONES = st.one_of(
    st.none(),
    st.sampled_from([ZURICH, ZoneInfo("America/New_York"), ZoneInfo("UTC")]),
    st.integers(-840, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
_NEAR = st.datetimes(datetime(2030, 3, 29), datetime(2030, 4, 2))  # noqa: DTZ001  # summer time
_FAR = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 28))  # noqa: DTZ001


def _of(kind: type, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A dataclass of which each field but `key` may be left out."""
    needed = {name: fields.pop(name) for name in ("key", "title", "date") if name in fields}
    given = st.fixed_dictionaries(needed, optional=fields)
    origin = {"origin": ORIGIN} if kind is SourcePerson else {}
    return given.map(lambda values: kind(**values, **origin))


def _few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def _texts(*names: str) -> dict[str, st.SearchStrategy[str]]:
    return dict.fromkeys(names, ANY_TEXT)


PEOPLE = _of(
    SourcePerson,
    key=st.sampled_from("abcdef"),
    family_first=st.booleans(),
    **_texts("name", "given", "family", "honorific", "suffix", "title", "organization"),
    **_texts("country", "id"),
)
_APPEARANCES = _of(
    SourceAppearance,
    person=st.one_of(st.none(), PEOPLE),
    role=st.sampled_from(Role),
    **_texts("role_word", "to_be_confirmed"),
)
_PAPERS = _of(SourcePaper, url=_ADDRESSES, **_texts("title", "symbol"))


@st.composite
def _sessions(draw: st.DrawFn, key: str) -> SourceSession:
    moments = _FAR if draw(st.integers(0, 9)) == 9 else _NEAR
    start = draw(moments).replace(tzinfo=draw(_ZONES))
    length = draw(st.integers(-100, 100_000) | st.sampled_from([0, 3600, 86_400, 40 * 86_400]))
    days = (start.date() + timedelta(days=shift) for shift in (-1, 0, 1))
    day = draw(st.sampled_from([None, date.min, date.max, *days]))
    fields = _of(
        dict,
        short=ANY_TEXT,
        rooms=_few(ANY_TEXT),
        questions=_few(ANY_TEXT),
        notes=_few(ANY_TEXT),
        appearances=_few(_APPEARANCES),
        status=st.sampled_from(Status),
        access=st.sampled_from(Access),
        link=_ADDRESSES,
        documents=_few(_PAPERS),
        language=_CODES,
        interpretation=_few(_CODES),
        abstract=st.lists(ANY_TEXT, max_size=4).map("\n".join),
        guid=st.one_of(st.uuids().map(str), ANY_TEXT),
        number=st.one_of(st.none(), st.integers(-5, 5), st.just(2**40)),
        **_texts("kind", "label", "subtitle", "track", "changed", "uid", "id"),
    )
    return SourceSession(
        key=key,
        title=draw(ANY_TEXT),
        start=start,
        end=start + timedelta(seconds=length),
        day=day,
        **draw(fields),
        origin=ORIGIN,
    )


@st.composite
def any_event(draw: st.DrawFn) -> SourceEvent:
    """An event whose source says anything at all, with up to five sessions."""
    keys = [str(n) for n in range(draw(st.integers(1, 5)))]
    dates = st.dates(date(2030, 3, 28), date(2030, 4, 3))
    fields = _of(
        dict,
        title=ANY_TEXT,
        as_of=st.one_of(st.none(), st.dates(), st.datetimes()),
        timezone=st.one_of(st.just("Europe/Zurich"), ANY_TEXT),
        url=_ADDRESSES,
        languages=_few(_CODES),
        rooms=_few(ANY_TEXT),
        tracks=_few(ANY_TEXT),
        people=_few(PEOPLE),
        days=_few(_of(SourceDay, date=dates, **_texts("label", "end_mark"))),
        own=st.booleans(),
        **_texts("id", "series", "kind", "document", "organizer", "symbol", "revision", "place"),
        **_texts("domain"),
    )
    sessions = tuple(draw(_sessions(key)) for key in keys)
    return SourceEvent(**draw(fields), sessions=sessions, origin=ORIGIN)
