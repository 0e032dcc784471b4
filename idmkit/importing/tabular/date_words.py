"""What the words of a text say of a day: months, weekdays, figures, and what is left."""

from __future__ import annotations

from typing import NamedTuple

from idmkit.importing.tabular.calendar import calendar_words, meant
from idmkit.model.folding import fold

MOST_WORDS = 6  # that stand beside a date
_FILLING = frozenset({
    "de", "del", "d", "do", "da", "di", "of", "the", "le", "la", "el", "l", "den", "der", "am",
    "on", "em", "il", "al", "a", "y", "o", "st", "nd", "rd", "th", "er", "year", "ano", "в", "г",
    "года", "год", "يوم", "من", "في", "عام", "سنة", "م",
})  # fmt: skip


class DateWords(NamedTuple):
    """What the words of a text say; `numbers` may be a day and a year."""

    numbers: list[str]
    months: list[int]
    weekday: int
    unknown: list[str]
    slip: str = ""


def words_of(text: str) -> DateWords:
    """The words of a text by what they say. "mar" is a weekday where another month stands."""
    known = calendar_words()
    found = DateWords([], [], -1, [])
    either = ""
    for word in known.pattern.findall(fold(text)):
        if word.isdecimal():
            found.numbers.append(word)
        elif word in known.months and word in known.weekdays:
            either = word
        elif word in known.months:
            found.months.append(known.months[word])
        elif word in known.weekdays:
            found = found._replace(weekday=known.weekdays[word])
        elif word not in _FILLING:
            found.unknown.append(word)
    if either and found.months:
        return found._replace(weekday=known.weekdays[either])
    return found._replace(months=[known.months[either]]) if either else _mended(found)


def _mended(found: DateWords) -> DateWords:
    """With a misspelt weekday beside a month, or a misspelt month beside a weekday or a year."""
    known = calendar_words()
    if not found.numbers or len(found.unknown) > MOST_WORDS:
        return found
    if found.months and found.weekday < 0:
        word, meant = _slip(found.unknown, known.weekdays)
        weekday = known.weekdays.get(meant, -1)
        return found._replace(weekday=weekday, slip=word, unknown=_without(word, found.unknown))
    if not found.months and (found.weekday >= 0 or len(found.numbers) > 1):
        word, meant = _slip(found.unknown, known.months)
        months = [known.months[meant]] if meant else []
        return found._replace(months=months, slip=word, unknown=_without(word, found.unknown))
    return found


def _slip(words: list[str], names: dict[str, int]) -> tuple[str, str]:
    """The first word that is a misspelt name, and that name."""
    found = ((word, meant(word, names)) for word in words)
    return next((one for one in found if one[1]), ("", ""))


def _without(word: str, words: list[str]) -> list[str]:
    return [one for one in words if one != word]
