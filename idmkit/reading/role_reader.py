"""The roles of badges: idmkit's, and those that an agenda declares or makes otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from idmkit.model.badge_role import BADGE_ROLES, DELEGATE, BadgeRole
from idmkit.model.origin import Origin
from idmkit.reading.colours import read_colour
from idmkit.reading.faults import Faults, quoted

if TYPE_CHECKING:
    from idmkit.reading.people_tables import RoleTable

_NEW_COLOUR = "#56616d"
_LONGEST_LETTER = 2


def read_roles(tables: Mapping[str, RoleTable], faults: Faults) -> tuple[BadgeRole, ...]:
    """The event's roles in order of rank, those of one rank by id. Reports what is wrong in them.

    An agenda's own role has its id for a word, the first letter of the word, grey, and the rank of
    delegates, where the table does not say otherwise.
    """
    ours = {role.id: role for role in BADGE_ROLES}
    declared = {
        id_: _role(id_, table, ours.get(id_), faults.root.at("roles", id_), faults)
        for id_, table in tables.items()
    }
    roles = sorted((ours | declared).values(), key=lambda role: (role.rank, role.id))
    _check_letters(roles, faults)
    return tuple(roles)


def _role(
    id_: str, table: RoleTable, ours: BadgeRole | None, row: Origin, faults: Faults
) -> BadgeRole:
    word = table.word or (ours.word if ours else id_.replace("-", " ").capitalize())
    colour = ours.colour if ours else _NEW_COLOUR
    return BadgeRole(
        id=id_,
        word=word,
        letter=_letter(table.letter, row, faults) or (ours.letter if ours else word[0].upper()),
        colour=read_colour(table.colour, row.at("colour"), faults) if table.colour else colour,
        rank=table.rank if table.rank is not None else (ours or DELEGATE).rank,
        word_is_ours=ours is not None and not table.word,
        origin=row,
    )


def _letter(text: str, row: Origin, faults: Faults) -> str:
    if len(text) <= _LONGEST_LETTER:
        return text
    hint = f"write one or two letters: letter = {quoted(text[0].upper())}"
    faults.add("role-letter", f"{quoted(text)} is too long for a letter", row.at("letter"), hint)
    return ""


def _check_letters(roles: Sequence[BadgeRole], faults: Faults) -> None:
    """A letter stands for one role: of two that have it, one that the agenda declares is told."""
    holders: dict[str, BadgeRole] = {}
    for role in sorted(roles, key=lambda role: role.origin is not None):
        holder = holders.setdefault(role.letter.casefold(), role)
        if holder is not role and role.origin:
            message = f"the letter {quoted(role.letter)} stands for {quoted(holder.word)}, too"
            hint = f"give [roles.{role.id}] a letter that no other role has, or two letters"
            faults.add("role-letter", message, role.origin.at("letter"), hint)
