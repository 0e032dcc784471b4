"""What is no TOML is explained in words, where it stands."""

from __future__ import annotations

import pytest

from idmkit.model.origin import Span
from idmkit.model.problem import AgendaError
from idmkit.reading.toml_source import parse_toml


def refused(text: str) -> AgendaError:
    with pytest.raises(AgendaError) as raised:
        parse_toml(text, "agenda.toml")
    return raised.value


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("title = “Opening”", "printed quotation mark", 'write: title = "Opening"'),
        ('title = "Opening', "ends the text is missing", "end the line with it"),
        ("title = Opening", "must stand in quotation marks", 'write: title = "Opening"'),
        ("time = 10:00–11:00", "must stand in quotation marks", 'write: time = "10:00–11:00"'),
        ("time = 9.30-10.30", "must stand in quotation marks", 'write: time = "9.30-10.30"'),
        ("date = 9.7.2009", "not a date", "date = 2009-07-09"),
        ("date = 2009-02-30", "2009-02-30 is not in the calendar", "2009-07-09"),
        ("date = 0000-01-01", "0000-01-01 is not in the calendar", "2009-07-09"),
        ("date = 2030-13-01", "2030-13-01 is not in the calendar", "2009-07-09"),
        ("absent = yes # really", "true or false", "write: absent = true"),
        ("absent = False", "true or false", "write: absent = false"),
        ("title =", "value after = is missing", 'write: title = "…"'),
        ("date: 2030-05-14", "colon stands where =", "write: date = 2030-05-14"),
        ("label: 3", "colon stands where =", "write: label = 3"),
        ("absent: true", "colon stands where =", "write: absent = true"),
        ("documents: [3]", "colon stands where =", "write: documents = [3]"),
        ("title: Opening", "colon stands where =", 'write: title = "Opening"'),
        ("title Opening", "no =", 'title = "Opening"'),
        ('title = "An "open" day"', "ends it too early", "“ and ”"),
        ('given = "A" family = "B"', "two keys stand on one line", "line of its own"),
        ('id = "a"\nid = "b"', 'key "id" stands twice', "[[person]] missing"),
        ("[event]\n[event]", "[event] stands twice", "under one of the two"),
        ("[person]\n[person]", "[person] stands twice", "[[person]], with two brackets"),
        ('speakers = ["a" "b"]', "comma is missing", "comma before"),
        ('speakers = ["a" }', "} cannot close what [ opened", "write ]"),
        ('speakers = [{ person = "ana" ]', "] cannot close what { opened", "write }"),
        ('speakers = { person = "ana" }]', "one ] too many", "delete it"),
        ("[[day.session]] Opening", "after the header [[day.session]]", 'title = "Opening"'),
        ('[event] id = "a"', "after the header [event]", 'next line: id = "a"'),
        ("[day.session]]", "bracket ] is missing or too many", "pairs: [[day.session]]"),
        ("[person]]", "bracket ] is missing or too many", "pairs: [[person]]"),
        ("[Day One]", "no spaces", "[[person]]"),
        ("[[day.session]]\n[[day]]", "no [[day]] stands above", "write [[day]] and its date"),
        ('title == "S"', "= stands twice", 'write: title = "S"'),
        ("label = 007", "must stand in quotation marks", 'write: label = "007"'),
        ("label = No", "must stand in quotation marks", 'write: label = "No"'),
        ('title = "a"\ntitle.fr = "x"', 'key "title" has a value already', "leave this line out"),
        ("a = 1\rb = 2\nc = 3", "line end of another kind", "press Enter"),
        ('title =\u00a0"S"', "no-break space stands here (U+00A0)", "type a space"),
        ('\u00a0title = "S"', "no-break space stands here (U+00A0)", "type a space"),
        ('title\u200b = "S"', "zero width space stands here (U+200B)", "delete it"),
        ('speakers = ["a",', "bracket ] is missing", "pairs"),
        ("[[person]", "bracket ] is missing", "pairs"),
        ("x = { a = 1", "bracket } is missing", "pairs"),
        ("speakers = [ana]", "quotation marks", '["one", "two"]'),
        ('logo = "a\\qb"', "backslash", "write two"),
        ('logo = "c:\\users"', "backslash", "write two"),
        ("“title” = 3", "name of a key", "lines look like this"),
        ("= 3", "no key stands before =", "lines look like this"),
        ("a = " + "[" * 5000, "too deep", "close the brackets"),
        ("a = " + "{b=" * 5000, "too deep", "close the brackets"),
        ("a." * 5000 + "b = 1", "too deep", "close the brackets"),
        ("a = " + "{" + "b.c." * 5000 + "d = 1}", "too deep", "close the brackets"),
        ("[" + "a." * 5000 + "b]", "too deep", "close the brackets"),
        ("a = 'x\n b = " + "[" * 5000, "too deep", "close the brackets"),
    ],
)
def test_a_slip_is_explained(text: str, message: str, hint: str) -> None:
    (problem,) = refused(text).problems
    assert problem.code == "toml-syntax"
    assert message in problem.message
    assert hint in problem.hint


def test_a_text_without_an_end_is_shown_where_it_begins() -> None:
    (problem,) = refused('a = 1\nabstract = """\nmany\nlines\n').problems
    assert problem.origin.span == Span(2, 12, 2, 13)


@pytest.mark.parametrize(
    ("more", "column"),
    [
        ('"a", "b"\ntitle = "x"\n', 12),
        ('"a",\n[[day.session]]\nid = "x"\n', 12),
        ('\n"a"\n\n[[day.session]]\n', 12),
        ('\n"a",\n"b",\n', 12),
        ('"a", { person = "b"\n[[day.session]]\n', 18),
    ],
)
def test_a_list_without_an_end_is_shown_where_it_begins(more: str, column: int) -> None:
    (problem,) = refused(f"speakers = [{more}").problems
    assert "no end" in problem.message
    assert problem.origin.span == Span(1, column, 1, column + 1)


def test_the_place_is_counted_in_characters_not_in_bytes() -> None:
    (problem,) = refused('a = "éééé"\nb = "é" é\n').problems
    assert (problem.origin.span.line, problem.origin.span.column) == (2, 9)


def test_slips_that_end_with_their_line_are_all_found() -> None:
    lines = ("a = “x”", 'b = "', "[t]", "c = yes", "d = foo bar", 'ok = "x"')
    assert [p.origin.span.line for p in refused("\n".join(lines)).problems] == [1, 2, 4, 5]


def test_slips_are_said_in_file_order() -> None:
    # The parser looks at dates last.
    problems = refused("date = 0000-01-01\nabsent = yes\n").problems
    assert [problem.origin.span.line for problem in problems] == [1, 2]
