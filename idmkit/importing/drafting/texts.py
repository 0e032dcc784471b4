"""Longer texts as paragraphs that a person can read and edit in a text file."""

from __future__ import annotations

import re

_WIDTH = 100  # columns of the written file
_WRAPPED = range(45, 101)  # lengths of lines that a program has broken: their ends mean nothing
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: an empty line parts them, and so does a line end that was meant."""
    blocks = (_lines(block) for block in _EMPTY_LINE.split(text))
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
    lines = [" ".join(line.split(" ")).strip() for line in block_.split("\n")]
    lines = [line for line in lines if line]
    wrapped = len(lines) > 1 and all(len(line) in _WRAPPED for line in lines[:-1])
    return [" ".join(lines)] if wrapped else lines
