"""Breaking text into lines: where it may break, what fits, and runs of several faces on one line.

One engine for everything on paper. No markup: a run is plain text in one face.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from idmkit.printing.fonts import text_width
from idmkit.printing.page import Colour, Face, Text

# A break may stand after white space, and after a hyphen, dash or slash between two characters
# (a subset of Unicode UAX #14). Figures keep their range: "09:00–10:00" does not break.
# No-break spaces are not white space here.
_SPACE = " \\t\\n\\u2002-\\u2006\\u2008-\\u200b\\u3000"
_PIECE = re.compile(rf"[^{_SPACE}\-–—/]*(?:[-–—/]+(?=\d)[^{_SPACE}\-–—/]*)*[-–—/]*[{_SPACE}]*")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one face."""

    text: str
    face: Face = Face.REGULAR


Line = tuple[Run, ...]


def run_width(line: Iterable[Run], size: float) -> float:
    """The width of a line of runs in points, white space at its end included."""
    return sum(text_width(run.text, run.face, size) for run in line)


def break_text(text: str, face: Face, size: float, measure: float) -> list[str]:
    """Lines of at most `measure` points; a word that is wider than that is broken anywhere."""
    return [line[0].text for line in break_runs([Run(text, face)], size, measure)]


def break_runs(runs: Sequence[Run], size: float, measure: float) -> list[Line]:
    """Lines of runs of at most `measure` points, without the white space at their ends.

    Words are measured one by one; kerning against a space moves a line end by a hair.
    """
    lines: list[list[Run]] = [[]]
    pen = 0.0
    for word in _words(runs):
        inked, whole = run_width(_tidy(word), size), run_width(word, size)
        if pen + inked > measure and lines[-1]:
            lines.append([])
            pen = 0.0
        if inked > measure:
            pen = _force(lines, word, size, measure)
        else:
            lines[-1] += word
            pen += whole
    return [line for line in map(_tidy, lines) if line]


def balanced(text: str, face: Face, size: float, measure: float) -> list[str]:
    """Lines as in `break_text`, of nearly one length: the narrowest measure that needs no more."""
    best = break_text(text, face, size, measure)
    low, high = measure / 3, measure
    while high - low > 1:
        middle = (low + high) / 2
        lines = break_text(text, face, size, middle)
        whole = all(text_width(line, face, size) <= middle for line in lines)
        if whole and len(lines) == len(best) and _unbroken(lines, best):
            best, high = lines, middle
        else:
            low = middle
    return best


def placed(
    line: Iterable[Run], *, x: float, y: float, size: float, colour: Colour
) -> Iterator[Text]:
    """The runs of a line as marks on the page, from the pen position `x`, base line `y`."""
    for run in line:
        yield Text(text=run.text, x=x, y=y, face=run.face, size=size, colour=colour)
        x += text_width(run.text, run.face, size)


def _unbroken(lines: list[str], model: list[str]) -> bool:
    """Whether balancing broke no word that was whole before."""
    return " ".join(lines).split() == " ".join(model).split()


def _words(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Unbreakable stretches, which may cross from one face to another ("Name" + ",")."""
    word: list[Run] = []
    for run in runs:
        for piece in _PIECE.findall(run.text):
            if piece:
                word.append(Run(piece, run.face))
                if piece[-1].isspace() or piece[-1] in "-–—/":
                    yield word
                    word = []
    if word:
        yield word


def _force(lines: list[list[Run]], word: list[Run], size: float, measure: float) -> float:
    """Breaks a word that no line can hold anywhere; returns where the pen stands then."""
    pen = 0.0
    for run in word:
        for character in run.text:
            width = text_width(character, run.face, size)
            if lines[-1] and pen + width > measure:
                lines.append([])
                pen = 0.0
            lines[-1].append(Run(character, run.face))
            pen += width
    return pen


def _tidy(line: Sequence[Run]) -> Line:
    """Neighbours of one face joined, white space at the end taken off."""
    joined: list[Run] = []
    for run in line:
        if joined and joined[-1].face is run.face:
            joined[-1] = Run(joined[-1].text + run.text, run.face)
        else:
            joined.append(run)
    while joined and not joined[-1].text.rstrip():
        joined.pop()
    if joined:
        joined[-1] = Run(joined[-1].text.rstrip(), joined[-1].face)
    return tuple(joined)
