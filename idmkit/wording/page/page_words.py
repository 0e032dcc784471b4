"""What a language must have a word for, so that the delegate page can speak it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Counted = Mapping[str, str]
"""A phrase with `{n}`, by the plural form that a number takes (CLDR: "one", "few", "other")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words of the page in one language; braces hold what is put in.

    What the programme says too (roles, dates, "Add to calendar") stands in `Phrases`.
    """

    # Finding one's way
    skip: str
    days: str
    languages: str
    people: Counted
    whole_agenda: str
    empty_day: str
    zone: str
    now: str
    # One session
    abstract: str
    and_questions: Counted
    questions: Counted
    what_was_planned: str
    cancelled_note: str
    ics_file: str
    copy_note: str
    subscribe_instead: str
    # Calendars to subscribe to
    subscribe: str
    calendar: str
    whole_event: str
    rooms: str
    tracks: str
    kinds: str
    persons: str
    apple_note: str
    google_note: str
    outlook_note: str
    download: str
    download_note: str
    address: str
    copy: str
    copied: str
    android: str
    last_hours: str
    all_calendars: str
    no_address: str
    # Searching
    search: str
    search_for: str
    room: str
    track: str
    kind: str
    person: str
    any: str
    everything: str
    found: Counted
    # My agenda
    my_agenda: str
    mine: Counted
    only_mine: str
    share: str
    link_copied: str
    shared: Counted
    take_over: str
    overlaps: str
    saved: str
    saved_not: str
    # Elsewhere
    on_your_phone: str
    scan: str
    pdf: str
    for_apps: str
