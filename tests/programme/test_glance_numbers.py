"""The page numbers at a glance are those of the pages, however many figures they have."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.model.event import Day, Event
from idmkit.printing.page import Anchor, Link, Page
from idmkit.programme.layout import Marks, lay_out, settled
from tests.making import FIRST_DAY, a_session, an_event
from tests.programme.placed import texts


def pages(event: Event) -> tuple[Page, ...]:
    return lay_out(event, event.edition()).pages


def days(count: int, sessions: int) -> Event:
    """So many days of so many parallel sessions, whose titles fill their lines to the full."""
    title = "Implementation of the Protocol and of what was agreed"
    held: list[Day] = []
    first = an_event().days[0]
    for number in range(count):
        later = timedelta(days=number)
        every = tuple(
            replace(one, start=one.start + later, end=one.end + later)
            for one in (
                a_session(f"s-{number}-{n}", title=f"{title} {'in ' * (n % 9)}all")
                for n in range(sessions)
            )
        )
        held.append(replace(first, date=FIRST_DAY + later, label="", sessions=every))
    return replace(an_event(), days=tuple(held))


def numbers_told(event: Event) -> tuple[dict[str, int], dict[str, int]]:
    """The page that each link at a glance names, and the page on which its session is."""
    found = pages(event)
    home = {
        mark.name: number
        for number, page in enumerate(found, start=1)
        for mark in page.marks
        if isinstance(mark, Anchor)
    }
    said = {
        mark.anchor: int(re.findall(r"page\u00a0(\d+)$", mark.description)[0])
        for page in found
        for mark in page.marks
        if isinstance(mark, Link) and mark.anchor.startswith("s-")
    }
    return said, {name: home[name] for name in said}


# Days that begin on pages 9 to 11 and on 99 to 101, as the pages at a glance are more or fewer.
@pytest.mark.parametrize("event", [days(7, 3), days(8, 3), days(9, 3), days(3, 40), days(80, 1)])
def test_each_block_names_the_page_on_which_its_session_is(event: Event) -> None:
    said, home = numbers_told(event)
    assert len(said) == len(event.sessions)
    assert said == home
    assert max(home.values()) > 9


@given(st.lists(st.integers(0, 12), min_size=13, max_size=13), st.integers(0, 12))
def test_numbers_and_pages_agree_whatever_each_does_to_the_other(
    needed: list[int], guess: int
) -> None:
    """`needed` says how many pages the numbers need that stand there after so many pages."""

    def after(count: int) -> tuple[list[Marks], dict[str, int]]:
        return [()] * needed[count], {"first": count + 1}

    found, numbers = settled(after, guess)
    assert numbers["first"] == len(found) + 1
    rising = all(one <= other for one, other in pairwise(needed))
    assert not rising or len(found) == needed[len(found)]


def test_what_stands_side_by_side_at_a_glance_is_set_alike() -> None:
    words = "Measuring the Quality of Water with Schools of Three Countries"
    held = [
        a_session("long", "10:00", "12:00", title=words, label="Session I"),
        a_session("one", "10:00", "10:20", title=words, label="Workshop A"),
        a_session("two", "10:20", "10:40", title=words, label="Workshop B"),
    ]
    marks = pages(an_event(*held))[1].marks
    heads = [text.text for text in texts(marks) if re.match(r"\d\d:\d\d–", text.text)]
    assert heads
    assert not any(word in head for head in heads for word in words.split())


@settings(deadline=None, max_examples=15)
@given(st.integers(1, 12), st.integers(1, 6))
def test_numbers_are_right_for_any_number_of_days(count: int, sessions: int) -> None:
    said, home = numbers_told(days(count, sessions))
    assert said == home
