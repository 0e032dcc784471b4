"""Searching, choosing, subscribing, and what takes place now."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.acceptance.page.conftest import Open

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.acceptance


def shown(page: Page) -> list[str]:
    found: list[str] = page.locator(".slot:visible").evaluate_all(
        "all => all.map(one => one.id.slice(2))"
    )
    return found


def sought(page: Page, text: str) -> list[str]:
    page.locator("#search").fill(text)
    page.wait_for_timeout(250)
    return shown(page)


def test_accents_and_case_do_not_count(open_page: Open) -> None:
    page = open_page()
    assert sought(page, "JOSE zau") == ["session-4"]
    assert page.locator("#found").inner_text() == "1 session found"
    assert sought(page, "sergio almeida") == ["session-1"]
    assert sought(page, "nothing like this") == []
    assert page.locator("#found").inner_text() == "0 sessions found"
    page.locator("#everything").click()
    assert "break-1" in shown(page)


def test_an_abstract_opens_where_the_word_is_and_closes_again(open_page: Open) -> None:
    page = open_page()
    assert sought(page, "Palermo") == []
    assert sought(page, "employment") != []
    opened = page.locator("details.fold[open]").count()
    assert opened > 0
    sought(page, "")
    assert page.locator("details.fold[open]").count() == 0


def test_vowel_signs_do_not_count_in_arabic(open_page: Open) -> None:
    page = open_page("six/ar/")
    title = page.locator(".slot:not(.quiet) h3").first.inner_text()
    plain = title.split()[0]
    vowelled = "".join(f"{letter}\u064e" for letter in plain)
    assert sought(page, plain) == sought(page, vowelled) != []


def test_lists_choose_by_room_track_kind_and_person(open_page: Open) -> None:
    page = open_page()
    for by, value in (("room", "room-a"), ("track", "policy"), ("kind", "keynote")):
        page.locator(f"select[data-by={by}]").select_option(value)
        found = shown(page)
        assert found
        for id_ in found:
            attribute = page.locator(f"#s-{id_}").get_attribute(f"data-{by}")
            assert value in (attribute or "").split()
        page.locator("#everything").click()
    page.locator("select[data-by=person]").select_option("klein-solomon")
    assert shown(page) == ["welcome-remarks", "session-4"]


def test_a_link_to_what_is_hidden_shows_it(open_page: Open) -> None:
    page = open_page()
    sought(page, "zau")
    page.evaluate("location.hash = '#s-session-1'")
    page.locator("#s-session-1:not([hidden])").wait_for()


def test_the_links_point_at_the_calendar_that_is_chosen(open_page: Open) -> None:
    page = open_page("workshop/", 1280, 1000)
    page.locator("#feed").select_option("day/2009-07-10")
    url = "meetings.example.org/idm/calendars/day/2009-07-10.ics"
    assert page.locator("#way-webcal").get_attribute("href") == f"webcal://{url}"
    assert page.locator("#address").input_value() == f"https://{url}"
    assert page.locator("#way-file").get_attribute("href") == "calendars/day/2009-07-10.ics"
    page.locator("#p-zau .calendar a").click()
    assert page.locator("#address").input_value().endswith("/calendars/person/zau.ics")
    assert page.locator("#feeds").get_attribute("open") is not None


def test_the_script_points_as_the_page_did(open_page: Open) -> None:
    """What is chosen first has the same addresses with script and without."""
    ways = ("way-webcal", "way-google", "way-file")
    plain = open_page("workshop/", java_script_enabled=False)
    scripted = open_page("workshop/")
    for way in ways:
        assert plain.locator(f"#{way}").get_attribute("href") == scripted.locator(
            f"#{way}"
        ).get_attribute("href")


def test_escape_closes_a_menu_and_stays_there(open_page: Open) -> None:
    page = open_page("workshop/", 1280, 900)
    page.locator(".add > summary").first.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.locator(".add[open]").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_what_takes_place_now_is_told(open_page: Open) -> None:
    page = open_page("workshop/?now=2009-07-09T10:20%2B02:00")
    assert page.locator(".running").evaluate_all("all => all.map(one => one.id)") == [
        "s-keynote-address"
    ]
    assert page.locator("#s-keynote-address").get_by_text("Now", exact=True).is_visible()
