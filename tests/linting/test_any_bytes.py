"""The linter bears any octets, finds every damage, and says nothing of what idmkit writes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.cli.problem_text import problem_lines
from idmkit.linting import lint_stream
from idmkit.linting.catalogue import rules
from idmkit.model.problem import Problem
from tests.linting.made_files import OPERATORS, Operator, clean_file

CLEAN = clean_file()
PIECES = (
    *(b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"),
    *(b"BEGIN:VTIMEZONE\r\n", b"END:VTIMEZONE\r\n", b"BEGIN:STANDARD\r\n", b"BEGIN:VALARM\r\n"),
    *(
        b"\r\n",
        b"\n",
        b"\r",
        b" ",
        b":",
        b";",
        b",",
        b"=",
        b'"',
        b"\\",
        b"^",
        b"\x00",
        b"\xef\xbb\xbf",
    ),
    *(b"DTSTART", b"DTEND", b"DURATION", b"RRULE", b"UID", b"TZID", b"GEO", b"ATTENDEE", b"URL"),
    *(b"TRIGGER", b"FREEBUSY", b"RDATE", b"VALUE=", b"DATE", b"FREQ=", b"UNTIL=", b"BYDAY="),
    *(b"20090706", b"T070000Z", b"PT1H", b"/", b"-", b"+0100", b"mailto:", b"99999999999999999999"),
    *(
        "é".encode(),
        b"\xc3",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"COLOR",
        b"SUMMARY",
        b"METHOD:PUBLISH\r\n",
        b"SEQUENCE",
    ),
)
junk = st.binary(max_size=300) | st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join)


def linted(content: bytes) -> tuple[Problem, ...]:
    return lint_stream(BytesIO(content), "any.ics")


@settings(max_examples=400, deadline=None)
@given(before=junk, place=st.integers(0, len(CLEAN)), is_alone=st.booleans())
def test_no_octets_raise_anything(before: bytes, place: int, is_alone: bool) -> None:  # noqa: FBT001
    content = before if is_alone else CLEAN[:place] + before + CLEAN[place:]
    for problem in linted(content):
        assert problem.code in rules()
        assert problem.severity is rules()[problem.code].severity
        assert problem.origin.span.line <= content.count(b"\n") + 1
        assert problem.origin.span.end_column > problem.origin.span.column >= 1
        assert list(problem_lines(problem))


SAMPLES = tuple(
    path.read_bytes()
    for path in sorted(Path(__file__).parent.rglob("*.ics"))
    if path.stat().st_size < 9000
)
splices = st.tuples(
    st.floats(0, 1),
    st.sampled_from((0, 0, 1, 2, 8, 60)),
    st.sampled_from(PIECES) | st.binary(max_size=2),
)


@settings(max_examples=1000, deadline=None)
@given(content=st.sampled_from(SAMPLES), changes=st.lists(splices, min_size=1, max_size=6))
def test_no_damage_raises_anything(content: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    for where, length, piece in changes:
        place = int(where * len(content))
        content = content[:place] + piece + content[place + length :]
    for problem in linted(content):
        assert problem.origin.span.line <= content.count(b"\n") + 1


def test_the_clean_file_is_clean() -> None:
    assert linted(CLEAN) == ()


@pytest.mark.parametrize(("code", "damage"), OPERATORS)
def test_a_damage_is_found(code: str, damage: Operator) -> None:
    spoilt = damage(CLEAN)
    assert spoilt != CLEAN
    assert code in {one.code for one in linted(spoilt)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(OPERATORS), min_size=2, max_size=4))
def test_several_damages_are_never_taken_for_clean(chosen: list[tuple[str, Operator]]) -> None:
    content = CLEAN
    for _, damage in chosen:
        content = damage(content)
    assert content == CLEAN or linted(content)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(CLEAN) - 1))
def test_a_file_that_is_cut_is_never_clean(place: int) -> None:
    assert linted(CLEAN[:place])
