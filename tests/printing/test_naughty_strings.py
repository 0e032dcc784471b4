"""The Big List of Naughty Strings as titles, abstracts and names: all are printed, none breaks."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pikepdf import pdfa

from idmkit.badges import render as render_badges
from idmkit.model.event import Event
from idmkit.printing.pdf import write_pdf
from idmkit.printing.readable import readable
from idmkit.printing.unicode_rules import LTR, base_level
from idmkit.programme.layout import lay_out
from tests.making import a_person, a_session, an_appearance, an_event

_DATA = os.environ.get("IDMKIT_TEST_DATA")
STRINGS = Path(_DATA or "") / "data" / "rosters" / "blns.txt"
PARTS = 12
pytestmark = pytest.mark.skipif(not _DATA, reason="IDMKIT_TEST_DATA names no folder")


def naughty(part: int) -> list[str]:
    lines = STRINGS.read_text(encoding="utf-8").split("\n")
    found = [line for line in lines if line.strip() and not line.startswith("#")]
    assert len(found) > 400
    return found[part::PARTS]


def an_event_of(strings: list[str]) -> Event:
    """A session of ten minutes for each, with a title, a paragraph and a speaker of that text."""
    sessions = []
    for number, text in enumerate(strings):
        start, end = (f"{10 + at // 6:02}:{at % 6}0" for at in (number, number + 1))
        who = an_appearance(a_person(f"p-{number}", text, f"Family{number}", title=text))
        held = a_session(f"s-{number}", start, end, title=f"{text} §{number}", abstract=(text,))
        sessions.append(replace(held, appearances=(who,)))
    return an_event(*sessions)


def _is_read(text: str) -> bool:
    """Whether figures after it stand behind it: in a line from right to left they turn round."""
    return base_level(readable(text), "en") == LTR


def said(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_naughty_string_is_printed_like_any_other(part: int) -> None:
    strings = naughty(part)
    event = an_event_of(strings)
    programme = write_pdf(replace(lay_out(event, event.edition()), accessible=False))
    (badges,) = render_badges(event, event.edition())
    for content in (programme, badges.content):
        found = said(content)
        plain = [word for text in strings for word in readable(text).split() if word.isascii()]
        assert [word for word in plain if word.isalnum() and word not in found] == []
        assert [
            n for n, text in enumerate(strings) if _is_read(text) and f"Family{n}" not in found
        ] == []
    if part % 4 == 0:
        assert pdfa.validate_written(io.BytesIO(programme), "2b").findings == []
        assert pdfa.validate_written(io.BytesIO(badges.content), "2b").findings == []
