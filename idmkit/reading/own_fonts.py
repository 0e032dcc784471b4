"""The fonts that an agenda names: files in the agenda's own folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from idmkit.model.origin import Origin
from idmkit.model.theme import OwnFont
from idmkit.reading.faults import Faults
from idmkit.reading.files_beside import Fault, Kind, read_beside

_MOST = 24  # files; more are no design
_FONTS = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_OTHERS = {
    b"wOFF": "is a font for web pages (WOFF)",
    b"wOF2": "is a font for web pages (WOFF2)",
    b"ttcf": "is a collection of several fonts",
}


def read_fonts(
    paths: Sequence[str], folder: Path, origin: Origin, faults: Faults
) -> tuple[OwnFont, ...]:
    """The fonts at these paths, relative to `folder`, without those that are faulty.

    Reports path-outside, font-missing and font-unreadable.
    """
    if len(paths) > _MOST:
        message = f"these are {len(paths)} files, and a programme needs no more than {_MOST}"
        faults.add("font-unreadable", message, origin, "keep regular, bold and italic")
        return ()
    return tuple(_fonts(paths, folder, origin, faults))


def _fonts(paths: Sequence[str], folder: Path, origin: Origin, faults: Faults) -> Iterator[OwnFont]:
    for number, path in enumerate(paths):
        content = read_beside(path, folder, _FONT, origin.at(number), faults)
        if content is not None:
            yield OwnFont(PurePosixPath(path), content)


def _why_no_font(start: bytes) -> Fault | None:
    if start.startswith(_FONTS):
        return None
    hint = "ask its maker for the TTF or OTF file"
    return _OTHERS.get(start[:4], "is no TTF or OTF file" if start else "is empty"), hint


_FONT = Kind("font", "font", "fonts/OurSans-Regular.ttf", 30_000_000, _why_no_font)
