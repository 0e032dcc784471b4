"""My agenda: stars, a reload, a link to another device, and the file for a calendar."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import idmkit
from idmkit.model.event import Event
from tests.acceptance.page.conftest import Open
from tests.clients.programs import run_script

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.acceptance
CHOSEN = ("session-1", "migrants-voice", "session-4")


def star(page: Page, *ids: str) -> None:
    for id_ in ids:
        page.locator(f"#s-{id_} .star").click()


def starred(page: Page) -> list[str]:
    pressed = page.locator(".slot:has(.star[aria-pressed=true])")
    found: list[str] = pressed.evaluate_all("all => all.map(one => one.id.slice(2))")
    return found


def test_stars_are_kept_on_the_device(open_page: Open) -> None:
    page = open_page()
    star(page, *CHOSEN)
    page.reload()
    assert starred(page) == [*CHOSEN]
    assert page.locator("#mine").inner_text() == "3 sessions"
    star(page, *CHOSEN)
    assert not page.locator("#bar").is_visible()


def test_a_link_carries_them_to_another_device(open_page: Open, web: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    star(page, *CHOSEN)
    page.locator("#share").click()
    page.locator("#told:not(:empty)").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{web}/workshop/")
    other = open_page(link.removeprefix(f"{web}/"), 1280, 900)
    assert starred(other) == [*CHOSEN]
    other.reload()
    assert starred(other) == [*CHOSEN]


def test_who_has_an_agenda_is_asked_before_it_grows(open_page: Open, web: str) -> None:
    page = open_page()
    star(page, "session-2")
    page.goto(f"{web}/workshop/#my={','.join(CHOSEN)}")
    assert starred(page) == ["session-2"]
    assert "3 sessions" in page.locator("#offered").inner_text()
    page.locator("#take-over").click()
    assert starred(page) == ["session-1", "session-2", "migrants-voice", "session-4"]


def test_a_hostile_link_brings_nothing(open_page: Open) -> None:
    page = open_page("workshop/#my=<img src=x onerror=alert(1)>,../../x,")
    assert starred(page) == []
    assert not page.locator("#bar").is_visible()


def test_only_my_agenda_is_shown_if_asked(open_page: Open) -> None:
    page = open_page()
    star(page, *CHOSEN)
    page.locator("#only-mine").click()
    shown = page.locator(".slot:visible")
    assert shown.evaluate_all("all => all.map(one => one.id.slice(2))") == [*CHOSEN]
    assert page.locator("#found").inner_text() == "3 sessions found"
    page.locator("#everything").click()
    assert page.locator(".slot:visible").count() > 10


def test_the_file_holds_what_the_server_wrote(
    open_page: Open, workshop: Event, tmp_path: Path
) -> None:
    page = open_page()
    star(page, *CHOSEN)
    with page.expect_download() as waited:
        page.locator("#save").click()
    path = tmp_path / "mine.ics"
    waited.value.save_as(path)
    made = path.read_bytes()
    files = {str(one.path): one.content for one in idmkit.render(workshop, "calendars")}
    shell = b""
    for id_ in CHOSEN:
        before, begin, rest = files[f"calendars/session/{id_}.ics"].partition(b"BEGIN:VEVENT")
        vevent, end, _ = rest.rpartition(b"END:VEVENT\r\n")
        assert made.count(begin + vevent + end) == 1
        made = made.replace(begin + vevent + end, b"")
        shell = before
    assert made == shell + b"END:VCALENDAR\r\n"


def test_other_programs_read_the_file(open_page: Open, workshop: Event, tmp_path: Path) -> None:
    from icalendar import Calendar

    page = open_page()
    star(page, *CHOSEN)
    with page.expect_download() as waited:
        page.locator("#save").click()
    path = tmp_path / "mine.ics"
    waited.value.save_as(path)
    starts = {
        f"{workshop.id}-{one.id}@{workshop.calendar_domain}": one.start
        for one in workshop.sessions
        if one.id in CHOSEN
    }
    read = Calendar.from_ical(path.read_bytes())
    assert {str(one["UID"]): one.decoded("DTSTART") for one in read.walk("VEVENT")} == starts
    seen = json.loads(run_script("icaljs_reader.mjs", path))
    assert {one["uid"]: one["start"] for one in seen} == {
        uid: start.timestamp() for uid, start in starts.items()
    }
    assert len(seen) == len(CHOSEN)


def test_overlaps_are_pointed_out(open_page: Open) -> None:
    page = open_page("six/")
    for one in page.locator(".star").all():
        one.click()
    overlapping = page.locator(".overlap")
    for text in overlapping.all_inner_texts():
        assert text.startswith("At the same time: ")
