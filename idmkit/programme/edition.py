"""An event in the language in which it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from idmkit.model.event import Event
from idmkit.printing.own_fonts import printing_fonts
from idmkit.printing.text_setting import Run
from idmkit.printing.typeface import Face, OwnFonts
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

    @cached_property
    def fonts(self) -> OwnFonts:
        """The organizer's own fonts, which every text of the edition is set in first."""
        return printing_fonts(self.event.theme)

    def cut(self, face: Face) -> Face:
        """A face as this edition prints it."""
        return face.of(self.fonts)

    def run(self, run: Run) -> Run:
        """A stretch of text as this edition prints it."""
        return Run(run.text, self.cut(run.face), run.language) if self.fonts else run
