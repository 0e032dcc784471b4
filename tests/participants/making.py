"""Meetings with delegates of many scripts, and their papers read back."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import openpyxl
import pypdfium2

from idmkit.model.event import Event
from idmkit.model.people import Person
from idmkit.printing.page import PrintedDocument
from idmkit.printing.pdf import write_pdf
from tests.making import a_person, an_event

CREATED = datetime(2009, 7, 6, tzinfo=UTC)
HEAD = "head-of-delegation"


def a_delegate(number: int, given: str, family: str, country: str, **fields: Any) -> Person:
    fields.setdefault("title", "")
    fields.setdefault("organization", "")
    id_ = f"p{number}"
    return replace(a_person(id_, given, family, country=country, **fields), number=f"{number:04}")


DELEGATES = (
    a_delegate(1, "Ana", "López", "Brazil", title="Adviser"),
    a_delegate(2, "Bo", "Ek", "Sweden"),
    a_delegate(3, "Zoé", "Ávila", "BRAZIL", badge_role=HEAD, title="Minister"),
    a_delegate(4, "", "Wardoyo", "", organization="ILO"),
    a_delegate(5, "Mei", "Li", "Åland Islands", native_name="李梅", days=(date(2009, 7, 9),)),
    a_delegate(6, "Salim", "Haddad", "Ägypten", native_name="سليم حداد"),
    a_delegate(7, "Nobody", "Atall", ""),
    a_delegate(8, "Gone", "Away", "Brazil", absent=True),
)


def a_meeting(*delegates: Person, **fields: Any) -> Event:
    event = an_event(
        series="A Series", symbol="MC/INF/1", as_of=date(2009, 7, 6), place="Geneva", **fields
    )
    return replace(event, people=(), delegates=delegates or DELEGATES)


def pages_of(lay_out: Callable[..., PrintedDocument], *made_of: Any) -> list[str]:
    """The text of each page, in reading order."""
    content = write_pdf(lay_out(*made_of, CREATED))
    with pypdfium2.PdfDocument(content) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def rows_of(content: bytes) -> list[list[Any]]:
    """The cells of the first sheet of a workbook, as another program reads them."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]


def in_order(text: str, words: Sequence[str]) -> bool:
    """Whether all the words stand in a text, one after the other."""
    at = 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True
