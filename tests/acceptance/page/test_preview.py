"""`idmkit serve` in a browser: what is saved is shown, what is broken is told with its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.serving.test_serving import AGENDA, Serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.acceptance


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    found = Serving(tmp_path)
    yield found
    found.end()


@pytest.fixture
def shell(browser: Browser, serving: Serving) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"http://127.0.0.1:{serving.port}/")
    page.frame_locator("iframe").get_by_role("heading", name="Opening").wait_for()
    yield page
    page.close()


def test_what_is_saved_is_shown_and_a_fault_is_told_with_its_line(
    shell: Page, serving: Serving
) -> None:
    site = shell.frame_locator("iframe")
    serving.save(AGENDA.replace('"Opening"', '"Welcome"'))
    site.get_by_role("heading", name="Welcome").wait_for()
    serving.save(AGENDA.replace('["ana"]', '["bob"]'))
    shell.get_by_text("Broken; the last good build is shown").wait_for()
    assert "agenda.toml:20:" in shell.locator("#problems strong.error").inner_text()
    assert shell.locator("#problems pre").inner_text() == '20 | speakers = ["bob"]'
    assert site.get_by_role("heading", name="Welcome").is_visible()
    serving.save(AGENDA)
    site.get_by_role("heading", name="Opening").wait_for()
    assert not shell.locator("#problems").is_visible()


def test_badges_in_view_are_made_anew(shell: Page, serving: Serving) -> None:
    with shell.expect_response("**/badges/contact-sheet.pdf*") as first:
        shell.get_by_role("link", name="Badges at a glance").click()
    assert first.value.headers["content-type"] == "application/pdf"
    with shell.expect_response("**/badges/contact-sheet.pdf*") as second:
        serving.save(AGENDA.replace('"Ana"', '"Bea"'))
    assert second.value.ok
    assert shell.locator("nav a[aria-current]").inner_text() == "Badges at a glance"
