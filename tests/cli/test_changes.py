"""`idmkit changes`: what it says of an agenda that was edited after a release."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from idmkit.cli.problem_text import visible
from idmkit.reading.agenda_reader import read_event
from idmkit.wording import LANGUAGES
from tests.cli.conftest import Run
from tests.conftest import ROOT
from tests.releases.delegates import Secretariat

SIX = ROOT / "tests" / "agendas" / "valid" / "six-languages"
FLOODS = 'id = "floods"\ntime = "10:00–12:00"'


def release(folder: Path) -> None:
    """Remembers the agenda of a folder as what delegates have."""
    secretariat = Secretariat()
    secretariat.release(read_event(folder / "agenda.toml"))
    (folder / "agenda.state.toml").write_text(secretariat.text, encoding="utf-8")


def edit(folder: Path, *replacements: tuple[str, str]) -> None:
    agenda = folder / "agenda.toml"
    text = agenda.read_text(encoding="utf-8")
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    agenda.write_text(text, encoding="utf-8")


@pytest.fixture
def released(here: Path) -> Path:
    """The agenda of six languages in the working folder, released and then edited."""
    for file in SIX.glob("agenda*.toml"):
        (here / file.name).write_bytes(file.read_bytes())
    edit(here, ('changed = "moved to the Great Hall"\n', ""), ('status = "cancelled"', ""))
    for overlay in here.glob("agenda.??.toml"):
        lines = overlay.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.startswith("changed = "))
        overlay.write_text(kept, encoding="utf-8")
    release(here)
    edit(here, (FLOODS, FLOODS.replace("10:00–12:00", "10:30–12:00")))
    return here


VISIT = """
[[day.session]]
id = "excursion"
time = "13:00–14:30"
title = "Visit to the Weir"
"""
MOVED = {
    "en": "Moved from 10:00",
    "fr": "Déplacé, auparavant : 10:00",
    "es": "Trasladado, antes: 10:00",
    "ru": "Перенесено, ранее: 10:00",
    "ar": "نقلت، سابقا: 10:00",
    "zh": "已调整，原为：10:00",
}


def test_what_has_changed_is_said_in_words_for_a_mail(released: Path, run: Run) -> None:
    edit(released, ('title = "Visit to the Weir"', 'title = "Visit to the Dam"'))
    result = run("changes")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines() == [
        "Sharing the Water: Rivers without Borders",
        "Changes since the last edition",
        "",
        "Day I, Monday 4 May 2026",
        "- 10:30–12:00 Session I: Living with Floods (Great Hall) – Moved from 10:00",
        "- 13:00–14:30 Visit to the Dam – Revised: title",
    ]
    assert result.stderr == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_of_the_agenda_can_be_asked_for(
    language: str, released: Path, run: Run
) -> None:
    result = run("changes", "--language", language)
    assert result.exit_code == 0, result.output
    assert released
    assert result.stdout.rstrip().endswith(MOVED[language])
    assert visible(result.stdout.replace("\n", "")) == result.stdout.replace("\n", "")


def test_what_was_withdrawn_is_told_and_data_are_for_machines(released: Path, run: Run) -> None:
    edit(released, ('languages = ["en", "fr", "es", "ru", "ar", "zh"]', 'languages = ["en"]'))
    edit(released, (VISIT, ""))
    assert "- 13:00–14:30 Visit to the Weir – Cancelled" in run("changes").stdout
    data = json.loads(run("changes", "--format", "json").stdout)
    moved, gone = data["changes"]
    assert (data["event"], data["language"], data["released"]) == ("river-forum-2026", "en", True)
    assert moved == {
        "id": "floods",
        "kind": "moved",
        "aspects": ["time"],
        "words": "Moved from 10:00",
        "withdrawn": False,
        "day": "2026-05-04",
        "heading": "Session I: Living with Floods",
        "before": {
            "start": "2026-05-04T10:00:00+02:00",
            "end": "2026-05-04T12:00:00+02:00",
            "rooms": ["Great Hall"],
        },
        "after": {
            "start": "2026-05-04T10:30:00+02:00",
            "end": "2026-05-04T12:00:00+02:00",
            "rooms": ["Great Hall"],
        },
    }
    assert (gone["id"], gone["kind"], gone["withdrawn"]) == ("excursion", "cancelled", True)
    assert gone["after"] is None
    assert gone["before"]["rooms"] == []


def test_the_agendas_own_words_come_first(released: Path, run: Run) -> None:
    edit(released, ('id = "floods"\n', 'id = "floods"\nchanged = "half an hour later"\n'))
    assert run("changes").stdout.rstrip().endswith("– Changed: half an hour later")


def test_without_a_release_and_without_a_change_it_says_so(here: Path, run: Run) -> None:
    result = run("changes")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing was released yet" in result.stderr
    assert json.loads(run("changes", "--format", "json").stdout) == {
        "event": "forum-on-rivers-2030",
        "language": "en",
        "released": False,
        "changes": [],
    }
    release(here)
    result = run("changes")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "nothing has changed since the last release\n"


def test_a_language_that_the_agenda_lacks_is_refused_and_a_fault_is_told(
    here: Path, run: Run
) -> None:
    result = run("changes", "--language", "fr")
    assert result.exit_code == 2
    assert 'the agenda is not in "fr"' in result.stderr
    edit(here, ('timezone = "Europe/Zurich"', 'timezone = "Europe/Zurych"'))
    result = run("changes")
    assert result.exit_code == 1
    assert "unknown-time-zone" in result.stderr
    assert result.stdout == ""


def test_it_writes_nothing(released: Path, run: Run) -> None:
    before = {file: file.read_bytes() for file in released.rglob("*") if file.is_file()}
    run("changes")
    assert {file: file.read_bytes() for file in released.rglob("*") if file.is_file()} == before


def test_it_compares_with_what_the_command_released(here: Path, run: Run) -> None:
    assert run("release").exit_code == 0
    assert run("changes").stderr == "nothing has changed since the last release\n"
    edit(here, ('"Evening on the River"', '"Night on the River"'))
    before = json.loads(run("changes", "--format", "json").stdout)
    assert [(one["kind"], one["aspects"]) for one in before["changes"]] == [("revised", ["title"])]
    assert run("release").exit_code == 0
    assert json.loads(run("changes", "--format", "json").stdout) == before
