"""What a command asks for beside what the agenda settles: checked, and put into the event."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from idmkit.badges.selection import delegations
from idmkit.badges.stock_choice import chosen_stock, known_stocks
from idmkit.model.badge_settings import BadgeSettings, SortBy
from idmkit.model.event import Event
from idmkit.reading.faults import did_you_mean, quoted


class WishError(ValueError):
    """What was asked for cannot be printed; the message says why, in the reader's words."""


def with_wishes(event: Event, wishes: Mapping[str, Any]) -> Event:
    """The event whose badges are printed as a command wishes; what it leaves open stays.

    `wishes` are fields of `BadgeSettings`; the words of `sort`, `delegations` and `used` are as
    people type them. Raises `WishError`.
    """
    asked = {key: value for key, value in wishes.items() if value not in (None, "", (), False)}
    if not asked:
        return event
    if "sort" in asked:
        asked["sort"] = _sort(asked["sort"])
    if "used" in asked:
        asked["used"] = tuple(_numbers(asked["used"]))
    if "delegations" in asked:
        known = {name.casefold(): name for name in delegations(event)}
        asked["delegations"] = tuple(_delegation(name, known) for name in asked["delegations"])
    settings = replace(event.badges, **asked)
    _check(event, settings)
    return replace(event, badges=settings)


def _check(event: Event, settings: BadgeSettings) -> None:
    _known("stock", settings.stock, known_stocks(settings), "idmkit stocks lists them")
    roles = [role.id for role in event.badge_roles]
    for role in settings.roles:
        _known("role", role, roles, f"there are {', '.join(roles)}")
    if settings.printer:
        there = ", ".join(settings.printers) or "none; write [printers.NAME] into the agenda"
        _known("printer", settings.printer, settings.printers, f"there are {there}")
    per_sheet = chosen_stock(settings).per_sheet
    for number in (settings.first, *settings.used):
        if not 1 <= number <= per_sheet:
            raise WishError(f"a sheet of {settings.stock} has the places 1 to {per_sheet}")
    free = {*range(settings.first, per_sheet + 1)} - {*settings.used}
    if not free:
        raise WishError("the first sheet has no place left; put in a new one")


def _known(what: str, said: str, known: Collection[str], otherwise: str) -> None:
    if said not in known:
        hint = did_you_mean(said, known, otherwise)
        raise WishError(f"there is no {what} {quoted(said)}; {hint}")


def _sort(words: str) -> tuple[SortBy, ...]:
    """From "country,family"."""
    known = [by.value for by in SortBy]
    parts = [part.strip() for part in words.split(",") if part.strip()]
    for part in parts:
        _known("order", part, known, f"sort by {', '.join(known)}")
    return tuple(SortBy(part) for part in parts)


def _numbers(words: Sequence[str]) -> list[int]:
    """From "3,4" and "7"."""
    parts = [part.strip() for word in words for part in word.split(",")]
    for part in parts:
        if not part.isdecimal():
            raise WishError(f"{quoted(part)} is not the number of a place; write --skip 3,4")
    return [int(part) for part in parts]


def _delegation(name: str, known: Mapping[str, str]) -> str:
    if name.casefold() not in known:
        hint = did_you_mean(name, known.values(), "write it as in the agenda or the roster")
        raise WishError(f"nobody belongs to the delegation {quoted(name)}; {hint}")
    return known[name.casefold()]
