"""Breaking text into lines, of one face or several, in any script and direction.

One engine for everything on paper. No markup: a run is plain text in one face. A paragraph is
shaped once, at 1 pt; where its lines end is then a matter of sums, at every size and measure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from idmkit.printing.measuring import segments
from idmkit.printing.readable import readable
from idmkit.printing.shaping import Line, Segment, word_advances, words
from idmkit.printing.typeface import Face
from idmkit.printing.unicode_rules import base_level, characters, levels, line_breaks

if TYPE_CHECKING:
    from idmkit.printing.page import Text
    from idmkit.printing.palette import Colour

_CHARACTER = 64  # how long one with all its marks may be, where a word has to be broken
_HAIR = 0.005  # points: what sums of widths may be off
# Parts of the measure: a word alone in the last line, and the line that may lose a word to it.
_SHORT_WORD = 1 / 6
_LONG_LINE = 3 / 4


class Run(NamedTuple):
    """Text in one face, and in a language (BCP 47) if it is not the paragraph's."""

    text: str
    face: Face = Face.REGULAR
    language: str = ""


class Stop(NamedTuple):
    """Where a line may end: the index after it, and after its last ink."""

    end: int
    inked: int


class Paragraph(NamedTuple):
    """A text that was measured: `pens` holds the width before each character, at 1 pt.

    `reaches` holds the width up to the last ink before each stop.
    """

    text: str
    line: Line
    stops: tuple[Stop, ...]
    pens: tuple[float, ...]
    reaches: tuple[float, ...]

    def width(self, start: int, end: int) -> float:
        """The width of a part, at 1 pt."""
        return self.pens[end] - self.pens[start]

    def cut(self, start: int, end: int) -> Line:
        """A part of it as a line."""
        if len(self.line) == 1:
            return (Segment(self.text[start:end], *self.line[0][1:]),)
        return tuple(_cut(self.line, start, end))


def break_text(
    text: str, face: Face, size: float, measure: float, language: str = "en"
) -> list[str]:
    """Lines of at most `measure` points; a word that is wider than that is broken anywhere."""
    paragraph = measured((Run(text, face),), language)
    return [paragraph.text[start:end] for start, end in _places(paragraph, size, measure)]


def break_runs(
    runs: Iterable[Run], size: float, measure: float, language: str = "en"
) -> list[Line]:
    """Lines of at most `measure` points, without the white space at their ends."""
    paragraph = measured(tuple(runs), language)
    return [paragraph.cut(start, end) for start, end in _places(paragraph, size, measure)]


def paragraph_lines(
    runs: Iterable[Run], size: float, measure: float, language: str = "en", *, even: bool = False
) -> Iterator[tuple[Line, bool]]:
    """The lines of a paragraph, and of each whether its last word goes on in the next.

    They are as many as in `break_runs`. The last is no short word alone, if the line before it can
    spare another; `even` makes all of nearly one length, as titles are set.
    """
    paragraph = measured(tuple(runs), language)
    text = paragraph.text
    if even:
        measure = _even_measure(paragraph, size, measure)
    for start, end in _without_orphan(
        paragraph, [*_places(paragraph, size, measure)], size, measure
    ):
        yield paragraph.cut(start, end), end < len(text) and not text[end].isspace()


def one_line(runs: Iterable[Run], language: str = "en") -> Line:
    """The runs as one line, unbroken."""
    return measured(tuple(runs), language).line


def balanced(text: str, face: Face, size: float, measure: float) -> list[str]:
    """Lines as in `break_text`, of nearly one length: the narrowest measure that needs no more."""
    paragraph = measured((Run(text, face),), "en")
    return break_text(text, face, size, _even_measure(paragraph, size, measure))


def _even_measure(paragraph: Paragraph, size: float, measure: float) -> float:
    """The narrowest measure in points, to within one, that needs no more lines."""
    count = len([*_places(paragraph, size, measure)])
    if count <= 1:
        return measure
    low, high = max(measure / 3, _widest(paragraph) * size), measure
    while high - low > 1:
        middle = (low + high) / 2
        if len([*_places(paragraph, size, middle)]) == count:
            high = middle
        else:
            low = middle
    return high


def _without_orphan(
    paragraph: Paragraph, places: list[tuple[int, int]], size: float, measure: float
) -> list[tuple[int, int]]:
    """The places of lines; a short word alone in the last gets the one before it for company.

    Only if the line that loses it stays so long that nobody misses it.
    """
    if not places[1:]:
        return places
    (start, _), (last, close) = places[-2:]
    if paragraph.width(last, close) * size >= measure * _SHORT_WORD:
        return places
    parted = next((stop for stop in reversed(paragraph.stops) if stop.end < last), None)
    alone = not any(last < stop.end < close for stop in paragraph.stops)
    if not parted or not alone or parted.inked <= start:
        return places
    long = paragraph.width(start, parted.inked) * size >= measure * _LONG_LINE
    return [*places[:-2], (start, parted.inked), (parted.end, close)] if long else places


def widest_word(text: str, face: Face, size: float, language: str = "en") -> float:
    """The width in points of the widest stretch that is not broken of itself."""
    return _widest(measured((Run(text, face),), language)) * size


def placed(  # noqa: PLR0913 -- a mark's own fields
    line: Line, *, x: float, y: float, size: float, colour: Colour, goes_on: bool = False
) -> Iterator[Text]:
    """The line as a mark, from its left edge `x` on the base line `y`; no mark if it is empty."""
    from idmkit.printing.page import Text

    if line:
        yield Text(line=line, x=x, y=y, size=size, colour=colour, goes_on=goes_on)


@lru_cache(maxsize=512)
def measured(runs: tuple[Run, ...], language: str) -> Paragraph:
    """The runs as one paragraph: directions told apart, breaks found, shaped and measured."""
    runs = tuple(_merged(runs))
    texts = [readable(run.text, run.face.fonts) for run in runs]
    text = "".join(texts)
    found = levels(text, base_level(text, language))
    line: list[Segment] = []
    start = 0
    for run, said in zip(runs, texts, strict=True):
        spoken = run.language or language
        line += segments(said, run.face, spoken, found[start : start + len(said)])
        start += len(said)
    pens = tuple(accumulate(_advances(line), initial=0.0))
    text = "".join(segment.text for segment in line)
    stops = tuple(_stops(text, _main(runs, language)))
    reaches = tuple([pens[stop.inked] for stop in stops])
    return Paragraph(text, tuple(line), stops, pens, reaches)


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """What is alike and stands together as one run, so that it is shaped as one text."""
    for (face, language), alike in groupby(runs, key=lambda run: run[1:]):
        yield Run("".join(run.text for run in alike), face, language)


def _main(runs: Sequence[Run], language: str) -> str:
    """The language by whose rules lines end: the paragraph's, unless all of it is of another."""
    spoken = {run.language or language for run in runs if run.text}
    return spoken.pop() if len(spoken) == 1 else language


def _advances(line: Iterable[Segment]) -> Iterator[float]:
    """How far each character moves the pen, at 1 pt."""
    return chain.from_iterable(
        word_advances(word, face, language, level % 2)
        for text, face, level, language in line
        for word in words(text)
    )


def _stops(text: str, language: str) -> Iterator[Stop]:
    start = inked = 0
    for end in line_breaks(text, language):
        ink = text[start:end].rstrip()
        inked = start + len(ink) if ink else inked
        yield Stop(end, inked)
        start = end


def _places(paragraph: Paragraph, size: float, measure: float) -> Iterator[tuple[int, int]]:
    """Start and end of each line that has ink: as many words as fit, and at least one character."""
    start, stops, pens, reaches = 0, paragraph.stops, paragraph.pens, paragraph.reaches
    room = (measure + _HAIR) / size
    at = 0
    while at < len(stops):
        end = bisect_right(reaches, pens[start] + room, lo=at) - 1
        if end >= at:
            yield from _inked(start, stops[end].inked)
            start, at = stops[end].end, end + 1
        else:
            close = stops[at].inked
            forced = _forced(paragraph, start, close, room)
            yield from _inked(start, start + len(paragraph.text[start:forced].rstrip()))
            whole = forced >= close
            rest = paragraph.text[forced:close]
            start = stops[at].end if whole else close - len(rest.lstrip())
            at += whole


def _inked(start: int, end: int) -> Iterator[tuple[int, int]]:
    if end > start:
        yield start, end


def _forced(paragraph: Paragraph, start: int, end: int, room: float) -> int:
    """Where a word that no line can hold is broken: after as many whole characters as fit."""
    at = start
    near = bisect_right(paragraph.pens, paragraph.pens[start] + room, lo=start)
    for character in characters(paragraph.text[start : min(end, near + _CHARACTER)]):
        if at > start and paragraph.width(start, at + len(character)) > room:
            break
        at += len(character)
    return at


def _widest(paragraph: Paragraph) -> float:
    starts = (0, *(stop.end for stop in paragraph.stops))
    pairs = zip(starts, paragraph.stops, strict=False)
    return max(
        (paragraph.width(start, max(start, stop.inked)) for start, stop in pairs), default=0.0
    )


def _cut(line: Line, start: int, end: int) -> Iterator[Segment]:
    at = 0
    for segment in line:
        text = segment.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            yield Segment(text, *segment[1:])
        at += len(segment.text)
