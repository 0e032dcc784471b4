"""The roles that badges tell apart: nine come with idmkit, an agenda declares more."""

from __future__ import annotations

from dataclasses import dataclass, field

from idmkit.model.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeRole:
    """What the band of a badge says: a word, and a letter for those who read no word.

    `colour` fills the band (`#rrggbb` in sRGB). Lists put those of the lowest `rank` first.
    `origin` is where the agenda declares it, None for ours. `word_is_ours` where the agenda says no
    word for it: badges then have the word of their own language.
    """

    id: str
    word: str
    letter: str
    colour: str
    rank: int
    word_is_ours: bool = field(default=False, compare=False)
    origin: Origin | None = field(default=None, compare=False, repr=False)


def _ours(id_: str, word: str, letter: str, colour: str, rank: int) -> BadgeRole:
    return BadgeRole(id=id_, word=word, letter=letter, colour=colour, rank=rank, word_is_ours=True)


HEAD_OF_DELEGATION = _ours("head-of-delegation", "Head of delegation", "H", "#76102f", 10)
CHAIR = _ours("chair", "Chair", "C", "#b16e1d", 20)
MODERATOR = _ours("moderator", "Moderator", "M", "#1e7869", 30)
SPEAKER = _ours("speaker", "Speaker", "S", "#0b5394", 40)
RAPPORTEUR = _ours("rapporteur", "Rapporteur", "R", "#c07bad", 50)
DELEGATE = _ours("delegate", "Delegate", "D", "#74aedd", 60)
OBSERVER = _ours("observer", "Observer", "O", "#eef2f6", 70)
PRESS = _ours("press", "Press", "P", "#f4c430", 80)
STAFF = _ours("staff", "Staff", "T", "#0f151d", 90)

BADGE_ROLES = (
    *(HEAD_OF_DELEGATION, CHAIR, MODERATOR, SPEAKER, RAPPORTEUR),
    *(DELEGATE, OBSERVER, PRESS, STAFF),
)
"""The roles of an event whose agenda declares none, in order of rank."""
