"""Text in the encodings of our users' programs, with and without anything that names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.reading.tables.encodings import Decoded, decoded

FRENCH = "Heure;Titre;Salle\r\n15h00–18h00;Séance d’ouverture;Salle Genève\r\n9h;Café;\r\n"
SPANISH = "Hora;Título;Ponente\n9:00;Sesión inaugural;José Muñoz\n"
POLISH = "Godzina;Tytuł;Sala\n9:00;Otwarcie posiedzenia;Łódź\n10:00;Sala Żółta\n"
CZECH = "Čas;Název\n9:00;Zahájení konference a přivítání účastníků\n"
RUSSIAN = "Время;Название;Зал\n9:00;Открытие;Большой зал\n"
ARABIC = "الوقت;العنوان\n9:00;الجلسة الافتتاحية\n"


@pytest.mark.parametrize(
    ("encoding", "text", "name"),
    [
        ("cp1252", FRENCH, "Windows-1252"),
        ("cp1252", SPANISH, "Windows-1252"),
        ("cp1252", "Title,Room\nOpening – welcome,Zürich\n", "Windows-1252"),
        ("cp1252", "Inscrição dos participantes e acolhimento às delegações\n", "Windows-1252"),
        ("cp1252", "Nothing but a dash – here\n", "Windows-1252"),
        ("cp1250", POLISH, "Windows-1250"),
        ("cp1250", CZECH, "Windows-1250"),
        ("cp1250", "Idő;Cím\n9:00;Az ülés megnyitása, előadók\n", "Windows-1250"),
        ("cp1251", RUSSIAN, "Windows-1251"),
        ("cp1256", ARABIC, "Windows-1256"),
        ("cp1253", "Ώρα;Τίτλος\n9:00;Έναρξη\n", "Windows-1253"),
        ("cp1254", "Saat;Başlık\n9:00;Açılış oturumu – İstanbul\n", "Windows-1254"),
        ("gb18030", "时间,标题\n9:00,开幕式\n", "GB 2312"),
        ("mac_roman", "Heure;Titre\n9h;Séance d’ouverture\n", "Mac Roman"),
    ],
)
def test_an_encoding_that_nothing_names_is_guessed_and_told(
    encoding: str, text: str, name: str
) -> None:
    assert decoded(text.encode(encoding)) == Decoded(text, guessed=name)


@pytest.mark.parametrize("text", [FRENCH, POLISH, RUSSIAN, ARABIC, "时间,标题\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_names_itself_is_no_guess(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == Decoded(text)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decoded(FRENCH.encode(encoding)).text == FRENCH


def test_letters_far_down_the_file_tell_the_encoding() -> None:
    text = "9:00;Opening\n" * 5000 + "10:00;Séance\n"
    assert decoded(text.encode("cp1252")) == Decoded(text, guessed="Windows-1252")


def test_bytes_that_no_encoding_explains_are_marked() -> None:
    assert decoded(b"\xef\xbb\xbfA\xff") == Decoded("A�")


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text(content: bytes) -> None:
    assert isinstance(decoded(content).text, str)


@given(st.text(max_size=200))
def test_utf_8_comes_back(text: str) -> None:
    clean = text.replace("\ufeff", "").replace("\x00", "")
    assert decoded(clean.encode("utf-8", "replace")).guessed == ""
    assert decoded(b"\xef\xbb\xbf" + clean.encode("utf-8", "replace")).text == clean.encode(
        "utf-8", "replace"
    ).decode("utf-8")
