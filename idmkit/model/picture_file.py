"""A picture that came with the agenda or a roster: the logo, a face."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """Where a picture was found, as written, and its bytes (PNG or JPEG)."""

    path: PurePath
    content: bytes = field(repr=False)
