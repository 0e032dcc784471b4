"""Releases of an event in several languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from idmkit.model.event import Event, Room, Session
from tests.making import ORIGIN, a_session, an_event, at
from tests.releases.delegates import Secretariat, built, dated, entries

FIRST, SECOND = datetime(2009, 7, 1, tzinfo=UTC), datetime(2009, 7, 2, tzinfo=UTC)
UID = "idm-2009-talk@idmkit"
HALL = Room(id="hall", name="Hall", origin=ORIGIN)
SALLE = Room(id="hall", name="Salle", origin=ORIGIN)
ANNEX = Room(id="annex", name="Annex", origin=ORIGIN)
TALK = a_session("talk", title="Talk", rooms=(HALL,))
EXPOSE = replace(TALK, title="Exposé", rooms=(SALLE,))


def in_two(english: Session = TALK, french: Session = EXPOSE, *rooms: Room) -> Event:
    """An event in English and French."""
    event = an_event(english, rooms=rooms or (HALL, ANNEX), as_of=FIRST, languages=("en", "fr"))
    translated = an_event(french, rooms=(SALLE, ANNEX), as_of=FIRST, languages=("fr",))
    return replace(event, translations=(translated,))


def modified(event: Event, path: str = "calendars/all.ics") -> str:
    return entries(built(event)[path])[UID]["LAST-MODIFIED"]


def test_stamps_and_changes_are_the_same_in_all_languages() -> None:
    secretariat = Secretariat()
    secretariat.release(in_two())
    talk, expose = (replace(one, start=at("09:00")) for one in (TALK, EXPOSE))
    event = secretariat.release(dated(in_two(talk, expose), SECOND))
    english, french = (one.sessions[0] for one in (event, event.translations[0]))
    assert english.stamp == french.stamp
    assert english.change is not None
    assert french.change is not None
    assert (english.change.kind, french.change.kind) == ("moved", "moved")
    assert english.change.before is not None
    assert french.change.before is not None
    assert english.change.before.places == ("Hall",)
    assert french.change.before.places == ("Salle",)


def test_a_room_that_was_renamed_keeps_its_former_name_in_what_was_before() -> None:
    secretariat = Secretariat()
    secretariat.release(in_two())
    aula = Room(id="hall", name="Aula", origin=ORIGIN)
    event = secretariat.shown(in_two(replace(TALK, rooms=(aula,)), EXPOSE, aula, ANNEX))
    for one in (event, event.translations[0]):
        change = one.sessions[0].change
        assert change is not None
        assert change.before is not None
        assert (change.aspects, change.before.places) == (("room-name",), ("Hall",))


def test_a_better_translation_is_stamped_and_no_news() -> None:
    secretariat = Secretariat()
    secretariat.release(in_two())
    event = secretariat.shown(dated(in_two(TALK, replace(EXPOSE, title="Discours")), SECOND))
    assert event.sessions[0].change is None
    assert modified(event) == modified(event, "calendars/fr/all.ics") == "20090702T000000Z"


def test_a_language_that_is_added_changes_nothing_that_was_there() -> None:
    secretariat = Secretariat()
    alone = an_event(TALK, rooms=(HALL, ANNEX), as_of=FIRST)
    before = built(secretariat.release(alone))
    event = secretariat.release(dated(in_two(), SECOND))
    assert modified(event, "calendars/fr/all.ics") == "20090701T000000Z"
    path = "calendars/session/talk.ics"
    assert entries(before[path]) == entries(built(event)[path])


def test_another_first_language_is_a_change_of_every_entry() -> None:
    secretariat = Secretariat()
    secretariat.release(an_event(TALK, as_of=FIRST))
    french = an_event(EXPOSE, as_of=SECOND, languages=("fr",))
    assert modified(secretariat.shown(french)) == "20090702T000000Z"


def test_what_left_the_agenda_is_called_off_in_the_words_of_each_language() -> None:
    secretariat = Secretariat()
    secretariat.release(in_two())
    other = a_session("other", title="Other")
    event = secretariat.shown(in_two(other, other))
    files = built(event)
    assert entries(files["calendars/all.ics"])[UID]["SUMMARY"] == "CANCELLED: Talk"
    french = entries(files["calendars/fr/room/hall.ics"])[UID]
    assert french["SUMMARY"] == "ANNULÉ: Exposé"
    assert french["LOCATION"] == "Salle"


def test_a_title_that_nobody_translated_keeps_its_language() -> None:
    secretariat = Secretariat()
    untold = replace(EXPOSE, title="Talk", foreign=(("title", "en"),))
    secretariat.release(in_two(TALK, untold))
    other = a_session("other", title="Other")
    content = built(secretariat.shown(in_two(other, other)))["calendars/fr/all.ics"]
    assert b"SUMMARY;LANGUAGE=en:" in content
