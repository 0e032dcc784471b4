"""All that is the same for every badge of a run: stock, designs, pictures, printer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from idmkit.badges.back_design import BackDesign, back_design, has_back
from idmkit.badges.calibration import placing_of
from idmkit.badges.front_design import FrontDesign
from idmkit.badges.front_designs import front_design
from idmkit.badges.imposition import Imposition
from idmkit.badges.roles import RoleLook, event_roles, looks_of
from idmkit.badges.sheet_marks import BLEED
from idmkit.badges.stock import Stock
from idmkit.badges.stock_choice import chosen_stock
from idmkit.model.badge_settings import Back, Flip, PrinterSettings
from idmkit.model.event import Event
from idmkit.model.picture_file import PictureFile
from idmkit.printing.own_fonts import printing_fonts
from idmkit.printing.page import Placing
from idmkit.printing.palette import ACCENT, Colour


class PaperRun(NamedTuple):
    """What layout asks for. `back` is None where only fronts are printed."""

    stock: Stock
    front: FrontDesign
    back: BackDesign | None
    imposition: Imposition
    flip: Flip
    print_shop: bool
    logo: PictureFile | None
    backgrounds: Mapping[str, PictureFile]
    looks: Mapping[str, RoleLook]
    photos: bool
    colours: Mapping[Colour, Colour]
    printer: PrinterSettings | None

    @property
    def bleed(self) -> float:
        """How far a background goes over the edge of a badge, in points."""
        return BLEED if self.print_shop else 0.0

    def placing(self, *, back: bool) -> Placing | None:
        """How a page is moved and scaled so that this printer prints it where it shall be."""
        return placing_of(self.printer, back=back) if self.printer else None


def paper_run(event: Event) -> PaperRun:
    """The run that an event's settings ask for."""
    settings = event.badges
    stock = chosen_stock(settings)
    fonts = printing_fonts(event.theme)
    front = front_design(stock).in_fonts(fonts)
    wants_back = settings.back is not Back.NONE and has_back(stock)
    back = back_design(stock).in_fonts(fonts) if wants_back else None
    if settings.black_only:
        front = front._replace(black_only=True)
        back = back and back._replace(black_only=True)
    return PaperRun(
        stock=stock,
        front=front,
        back=back,
        imposition=_imposition(event, stock),
        flip=settings.flip,
        print_shop=settings.print_shop,
        logo=event.logo,
        backgrounds=settings.backgrounds,
        looks=looks_of(event_roles(event)),
        photos=settings.photos,
        colours={ACCENT: settings.accent} if settings.accent else {},
        printer=settings.printers.get(settings.printer),
    )


def _imposition(event: Event, stock: Stock) -> Imposition:
    settings = event.badges
    used = {*range(settings.first - 1), *(number - 1 for number in settings.used)}
    return Imposition(stock.per_sheet, used=frozenset(used), stacked=settings.stacked)
