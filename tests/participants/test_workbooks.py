"""The list and the proofs as workbooks: safe to open, and read back as rosters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from idmkit.model.folding import fold
from idmkit.participants.delegations import delegations
from idmkit.participants.proofs import render
from idmkit.participants.workbooks import list_workbook, proof_workbook
from idmkit.reading.rosters.columns import words
from idmkit.reading.rosters.row_reader import meeting
from idmkit.wording import LANGUAGES, wording_in
from idmkit.wording.participant_words import participant_words
from tests.participants.making import CREATED, a_delegate, a_meeting, rows_of
from tests.reading.rosters.making import read

EVIL = ("=1+1", "+49 30", "-1", "@x", '=HYPERLINK("http://x")', "http://example.org", "\t=1")


def test_the_list_holds_what_the_paper_says_and_nothing_of_the_desk_s() -> None:
    head, *rows = rows_of(list_workbook(a_meeting(), CREATED))
    assert head == ["Delegation", "Honorific", "Given name", "Family name", "Suffix", "Native name",
                    "Title", "Organization", "Country", "Role"]  # fmt: skip
    families = [row[3] for row in rows]
    assert families == ["Haddad", "Li", "Ávila", "López", "Wardoyo", "Ek", "Atall"]
    assert rows[2][9] == "Head of delegation"


@pytest.mark.parametrize("evil", EVIL)
def test_no_cell_is_a_formula_or_a_link(evil: str) -> None:
    import io

    import openpyxl

    one = a_delegate(1, evil, evil, evil, title=evil, organization=evil, native_name=evil)
    event = a_meeting(one)
    (delegation,) = delegations(event, "en")
    for content in (list_workbook(event, CREATED), proof_workbook(event, delegation, CREATED)):
        book = openpyxl.load_workbook(io.BytesIO(content))
        cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert not [cell for cell in cells if cell.hyperlink]
        assert sum(cell.value == evil for cell in cells) >= 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_roles_are_those_that_rosters_are_read_by(language: str) -> None:
    ours = participant_words(wording_in(language).phrases)
    known = {fold(word): field for field, said in words("columns.toml").items() for word in said}
    assert {known[fold(heading)]: field for field, heading in ours.fields.items()} == {
        field: field for field in ours.fields
    }
    roles = meeting((), a_meeting().badge_roles).roles
    assert {roles.get(fold(word)): id_ for id_, word in ours.roles.items()} == {
        id_: id_ for id_ in ours.roles
    }


@pytest.mark.parametrize("language", ["en", "ar", "zh"])
def test_a_proof_comes_back_as_the_roster_that_it_was(tmp_path: Path, language: str) -> None:
    person = replace(
        a_delegate(1, "Mei", "Li", "China", title="Minister", native_name="李梅"),
        languages=("Chinese", "English"),
        days=(date(2009, 7, 9),),
        badge_role="press",
    )
    event = a_meeting(person, languages=(language,))
    (delegation,) = delegations(event, language)
    content = proof_workbook(event, delegation, CREATED)
    (back,) = read(tmp_path, content, name="proof.xlsx").delegates
    assert back == replace(person, delegation="China", number=back.number)


def test_each_delegation_has_files_of_its_own_name() -> None:
    event = a_meeting(
        *(
            a_delegate(n, "A", "B", of)
            for n, of in enumerate(("Côte d’Ivoire", "中国", "", "../x", "con"))
        )
    )
    paths = [str(file.path) for file in render(event, CREATED)]
    stems = {path.removeprefix("proofs/").rpartition(".")[0] for path in paths}
    assert stems == {"cote-divoire", "zhongguo", "others", "x", "con-2"}
    assert len(paths) == 10
