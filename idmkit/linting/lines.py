"""The octets of a file as content lines, of which none can be too long to hold (RFC 5545 §3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from idmkit.linting.content_line import ContentLine, Mark
from idmkit.linting.findings import Findings
from idmkit.linting.rule import must, should

LONGEST = 1024 * 1024  # octets of one line that are looked at: pictures may be inside
_MOST_FOLDS = 20_000
_OCTETS = 75
_MARK = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
_CUT = re.compile(rb"[\x80-\xbf]")

LF = must("line-feed-only", "RFC 5545 §3.1", shown=1)
NO_LAST_END = must("no-last-line-end", "RFC 5545 §3.1")
BLANK = must("blank-line", "RFC 5545 §3.1")
BOM = must("byte-order-mark", "RFC 5545 §3.1", "Radicale refuses the file")
NOT_UTF8 = must("not-utf8", "RFC 5545 §3.1.4")
CONTROL = must("control-character", "RFC 5545 §3.1")
LONE_CR = must("lone-carriage-return", "RFC 5545 §3.1")
TOO_LONG = should("line-too-long", "RFC 5545 §3.1")
CUT = should(
    "cut-character",
    "RFC 5545 §3.1",
    "Thunderbird's import and Radicale then show wrong letters in the whole file; "
    "vobject, ics.py and Home Assistant refuse it",
)
STRAY_FOLD = must("nothing-to-continue", "RFC 5545 §3.1")
NOT_CHECKED = should("not-checked", "a limit of idmkit")


class PhysicalLine(NamedTuple):
    """`octets` without the line end, cut after LONGEST; `size` is how many there are."""

    number: int
    octets: bytes
    end: bytes
    size: int


def physical_lines(stream: BinaryIO) -> Iterator[PhysicalLine]:
    """The lines between line feeds; memory is bounded whatever the stream holds."""
    number = 0
    while first := stream.readline(LONGEST):
        number += 1
        size, last, tail = len(first), first, first[-2:]
        while last[-1:] != b"\n" and len(last) == LONGEST:
            last = stream.readline(LONGEST)
            size, tail = size + len(last), (tail + last)[-2:]
        end = tail if tail == b"\r\n" else b"\n" if tail[-1:] == b"\n" else b""
        size -= len(end)
        yield PhysicalLine(number, first[:size], end, size)


def content_lines(stream: BinaryIO, findings: Findings) -> Iterator[ContentLine]:
    """Unfolded lines; what is wrong with their octets is told on the way."""
    current: ContentLine | None = None
    for line in physical_lines(stream):
        if line.number == 1:
            line = _without_mark(line, findings)  # noqa: PLW2901 -- the same line, mended
            if line.octets.startswith(_UTF16):
                whole = ContentLine(1, [line.octets[:75]]).at()
                hint = "save it as UTF-8"
                findings.tell(NOT_UTF8, whole, "this is UTF-16; a calendar is UTF-8", hint)
                return
        _check_octets(line, findings)
        if line.octets[:1] in (b" ", b"\t"):
            _continue(current, line, findings)
        else:
            if current:
                yield _checked(current, findings)
            current = _begun(line) if line.octets else None
    if current:
        yield _checked(current, findings)


def _without_mark(line: PhysicalLine, findings: Findings) -> PhysicalLine:
    if not line.octets.startswith(_MARK):
        return line
    whole = ContentLine(1, [line.octets]).at(0, 1)
    message = "the file begins with an invisible byte order mark"
    findings.tell(BOM, whole, message, 'save it as "UTF-8", not "UTF-8 with BOM"')
    return line._replace(octets=line.octets.removeprefix(_MARK), size=line.size - len(_MARK))


def _check_octets(line: PhysicalLine, findings: Findings) -> None:
    """What can be said of one physical line; most lines pass with four comparisons."""
    octets = line.octets
    if line.end != b"\r\n":
        _check_end(line, findings)
    if not octets:
        findings.tell(BLANK, _mark(line), "an empty line belongs to no calendar", "delete it")
    elif line.size > _OCTETS:
        message = f"this line has {line.size:,} octets; it should have {_OCTETS} at most"
        start = len(octets[:_OCTETS].decode("utf-8", "ignore"))
        mark = ContentLine(line.number, [octets]).at(start)
        findings.tell(TOO_LONG, mark, message, "fold it: CRLF and a blank between two characters")
    if found := _CONTROL.search(octets):
        _tell_control(line, found.start(), findings)


def _check_end(line: PhysicalLine, findings: Findings) -> None:
    if line.end:
        message = "this line ends in LF alone, not in CRLF"
        findings.tell(LF, _mark(line), message, "end every line with CRLF (Windows line ends)")
    else:
        message = "the last line has no line end"
        findings.tell(NO_LAST_END, _mark(line), message, "end it with CRLF")


def _tell_control(line: PhysicalLine, offset: int, findings: Findings) -> None:
    start = len(line.octets[:offset].decode("utf-8", "surrogateescape"))
    mark = ContentLine(line.number, [line.octets]).at(start, start + 1)
    code = line.octets[offset]
    if code == ord("\r"):
        message = "a carriage return without its line feed"
        findings.tell(
            LONE_CR, mark, message, r"end lines with CRLF; write \n for a break in a text"
        )
    else:
        message = f"a control character (U+{code:04X}) stands here"
        findings.tell(CONTROL, mark, message, "delete it")


def _begun(line: PhysicalLine) -> ContentLine:
    return ContentLine(line.number, [line.octets], line.size, len(line.octets))


def _continue(current: ContentLine | None, line: PhysicalLine, findings: Findings) -> None:
    if current is None:
        message = "this line begins with a blank, so it continues another, but none is before it"
        findings.tell(STRAY_FOLD, _mark(line), message, "delete the blank, or the line")
        return
    octets = line.octets[1:]
    if current.pieces[-1][-1:] >= b"\x80" and _CUT.match(octets):
        message = "the line before was folded inside a character"
        findings.tell(CUT, _mark(line), message, "fold between characters")
    current.size += line.size - 1
    if len(current.pieces) < _MOST_FOLDS and current.kept < LONGEST:
        current.pieces.append(octets)
        current.kept += len(octets)


def _checked(line: ContentLine, findings: Findings) -> ContentLine:
    if line.size > line.kept:
        message = f"of these {line.size:,} octets only the first {line.kept:,} were looked at"
        findings.tell(NOT_CHECKED, line.at(0, 1), message)
    text = line.text
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as fault:
            mark = line.at(fault.start, fault.end)
            message = f"{_octets(text[fault.start : fault.end])} is not UTF-8"
            findings.tell(NOT_UTF8, mark, message, "save the file as UTF-8")
    return line


def _octets(text: str) -> str:
    return " ".join(f"{one:02X}" for one in text[:4].encode("utf-8", "surrogateescape"))


def _mark(line: PhysicalLine) -> Mark:
    return ContentLine(line.number, [line.octets]).at()
