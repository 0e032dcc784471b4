"""How a problem looks: the quoted line, the underline below the right cells, nothing hidden."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.cli.problem_text import problem_lines, summary, visible
from idmkit.model.origin import KeyPath, Origin, Part, Span
from idmkit.model.problem import Problem, error, warning


@dataclass(frozen=True)
class OneLine:
    """A source of a single line, with everything at one place of it."""

    text: str
    place: Span
    file: str = "agenda.toml"

    def span(self, path: KeyPath, of: Part) -> Span:
        return self.place

    def line(self, number: int) -> str:
        return self.text


def a_problem(text: str, start: int, end: int, end_line: int = 15, **words: str) -> Problem:
    source = OneLine(text, Span(15, start, end_line, end))
    return error("unknown-room", words.get("message", "no"), Origin(source), words.get("hint", ""))


def cells(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def printed(problem: Problem) -> list[str]:
    return ["".join(text for text, _ in line) for line in problem_lines(problem)]


def test_a_problem_is_printed_as_compilers_do_it() -> None:
    hint, message = 'did you mean "hall-a"?', 'no room has the id "hal-a"'
    assert printed(a_problem('room = "hal-a"', 8, 15, hint=hint, message=message)) == [
        'agenda.toml:15:8: error[unknown-room]: no room has the id "hal-a"',
        '  15 | room = "hal-a"',
        '     |        ^^^^^^^  help: did you mean "hall-a"?',
    ]


@pytest.mark.parametrize(
    ("text", "start", "end", "under"),
    [
        ('x = "漢字" # 1', 5, 9, "    ^^^^^^"),
        ('"漢字" = 1', 8, 9, "         ^"),
        ('e\u0301 = "e\u0301"', 6, 10, "    ^^^"),
        ("\tx = 1", 2, 3, "    ^"),
        ("x = 1\t\t", 5, 8, "    ^^^^^^^^^"),
        ("x = 1", 6, 6, "     ^"),
        ("x = \x1b[31m", 5, 10, "    ^^^^^"),
        ("x = \u202eabc", 5, 6, "    ^^^^^^^^"),
    ],
)
def test_the_underline_counts_cells_of_the_terminal(
    text: str, start: int, end: int, under: str
) -> None:
    assert printed(a_problem(text, start, end))[2] == f"     | {under}"


def test_of_many_lines_the_first_is_underlined() -> None:
    lines = printed(a_problem('abstract = """one', 12, 4, end_line=17))
    assert lines[1:] == ['  15 | abstract = """one', "     |            ^^^^^^"]


def test_a_problem_of_the_whole_file_has_no_quote() -> None:
    assert printed(a_problem("", 1, 1, hint="make one"))[1:] == ["  help: make one"]


@given(
    st.text(max_size=300).filter(lambda text: text.strip()),
    st.integers(1, 300),
    st.integers(0, 300),
)
def test_the_underline_lies_below_the_quoted_line(text: str, start: int, length: int) -> None:
    _, quote, under = printed(a_problem(text, start, start + length))
    assert cells(under) <= max(cells(quote), 5 + 2 + 100) + 1
    assert "^" in under
    assert cells(quote) <= 5 + 2 + 100 + 10
    assert visible(quote) == quote


@given(st.text())
def test_nothing_commands_the_terminal(text: str) -> None:
    shown = visible(text)
    assert not any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in shown)
    assert not any(0x202A <= ord(c) <= 0x202E or 0x2066 <= ord(c) <= 0x2069 for c in shown)
    assert visible(shown) == shown


def test_spaces_that_look_like_others_are_shown() -> None:
    assert visible("a =\u00a0x\u202fy\u200b") == "a =␣x␣y<U+200B>"


def test_a_summary_counts_in_words() -> None:
    fault = a_problem("x", 1, 2)
    doubt = warning("room-clash", "", fault.origin)
    assert summary([]) == "no problems"
    assert summary([fault]) == "1 error"
    assert summary([doubt, fault, fault]) == "2 errors, 1 warning"
    assert summary([doubt, doubt]) == "2 warnings"
