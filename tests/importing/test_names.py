"""Names of many peoples: taken apart where they tell how, and never a letter lost."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.sources.markup import tidied
from idmkit.reading.name_parts import NameParts, _parsed_parts, _plain_parts, parted
from tests.importing.making import ANY_TEXT

DATA = os.environ.get("IDMKIT_TEST_DATA", "")


def whole(name: str, honorific: str = "") -> NameParts:
    return NameParts("", name, honorific)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("H. E. Mrs. Ana López", NameParts("Ana", "López", "H. E. Mrs.")),
        ("HE Mr António Rocha", NameParts("António", "Rocha", "HE Mr")),
        ("S.E. Mme Fatou Diallo", NameParts("Fatou", "Diallo", "S.E. Mme")),
        ("S.E.M. Jean Dupont", NameParts("Jean", "Dupont", "S.E.M.")),
        ("Excmo. Sr. Juan Pérez", NameParts("Juan", "Pérez", "Excmo. Sr.")),
        ("Rt. Hon. David Smith", NameParts("David", "Smith", "Rt. Hon.")),
        ("The Hon. David Smith", NameParts("David", "Smith", "The Hon.")),
        ("Prof. Dr. Hans Müller", NameParts("Hans", "Müller", "Prof. Dr.")),
        ("Frau Dr. Petra Müller", NameParts("Petra", "Müller", "Frau Dr.")),
        ("Dra. Ana López", NameParts("Ana", "López", "Dra.")),
        ("Sir Tim Berners-Lee", NameParts("Tim", "Berners-Lee", "Sir")),
        ("Sheikh Ahmed bin Ali Al Thani", NameParts("Ahmed bin Ali", "Al Thani", "Sheikh")),
        ("Mr. Smith", whole("Smith", "Mr.")),
        ("Mr & Mrs Smith", whole("Mr & Mrs Smith")),
        ("Dr.", whole("Dr.")),
        ("H.E.", whole("H.E.")),
        # Given names and initials that look like honorifics.
        ("M Night Rao", NameParts("M Night", "Rao")),
        ("M.S. Rao", NameParts("M.S.", "Rao")),
        ("M. K. Rao", NameParts("M. K.", "Rao")),
        ("Sen Gupta", NameParts("Sen", "Gupta")),
    ],
)
def test_honorifics_stand_before_a_name(name: str, expected: NameParts) -> None:
    assert parted(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("John Smith Jr.", NameParts("John", "Smith", "", "Jr.")),
        ("John Smith III", NameParts("John", "Smith", "", "III")),
        ("Smith, John, Jr.", NameParts("John", "Smith", "", "Jr.")),
        ("Jane Doe PhD", NameParts("Jane", "Doe", "", "PhD")),
        ("Jane Doe, M.D., PhD", NameParts("Jane", "Doe", "", "M.D., PhD")),
        ("Ana Ma", NameParts("Ana", "Ma")),
        ("Jan Novák ml.", whole("Jan Novák ml.")),
    ],
)
def test_suffixes_stand_behind_a_name(name: str, expected: NameParts) -> None:
    assert parted(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("van der Berg, Jan", NameParts("Jan", "van der Berg")),
        ("Jan van der Berg", NameParts("Jan", "van der Berg")),
        ("Jean-Claude de la Croix", NameParts("Jean-Claude", "de la Croix")),
        ("Maria da Silva e Souza", NameParts("Maria", "da Silva e Souza")),
        ("Mohammed bin Salim", NameParts("Mohammed", "bin Salim")),
        ("Conor O'Brien", NameParts("Conor", "O'Brien")),
        ("Charles d'Avernas", NameParts("Charles", "d'Avernas")),
        ("J. R. R. Tolk", NameParts("J. R. R.", "Tolk")),
        ("García Márquez, Gabriel", NameParts("Gabriel", "García Márquez")),
        ("Ana López, Ministry of Labour", whole("Ana López, Ministry of Labour")),
        ("de Gaulle", whole("de Gaulle")),
        ("John 'Jack' Kenny", whole("John 'Jack' Kenny")),
        ('John "Jack" Kenny', whole('John "Jack" Kenny')),
        ("Ana López (she/her)", whole("Ana López (she/her)")),
        ("Ana López & Bob Smith", whole("Ana López & Bob Smith")),
        (",", whole(",")),
        ("", whole("")),
    ],
)
def test_particles_commas_and_nicknames(name: str, expected: NameParts) -> None:
    assert parted(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("KIM Jong-un", NameParts("Jong-un", "KIM", family_first=True)),
        ("LI Na", NameParts("Na", "LI", family_first=True)),
        ("DE LA CRUZ Juan", NameParts("Juan", "DE LA CRUZ", family_first=True)),
        ("Ana LÓPEZ GARCÍA", NameParts("Ana", "LÓPEZ GARCÍA")),
        ("Jan van der BERG", NameParts("Jan", "van der BERG")),
        ("Conor O'BRIEN", NameParts("Conor", "O'BRIEN")),
        ("ANA LÓPEZ", NameParts("ANA", "LÓPEZ")),
        ("JP Morgan", NameParts("JP", "Morgan")),
        ("John Smith II", NameParts("John", "Smith", "", "II")),
    ],
)
def test_capitals_tell_the_family_name(name: str, expected: NameParts) -> None:
    assert parted(name) == expected


@pytest.mark.parametrize(
    "name",
    [
        *("Xi Jinping", "Wang Yi", "Ban Ki-moon", "Park Geun-hye", "Nguyễn Văn An"),
        *("Nguyen Van An", "Trần Thị Mai", "Nagy Péter", "Kovács Anna Mária"),
        *("李娜", "김 민수", "山田 太郎", "Олег Иванов", "محمد علي", "สมชาย ใจดี", "אנה כהן"),
    ],
)
def test_a_name_that_may_be_turned_round_stays_as_written(name: str) -> None:
    assert parted(name) == whole(name)


def letters(text: str) -> Counter[str]:
    return Counter(text.replace(",", "").replace(" ", ""))


PLAIN = (
    *("Ana", "María", "José", "Silva", "Santos", "Berners-Lee", "Van", "Santa", "Dos", "Prince"),
    *("Junior", "King", "Bin", "Ali", "Müller", "Jean-Pierre", "Ben", "Della", "Abdul", "Sri"),
    *("Esq", "Vice", "Łukasz", "Nguyen", "Mac", "Saint", "Major", "Pereira", "Joãozinho", "Abu"),
    *("Dom", "Don", "Doña", "Umm", "Née", "Senior", "Dean", "Baron", "Ibn", "Ter", "Wood", "Singh"),
)
WORDS = st.sampled_from(
    [
        *("Ana", "López", "van", "der", "de la", "Dr.", "H.E.", "M.", "Mr", "KIM", "Li", "PhD"),
        *(
            "Jr.",
            "III",
            "'Jack'",
            '"Jo"',
            ",",
            "(she)",
            "and",
            "-",
            ".",
            "O'Neil",
            "of",
            "Sir",
            "e",
        ),
        *(
            "Ma",
            "MA",
            "J.R.",
            "al-",
            "bin",
            "Đặng",
            "Олег",
            "娜",
            "Esq.",
            "St.",
            "né",
            "&",
            "/",
            "1",
        ),
    ]
)


@given(st.lists(st.sampled_from(PLAIN), min_size=2, max_size=6))
def test_names_of_plain_words_are_parted_as_the_library_parts_them(words: list[str]) -> None:
    name = " ".join(words)
    ours = _plain_parts(name)
    assert ours is None or ours == _parsed_parts(name)


@given(st.lists(WORDS, max_size=8).map(" ".join) | ANY_TEXT)
def test_no_letter_is_lost(name: str) -> None:
    parts = parted(tidied(name))
    assert letters("".join(parts[:4])) == letters(tidied(name))
    assert parts.family or not tidied(name)


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_the_words_keep_their_order_unless_a_comma_turned_them_round(name: str) -> None:
    given_, family, honorific, suffix, family_first = parted(name)
    spoken = (family, given_) if family_first else (given_, family)
    if "," not in name and not honorific and not suffix:
        assert " ".join(filter(None, spoken)).split() == name.split()


@pytest.mark.skipif(not DATA, reason="IDMKIT_TEST_DATA does not name the folder of real data")
def test_real_family_names_are_found_or_the_name_stays_whole() -> None:
    path = Path(DATA) / "data" / "rosters" / "cldr-sample-names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    parts_of = ("title", "given", "given2", "surname_prefix", "surname", "surname2", "generation")
    right = wrong = 0
    for row in rows:
        name = " ".join(row[key] for key in (*parts_of, "credentials") if row[key])
        family = " ".join(row[key] for key in parts_of[3:6] if row[key])
        found = parted(name)
        assert letters("".join(found[:4])) == letters(name)
        right += bool(found.given) and found.family == family
        wrong += bool(found.given) and found.family != family
    assert (len(rows), right >= 225, wrong <= 15) == (868, True, True)
