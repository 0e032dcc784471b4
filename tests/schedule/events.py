"""Events as no secretariat would write them, in the bounds of what an agenda admits."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from idmkit.model.event import (
    Access,
    Day,
    Event,
    Paper,
    Room,
    Session,
    SessionKind,
    Status,
    Track,
)
from idmkit.model.handles import stable_guid
from idmkit.model.people import Affiliation, Appearance, Name, Person, Role
from tests.making import ORIGIN

# Among them zones off by half hours, and those whose clocks are put forward at midnight.
ZONES = st.sampled_from(
    [
        *("Europe/Zurich", "America/New_York", "UTC", "US/Eastern", "Etc/GMT+5", "Africa/Monrovia"),
        *("Asia/Kathmandu", "Africa/Cairo", "America/Argentina/Ushuaia", "Pacific/Kiritimati"),
    ]
)
HOSTILE = st.sampled_from(
    [
        *("]]>", "<b>bold</b> & <script>alert(1)</script>", "</title></event></schedule>", "&amp;"),
        *("<!-- ", "<?xml version='1.0'?>", "\"quoted\" 'twice'", "&#0;&#x41;", "\\u0041\\n", "{}"),
        *(
            "%s %d {0}",
            "Notes:",
            "1. one",
            "- item",
            "日本語の題名",
            "مؤتمر العمل",
            "👩‍👩‍👧 x",
            "e\u0301",
        ),
    ]
)
# What a line of an agenda can hold: no control characters, no ends of lines, no spaces around it.
LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufffe\uffff"
)
ANY = st.text(LETTERS, min_size=1, max_size=30).map(lambda text: text.strip(" ") or "–")
LINES = st.one_of(HOSTILE, ANY)
IDS = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True)
ADDRESSES = st.sampled_from(
    [
        *(
            "https://example.org/live",
            "HTTPS://example.org/",
            "http://example.org:8080/a?b=c&d=e#f",
        ),
        *("https://example.org:/a[1]#b#c", "https://[::1]/x", "https://example.org/%C3%A9;x=(1)'*"),
    ]
)


def some(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def maybe(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(st.just(""), strategy)


@st.composite
def people(draw: st.DrawFn) -> tuple[Person, ...]:
    ids = draw(st.lists(IDS, max_size=4, unique=True))
    return tuple(
        Person(
            id=id_,
            name=Name(
                given=draw(maybe(LINES)),
                family=draw(LINES),
                family_first=draw(st.booleans()),
                suffix=draw(maybe(LINES)),
                honorific=draw(maybe(LINES)),
                sort=draw(maybe(LINES)),
            ),
            affiliation=draw(affiliations()),
            origin=ORIGIN,
        )
        for id_ in ids
    )


def affiliations() -> st.SearchStrategy[Affiliation]:
    return st.builds(
        Affiliation, title=maybe(LINES), organization=maybe(LINES), country=maybe(LINES)
    )


@st.composite
def appearances(draw: st.DrawFn, every: tuple[Person, ...]) -> Appearance:
    role = draw(st.sampled_from(list(Role)))
    person = draw(st.sampled_from((None, *every)))
    partners = tuple(
        Appearance(role=role, person=one, affiliation=one.affiliation, origin=ORIGIN)
        for one in draw(some(st.sampled_from(every), 2) if every else st.just(()))
    )
    return Appearance(
        role=role,
        role_word=draw(LINES) if role is Role.OTHER else "",
        person=person,
        to_be_confirmed="" if person else draw(LINES),
        affiliation=draw(affiliations()),
        delivered_by=draw(st.sampled_from((None, *partners[:1]))),
        capacity=draw(maybe(LINES)),
        jointly_with=partners[1:],
        remark=draw(maybe(LINES)),
        origin=ORIGIN,
    )


@st.composite
def sessions(draw: st.DrawFn, id_: str, day: date, event: Event) -> Session:
    own = stable_guid("own", id_)
    start, end = draw(spans(day, event.timezone))
    return Session(
        id=id_,
        kind=draw(st.sampled_from(list(SessionKind))),
        label=draw(maybe(LINES)),
        title=draw(LINES),
        short=draw(maybe(LINES)),
        start=start,
        end=end,
        rooms=draw(some(st.sampled_from(event.rooms)) if event.rooms else st.just(())),
        track=draw(st.sampled_from((None, *event.tracks))),
        abstract=draw(some(LINES)),
        questions=draw(some(LINES)),
        notes=draw(some(LINES)),
        appearances=draw(some(appearances(event.people))),
        status=draw(st.sampled_from(list(Status))),
        access=draw(st.sampled_from(list(Access))),
        changed=draw(maybe(LINES)),
        link=draw(maybe(ADDRESSES)),
        documents=draw(
            some(st.builds(Paper, title=LINES, symbol=maybe(LINES), url=maybe(ADDRESSES)), 2)
        ),
        interpretation=draw(some(st.sampled_from(["en", "fr", "zh-Hant"]), 2)),
        uid=draw(st.sampled_from(["", f"{id_}@example.org", stable_guid("uid", id_).upper()])),
        guid=draw(st.sampled_from(["", own])),
        number=draw(st.sampled_from([None, int(own[-6:], 16) + 1])),
        origin=ORIGIN,
    )


@st.composite
def spans(draw: st.DrawFn, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Start and end on the day or in the night after it; not in an hour that is leapt over."""
    start = draw(st.integers(0, 30 * 60))
    minutes = (start, start + draw(st.sampled_from([0, 5, 90, 480])))
    midnight = datetime.combine(day, time())
    clock = (midnight + timedelta(minutes=one) for one in minutes)
    real = [one.replace(tzinfo=zone).astimezone(UTC).astimezone(zone) for one in clock]
    first, last = (one.replace(fold=0) for one in real)
    return first, last if last.astimezone(UTC) >= first.astimezone(UTC) else first


@st.composite
def events(draw: st.DrawFn) -> Event:
    """An event of up to three days, with up to three sessions in each."""
    first = draw(st.dates(date(1969, 12, 28), date(2037, 12, 28)))
    dates = [first + timedelta(days=n) for n in range(draw(st.integers(1, 3)))]
    event = Event(
        id=f"{draw(IDS)}-{first.year}",
        title=draw(LINES),
        series=draw(maybe(LINES)),
        symbol=draw(maybe(LINES)),
        place=draw(maybe(LINES)),
        timezone=ZoneInfo(draw(ZONES)),
        url=draw(maybe(st.just("https://example.org/event[1]/"))),
        rooms=rows(Room, draw(st.lists(LINES, max_size=3))),
        tracks=rows(Track, draw(st.lists(LINES, max_size=2))),
        people=draw(people()),
        origin=ORIGIN,
    )
    ids = iter(draw(st.lists(IDS, min_size=9, max_size=9, unique=True)))
    days = [
        Day(
            date=one,
            label=draw(maybe(LINES)),
            sessions=tuple(
                draw(sessions(next(ids), one, event)) for _ in range(draw(st.integers(0, 3)))
            ),
            origin=ORIGIN,
        )
        for one in dates
    ]
    return replace(event, days=tuple(draw(st.permutations(days))))


def rows(kind: Any, names: list[str]) -> tuple[Any, ...]:
    return tuple(kind(id=f"r-{n}", name=name, origin=ORIGIN) for n, name in enumerate(names))
