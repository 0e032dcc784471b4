"""The objects that a PDF is made of (ISO 32000-1 §7.3), as reportlab writes them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from concurrent.futures import Future

_END = b"endstream\n"
_TO_ESCAPE = re.compile(r"[\\()]")
_ESCAPED = {ord(one): f"\\{one}" for one in "\\()"}


def dictionary(entries: Mapping[str, Any]) -> Any:
    """A dictionary; keys without their slash."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary

    return PDFDictionary(dict(entries))


def array(items: Iterable[Any]) -> Any:
    """An array."""
    from reportlab.pdfbase.pdfdoc import PDFArray

    return PDFArray([*items])


def name(text: str) -> Any:
    """A name, without its slash."""
    from reportlab.pdfbase.pdfdoc import PDFName

    return PDFName(text)


def text_string(text: str) -> Any:
    """A text string, in whichever of PDF's encodings holds it."""
    from reportlab.pdfbase.pdfdoc import PDFString

    return PDFString(text)


def literal(text: str) -> str:
    """A text string as it stands in the file (ISO 32000-1 §7.3.4 and §7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPED)})" if _TO_ESCAPE.search(text) else f"({text})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def added(made: Any, document: Any) -> str:
    """Numbers an object that no other call has numbered; returns how others refer to it."""
    document.Reference(made)
    return f"{document.objectcounter} 0 R"


def stream(content: bytes, entries: Mapping[str, Any] | None = None, *, packed: bool = True) -> Any:
    """A stream, deflated if it is `packed`."""
    from reportlab.pdfbase.pdfdoc import PDFStream

    described = {**(entries or {})}
    if packed:
        content = zlib.compress(content)
        described["Filter"] = name("FlateDecode")
    return with_line_end(PDFStream(dictionary(described), content, filters=[]))


def packed(content: Future[bytes]) -> Any:
    """A stream that another thread deflates meanwhile; whoever writes the file waits for it."""
    return _packed_class()(content)


def with_line_end(made: Any) -> Any:
    """The stream, with the line end before `endstream` that PDF/A asks for (ISO 19005-2 §6.1.7.1).

    Reportlab 5.1 writes none.
    """
    write = made.format

    def with_end(document: Any) -> bytes:
        written = bytes(write(document))
        return written.removesuffix(_END) + b"\n" + _END if written.endswith(_END) else written

    made.format = with_end
    return made


def written_once(made: Any) -> Any:
    """The object, which many others hold; how it is written is kept."""
    if "format" not in vars(made):
        made.format = cache(made.format)
    return made


def raw(*parts: Any) -> Any:
    """An object that is written already, in parts that may be added or set until the end.

    Of the parts some may be objects that are known only then. For thousands of small objects, where
    reportlab's writer would take most of the time.
    """
    return _raw_class()(parts)


@cache
def _raw_class() -> Any:
    from reportlab.pdfbase.pdfdoc import PDFObject

    class Raw(PDFObject):  # type: ignore[misc]
        __RefOnly__ = 1

        def __init__(self, parts: Iterable[Any]) -> None:
            self.parts = [*parts]

        def format(self, document: Any) -> bytes:
            written = [
                part if isinstance(part, str) else as_written(part, document) for part in self.parts
            ]
            return " ".join(written).encode("latin-1")

    return Raw


@cache
def _packed_class() -> Any:
    from reportlab.pdfbase.pdfdoc import PDFObject

    class Packed(PDFObject):  # type: ignore[misc]
        __RefOnly__ = 1

        def __init__(self, content: Future[bytes]) -> None:
            self.content = content

        def format(self, _: Any) -> bytes:
            content = self.content.result()
            described = b"<< /Filter /FlateDecode /Length %d >>" % len(content)
            return b"%b\nstream\n%b\nendstream" % (described, content)

    return Packed


def as_written(made: Any, document: Any) -> str:
    """How reportlab writes an object: a reference as "12 0 R", a text in its brackets."""
    return bytes(made.format(document)).decode("latin-1")
