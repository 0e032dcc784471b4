"""Translations of an agenda: `agenda.fr.toml` beside `agenda.toml` holds what differs, by id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from idmkit.model.event import Event
from idmkit.model.problem import Problem, warning
from idmkit.reading.toml_source import read_toml
from idmkit.reading.translations.notes import translation_notes
from idmkit.reading.translations.overlay import read_overlay
from idmkit.reading.translations.translated import translated


def with_translations(event: Event, agenda: Path) -> Event:
    """The event and its translations into all its languages but the first.

    Raises AgendaError for what is wrong in an overlay.
    """
    notes: list[Problem] = []
    found = tuple(_translations(event, agenda, notes))
    return replace(event, translations=found, translation_notes=tuple(notes))


def overlay_path(agenda: Path, language: str) -> Path:
    """Where the translation into a language lies: `agenda.fr.toml` beside `agenda.toml`."""
    return agenda.with_name(f"{agenda.stem}.{language}.toml")


def _translations(event: Event, agenda: Path, notes: list[Problem]) -> Iterator[Event]:
    for number, language in enumerate(event.languages[1:], start=1):
        path = overlay_path(agenda, language)
        if not path.exists():
            message = f'there is no {path.name}, so nothing is printed in "{language}"'
            hint = f"write {path.name}, with a table for each id: [session.opening] title = …"
            origin = event.origin.at("languages", number)
            notes.append(warning("missing-translation", message, origin, hint))
            continue
        overlay = read_overlay(read_toml(path), event)
        notes += translation_notes(event, overlay, language)
        yield translated(event, overlay, language)
