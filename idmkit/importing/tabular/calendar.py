"""The names of months and weekdays in the languages that tables are written in (CLDR, by Babel)."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from idmkit.model.folding import fold

# Months have other names in the Levant and the Maghreb than in the other Arab countries.
_LOCALES = ("en", "fr", "es", "ru", "ar", "ar_LB", "ar_DZ", "zh", "de", "pt", "it")
# Only Russian has another form where no day stands beside the month: июля, июль.
_OTHER_FORMS = ("ru",)
_MORE_MONTHS = {"sept": 9, "setiembre": 9, "сент": 9, "мая": 5, "يونية": 6, "يولية": 7}
_MORE_WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3, "segunda": 0, "terca": 1} | {
    "quarta": 2, "quinta": 3, "sexta": 4, "礼拜日": 6, "星期天": 6,
}  # fmt: skip
_LIKENESS = 0.8
_LIKEST = 5  # letters of a word that may be misspelt
_WORDS = ("wide", "abbreviated")


class CalendarWords(NamedTuple):
    """Folded names: of months from 1, of weekdays from 0, Monday. One name may be both: "mar"."""

    months: dict[str, int]
    weekdays: dict[str, int]
    pattern: re.Pattern[str]


@cache
def calendar_words() -> CalendarWords:
    """All names, and a pattern that parts a folded text into names, words and numbers."""
    months = {**_MORE_MONTHS, **dict(_names("months"))}
    weekdays = {**_MORE_WEEKDAYS, **dict(_names("days"))}
    longest_first = sorted((*months, *weekdays), key=len, reverse=True)
    names = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest_first if " " in name)
    return CalendarWords(months, weekdays, re.compile(rf"{names}|\d+|[^\W\d_]+"))


def meant(word: str, names: dict[str, int]) -> str:
    """The name of which `word` is a misspelling: "wenesday"; "" if there is none."""
    if len(word) < _LIKEST:
        return ""
    found = difflib.get_close_matches(word, names, n=1, cutoff=_LIKENESS)
    return found[0] if found and found[0][0] == word[0] else ""


def _names(kind: str) -> Iterator[tuple[str, int]]:
    from babel import Locale

    for name in _LOCALES:
        tables = getattr(Locale.parse(name), kind)
        forms = ("format", "stand-alone") if name in _OTHER_FORMS else ("format",)
        for form in forms:
            for width in _WORDS:
                yield from ((fold(text), number) for number, text in tables[form][width].items())
