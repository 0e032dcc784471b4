"""What every output yields: a file that is not on disk yet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """`path` is relative to the output folder; `content` is the whole file."""

    path: PurePosixPath
    content: bytes
