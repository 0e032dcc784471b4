"""The links and attachments of the Pentabarf family."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from idmkit.importing.frab.fields import Fields
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourcePaper

_WEB = ("http://", "https://")
_RECORDINGS = ("url", "link")
_KNOWN_TWICE = ("feedback", "origin")  # pages of the program that the schedule comes from


def papers(event: Fields, base: str, title: str, notes: Notes) -> tuple[SourcePaper, ...]:
    """Links, attachments and the recording of an event, each once.

    `base` is the address that incomplete ones begin with, if the schedule has one.
    """
    found = (
        _paper(one, base, title, notes)
        for one in (*event.rows("links"), *event.rows("attachments"))
        if one.text("type").casefold() not in _KNOWN_TWICE
    )
    return tuple(dict.fromkeys((*filter(None, found), *_recordings(event))))


def web_address(text: str, base: str = "") -> str:
    """The whole address of a page, or "" if it is none."""
    written = one_line(text)
    if " " in written or not written:
        return ""
    try:
        whole = urljoin(base, written) if base else written
    except ValueError:
        return ""
    return whole if whole.lower().startswith(_WEB) else ""


def _paper(link: Fields, base: str, session: str, notes: Notes) -> SourcePaper | None:
    stated, own = link.text("href", "url"), one_line(link.text())
    title = one_line(link.text("title")) or own
    url = web_address(stated or own, base if stated else "")
    if stated and not url:
        notes.left_out("an address that is not whole", link.origin, f"{session}: {stated}")
    title = "" if url and web_address(title) == url else title
    return SourcePaper(url=url, title=title) if url or title else None


def _recordings(event: Fields) -> Iterator[SourcePaper]:
    recording = event.first("recording")
    written = [recording.text(name) for name in _RECORDINGS] if recording else []
    for one in (*written, event.text("video_download_url")):
        if url := web_address(one):
            yield SourcePaper(url=url)
