"""Files made to hurt: memory stays bounded, and what is told is a few lines."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from io import BufferedReader, RawIOBase

import pytest

from idmkit.linting import lint_stream
from idmkit.model.problem import Problem

MB = 1024 * 1024
SIZE = 20 * MB
HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"


class Flow(RawIOBase):
    """A stream that repeats what is given until so many octets have flowed."""

    def __init__(self, head: bytes, piece: Callable[[int], bytes], size: int) -> None:
        self._left = size
        self._parts = self._made(head, piece)
        self._rest = b""

    def _made(self, head: bytes, piece: Callable[[int], bytes]) -> Iterator[bytes]:
        if head:
            yield head
        number = 0
        while self._left > 0:
            block = b"".join(piece(number + n) for n in range(1000))
            number += 1000
            self._left -= len(block)
            yield block

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        if not self._rest:
            self._rest = next(self._parts, b"")
        taken = self._rest[: len(buffer)]
        buffer[: len(taken)] = taken
        self._rest = self._rest[len(taken) :]
        return len(taken)


def linted(
    head: bytes, piece: Callable[[int], bytes], size: int
) -> tuple[tuple[Problem, ...], int]:
    """The problems, and the most memory that was taken, in MB."""
    stream = BufferedReader(Flow(head, piece, size), 64 * 1024)  # type: ignore[type-var]
    tracemalloc.start()
    try:
        found = lint_stream(stream, "hostile.ics")
        return found, tracemalloc.get_traced_memory()[1] // MB
    finally:
        tracemalloc.stop()


SHAPES: dict[str, tuple[bytes, Callable[[int], bytes], int, set[str]]] = {
    "one endless line": (HEAD + b"X-A:", lambda _: b"a" * 5000, SIZE, {"not-checked"}),
    "NULs": (b"", lambda _: b"\0" * 5000, SIZE, {"control-character", "no-calendar"}),
    "line ends": (HEAD, lambda _: b"\r\n" * 20, MB // 8, {"blank-line"}),
    "one endless text of folds": (
        HEAD + b"X-A:\r\n",
        lambda _: b" a\r\n",
        MB // 2,
        {"not-checked"},
    ),
    "BEGIN without END": (b"", lambda n: b"BEGIN:X-%d\r\n" % n, MB // 2, {"not-checked"}),
    "the same BEGIN": (HEAD, lambda _: b"BEGIN:VEVENT\r\n", MB // 2, {"missing-end"}),
    "properties of all names": (HEAD, lambda n: b"P%d:x\r\n" % n, MB // 2, {"unknown-property"}),
    "parameters": (HEAD + b"X-A", lambda n: b";P%d=%d" % (n, n), MB, {"no-colon"}),
    "quotation marks": (HEAD + b"X-A;B=", lambda _: b'",', MB * 2, set()),
    "zones": (
        HEAD + b"BEGIN:VEVENT\r\n",
        lambda n: b"DTSTART;TZID=Z%d:20090706T090000\r\n" % n,
        MB // 2,
        {"repeated-property"},
    ),
    "addresses": (HEAD + b"ATTENDEE:mailto:", lambda _: b"a@b,", MB, {"missing-end"}),
    "rules": (HEAD + b"BEGIN:VEVENT\r\nRRULE:", lambda _: b"FREQ;", MB, {"missing-end"}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_memory_and_words_are_bounded(shape: str) -> None:
    head, piece, size, codes = SHAPES[shape]
    found, memory = linted(head, piece, size)
    assert codes <= {one.code for one in found}
    assert len(found) < 60
    assert memory < 32


def test_the_rest_is_counted() -> None:
    found, _ = linted(HEAD, lambda _: b"\n", 3000)
    more = [one.message for one in found if one.code == "line-feed-only"]
    assert more[1:] == ["and 2,999 more of these, from here on"]
