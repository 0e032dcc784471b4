"""Tables as secretariats write them: the samples by equality, then one habit at a time."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from idmkit.importing.formats import Reading
from idmkit.importing.formats.table import FORMAT
from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.sources.source_event import (
    SourceAppearance,
    SourceDay,
    SourceEvent,
    SourcePaper,
    SourcePerson,
    SourceSession,
)
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.event import Access, Status
from idmkit.model.people import Role
from idmkit.model.problem import AgendaError
from idmkit.reading.tables import MOST_PARTS
from idmkit.reading.toml_source import parse_toml, read_toml
from idmkit.reading.unzipping import unzipped
from tests.making import ORIGIN

SAMPLES = Path(__file__).parents[1] / "samples" / "table"
HEADING = "Time;Title;Room;Speakers\n9 July 2009;;;\n"


class Read(NamedTuple):
    """The event, and each note as its kind, what it says and of what."""

    event: SourceEvent
    notes: list[tuple[str, str, str]]

    @property
    def titles(self) -> list[str]:
        return [one.title for one in self.event.sessions]

    def said(self, kind: NoteKind) -> list[tuple[str, str]]:
        return [(what, item) for one, what, item in self.notes if one == kind]


def read(content: str | bytes, mapping: str = "") -> Read:
    raw = content.encode() if isinstance(content, str) else content
    members = unzipped(raw, 10**7, MOST_PARTS) if raw.startswith(b"PK") else {}
    reading = Reading(mapping=parse_toml(mapping, "map.toml") if mapping else None)
    (event,) = FORMAT.read(SourceFile("x", raw, members), reading)
    return Read(event, [(note.kind, note.what, note.item) for note in reading.notes.all])


def sample(name: str) -> Read:
    mapping = SAMPLES / f"{name.partition('.')[0]}.map.toml"
    reading = Reading(mapping=read_toml(mapping) if mapping.exists() else None)
    (event,) = FORMAT.read(read_source(SAMPLES / name), reading)
    return Read(event, [(note.kind, note.what, note.item) for note in reading.notes.all])


def workbook(*fills: Callable[[Worksheet], object], names: tuple[str, ...] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for n, fill in enumerate(fills):
        fill(book.create_sheet(names[n] if names else f"Sheet{n}"))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A time by the clock of the event, which a table does not name."""
    return datetime(2030, 5, day, hour, minute)  # noqa: DTZ001


def a_session(title: str, key: str, start: datetime, end: datetime, **said: Any) -> SourceSession:
    said.setdefault("day", start.date())
    return SourceSession(title=title, key=key, start=start, end=end, origin=ORIGIN, **said)


def a_speaker(name: str, key: str, role: Role = Role.SPEAKER, **said: Any) -> SourceAppearance:
    person = SourcePerson(name=name, key=key, origin=ORIGIN, **said)
    return SourceAppearance(person=person, role=role)


def test_the_sample_of_a_csv_file() -> None:
    ocean, second = ("Salle Océan",), date(2030, 5, 15)
    assert sample("programme.csv").event == SourceEvent(
        title="Forum on Safe Harbours",
        rooms=("Salle Océan", "Salle Rio", "Salle Douro"),
        tracks=("Ports",),
        days=(
            SourceDay(
                date=date(2030, 5, 14), label="Jour 1", end_mark="Fin de la première journée"
            ),
            SourceDay(date=second, label="Jour 2"),
        ),
        sessions=(
            a_session(
                "Séance d’ouverture", "seance d ouverture", at(14, 9), at(14, 9, 30), rooms=ocean,
                label="S1", kind="plénière", language="fr",
                appearances=(
                    a_speaker("Ana López", "ana lopez", organization="Ministère du Travail"),
                ),
            ),
            a_session(
                "Séance I : Où aller ?", "seance i ou aller", at(14, 9, 30), at(14, 11),
                rooms=ocean, label="S2", kind="débat", track="Ports", language="fr",
                interpretation=("en", "fr"), access=Access.INVITATION, status=Status.TENTATIVE,
                abstract="Premier paragraphe.\n\nSecond paragraphe.",
                documents=(SourcePaper(url="https://example.org/note.pdf", title="Note de fond"),),
                appearances=(
                    a_speaker("Mme Dana Eco", "mme dana eco", Role.MODERATOR, organization="ONU"),
                    a_speaker("Bo Li", "bo li", title="Directeur", organization="Forum Santé"),
                    a_speaker("Carla Díaz", "carla diaz"),
                    a_speaker("Erik Fo", "erik fo", organization="OMI"),
                ),
            ),
            a_session("Pause-café", "pause cafe", at(14, 11), at(14, 11, 30)),
            a_session(
                "Atelier A", "atelier a", at(14, 11, 30), at(14, 12, 30), rooms=("Salle Rio",),
                kind="atelier", access=Access.CLOSED,
                appearances=(SourceAppearance(to_be_confirmed="Speaker"),),
            ),
            a_session(
                "Atelier B", "atelier b", at(14, 11, 30), at(14, 12, 30), rooms=("Salle Douro",)
            ),
            a_session("Soirée", "soiree", at(14, 22), at(15, 1)),
            a_session(
                "Dernier verre", "dernier verre", at(15, 0, 30), at(15, 2), day=date(2030, 5, 14)
            ),
            a_session(
                "Clôture", "cloture", at(15, 9, 30), at(15, 10, 30), rooms=ocean, label="S3",
                status=Status.CANCELLED,
            ),
        ),
        origin=ORIGIN,
    )  # fmt: skip


def test_what_is_said_of_the_csv_file() -> None:
    assert sample("programme.csv").notes == [
        ("guessed", "its letters are stored as Windows-1252", ""),
        ("left out", "a line above the table", "Lisbon, 14–15 May 2030"),
        ("left out", "a heading without a time", "Séances parallèles"),
        ("guessed", "the time is that of the row above", "Atelier B"),
        ("guessed", "the year of a day is that of another", "Jour 2 – Mercredi 15 mai"),
        ("guessed", "the end is the next start", "Pause-café"),
        ("guessed", "the end is an hour after the start", "Clôture"),
        ("left out", 'the column "Interne"', "Séance I : Où aller ?"),
    ]


def test_the_sample_of_a_workbook() -> None:
    hall, rooms = ("Hall A",), ("Room A", "Room B")
    assert sample("workshop.xlsx").event == SourceEvent(
        title="Workshop on Tides",
        rooms=("Hall A", "Hall B", "Room A", "Room B"),
        sessions=(
            a_session(
                "Opening", "opening", at(14, 9), at(14, 10, 30), rooms=hall, label="Session I",
                notes=("Held in English only.",),
                appearances=(
                    a_speaker("Ana López", "ana lopez", organization="Ministry of Labour"),
                ),
            ),
            a_session(
                "Measuring", "measuring", at(14, 10, 30), at(14, 12), rooms=hall,
                label="Session II", access=Access.CLOSED,
                appearances=(a_speaker("Bo Li", "bo li", organization="Tide Office"),),
            ),
            a_session("Side event", "side event", at(14, 9), at(14, 10, 30), rooms=("Hall B",)),
            a_session(
                "Closing", "closing", at(15, 9), at(15, 10), rooms=hall,
                appearances=(a_speaker("Bo Li", "bo li"),),
            ),
            a_session("Plenary", "plenary", at(16, 9), at(16, 10), rooms=rooms),
            a_session("Boats", "boats", at(16, 10), at(16, 11), rooms=("Room A",)),
            a_session("Ropes", "ropes", at(16, 10), at(16, 12), rooms=("Room B",)),
            a_session("Nets", "nets", at(16, 11), at(16, 12), rooms=("Room A",)),
        ),
        origin=ORIGIN,
    )  # fmt: skip


def test_what_is_said_of_the_workbook() -> None:
    assert sample("workshop.xlsx").notes == [
        ("left out", "a hidden sheet", "Old"),
        ("left out", "a sheet without times", "Participants"),
        ("left out", "a heading without a time", "Lunch will be served in the foyer"),
        ("guessed", "the end is an hour after the start", "Closing"),
    ]


def test_the_sample_of_lines_of_text() -> None:
    assert sample("lines.txt").event == SourceEvent(
        title="Meeting of the Lighthouse Keepers",
        sessions=(
            a_session("Welcome", "welcome", at(14, 9), at(14, 9, 15)),
            a_session("Session I: Lamps", "session i lamps", at(14, 9, 15), at(14, 10, 15)),
            a_session("Session II: Horns", "session ii horns", at(14, 10, 15), at(14, 11, 15)),
            a_session("Coffee break", "coffee break", at(14, 11, 15), at(14, 11, 30)),
            a_session("Session III: Fog", "session iii fog", at(14, 12, 15), at(14, 13)),
            a_session("Panel", "panel", at(14, 16), at(14, 17)),
            a_session("Family photo", "family photo", at(14, 17, 15), at(14, 18, 15)),
            a_session(
                "Departure", "departure", at(15, 8, 30), at(15, 9, 30),
                abstract="The boats leave from the old pier.",
            ),
        ),
        origin=ORIGIN,
    )  # fmt: skip


def test_the_sample_of_a_mapped_table() -> None:
    room = ("Saal 1",)
    assert sample("council.csv") == Read(
        SourceEvent(
            title="Meeting of the Council",
            id="council",
            place="Geneva",
            timezone="Europe/Zurich",
            languages=("de",),
            rooms=room,
            sessions=(
                a_session(
                    "Eröffnung", "eroffnung", at(14, 9), at(14, 9, 30), rooms=room,
                    appearances=(a_speaker("Ana López", "ana lopez", organization="Amt"),),
                ),
                a_session(
                    "Bericht", "bericht", at(14, 9, 30), at(14, 10, 30), rooms=room,
                    appearances=(
                        a_speaker("Bo Li", "bo li", title="Leiter", organization="Hafenamt"),
                    ),
                ),
            ),
            origin=ORIGIN,
        ),
        [("guessed", "the end is an hour after the start", "Bericht")],
    )  # fmt: skip


def test_a_session_and_a_person_know_their_cells() -> None:
    (session,) = read(HEADING + "9:00;A;1;Ana López\n").event.sessions
    (one,) = session.appearances
    assert session.origin.span[:2] == (3, 1)
    assert one.person
    assert one.person.origin.span[:2] == (3, 4)


@pytest.mark.parametrize(
    "content",
    [
        b"Time,Title\n9:00,A\n",
        b"Heure;Titre\r\n9h;S\xe9ance\r\n",
        "时间\t标题\n9:00\t开幕式\n".encode("utf-16"),
        b"sep=|\nStart|Item\n9:00|A\n",
        b"9:00,A,B\n10:00,C,D\n",
        b"Thursday, 9 July\n9.00 am: Welcome\n10.00 am: More\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    ],
)
def test_tables_and_lines_with_times_are_recognised(content: bytes) -> None:
    assert FORMAT.recognises(SourceFile("x", content))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"a,b\nc,d\n",
        b"Title,Room\nA,1\n",
        b"<schedule><day/></schedule>",
        b'{"time": "9:00", "title": "A"}',
        b'[{"time": "9:00"}]',
        b"BEGIN:VCALENDAR\nDTSTART:20090709T090000\nEND:VCALENDAR\n",
        b'[event]\ntitle = "A"\n[[day.session]]\ntime = "9:00\xe2\x80\x9310:00"\n',
        b"Dear colleagues,\nwe meet at nine.\nYours, Ana\n",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    ],
)
def test_what_is_no_programme_is_not_recognised(content: bytes) -> None:
    assert not FORMAT.recognises(SourceFile("x", content))


def test_a_workbook_is_recognised_by_what_is_inside() -> None:
    content = workbook(lambda sheet: sheet.append(["x"]))
    assert FORMAT.recognises(SourceFile("x", content, unzipped(content, 10**6, MOST_PARTS)))
    assert not FORMAT.recognises(SourceFile("x", b"PK\x03\x04", {"sessions": b"[]"}))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Time,Title\n", ""),
        ("Time,Title\n9:00,A\n", "no date stands with it or above it"),
        ("Time,Title\n9 July,\n9:00,A\n", "the year of its day stands nowhere"),
        ("Time,Title\n31 June 2009,\n9:00,A\n", "there is no such day in the calendar"),
        ("Time,Title\n9 July 2009,\nlater,A\n", "its time cannot be read"),
    ],
)
def test_a_table_of_which_nothing_is_left_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(AgendaError) as caught:
        read(text)
    (problem,) = caught.value.problems
    assert problem.code == "nothing-to-import"
    assert problem.message.endswith(f": {why}" if why else "in it")
    assert "--map" in problem.hint


@pytest.mark.parametrize(
    "heading",
    ["Time;Title", "HORAIRE;Thème", "Hora;Asunto", "Время;Тема", "الوقت;العنوان", "时间;议题"],
)
def test_headings_are_known_in_six_languages(heading: str) -> None:
    assert read(f"{heading}\n2009-07-09;\n9:00;A\n").titles == ["A"]


def test_a_session_column_beside_a_title_has_the_labels() -> None:
    (session,) = read("Time;Session;Title\n9 July 2009;;\n9:00;Session I;A\n").event.sessions
    assert (session.label, session.title) == ("Session I", "A")


def test_row_numbers_are_no_labels() -> None:
    (session,) = read("No;Time;Title\n;9 July 2009;\n1;9:00;A\n").event.sessions
    assert session.label == ""


def test_a_column_that_no_heading_names_is_left_out_with_a_note() -> None:
    found = read("Time;Title;Catering\n9 July 2009;;\n9:00;A;tea\n10:00;B;\n")
    assert found.said(NoteKind.LEFT_OUT) == [('the column "Catering"', "A")]


def test_columns_without_headings_are_known_by_their_cells() -> None:
    found = read(
        "2009-07-09,9:00,10:00,Opening of the meeting,Room A\n"
        "2009-07-09,10:00,11:00,Labour and migration,Room B\n"
    )
    assert [(one.title, one.rooms, one.end.hour) for one in found.event.sessions] == [
        ("Opening of the meeting", ("Room A",), 10),
        ("Labour and migration", ("Room B",), 11),
    ]
    assert found.notes == [("guessed", "which column holds what, for no heading says so", "")]


def test_headings_again_on_each_day() -> None:
    found = read("Time;Title\n9 July 2009;\n9:00;A\nTime;Room;Title\n10 July 2009;;\n9:00;1;B\n")
    assert [(one.title, one.rooms) for one in found.event.sessions] == [("A", ()), ("B", ("1",))]


def test_a_row_with_a_room_is_about_the_rows_below_it() -> None:
    found = read(
        "Time;Title\n9 July 2009;\nSalle 1;\n9:00;A\nHall B;\n9:00;B\n10 July 2009;\n9:00;C\n"
    )
    assert [one.rooms for one in found.event.sessions] == [("Salle 1",), ("Hall B",), ()]


def test_several_rooms_in_a_cell() -> None:
    (session,) = read(HEADING + "9:00;A;Room 1 / 2\n").event.sessions
    assert session.rooms == ("Room 1 / 2",)
    (session,) = read("Time,Title,Room\n9 July 2009,,\n9:00,A,Hall; Foyer\n").event.sessions
    assert session.rooms == ("Hall", "Foyer")


def test_rows_below_a_session_go_on_with_it() -> None:
    text = HEADING.replace("Room", "Description") + (
        '9:00;A;"One. ";Ana López\n;;Two.;\n;;;Bo Li\n'
        "This sentence stands alone below the session.;;;\n"
    )
    (session,) = read(text).event.sessions
    assert session.abstract == "One.\n\nTwo.\n\nThis sentence stands alone below the session."
    assert [one.person and one.person.name for one in session.appearances] == ["Ana López", "Bo Li"]


def test_the_order_of_the_rows_is_kept() -> None:
    assert read(HEADING + "11:00;C\n9:00;A\n10:00;B\n").titles == ["C", "A", "B"]


def test_a_row_without_a_time_is_dropped_with_a_note() -> None:
    found = read(HEADING + "9:00;A;1;\n;B;1;Ana López\nsoon;C;1;\n")
    assert found.titles == ["A"]
    assert found.said(NoteKind.DROPPED) == [
        ("no time stands with it", "B"),
        ("its time cannot be read", "C"),
    ]


def test_words_beside_a_time_or_a_day_are_left_out_with_a_note() -> None:
    found = read("Time;Title\nThursday 9 July 2009 – Morning;\n9:00 (UTC+2);A\n")
    assert found.said(NoteKind.LEFT_OUT) == [
        ("words beside a day", "Thursday 9 July 2009 – Morning"),
        ("words beside a time", "A"),
    ]


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-1 degrees", "=A1;"])
def test_formulas_are_plain_text(text: str) -> None:
    (session,) = read(f'Time,Title\n9 July 2009,\n9:00,"{text}"\n').event.sessions
    assert session.title == text


@pytest.mark.parametrize(
    ("heading", "word", "access"),
    [
        ("Access", "open", Access.OPEN),
        ("Accès", "Huis clos", Access.CLOSED),
        ("Acceso", "por invitación", Access.INVITATION),
        ("Closed", "x", Access.CLOSED),
        ("Huis clos", "oui", Access.CLOSED),
        ("Closed", "no", Access.OPEN),
        ("Закрыто", "да", Access.CLOSED),
    ],
)
def test_who_may_come_in(heading: str, word: str, access: Access) -> None:
    (session,) = read(f"Time;Title;{heading}\n9 July 2009;;\n9:00;A;{word}\n").event.sessions
    assert session.access is access


@pytest.mark.parametrize(
    ("column", "what"),
    [
        ("Access", "words about who may come in"),
        ("Status", "words about how firm a session is"),
        ("Language", "words about languages"),
        ("Interpretation", "words about interpretation"),
    ],
)
def test_words_that_nobody_knows_are_left_out_with_a_note(column: str, what: str) -> None:
    found = read(f"Time;Title;{column}\n9 July 2009;;\n9:00;A;perhaps so\n")
    assert found.said(NoteKind.LEFT_OUT) == [(what, "A")]


def test_keys_name_sessions_and_are_of_their_own() -> None:
    rows = ["9:00;A;7", "10:00;Coffee;", "11:00;Coffee;", "12:00;;", "11:00;Coffee;", ""]
    text = "\n".join(["Time;Title;ID", "9 July 2009;;", *rows])
    assert [one.key for one in read(text).event.sessions] == [
        "7",
        "coffee 2009-07-09 10:00",
        "coffee 2009-07-09 11:00",
        "2009-07-09 12:00",
        "coffee 2009-07-09 11:00 #2",
    ]


def test_a_day_over_merged_rows_and_a_time_over_merged_rows() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (
            ["Date", "Time", "Title", "Room"],
            [date(2009, 7, 9), "9:00–10:00", "A", "1"],
            [None, None, "B", "2"],
            [None, "10:00–11:00", "C", "1"],
            [date(2009, 7, 10), "9:00–10:00", "D", "1"],
        ):
            sheet.append(row)
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("B2:B3")

    found = read(workbook(fill))
    assert [(one.title, f"{one.start:%d %H:%M}") for one in found.event.sessions] == [
        ("A", "09 09:00"),
        ("B", "09 09:00"),
        ("C", "09 10:00"),
        ("D", "10 09:00"),
    ]
    assert found.notes == []


def test_a_cell_merged_over_columns_is_no_room_and_no_speaker() -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["Time", "Title", "Room", "Speakers"], ["9 July 2009"], ["9:00", "Lunch"]):
            sheet.append(row)
        sheet.merge_cells("A2:D2")
        sheet.merge_cells("B3:D3")

    (session,) = read(workbook(fill)).event.sessions
    assert (session.title, session.rooms, session.appearances) == ("Lunch", (), ())


def test_sheets_are_days() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Time", "Title"])
        sheet.append(["9:00", sheet.title])

    content = workbook(fill, fill, names=("9 July 2009", "Friday 10 July"))
    found = [f"{one.start:%d} {one.title}" for one in read(content).event.sessions]
    assert found == ["09 9 July 2009", "10 Friday 10 July"]


def test_numbered_sheets_are_days_after_the_first() -> None:
    def first(sheet: Worksheet) -> None:
        for row in (["Thursday 9 July 2009"], ["Time", "Title"], ["9:00", "A"]):
            sheet.append(row)

    def second(sheet: Worksheet) -> None:
        sheet.append(["Time", "Title"])
        sheet.append(["9:00", "B"])

    event = read(workbook(first, second, names=("Day 1", "Day 2"))).event
    assert [f"{one.start:%d} {one.title}" for one in event.sessions] == ["09 A", "10 B"]
    assert [(one.date.day, one.label) for one in event.days] == [(9, "Day 1"), (10, "Day 2")]


def test_a_mapping_names_columns_by_heading_or_letter_and_leaves_the_rest_to_be_known() -> None:
    found = read(
        "Wann;Was;Room;Interna\n2009-07-09;;;\n9:00;A;1;x\n",
        '[event]\nseries = "Tides"\n'
        '[sessions]\nstart = "{wann}"\ntitle = "{B}"\nignore = ["Interna"]\n',
    )
    assert (found.titles, found.event.rooms, found.event.series) == (["A"], ("1",), "Tides")
    assert found.said(NoteKind.LEFT_OUT) == []


def test_a_mapping_states_the_first_day_and_the_sheets() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Time", "Title"])
        sheet.append(["9:00", sheet.title])

    found = read(
        workbook(fill, fill, names=("Old", "New")),
        '[event]\nfirst_day = 2009-07-09\n[sessions]\nsheets = ["new"]\n',
    )
    assert [f"{one.start:%Y-%m-%d} {one.title}" for one in found.event.sessions] == [
        "2009-07-09 New"
    ]


def test_a_mapping_states_the_year() -> None:
    found = read("Time;Title\n9 July;\n9:00;A\n", "[event]\nyear = 2009\n")
    assert found.event.sessions[0].start.year == 2009
    assert [what for what, _ in found.said(NoteKind.GUESSED)] == [
        "the end is an hour after the start"
    ]


def test_a_mapping_that_names_what_is_not_there_is_refused() -> None:
    with pytest.raises(AgendaError) as caught:
        read(
            "Wann;Was\n2009-07-09;\n9:00;A\n",
            '[sessions]\nstart = "{Wann}"\ntitle = "{Wass}"\nroom = "{Nichts}"\n',
        )
    said = [
        (one.code, one.origin.span.line, one.message, one.hint) for one in caught.value.problems
    ]
    assert said == [
        ("mapping-fault", 3, 'no column is called "Wass"', 'did you mean "Was"?'),
        ("mapping-fault", 4, 'no column is called "Nichts"', "the headings are: Wann, Was"),
    ]


def test_a_mapping_that_names_a_sheet_that_is_not_there_is_refused() -> None:
    content = workbook(lambda sheet: sheet.append(["Time", "Title"]), names=("Monday",))
    with pytest.raises(AgendaError) as caught:
        read(content, '[sessions]\nsheets = ["Mondays"]\n')
    (problem,) = caught.value.problems
    assert (problem.code, problem.origin.span.line, problem.hint) == (
        "mapping-fault",
        2,
        'did you mean "Monday"?',
    )


WORDS = st.sampled_from(
    ["9:00", "–", "0930", "12.15 apm", "pm", ";", "\t", ",", "\n", '"', "9 July 2009", "Day 1", "(",
     "31 February 2009", "9999-12-31", "2009-07-09T25:61Z", "2009-07-09 9:00+99:99", "\x00", "٩",
     "Moderator:", "TBC", "²", "99999999999999999999", "NaN", "noon", "+1", "24:00", "mar", "Time",
     "Start", "End", "Date", "Title", "Room A", "Room B", "Duration", "60 min", "\r", "sep=|\n"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join), st.sampled_from(["utf-8", "utf-16", "cp1252"]))
def test_any_text_is_read_or_refused(text: str, encoding: str) -> None:
    source = SourceFile("x", text.encode(encoding, "replace"))
    FORMAT.recognises(source)
    with contextlib.suppress(AgendaError):
        (event,) = FORMAT.read(source, Reading())
        assert all(one.start.year in range(1900, 2201) for one in event.sessions)
