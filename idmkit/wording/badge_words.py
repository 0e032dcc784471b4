"""What a language must have a word for, so that badges can be printed in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeWords:
    """The words of badges in one language; braces hold what is put in.

    `roles` has a word for each role that idmkit brings, by its id.
    """

    roles: Mapping[str, str]
    number: str
    your_agenda: str
    programme: str
    also: str
    your_calendar: str
    calendar: str
    scan: str
    help: str
    found: str
    more: str
    blank: str
    trays: str
    sheet: str
    place: str
    count: str
    photo_of: str
