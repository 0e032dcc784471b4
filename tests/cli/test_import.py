"""`idmkit import` as people use it: files written, things said, nothing overwritten or lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import idmkit
from tests.cli.conftest import Run, Start

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Calendar//EN
X-WR-CALNAME:Forum
BEGIN:VEVENT
UID:opening@example.org
DTSTAMP:20300101T000000Z
DTSTART;TZID=Europe/Zurich:20300514T090000
DTEND;TZID=Europe/Zurich:20300514T100000
SUMMARY:Opening
LOCATION:Hall A
END:VEVENT
BEGIN:VEVENT
UID:lunch@example.org
DTSTAMP:20300101T000000Z
DTSTART;TZID=Europe/Zurich:20300514T120000
DTEND;TZID=Europe/Zurich:20300514T130000
SUMMARY:Lunch
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A calendar in the working folder, and nothing else."""
    monkeypatch.chdir(tmp_path)
    path = Path("forum.ics")
    path.write_text(CALENDAR, encoding="utf-8")
    return path


def test_an_import_writes_the_agenda_what_the_source_said_and_the_schema(
    calendar: Path, run: Run
) -> None:
    done = run("import", calendar)
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in Path().iterdir()) == [
        "agenda.import.json",
        "agenda.schema.json",
        "agenda.toml",
        "forum.ics",
    ]
    event = idmkit.read_event("agenda.toml")
    assert [(one.id, one.kind, one.uid) for one in event.sessions] == [
        ("opening", "session", "opening@example.org"),
        ("lunch", "break", "lunch@example.org"),
    ]
    assert done.stdout == ("agenda.toml: 2 sessions, 0 people, 1 room on 1 day, from iCalendar\n")
    assert done.stderr.endswith("Next: idmkit build agenda.toml\n")


def test_what_was_written_builds_at_once(calendar: Path, run: Run) -> None:
    run("import", calendar)
    done = run("build", "--strict")
    assert done.exit_code == 0, done.output


def test_an_agenda_that_is_there_stays(calendar: Path, run: Run) -> None:
    Path("agenda.toml").write_text("# mine\n", encoding="utf-8")
    done = run("import", calendar)
    assert done.exit_code == 3
    assert "agenda.toml is there already" in done.stderr
    assert "--force" in done.stderr
    assert Path("agenda.toml").read_text(encoding="utf-8") == "# mine\n"
    assert not Path("agenda.import.json").exists()


def test_with_force_it_is_replaced_but_only_by_a_whole_import(calendar: Path, run: Run) -> None:
    Path("agenda.toml").write_text("# mine\n", encoding="utf-8")
    Path("empty.ics").write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    assert run("import", "empty.ics", "--force").exit_code == 1
    assert Path("agenda.toml").read_text(encoding="utf-8") == "# mine\n"
    assert run("import", calendar, "--force").exit_code == 0
    assert idmkit.read_event("agenda.toml").title == "Forum"


def test_an_update_brings_the_newer_source_and_keeps_the_edits(calendar: Path, run: Run) -> None:
    run("import", calendar)
    agenda = Path("agenda.toml")
    edited = agenda.read_text(encoding="utf-8").replace('"Opening"', '"Welcome"   # shorter')
    agenda.write_text(edited, encoding="utf-8")
    newer = CALENDAR.replace("T090000", "T093000").replace("SUMMARY:Opening", "SUMMARY:The opening")
    calendar.write_text(newer, encoding="utf-8")
    done = run("import", calendar, "--update")
    assert done.exit_code == 0, done.output
    assert agenda.read_text(encoding="utf-8") == edited.replace("09:00–10:00", "09:30–10:00")
    assert "time of a session, as the source has it now" in done.stderr
    assert "Welcome, in the source The opening" in done.stderr


def test_an_update_of_a_broken_agenda_says_what_is_broken(calendar: Path, run: Run) -> None:
    run("import", calendar)
    broken = (
        Path("agenda.toml").read_text(encoding="utf-8").replace('room = "hall-a"', 'room = "x"')
    )
    Path("agenda.toml").write_text(broken, encoding="utf-8")
    done = run("import", calendar, "--update")
    assert done.exit_code == 1
    assert "error[unknown-room]" in done.stderr
    assert Path("agenda.toml").read_text(encoding="utf-8") == broken


def test_title_and_zone_can_be_said_and_hold_on(calendar: Path, run: Run) -> None:
    bare = CALENDAR.replace("X-WR-CALNAME:Forum\n", "").replace(";TZID=Europe/Zurich", "")
    calendar.write_text(bare, encoding="utf-8")
    assert run("import", calendar).exit_code == 1
    options = ("--timezone", "Asia/Kathmandu", "--title", "Forum of Mountains")
    assert run("import", calendar, *options).exit_code == 0
    assert run("import", calendar, "--update").exit_code == 0
    event = idmkit.read_event("agenda.toml")
    assert (event.id, event.title) == ("forum-of-mountains-2030", "Forum of Mountains")
    assert event.timezone.key == "Asia/Kathmandu"


def test_a_folder_as_output_gets_the_agenda(calendar: Path, run: Run) -> None:
    assert run("import", calendar, "--output", "forum").exit_code == 0
    assert idmkit.read_event("forum/agenda.toml").title == "Forum"


def test_the_report_for_machines_holds_every_note(calendar: Path, run: Run) -> None:
    done = run("import", calendar, "--format", "json")
    (report,) = json.loads(done.stdout)
    kept = json.loads(Path("agenda.import.json").read_text(encoding="utf-8"))
    assert report["notes"] == kept["notes"]
    assert (report["agenda"], report["sessions"], report["rooms"]) == ("agenda.toml", 2, 1)


def test_quiet_says_one_line(calendar: Path, run: Run) -> None:
    done = run("import", calendar, "--quiet")
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


def test_the_same_source_gives_the_same_bytes_in_every_process(
    calendar: Path, start: Start
) -> None:
    first = [
        start("import", calendar, "--output", f"{n}.toml", PYTHONHASHSEED=str(n)) for n in "12"
    ]
    assert [done.returncode for done in first] == [0, 0]
    assert Path("1.toml").read_bytes() == Path("2.toml").read_bytes()
    assert Path("1.import.json").read_bytes() == Path("2.import.json").read_bytes()
