"""A source as bytes: a file, a zip or a folder, read whole within bounds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from idmkit.importing.sources.json_source import JsonSource
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, error
from idmkit.reading.text_file import PlainSource
from idmkit.reading.unzipping import ZIP, DamagedZip, TooMuchInside, unzipped

LARGEST = 64 * 1024 * 1024  # bytes, also of what a zip holds: FOSDEM's schedule has 2 MB
_MOST_MEMBERS = 1000
_MOST_BYTES = f"{LARGEST // 1024 // 1024} MB"
_MOST_FILES = f"{_MOST_MEMBERS} files"

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, eq=False)
class SourceFile:
    """`content` is the file's bytes, empty for a folder; `members` what a zip or folder holds.

    Members go by their path inside; they are read into memory only, never written anywhere.
    """

    name: str
    content: bytes = field(repr=False)
    members: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def start(self) -> bytes:
        """The first bytes after a byte order mark and white space: enough to know a format by."""
        return self.content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()

    @cached_property
    def text(self) -> str:
        """The content as text: UTF-8, UTF-16 by its mark, else Windows-1252. Line ends are LF."""
        if self.content.startswith(_UTF16):
            decoded = self.content.decode("utf-16", "replace")
        else:
            try:
                decoded = self.content.decode("utf-8-sig")
            except UnicodeDecodeError:
                decoded = self.content.decode("cp1252", "replace")
        return decoded.replace("\r\n", "\n").replace("\r", "\n")

    @cached_property
    def is_utf8(self) -> bool:
        """Whether it is UTF-8 or marked UTF-16, so that no letter of the text is a guess."""
        if self.content.startswith(_UTF16):
            return True
        try:
            self.content.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return True

    @cached_property
    def json(self) -> JsonSource | None:
        """The content as JSON, or None if it is none."""
        return as_json(self.text, self.name) if self.start[:1] in (b"{", b"[") else None

    @cached_property
    def lines(self) -> PlainSource:
        """The text as a source of origins whose path is (line, first column, column after)."""
        return PlainSource(self.name, self.text)

    def at_line(self, number: int) -> Origin:
        """One whole line of the text, from 1."""
        length = self._lengths[number - 1] if 0 < number <= len(self._lengths) else 0
        return Origin(self.lines, (number, 1, max(2, length + 1)))

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(map(len, self.text.split("\n")))

    @property
    def origin(self) -> Origin:
        """The source as a whole."""
        return Origin(self.lines)


def as_json(text: str, name: str) -> JsonSource | None:
    """JSON text with the place of every value in it, or None if it is none."""
    try:
        return JsonSource(name, text, json.loads(text))
    except (ValueError, RecursionError):
        return None


def read_source(path: Path) -> SourceFile:
    """The source at `path`.

    Raises AgendaError: source-missing, source-too-large, source-damaged.
    """
    try:
        if path.exists() and not path.is_dir() and not path.is_file():
            message = "this is no file: a program or a device stands behind it"
            raise _refused(path, "source-missing", message, "save what it gives as a file first")
        return _folder(path) if path.is_dir() else _file(path)
    except FileNotFoundError:
        raise _refused(path, "source-missing", "there is no such file", "check its name") from None
    except (OSError, ValueError) as fault:
        message = f"this cannot be read: {fault}"
        raise _refused(path, "source-missing", message, "copy it to your own disk") from fault


def _file(path: Path) -> SourceFile:
    with path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise _too_large(path, "this file", _MOST_BYTES)
    members = _unzipped(path, content) if content.startswith(ZIP) else {}
    return SourceFile(str(path), content, members)


def _folder(path: Path) -> SourceFile:
    """The files directly in a folder; links are not followed."""
    files = sorted(one for one in path.iterdir() if one.is_file() and not one.is_symlink())
    if len(files) > _MOST_MEMBERS:
        raise _too_large(path, "the number of files in this folder", _MOST_FILES)
    left = LARGEST
    members: dict[str, bytes] = {}
    for file in files:
        with file.open("rb") as opened:
            members[file.name] = opened.read(left + 1)
        left -= len(members[file.name])
        if left < 0:
            raise _too_large(path, "what is in this folder", _MOST_BYTES)
    return SourceFile(str(path), b"", members)


def _unzipped(path: Path, content: bytes) -> Mapping[str, bytes]:
    try:
        return unzipped(content, LARGEST, _MOST_MEMBERS)
    except TooMuchInside as fault:
        raise _too_large(path, str(fault), f"{_MOST_BYTES} or {_MOST_FILES}") from fault
    except DamagedZip as fault:
        raise _refused(path, "source-damaged", str(fault), "export it again") from fault


def _too_large(path: Path, what: str, most: str) -> AgendaError:
    message = f"{what} is larger than a schedule can be: more than {most}"
    return _refused(
        path, "source-too-large", message, "export the schedule alone, without pictures"
    )


def _refused(path: Path, code: str, message: str, hint: str) -> AgendaError:
    return AgendaError([_problem(path, code, message, hint)])


def _problem(path: Path, code: str, message: str, hint: str) -> Problem:
    return error(code, message, Origin(PlainSource(str(path))), hint)


def json_at(data: Any, *keys: str | int) -> Any:
    """The value under `keys` in parsed JSON, or None wherever something else stands in the way."""
    for key in keys:
        if isinstance(key, str) and isinstance(data, dict):
            data = data.get(key)
        elif isinstance(key, int) and isinstance(data, list) and -len(data) <= key < len(data):
            data = data[key]
        else:
            return None
    return data
