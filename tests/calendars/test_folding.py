"""Our own folding, against that of icalendar, whose lines they are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.calendars.folding import folded

# Escapes and characters of one to four octets stand at every place of a line.
LINES = st.lists(
    st.sampled_from(["a", "word ", "\\\\", "\\,", "^n", "é", "中", "😀"]), max_size=200
)
ANY = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300)


def by_icalendar(line: str) -> bytes:
    from icalendar.parser import Contentline

    return bytes(Contentline(line).to_ical())  # type: ignore[no-untyped-call]


@settings(deadline=None)  # the first example imports icalendar
@given(st.one_of(ANY, LINES.map("".join)))
def test_lines_are_folded_as_icalendar_folds_them(line: str) -> None:
    assert folded(line) == by_icalendar(line)


@settings(deadline=None)
@given(st.integers(60, 240))
def test_a_line_of_any_length_is_folded_as_icalendar_folds_it(length: int) -> None:
    for sign in ("a", "é", "\\", "^"):
        assert folded(sign * length) == by_icalendar(sign * length)
