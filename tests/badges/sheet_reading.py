"""Reads sheets of badges back: the text and the pixels of each cell, by position."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import zxingcpp
from PIL.Image import Image

from idmkit.badges.catalogue import stocks
from idmkit.printing.paper import Box

PLAIN_A6 = stocks()["plain-a6"]


@dataclass(frozen=True)
class Cell:
    """One cell of one sheet; its box is counted from the sheet's upper left corner."""

    sheet: int
    box: Box
    page: Any

    @property
    def text(self) -> str:
        """The text inside the cell, in reading order."""
        height = self.page.get_height()
        text = self.page.get_textpage().get_text_bounded(
            left=self.box.x,
            right=self.box.right,
            top=height - self.box.y,
            bottom=height - self.box.bottom,
        )
        # pdfium writes a hyphen at a line's end as U+FFFE or U+0002.
        return str(text).replace("\ufffe", "-").replace("\x02", "-").replace("\r\n", "\n")

    def cut_from(self, picture: Image) -> Image:
        """The cell as it is in a picture of its sheet."""
        scale = picture.width / self.page.get_width()
        box = self.box
        return picture.crop(
            (
                round(box.x * scale),
                round(box.y * scale),
                round(box.right * scale),
                round(box.bottom * scale),
            )
        )


@dataclass(frozen=True)
class Sheets:
    """A PDF of badges."""

    pages: tuple[Any, ...]

    @classmethod
    def read(cls, content: bytes) -> Sheets:
        return cls(tuple(pypdfium2.PdfDocument(content)))

    @property
    def cells(self) -> Iterator[Cell]:
        """The cells that hold a badge, in reading order."""
        for number, page in enumerate(self.pages):
            for position in range(PLAIN_A6.per_sheet):
                cell = Cell(number, PLAIN_A6.cell_box(position), page)
                if cell.text.strip():
                    yield cell

    def picture(self, sheet: int, dpi: float) -> Image:
        """One sheet as it leaves a printer of that resolution, in grey."""
        rendered = self.pages[sheet].render(scale=dpi / 72, grayscale=True)
        picture: Image = rendered.to_pil().convert("L")
        return picture


def decoded(picture: Image, *, noisy: bool = False) -> list[str]:
    """What the QR codes of a picture hold, by the reader's own settings.

    A `noisy` picture has no shadows: black and white are told apart at mid grey there, because
    spots of noise upset a threshold that follows the neighbourhood, as a camera needs it.
    """
    binarizer = zxingcpp.Binarizer.FixedThreshold if noisy else zxingcpp.Binarizer.LocalAverage
    return [code.text for code in zxingcpp.read_barcodes(picture, binarizer=binarizer)]


def text_boxes(page: Any) -> Iterator[Box]:
    """The boxes of all text on a page, y from the top."""
    textpage = page.get_textpage()
    for index in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(index)
        yield Box(left, page.get_height() - top, right - left, top - bottom)
