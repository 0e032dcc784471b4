"""The page of the real workshop, and what holds of every page."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import idmkit
from idmkit import calendars
from idmkit.model.change import Aspect, Change, ChangeKind, Placing
from idmkit.model.event import Event, Room, Status, Withdrawn
from idmkit.model.person_line import person_line
from idmkit.site import render
from idmkit.site.edition import MOST_ON_ONE_PAGE
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event, at
from tests.site.reading_back import (
    Site,
    by_id,
    ids,
    links,
    pages,
    parsed,
    site,
    target,
    text,
    with_class,
)

URL = "https://meetings.example.org/idm/"
SIX = Path(__file__).parents[1] / "agendas" / "valid" / "six-languages" / "agenda.toml"


@pytest.fixture(scope="module")
def workshop(event: Event) -> Site:
    return site(replace(event, url=URL))


@pytest.fixture(scope="module")
def six() -> Site:
    return site(replace(idmkit.read_event(SIX), url=URL))


@pytest.fixture(params=["workshop", "six"])
def made(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def test_every_session_is_told_with_its_people(event: Event, workshop: Site) -> None:
    page = parsed(workshop["index.html"])
    for session in event.sessions:
        told = text(by_id(page, f"s-{session.id}"))
        assert session.title in told
        assert f"{session.start:%H:%M}–{session.end:%H:%M}" in told
        for appearance in session.appearances:
            assert " ".join(person_line(appearance).split()) in told
        for long in (*session.abstract, *session.questions, *session.notes):
            assert " ".join(long.split()) in told


def test_who_appears_is_listed_with_their_sessions(event: Event, workshop: Site) -> None:
    page = parsed(workshop["index.html"])
    shown = {one.get("id", "")[2:]: one for one in with_class(page, "who")}
    for session in event.sessions:
        for appearance in session.appearances:
            for one in appearance.everyone:
                assert one.person
                assert f"#s-{session.id}" in [*links(shown[one.person.id])]
    assert len(shown) == len({one.id for one in event.people} & {*shown})


def test_who_appears_in_no_session_is_on_no_page() -> None:
    guest = a_person("secret-guest", given="Secret", family="Guest")
    event = an_event(a_session(appearances=(an_appearance(),)), url=URL)
    made = site(replace(event, people=(*event.people, guest)))
    assert b"Guest" not in made["index.html"]
    assert b"secret-guest" not in made["index.html"]


def test_ids_are_there_once_and_made_of_ids(made: Site) -> None:
    for page in pages(made).values():
        found = [one.attrib["id"] for one in page.iter() if "id" in one.attrib]
        assert len(found) == len({*found})


def test_every_relative_link_leads_somewhere(made: Site) -> None:
    for path, page in pages(made).items():
        for href in links(page):
            if urlsplit(href).scheme:
                continue
            file, anchor = target(path, href)
            assert file in made, href
            if anchor:
                assert anchor in ids(made[file]), href


def test_other_links_are_https_or_webcal_and_tell_nobody_whence(made: Site) -> None:
    for page in pages(made).values():
        told = {one.get("name"): one.get("content") for one in page.iter("meta")}
        assert told["referrer"] == "no-referrer"
        for link in page.iter("a"):
            assert urlsplit(link.attrib["href"]).scheme in ("", "https", "webcal")


def test_headings_go_down_one_step_at_a_time(made: Site) -> None:
    for page in pages(made).values():
        levels = [int(one.tag[1]) for one in page.iter() if one.tag in ("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_each_language_has_a_page_that_says_so(six: Site) -> None:
    found = pages(six)
    assert set(found) == {
        "index.html",
        *(f"{one}/index.html" for one in ("fr", "es", "ru", "ar", "zh")),
    }
    for path, page in found.items():
        root = page if page.tag == "html" else page.find("html")
        assert root is not None
        language = path.partition("/")[0] if "/" in path else "en"
        assert root.get("lang") == language
        assert root.get("dir") == ("rtl" if language == "ar" else "ltr")
        others = {one.get("hreflang") for one in page.iter("a") if one.get("hreflang")}
        assert others == {"en", "fr", "es", "ru", "ar", "zh"} - {language}


def test_labels_name_what_they_are_for(made: Site) -> None:
    for page in pages(made).values():
        known = {one.get("id") for one in page.iter()}
        for one in page.iter():
            for reference in ("aria-labelledby", "for"):
                assert one.get(reference) in {None, *known}


def test_the_files_are_those_of_the_other_outputs(event: Event, workshop: Site) -> None:
    with_url = replace(event, url=URL)
    for file in idmkit.render(with_url, "calendars"):
        assert workshop[str(file.path)] == file.content
    (programme,) = idmkit.render(with_url, "programme")
    assert workshop["programme.pdf"] == programme.content


def test_the_schedule_is_there_if_it_is_made(event: Event, workshop: Site) -> None:
    assert "schedule/schedule.xml" not in workshop
    assert "schedule/schedule.xml" in site(replace(event, requested=("schedule",)))


def test_what_is_made_twice_is_made_once_and_alike(event: Event) -> None:
    files = {str(one.path): one.content for one in idmkit.render(event, "calendars", "site")}
    assert files["calendars/all.ics"] is files["site/calendars/all.ics"]
    assert "programme/programme.pdf" not in files
    assert "site/programme.pdf" in files


def test_the_same_event_gives_the_same_bytes(event: Event) -> None:
    assert site(event) == site(event)


def test_the_workshop_is_small(workshop: Site) -> None:
    assert len(workshop["index.html"]) < 200_000


def test_changes_are_told_at_the_top_and_at_the_session() -> None:
    was = Placing(start=at("10:00"), end=at("11:00"), places=("Room A",))
    aspects = (Aspect.TIME, Aspect.ROOM)
    moved = a_session(
        *("moved", "12:00", "13:00"),
        change=Change(kind=ChangeKind.MOVED, before=was, aspects=aspects),
    )
    off = a_session(
        *("off", "13:00", "14:00"),
        status=Status.CANCELLED,
        title="Side event",
        change=Change(kind=ChangeKind.CANCELLED, before=was),
    )
    gone = Withdrawn(session=replace(off, id="gone", title="Gone"), feeds=())
    made = site(an_event(a_session(), moved, off, withdrawn=(gone,), url=URL))
    page = parsed(made["index.html"])
    (told,) = with_class(page, "changes")
    date = "Thursday 9 July 2009"
    words = "Moved from 10:00, Room A"
    assert text(told) == (
        f"Changes since the last edition Moved {date}Opening{words} "
        f"Cancelled {date}Side event Cancelled {date}Gone"
    )
    assert text(by_id(page, "s-moved")).startswith(f"12:00–13:00 Moved {words}")
    struck = by_id(page, "s-off")
    assert "Cancelled" in text(struck)
    assert not with_class(struck, "menu")
    assert with_class(by_id(page, "s-moved"), "menu")
    assert not with_class(by_id(page, "s-opening"), "flag")


def test_before_a_release_the_agenda_says_what_has_changed() -> None:
    off = a_session("off", "13:00", "14:00", status=Status.CANCELLED, title="Side event")
    told = a_session("told", "14:00", "15:00", changed="now in Room B")
    page = parsed(site(an_event(a_session(), off, told, url=URL))["index.html"])
    (changes,) = with_class(page, "changes")
    assert "Side event" in text(changes)
    assert text(changes).endswith("now in Room B")


def test_a_former_id_still_leads_to_its_session() -> None:
    page = parsed(site(an_event(a_session("new", was=("old", "older")), url=URL))["index.html"])
    slot = by_id(page, "s-new")
    assert [one.get("id") for one in slot.iter("span") if one.get("id")] == ["s-old", "s-older"]


def test_without_a_url_the_page_says_what_is_missing() -> None:
    event = an_event(requested=("site",))
    (problem,) = [one for one in idmkit.check(event) if one.code == "page-without-url"]
    assert not problem.is_error
    page = parsed(site(event)["index.html"])
    assert "Links to subscribe appear once this page is on the web." in text(page)
    assert not [href for href in links(page) if href.startswith("webcal:")]
    assert not with_class(page, "code")


def test_an_empty_day_is_told() -> None:
    event = an_event()
    (day,) = event.days
    empty = replace(event, days=(replace(day, sessions=()),))
    assert "Nothing is planned." in text(parsed(site(empty)["index.html"]))


def many(count: int) -> Site:
    """So many sessions on two days, in ten rooms; with the calendars, without a programme."""
    rooms = [Room(id=f"room-{n}", name=f"Room {n}", origin=ORIGIN) for n in range(10)]
    people = [a_person(f"person-{n}", family=f"Family {n}") for n in range(count)]
    held = [
        a_session(
            f"s{n}",
            title=f"A title of the usual length for a talk, number {n}",
            rooms=(rooms[n % 10],),
            abstract=("An abstract as long as they are. " * 15,),
            appearances=(an_appearance(people[n]),),
        )
        for n in range(count)
    ]
    event = an_event(*held, rooms=tuple(rooms), url=URL)
    (day,) = event.days
    days = (
        replace(day, sessions=tuple(held[: count // 2])),
        replace(day, date=date(2009, 7, 10), sessions=tuple(held[count // 2 :])),
    )
    event, edition = replace(event, days=days), event.edition()
    held_files = calendars.render(event, edition)
    made = render(event, edition, held_files)
    return {str(one.path.relative_to("site")): one.content for one in made}


@pytest.fixture(scope="module")
def large() -> Site:
    return many(MOST_ON_ONE_PAGE + 1)


def test_days_of_many_sessions_have_pages_of_their_own(large: Site) -> None:
    assert {path for path in large if path.endswith(".html")} == {
        *("index.html", "day/2009-07-09.html", "day/2009-07-10.html")
    }
    first, second = parsed(large["index.html"]), parsed(large["day/2009-07-10.html"])
    assert "../index.html#p-person-200" in [*links(by_id(second, "s-s200"))]
    assert "An abstract" in text(by_id(second, "s-s200"))
    # Its anchor stays on the first page, in short, and leads on.
    assert "day/2009-07-10.html#s-s200" in [*links(by_id(first, "s-s200"))]
    assert "An abstract" not in text(by_id(first, "agenda"))


def test_a_thousand_sessions_are_small_enough() -> None:
    made = many(1000)
    assert max(len(content) for path, content in made.items() if path[-5:] == ".html") < 2_000_000


def test_every_link_of_a_large_site_leads_somewhere(large: Site) -> None:
    test_every_relative_link_leads_somewhere(large)


def test_only_a_large_site_may_read_files_of_its_own_host(large: Site, workshop: Site) -> None:
    assert b"connect-src &#39;self&#39;" in large["index.html"]
    assert b"connect-src" not in workshop["index.html"]
