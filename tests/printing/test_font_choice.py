"""Which font prints what: the quick look agrees with the fonts."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from idmkit.printing import font_choice
from idmkit.printing.font_choice import missing_characters

SURE = [one for one in map(chr, range(sys.maxunicode)) if font_choice._SURE.fullmatch(one)]


def by_the_fonts(text: str) -> str:
    """The same without the quick look."""
    return "".join(one for one in dict.fromkeys(text) if not font_choice._is_printable(one, ()))


def test_what_is_printable_for_sure_is_so() -> None:
    assert len(SURE) > 500
    assert by_the_fonts("".join(SURE)) == ""


@given(st.text(st.one_of(st.characters(), st.sampled_from(SURE)), max_size=12))
def test_the_quick_look_finds_what_the_fonts_lack(text: str) -> None:
    assert missing_characters(text) == by_the_fonts(text)
