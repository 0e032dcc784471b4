"""Every row that cannot be taken is told with its row and column, and nothing is written then."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from idmkit.model.problem import AgendaError, Problem
from idmkit.reading.agenda_reader import read_event
from idmkit.translating import export_translations, import_translations
from tests.conftest import ROOT
from tests.repository.codes import codes_in, translating_modules
from tests.translating.agendas import write_agenda

HEAD = "id,source (en),target (fr)\n"
Place = tuple[str, int, int]


def refused(tmp_path: Path, table: str, language: str = "") -> list[Place]:
    agenda, file = write_agenda(tmp_path), tmp_path / "fr.csv"
    file.write_text(table, encoding="utf-8")
    with pytest.raises(AgendaError) as wrong:
        import_translations(file, agenda, language=language)
    assert not (tmp_path / "agenda.fr.toml").exists()
    return places(wrong.value.problems)


def places(problems: tuple[Problem, ...]) -> list[Place]:
    spans = [(one.code, one.origin.span) for one in problems]
    return [(code, span.line, span.column) for code, span in spans]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("session.openning.title,,x\n", ("unknown-translation", 2, 1)),
        ("event.title,,x\nevent.title,,y\n", ("translated-twice", 3, 1)),
        ("event.title,,a\x07b\n", ("control-character", 2, 3)),
        (",,lost\n", ("unknown-translation", 2, 1)),
    ],
)
def test_a_wrong_row_is_told_at_its_cell(rows: str, wanted: Place, tmp_path: Path) -> None:
    assert refused(tmp_path, HEAD + rows) == [wanted]


def test_all_wrong_rows_are_told_at_once(tmp_path: Path) -> None:
    rows = "event.titel,,x\nevent.place,,a\x07\nevent.place,,b\nroom.hall.name,Hall,Salle\n"
    assert [code for code, _, _ in refused(tmp_path, HEAD + rows)] == [
        "unknown-translation",
        "control-character",
        "translated-twice",
    ]


@pytest.mark.parametrize(
    ("head", "language", "column"),
    [
        ("id,source (en),target (de)\n", "", 3),
        ("id,source (en),target (en)\n", "", 3),
        ("id,source (es),target (fr)\n", "", 2),
        ("id,source (en),target (fr)\n", "ar", 3),
        ("id,source,target\n", "", 3),
    ],
)
def test_a_table_of_another_language_is_refused(
    head: str, language: str, column: int, tmp_path: Path
) -> None:
    found = refused(tmp_path, f"{head}event.title,A Workshop,x\n", language)
    assert found == [("wrong-language", 1, column)]


def test_what_is_no_table_of_translations_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "time,title\n10:00,Opening\n")[0][0] == "no-translations"


def test_a_formula_is_no_translation(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path)
    export_translations(agenda, "fr", tmp_path / "fr.xlsx")
    book = openpyxl.load_workbook(tmp_path / "fr.xlsx")
    sheet = book.active
    assert sheet is not None
    sheet["C3"] = '=HYPERLINK("x")'
    book.create_sheet("notes", 0)["C2"] = "=1+1"
    book.save(tmp_path / "fr.xlsx")
    with pytest.raises(AgendaError) as wrong:
        import_translations(tmp_path / "fr.xlsx", agenda)
    errors = tuple(one for one in wrong.value.problems if one.is_error)
    assert places(errors) == [("formula", 3, 3)]


def test_an_empty_target_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    agenda, file = write_agenda(tmp_path), tmp_path / "fr.csv"
    file.write_text(f"{HEAD}event.title,A Workshop,Un atelier\nevent.place,Geneva,\n", "utf-8")
    done = import_translations(file, agenda)
    assert places(done.problems) == [("no-target", 3, 3)]
    assert read_event(agenda).translations[0].title == "Un atelier"


def test_every_code_of_a_table_is_explained_to_those_who_get_it() -> None:
    text = (ROOT / "docs" / "how-to" / "translate-an-agenda.md").read_text(encoding="utf-8")
    for code in codes_in(translating_modules()):
        assert f"`{code}`" in text
