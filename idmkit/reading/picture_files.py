"""Which files are pictures that can be printed, and what the others are: told by how they begin."""

from __future__ import annotations

from idmkit.reading.files_beside import Fault

_PRINTED = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_SAVE = "save the picture as PNG or JPEG; giving the file another name does not change it"
_EXPORT = "export it as PNG, with at least 1500 pixels on its longer side"
_DRAWING = "is a drawing (SVG), not PNG or JPEG", _EXPORT
_WEB_PAGE = "is a web page, not a picture", "in the browser, save the picture itself"
_OTHERS = {
    b"<svg": _DRAWING,
    b"<?xml": _DRAWING,
    b"<!--": _DRAWING,
    b"<!DOCT": _WEB_PAGE,
    b"<!doct": _WEB_PAGE,
    b"<html": _WEB_PAGE,
    b"<HTML": _WEB_PAGE,
    b"\xef\xbb\xbf<": _DRAWING,
    b"%PDF": ("is a document (PDF), not PNG or JPEG", _EXPORT),
    b"%!PS": ("is a drawing (EPS), not PNG or JPEG", _EXPORT),
    b"\xc5\xd0\xd3\xc6": ("is a drawing (EPS), not PNG or JPEG", _EXPORT),
    b"GIF8": ("is a GIF picture, not PNG or JPEG", _SAVE),
    b"RIFF": ("is a WebP picture, not PNG or JPEG", _SAVE),
    b"BM": ("is a BMP picture, not PNG or JPEG", _SAVE),
    b"II*\0": ("is a TIFF picture, not PNG or JPEG", _SAVE),
    b"MM\0*": ("is a TIFF picture, not PNG or JPEG", _SAVE),
    b"\0\0\1\0": ("is an icon (ICO), not PNG or JPEG", _SAVE),
    b"8BPS": ("is a Photoshop file, not PNG or JPEG", _SAVE),
}


def why_no_picture(start: bytes) -> Fault | None:
    """What keeps a file that begins so from being printed; drawings are never opened."""
    if start.startswith(_PRINTED):
        return None
    if not start:
        return "is empty", "copy it anew from where it came from"
    inked = start.lstrip()
    found = next((fault for first, fault in _OTHERS.items() if inked.startswith(first)), None)
    if not found and start[4:8] == b"ftyp":
        found = "is a HEIC or AVIF picture, not PNG or JPEG", _SAVE
    return found or ("is no PNG or JPEG file", _SAVE)
