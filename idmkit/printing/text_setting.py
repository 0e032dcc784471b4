"""Breaking text into lines: where it may break, what fits, and runs of several faces on one line.

One engine for everything on paper. No markup: a run is plain text in one face.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from idmkit.printing.fonts import text_width
from idmkit.printing.typeface import Face

if TYPE_CHECKING:
    from idmkit.printing.page import Text
    from idmkit.printing.palette import Colour

# A break may stand after white space, and after a hyphen, dash or slash between two characters
# (a subset of Unicode UAX #14). Figures keep their range: "09:00–10:00" does not break.
# No-break spaces are not white space here.
_SPACE = " \\t\\n\\u2002-\\u2006\\u2008-\\u200b\\u3000"
_PIECE = re.compile(rf"[^{_SPACE}\-–—/]*(?:[-–—/]+(?=\d)[^{_SPACE}\-–—/]*)*[-–—/]*[{_SPACE}]*")


class Run(NamedTuple):
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


def break_runs(runs: Iterable[Run], size: float, measure: float) -> list[Line]:
    """Lines of runs of at most `measure` points, without the white space at their ends.

    Words are measured one by one; kerning against a space moves a line end by a hair.
    """
    lines: list[list[Run]] = [[]]
    for starts_line, word in _placed_words(_words(tuple(runs)), size, measure):
        if starts_line and lines[-1]:
            lines.append([])
        if word.inked * size > measure:
            _force(lines, word, size, measure)
        else:
            lines[-1] += word.runs
    return [line for line in map(_tidy, lines) if line]


def balanced(text: str, face: Face, size: float, measure: float) -> list[str]:
    """Lines as in `break_text`, of nearly one length: the narrowest measure that needs no more."""
    words = _words((Run(text, face),))
    widest = widest_word(text, face, size)
    count = _line_count(words, size, measure)
    low, high = max(measure / 3, widest), measure
    while count > 1 and high - low > 1:
        middle = (low + high) / 2
        if _line_count(words, size, middle) == count:
            high = middle
        else:
            low = middle
    return break_text(text, face, size, high)


def widest_word(text: str, face: Face, size: float) -> float:
    """The width in points of the widest stretch that is not broken of itself."""
    return max((word.inked * size for word in _words((Run(text, face),))), default=0.0)


def placed(
    line: Iterable[Run], *, x: float, y: float, size: float, colour: Colour
) -> Iterator[Text]:
    """The runs of a line as marks on the page, from the pen position `x`, base line `y`."""
    from idmkit.printing.page import Text

    for run in line:
        yield Text(text=run.text, x=x, y=y, face=run.face, size=size, colour=colour)
        x += text_width(run.text, run.face, size)


class _Word(NamedTuple):
    """An unbreakable stretch and its widths at 1 pt: of its ink, and with the space after it."""

    runs: tuple[Run, ...]
    inked: float
    whole: float


@lru_cache(maxsize=512)
def _words(runs: tuple[Run, ...]) -> tuple[_Word, ...]:
    """Unbreakable stretches, which may cross from one face to another ("Name" + ",")."""
    words: list[_Word] = []
    open_: list[Run] = []
    for run in runs:
        for piece in filter(None, _PIECE.findall(run.text)):
            open_.append(Run(piece, run.face))
            if piece[-1].isspace() or piece[-1] in "-–—/":
                words.append(_measured(open_))
                open_ = []
    return (*words, _measured(open_)) if open_ else tuple(words)


def _measured(runs: Sequence[Run]) -> _Word:
    return _Word(tuple(runs), run_width(_tidy(runs), 1.0), run_width(runs, 1.0))


def _placed_words(
    words: Iterable[_Word], size: float, measure: float
) -> Iterator[tuple[bool, _Word]]:
    """Each word, and whether it starts a line."""
    pen = inf
    for word in words:
        starts_line = pen + word.inked * size > measure
        yield starts_line, word
        pen = (0.0 if starts_line else pen) + word.whole * size
        if word.inked * size > measure:
            pen = inf  # a word that was broken by force has its last line to itself


def _line_count(words: Iterable[_Word], size: float, measure: float) -> int:
    """How many lines there are, if no word is wider than the measure."""
    return sum(starts_line for starts_line, _ in _placed_words(words, size, measure))


def _force(lines: list[list[Run]], word: _Word, size: float, measure: float) -> None:
    """Breaks a word that no line can hold anywhere."""
    pen = 0.0
    for run in word.runs:
        for character in run.text:
            width = text_width(character, run.face, size)
            if lines[-1] and pen + width > measure:
                lines.append([])
                pen = 0.0
            lines[-1].append(Run(character, run.face))
            pen += width


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
