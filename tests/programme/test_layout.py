"""What stands on the pages of a programme, for agendas that ask something of the layout."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import PurePath

import pytest

from idmkit.model.change import Change, ChangeKind
from idmkit.model.event import Event, Room, Status
from idmkit.model.picture_file import PictureFile
from idmkit.printing.page import Anchor, Link, Page, Picture, Rectangle, Rule, Text
from idmkit.printing.paper import Box
from idmkit.programme.glance_axis import stretched
from idmkit.programme.layout import lay_out
from idmkit.programme.style import CONTINUED, GRID, RUNNING
from tests.making import FIRST_DAY, ORIGIN, a_session, an_appearance, an_event, at
from tests.programme.placed import ink, outside, texts

DAY = timedelta(days=1)


def pages(event: Event) -> tuple[Page, ...]:
    return lay_out(event, event.edition()).pages


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


def bars(page: Page) -> list[Box]:
    found = [mark.box for mark in page.marks if isinstance(mark, Rectangle)]
    return [box for box in found if box.width == 1.5]


def test_a_bar_stands_beside_all_words_of_a_changed_session_and_beside_no_other() -> None:
    long = tuple("One paragraph of it. " * 20 for _ in range(12))
    held = [
        a_session("one", "09:00", "10:00", title="Alpha", abstract=long),
        a_session("two", "10:00", "12:00", title="Beta", changed="a new room", abstract=long),
        a_session("three", "12:00", "13:00", title="Gamma", abstract=long),
    ]
    found = pages(an_event(*held))[2:]
    beside: list[str] = []
    for page in found:
        for bar in bars(page):
            assert GRID.right < bar.x < bar.right < GRID.page.width
            body = [text for text in texts(page.marks) if text.x >= GRID.text_x]
            beside += [text.text for text in body if bar.y < text.y < bar.bottom]
    assert sum(len(bars(page)) for page in found) == 2  # it goes on over a page break
    assert {"Beta", "Changed: a new room"} <= set(beside)
    assert squeezed_words(beside).count("Oneparagraphofit.") == 20 * 12
    assert not {"Alpha", "Gamma"} & set(beside)


def squeezed_words(lines: list[str]) -> str:
    return "".join("".join(lines).split())


def test_two_changed_sessions_have_a_bar_each() -> None:
    held = [
        a_session("one", "09:00", "10:00", changed="room"),
        a_session("two", "10:00", "12:00", change=Change(kind=ChangeKind.NEW)),
    ]
    (first, second), *_ = [bars(page) for page in pages(an_event(*held)) if bars(page)]
    assert first.bottom < second.y
