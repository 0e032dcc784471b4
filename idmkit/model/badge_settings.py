"""How badges are to be printed: what the agenda settles, and what a run asks for besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from idmkit.model.origin import Origin
from idmkit.model.picture_file import PictureFile

Pair = tuple[float, float]
"""Across and down, in millimetres."""


class Back(StrEnum):
    """What stands on the back of a badge."""

    NONE = "none"
    AGENDA = "agenda"
    TIMETABLE = "timetable"


class Flip(StrEnum):
    """Over which edge of the sheet a printer turns it for the back."""

    LONG = "long"
    SHORT = "short"


class FamilyCase(StrEnum):
    """How family names are written on badges."""

    AS_WRITTEN = "as-written"
    UPPER = "upper"


class NameOrder(StrEnum):
    """Which name stands first on badges."""

    OWN = "own"
    GIVEN = "given"
    FAMILY = "family"


class SortBy(StrEnum):
    """What badges may be ordered by."""

    NAME = "name"
    FAMILY = "family"
    GIVEN = "given"
    COUNTRY = "country"
    DELEGATION = "delegation"
    ORGANIZATION = "organization"
    ROLE = "role"
    NUMBER = "number"


class BadgeField(StrEnum):
    """What a front says besides the name and the role."""

    EVENT = "event"
    PLACE = "place"
    NUMBER = "number"
    HONORIFIC = "honorific"
    SUFFIX = "suffix"
    NATIVE_NAME = "native-name"
    TITLE = "title"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    QR_CODE = "code"


class BadgeMark(StrEnum):
    """Small signs for the staff, none of which is printed unless the agenda asks for it."""

    INTERPRETATION = "interpretation"
    DAYS = "days"
    DIETARY = "dietary"
    PHOTO_CONSENT = "photo-consent"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStock:
    """A badge stock that the agenda describes: the keys of its table, lengths in millimetres."""

    id: str
    table: Mapping[str, Any]
    origin: Origin = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSettings:
    """How one printer is set right: offsets in millimetres, scale as a factor across and down."""

    offset: Pair = (0.0, 0.0)
    scale: Pair = (1.0, 1.0)
    back_offset: Pair = (0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSettings:
    """What the agenda says under `[badges]`; a command may say otherwise for one run.

    `backgrounds` and `blanks` are by the id of a role; the background of "all" is for those without
    one of their own. `first` is the first label to print on, from 1, `used` are others that are
    gone. `roles`, `delegations` and `people` narrow a run down; empty, all are printed.
    """

    stock: str = "plain-a6"
    back: Back = Back.NONE
    flip: Flip = Flip.LONG
    family_case: FamilyCase = FamilyCase.AS_WRITTEN
    name_order: NameOrder = NameOrder.OWN
    sort: tuple[SortBy, ...] = (SortBy.NAME,)
    stacked: bool = False
    packs: bool = False
    trays: bool = False
    black_only: bool = False
    photos: bool = False
    accent: str = ""
    leave_out: tuple[BadgeField, ...] = ()
    marks: tuple[BadgeMark, ...] = ()
    help: tuple[str, ...] = ()
    return_to: str = ""
    backgrounds: Mapping[str, PictureFile] = field(default_factory=dict)
    blanks: Mapping[str, int] = field(default_factory=dict)
    stocks: tuple[OwnStock, ...] = ()
    printers: Mapping[str, PrinterSettings] = field(default_factory=dict)
    printer: str = ""
    print_shop: bool = False
    first: int = 1
    used: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    delegations: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    origin: Origin | None = field(default=None, compare=False, repr=False)

    @property
    def is_narrowed(self) -> bool:
        """Whether a run prints some badges only."""
        return bool(self.roles or self.delegations or self.people)


OUR_BADGES = BadgeSettings()
"""How badges are printed where the agenda says nothing."""
