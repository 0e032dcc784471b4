"""What flows down the pages: blocks of set lines, with the rules that keep them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import inf
from typing import NamedTuple

from idmkit.model.multilingual import Multilingual
from idmkit.printing.measuring import line_width
from idmkit.printing.page import Link, Mark, Rule, Text, moved
from idmkit.printing.paper import Box
from idmkit.printing.shaping import Line
from idmkit.printing.structure import Element, tagged
from idmkit.printing.text_setting import Run, break_runs, one_line, paragraph_lines
from idmkit.programme.edition import Edition
from idmkit.programme.style import Type

Words = str | Run | Sequence[Run]

_STROKE_HEIGHT = 0.27  # of the size: through the middle of the small letters


class SetLine(NamedTuple):
    """One line that is never divided: its height, its base line, and marks counted from its top."""

    height: float
    baseline: float = 0.0
    marks: tuple[Mark, ...] = ()

    def with_marks(self, *marks: Mark) -> SetLine:
        """The same line with more on it."""
        return self.showing((*self.marks, *marks))

    def showing(self, marks: tuple[Mark, ...]) -> SetLine:
        """The same line with other marks."""
        return SetLine(height=self.height, baseline=self.baseline, marks=marks)


class Topic(NamedTuple):
    """What blocks are about: its id, and the lines with which a page says that it goes on."""

    id: str
    lines: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that belong together.

    `before` is the white above and `above` what stands in it, both dropped at the top of a page.
    `whole` blocks are divided only if they are taller than a third of a page. A block that `leads`
    needs that many lines of what follows on its own page. `margin` is the height that it takes
    beside the text, from its top, in which no other topic begins. `topic` is what goes on if the
    next page begins within it. Beside what has `changed`, a bar stands in the margin.
    """

    lines: tuple[SetLine, ...]
    before: float = 0.0
    above: tuple[SetLine, ...] = ()
    whole: bool = False
    leads: int = 0
    starts_page: bool = False
    margin: float = 0.0
    topic: Topic | None = None
    changed: bool = False

    @property
    def white(self) -> float:
        """The height of what parts it from the block before."""
        return self.before + sum(line.height for line in self.above)

    @property
    def height(self) -> float:
        """The height of its lines, without the white above."""
        return sum(line.height for line in self.lines)


def said(thing: Multilingual, field: str, number: int | None = None) -> Run:
    """A text of the agenda, in the language that it stands in."""
    value = getattr(thing, field)
    text = value if number is None else value[number]
    return Run(text, language=thing.language_of(field, number))


def joined(between: str, parts: Iterable[Run]) -> Iterator[Run]:
    """What is there of several texts, with something between each and the next."""
    there = [part for part in parts if part.text]
    for number, part in enumerate(there):
        if number:
            yield Run(between)
        yield part


def set_text(
    edition: Edition, text: Words, type_: Type, *, x: float, measure: float
) -> tuple[SetLine, ...]:
    """Text broken into lines of one type, from `x` and at most `measure` points wide.

    Text alone, and a run alone, are in the face of the type. A title's lines are of one length.
    """
    cut = map(edition.run, _runs(text, type_))
    lines = paragraph_lines(cut, type_.size, measure, edition.language, even=type_.even)
    return tuple(_set(line, type_, x=x, goes_on=goes_on) for line, goes_on in lines)


def set_line(edition: Edition, text: str | Run, type_: Type, *, x: float) -> SetLine:
    """One line of type as it is, unbroken."""
    runs = tuple(map(edition.run, _runs(text, type_)))
    return _set(one_line(runs, edition.language), type_, x=x)


def set_right(
    edition: Edition, text: str, type_: Type, *, right: float, measure: float = inf
) -> SetLine:
    """One line that ends at `right`, shortened to `measure` points."""
    line = _shortened(edition, text, type_, measure)
    return _set(line, type_, x=right - line_width(line, type_.size))


def _runs(text: Words, type_: Type) -> Sequence[Run]:
    if isinstance(text, str):
        return [Run(text, type_.face)]
    return [Run(text.text, type_.face, text.language)] if isinstance(text, Run) else text


def _set(line: Line, type_: Type, *, x: float, goes_on: bool = False) -> SetLine:
    y = type_.baseline
    text = Text(line=line, x=x, y=y, size=type_.size, colour=type_.colour, goes_on=goes_on)
    return SetLine(height=type_.leading, baseline=y, marks=(text,) if line else ())


def space(height: float, *marks: Mark) -> SetLine:
    """A line without text: white, or a rule on it."""
    return SetLine(height=height, marks=marks)


def struck(line: SetLine) -> SetLine:
    """The line with a stroke through its words: what is cancelled."""
    words = [mark for mark in line.marks if isinstance(mark, Text)]
    return line.with_marks(*(_stroke(mark) for mark in words))


def _stroke(text: Text) -> Rule:
    y = text.y - text.size * _STROKE_HEIGHT
    return Rule(start=(text.x, y), end=(text.x + text.width, y), width=0.8, colour=text.colour)


def set_shortened(
    edition: Edition, text: Words, type_: Type, *, x: float, measure: float
) -> SetLine:
    """One line of the text, or as many of its words as fit with an ellipsis.

    Only for what repeats a text that stands in full elsewhere.
    """
    return _set(_shortened(edition, text, type_, measure), type_, x=x)


def _shortened(edition: Edition, text: Words, type_: Type, measure: float) -> Line:
    runs = tuple(map(edition.run, _runs(text, type_)))
    line = one_line(runs, edition.language)
    if line_width(line, type_.size) <= measure:
        return line
    first, *_ = break_runs(runs, type_.size, measure - type_.size, edition.language)
    *kept, last = (Run(*segment[:2], segment.language) for segment in first)
    cut = last._replace(text=last.text.rstrip(",;: ") + "…")
    return one_line([*kept, cut], edition.language)


def stacked(lines: Iterable[SetLine], top: float) -> Iterator[Mark]:
    """The marks of lines that stand one below the other, from `top`."""
    for line in lines:
        yield from (moved(mark, down=top) for mark in line.marks)
        top += line.height


def told(lines: Iterable[SetLine], element: Element) -> tuple[SetLine, ...]:
    """The lines as parts of an element, in so far as they are of none yet."""
    return tuple(line.showing(tuple(tagged(line.marks, element))) for line in lines)


def linked(lines: Iterable[SetLine], box: Box, link: Link) -> tuple[SetLine, ...]:
    """Lines that lead where `link` does when they are clicked, over the box's width."""
    return tuple(
        line.with_marks(replace(link, box=Box(box.x, 0, box.width, line.height))) for line in lines
    )


def beside(lines: Sequence[SetLine], left: Sequence[SetLine]) -> tuple[SetLine, ...]:
    """Two stacks of lines side by side, each pair on one base line."""
    pairs = zip_longest(lines, left, fillvalue=SetLine(height=0))
    return tuple(_joined(line, other) for line, other in pairs)


def _joined(line: SetLine, left: SetLine) -> SetLine:
    baseline = max(line.baseline, left.baseline)
    marks = tuple(
        moved(mark, down=baseline - one.baseline) for one in (left, line) for mark in one.marks
    )
    below = max(one.height - one.baseline for one in (line, left))
    return SetLine(height=baseline + below, baseline=baseline, marks=marks)
