"""An event in the language in which it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from idmkit.model.event import Event
from idmkit.wording import Wording, wording_in


@dataclass(frozen=True)
class Edition:
    """One printed programme. Its language decides direction, line breaks and letter shapes."""

    event: Event

    @property
    def language(self) -> str:
        """The language of its pages, as BCP 47 writes it."""
        return self.event.languages[0]

    @cached_property
    def words(self) -> Wording:
        """The fixed words of the language."""
        return wording_in(self.language)
