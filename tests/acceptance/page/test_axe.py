"""axe-core finds nothing: WCAG 2.0 to 2.2, A and AA, and its best practices."""

from __future__ import annotations

from typing import Any

import pytest

from tests.acceptance.page.conftest import Open
from tests.clients.programs import NODE_MODULES

pytestmark = pytest.mark.acceptance
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["workshop/", "six/", "six/ar/"])
@pytest.mark.parametrize("state", ["at rest", "open and filtered"])
def test_axe_finds_nothing(open_page: Open, path: str, scheme: str, width: int, state: str) -> None:
    page = open_page(path, width, 900, color_scheme=scheme)
    if state != "at rest":
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        for star in page.locator(".star").all()[:3]:
            star.click()
        page.locator("#only-mine").click()
    page.evaluate("scrollTo(0, 0)")
    axe = NODE_MODULES / "axe-core" / "axe.min.js"
    page.evaluate(axe.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(f"axe.run({{runOnly: {RULES}}})")
    assert _told(found["violations"]) == []
    assert len(found["passes"]) > 20


def _told(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for one in violations
        for node in one["nodes"]
    ]
