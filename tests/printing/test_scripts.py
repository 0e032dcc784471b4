"""Every script that we print: it has glyphs, and it is copied from the PDF as it was written."""

from __future__ import annotations

from datetime import UTC, datetime

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.printing.font_choice import missing_characters, wanted_extra
from idmkit.printing.measuring import line_of, line_width
from idmkit.printing.page import Page, PrintedDocument
from idmkit.printing.paper import A4
from idmkit.printing.pdf import write_pdf
from idmkit.printing.readable import readable
from idmkit.printing.shaping import NO_GLYPH, glyph_runs
from idmkit.printing.text_setting import Run, break_runs, placed
from idmkit.printing.typeface import FACES, Face
from idmkit.printing.unicode_rules import is_ignorable
from tests.printing.six_languages import PARAGRAPHS

CREATED = datetime(2009, 7, 9, tzinfo=UTC)
NAMES = {
    "Arabic": "محمد بابانديدي",
    "Persian": "نمی‌خواهم",
    "Urdu": "پاکستان ٹیکنالوجی",
    "Hebrew": "שרה כהן",
    "Greek": "Ελένη Παπαδοπούλου",
    "Japanese": "山田 さくら",
    "Korean": "김 민수",
    "Traditional Chinese": "臺灣龜",
    "Thai": "สมชาย น้ำใจดี",
    "Lao": "ສົມໄຊ",
    "Khmer": "សុភា ចាន់",
    "Burmese": "အောင်ဆန်း",
    "Devanagari": "प्रियंका क्षत्रिय",
    "Bengali": "রবীন্দ্রনাথ",
    "Tamil": "முருகன்",
    "Telugu": "వెంకటేశ్వర్లు",
    "Kannada": "ಕೃಷ್ಣಮೂರ್ತಿ",
    "Malayalam": "കൃഷ്ണൻകുട്ടി",
    "Gujarati": "નરેન્દ્ર",
    "Gurmukhi": "ਗੁਰਪ੍ਰੀਤ",
    "Sinhala": "ශ්‍රී ලංකා",
    "Ethiopic": "አበበ ቢቂላ",
    "Georgian": "გიორგი",
    "Armenian": "Արամ Խաչատրյան",
    "Vietnamese": "Nguyễn Thị Ẩn",
}


def written(text: str, language: str, size: float = 11, face: Face = Face.REGULAR) -> bytes:
    lines = break_runs([Run(text, face)], size, 300, language)
    marks = [
        mark
        for number, line in enumerate(lines)
        for mark in placed(line, x=60, y=80 + 16 * number, size=size, colour="#000000")
    ]
    page = Page(size=A4, marks=tuple(marks))
    return write_pdf(PrintedDocument(title="x", created=CREATED, pages=(page,)))


def extracted(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return str(pdf[0].get_textpage().get_text_range())


def spaced(text: str) -> str:
    """Without the marks that tell readers where figures end in a line from right to left."""
    return " ".join(text.replace("\u200f", "").split())


def squeezed(text: str) -> str:
    """Without white space; a split vowel's second half says nothing."""
    return "".join(spaced(text).replace("\u200b", "").split())


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_the_six_languages_are_copied_as_written(language: str) -> None:
    text = PARAGRAPHS[language]
    found = extracted(written(text, language))
    if language == "zh":  # its lines end within sentences, and a line end is no character
        assert squeezed(found) == squeezed(text)
    else:
        assert spaced(found) == text


@pytest.mark.parametrize("script", NAMES)
def test_every_script_has_its_glyphs_and_is_copied(script: str) -> None:
    name = NAMES[script]
    assert missing_characters(name) == ""
    assert squeezed(extracted(written(name, "en"))) == squeezed(name)


def test_a_figure_stands_within_its_key() -> None:
    widths = {line_width(line_of(f"{key}\ufe0f\u20e3", Face.REGULAR), 10) for key in "0123456789#*"}
    assert len(widths) == 1
    (run,) = glyph_runs(line_of("7\ufe0f\u20e3", Face.REGULAR))
    assert len(run.glyphs) == 1


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=30), st.sampled_from(["en", "ar", "zh"]), st.sampled_from(FACES))
def test_no_text_shows_a_box(text: str, language: str, face: Face) -> None:
    for run in glyph_runs(line_of(text, face, language)):
        assert all(glyph.glyph != 0 for glyph in run.glyphs)


def test_what_is_never_seen_is_never_a_box() -> None:
    """Every character that ICU says only steers others, as far as it gets to paper."""
    steering = [one for one in map(chr, range(0x80, 0xE1000)) if is_ignorable(one)]
    assert len(steering) > 300
    shown = [one for one in steering if shows_a_box(readable(f"a{one}b"))]
    assert shown == []


def shows_a_box(text: str) -> bool:
    runs = glyph_runs(line_of(text, Face.REGULAR))
    return any(glyph.glyph == 0 for run in runs for glyph in run.glyphs)


@settings(deadline=None, max_examples=100)
@given(st.text("aé عمرلاا(12)–٣אב中ก้\u0301\u200d ,.", max_size=30), st.sampled_from(["en", "ar"]))
def test_the_glyphs_of_a_line_stand_for_its_text(text: str, language: str) -> None:
    line = line_of(text, Face.REGULAR, language)
    said = "".join(glyph.text for run in glyph_runs(line) for glyph in run.glyphs)
    folded = str.maketrans({"(": ".", ")": ".", "\u200b": "", "\u200d": "", "\u200f": ""})
    wanted = "".join(segment.text for segment in line)
    assert sorted(said.translate(folded)) == sorted(wanted.translate(folded))


@settings(deadline=None, max_examples=100)
@given(
    st.text("ab عمرلا(12)–אב中 ", max_size=40), st.floats(20, 200), st.sampled_from(["en", "ar"])
)
def test_lines_of_any_direction_keep_their_words_and_measure(
    text: str, measure: float, language: str
) -> None:
    lines = break_runs([Run(text)], 10, measure, language)
    said = "".join(segment.text for line in lines for segment in line)
    assert squeezed(said) == squeezed(text)
    assert all(line_width(line, 10) <= measure + 6 for line in lines)  # a letter changes at an end


def test_an_obligatory_ligature_leaves_an_empty_glyph_for_its_second_letter() -> None:
    glyphs = [one for run in glyph_runs(line_of("لا", Face.REGULAR)) for one in run.glyphs]
    assert [(one.glyph == NO_GLYPH, one.text) for one in glyphs] == [(True, "ا"), (False, "ل")]


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_glyph_that_stands_for_a_letter_alone_shows_nothing(language: str) -> None:
    """Among the parts of composed letters, which the subset keeps too, none is taken for it."""
    import uharfbuzz

    for run in glyph_runs(line_of(PARAGRAPHS[language], Face.SEMIBOLD, language)):
        used = {one.glyph for one in run.glyphs if one.glyph != NO_GLYPH}
        subset = run.font.subset(used)
        font = uharfbuzz.Font(uharfbuzz.Face(subset.content))
        extents = font.get_glyph_extents(subset.empty)
        assert subset.empty not in used
        assert subset.empty < font.face.glyph_count
        assert extents is None or extents.width == 0
        assert font.get_glyph_h_advance(subset.empty) == 0


def test_what_no_font_has_is_told_by_its_name() -> None:
    told = "Why [egyptian hieroglyph a001]? no  why"
    assert readable("Why 𓀀?\u202e no\x07\nwhy") == told
    assert readable("\ue000") == "[u+e000]"


def test_the_extra_that_has_a_character_is_known() -> None:
    assert [wanted_extra(one) for one in "国さ김🤔"] == ["cjk", "cjk", "cjk", ""]


def test_kana_ask_for_japanese_shapes() -> None:
    chinese, japanese = ([*glyph_runs(line_of(text, Face.REGULAR))] for text in ("直", "直す"))
    assert chinese[0].font.name == "NotoSansSC-Regular"
    assert japanese[0].font.name == "NotoSansJP-Regular"
