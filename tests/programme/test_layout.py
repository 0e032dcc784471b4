"""Laws of the whole programme: nothing cut, nothing overlapping, whatever the agenda holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import PurePath
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idmkit.model.event import Event, Room, Session, SessionKind, Status
from idmkit.model.people import Role
from idmkit.model.picture_file import PictureFile
from idmkit.printing.page import Anchor, Link, Page, Picture, Rule, Text
from idmkit.programme.glance_axis import stretched
from idmkit.programme.layout import lay_out
from idmkit.programme.style import CONTINUED, RUNNING
from tests.making import FIRST_DAY, ORIGIN, a_person, a_session, an_appearance, an_event, at
from tests.programme.placed import crossed, ink, outside, overlaps, texts

DAY = timedelta(days=1)
WORDS = st.text("abcdefghij ÅéŁ-–", min_size=1, max_size=60)
LONG = st.one_of(WORDS, st.integers(1, 400).map(lambda count: "migration " * count))


@st.composite
def sessions(draw: st.DrawFn, number: int) -> Session:
    start = at("00:00") + timedelta(minutes=draw(st.integers(7 * 60, 20 * 60)))
    minutes = draw(st.sampled_from([0, 5, 10, 15, 30, 60, 90, 180, 480]))
    people = [
        an_appearance(
            a_person(f"p{number}-{i}", draw(WORDS), draw(WORDS), title=draw(LONG)),
            draw(st.sampled_from(list(Role))),
        )
        for i in range(draw(st.integers(0, 4)))
    ]
    fields: dict[str, Any] = {
        "label": draw(st.one_of(st.just(""), WORDS)),
        "title": draw(LONG),
        "short": draw(st.one_of(st.just(""), WORDS)),
        "kind": draw(st.sampled_from(list(SessionKind))),
        "status": draw(st.sampled_from(list(Status))),
        "abstract": tuple(draw(st.lists(LONG, max_size=3))),
        "questions": tuple(draw(st.lists(LONG, max_size=12))),
        "notes": tuple(draw(st.lists(WORDS, max_size=1))),
        "appearances": tuple(people),
        "rooms": tuple(Room(id="r", name=draw(WORDS), origin=ORIGIN) for _ in range(2)),
    }
    session = a_session(f"s-{number}", **fields)
    return replace(session, start=start, end=start + timedelta(minutes=minutes))


@st.composite
def events(draw: st.DrawFn) -> Event:
    count = draw(st.integers(1, 9))
    held = [draw(sessions(number)) for number in range(count)]
    return an_event(*held, title=draw(LONG), series=draw(LONG), place=draw(WORDS))


def pages(event: Event) -> tuple[Page, ...]:
    return lay_out(event, event.edition()).pages


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(events())
def test_no_text_overlaps_or_leaves_its_page(event: Event) -> None:
    for page in pages(event):
        assert list(overlaps(page.marks)) == []
        assert list(crossed(page.marks)) == []
        assert list(outside(page, 50)) == []


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(events())
def test_links_lead_somewhere_and_sessions_have_one_bookmark(event: Event) -> None:
    marks = [mark for page in pages(event) for mark in page.marks]
    anchors = [mark.name for mark in marks if isinstance(mark, Anchor)]
    assert len(anchors) == len(set(anchors))
    assert {mark.anchor for mark in marks if isinstance(mark, Link) and mark.anchor} <= set(anchors)
    assert {f"s-{session.id}" for session in event.sessions} <= set(anchors)


def squeezed(page_marks: list[Text]) -> str:
    """All words of the body; header, footer and what continues stand beside them."""
    beside = (RUNNING.size, CONTINUED.size)
    return "".join("".join(text.text.split()) for text in page_marks if text.size not in beside)


@pytest.mark.parametrize("length", [40, 400, 5_000])
def test_a_title_of_any_length_stands_whole(length: int) -> None:
    title = ("Ensuring protection of human rights " * length)[:length].strip()
    event = an_event(a_session(title=title, label="Session I"), title=title)
    shown = squeezed([text for page in pages(event) for text in texts(page.marks)])
    wanted = "".join(title.split())
    assert shown.count(wanted) >= 2  # on the cover and over the session, at least


def test_a_word_longer_than_a_line_is_broken_and_not_cut() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 8
    event = an_event(a_session(title=word, abstract=(word,)), title=word)
    found = pages(event)
    assert squeezed([text for page in found for text in texts(page.marks)]).count(word) >= 3
    assert all(list(outside(page, 50)) == [] for page in found)


def test_hundreds_of_sessions_are_laid_out() -> None:
    held = [
        a_session(f"s-{number}", title=f"Item {number}", abstract=("A line of text. " * 20,))
        for number in range(300)
    ]
    found = pages(an_event(*held))
    anchors = [mark for page in found for mark in page.marks if isinstance(mark, Anchor)]
    assert sum(anchor.name.startswith("s-") for anchor in anchors) == 300


def test_a_day_without_sessions_still_has_its_head() -> None:
    event = an_event()
    empty = replace(
        event.days[0], label="Day II", sessions=(), date=event.days[0].date + timedelta(1)
    )
    found = pages(replace(event, days=(*event.days, empty)))
    assert "DayII" in squeezed(texts(found[-1].marks))


def test_cancelled_sessions_are_struck_through_and_say_so() -> None:
    event = an_event(a_session(status=Status.CANCELLED, title="Closing"))
    strokes = struck_through = 0
    for page in pages(event):
        rules = [mark for mark in page.marks if isinstance(mark, Rule) and mark.width == 0.8]
        strokes += len(rules)
        for box in (ink(text) for text in texts(page.marks) if text.text == "Closing"):
            struck_through += any(box.y < rule.start[1] < box.bottom for rule in rules)
    assert strokes == struck_through == 1
    said = [text.text for page in pages(event) for text in texts(page.marks)]
    assert "Cancelled" in said


def test_parallel_sessions_stand_side_by_side_at_a_glance() -> None:
    event = an_event(
        a_session("one", "10:00", "11:00", title="Alpha"),
        a_session("two", "10:30", "11:30", title="Beta"),
        a_session("three", "11:30", "12:00", title="Gamma"),
    )
    links = [mark for mark in pages(event)[1].marks if isinstance(mark, Link)]
    box = {link.anchor: link.box for link in links}
    assert box["s-two"].x >= box["s-one"].right
    assert box["s-three"].x == box["s-one"].x
    assert box["s-three"].y >= box["s-two"].bottom


def test_a_damaged_logo_is_left_out_of_the_cover() -> None:
    logo = PictureFile(path=PurePath("logo.png"), content=b"\x89PNG\r\n\x1a\n and no more")
    found = pages(replace(an_event(), logo=logo))
    assert not any(isinstance(mark, Picture) for mark in found[0].marks)


def test_what_begins_after_midnight_says_in_which_night() -> None:
    late = replace(a_session("late"), start=at("00:30") + DAY, end=at("02:00") + DAY)
    over = replace(a_session("over"), start=at("22:00"), end=at("01:00") + DAY)
    said = [text.text for page in pages(an_event(over, late)) for text in texts(page.marks)]
    assert {"00:30–02:00 +1", "22:00–01:00 +1"} <= set(said)
    assert sum("In the night to Friday 10 July 2009" in text for text in said) == 1


def test_a_day_too_full_for_columns_is_listed() -> None:
    parallel = [a_session(f"s-{n}", title=f"Implementation {n}") for n in range(12)]
    found = pages(an_event(*parallel))
    links = [mark.anchor for mark in found[1].marks if isinstance(mark, Link)]
    assert links == [f"s-s-{n}" for n in range(12)]
    assert "Ataglance" in squeezed(texts(found[1].marks))


def test_a_glance_tells_what_is_cancelled_and_where_it_would_be() -> None:
    rooms = [Room(id=name, name=f"Room {name}", origin=ORIGIN) for name in "ab"]
    held = [
        a_session("one", "09:00", "11:00", label="Session I", rooms=(rooms[0],)),
        a_session("two", "11:00", "13:00", status=Status.CANCELLED, rooms=(rooms[1],)),
        a_session("three", "14:00", "15:00", status=Status.TENTATIVE),
    ]
    glance = pages(an_event(*held))[1]
    said = " ".join(text.text for text in texts(glance.marks)).replace("\u00a0", " ")
    assert "Room a · page 3" in said
    assert "Cancelled · Room b" in said
    assert "To be confirmed" in said
    assert any(isinstance(mark, Rule) and mark.width == 0.8 for mark in glance.marks)


def test_a_long_day_label_stands_whole_over_its_date() -> None:
    event = an_event()
    day = replace(event.days[0], label="Twenty-third Ministerial Segment")
    said = [text for page in pages(replace(event, days=(day,))) for text in texts(page.marks)]
    label = next(text for text in said if text.text == day.label)
    date = next(text for text in said if text.text == "Thursday 9 July 2009")
    assert date.y > label.y


def test_the_index_tells_sessions_of_one_name_apart() -> None:
    event = an_event(a_session("one", label="Plenary", appearances=(an_appearance(),)))
    other = a_session("two", label="Plenary", appearances=(an_appearance(),))
    second = replace(event.days[0], label="Day II", date=FIRST_DAY + DAY, sessions=(other,))
    found = pages(replace(event, days=(*event.days, second)))
    said = " ".join(text.text for text in texts(found[-1].marks)).replace("\u00a0", " ")
    assert "Plenary, Day I, page 2" in said
    assert "Plenary, Day II, page 3" in said


def test_a_listed_day_is_named_on_each_of_its_pages() -> None:
    parallel = [a_session(f"s-{n}", title=f"Implementation {n}") for n in range(120)]
    glances = [
        said
        for page in pages(an_event(*parallel))
        if "Ataglance" in (said := squeezed(texts(page.marks)))
    ]
    assert len(glances) > 1
    assert all("Thursday9July2009" in said for said in glances)


def test_hours_of_a_session_that_needs_room_at_a_glance_are_stretched_alike() -> None:
    axis = stretched([(9 * 60, 13 * 60, 20), (14 * 60, 15 * 60 + 30, 180)], 100, 500)
    assert axis
    assert axis.y(15 * 60 + 30) - axis.y(14 * 60) == pytest.approx(180)
    assert axis.y(15 * 60) - axis.y(14 * 60) == pytest.approx(120)
    assert axis.y(10 * 60) - axis.y(9 * 60) == pytest.approx(axis.y(13 * 60) - axis.y(12 * 60))


def test_time_and_label_stand_apart_at_a_glance() -> None:
    held = [a_session(f"s-{n}", f"{n}:00", f"{n}:30", label="Session I") for n in (10, 11, 12)]
    said = [text.text for text in texts(pages(an_event(*held))[1].marks)]
    assert sum("10:00–10:30\u00a0 Session I" in text for text in said) == 1
