"""The workbook for translators: text stays text, ids are locked, Arabic runs from right to left."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from idmkit.model.problem import OutputError
from idmkit.outputs import RequestError
from idmkit.spreadsheets import LONGEST_TEXT, Column, Sheet, workbook
from idmkit.translating import export_translations
from tests.translating.agendas import AGENDA, write_agenda

CREATED = datetime(2026, 5, 4, tzinfo=UTC)


def a_sheet(*rows: tuple[str | int | date | None, ...]) -> Sheet:
    columns = (Column(heading="id", width=20, editable=False), Column(heading="text", width=40))
    return Sheet(name="fr", columns=columns, rows=rows)


def test_nothing_becomes_a_formula_or_a_link() -> None:
    risky = ["=1+1", "+1", "-1", "@SUM(A1)", "https://example.org", "{=1}", "007", "\t=x"]
    content = workbook([a_sheet(*((one, one) for one in risky))], title="t", created=CREATED)
    page = openpyxl.load_workbook(io.BytesIO(content))["fr"]
    cells = [cell for row in page.iter_rows(min_row=2) for cell in row]
    assert [cell.value for cell in cells] == [one for one in risky for _ in range(2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_values_keep_their_types() -> None:
    sheet = a_sheet(("a", 3), ("b", date(2026, 5, 4)), ("c", None))
    content = workbook([sheet], title="t", created=CREATED)
    page = openpyxl.load_workbook(io.BytesIO(content))["fr"]
    found = [row[1].value for row in page.iter_rows(min_row=2)]
    assert found == [3, datetime(2026, 5, 4), None]  # noqa: DTZ001  # as Excel has it


def test_a_text_longer_than_a_cell_is_never_cut() -> None:
    with pytest.raises(ValueError, match="at most"):
        workbook([a_sheet(("a", "x" * (LONGEST_TEXT + 1)))], title="t", created=CREATED)


def test_the_same_agenda_gives_the_same_bytes(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path)
    for name in ("one.xlsx", "two.xlsx"):
        export_translations(agenda, "ar", tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


@pytest.mark.parametrize(("language", "rtl"), [("fr", False), ("ar", True)])
def test_translators_can_write_in_one_column(language: str, rtl: bool, tmp_path: Path) -> None:  # noqa: FBT001
    export_translations(write_agenda(tmp_path), language, tmp_path / "x.xlsx")
    page = openpyxl.load_workbook(tmp_path / "x.xlsx")[language]
    heads = [cell.value for cell in page[1]]
    assert heads == ["id", "source (en)", f"target ({language})", "stale", "was"]
    assert page.freeze_panes == "A2"
    assert page.protection.sheet
    assert [cell.protection.locked for cell in page[2]] == [True, True, False, True, True]
    assert all(cell.alignment.wrap_text for cell in page[2])
    assert bool(page.sheet_view.rightToLeft) is rtl
    assert page["C2"].alignment.readingOrder == (2 if rtl else 1)
    assert page["B2"].alignment.readingOrder == 1


def test_a_workbook_that_is_there_is_not_replaced_unasked(tmp_path: Path) -> None:
    agenda, file = write_agenda(tmp_path), tmp_path / "fr.xlsx"
    file.write_bytes(b"a week of work")
    with pytest.raises(OutputError, match="already"):
        export_translations(agenda, "fr", file)
    assert file.read_bytes() == b"a week of work"
    assert export_translations(agenda, "fr", file, force=True).missing == 28


@pytest.mark.parametrize(
    ("language", "file", "said"),
    [("de", "de.xlsx", "not translated"), ("en", "en.xlsx", "itself"), ("fr", "fr.csv", ".xlsx")],
)
def test_what_cannot_be_asked_for_is_refused(
    language: str, file: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(RequestError, match=said):
        export_translations(write_agenda(tmp_path), language, tmp_path / file)


def test_a_text_for_which_there_is_no_cell_is_told_by_its_id(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path, AGENDA.replace("One.", "x" * 40_000))
    with pytest.raises(OutputError, match=r"session\.opening\.abstract"):
        export_translations(agenda, "fr", tmp_path / "fr.xlsx")
