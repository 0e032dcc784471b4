"""In which language a programme is printed, and with whose words."""

from __future__ import annotations

from dataclasses import dataclass

from idmkit.wording import Wording


@dataclass(frozen=True, slots=True)
class Edition:
    """One printed programme. Its language decides direction, line breaks and letter shapes."""

    words: Wording

    @property
    def language(self) -> str:
        """The language of its pages, as BCP 47 writes it."""
        return self.words.language
