"""Random agendas as no secretariat would write them, for the laws of what is printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st

from idmkit.model.change import Aspect, Change, ChangeKind, Placing
from idmkit.model.event import (
    Access,
    Day,
    Event,
    Paper,
    Room,
    Session,
    SessionKind,
    Status,
    Withdrawn,
)
from idmkit.model.people import Role
from tests.making import FIRST_DAY, ORIGIN, a_person, a_session, an_appearance, an_event, at

PLAIN = st.text("abcdefghij ÅéŁ-–", min_size=1, max_size=60)
SCRIPTS = st.sampled_from(
    ["права человека", "الاتجار بالأشخاص", "移徙者的人权", "עברית", "Ελληνικά", "Ăn quả", "«mot» :"]
)
HOSTILE = st.sampled_from(
    [
        "A\u202eB\u2066C\ufeff\u200d",  # overrides, isolates and what has no width
        "\u0301\u0327 \u064b x",  # marks without a letter
        "Why 🤔 👩‍👩‍👧 🏳️‍🌈 🇨🇭",
        "a\x07\x1bb\u2028c\u0085d",
        "(عربي) [abc] 12–13",
        "e" + "\u0301" * 40,
    ]
)
ENDLESS = st.integers(1, 3).map(lambda n: "Donaudampfschifffahrtsgesellschaft" * 6 * n)
WORDS = st.one_of(PLAIN, SCRIPTS, HOSTILE)
TITLES = st.one_of(
    WORDS,
    ENDLESS,
    st.sampled_from([30, 80, 150, 300, 3_000, 10_000]).map(lambda n: ("Shared water " * n)[:n]),
)
TEXTS = st.one_of(WORDS, st.integers(1, 120).map(lambda count: "migration " * count))
MINUTES = st.sampled_from([0, 5, 10, 15, 30, 60, 90, 180, 480])


@st.composite
def changes(draw: st.DrawFn) -> Change:
    start = at("09:00") + timedelta(hours=draw(st.integers(-50, 50)))
    places = tuple(draw(st.lists(WORDS, max_size=2)))
    return Change(
        kind=draw(st.sampled_from(ChangeKind)),
        before=Placing(start=start, end=start + timedelta(hours=1), places=places),
        aspects=tuple(draw(st.lists(st.sampled_from(Aspect), min_size=1, max_size=3, unique=True))),
    )


@st.composite
def sessions(draw: st.DrawFn, number: int, kinds: tuple[SessionKind, ...]) -> Session:
    start = at("00:00") + timedelta(minutes=5 * draw(st.integers(7 * 12, 20 * 12)))
    many = draw(st.sampled_from([0, 1, 2, 4, 4, 60]))
    people = tuple(
        an_appearance(
            a_person(f"p-{number}-{n}", draw(WORDS), draw(WORDS), title=draw(TEXTS)),
            draw(st.sampled_from(list(Role))),
        )
        for n in range(min(many, 4))
    )
    crowd = tuple(
        an_appearance(a_person(f"c-{number}-{n}", f"Given{n}", f"Family{n}"))
        for n in range(max(many - 4, 0))
    )
    session = a_session(
        f"s-{number}",
        title=draw(TITLES),
        label=draw(st.one_of(st.just(""), WORDS)),
        short=draw(st.one_of(st.just(""), WORDS)),
        kind=draw(st.sampled_from(kinds)),
        status=draw(st.sampled_from(list(Status))),
        access=draw(st.sampled_from(list(Access))),
        abstract=tuple(draw(st.lists(TEXTS, max_size=3))),
        questions=tuple(draw(st.lists(TEXTS, max_size=12))),
        notes=tuple(draw(st.lists(WORDS, max_size=1))),
        changed=draw(st.one_of(st.just(""), WORDS)),
        change=draw(st.one_of(st.none(), changes())),
        appearances=people + crowd,
        rooms=tuple(Room(id="r", name=draw(WORDS), origin=ORIGIN) for _ in range(2)),
        documents=tuple(Paper(title=draw(WORDS)) for _ in range(draw(st.integers(0, 1)))),
    )
    return replace(session, start=start, end=start + timedelta(minutes=draw(MINUTES)))


@st.composite
def events(draw: st.DrawFn) -> Event:
    """One to three days, of breaks alone or of anything, of one item or many, many at a time."""
    only = draw(st.sampled_from([tuple(SessionKind), (SessionKind.BREAK,)]))
    held: list[Day] = []
    first = an_event().days[0]
    number = 0
    for later in range(draw(st.integers(1, 3))):
        every: list[Session] = []
        for _ in range(draw(st.sampled_from([1, 1, 2, 5, 9]))):
            one = draw(sessions(number, only))
            day = timedelta(days=later)
            every.append(replace(one, start=one.start + day, end=one.end + day))
            number += 1
        label = draw(st.one_of(st.just(""), WORDS, TEXTS))
        date = FIRST_DAY + timedelta(days=later)
        held.append(replace(first, date=date, label=label, sessions=tuple(every)))
    event = an_event(
        title=draw(TITLES),
        series=draw(TEXTS),
        place=draw(WORDS),
        organizer=draw(st.one_of(st.just(""), WORDS)),
        languages=(draw(st.sampled_from(["en", "fr", "es", "ru", "ar", "zh"])),),
    )
    people = {
        one.person.id: one.person
        for day in held
        for session in day.sessions
        for outer in session.appearances
        for one in outer.everyone
        if one.person
    }
    gone = [draw(sessions(number + n, only)) for n in range(draw(st.integers(0, 2)))]
    withdrawn = tuple(Withdrawn(session=one, feeds=()) for one in gone)
    return replace(event, days=tuple(held), people=tuple(people.values()), withdrawn=withdrawn)
