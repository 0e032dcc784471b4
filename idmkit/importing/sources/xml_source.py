"""XML that knows its lines, read as far as it can be; the only door to lxml.

Nothing is fetched and nothing is expanded: what a document type declares stays a name. XML that is
not well-formed is mended where it is clear what was meant, and every fault is said.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html.entities import html5
from itertools import islice
from typing import Any

from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, Problem, error

_PROLOG = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
_TAG = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,30})[\"']")
# Encodings of XML that people may have, by the beginning of their names.
_ENCODINGS = ("iso-8859", "iso8859", "windows-125", "cp125", "koi8", "gb", "big5", "shift", "euc")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOOSE = re.compile(r"<(?![\w/!?:])|&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w*)?(;)?")
_NO_CHARACTER = "\ufffd"  # what HTML has for a number of none
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")
_MOST_SAID = 100  # faults of one sort in one file
_PROLOG_BYTES = 65536
_Fault = tuple[int, str]  # line and message


@dataclass(frozen=True, eq=False)
class XmlElement:
    """An element. Names go without namespace and in small letters; what is missing is ""."""

    _element: Any = field(repr=False)
    _source: SourceFile = field(repr=False)

    @property
    def name(self) -> str:
        """Its name."""
        return _local(self._element.tag)

    @property
    def origin(self) -> Origin:
        """The line that it begins on."""
        return self._source.at_line(self._element.sourceline or 1)

    def text(self, *names: str) -> str:
        """The first attribute or child of these names that holds a text; its own without a name."""
        for name in names:
            if text := self._named(name).strip():
                return text
        return "" if names else _own_text(self._element)

    def first(self, name: str) -> XmlElement | None:
        """Its first child of this name."""
        child = self._children.get(name)
        return None if child is None else XmlElement(child, self._source)

    def inside(self, *names: str) -> list[XmlElement]:
        """Its children of these names, or all."""
        found = (one for one in self._element if not names or _local(one.tag) in names)
        return [XmlElement(one, self._source) for one in found]

    def rows(self, name: str) -> list[XmlElement]:
        """What is inside its first child of this name, as a list stands in XML."""
        child = self._children.get(name)
        return [XmlElement(one, self._source) for one in child] if child is not None else []

    def _named(self, name: str) -> str:
        written: str | None = self._element.get(name)
        if written is not None:
            return written
        child = self._children.get(name)
        return "" if child is None else _whole_text(child)

    @cached_property
    def _children(self) -> dict[str, Any]:
        """The first child of each name."""
        return {_local(child.tag): child for child in reversed(self._element)}


def root_name(source: SourceFile) -> str:
    """What the root element of a source is called, in small letters; "" if it is no XML."""
    start = source.content[:_PROLOG_BYTES]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = start[: len(start) // 2 * 2].decode("utf-16", "replace")
    else:
        text = start.decode("utf-8-sig", "replace")
    at = 0
    while found := _PROLOG.match(text, at):
        at = found.end()
    root = _TAG.match(text, at)
    return root[1].lower() if root else ""


def read_xml(source: SourceFile, notes: Notes) -> XmlElement:
    """The root element. Faults that could be mended are noted.

    Raises AgendaError: source-damaged.
    """
    text = _decoded(source, notes)
    root, faults = _parsed(text)
    if faults:
        root, faults = _parsed(_mended(text, source, notes))
    for line, message in faults:
        notes.mended("the XML is not well-formed", source.at_line(line), message)
    if root is None:
        raise AgendaError([_damaged(source, faults)])
    _say_what_is_declared(root, source, notes)
    return XmlElement(root, source)


def _damaged(source: SourceFile, faults: list[_Fault]) -> Problem:
    line, what = next(iter(faults), (1, "there is nothing in it"))
    message = f"this XML cannot be read: {what}"
    return error("source-damaged", message, source.at_line(line), "export it again")


def _decoded(source: SourceFile, notes: Notes) -> str:
    """The text by the encoding that it declares, if that is a usual one; else as any text."""
    declared = _ENCODING.match(source.start)
    name = declared[1].decode("ascii").lower() if declared else ""
    if name.startswith(_ENCODINGS):
        try:
            return source.content.decode(name, "replace").replace("\r\n", "\n").replace("\r", "\n")
        except LookupError:
            pass
    if not source.is_utf8:
        notes.mended("the letters are not in UTF-8 and are taken for Windows-1252", source.origin)
    return source.text


def _parsed(text: str) -> tuple[Any, list[_Fault]]:
    """The root element or None, and the faults by line."""
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    return root, [(one.line, str(one.message).strip()) for one in parser.error_log]


def _mended(text: str, source: SourceFile, notes: Notes) -> str:
    """The text without control characters; a lone & and names of HTML are what they stand for."""
    faults = islice(_UNPRINTABLE.finditer(text), _MOST_SAID)
    for line in dict.fromkeys(_lines(text, faults)):
        notes.mended("a control character", source.at_line(line))
    text = _UNPRINTABLE.sub("", text)
    found = (one for part in _marked_up(text) for one in _LOOSE.finditer(text, *part))
    wrong = (one for one in found if _as_text(one) != one[0])
    for line in dict.fromkeys(_lines(text, islice(wrong, _MOST_SAID))):
        notes.mended("an & or a < that does not stand as XML has it", source.at_line(line))
    return _without_loose(text)


def _without_loose(text: str) -> str:
    parts, at = list[str](), 0
    for start, end in _marked_up(text):
        parts += (text[at:start], _LOOSE.sub(_as_text, text[start:end]))
        at = end
    return "".join((*parts, text[at:]))


def _marked_up(text: str) -> Iterator[tuple[int, int]]:
    """The stretches outside of CDATA sections, where an & is only an &."""
    at = 0
    while (start := text.find("<![CDATA[", at)) >= 0 and (end := text.find("]]>", start)) >= 0:
        yield at, start
        at = end
    yield at, len(text)


def _as_text(found: re.Match[str]) -> str:
    """A reference as XML has it; what is none is text, and so is a name that nobody knows."""
    whole, name, is_closed = found[0], found[1] or "", bool(found[2])
    if whole == "<":
        return "&lt;"
    if not is_closed or (name[:1] != "#" and f"{name};" not in html5):
        return f"&amp;{whole[1:]}"
    if name in _XML_NAMES:
        return whole
    return html.escape(_UNPRINTABLE.sub("", html.unescape(whole)).replace(_NO_CHARACTER, ""))


def _lines(text: str, faults: Iterator[re.Match[str]]) -> Iterator[int]:
    line, at = 1, 0
    for one in faults:
        line += text.count("\n", at, one.start())
        at = one.start()
        yield line


def _say_what_is_declared(root: Any, source: SourceFile, notes: Notes) -> None:
    """Takes out the names that a document type declares: what they stand for is not looked up."""
    from lxml import etree

    for one in root.iter(etree.Entity):
        known = html5.get(f"{one.name};", "")
        if not known:
            line = source.at_line(one.sourceline or 1)
            notes.left_out("a name that the file's document type declares", line, str(one.text))
        one.tail = f"{known}{one.tail or ''}"
    etree.strip_elements(root, etree.Entity, with_tail=False)


@lru_cache(maxsize=1000)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def _own_text(element: Any) -> str:
    """The text that stands in the element itself, not in those inside."""
    return (element.text or "") + "".join(child.tail or "" for child in element)


def _whole_text(element: Any) -> str:
    """The text; elements inside are markup of it, kept as HTML."""
    return _as_html(element) if len(element) else element.text or ""


def _as_html(element: Any) -> str:
    from lxml import etree

    parts = [html.escape(element.text or "", quote=False)]
    parts += (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return "".join(parts)
