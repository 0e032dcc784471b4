"""`idmkit badges`, `idmkit stocks` and `idmkit calibrate`: what they write and say."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from typer.testing import CliRunner

from idmkit.cli.app import app

ROOT = Path(__file__).parents[2]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(ROOT / "agenda.toml", tmp_path / "agenda.toml")
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, arguments)
    return done.exit_code, done.stdout, done.stderr


def test_a_dry_run_tells_how_much_paper_and_writes_nothing(here: Path) -> None:
    code, _, said = run("badges", "--dry-run", "--stock", "plain-cr80", "--back", "agenda")
    assert code == 0
    assert "33 badges on 4 sheets of plain-cr80, both sides" in said
    assert not (here / "build").exists()


def test_a_dry_run_on_a_wrong_stock_of_the_agenda_ends_with_1(here: Path) -> None:
    agenda = here / "agenda.toml"
    agenda.write_text(agenda.read_text(encoding="utf-8") + '\n[badges]\nstock = "a7"\n')
    code, _, said = run("badges", "--dry-run")
    assert code == 1
    assert "unknown-stock" in said
    assert "sheets of" not in said


def test_places_that_are_gone_stay_white(here: Path) -> None:
    code, out, _ = run(
        *("badges", "--stock", "avery-l4785", "--start-at", "3", "--skip", "4,5"),
        *("--role", "speaker", "--sort", "country,family"),
    )
    assert code == 0
    assert out.strip().endswith("picked.pdf")
    page = pypdfium2.PdfDocument(here / "build/badges/picked.pdf")[0]
    rows = page.get_textpage().get_text_bounded(
        top=page.get_height(), bottom=page.get_height() - 190
    )
    assert rows.strip() == ""


def test_only_is_pick(here: Path) -> None:
    code, out, _ = run("badges", "--only", "zau", "--output", "one.pdf")
    assert (code, out.strip()) == (0, "one.pdf")
    assert len(pypdf.PdfReader(here / "one.pdf").pages) == 1


def test_an_unknown_stock_is_refused_with_the_nearest(here: Path) -> None:
    code, _, _ = run("badges", "--stock", "plain-a66")
    assert code != 0
    assert not (here / "build").exists()


def test_stocks_are_listed_with_those_of_the_agenda(here: Path) -> None:
    agenda = here / "agenda.toml"
    own = '\n[stocks.our-card]\nname = "Our card"\nsheet = "A4"\ncell = [100, 70]\n'
    agenda.write_text(agenda.read_text(encoding="utf-8") + own)
    code, out, _ = run("stocks")
    assert code == 0
    rows = {line.split()[0]: line for line in out.splitlines()}
    assert len(rows) == 33
    assert "not confirmed" in rows["avery-l4785"]
    assert "100 × 70 mm" in rows["our-card"]


def test_stocks_are_drawn_in_their_size(here: Path) -> None:
    code, _, _ = run("stocks", "--draw", "stocks.pdf")
    assert code == 0
    reader = pypdf.PdfReader(here / "stocks.pdf")
    assert len(reader.pages) == 32
    sizes = {round(float(page.mediabox.width)) for page in reader.pages}
    assert {595, 612} <= sizes


def test_calibrate_makes_two_sides_and_asks_what_to_measure(here: Path) -> None:
    code, out, _ = run("calibrate")
    assert (code, out.strip()) == (0, "calibrate.pdf")
    pages = pypdf.PdfReader(here / "calibrate.pdf").pages
    assert len(pages) == 2
    assert "From A to B: 170 mm" in pages[0].extract_text()
    assert "back_offset" in pages[1].extract_text()


def test_calibrate_for_a_printer_needs_its_numbers(here: Path) -> None:
    assert run("calibrate", "--for-printer", "desk")[0] != 0
    agenda = here / "agenda.toml"
    own = "\n[printers.desk]\noffset = [1, 2]\n"
    agenda.write_text(agenda.read_text(encoding="utf-8") + own)
    assert run("calibrate", "--for-printer", "desk")[0] == 0
