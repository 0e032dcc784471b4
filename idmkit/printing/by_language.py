"""Texts of several languages: each stretch in another language as a part of its own.

Who listens hears each language in its own voice (ISO 14289-1 §7.2: the natural language of text).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby

from idmkit.printing.measuring import line_width
from idmkit.printing.page import Mark, Text
from idmkit.printing.shaping import Line
from idmkit.printing.structure import Element
from idmkit.printing.unicode_rules import visual_order


def told_by_language(marks: Iterable[Mark], language: str) -> Iterator[Mark]:
    """The marks; a text that has stretches in other languages than the pages' is parted there.

    Such a stretch belongs to a Span with its language. Call it when all marks are in their places.
    """
    span: Element | None = None
    for mark in marks:
        if not isinstance(mark, Text) or mark.element is None or _is_of(mark.line, language):
            yield mark
            continue
        for part in _parts(mark):
            spoken = part.line[0].language
            if spoken in ("", language):
                yield part
                continue
            # A stretch that goes on in the next line is one.
            if span is None or (span.parent, span.language) != (mark.element, spoken):
                span = Element("Span", mark.element, language=spoken)
            yield part.of(span)


def _is_of(line: Line, language: str) -> bool:
    return all(segment.language in ("", language) for segment in line)


def _parts(mark: Text) -> Iterator[Text]:
    """The stretches of one language each, in the order in which they are read."""
    levels = [segment.level for segment in mark.line]
    order = visual_order(levels)
    widths = [line_width((mark.line[at],), mark.size) for at in order]
    lefts = dict(zip(order, accumulate(widths, initial=mark.x), strict=False))
    stretches = [*_stretches(mark.line, order)]
    for number, stretch in enumerate(stretches):
        yield Text(
            line=tuple(mark.line[at] for at in stretch),
            x=min(lefts[at] for at in stretch),
            y=mark.y,
            size=mark.size,
            colour=mark.colour,
            goes_on=mark.goes_on or number + 1 < len(stretches),
            element=mark.element,
        )


def _stretches(line: Line, order: Sequence[int]) -> Iterator[Sequence[int]]:
    """The segments of one language that stand together; one by one where others come between."""
    places = {at: place for place, at in enumerate(order)}
    for _, group in groupby(range(len(line)), key=lambda at: line[at].language):
        stretch = [*group]
        found = [places[at] for at in stretch]
        if max(found) - min(found) < len(stretch):
            yield stretch
        else:
            yield from ([at] for at in stretch)
