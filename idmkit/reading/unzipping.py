"""What a zip holds, read into memory within bounds whatever sizes it claims; nothing is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

ZIP = b"PK\x03\x04"  # APPNOTE.TXT 4.3.7


class UnzipFault(Exception):  # noqa: N818  # it becomes a problem, it is none yet
    """A zip that is not read; the message is a clause for people."""


class TooMuchInside(UnzipFault):
    """More files or more bytes than were asked for."""


class DamagedZip(UnzipFault):
    """Not a zip, or one that is damaged, encrypted or packed in an unknown way."""


def unzipped(content: bytes, most_bytes: int, most_members: int) -> dict[str, bytes]:
    """The files inside by their names there. Raises TooMuchInside or DamagedZip."""
    try:
        return dict(_members(content, most_bytes, most_members))
    except UnzipFault:
        raise
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as fault:
        raise DamagedZip(f"this zip cannot be opened: {fault}") from fault
    except Exception as fault:  # zlib, struct, lzma and text errors of damaged headers
        raise DamagedZip("this zip is damaged") from fault


def _members(content: bytes, most_bytes: int, most_members: int) -> Iterator[tuple[str, bytes]]:
    left = most_bytes
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = [one for one in archive.infolist() if not one.is_dir()]
        if len(files) > most_members:
            raise TooMuchInside("the number of files in this zip")
        for one in files:
            with archive.open(one) as opened:  # inflates no more than it is asked for
                inside = opened.read(left + 1)
            left -= len(inside)
            if left < 0:
                raise TooMuchInside("what is in this zip")
            yield one.filename, inside
