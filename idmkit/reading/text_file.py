"""A file's bytes as text, or a problem that says how to save it right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from idmkit.model.origin import KeyPath, Origin, Part, Span
from idmkit.model.problem import AgendaError, error

_HOW_TO_SAVE = (
    "save it again as UTF-8. Notepad: File, Save As, Encoding: UTF-8. "
    "Word: Save As, Plain Text, Other encoding: Unicode (UTF-8). "
    "TextEdit: Format, Make Plain Text, then save with Unicode (UTF-8)"
)
_BOMS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


@dataclass(frozen=True, eq=False)
class PlainSource:
    """A file that could not be parsed: its places are lines and columns, its paths unknown.

    `path` of an origin in it is (line, first column, column after the last), all from 1.
    """

    file: str
    text: str = ""

    def span(self, path: KeyPath, of: Part) -> Span:  # noqa: ARG002  # a place has no key
        """The place that `path` spells out; the file's beginning without one."""
        line, start, end = (int(part) for part in path) if path else (1, 1, 1)
        return Span(line, start, line, end)

    def line(self, number: int) -> str:
        """The text of one line, from 1; empty past the end."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without byte order mark, line ends made one kind.

    Raises AgendaError with one problem: `file-missing` or `not-utf8`.
    """
    content = _read_bytes(path)
    encoding = _utf16(content)
    if encoding:
        _refuse(path, content.decode(encoding, "replace"), "UTF-16 (Windows calls it Unicode)", 0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        # The byte order mark is cut off before the fault is counted.
        mark = 3 if content.startswith(b"\xef\xbb\xbf") else 0
        _refuse(path, content.decode("cp1252", "replace"), _named(content), fault.start + mark)
    text = text.replace("\r\n", "\n")
    # The line ends of old Macintosh programs, if there are no others.
    return text if "\n" in text else text.replace("\r", "\n")


def _read_bytes(path: Path) -> bytes:
    origin = Origin(PlainSource(str(path)))
    try:
        return path.read_bytes()
    except FileNotFoundError:
        hint = "say where it is: idmkit build FOLDER/agenda.toml; or make one: idmkit new FOLDER"
        raise AgendaError([error("file-missing", "there is no such file", origin, hint)]) from None
    except (IsADirectoryError, NotADirectoryError):
        message, hint = "this is a folder, not a file", "name the agenda.toml inside it"
    except PermissionError:
        # Windows says this of a folder, too.
        message = "this is a folder" if path.is_dir() else "you may not read this file"
        hint = "name the agenda.toml inside it" if path.is_dir() else "ask its owner for the right"
    except (OSError, ValueError) as fault:
        message, hint = f"this file cannot be read: {fault}", "copy it to your own disk"
    raise AgendaError([error("file-missing", message, origin, hint)])


def _utf16(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return encoding
    # Without a mark: in UTF-16 every other byte of Latin text is 0.
    sample = content[:400]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[first::2]
        if len(half) > 1 and half.count(0) > len(half) * 0.8:
            return encoding
    return ""


def _named(content: bytes) -> str:
    try:
        content.decode("cp1252")
    except UnicodeDecodeError:
        return "an unknown encoding"
    return "Windows-1252 (Windows calls it ANSI)"


def _refuse(path: Path, text: str, encoding: str, at: int) -> None:
    """Each byte before `at` is one character of `text`, or `at` is 0."""
    before = text[:at].split("\n")
    source = PlainSource(str(path), text.replace("\r\n", "\n"))
    place = (len(before), len(before[-1]) + 1, len(before[-1]) + 2)
    message = f"the file is not saved as UTF-8, but as {encoding}"
    raise AgendaError([error("not-utf8", message, Origin(source, place), _HOW_TO_SAVE)])
