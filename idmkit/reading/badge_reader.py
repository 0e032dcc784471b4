"""`[badges]`, `[stocks]` and `[printers]` of an agenda as the settings of its badges."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from idmkit.model.badge_settings import BadgeSettings, OwnStock, Pair, PrinterSettings
from idmkit.model.origin import Origin
from idmkit.model.picture_file import PictureFile
from idmkit.reading.colours import read_colour
from idmkit.reading.faults import Faults, did_you_mean, quoted
from idmkit.reading.files_beside import Kind, read_beside
from idmkit.reading.picture_files import why_no_picture

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import AgendaDocument
    from idmkit.reading.badge_tables import BadgesTable, PrinterTable, StockTable

ALL = "all"
_BACKGROUND = Kind("picture", "background", "assets/badge.png", 20_000_000, why_no_picture)
_AS_THEY_STAND = (
    *("stock", "back", "flip", "family_case", "name_order", "stacked", "packs", "trays"),
    *("black_only", "photos", "return_to"),
)
_LISTS = ("sort", "leave_out", "marks", "help")
_LARGEST_OFFSET = 50  # mm; more is no calibration but a slip
_SCALES = (80, 120)  # per cent


def read_badges(
    document: AgendaDocument, roles: Collection[str], folder: Path, faults: Faults
) -> BadgeSettings:
    """How badges are printed. Reports what is wrong with colours, pictures, roles and numbers."""
    table, row = document.badges, faults.root.at("badges")
    values: dict[str, Any] = {key: getattr(table, key) for key in _AS_THEY_STAND}
    values |= {key: tuple(getattr(table, key)) for key in _LISTS}
    if table.accent:
        values["accent"] = read_colour(table.accent, row.at("accent"), faults)
    return BadgeSettings(
        **values,
        backgrounds=_backgrounds(table, roles, folder, row.at("backgrounds"), faults),
        blanks=_blanks(table, roles, row.at("blanks"), faults),
        stocks=tuple(
            OwnStock(id=id_, table=_stock(one), origin=faults.root.at("stocks", id_))
            for id_, one in document.stocks.items()
        ),
        printers={
            id_: _printer(one, faults.root.at("printers", id_), faults)
            for id_, one in document.printers.items()
        },
        origin=row,
    )


def _backgrounds(
    table: BadgesTable, roles: Collection[str], folder: Path, row: Origin, faults: Faults
) -> Mapping[str, PictureFile]:
    found: dict[str, PictureFile] = {}
    for role, path in table.backgrounds.items():
        _check_role(role, (*roles, ALL), row, faults)
        content = read_beside(path, folder, _BACKGROUND, row.at(role), faults) if path else None
        if content is not None:
            found[role] = PictureFile(path=Path(path), content=content)
    return found


def _blanks(
    table: BadgesTable, roles: Collection[str], row: Origin, faults: Faults
) -> Mapping[str, int]:
    for role, number in table.blanks.items():
        _check_role(role, roles, row, faults)
        if number is not None and number < 0:
            hint = "write how many blank badges you want: 20"
            faults.add("bad-measure", "there are no fewer than 0 blanks", row.at(role), hint)
    return {role: number for role, number in table.blanks.items() if number}


def _check_role(role: str, known: Collection[str], row: Origin, faults: Faults) -> None:
    if role not in known:
        hint = did_you_mean(role, known, f"there are {', '.join(known)}")
        faults.add("unknown-value", f"no role has the id {quoted(role)}", row.at(role), hint)


def _stock(table: StockTable) -> Mapping[str, Any]:
    """The keys that the catalogue's own files have, too."""
    return {key: value for key, value in table.model_dump().items() if value is not None}


def _printer(table: PrinterTable, row: Origin, faults: Faults) -> PrinterSettings:
    across, down = _within(table.scale, _SCALES, row.at("scale"), faults)
    far = (-_LARGEST_OFFSET, _LARGEST_OFFSET)
    return PrinterSettings(
        offset=_within(table.offset, far, row.at("offset"), faults),
        scale=(across / 100, down / 100),
        back_offset=_within(table.back_offset, far, row.at("back_offset"), faults),
    )


def _within(pair: list[float], bounds: tuple[int, int], origin: Origin, faults: Faults) -> Pair:
    least, most = bounds
    across, down = pair
    if not all(least <= value <= most for value in pair):
        message = f"{origin.path[-1]} must lie between {least} and {most}"
        faults.add("bad-measure", message, origin, "measure the page of `idmkit calibrate` anew")
    return across, down
