"""Unicode's own conformance test of UAX #9, as Debian packages it, against the door to ICU.

ICU 77 differs from the file in 31 of its 91,707 lines, and each is of one of three kinds, which no
agenda prints. Lines with embeddings or overrides: idmkit takes those characters out before (see
`readable`). A combining mark after a closing bracket, which rule N0 gives the bracket's direction
since Unicode 8. And brackets nested more than 63 deep.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from idmkit.printing.unicode_rules import LTR, RTL, levels
from tests.acceptance.conftest import BIDI_TEST

pytestmark = pytest.mark.acceptance

EMBEDDING = re.compile("[\u202a-\u202e]")
MARKED_BRACKET = re.compile("[)\\]][\u200b\u200d]*[\u0300-\u036f\u20d0-\u20f0]")
DEEPEST = 63


def cases() -> Iterator[tuple[str, int, list[str]]]:
    """Each line's text, base level and levels ("x" where a character has none)."""
    for line in BIDI_TEST.read_text(encoding="utf-8").splitlines():
        text, direction, resolved, wanted, *_ = (*line.partition("#")[0].split(";"), "", "", "", "")
        if text.strip() and direction != "2":
            yield _text(text), int(resolved), wanted.split()
        elif text.strip():
            yield _text(text), RTL if resolved == "1" else LTR, wanted.split()


def _text(codes: str) -> str:
    return "".join(chr(int(code, 16)) for code in codes.split())


def differs(text: str, base: int, wanted: list[str]) -> bool:
    found = levels(text, base)
    return any(one not in ("x", str(got)) for one, got in zip(wanted, found, strict=True))


def kind(text: str) -> str:
    if EMBEDDING.search(text):
        return "embedding"
    if text.count("(") > DEEPEST:
        return "depth"
    return "marked bracket" if MARKED_BRACKET.search(text) else "unexplained"


def test_every_line_but_those_that_are_explained() -> None:
    lines = [*cases()]
    found = Counter(kind(text) for text, base, wanted in lines if differs(text, base, wanted))
    assert len(lines) > 90_000
    assert found == {"embedding": 21, "marked bracket": 9, "depth": 1}
