"""What translators write is what the event says in their language, whatever they write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.reading.agenda_reader import read_event
from idmkit.reading.translations.overlay import as_text
from idmkit.reading.translations.tables import texts
from idmkit.translating import export_translations, import_translations
from idmkit.translating.entries import Entry, entries
from idmkit.translating.sheet import workbook_of
from idmkit.translating.translation import read_translation
from tests.translating.agendas import AGENDA, write_agenda

AWKWARD = st.sampled_from(
    [
        *("=1+1", "+1", "-1", "@x", "'quoted'", '"""', "\\", "a\n\nb", "_x0041_"),
        *("آنا", "𝒳 \u200f", "# no", "[session.opening]", " x\ty "),
    ]
)
PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Cn"))
WORDS = AWKWARD | st.text(PRINTABLE, max_size=30).map(lambda text: f"{text}é")


def rows(agenda: Path, language: str) -> tuple[Entry, ...]:
    found = read_translation(agenda, language)
    return tuple(entries(found.event, found.overlay))


def returned(agenda: Path, targets: Mapping[str, str]) -> Path:
    """The workbook of an agenda, filled in."""
    event = read_translation(agenda, "fr").event
    filled = [row._replace(target=targets.get(row.id, row.target)) for row in rows(agenda, "fr")]
    file = agenda.with_name("back.xlsx")
    file.write_bytes(workbook_of(filled, event, "fr"))
    return file


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_what_is_filled_in_is_what_the_event_says(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        agenda = write_agenda(Path(folder))
        targets = {row.id: data.draw(WORDS) for row in rows(agenda, "fr")}
        import_translations(returned(agenda, targets), agenda)
        event = read_event(agenda)
        wanted = {name: as_text(name.rpartition(".")[2], text) for name, text in targets.items()}
        said = {".".join(text.address): text.text for text in texts(event.translations[0])}
        assert {**wanted, **said} == wanted
        again = {row.id: (row.target, row.state) for row in rows(agenda, "fr")}
        assert again == {name: (text, "") for name, text in wanted.items()}
        assert [one for one in event.translation_notes if "agenda.fr" in one.message] == []


@settings(deadline=None, max_examples=30)
@given(st.data())
def test_translations_may_come_in_parts_and_in_any_order(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        agenda = write_agenda(Path(folder))
        names = [row.id for row in rows(agenda, "fr")]
        wanted: dict[str, str] = {}
        for _ in range(2):
            some = data.draw(st.lists(st.sampled_from(names), unique=True))
            part = {name: data.draw(st.sampled_from(["un", "deux\n\ntrois"])) for name in some}
            wanted |= part
            import_translations(returned(agenda, part), agenda)
        found = {row.id: row.target for row in rows(agenda, "fr") if row.target}
        assert found == {
            name: as_text(name.rpartition(".")[2], text) for name, text in wanted.items()
        }


def test_a_source_that_changes_is_told_with_what_it_was(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path)
    import_translations(returned(agenda, {row.id: "x" for row in rows(agenda, "fr")}), agenda)
    write_agenda(tmp_path, AGENDA.replace('"Why?"', '"Why now?"'))
    stale = [row for row in rows(agenda, "fr") if row.state]
    assert [(row.id, row.source, row.was, row.state) for row in stale] == [
        ("session.opening.questions.1", "Why now?", "Why?", "changed")
    ]
    notes = read_event(agenda).translation_notes
    assert [one.code for one in notes if one.origin.file.endswith("fr.toml")] == [
        "stale-translation"
    ]


def test_a_workbook_filled_in_by_another_program_is_taken(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path)
    export_translations(agenda, "ar", tmp_path / "ar.xlsx")
    book = openpyxl.load_workbook(tmp_path / "ar.xlsx")
    sheet = book.active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        if row[3].value == "missing":
            row[2].value = f"نص {row[0].row}"
    book.save(tmp_path / "back.xlsx")
    done = import_translations(tmp_path / "back.xlsx", agenda)
    assert (done.language, done.new, done.changed, done.problems) == ("ar", 28, 0, ())
    arabic = read_event(agenda).translations[-1]
    assert arabic.title == "نص 2"
    assert arabic.sessions[0].appearances[0].capacity.startswith("نص")


def test_a_dry_run_writes_nothing_and_says_what_it_would(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path)
    file = returned(agenda, {"event.title": "Un atelier"})
    done = import_translations(file, agenda, dry_run=True)
    assert (done.new, done.written) == (1, False)
    assert not (tmp_path / "agenda.fr.toml").exists()
    assert import_translations(file, agenda).new == 1
    before = (tmp_path / "agenda.fr.toml").read_text(encoding="utf-8")
    assert import_translations(file, agenda)[2:5] == (0, 0, 1)
    assert (tmp_path / "agenda.fr.toml").read_text(encoding="utf-8") == before


def test_an_older_source_is_taken_and_stays_told_as_changed(tmp_path: Path) -> None:
    agenda = write_agenda(tmp_path)
    file = returned(agenda, {"event.title": "Un atelier"})
    write_agenda(tmp_path, AGENDA.replace("A Workshop", "A Long Workshop"))
    done = import_translations(file, agenda)
    assert "stale-translation" in {one.code for one in done.problems}
    (row,) = (row for row in rows(agenda, "fr") if row.id == "event.title")
    assert (row.target, row.state, row.was) == ("Un atelier", "changed", "A Workshop")
