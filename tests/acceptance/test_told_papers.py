"""pdf.js, which Firefox reads papers with, tells each page as the layout's own elements have it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from idmkit.model.event import Event
from idmkit.model.people import Name
from idmkit.printing.pdf import write_pdf
from idmkit.programme.layout import lay_out
from tests.clients.laid_out import laid_out
from tests.clients.meetings import meeting
from tests.clients.pdfjs import Part, ToldPage, read_paper

pytestmark = pytest.mark.acceptance

FROM_THE_LEFT = ("en", "fr", "es", "ru", "zh")
PROGRAMMES = [("workshop", "en"), *(("six languages", one) for one in (*FROM_THE_LEFT, "ar"))]
NEVER_EMPTY = {"Document", "Sect", "H1", "H2", "H3", "P", "L", "LI", "LBody", "Link"}


def edition(which: str, language: str) -> Event:
    event = meeting(which)
    return next(one for one in (event, *event.translations) if one.languages[0] == language)


@pytest.fixture(params=PROGRAMMES, ids=" ".join)
def pages(
    request: pytest.FixtureRequest, tmp_path: Path
) -> tuple[str, list[ToldPage], list[ToldPage]]:
    """The language of a programme, its pages as the layout has them, and as pdf.js tells them."""
    which, language = request.param
    event = edition(which, language)
    document = lay_out(event, event.edition())
    paper = tmp_path / "programme.pdf"
    paper.write_bytes(write_pdf(document))
    return language, laid_out(document), read_paper(paper)


def test_each_page_has_the_parts_of_the_layout_and_their_words(
    pages: tuple[str, list[ToldPage], list[ToldPage]],
) -> None:
    language, wanted, told = pages
    parts = [part for page in told for part in page.top.all]
    assert {part.role for part in parts} >= NEVER_EMPTY
    assert len(told) == len(wanted)
    for want, got in zip(wanted, told, strict=True):
        if language in FROM_THE_LEFT:
            assert got.spelt(squeezed) == want.spelt(squeezed)
            assert gaps(want) <= gaps(got)
        else:  # pdf.js tells what stands on a line from left to right, whatever its direction
            assert got.spelt(letters) == want.spelt(letters)


def squeezed(text: str) -> str:
    return "".join(text.split())


def letters(text: str) -> str:
    """Every letter as often as it is there."""
    return "".join(sorted(squeezed(text)))


def gaps(page: ToldPage) -> set[tuple[int, int]]:
    """Where words end: the number of the text on the page, and the letters before the gap."""
    return {
        (number, len("".join(text.split()[:count])))
        for number, text in enumerate(page.texts)
        for count in range(1, len(text.split()))
    }


def test_each_badge_is_told_by_name_with_its_code(event: Event, built: Path) -> None:
    """And nobody's twice."""
    sheets = read_paper(built / "badges" / "speakers.pdf")
    told = [badge for sheet in sheets for badge in _badges(sheet)]
    assert sorted(told) == sorted(
        (squeezed(_on_badge(one.name)), f"{event.id}:{one.id}")
        for one in event.people
        if not one.absent
    )


def _on_badge(name: Name) -> str:
    return name.honorific + name.full + name.suffix


def _badges(page: ToldPage) -> Iterator[tuple[str, str]]:
    """The name on each badge of a sheet, without spaces, and what its QR code says."""
    for badge in page.top.kids:
        assert isinstance(badge, Part)
        assert badge.role == "Sect"
        names = ["".join(part.texts) for part in badge.all if part.role == "H1"]
        codes = [part.alt for part in badge.all if part.alt.startswith("QR code: ")]
        if codes:
            [name], [code] = names, codes
            yield squeezed(name), code.removeprefix("QR code: ")
