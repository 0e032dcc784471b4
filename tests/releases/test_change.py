"""What a build shows beside the last release."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Event, Room, Session, SessionKind, Status, Track
from idmkit.model.handles import session_guid
from idmkit.model.people import Role
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event, at
from tests.releases.delegates import Secretariat, built, dated, entries, with_sessions

FIRST, SECOND = datetime(2009, 7, 1, tzinfo=UTC), datetime(2009, 7, 2, tzinfo=UTC)
HALL, ANNEX = (Room(id=one, name=one.title(), origin=ORIGIN) for one in ("hall", "annex"))
BEN = a_person("ben", "Ben", "Okoro")
TALK = a_session("talk", "10:00", "11:00", title="Talk", rooms=(HALL,))
PANEL = a_session("panel", "12:00", "13:00", title="Panel", rooms=(HALL,))
UID = "idm-2009-talk@idmkit"


def an_agenda(*sessions: Session) -> Event:
    return an_event(*(sessions or (TALK, PANEL)), rooms=(HALL, ANNEX), people=(BEN,), as_of=FIRST)


def released(*sessions: Session) -> Secretariat:
    secretariat = Secretariat()
    secretariat.release(an_agenda(*sessions))
    return secretariat


def shown(*sessions: Session, before: tuple[Session, ...] = ()) -> Event:
    event = dated(an_agenda(*sessions), SECOND)
    return released(*before).shown(event)


def stamps(event: Event, path: str = "calendars/all.ics", uid: str = UID) -> tuple[str, ...]:
    entry = entries(built(event)[path])[uid]
    names = ("SEQUENCE", "CREATED", "LAST-MODIFIED", "DTSTAMP")
    return tuple(entry[name] for name in names)


def calendars(event: Event) -> dict[str, bytes]:
    """Without the index, which follows the order of the agenda."""
    return {path: content for path, content in built(event).items() if path.endswith(".ics")}


def test_a_first_release_stamps_everything_and_nothing_is_new() -> None:
    event = Secretariat().release(an_agenda())
    assert stamps(event) == ("0", *["20090701T000000Z"] * 3)
    assert [one.change for one in event.sessions] == [None, None]


@pytest.mark.parametrize(
    ("now", "kind", "aspects", "sequence"),
    [
        (replace(TALK, start=at("09:00")), "moved", ("time",), "1"),
        (replace(TALK, rooms=(ANNEX,)), "moved", ("room",), "1"),
        (replace(TALK, rooms=(replace(HALL, name="Aula"),)), "revised", ("room-name",), "1"),
        (replace(TALK, status=Status.CANCELLED), "cancelled", ("status",), "1"),
        (replace(TALK, status=Status.TENTATIVE), "revised", ("status",), "1"),
        (replace(TALK, title="Speech"), "revised", ("title",), "0"),
        (replace(TALK, label="Session I"), "revised", ("title",), "0"),
        (replace(TALK, appearances=(an_appearance(BEN, Role.CHAIR),)), "revised", ("people",), "0"),
        (replace(TALK, kind=SessionKind.KEYNOTE), "revised", ("kind",), "0"),
        (
            replace(TALK, track=Track(id="law", name="Law", origin=ORIGIN)),
            *("revised", ("track",), "0"),
        ),
        (replace(TALK, abstract=("Of law.",)), "revised", ("text",), "0"),
        (replace(TALK, title="Speech", end=at("12:00")), "moved", ("time", "title"), "1"),
    ],
)
def test_a_change_is_told_and_stamped(
    now: Session, kind: str, aspects: tuple[str, ...], sequence: str
) -> None:
    event = shown(now, PANEL)
    change = event.sessions[0].change
    assert change is not None
    assert (change.kind, change.aspects) == (ChangeKind(kind), tuple(map(Aspect, aspects)))
    before = change.before
    assert before is not None
    assert (before.start, before.end, before.places) == (TALK.start, TALK.end, ("Hall",))
    assert stamps(event) == (
        sequence,
        "20090701T000000Z",
        *["20090702T000000Z"] * 2,
    )
    assert event.sessions[1].change is None
    assert stamps(event, uid="idm-2009-panel@idmkit")[2] == "20090701T000000Z"


def test_a_new_session_has_no_past() -> None:
    event = shown(TALK, PANEL, before=(PANEL,))
    change = event.sessions[0].change
    assert change is not None
    assert (change.kind, change.before) == (ChangeKind.NEW, None)
    assert stamps(event) == ("0", *["20090702T000000Z"] * 3)


def test_the_agenda_says_it_in_its_own_words() -> None:
    event = shown(replace(TALK, start=at("09:00"), changed="an hour earlier"), PANEL)
    change = event.sessions[0].change
    assert change is not None
    assert change.words == "an hour earlier"


def test_words_about_an_earlier_change_that_are_deleted_are_no_change() -> None:
    event = shown(TALK, PANEL, before=(replace(TALK, changed="now in the hall"), PANEL))
    assert event.sessions[0].change is None
    assert stamps(event)[2] == "20090702T000000Z"


def test_what_is_written_elsewhere_for_all_is_no_change_of_a_session() -> None:
    secretariat = released()
    event = secretariat.shown(replace(an_agenda(), url="https://example.org/", as_of=SECOND))
    assert [one.change for one in event.sessions] == [None, None]
    assert stamps(event) == ("0", "20090701T000000Z", *["20090702T000000Z"] * 2)


def test_what_was_told_stays_told_until_there_is_more_to_tell() -> None:
    secretariat = released()
    moved = dated(an_agenda(replace(TALK, rooms=(ANNEX,)), PANEL), SECOND)
    secretariat.release(moved)
    elsewhere = replace(moved, url="https://example.org/")
    for event in (secretariat.shown(elsewhere), secretariat.release(elsewhere)):
        assert [one.change and one.change.kind for one in event.sessions] == ["moved", None]
        assert UID in entries(built(event)["calendars/room/hall.ics"])


def test_another_id_of_a_room_leaves_the_old_calendar_where_it_is_for_a_release() -> None:
    secretariat = released()
    aula = Room(id="aula", name="Hall", origin=ORIGIN)
    sessions = [replace(one, rooms=(aula,)) for one in (TALK, PANEL)]
    event = replace(an_agenda(*sessions), rooms=(aula, ANNEX))
    for shown in (secretariat.release(event), secretariat.shown(event)):
        assert [one.change for one in shown.sessions] == [None, None]
        files = built(shown)
        old, new = (files[f"calendars/room/{id_}.ics"] for id_ in ("hall", "aula"))
        assert entries(old) == entries(new)
    news = with_sessions(event, sessions[0])
    assert UID not in entries(built(secretariat.shown(news))["calendars/room/hall.ics"])


def test_what_was_called_off_is_not_told_again_whatever_is_changed_in_it() -> None:
    secretariat = released()
    off = replace(PANEL, status=Status.CANCELLED)
    secretariat.release(an_agenda(TALK, off))
    secretariat.release(an_agenda(replace(TALK, title="Speech"), off))
    later = replace(off, title="Round table", start=at("11:30"))
    event = secretariat.shown(an_agenda(replace(TALK, title="Speech"), later))
    assert [one.change and one.change.kind for one in event.sessions] == ["revised", None]


def test_what_was_called_off_may_be_deleted_without_news() -> None:
    secretariat = released()
    off = replace(PANEL, status=Status.CANCELLED)
    secretariat.release(an_agenda(TALK, off))
    event = secretariat.release(an_agenda(TALK))
    assert [one.session.change and one.session.change.kind for one in event.withdrawn] == [
        "cancelled"
    ]
    later = secretariat.release(an_agenda(replace(TALK, title="Speech")))
    assert [one.session.change for one in later.withdrawn] == [None]


def test_last_modified_moves_though_the_date_does_not() -> None:
    secretariat = released()
    for second in range(1, 4):
        now = replace(TALK, title=f"Talk {second}")
        event = secretariat.release(an_agenda(now, PANEL))
        assert stamps(event)[2:] == (f"20090701T00000{second}Z",) * 2


def test_a_release_tells_what_was_built_before_it_until_there_is_more_to_tell() -> None:
    secretariat = released()
    second = dated(an_agenda(replace(TALK, rooms=(ANNEX,)), PANEL), SECOND)
    before = secretariat.shown(second)
    after = secretariat.release(second)
    assert built(before) == built(after) == built(secretariat.shown(second))
    assert before.sessions == after.sessions == secretariat.shown(second).sessions
    third = an_agenda(replace(TALK, rooms=(ANNEX,)), replace(PANEL, title="Round table"))
    shown = secretariat.shown(third)
    assert [one.change and one.change.kind for one in shown.sessions] == [None, "revised"]


def test_a_room_that_was_left_still_shows_where_the_session_is_now_for_one_release() -> None:
    secretariat = released()
    moved = replace(TALK, rooms=(ANNEX,))
    second = secretariat.release(dated(an_agenda(moved, PANEL), SECOND))
    files = built(second)
    old = entries(files["calendars/room/hall.ics"])[UID]
    assert old["LOCATION"] == "Annex"
    assert old == entries(files["calendars/room/annex.ics"])[UID]
    third = secretariat.shown(an_agenda(moved, replace(PANEL, title="Round table")))
    assert list(entries(built(third)["calendars/room/hall.ics"])) == ["idm-2009-panel@idmkit"]


def test_a_room_that_is_gone_keeps_its_name_while_it_is_shown() -> None:
    secretariat = released()
    one, two = (replace(one, rooms=(ANNEX,)) for one in (TALK, PANEL))
    event = replace(an_agenda(one, two), rooms=(ANNEX,))
    content = built(secretariat.shown(event))["calendars/room/hall.ics"]
    assert b"NAME:A Workshop \xe2\x80\x93 Hall\r\n" in content
    assert len(entries(content)) == 2


def test_what_left_the_agenda_stays_cancelled_in_every_calendar_that_held_it() -> None:
    secretariat = released()
    files = calendars(secretariat.release(an_agenda()))
    paths = [path for path, content in files.items() if UID in entries(content)]
    second = secretariat.release(dated(an_agenda(PANEL), SECOND))
    third = secretariat.release(an_agenda(replace(PANEL, title="Round table")))
    for event in (second, third):
        files = built(event)
        for path in paths:
            entry = entries(files[path])[UID]
            assert (entry["STATUS"], entry["SUMMARY"]) == ("CANCELLED", "CANCELLED: Talk")
        assert stamps(event) == ("1", "20090701T000000Z", *["20090702T000000Z"] * 2)
    (old,) = second.withdrawn
    assert old.session.change is not None
    assert old.session.change.kind is ChangeKind.CANCELLED
    assert third.withdrawn[0].session.change is None


def test_what_comes_back_takes_place_again() -> None:
    secretariat = released()
    secretariat.release(an_agenda(PANEL))
    event = secretariat.release(an_agenda())
    change = event.sessions[0].change
    assert change is not None
    assert (change.kind, change.aspects) == (ChangeKind.REVISED, (Aspect.STATUS,))
    assert stamps(event)[0] == "2"
    assert event.withdrawn == ()
    assert entries(built(event)["calendars/all.ics"])[UID]["STATUS"] == "CONFIRMED"


def test_a_new_id_keeps_the_uid_and_the_file_of_the_old_one() -> None:
    secretariat = released()
    renamed = replace(TALK, id="speech", was=("talk",))
    event = secretariat.release(dated(an_agenda(renamed, PANEL), SECOND))
    assert event.sessions[0].change is None
    assert event.withdrawn == ()
    files = built(event)
    assert files["calendars/session/talk.ics"] == files["calendars/session/speech.ics"]
    assert stamps(event) == ("0", *["20090701T000000Z"] * 3)
    # It is remembered when the agenda no longer says so, and through one more change.
    later = secretariat.release(an_agenda(replace(TALK, id="address", was=("speech",)), PANEL))
    assert later.sessions[0].was == ("talk", "speech")
    last = secretariat.release(an_agenda(replace(TALK, id="address"), PANEL))
    assert last.sessions[0].was == ("talk", "speech")
    assert UID in entries(built(last)["calendars/session/address.ics"])


def test_a_former_id_that_nobody_knows_changes_nothing() -> None:
    secretariat = released()
    event = secretariat.shown(an_agenda(replace(TALK, was=("speech",)), PANEL))
    assert [one.code for one in event.release_notes] == ["former-id-unknown"]
    assert built(event) == built(released().shown(an_agenda()))
    assert session_guid(event, event.sessions[0]) == session_guid(event, TALK)


def test_handles_are_made_of_the_first_id() -> None:
    secretariat = released()
    secretariat.release(an_agenda(replace(TALK, id="speech", was=("talk",)), PANEL))
    later = replace(TALK, id="address", was=("speech",))
    (session, _) = secretariat.shown(an_agenda(later, PANEL)).sessions
    assert session_guid(an_agenda(), session) == session_guid(an_agenda(), TALK)
    assert session.first_id == "talk"


def test_a_session_with_a_uid_of_its_own_is_known_by_it_under_another_id() -> None:
    imported = replace(TALK, uid="42@example.org")
    event = shown(replace(imported, id="t-42"), PANEL, before=(imported, PANEL))
    assert event.sessions[0].was == ("talk",)
    assert event.withdrawn == ()


def test_the_sessions_of_an_event_in_another_order_are_the_same() -> None:
    secretariat = released()
    event = secretariat.shown(an_agenda(PANEL, TALK))
    assert calendars(event) == calendars(secretariat.shown(an_agenda()))


def test_with_no_session_left_there_is_still_something_to_call_off() -> None:
    secretariat = released()
    event = secretariat.shown(with_sessions(an_agenda()))
    assert [one["STATUS"] for one in entries(built(event)["calendars/all.ics"]).values()] == [
        "CANCELLED",
        "CANCELLED",
    ]


def test_another_id_is_nothing_to_tell_delegates() -> None:
    secretariat = released()
    moved = replace(TALK, start=at("09:00"))
    secretariat.release(an_agenda(moved, PANEL))
    event = secretariat.shown(an_agenda(moved, replace(PANEL, id="debate", was=("panel",))))
    assert [one.change and one.change.kind for one in event.sessions] == ["moved", None]


def test_what_comes_back_elsewhere_is_shown_where_it_was_called_off() -> None:
    secretariat = released()
    secretariat.release(an_agenda(replace(TALK, rooms=(ANNEX,)), PANEL))
    secretariat.release(an_agenda(PANEL))
    event = secretariat.release(an_agenda(replace(TALK, rooms=()), PANEL))
    files = calendars(event)
    for path in ("calendars/room/hall.ics", "calendars/room/annex.ics"):
        assert entries(files[path])[UID]["STATUS"] == "CONFIRMED"
    later = calendars(secretariat.shown(an_agenda(replace(TALK, rooms=(), title="Speech"), PANEL)))
    assert UID not in entries(later["calendars/room/hall.ics"])
    assert "calendars/room/annex.ics" not in later


def test_a_calendar_that_a_session_is_in_cannot_have_been_left() -> None:
    secretariat = released()
    held = 'feeds = ["all.ics"'
    secretariat.text = secretariat.text.replace(held, f'left = {{ "all.ics" = "" }}\n{held}')
    content = built(secretariat.shown(an_agenda()))["calendars/all.ics"]
    assert content.count(f"UID:{UID}\r\n".encode()) == 1


def test_an_edition_with_the_date_of_the_last_release_is_asked_about() -> None:
    secretariat = released()
    assert secretariat.shown(an_agenda()).release_notes == ()
    changed = an_agenda(replace(TALK, title="Speech"), PANEL)
    assert [one.code for one in secretariat.shown(changed).release_notes] == ["as-of-unchanged"]
    assert secretariat.shown(dated(changed, SECOND)).release_notes == ()
    assert secretariat.shown(replace(changed, as_of=None)).release_notes == ()


def test_breaks_of_one_title_are_not_taken_for_each_other() -> None:
    coffee = a_session("coffee-1", "09:00", "10:00", title="Coffee", kind=SessionKind.BREAK)
    secretariat = released(coffee, TALK)
    for start, codes in (("14:00", []), ("09:00", ["id-changed"])):
        other = replace(coffee, id="coffee-2", start=at(start), end=at("15:00"))
        event = secretariat.shown(dated(an_agenda(other, TALK), SECOND))
        assert [one.code for one in event.release_notes] == codes
