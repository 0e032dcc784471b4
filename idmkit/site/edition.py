"""The site of an event in one language: its words, its folder, its calendars as pages name them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from idmkit.model.event import Day, Event
from idmkit.site.addresses import relative, subscribe_google, subscribe_outlook, webcal
from idmkit.site.page_model import Feed
from idmkit.site.served import CALENDARS, Served
from idmkit.site.text import plain
from idmkit.wording import Wording, wording_in
from idmkit.wording.page import counted, page_words_in
from idmkit.wording.page.page_words import Counted, PageWords

MOST_ON_ONE_PAGE = 300
"""Sessions that stand on one page; of more, each day has a page of its own."""


@dataclass(frozen=True)
class Edition:
    """`folder` is where its pages stand, "" for the agenda's own language."""

    event: Event
    folder: str
    served: Served

    @property
    def language(self) -> str:
        """The language of its pages (BCP 47)."""
        return self.event.languages[0]

    @cached_property
    def wording(self) -> Wording:
        """The words that it shares with paper and calendars."""
        return wording_in(self.language)

    @cached_property
    def words(self) -> PageWords:
        """The words of the page alone."""
        return page_words_in(self.language)

    @property
    def home(self) -> str:
        """The path of its first page."""
        return self._path("index.html")

    def day_path(self, day: Day) -> str:
        """The path of the page on which a day is told at length."""
        name = f"day/{day.date.isoformat()}.html"
        return self._path(name) if self.is_large else self.home

    @cached_property
    def is_large(self) -> bool:
        """Whether each day has a page of its own."""
        return len(self.event.sessions) > MOST_ON_ONE_PAGE

    def counted(self, phrase: Counted, number: int) -> str:
        """A phrase for so many."""
        return counted(phrase, number, self.language)

    @cached_property
    def rows(self) -> tuple[dict[str, Any], ...]:
        """The calendars of its language, but those of single sessions."""
        own = (row for row in self.served.calendars if row["language"] == self.language)
        return tuple(row for row in own if row["kind"] != "session")

    def feeds(self, kind: str, page: str) -> Iterator[Feed]:
        """The calendars of a kind, as a page names them."""
        return (self._feed(row, page) for row in self.rows if row["kind"] == kind)

    def feed(self, kind: str, id_: str, page: str) -> Feed | None:
        """One calendar, if there is one."""
        row = self._by_name.get((kind, id_))
        return self._feed(row, page) if row else None

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], dict[str, Any]]:
        return {(row["kind"], row["id"]): row for row in self.rows}

    def _feed(self, row: dict[str, Any], page: str) -> Feed:
        path = CALENDARS / row["path"]
        feed = Feed(
            kind=row["kind"], id=row["id"], label=plain(row["label"]), file=relative(path, page)
        )
        return _subscribable(feed, self.event.url, str(path), row["name"]) if self._on_web else feed

    @property
    def _on_web(self) -> bool:
        return bool(self.event.url)

    def _path(self, name: str) -> str:
        return f"{self.folder}/{name}" if self.folder else name


def _subscribable(feed: Feed, url: str, path: str, name: str) -> Feed:
    address = f"{url}{path}"
    return Feed(
        kind=feed.kind,
        id=feed.id,
        label=feed.label,
        file=feed.file,
        address=address,
        subscribe=webcal(address),
        google=subscribe_google(address),
        outlook=subscribe_outlook(address, name),
        office=subscribe_outlook(address, name, office=True),
    )
