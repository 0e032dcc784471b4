"""The web addresses of a session: its own, and those that apps offer to open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from idmkit.model.event import Event, Session
from idmkit.model.handles import session_address

_SITE = re.compile(r"(https?)(://[^/?#]*)(.*)", re.IGNORECASE)
_BRACKETS = str.maketrans({"[": "%5B", "]": "%5D"})


class Link(NamedTuple):
    """`kind` is a word of the c3voc schemas: "paper" for a document, "web" for the other."""

    address: str
    title: str
    kind: Literal["web", "paper"]


def links(session: Session) -> Iterator[Link]:
    """The session's own link, called by its address, then the documents that have one."""
    if session.link:
        yield Link(session.link, session.link, "web")
    for paper in session.documents:
        if paper.url:
            yield Link(paper.url, paper.name, "paper")


def page(event: Event, session: Session) -> str:
    """Where a session is told about: its place in the event's folder, else its link, else ""."""
    return uri(session_address(event, session) or session.link)


def uri(address: str) -> str:
    """An address that keeps to the letter of RFC 3986, as the schemas want it.

    Agendas may have what every browser mends: HTTPS, an empty port, brackets and a second #.
    """
    found = _SITE.fullmatch(address)
    if not found:
        return address
    scheme, site, rest = found.groups()
    path, mark, fragment = rest.partition("#")
    tail = f"{path}{mark}{fragment.replace('#', '%23')}".translate(_BRACKETS)
    return f"{scheme.lower()}{site.removesuffix(':')}{tail}"
