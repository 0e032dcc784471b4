"""Times and days as people write them, in the languages of our users."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.formats import Reading
from idmkit.importing.formats.table import FORMAT
from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.sources.source_event import SourceSession
from idmkit.importing.sources.source_file import SourceFile
from idmkit.importing.tabular.clock import read_hours
from idmkit.importing.tabular.dates import read_day
from idmkit.importing.tabular.moments import read_duration

DAY = date(2009, 7, 9)


class Read(NamedTuple):
    """Sessions as "9:00–10:00 Title", with their date where it is not the first day; and notes."""

    sessions: list[str]
    notes: dict[str, str]


def programme(*rows: str, heading: str = "Time;Title;Room") -> Read:
    return read("\n".join([heading, "Thursday, 9 July 2009;;", *rows, ""]))


def read(text: str) -> Read:
    reading = Reading()
    (event,) = FORMAT.read(SourceFile("x.csv", text.encode()), reading)
    notes = {note.what: note.item for note in reading.notes.all}
    return Read([shown(one) for one in event.sessions], notes)


def shown(session: SourceSession) -> str:
    day = "" if session.start.date() == DAY else f"{session.start.day} "
    return f"{day}{session.start:%H:%M}–{session.end:%H:%M} {session.title}"


def minutes(text: str) -> int:
    hours, _, rest = text.partition(":")
    return int(hours) * 60 + int(rest)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("9:15 AM", "9:15", ""),
        ("9.15 am", "9:15", ""),
        ("9:15 a.m.", "9:15", ""),
        ("9:15 a. m.", "9:15", ""),
        ("9:15 PM", "21:15", ""),
        ("12:15 am", "0:15", ""),
        ("12:15 pm", "12:15", ""),
        ("0930", "9:30", ""),
        ("930", "9:30", ""),
        ("9", "9:00", ""),
        ("9h", "9:00", ""),
        ("9 h 30", "9:30", ""),
        ("9h30min", "9:30", ""),
        ("9 Uhr", "9:00", ""),
        ("9.30 Uhr", "9:30", ""),
        ("9 ч. 30 мин.", "9:30", ""),
        ("9:00:00", "9:00", ""),
        ("24:00", "24:00", ""),
        ("(9:00)", "9:00", ""),
        ("上午9:15", "9:15", ""),
        ("下午3时30分", "15:30", ""),
        ("3点", "3:00", ""),
        ("٩:١٥ ص", "9:15", ""),
        ("3:00 مساءً", "15:00", ""),
        ("９：１５", "9:15", ""),
        ("noon", "12:00", ""),
        ("12 noon", "12:00", ""),
        ("midi", "12:00", ""),
        ("mediodía", "12:00", ""),
        ("полдень", "12:00", ""),
        ("正午", "12:00", ""),
        ("minuit", "0:00", ""),
        ("midnight", "0:00", ""),
        ("15h00–18h00", "15:00", "18:00"),
        ("16:45—18:15", "16:45", "18:15"),
        ("9:00-10:30", "9:00", "10:30"),
        ("9.00 - 10.30", "9:00", "10:30"),
        ("0900-1030", "9:00", "10:30"),
        ("1000-1100", "10:00", "11:00"),
        ("9–10.30", "9:00", "10:30"),
        ("9-11 am", "9:00", "11:00"),
        ("9h à 10h30", "9:00", "10:30"),
        ("de 9h à 10h30", "9:00", "10:30"),
        ("de 9:00 a 10:30", "9:00", "10:30"),
        ("from 9:00 to 10:30", "9:00", "10:30"),
        ("с 9:00 до 10:30", "9:00", "10:30"),
        ("von 9 bis 10 Uhr", "9:00", "10:00"),
        ("das 9h às 10h30", "9:00", "10:30"),
        ("من 9:00 إلى 10:30", "9:00", "10:30"),
        ("9:00至10:30", "9:00", "10:30"),
        ("9时至10时30分", "9:00", "10:30"),
        ("9:00 to noon", "9:00", "12:00"),
        ("11.00-1.00 pm", "11:00", "13:00"),
        ("11.00 am – 1.00", "11:00", "13:00"),
        ("12–2 pm", "12:00", "14:00"),
        ("10 a.m.–12 p.m.", "10:00", "12:00"),
        ("4.0 pm – 5.00 pm", "16:00", "17:00"),
    ],
)
def test_times_are_read_as_people_write_them(written: str, start: str, end: str) -> None:
    found = read_hours(written, alone=True)
    assert found
    assert found.start.minutes == minutes(start)
    assert (found.end.minutes if found.end else None) == (minutes(end) if end else None)


@pytest.mark.parametrize("text", ["25:00", "9:60", "Welcome 9:00", "10 years", "", "TBC", "-", "x"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_hours(text, alone=True) is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("9.00 am – 9.15 am: Welcome", ": Welcome"),
        ("9.00 am – 9.15 am Welcome", "Welcome"),
        ("10h00 Ouverture", "Ouverture"),
        ("9:00 - 10 years of peace", "- 10 years of peace"),
        ("0900-1000 Opening", "Opening"),
        ("上午9:00-10:30 开幕式", "开幕式"),
    ],
)
def test_a_line_begins_with_its_time(line: str, rest: str) -> None:
    found = read_hours(line, alone=False)
    assert found
    assert found.rest == rest


@pytest.mark.parametrize(
    "line", ["2030 Agenda", "2015-2030 strategy", "10 years", "9 delegates", "09.07.2009", "3"]
)
def test_a_number_is_no_time_where_a_title_may_stand(line: str) -> None:
    assert read_hours(line, alone=False) is None


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("45 min", 45),
        ("45'", 45),
        ("1h30", 90),
        ("1 h", 60),
        ("1:30", 90),
        ("0:45", 45),
        ("90", 90),
        ("1 hour 30 minutes", 90),
        ("1,5 h", 90),
        ("30 мин", 30),
        ("45分钟", 45),
        ("", None),
        ("long", None),
        ("1:", None),
    ],
)
def test_durations(written: str, length: int | None) -> None:
    assert read_duration(written) == length


@pytest.mark.parametrize(
    "written",
    [
        "Thursday, 9 July 2009",
        "THURSDAY, 9 JULY 2009",
        "Thursday, July 9 2009",
        "July 9th, 2009",
        "Thu 9 Jul 2009",
        "9-Jul-09",
        "2009-07-09",
        "2009/7/9",
        "09.07.2009",
        "9/7/2009",
        "Jeudi 9 juillet 2009",
        "JEUDI 9 JUILLET 2009",
        "jeu. 9 juil. 2009",
        "Jueves, 9 de julio de 2009",
        "Четверг, 9 июля 2009 г.",
        "9 июля 2009 года",
        "الخميس 9 يوليو 2009",
        "الخميس ٩ تموز ٢٠٠٩",
        "9 جويلية 2009",
        "2009年7月9日 星期四",
        "2009年7月9日（周四）",
        "Donnerstag, 9. Juli 2009",
        "quinta-feira, 9 de julho de 2009",
        "giovedì 9 luglio 2009",
        "Day 1 – 9 July 2009",
        "Day One: Thursday, 9 July 2009",
        "Premier jour – jeudi 9 juillet 2009",
        "Día 1: 9 de julio de 2009",
        "День 1. 9 июля 2009",
        "اليوم الأول - 9 يوليو 2009",
        "第一天 2009年7月9日",
        "Thursday 9 July 2009 – Morning session",
        "Thrusday, 9 July 2009",
        "9 Jully 2009",
    ],
)
def test_days_are_read_in_the_languages_of_our_users(written: str) -> None:
    found = read_day(written)
    assert found
    assert (found.year, found.month, found.day) == (2009, 7, 9)


@pytest.mark.parametrize(
    "text",
    [
        "Adoption of the report of 9 July 2009",
        "9–10 July 2009",
        "Session 3: Markets",
        "Panel 3 Mayor",
        "World War 2 May 1945",
        "Coffee break",
        "Reception (Thursday)",
        "Day 10 things",
        "3.15",
        "July 2009",
        "99/99/2009",
        "9 July 12009",
        "",
    ],
)
def test_what_only_mentions_a_day_is_none(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    ("word", "weekday"),
    [("Wenesday", 2), ("Thrusday", 3), ("Mardo", 1), ("Teusday", 1), ("Samedy", 5)],
)
def test_a_misspelt_weekday_is_known_beside_a_date(word: str, weekday: int) -> None:
    found = read_day(f"{word}, 9 July 2009")
    assert found
    assert (found.weekday, found.slip) == (weekday, word.lower())


@given(st.text(max_size=100))
def test_any_text_is_a_day_and_a_time_or_is_not(text: str) -> None:
    found = read_day(text), read_day(text, alone=True), read_hours(text, alone=True)
    assert found[0] is None or found[1] is not None
    assert found[2] is None or 0 <= found[2].start.minutes <= 24 * 60


@given(
    st.dates(date(1950, 1, 1), date(2069, 12, 31)),
    st.sampled_from(["en", "fr", "es", "ru", "ar", "zh", "de", "pt", "it"]),
    st.sampled_from(["full", "long", "medium"]),
)
def test_what_babel_writes_is_read(day: date, locale: str, form: str) -> None:
    from babel.dates import format_date

    found = read_day(format_date(day, form, locale=locale))
    assert found
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)


def test_only_a_start_ends_with_the_next_start_in_the_room_or_after_an_hour() -> None:
    found = programme("9:00;A;1", "9:30;B;2", "10:00;C;1", "11:00;D;2", "12:00;E;")
    assert found.sessions == [
        "09:00–10:00 A",
        "09:30–11:00 B",
        "10:00–12:00 C",
        "11:00–12:00 D",
        "12:00–13:00 E",
    ]
    assert found.notes == {
        "the end is the next start": "D",
        "the end is an hour after the start": "E",
    }


def test_start_and_end_in_columns_and_a_duration() -> None:
    found = programme(
        "9:00;;A;9:30", "10:00;1h15;B;", "12:00;20;C;", heading="Start;Duration;Title;End"
    )
    assert found == Read(["09:00–09:30 A", "10:00–11:15 B", "12:00–12:20 C"], {})


def test_a_wrong_am_or_pm_is_mended_by_the_next_session() -> None:
    found = programme(
        "10.15 am - 11.15 pm;A;", "11.15 am - 11.30 am;B;", "11.30 am – 12.30 am;C;",
        "7.30 pm – 9.30 am;D;",
    )  # fmt: skip
    assert found.sessions == [
        "10:15–11:15 A",
        "11:15–11:30 B",
        "11:30–12:30 C",
        "19:30–21:30 D",
    ]
    assert list(found.notes) == ["am or pm is not what was meant"]


def test_a_start_in_the_wrong_half_is_mended_by_its_neighbours() -> None:
    found = programme("9.00 am – 10.15 am;A;", "10.15 pm – 11.15 am;B;", "11.15 am – 12.00 pm;C;")
    assert found.sessions[1] == "10:15–11:15 B"


def test_a_half_that_cannot_be_told_is_told_by_the_neighbours() -> None:
    found = programme("11.00 am – 12.15 pm;A;", "12.15 apm – 1.00 pm;B;", "3.0 apm;C;")
    assert found.sessions == ["11:00–12:15 A", "12:15–13:00 B", "15:00–16:00 C"]
    assert "am or pm is misspelt" in found.notes


def test_long_sessions_beside_others_are_no_slip() -> None:
    found = programme("9.00 am – 5.00 pm;Registration;", "9.30 am – 10.30 am;A;")
    assert found == Read(["09:00–17:00 Registration", "09:30–10:30 A"], {})


def test_after_midnight() -> None:
    found = programme(
        "22:00–01:00;Party;", "00:30–02:00;After;", "23:00 – 23:30;Late;", "1.00 am;Last;"
    )
    assert found.sessions == [
        "22:00–01:00 Party",
        "10 00:30–02:00 After",
        "23:00–23:30 Late",
        "10 01:00–02:00 Last",
    ]


def test_our_own_way_of_writing_nights() -> None:
    found = programme("22:00–01:00 +1;A;", "00:30–02:00 +1;B;", "20:00–24:00;C;")
    assert found.sessions == ["22:00–01:00 A", "10 00:30–02:00 B", "20:00–00:00 C"]


def test_a_programme_without_pm_means_the_afternoon() -> None:
    found = programme("9.00–12.00;A;", "12.30–1.30;Lunch;", "2.00–5.00;B;")
    assert found.sessions == ["09:00–12:00 A", "12:30–13:30 Lunch", "14:00–17:00 B"]
    assert list(found.notes) == ["an hour from 1 to 7 is after noon"]
    assert programme("1:30–2:00;Night;", "13:30–14:00;Day;").sessions[0] == "01:30–02:00 Night"


def test_the_year_of_a_day_is_that_of_another() -> None:
    found = read("Time;Title\nJeudi 9 juillet;\n9:00;A\nFriday, 10 July 2009;\n9:00;B\n")
    assert found.sessions == ["09:00–10:00 A", "10 09:00–10:00 B"]
    assert found.notes["the year of a day is that of another"] == "Jeudi 9 juillet"


def test_the_year_may_stand_above_the_table() -> None:
    found = read("Forum\nGeneva, 9–10 July 2009\nTime;Title\n9 July;\n9:00;A\n")
    assert found.sessions == ["09:00–10:00 A"]


def test_a_new_year_comes_between_days_without_one() -> None:
    reading = Reading()
    text = "Time;Title\n30 December 2009;\n9:00;A\n2 January;\n9:00;B\n"
    (event,) = FORMAT.read(SourceFile("x.csv", text.encode()), reading)
    assert [one.start.date() for one in event.sessions] == [date(2009, 12, 30), date(2010, 1, 2)]


@pytest.mark.parametrize(
    ("days", "guessed"),
    [
        (("07/09/2009", "07/13/2009"), False),
        (("09/07/2009", "13/07/2009"), False),
        (("Thursday 07/09/2009",), False),
        (("09/07/2009",), True),
    ],
)
def test_figures_are_day_and_month_in_the_order_that_fits(
    days: tuple[str, ...], *, guessed: bool
) -> None:
    reading = Reading()
    text = "Date;Time;Title\n" + "".join(f"{day};9:00;A\n" for day in days)
    (event,) = FORMAT.read(SourceFile("x.csv", text.encode()), reading)
    assert event.sessions[0].start.date() == DAY
    said = [note.what for note in reading.notes.all if note.kind is NoteKind.GUESSED]
    assert ("the first figure of a date is the day" in said) is guessed


def test_numbered_days_are_counted_from_the_one_that_has_a_date() -> None:
    found = read(
        "Time;Title\nDay 1;\nThursday, 9 July 2009;\n9:00;A\nDay 2;\n9:00;B\nDay 4;\n9:00;C\n"
    )
    assert found.sessions == ["09:00–10:00 A", "10 09:00–10:00 B", "12 09:00–10:00 C"]


def test_a_weekday_alone_is_the_next_one() -> None:
    found = read("Time;Title\nThursday, 9 July 2009;\n9:00;A\nMonday;\n9:00;B\n")
    assert found.sessions == ["09:00–10:00 A", "13 09:00–10:00 B"]


def test_a_weekday_that_is_not_that_of_the_date_is_told() -> None:
    found = read("Time;Title\nFriday, 9 July 2009;\n9:00;A\n")
    assert "the weekday is not that of the date: the date counts" in found.notes


def test_a_day_that_does_not_exist_is_none() -> None:
    found = read("Time;Title\n9 July 2009;\n9:00;A\n31 June 2009;\n9:00;B\n")
    assert found.sessions == ["09:00–10:00 A"]
    assert found.notes["there is no such day in the calendar"] == "B"


def test_date_and_time_in_one_cell() -> None:
    text = "Start;End;Title\n2009-07-09 09:00:00;2009-07-10T10:30;A\n9 July 2009, 11:00;;B\n"
    reading = Reading()
    (event,) = FORMAT.read(SourceFile("x.csv", text.encode()), reading)
    assert [f"{one.start:%d %H:%M}–{one.end:%d %H:%M}" for one in event.sessions] == [
        "09 09:00–10 10:30",
        "09 11:00–09 12:00",
    ]


def test_offsets_are_kept() -> None:
    text = "Start,End,Title\n2009-07-09T09:00Z,2009-07-09T12:00+02:00,A\n"
    (event,) = FORMAT.read(SourceFile("x.csv", text.encode()), Reading())
    (session,) = event.sessions
    assert (session.start.isoformat(), session.end.isoformat()) == (
        "2009-07-09T09:00:00+00:00",
        "2009-07-09T12:00:00+02:00",
    )


@given(
    st.lists(
        st.tuples(st.integers(0, 23 * 60), st.integers(1, 59)), min_size=1, max_size=8, unique=True
    )
)
def test_times_of_24_hours_come_back(spans: list[tuple[int, int]]) -> None:
    afternoon = "23:00–23:10;Z;"  # it tells that hours go on beyond 12
    written = [(start, start + length) for start, length in sorted(spans) if start >= 300]
    rows = [
        f"{a // 60}:{a % 60:02}–{b // 60}:{b % 60:02};S{n};" for n, (a, b) in enumerate(written)
    ]
    happens = programme(*rows, afternoon).sessions[:-1]
    assert happens == [
        f"{a // 60:02}:{a % 60:02}–{b // 60:02}:{b % 60:02} S{n}"
        for n, (a, b) in enumerate(written)
    ]
