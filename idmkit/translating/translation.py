"""An agenda and what there is of its translation into one language."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from idmkit.model.event import Event
from idmkit.outputs import RequestError
from idmkit.reading.agenda_reader import event_of
from idmkit.reading.toml_source import TomlSource, parse_toml, read_toml
from idmkit.reading.translations import overlay_path
from idmkit.reading.translations.overlay import Overlay, read_overlay


class Translation(NamedTuple):
    """An event, and the file of its translation; `text` is empty if there is none yet."""

    event: Event
    language: str
    path: Path
    source: TomlSource
    overlay: Overlay

    @property
    def text(self) -> str:
        """The file as it stands."""
        return self.source.text


def read_translation(agenda: Path, language: str) -> Translation:
    """What there is in a language. Raises AgendaError; RequestError for a language not named."""
    source = read_toml(agenda)
    event = event_of(source.data, source, agenda.parent)
    if language not in event.languages[1:]:
        raise RequestError(_not_named(language, event.languages))
    path = overlay_path(agenda, language)
    there = read_toml(path) if path.exists() else parse_toml("", str(path))
    return Translation(event, language, path, there, read_overlay(there, event))


def _not_named(language: str, languages: tuple[str, ...]) -> str:
    own, *further = languages
    if language == own:
        return f'"{language}" is the language of the agenda itself; nothing is translated into it'
    named = ", ".join((*(f'"{one}"' for one in languages), f'"{language}"'))
    known = f" (it is translated into {', '.join(further)})" if further else ""
    return (
        f'the agenda is not translated into "{language}"{known}; '
        f"write in it, under [event]: languages = [{named}]"
    )
