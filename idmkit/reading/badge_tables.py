"""The shape of what agenda.toml says about printing badges."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from idmkit.model.badge_settings import (
    Back,
    BadgeField,
    BadgeMark,
    FamilyCase,
    Flip,
    NameOrder,
    SortBy,
)
from idmkit.reading.field_types import (
    Id,
    Line,
    Lines,
    MillimetrePair,
    Number,
    NumberPair,
    OneOrMany,
    Sheet,
    Table,
    Text,
)


class BadgesTable(Table):
    """How badges are printed."""

    stock: Line = Field("plain-a6", description="What they are printed on; `idmkit stocks` lists.")
    back: Annotated[Back, Field(strict=False)] = Field(
        Back.NONE, description="What stands on the back."
    )
    flip: Annotated[Flip, Field(strict=False)] = Field(
        Flip.LONG, description="Over which edge the printer turns the sheet."
    )
    family_case: Annotated[FamilyCase, Field(strict=False)] = Field(
        FamilyCase.AS_WRITTEN, description="How family names are written."
    )
    name_order: Annotated[NameOrder, Field(strict=False)] = Field(
        NameOrder.OWN, description="Which name stands first."
    )
    sort: Annotated[list[Annotated[SortBy, Field(strict=False)]], *OneOrMany] = Field(
        [SortBy.NAME], description="What the badges are ordered by."
    )
    stacked: bool = Field(False, description="true to order them for cutting as one pile.")
    packs: bool = Field(False, description="true for a divider card before each delegation.")
    trays: bool = Field(False, description="true for a list of where each badge lies.")
    black_only: bool = Field(False, description="true for a printer without colours.")
    photos: bool = Field(False, description="true to print photos, initials where one is missing.")
    accent: Line = Field("", description='Colour of the rule and the event: "#0b5394".')
    leave_out: Annotated[list[Annotated[BadgeField, Field(strict=False)]], *OneOrMany] = Field(
        [], description="What is not printed on the front."
    )
    marks: Annotated[list[Annotated[BadgeMark, Field(strict=False)]], *OneOrMany] = Field(
        [], description="Small signs for the staff."
    )
    help: Lines = Field([], description="Lines of help on the back: telephone numbers.")
    return_to: Line = Field("", description="To whom a badge that was found is brought.")
    backgrounds: dict[str, Line] = Field(
        {}, description="PNG or JPEG files by the id of a role, or `all`."
    )
    blanks: dict[str, Number] = Field({}, description="Numbered blank badges by the id of a role.")


class StockTable(Table):
    """A badge stock of the agenda's own; lengths in millimetres."""

    name: Text = Field(description='What it is: "Our card, 100 × 70 mm".')
    sheet: Sheet = Field(description='"A4", "Letter", or its width and height.')
    columns: Number = Field(1, description="Badges beside each other.")
    rows: Number = Field(1, description="Badges below each other.")
    cell: MillimetrePair = Field(description="Width and height of one.")
    first: MillimetrePair = Field([0, 0], description="The upper left corner of the first.")
    pitch: MillimetrePair | None = Field(None, description="From one to the next, across and down.")
    trim: MillimetrePair | None = Field(None, description="The badge itself, if smaller.")
    fold: bool = Field(False, description="true if it is folded in the middle of its height.")
    cut: bool = Field(False, description="true for plain paper that is cut between the badges.")
    thermal: bool = Field(False, description="true for a label printer.")
    dots_per_inch: Number = Field(203, description="Of a label printer.")
    adhesive: bool = Field(False, description="true for labels: nothing is printed on their back.")
    with_code: bool = Field(True, description="false to print no QR code.")


class PrinterTable(Table):
    """How one printer is set right, as `idmkit calibrate` tells to measure."""

    offset: NumberPair = Field([0, 0], description="Millimetres to the right and down.")
    scale: NumberPair = Field([100, 100], description="Per cent across and down.")
    back_offset: NumberPair = Field([0, 0], description="Millimetres, for the back alone.")


Stocks = dict[Id, StockTable]
Printers = dict[Id, PrinterTable]
