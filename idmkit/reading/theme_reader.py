"""The `[theme]` of an agenda: colours as the web writes them, and fonts as files beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from idmkit.model.origin import Origin
from idmkit.model.theme import Theme
from idmkit.reading.colours import read_colour
from idmkit.reading.faults import Faults
from idmkit.reading.own_fonts import read_fonts

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import ThemeTable

_COLOURS = ("ink", "grey", "accent", "rule", "tint")


def read_theme(table: ThemeTable, folder: Path, origin: Origin, faults: Faults) -> Theme:
    """The theme with its own colours and fonts, or idmkit's where it has none.

    Reports bad-colour, and what `read_fonts` does.
    """
    stated = {key: getattr(table, key) for key in _COLOURS}
    colours = {
        key: read_colour(text, origin.at(key), faults) for key, text in stated.items() if text
    }
    fonts = read_fonts(table.fonts, folder, origin.at("fonts"), faults)
    return Theme(**colours, fonts=fonts)
