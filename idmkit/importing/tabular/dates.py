"""Days as people write them: "Thursday, 9 July 2009", "JEUDI 9 JUILLET", "Day 1 – 2009-07-09"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from idmkit.importing.tabular.clock import INVISIBLE
from idmkit.importing.tabular.date_words import MOST_WORDS, DateWords, words_of
from idmkit.model.folding import fold

_LONGEST = 90  # characters of a row that names a day
_YEARS = range(1900, 2200)
_MONTHS = range(1, 13)
_DAYS = range(1, 32)
_UNSEEN = dict.fromkeys(INVISIBLE)
_DAY_WORDS = r"day|jour(?:n[ée]e)?|d[ií]a|tag|giorno|день|اليوم"
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "premier": 1, "première": 1,
    "deuxième": 2, "second e": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "primer": 1,
    "segundo": 2, "tercer": 3, "cuarto": 4, "quinto": 5, "первый": 1, "второй": 2, "третий": 3,
    "четвёртый": 4, "четвертый": 4, "пятый": 5, "erster": 1, "zweiter": 2, "dritter": 3,
    "vierter": 4, "primeiro": 1, "terceiro": 3, "primo": 1, "secondo": 2, "terzo": 3,
}  # fmt: skip
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "un": 1,
    "deux": 2, "trois": 3, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "الأول": 1,
    "الاول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "一": 1, "二": 2, "三": 3,
    "四": 4, "五": 5, "六": 6,
}  # fmt: skip
_LABEL = re.compile(
    rf"^\W*(?:(?P<label>(?:{_DAY_WORDS})\s+(?P<number>\d{{1,2}}(?![\d/]|[.:-]\d)|{'|'.join(_NUMBERS)})"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?:{_DAY_WORDS})"
    r"|第(?P<chinese>[一二三四五六]|\d{1,2})[天日]))(?!\w)",
    re.IGNORECASE,
)
_DATES = (
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?:(?P<y>\d{4})\s?年\s?)?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号號]"),
    re.compile(r"(?<!\d)(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)?(?!\d)"),
)


class Order(StrEnum):
    """Which of two figures is the day: the first, the second, or perhaps either."""

    NONE = ""
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    EITHER = "either"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A day as it was written; 0 and -1 stand for what was not.

    `order` says which came first where both were figures, or that either may be the other.
    `number` counts days of the event: "Day 2". `label` is that part of the text; `surplus` are
    words that say something else; `slip` is a name that was misspelt.
    """

    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int = -1
    order: Order = Order.NONE
    number: int = 0
    label: str = ""
    surplus: str = ""
    slip: str = ""

    @property
    def has_date(self) -> bool:
        """Whether day and month are known."""
        return bool(self.day and self.month)


class _Date(NamedTuple):
    day: int
    month: int
    year: int = 0
    order: Order = Order.NONE


def read_day(text: str, *, alone: bool = False) -> Mention | None:
    """The day that `text` names, or None if it is about something else.

    `alone` says that the text stands where only a date can stand: 9/7 and 9.7 are dates there.
    """
    text = text.translate(_UNSEEN)
    longest = _LONGEST if any(letter.isdecimal() for letter in text) else _LONGEST // 2
    if len(text) > longest or not text.strip():
        return None
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    found = _numeric(rest, alone=alone) or _in_words(rest)
    if not label or not found:
        return _labelled(label, rest) if label and not found else found
    return _with_label(found, label)


def years_in(text: str) -> list[int]:
    """The years that a text names: "Geneva, 9–10 July 2009"."""
    found = (int(year) for year in re.findall(r"(?<![\d/-])\d{4}(?![\d/])", text))
    return [year for year in found if year in _YEARS]


def _labelled(label: re.Match[str], rest: str) -> Mention | None:
    """A label without a date: "Day 2", and nothing else."""
    return _with_label(Mention(), label) if not fold(rest) else None


def _with_label(found: Mention, label: re.Match[str]) -> Mention:
    written = label["number"] or label["ordinal"] or label["chinese"] or ""
    word = written.casefold()
    number = int(word) if word.isdecimal() else _NUMBERS.get(word) or _ORDINALS.get(word, 0)
    text = " ".join(label[0].strip(" \t\n-–—•*(").split())
    return replace(found, number=number, label=text)


def _numeric(text: str, *, alone: bool) -> Mention | None:
    """A date in figures, and beside it a weekday at most."""
    for pattern in _DATES:
        found = pattern.search(text)
        date = found and _date(found.groupdict())
        if not found or not date:
            continue
        words = words_of(text[: found.start()] + " " + text[found.end() :])
        if words.numbers or words.months or not (alone or date.year or words.weekday >= 0):
            return None
        return _mention(date, words, first=not fold(text[: found.start()]))
    return None


def _date(parts: dict[str, str | None]) -> _Date | None:
    year = _year(parts.get("y") or "")
    if parts.get("y") and not year:
        return None
    if parts.get("a"):
        return _ordered(int(parts["a"] or 0), int(parts["b"] or 0), year)
    date = _Date(int(parts["d"] or 0), int(parts["m"] or 0), year)
    return date if date.day in _DAYS and date.month in _MONTHS else None


def _ordered(first: int, second: int, year: int) -> _Date | None:
    """Day and month of two figures; the day is taken for the first if both can be a month."""
    if first not in _DAYS or second not in _DAYS:
        return None
    if second not in _MONTHS:
        return _Date(second, first, year, Order.MONTH_FIRST) if first in _MONTHS else None
    either = first in _MONTHS and first != second
    sure = Order.DAY_FIRST if first not in _MONTHS else Order.NONE
    return _Date(first, second, year, Order.EITHER if either else sure)


def _in_words(text: str) -> Mention | None:
    """A date with the name of its month, or a weekday alone."""
    words = words_of(text)
    if not words.months:
        lone = words.weekday >= 0 and not words.numbers and not words.unknown and not words.slip
        return Mention(weekday=words.weekday) if lone else None
    days = [n for n in words.numbers if len(n) <= 2 and int(n) in _DAYS]  # noqa: PLR2004
    if len(words.months) > 1 or not days:
        return None
    others = [n for n in words.numbers if n != days[0]]
    year = _year(others[0]) if others else 0
    if len(words.numbers) != 1 + bool(year):
        return None
    date = _Date(int(days[0]), words.months[0], year)
    return _mention(date, words, first=fold(text)[:1].isdecimal())


def _mention(date: _Date, words: DateWords, *, first: bool) -> Mention | None:
    """The date, if the words beside it leave no doubt that it is what the text is about.

    `first` says that the text begins with the date.
    """
    sure = words.weekday >= 0 or (first and date.year > 0)
    if len(words.unknown) > (MOST_WORDS if sure else 0):
        return None
    return Mention(
        day=date.day, month=date.month, year=date.year, weekday=words.weekday, slip=words.slip,
        order=date.order, surplus=" ".join(words.unknown),
    )  # fmt: skip


def _year(digits: str) -> int:
    """A year of four or two figures; 0 if there is none. Two figures are of 1970 to 2069."""
    if not digits:
        return 0
    year = int(digits)
    if len(digits) == 2:  # noqa: PLR2004
        year += 1900 if year >= 70 else 2000  # noqa: PLR2004
    return year if year in _YEARS else 0
