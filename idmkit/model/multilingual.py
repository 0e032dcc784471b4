"""In which language a text is, where it is not in the language of its event."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Multilingual:
    """What has texts. Each is in the language of the event, unless `foreign` names another.

    `foreign` holds pairs of a field and a language (BCP 47): texts that stand as the agenda has
    them because nobody has translated them. A text of a list is named with its number, from 0:
    "questions/0".
    """

    foreign: tuple[tuple[str, str], ...] = ()

    def language_of(self, field: str, number: int | None = None) -> str:
        """The language of a text (BCP 47), or "" if it is that of the event."""
        name = field if number is None else f"{field}/{number}"
        return next((language for known, language in self.foreign if known == name), "")
