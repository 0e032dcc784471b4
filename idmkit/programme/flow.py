"""Blocks to pages: where a page ends. Pure; heights in points, y from the top of the page.

Headings never end a page, no paragraph leaves one line alone on either side of a break, and what is
taller than a page is divided rather than cut.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from idmkit.printing.page import Mark, Text, moved
from idmkit.printing.paper import Box
from idmkit.programme.block import Block, SetLine, Topic

_LARGEST_WHOLE = 1 / 3  # of a page; what is taller may be divided, so that its heading keeps to it
_TOGETHER = 2  # lines of a paragraph on each side of a page break

Margin = Callable[[Topic | None], float]


@dataclass(slots=True)
class FlowPage:
    """A page being filled: its marks, how far down it is used, and what it continues.

    `begins` says that the agenda asked for a new page here. Down to `margin` in points, something
    of the topic `beside` stands beside the text; `topic` is what goes on from the page before.
    `changed` is from where to where (y in points) the words of each changed topic stand, by its id.
    """

    begins: bool = False
    margin: float = 0.0
    topic: Topic | None = None
    beside: Topic | None = None
    marks: list[Mark] = field(default_factory=list)
    used: float = 0.0
    changed: dict[str, tuple[float, float]] = field(default_factory=dict)


def flow(blocks: Sequence[Block], body: Box, margin: Margin = lambda _: 0.0) -> list[FlowPage]:
    """The blocks in order on as many pages as they need, each filled within `body`.

    `margin` gives the height in points that a continued topic takes beside the text.
    """
    pages: list[FlowPage] = []
    for number, block in enumerate(blocks):
        _leave_margin(block, pages)
        room = body.height - pages[-1].used if pages else 0.0
        if block.starts_page or block.white + _needed(blocks, number, body) > room:
            topic = _continued(blocks, number)
            pages.append(FlowPage(block.starts_page, margin(topic), topic, topic))
        _set(block, pages, body, margin)
    return pages


def _leave_margin(block: Block, pages: Sequence[FlowPage]) -> None:
    """Another topic begins below what the margin says of the one before."""
    if pages and pages[-1].beside != block.topic:
        pages[-1].used = max(pages[-1].used, pages[-1].margin)


def _set(block: Block, pages: list[FlowPage], body: Box, margin: Margin) -> None:
    lines = block.lines
    page = pages[-1]
    if page.used:
        page.used += block.before
        for line in block.above:
            _put(line, block, page, body)
    if block.margin:
        page.margin = max(page.margin, page.used + block.margin)
        page.beside = block.topic
    while lines:
        count = _fitting(lines, body.height - pages[-1].used)
        for line in lines[:count]:
            _put(line, block, pages[-1], body)
        lines = lines[count:]
        if lines:
            goes_on = block.topic
            pages.append(FlowPage(margin=margin(goes_on), topic=goes_on, beside=goes_on))


def _put(line: SetLine, block: Block, page: FlowPage, body: Box) -> None:
    top = body.y + page.used
    page.marks += (moved(mark, down=top) for mark in line.marks)
    page.used += line.height
    if block.changed and block.topic and any(isinstance(mark, Text) for mark in line.marks):
        begun, _ = page.changed.get(block.topic.id, (top, top))
        page.changed[block.topic.id] = begun, top + line.height


def _fitting(lines: Sequence[SetLine], room: float) -> int:
    """How many lines stand on this page: all, or so many that two are left; at least one."""
    height, count = 0.0, 0
    for line in lines:
        height += line.height
        if height > room + 1e-6:
            break
        count += 1
    if 0 < count < len(lines):
        count = min(count, len(lines) - _TOGETHER) if len(lines) > _TOGETHER else count
    return max(count, 1)


def _needed(blocks: Sequence[Block], number: int, body: Box) -> float:
    """The height that must be free for a block to begin on a page."""
    block = blocks[number]
    if block.height > body.height * _LARGEST_WHOLE or not (block.leads or block.whole):
        need = _head_height(block, _TOGETHER)
    else:
        need = block.height
        need += _first_lines(blocks, number + 1, block.leads, body) if block.leads else 0.0
    need = max(need, block.margin)
    return need if need <= body.height else min(_head_height(block, _TOGETHER), body.height)


def _first_lines(blocks: Sequence[Block], number: int, count: int, body: Box) -> float:
    """The height of the next lines after a heading; another heading brings its own."""
    if number >= len(blocks) or blocks[number].starts_page:
        return 0.0
    block = blocks[number]
    if block.leads or block.whole:
        return block.white + _needed(blocks, number, body)
    rest = count - len(block.lines)
    height = block.white + _head_height(block, count)
    return height + (_first_lines(blocks, number + 1, rest, body) if rest > 0 else 0.0)


def _head_height(block: Block, count: int) -> float:
    """The first lines of a block; all of them where the rest would be a single line."""
    lines = block.lines[:count] if len(block.lines) > count + 1 else block.lines
    return sum(line.height for line in lines)


def _continued(blocks: Sequence[Block], number: int) -> Topic | None:
    """The topic of a block that goes on from the page before."""
    topic = blocks[number].topic
    goes_on = number > 0 and topic and blocks[number - 1].topic == topic
    return topic if goes_on and not blocks[number].starts_page else None
