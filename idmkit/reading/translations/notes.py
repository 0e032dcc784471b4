"""What a translation lacks, and what was translated from a text that has changed since."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event
from idmkit.model.problem import Problem, warning
from idmkit.reading.faults import quoted
from idmkit.reading.translations.overlay import Overlay
from idmkit.reading.translations.tables import (
    LISTS_OF_TEXTS,
    Address,
    Table,
    Text,
    every_table,
    tables,
    texts_of,
)


def translation_notes(event: Event, overlay: Overlay, language: str) -> Iterator[Problem]:
    """Warnings about a translation.

    A `missing-translation` for each thing that lacks a text in the language, and a
    `stale-translation` for each text whose original is another now.
    """
    for address, table in every_table(tables(event)):
        texts = list(texts_of(address, table))
        yield from _missing(address, table, texts, overlay, language)
        for text in texts:
            if is_stale(text, overlay):
                yield _stale(text, overlay)
        yield from _too_many(address, table, overlay)


def is_stale(text: Text, overlay: Overlay) -> bool:
    """Whether its translation was made from another text than the agenda has now."""
    was = overlay.originals.get(text.address, text.text)
    return text.address in overlay.texts and was != text.text


def _missing(
    address: Address, table: Table, texts: list[Text], overlay: Overlay, language: str
) -> Iterator[Problem]:
    lacking = [one for one in texts if one.missed and one.address not in overlay.texts]
    if lacking:
        header = f"[{'.'.join(address)}]"
        told = address in overlay.tables
        place = f":{overlay.origin(address).span.line}" if told else ""
        keys = list(dict.fromkeys(one.address[len(address)] for one in lacking))
        message = f"{overlay.root.file}{place} lacks {_listed(keys)} of {header}"
        hint = f'The original stands in its place; write it in "{language}" under {header}.'
        yield warning("missing-translation", message, table.origin, hint)


def _stale(text: Text, overlay: Overlay) -> Problem:
    there = text.origin
    key = text.address[-2] if text.address[-2] in LISTS_OF_TEXTS else text.address[-1]
    message = (
        f"{quoted(key)} was translated from another text than stands in"
        f" {there.file}:{there.span.line} now"
    )
    hint = "Look at the translation, and write the new original under was, or take it out."
    return warning("stale-translation", message, overlay.origin(text.address), hint)


def _too_many(address: Address, table: Table, overlay: Overlay) -> Iterator[Problem]:
    """Lists that have more texts than the agenda's: nobody can say what the last ones translate."""
    for key in LISTS_OF_TEXTS:
        count, ours = overlay.lengths.get((*address, key), 0), len(table.said.get(key, ()))
        if count > ours:
            there = table.origin.at(key)
            message = f"{quoted(key)} has {count} texts, {there.file}:{there.span.line} has {ours}"
            hint = "Take out what the agenda no longer has; it is not printed."
            yield warning("stale-translation", message, overlay.root.at(*address, key), hint)


def _listed(keys: list[str]) -> str:
    return ", ".join(keys[:-1]) + f" and {keys[-1]}" if len(keys) > 1 else keys[0]
