"""HTML and Markdown to plain text with its paragraphs and lists; the door to both parsers.

In the result paragraphs are parted by an empty line, and so are the items of a list, each of which
begins with "• " or its number: an agenda wraps lines, so an item is a paragraph of its own.
"""

from __future__ import annotations

import html
import re
import unicodedata

LONGEST = 30_000  # characters of one text; longer ones end with an ellipsis
_MOST_READ = 4 * LONGEST  # characters of its markup
_TAG = re.compile(
    r"</?(p|br|ul|ol|li|div|span|a|b|i|em|strong|h[1-6]|table|pre|code|img)\b[^<]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^ {0,3}(#{1,6} |[-*+] \S|\d{1,3}[.)] \S|> |```)|\*\*\S|__\S|`[^`\n]+`"
    r"|\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}\)",
    re.MULTILINE,
)
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_BLANK = ("Zs", "Zl", "Zp", "Cf", "Cc")  # categories: spaces of any width, and what has no shape
_BULLET = re.compile(r"^[ \t]*[*+•◦‣·●▪–-][ \t]+(?=\S)")
_NUMBER = re.compile(r"^[ \t]*\(?(\d{1,3})[.)][ \t]+(?=\S)")
_DEEPEST = 200  # levels of nested elements; deeper ones are read as text without markup
_PARAGRAPH = re.compile(r"</?p>", re.IGNORECASE)
_RULE = re.compile(r"<hr ?/?>", re.IGNORECASE)  # which the parser passes over
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
# Nothing but text, paragraphs that are opened before they are closed, and line breaks.
_TEXT = r"(?:[^<&]++|<br ?/?>|&(?:amp|lt|gt|quot|nbsp|#39|#34);)*+"
_PARAGRAPHS = re.compile(rf"{_TEXT}(?:<p>{_TEXT}(?:</p>{_TEXT})?+)*+", re.IGNORECASE)
_NESTING = re.compile(r"<(/?)(?!(?:br|hr|img|p|li)\b)[a-z]", re.IGNORECASE)


def from_html(text: str) -> str:
    """The text of an HTML fragment. Scripts, styles and attributes are gone."""
    from inscriptis import get_text

    bare = printable(text)[:_MOST_READ]
    if not bare.strip():
        return ""
    # A lone < of running text is kept; the parser would take it for markup.
    safe = _RULE.sub("<br><br>", re.sub(r"<(?![a-zA-Z/!?])", "&lt;", bare))
    if _PARAGRAPHS.fullmatch(safe):
        return plain(_of_paragraphs(safe))
    if _depth(bare) > _DEEPEST:
        return plain(html.unescape(re.sub(r"<[^<>]*>", " ", bare)))
    return plain(get_text(f"<div>{safe}</div>"))


def from_markdown(text: str) -> str:
    """The text of Markdown (CommonMark), with what HTML it holds."""
    from markdown_it import MarkdownIt

    bare = printable(text)[:LONGEST]
    return from_html(MarkdownIt("commonmark", {"html": True, "breaks": True}).render(bare))


def from_any(text: str) -> str:
    """The text of HTML, Markdown or plain text, by what it looks like."""
    text = text[:_MOST_READ]
    if _TAG.search(text):
        return from_html(text if "\n\n" not in text.strip() else _with_paragraphs(text))
    if _MARKDOWN.search(text):
        return from_markdown(text)
    return plain(html.unescape(text) if _ENTITY.search(text) else text)


def plain(text: str) -> str:
    """Plain text, tidied: no control characters, items of lists marked and apart, not too long."""
    lines: list[str] = []
    for line in printable(text).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        item = _as_item(line)
        if item and lines and lines[-1]:
            lines.append("")
        lines.append(item or line.strip())
    whole = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return _visible(whole if len(whole) <= LONGEST else whole[: LONGEST - 1].rstrip() + "…")


def printable(text: str) -> str:
    """The text in NFC without characters that no paper and no file can hold."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", text))


def one_line(text: str) -> str:
    """A name or a title: entities and tags resolved, on one line."""
    if "<" in text and _TAG.search(text):
        text = from_html(text)
    elif "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    return tidied(text)


def tidied(text: str) -> str:
    """Plain text on one line, as it stands; "" if nothing of it can be seen."""
    return _visible(" ".join(printable(text).split()))


def _visible(text: str) -> str:
    """The text; "" if nothing of it can be seen, as our reader has it."""
    return text if any(unicodedata.category(one) not in _BLANK for one in text) else ""


def _of_paragraphs(text: str) -> str:
    """What the parser makes of paragraphs and line breaks, in a tenth of its time."""
    blocks = (_BREAK.split(block) for block in _PARAGRAPH.split(text))
    lines = ((" ".join(html.unescape(line).split()) for line in block) for block in blocks)
    return "\n\n".join("\n".join(block) for block in lines)


def _as_item(line: str) -> str:
    """The line as an item of a list, or "" if it is none."""
    if found := _BULLET.match(line):
        return f"• {line[found.end() :].strip()}"
    if found := _NUMBER.match(line):
        return f"{found[1]}. {line[found.end() :].strip()}"
    return ""


def _with_paragraphs(text: str) -> str:
    """HTML in which somebody parted paragraphs by empty lines, as in a plain text."""
    return re.sub(r"\n[ \t\r]*\n", "<br><br>", text)


def _depth(text: str) -> int:
    """At most how deep elements are nested: those left open count, if they can hold others."""
    depth = deepest = 0
    for found in _NESTING.finditer(text):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest
