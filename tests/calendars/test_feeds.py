"""Which session stands in which file, and what preflight says of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from idmkit.calendars import preflight, render
from idmkit.model.event import SessionKind
from idmkit.reading.agenda_reader import read_event
from tests.calendars.reading_back import files, seen, whole
from tests.making import a_session, an_event

AGENDAS = Path(__file__).parent.parent / "agendas"
SIX_LANGUAGES = AGENDAS / "valid" / "six-languages" / "agenda.toml"


def test_a_file_for_each_session_and_one_for_all() -> None:
    made = files(an_event(a_session("one"), a_session("two", "11:00", "12:00")))
    assert list(made) == [
        "calendars/all.ics",
        "calendars/session/one.ics",
        "calendars/session/two.ics",
    ]


@pytest.mark.parametrize("kind", [SessionKind.BREAK, SessionKind.REGISTRATION])
def test_pauses_stand_in_the_whole_only(kind: SessionKind) -> None:
    event = an_event(a_session("pause", kind=kind, title="Coffee"))
    assert list(files(event)) == ["calendars/all.ics"]
    assert [one.summary for one in seen(whole(event))] == ["Coffee"]


def test_the_whole_is_in_order_of_time() -> None:
    late, early, beside = a_session("late", "15:00", "16:00"), a_session("early"), a_session("x")
    shown = seen(whole(an_event(late, early, beside)))
    assert [one.uid.split("@")[0] for one in shown] == [
        "idm-2009-early",
        "idm-2009-x",
        "idm-2009-late",
    ]


def test_an_entry_is_the_same_in_both_files() -> None:
    event = an_event(a_session("one"), a_session("two", "11:00", "12:00"))
    made = files(event)
    alone = [vevent for path in list(made)[1:] for vevent in seen(made[path])]
    assert alone == seen(made["calendars/all.ics"])


def test_no_sessions_no_files() -> None:
    event = an_event()
    empty = replace(event, days=(replace(event.days[0], sessions=()),))
    assert not list(render(empty, event.edition()))


def test_nothing_to_say_of_a_plain_event() -> None:
    assert not list(preflight(an_event(a_session("one"), a_session("two"))))


def test_each_further_language_has_its_calendars() -> None:
    event = read_event(SIX_LANGUAGES)
    made = files(event)
    sessions = [one.id for one in event.sessions if not one.is_pause]
    for language in ("fr", "es", "ru", "ar", "zh"):
        folder = f"calendars/{language}"
        paths = [path for path in made if path.startswith(folder)]
        assert paths == [f"{folder}/all.ics", *(f"{folder}/session/{id_}.ics" for id_ in sessions)]


def test_a_calendar_of_a_language_says_so_and_keeps_its_uids() -> None:
    made = files(read_event(SIX_LANGUAGES))
    english, french = (
        made[f"calendars/{folder}session/floods.ics"].decode() for folder in ("", "fr/")
    )
    assert "LANGUAGE" not in english
    assert "SUMMARY;LANGUAGE=fr:Séance I: Vivre avec les crues" in french
    assert "Modération: Ana Costa" in french.replace("\r\n ", "")
    uids = [[line for line in one.split("\r\n") if "UID" in line] for one in (english, french)]
    assert uids[0] == uids[1] != []
