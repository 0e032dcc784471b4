"""Laws of the page break, for any blocks at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from idmkit.printing.measuring import line_of
from idmkit.printing.page import Text
from idmkit.printing.paper import Box
from idmkit.printing.typeface import Face
from idmkit.programme.block import Block, SetLine, Topic
from idmkit.programme.flow import FlowPage, flow

BODY = Box(50, 70, 400, 200)


def line(name: str, height: float) -> SetLine:
    words = line_of(name, Face.REGULAR)
    mark = Text(line=words, x=50, y=height * 0.8, size=5, colour="#000000")
    return SetLine(height=height, marks=(mark,))


@st.composite
def blocks(draw: st.DrawFn) -> list[Block]:
    found = []
    for number in range(draw(st.integers(1, 25))):
        height = draw(st.sampled_from([8.0, 12.0, 17.0]))
        count = draw(st.integers(1, 30))
        lines = tuple(line(f"{number}.{i}", height) for i in range(count))
        heading = draw(st.booleans()) and count <= 3
        found.append(
            Block(
                lines=lines,
                before=draw(st.sampled_from([0.0, 5.0, 12.0])),
                whole=heading or draw(st.booleans()),
                leads=2 if heading else 0,
                starts_page=draw(st.integers(0, 9)) == 0,
                topic=Topic(str(number // 3)),
            )
        )
    return found


def said(page: FlowPage) -> list[str]:
    return [mark.text for mark in page.marks if isinstance(mark, Text)]


@given(blocks())
def test_every_line_stands_once_in_order_and_inside_the_body(given_blocks: list[Block]) -> None:
    pages = flow(given_blocks, BODY)
    wanted = [mark.text for block in given_blocks for one in block.lines for mark in one.marks]  # type: ignore[union-attr]
    assert [text for page in pages for text in said(page)] == wanted
    for page in pages:
        heights = [mark.y for mark in page.marks if isinstance(mark, Text)]
        assert heights == sorted(heights)
        assert all(BODY.y <= y <= BODY.bottom for y in heights)
        assert page.used <= BODY.height + 1e-6


@given(blocks())
def test_a_heading_never_ends_a_page(given_blocks: list[Block]) -> None:
    pages = flow(given_blocks, BODY)
    for page in pages[:-1]:
        number = int(said(page)[-1].split(".")[0])
        block = given_blocks[number]
        followed = number + 1 < len(given_blocks) and not given_blocks[number + 1].starts_page
        chain = 0
        while number + chain < len(given_blocks) and given_blocks[number + chain].leads:
            chain += 1
        # Many headings in a row can be taller than a page; then something must give.
        assert not (block.leads and followed and chain < 3)


@given(blocks())
def test_no_line_of_a_paragraph_is_left_alone(given_blocks: list[Block]) -> None:
    pages = flow(given_blocks, BODY)
    for before, after in pairwise(pages):
        last, first = said(before)[-1].split(".")[0], said(after)[0].split(".")[0]
        if last == first:
            count = len(given_blocks[int(last)].lines)
            alone = [
                sum(text.split(".")[0] == last for text in said(page)) for page in (before, after)
            ]
            assert min(alone) >= 2 or count < 4


@given(blocks())
def test_a_block_that_fits_a_page_stays_whole_if_it_must(given_blocks: list[Block]) -> None:
    pages = flow(given_blocks, BODY)
    for number, block in enumerate(given_blocks):
        if block.whole and block.height <= BODY.height / 3 and not block.leads:
            homes = {
                index
                for index, page in enumerate(pages)
                for text in said(page)
                if text.split(".")[0] == str(number)
            }
            assert len(homes) == 1


def test_a_page_on_which_a_topic_goes_on_says_which() -> None:
    long = Block(lines=tuple(line(f"0.{i}", 12) for i in range(40)), topic=Topic("a"))
    other = Block(lines=(line("1.0", 12),), topic=Topic("b"), starts_page=True)
    pages = flow([long, other], BODY)
    assert [page.topic for page in pages] == [None, Topic("a"), Topic("a"), None]


def test_what_parts_two_blocks_is_dropped_at_the_top_of_a_page() -> None:
    first = Block(lines=tuple(line(f"0.{i}", 12) for i in range(8)))
    second = Block(lines=(line("1.0", 12),), before=5, above=(line("rule", 8),))
    parted = flow([first, second], BODY)
    assert said(parted[0])[-2:] == ["rule", "1.0"]
    assert parted[0].used == 8 * 12 + 5 + 8 + 12
    third = replace(second, lines=tuple(line(f"2.{i}", 12) for i in range(9)), whole=True)
    turned = flow([first, third], Box(50, 70, 400, 8 * 12 + 30))
    assert said(turned[1])[0] == "2.0"
