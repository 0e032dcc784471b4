"""Schedules that pretalx made: the UIDs by which its calendars know the same sessions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from idmkit.importing.sources.source_event import SourceSession

NAME = "pretalx"  # what it calls itself as a generator
# The page of a session: https://HOST/EVENT/talk/CODE/
_PAGE = re.compile(r"https?://([^/\s?#@]+)/+([^/\s?#]+)/talk/([A-Z0-9]{4,})/?", re.ASCII)
_BASE = re.compile(r"https?://([^/\s?#@]+)/+([^/\s?#]+)/schedule/?", re.ASCII)


def with_uids(
    sessions: Iterable[SourceSession], generator: str, base_url: str
) -> Iterator[SourceSession]:
    """The sessions with the UIDs of pretalx, if it made the schedule.

    Of the slots of one submission the first has it, for in its calendars they share one.
    """
    base = _BASE.fullmatch(base_url)
    taken = set[str]()
    for one in sessions:
        page = _PAGE.fullmatch(one.link)
        is_its = page and (generator == NAME or (base and base.groups() == page.groups()[:2]))
        uid = _uid(page) if page and is_its else ""
        yield replace(one, uid=uid) if uid and uid not in taken else one
        taken.add(uid)


def calendar_uid(uid: str, page: str) -> str:
    """The UID of a session in calendars, where xCal has another: "CODE@@HOST"."""
    found = _PAGE.fullmatch(page)
    return _uid(found) if found and uid == f"{found[3]}@@{found[1]}" else uid


def _uid(page: re.Match[str]) -> str:
    return "pretalx-{1}-{2}@{0}".format(*page.groups())
