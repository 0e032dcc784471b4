"""Whatever people call the columns of a roster."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.model.folding import fold
from idmkit.reading.rosters.columns import FIELDS, words
from tests.reading.rosters.making import as_csv, delegate, read

HEADINGS = {
    "en": ("First name", "Last name", "Job title", "Organisation", "Country", "Category"),
    "fr": ("Prénom", "Nom", "Fonction", "Organisme", "Pays", "Rôle"),
    "es": ("Nombre", "Apellidos", "Cargo", "Organización", "País", "Tipo de participante"),
    "ru": ("Имя", "Фамилия", "Должность", "Организация", "Страна", "Категория"),
    "ar": ("الاسم الأول", "اسم العائلة", "المنصب", "المنظمة", "البلد", "الفئة"),
    "zh": ("名", "姓", "职务", "单位", "国家", "类别"),
}
ROLES = {
    "en": "HEAD OF DELEGATION",
    "fr": "Cheffe de délégation",
    "es": "jefa de delegación",
    "ru": "Глава делегации",
    "ar": "رئيس الوفد",
    "zh": "代表团团长",
}


@pytest.mark.parametrize("language", HEADINGS)
def test_columns_and_roles_are_known_in_six_languages(tmp_path: Path, language: str) -> None:
    row = ("Amina", "Diallo", "Director", "Ministry", "Mali", ROLES[language])
    person = delegate(tmp_path, HEADINGS[language], row)
    assert (person.name.given, person.name.family) == ("Amina", "Diallo")
    affiliation = person.affiliation
    assert (affiliation.title, affiliation.organization, affiliation.country) == row[2:5]
    assert person.badge_role == "head-of-delegation"


@pytest.mark.parametrize("file", ["columns.toml", "roles.toml"])
def test_a_word_means_one_thing(file: str) -> None:
    meant: dict[str, str] = {}
    for name, known in words(file).items():
        for word in known:
            assert meant.setdefault(fold(word), name) == name, word


def test_each_field_has_words_in_six_languages() -> None:
    assert set(words("columns.toml")) == set(FIELDS)
    assert all(len(known) >= 6 for known in words("columns.toml").values())


def test_every_column_is_read(tmp_path: Path) -> None:
    person = delegate(
        tmp_path,
        ("ID", "Badge no", "Salutation", "Given name", "Family name", "Suffix", "Native name",
         "Delegation", "Languages", "Days", "Remarks"),
        ("A 17", "0815", "H.E. Ms.", "Mei", "Li", "PhD", "李梅",
         "Observers", "Chinese, English", "1", "vegetarian"),
    )  # fmt: skip
    assert (person.id, person.number) == ("a-17", "0815")
    assert person.name.formal == "H.E. Ms. Mei Li, PhD"
    assert (person.native_name, person.delegation_name) == ("李梅", "Observers")
    assert person.languages == ("Chinese", "English")
    assert [day.day for day in person.days] == [9]
    assert person.notes == "vegetarian"


def test_the_agenda_names_the_columns_that_nobody_knows(tmp_path: Path) -> None:
    more = '[rosters.columns]\ndelegation = "Mission/Org."\nrole = "BT"'
    rows = (("Name", "MISSION / ORG", "BT", "Role"), ("Amina Diallo", "Mali", "Press", "Nonsense"))
    person = delegate(tmp_path, *rows, more=more)
    assert (person.delegation, person.badge_role) == ("Mali", "press")


def test_headings_may_stand_below_a_title(tmp_path: Path) -> None:
    rows = (("List of people",), (), ("", "Name", "Country"), ("1", "Amina Diallo", "Mali"))
    assert delegate(tmp_path, *rows).affiliation.country == "Mali"


def test_a_title_that_holds_mr_and_ms_is_an_honorific(tmp_path: Path) -> None:
    head = ("Title", "First name", "Surname", "Position")
    person = delegate(tmp_path, head, ("Ms.", "Amina", "Diallo", "Director"))
    assert (person.name.honorific, person.affiliation.title) == ("Ms.", "Director")
    person = delegate(tmp_path, head[:3], ("Minister", "Amina", "Diallo"))
    assert (person.name.honorific, person.affiliation.title) == ("", "Minister")


@pytest.mark.parametrize("heading", ["Nom", "Nombre", "Имя"])
def test_a_part_of_the_name_alone_is_the_whole(tmp_path: Path, heading: str) -> None:
    person = delegate(tmp_path, (heading, "Pays"), ("Amina DIALLO", "Mali"))
    assert (person.name.given, person.name.family) == ("Amina", "DIALLO")


def test_the_whole_name_tells_which_part_is_said_first(tmp_path: Path) -> None:
    head = ("Full name", "Given name", "Family name")
    assert delegate(tmp_path, head, ("Deng Xiaoping", "Xiaoping", "Deng")).name.family_first
    assert not delegate(tmp_path, head, ("Ana Silva", "Ana", "Silva")).name.family_first


def test_of_two_columns_the_one_that_is_filled_in_counts(tmp_path: Path) -> None:
    head = ("Name", "Country", "Country", "Language", "Language 2")
    person = delegate(tmp_path, head, ("Amina Diallo", "", "Mali", "French", "Bambara"))
    assert person.affiliation.country == "Mali"
    assert person.languages == ("French", "Bambara")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_dialect_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = (("Prénom", "Nom"), ("Zoé", "Müller"), ("Irène", "Gonçalves"))
    content = as_csv(*rows, delimiter=delimiter).decode().encode(encoding)
    event = read(tmp_path, content)
    assert [one.name.full for one in event.delegates] == ["Zoé Müller", "Irène Gonçalves"]
    assert [one.code for one in event.roster_notes] == ["roster-guessed"] * (encoding == "cp1252")
