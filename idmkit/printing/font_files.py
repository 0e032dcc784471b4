"""Which fonts there are: families of files in installed wheels, in the order they are asked.

All are under the SIL Open Font License 1.1. A family whose wheel is not installed is passed over;
`extra` then names what to install (`pip install idmkit[cjk]`).
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import NamedTuple

from idmkit.printing.typeface import Face

_WEIGHT_NAMES = {300: "Light", 400: "Regular", 500: "Medium", 600: "SemiBold"}


class Family(NamedTuple):
    """Fonts of one design. `file` may hold `{weight}` for a file for each weight.

    `languages` are those whose shape of a shared character this family has (Chinese, Japanese).
    """

    package: str
    file: str
    italic: str = ""
    extra: str = ""
    languages: tuple[str, ...] = ()


class FontFile(NamedTuple):
    """A file, and the weight to take from it if it is variable.

    An organizer's own has its `content`; its path is that from the agenda.
    """

    path: PurePath
    weight: int
    italic: bool
    content: bytes = b""


def _noto(script: str) -> Family:
    return Family("manimgx_fonts", f"NotoSans{script}[wght].ttf")


def _han(code: str, *languages: str) -> Family:
    file = f"fonts/ofl/notosans{code.lower()}/NotoSans{code}[wght].ttf"
    return Family("justmytype_intl_cjk", file, extra="cjk", languages=languages)


LATIN = Family(
    "fontpkg_source_sans_3",
    "files/SourceSans3[wght].ttf",
    italic="files/SourceSans3-Italic[wght].ttf",
)
# One glyph for each letter, where Noto draws dots as marks of their own: it copies as written.
ARABIC = Family("fontpkg_ibm_plex_sans_arabic", "files/IBMPlexSansArabic-{weight}.ttf")
_NOTO_SCRIPTS = (
    *("Hebrew", "Arabic", "Armenian", "Georgian", "Ethiopic", "Devanagari", "Bengali", "Gurmukhi"),
    *("Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao"),
    *("Khmer", "Myanmar", "", "Symbols"),
)
# Outlines in the colour of the text around them.
EMOJI = Family("manimgx_fonts", "NotoEmoji[wght].ttf")

FAMILIES = (
    LATIN,
    ARABIC,
    *map(_noto, _NOTO_SCRIPTS),
    _han("SC", "zh"),
    _han("TC", "zh-Hant", "zh-TW", "zh-HK", "zh-MO"),
    _han("JP", "ja"),
    _han("KR", "ko"),
    EMOJI,  # last: digits are among its characters
)


@cache
def font_file(family: Family, face: Face) -> FontFile | None:
    """The file of a family for a face, or None if its wheel is not installed.

    A family without italics gives its upright.
    """
    folder = _folder(family.package)
    if folder is None:
        return None
    weight, italic = face.weight, face.italic
    name = family.italic if italic and family.italic else family.file
    path = folder / name.format(weight=_WEIGHT_NAMES[weight])
    return FontFile(path, weight, italic=name == family.italic)


@cache
def families(language: str) -> tuple[Family, ...]:
    """All families in the order in which a character of a text in `language` looks for them."""
    return tuple(sorted(FAMILIES, key=lambda family: not _speaks(family, language)))


def _speaks(family: Family, language: str) -> bool:
    """Whether a family of several of one script is the one for a language."""
    if family is LATIN:
        return True  # Latin letters and figures are its own in every language
    return any(f"{language}-".startswith(f"{one}-") for one in family.languages)


def _folder(package: str) -> Path | None:
    # Found without importing it, or importlib.resources: start-up.
    found = find_spec(package)
    return Path(found.origin).parent if found and found.origin else None
