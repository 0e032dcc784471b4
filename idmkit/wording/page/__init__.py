"""The words of the delegate page, in the languages that idmkit has words in."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from idmkit.wording import wording_in
from idmkit.wording.page.arabic import ARABIC
from idmkit.wording.page.chinese import CHINESE
from idmkit.wording.page.english import ENGLISH
from idmkit.wording.page.french import FRENCH
from idmkit.wording.page.page_words import Counted, PageWords
from idmkit.wording.page.russian import RUSSIAN
from idmkit.wording.page.spanish import SPANISH

_WORDS = {
    "en": ENGLISH,
    "fr": FRENCH,
    "es": SPANISH,
    "ru": RUSSIAN,
    "ar": ARABIC,
    "zh": CHINESE,
}
_MINUTES = 60


def page_words_in(language: str) -> PageWords:
    """The words of a language; English where idmkit has none of its own."""
    return _WORDS[wording_in(language).phrases.language]


def counted(phrase: Counted, number: int, language: str) -> str:
    """A phrase for so many, in the plural form that the language has for them (CLDR)."""
    form = _locale(wording_in(language).phrases.language).plural_form(number)
    return phrase[form].format(n=number)


def zone_words(first: datetime, last: datetime, language: str) -> str:
    """ "Central European Summer Time (UTC+2)", by which the aware times of an event stand.

    Where clocks change meanwhile, by which place: "Switzerland Time".
    """
    from babel.dates import get_timezone_location, get_timezone_name

    said = wording_in(language).phrases.language
    if first.utcoffset() != last.utcoffset():
        return str(get_timezone_location(first.tzinfo, locale=said))
    name, offset = str(get_timezone_name(first, locale=said)), _offset(first)
    # Some zones have no name in Babel but their offset.
    return offset if name.startswith(("UTC", "GMT")) else f"{name} ({offset})"


def _offset(moment: datetime) -> str:
    """ "UTC+5:30", "UTC−3", "UTC"."""
    shift = moment.utcoffset()
    minutes = int(shift.total_seconds()) // _MINUTES if shift else 0
    hours, rest = divmod(abs(minutes), _MINUTES)
    sign = "−" if minutes < 0 else "+"
    clock = f"{hours}:{rest:02}" if rest else f"{hours}"
    return f"UTC{sign}{clock}" if minutes else "UTC"


@cache
def _locale(language: str) -> Any:
    from babel import Locale

    return Locale(language)
