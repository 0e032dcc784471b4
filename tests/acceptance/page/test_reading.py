"""Everything can be read: on each size, without script, with large text, by keyboard, offline."""

from __future__ import annotations

import io
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from idmkit.model.event import Event
from tests.acceptance.page.conftest import URL, Open

pytestmark = pytest.mark.acceptance
SIZES = [(360, 740), (768, 1024), (1280, 900)]
sizes = pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
PAGES = ["workshop/", "six/", "six/ar/", "six/zh/", "six/ru/"]
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@sizes
def test_without_script_everything_is_there(open_page: Open, workshop: Event, size: Any) -> None:
    page = open_page("workshop/", *size, java_script_enabled=False)
    for session in workshop.sessions:
        slot = page.locator(f"#s-{session.id}")
        assert slot.get_by_text(session.title, exact=True).is_visible()
        for fold in slot.locator("summary").all():
            fold.click()
        for paragraph in session.abstract:
            assert slot.get_by_text(paragraph[:60]).is_visible()
        for link in slot.locator(".menu a").all():
            assert link.is_visible()
    assert not page.locator("#find").is_visible()
    assert not page.locator("#bar").is_visible()
    assert page.locator(".star").count() == 0
    page.locator("#feeds summary").click()
    assert page.locator("#way-webcal").get_attribute("href") == (
        "webcal://meetings.example.org/idm/calendars/all.ics"
    )
    page.locator(".all-feeds summary").click()
    assert page.locator(".all-feeds a").first.is_visible()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_scrolls_sideways(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, width, 740)
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert page.evaluate(WIDER) == 0


@pytest.mark.parametrize("path", ["workshop/", "six/ar/"])
@pytest.mark.parametrize("width", [360, 1280])
def test_text_of_double_size_stays_on_the_page(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, width, 740)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    assert page.evaluate(WIDER) == 0


@sizes
def test_nothing_is_asked_of_anybody(open_page: Open, web: str, size: Any) -> None:
    page = open_page("workshop/", *size)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.locator(".star").first.click()
    page.locator("#search").fill("rights")
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith("data:")] == [f"{web}/workshop/"]


def test_the_policy_lets_nothing_else_run_or_call(browser: Any, web: str) -> None:
    page = browser.new_page()
    page.goto(f"{web}/workshop/")
    refused = page.evaluate("fetch('https://example.org/').then(() => false, () => true)")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'ran = 1'}))"
    )
    assert refused
    assert page.evaluate("typeof ran") == "undefined"
    page.close()


@pytest.mark.parametrize(("size", "place"), [((390, 844), ".footer"), ((1280, 1100), ".rail")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_on_screen_leads_here(open_page: Open, size: Any, place: str, scheme: str) -> None:
    page = open_page("workshop/", *size, color_scheme=scheme)
    picture = page.locator(f"{place} .code svg").screenshot()
    (read,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))
    assert read.text == URL


@sizes
def test_the_keyboard_reaches_everything_and_sees_where_it_is(open_page: Open, size: Any) -> None:
    page = open_page("workshop/", *size, reduced_motion="reduce")
    page.locator(".star").first.click()
    page.reload()
    seen = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        at = page.evaluate(COVERED)
        if at["id"] in seen or not at["id"]:
            break
        assert at["covered"] == "", at
        seen.add(at["id"])
    reachable = page.evaluate(REACHABLE)
    assert len(seen) >= reachable, f"{len(seen)} of {reachable}"


# The focused element, numbered; what lies over its middle, if that is neither it nor within it.
COVERED = """() => {
  const at = document.activeElement;
  if (at === document.body) return { id: "", covered: "" };
  at.dataset.seen ??= String((window.count = (window.count ?? 0) + 1));
  const box = (at.closest(".chip") ?? at).getClientRects()[0];
  const x = box.left + Math.min(box.width / 2, innerWidth - 1);
  const top = document.elementFromPoint(x, box.top + box.height / 2);
  const fine = top && (at.contains(top) || top.contains(at) || at.closest("label")?.contains(top));
  const told = `${at.outerHTML.slice(0, 90)} under ${top?.outerHTML.slice(0, 90)}`;
  return { id: at.dataset.seen, covered: fine ? "" : told };
}"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, select, input, summary")]
  .filter((one) => one.checkVisibility() && !one.closest("details:not([open]) > :not(summary)"))
  .length"""
