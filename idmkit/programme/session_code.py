"""The QR code beside a session: it leads to the session's address, for those who read on paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from idmkit.model.event import Session, Status
from idmkit.model.handles import session_address
from idmkit.printing.page import Link, Mark, moved
from idmkit.printing.palette import INK
from idmkit.printing.paper import Box
from idmkit.printing.qr import QUIET_ZONE, modules_across, symbol
from idmkit.printing.structure import Element, tagged
from idmkit.programme.block import set_line
from idmkit.programme.edition import Edition
from idmkit.programme.style import CODE_CAPTION, GRID

_SIDE = 46.0  # points of ink: 16 mm
_GAP = 8.0  # below the time, and so the symbol's quiet zone
_FOOT = 4.0  # white below the caption
_CAPTION_GAP = 4.0
_MASK = 2  # one for all: there may be a thousand codes, and each mask is read


def coded_address(edition: Edition, session: Session) -> str:
    """The address that the code of a session holds; "" for what nobody puts into a calendar."""
    if session.is_pause or session.status is Status.CANCELLED:
        return ""
    address = session_address(edition.event, session)
    return address if address and _fits(address) else ""


def code_height(top: float) -> float:
    """How far down code and caption go, with the white below them, if the time ends at `top`."""
    return top + _GAP + _SIDE + _CAPTION_GAP + CODE_CAPTION.leading + _FOOT


def code_marks(
    edition: Edition, session: Session, address: str, part: Element, top: float
) -> Iterator[Mark]:
    """The code below `top` in the time column, its caption, and a link over both."""
    caption = edition.words.phrases.add_to_calendar
    link = part.child("Link")
    box = Box(GRID.side, top + _GAP, _SIDE, _SIDE)
    figure = link.child("Figure", edition.words.qr_code(address))
    yield replace(symbol(address, _with_quiet_zone(box, address), INK, mask=_MASK), element=figure)
    line = set_line(edition, caption, CODE_CAPTION, x=GRID.side)
    down = box.bottom + _CAPTION_GAP
    yield from tagged((moved(mark, down=down) for mark in line.marks), link)
    area = Box(box.x, box.y, GRID.time_width, down + line.height - box.y)
    where = f"{caption}: {session.heading}"
    yield Link(box=area, address=address, description=where, element=link)


def _with_quiet_zone(box: Box, address: str) -> Box:
    """The box around the ink, with the white that belongs to the symbol."""
    quiet = QUIET_ZONE * box.width / modules_across(address)
    return Box(box.x - quiet, box.y - quiet, box.width + 2 * quiet, box.height + 2 * quiet)


def _fits(address: str) -> bool:
    try:
        modules_across(address)
    except ValueError:
        return False
    return True
