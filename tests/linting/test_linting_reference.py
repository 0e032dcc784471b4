"""docs/reference/linting.md tells every code, as the rules have it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from idmkit.linting.catalogue import rules

REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "linting.md"


def rows() -> dict[str, list[str]]:
    """The cells after the code."""
    lines = REFERENCE.read_text(encoding="utf-8").splitlines()
    told = [line.strip("|").split(" | ") for line in lines if re.match(r"\| `[a-z0-9-]+` \|", line)]
    return {cells[0].strip(" `"): [cell.strip() for cell in cells[1:]] for cells in told}


def test_every_code_is_told_and_no_other() -> None:
    assert sorted(rows()) == list(rules())


@pytest.mark.parametrize("code", rules())
def test_a_code_is_told_as_it_is(code: str) -> None:
    severity, meaning, mending, source, client = rows()[code]
    rule = rules()[code]
    assert severity == rule.severity
    assert source == (rule.source or "–")
    assert client == (rule.client or "–")
    assert meaning.endswith(".")
    assert mending.endswith(".")
