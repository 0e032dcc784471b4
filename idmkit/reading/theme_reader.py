"""The `[theme]` of an agenda: colours as the web writes them, and fonts as files beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from idmkit.model.origin import Origin
from idmkit.model.theme import Theme
from idmkit.reading.faults import Faults, quoted
from idmkit.reading.own_fonts import read_fonts

if TYPE_CHECKING:
    from idmkit.reading.agenda_document import ThemeTable

_COLOURS = ("ink", "grey", "accent", "rule", "tint")
_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")


def read_theme(table: ThemeTable, folder: Path, origin: Origin, faults: Faults) -> Theme:
    """The theme with its own colours and fonts, or idmkit's where it has none.

    Reports bad-colour, and what `read_fonts` does.
    """
    stated = {key: getattr(table, key) for key in _COLOURS}
    colours = {key: _colour(text, origin.at(key), faults) for key, text in stated.items() if text}
    fonts = read_fonts(table.fonts, folder, origin.at("fonts"), faults)
    return Theme(**colours, fonts=fonts)


def _colour(text: str, origin: Origin, faults: Faults) -> str:
    found = _COLOUR.fullmatch(text)
    if not found:
        hint = 'write it as the web does, "#0b5394": red, green and blue in hexadecimal'
        faults.add("bad-colour", f"{quoted(text)} is no colour", origin, hint)
        return "#000000"
    digits = found[1].lower()
    doubled = "".join(2 * digit for digit in digits)
    return f"#{doubled if len(digits) == 3 else digits}"  # noqa: PLR2004 -- the short form
