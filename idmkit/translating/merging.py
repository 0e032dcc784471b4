"""What of the returned translations is new, and the overlay's text with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from idmkit.reading.toml_source import TomlSource, parse_toml
from idmkit.reading.translations.overlay import WAS
from idmkit.reading.translations.tables import LISTS_OF_TEXTS, Address, texts
from idmkit.translating.overlay_edit import Value, edited
from idmkit.translating.returned import Returned
from idmkit.translating.translation import Translation


class Merged(NamedTuple):
    """The text of the overlay, and how many translations are new, other, and as they were."""

    text: str
    counts: tuple[int, int, int]


def merged(returned: Returned) -> Merged:
    """The overlay with the returned translations, each beside the original it was made from.

    Raises OutputError if the file is written so that it cannot be changed safely.
    """
    translation, overlay = returned.translation, returned.translation.overlay
    news = {
        address: pair
        for address, pair in returned.texts.items()
        if pair != (overlay.texts.get(address), overlay.originals.get(address))
    }
    new = sum(1 for address in returned.texts if address not in overlay.texts)
    same = sum(1 for at, (text, _) in returned.texts.items() if overlay.texts.get(at) == text)
    counts = (new, len(returned.texts) - new - same, same)
    if not news:
        return Merged(translation.text, counts)
    changes = dict(_changes(news, translation))
    source = translation.source if translation.text else _begun(translation)
    return Merged(edited(source, changes), counts)


def _begun(translation: Translation) -> TomlSource:
    """A new file, with a word about itself."""
    head = (
        f"# The texts of the agenda in the language {translation.language}, by id.\n"
        "# Under was stands the original that each was translated from: what changes is told.\n"
    )
    return parse_toml(head, str(translation.path))


def _changes(
    news: Mapping[Address, tuple[str, str]], translation: Translation
) -> Iterator[tuple[Address, Value]]:
    """Each key with its new value, and the same key under `was` with its original."""
    overlay = translation.overlay
    told = {**overlay.texts, **{address: text for address, (text, _) in news.items()}}
    originals = {**overlay.originals, **{address: was for address, (_, was) in news.items()}}
    counts = _counts(translation)
    for address in news:
        key = address[:-1] if address[:-1] in counts else address
        for path, known in ((key, told), ((*key[:-1], WAS, key[-1]), originals)):
            yield path, _value(key, known, counts)


def _value(key: Address, known: Mapping[Address, str], counts: Mapping[Address, int]) -> Value:
    if key not in counts:
        return known[key]
    return [known.get((*key, str(n)), "") for n in range(1, counts[key] + 1)]


def _counts(translation: Translation) -> dict[Address, int]:
    """How many texts each list of the agenda has."""
    counts: dict[Address, int] = {}
    for text in texts(translation.event):
        *above, _ = text.address
        if len(above) > 1 and above[-1] in LISTS_OF_TEXTS:
            counts[tuple(above)] = counts.get(tuple(above), 0) + 1
    return counts
