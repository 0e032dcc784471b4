from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.sources import markup


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<p>One.<p>Two.", "One.\n\nTwo."),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("One<br><br>two", "One\n\ntwo"),
        ("<P>One\n  goes  on.</P>", "One goes on."),
        ("  \n ", ""),
        (
            "a <b>bold</b> and <a href='https://example.org'>linked</a> word",
            "a bold and linked word",
        ),
        ("<h2>Head</h2><p>Text</p>", "Head\n\nText"),
        ("<p>Both:</p><ul><li>one</li><li>two</li></ul>", "Both:\n\n• one\n\n• two"),
        ("<ol><li>one</li><li>two</li></ol>", "1. one\n\n2. two"),
        ("<p>- one<br>- two</p>", "• one\n\n• two"),
        ("Tom &amp; Jerry&#39;s caf&eacute; &lt;3", "Tom & Jerry's café <3"),
        ("a < b and b > a, 1<2", "a < b and b > a, 1<2"),
        ("<p>a</p><script>alert('x')</script><style>p {}</style><p>b</p>", "a\n\nb"),
        ("<!-- nothing -->one", "one"),
        ("<img src='x' onerror='alert(1)'>one", "one"),
    ],
)
def test_html_becomes_paragraphs_and_lists(written: str, text: str) -> None:
    assert markup.from_html(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Why we **meet**.\n\n- one\n- two", "Why we meet.\n\n• one\n\n• two"),
        (
            "# Head\n\nText with [a link](https://example.org) and `code`.",
            "Head\n\nText with a link and code.",
        ),
        ("1. one\n2. two", "1. one\n\n2. two"),
        ("one\ntwo", "one\ntwo"),
        ("**a** < b", "a < b"),
        ("**a** <script>alert(1)</script> b", "a b"),
    ],
)
def test_markdown_becomes_paragraphs_and_lists(written: str, text: str) -> None:
    assert markup.from_markdown(written) == text
    assert markup.from_any(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<p>One.</p>", "One."),
        ("<b>One.</b>\n\nTwo.", "One.\n\nTwo."),
        ("Plain text, 3 < 4 & 5 * 6.", "Plain text, 3 < 4 & 5 * 6."),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("Tom & Jerry; R&D", "Tom & Jerry; R&D"),
        ("a_b_c and 2*3*4", "a_b_c and 2*3*4"),
        ("Line one\r\nline two\r\rline three", "Line one\nline two\n\nline three"),
        ("  • one\n  – two\n(3) three\nend", "• one\n\n• two\n\n3. three\nend"),
        ("", ""),
    ],
)
def test_a_text_is_read_as_what_it_looks_like(written: str, text: str) -> None:
    assert markup.from_any(written) == text


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("  Two \n lines\tand a tab ", "Two lines and a tab"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("An <em>open</em> question", "An open question"),
        ("a < b", "a < b"),
        ("I <3 Geneva", "I <3 Geneva"),
        ("Zero\x00width\ufeff", "Zerowidth"),
        ("Cafe\u0301", "Café"),
        ("\ud800", ""),
        ("&", "&"),
    ],
)
def test_a_title_is_one_line(written: str, line: str) -> None:
    assert markup.one_line(written) == line


def test_a_text_that_is_too_long_ends_with_an_ellipsis() -> None:
    for text in (markup.plain("word " * 10_000), markup.from_html("<p>word " * 10_000)):
        assert len(text) <= markup.LONGEST
        assert text.endswith("…")


def test_many_paragraphs_are_not_taken_for_nested_elements() -> None:
    for piece in ("<p>one", "one<br>", "<p><b>one</b>", "<ul><li>one</ul>", "one<hr>"):
        text = markup.from_html(piece * 300)
        assert text.count("one") == 300
        assert len(text.split("\n")) >= 300


def test_elements_nested_too_deep_are_read_as_their_text() -> None:
    assert markup.from_html("<div>" * 10_000 + "one &amp; two") == "one & two"
    assert "one" in markup.from_html("<b><i>" * 5000 + "one")


# The pieces that decide how a text is read, in any order.
PIECES = ("<p>", "</p>", "<br>", "<BR />", "<b>", "</b>", "<ul>", "<li>", "</ul>", "a", " b ", "\n")
MORE = ("&amp;", "&lt;", "&nbsp;", "&#39;", "&", "<", ">", "- x", "1. y", "**", "`", "[a](b)", "ü")


def texts(*pieces: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=14).map("".join)


@given(texts("<p>", "</p>", "<br>", "<BR />", "a", " b ", "\n", *MORE))
def test_paragraphs_are_read_as_the_parser_reads_them(written: str) -> None:
    from inscriptis import get_text

    safe = re.sub(r"<(?![a-zA-Z/!?])", "&lt;", written)
    expected = markup.plain(get_text(f"<div>{safe}</div>")) if written.strip() else ""
    assert markup.from_html(written) == expected


@given(texts(*PIECES, *MORE))
def test_a_plain_text_is_tidy(written: str) -> None:
    for read in (markup.from_html, markup.from_markdown, markup.from_any, markup.plain):
        text = read(written)
        assert text == text.strip()
        assert "\n\n\n" not in text
        assert all(line == line.strip() for line in text.split("\n"))
        assert markup.plain(text) == text


@given(st.text(), st.sampled_from(["<script>", "<style>", "<p onclick='", "<a href='javascript:"]))
def test_any_text_is_read(text: str, markup_: str) -> None:
    for written in (text, markup_ + text, text + markup_):
        for read in (markup.from_html, markup.from_markdown, markup.from_any, markup.one_line):
            assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", read(written))


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "**a ",
        "`a`` ",
        "> ",
        "- ",
        "[a](<b",
        "<p",
        "<!--",
        "&amp",
        "<a ",
        "<ul><li>",
        "\n ",
    ],
)
def test_the_time_for_a_hostile_text_does_not_explode(piece: str) -> None:
    written = piece * (200_000 // len(piece))
    for read in (markup.from_any, markup.from_html, markup.one_line):
        assert len(read(written)) <= max(markup.LONGEST, len(written))
