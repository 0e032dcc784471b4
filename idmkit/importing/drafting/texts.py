"""Longer texts as paragraphs that a person can read and edit in a text file."""

from __future__ import annotations

import re
from itertools import pairwise

_WIDTH = 100  # columns of the written file
_WRAPPED = range(45, 101)  # lengths of lines that a program has broken: their ends mean nothing
_ENTRY = re.compile(r"[A-ZÀ-ÞА-Я]\S*( \S+)?:\s|• |\d{1,3}\. ")  # "Moderator: …" begins a line
_SPACES = re.compile(r"[ \t]+")  # not the no-break space, which somebody meant
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: an empty line parts them, and so does a line end that was meant."""
    lines = text.replace("\u2029", "\n\n").replace("\u2028", "\n").replace("\r\n", "\n")
    blocks = (_lines(block) for block in _EMPTY_LINE.split(lines.replace("\r", "\n")))
    return tuple(line for block in blocks for line in block)


def block(paragraphs_: tuple[str, ...]) -> str:
    """Paragraphs as a text over several lines, wrapped at spaces."""
    return "\n\n".join(map(_wrapped, paragraphs_))


def _wrapped(paragraph: str) -> str:
    """The words in lines of `_WIDTH` at most, a longer one alone; textwrap takes thrice as long."""
    lines: list[str] = []
    for word in paragraph.split(" "):
        if lines and len(lines[-1]) + len(word) < _WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _lines(block_: str) -> list[str]:
    lines = [_SPACES.sub(" ", line).strip(" ") for line in block_.split("\n")]
    lines = [line for line in lines if line]
    return [" ".join(lines)] if _is_wrapped(lines) else lines


def _is_wrapped(lines: list[str]) -> bool:
    """Whether a program broke the lines: each is full, so that the next word found no room."""
    width = max(map(len, lines), default=0)
    return (
        len(lines) > 1
        and all(
            len(line) in _WRAPPED and len(line) + len(after.split()[0]) >= width
            for line, after in pairwise(lines)
        )
        and not any(map(_ENTRY.match, lines[1:]))
    )
