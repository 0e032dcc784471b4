"""What holds whatever is edited, in whatever order it is built and released."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.model.event import Event, Room, Session, SessionKind, Status
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event
from tests.releases.delegates import Secretariat, built, dated, entries

STAMPS = ("SEQUENCE", "CREATED", "LAST-MODIFIED", "DTSTAMP")
ROOMS = [Room(id=one, name=f"Room {one.upper()}", origin=ORIGIN) for one in ("a", "b")]
PEOPLE = [a_person(one, one.title(), "Okoro") for one in ("ana", "ben")]
TITLES = ["Opening", "Talk; of, \\n all", "Панель", "座談会"]
TEXTS = st.lists(st.text(max_size=20), max_size=2).map(tuple)
FIRST = datetime(2009, 7, 1, tzinfo=UTC)


@st.composite
def sessions(draw: st.DrawFn, id_: str) -> Session:
    hour = draw(st.integers(8, 12))
    return a_session(
        id_,
        f"{hour}:00",
        f"{hour + draw(st.integers(1, 2))}:00",
        title=draw(st.sampled_from(TITLES)),
        kind=draw(st.sampled_from([SessionKind.SESSION, SessionKind.KEYNOTE, SessionKind.BREAK])),
        rooms=tuple(draw(st.lists(st.sampled_from(ROOMS), max_size=2, unique=True))),
        status=draw(st.sampled_from(Status)),
        appearances=tuple(map(an_appearance, draw(st.lists(st.sampled_from(PEOPLE), max_size=2)))),
        abstract=draw(TEXTS),
        changed=draw(st.sampled_from(["", "as some wished"])),
    )


@st.composite
def agendas(draw: st.DrawFn) -> Event:
    """Some of four sessions, in any order, of any date."""
    ids = draw(st.lists(st.sampled_from("wxyz"), unique=True, min_size=1))
    found = [draw(sessions(id_)) for id_ in ids]
    event = an_event(*found, rooms=tuple(ROOMS), people=tuple(PEOPLE))
    return dated(event, FIRST + timedelta(days=draw(st.integers(0, 2))))


@dataclass
class Phone:
    """A delegate who has every calendar, and looks after each release."""

    files: dict[str, bytes]

    def entries(self, path: str = "calendars/all.ics") -> dict[str, dict[str, str]]:
        return entries(self.files.get(path, b""))

    def holders(self, uid: str) -> set[str]:
        paths = (path for path in self.files if path.endswith(".ics"))
        return {path for path in paths if uid in self.entries(path)}


def untimed(entry: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in entry.items() if name not in STAMPS}


def check_next(old: Phone, new: Phone) -> None:
    """What a delegate may rely on, from one release to the next."""
    for uid, before in old.entries().items():
        now = new.entries()[uid]
        assert int(now["SEQUENCE"]) >= int(before["SEQUENCE"])
        assert now["CREATED"] == before["CREATED"]
        if untimed(now) == untimed(before):
            assert now == before
        else:
            assert now["LAST-MODIFIED"] > before["LAST-MODIFIED"]
            assert now["DTSTAMP"] == now["LAST-MODIFIED"]
        appointment = ("DTSTART", "DTEND", "LOCATION", "STATUS")
        rises = any(now.get(one) != before.get(one) for one in appointment)
        assert int(now["SEQUENCE"]) - int(before["SEQUENCE"]) == rises


def check_withdrawn(old: Phone, new: Phone, event: Event) -> None:
    """What has left the agenda is called off wherever it was."""
    for one in event.withdrawn:
        uid = f"idm-2009-{one.session.id}@idmkit"
        assert new.holders(uid) >= old.holders(uid)
        for path in new.holders(uid):
            entry = new.entries(path)[uid]
            assert entry["STATUS"] == "CANCELLED"
            assert entry["SUMMARY"].startswith("CANCELLED: ")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(agendas(), st.booleans()), min_size=2, max_size=5))
def test_delegates_can_rely_on_every_release(steps: Sequence[tuple[Event, bool]]) -> None:
    secretariat, phone = Secretariat(), Phone({})
    for event, is_released in steps:
        shown = built(secretariat.shown(event))
        if not is_released:
            continue
        was_released = bool(secretariat.text)
        released = secretariat.release(event)
        now = Phone(built(released))
        if was_released:
            assert now.files == shown, "a release changed what was built before it"
        assert built(secretariat.shown(event)) == now.files
        check_next(phone, now)
        check_withdrawn(phone, now, released)
        text = secretariat.text
        secretariat.release(event)
        assert secretariat.text == text, "releasing once more changed something"
        phone = now


@settings(max_examples=25, deadline=None)
@given(agendas(), agendas())
def test_uids_are_unique_and_stay_under_any_order_title_and_time(one: Event, two: Event) -> None:
    secretariat = Secretariat()
    first, second = secretariat.release(one), secretariat.release(two)
    for event in (one, two, first, second):
        for path, content in built(event).items():
            if path.endswith(".ics"):
                uids = [line for line in content.splitlines() if line.startswith(b"UID:")]
                assert len(uids) == len(set(uids)), path
    for event in (one, two, first, second):
        expected = {f"idm-2009-{session.id}@idmkit" for session in event.sessions}
        found = entries(built(event)["calendars/all.ics"])
        assert expected <= found.keys()
        called_off = {f"idm-2009-{old.session.id}@idmkit" for old in event.withdrawn}
        assert found.keys() == expected | called_off


@settings(max_examples=25, deadline=None)
@given(agendas(), st.randoms(use_true_random=False))
def test_the_order_of_sessions_is_no_change(event: Event, random: object) -> None:
    secretariat = Secretariat()
    secretariat.release(event)
    text = secretariat.text
    found = list(event.sessions)
    random.shuffle(found)  # type: ignore[attr-defined]
    day = replace(event.days[0], sessions=tuple(found))
    secretariat.release(replace(event, days=(day,)))
    assert secretariat.text == text
