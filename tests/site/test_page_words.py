"""The words of the page: every form of every number, in every language."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from idmkit.wording import LANGUAGES
from idmkit.wording.page import counted, page_words_in, zone_words
from idmkit.wording.page.page_words import PageWords

PHRASES = [field.name for field in fields(PageWords) if field.type == "Counted"]
languages = pytest.mark.parametrize("language", LANGUAGES)


@languages
@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_has_every_form_of_its_language(language: str, phrase: str) -> None:
    from babel import Locale

    forms = getattr(page_words_in(language), phrase)
    assert {*forms} >= {*Locale(language).plural_form.tags, "other"}


@languages
def test_a_number_that_is_not_said_in_words_is_shown(language: str) -> None:
    for phrase in PHRASES:
        for number in (3, 5, 11, 21, 100, 101):
            said = counted(getattr(page_words_in(language), phrase), number, language)
            if language != "ar" or number % 100 > 2:
                assert str(number) in said


@languages
def test_each_language_has_words_of_its_own(language: str) -> None:
    words, english = page_words_in(language), page_words_in("en")
    same = [f.name for f in fields(words) if getattr(words, f.name) == getattr(english, f.name)]
    assert language == "en" or len(same) <= 1, same


def test_russian_and_arabic_count_as_their_grammars_do() -> None:
    mine = page_words_in("ru").mine
    told = [counted(mine, number, "ru") for number in (1, 2, 5, 21)]
    assert told == ["1 заседание", "2 заседания", "5 заседаний", "21 заседание"]
    assert counted(page_words_in("ar").mine, 2, "ar") == "جلستان"


def test_a_zone_is_named_with_its_offset_unless_clocks_change_meanwhile() -> None:
    zurich, kolkata = ZoneInfo("Europe/Zurich"), ZoneInfo("Asia/Kolkata")
    summer, winter = (datetime(2009, month, 9, tzinfo=zurich) for month in (7, 12))
    assert zone_words(summer, summer, "en") == "Central European Summer Time (UTC+2)"
    assert zone_words(summer, winter, "en") == "Switzerland Time"
    there = datetime(2009, 7, 9, tzinfo=kolkata)
    assert zone_words(there, there, "fr") == "UTC+5:30"
