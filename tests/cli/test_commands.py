"""Every command: what it makes, what it says where, and with which exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from idmkit import build as build_agenda
from tests.cli.conftest import Run


def made(folder: Path) -> set[str]:
    """The files of a folder, but not idmkit's own."""
    files = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return {file.as_posix() for file in files if file.parts[0] != ".idmkit"}


SESSIONS = {f"calendars/session/{name}.ics" for name in (
    "opening", "session-1", "boat-trip", "session-2", "closing"
)}  # fmt: skip
FEEDS = {
    "calendars/all.ics",
    "calendars/overview.ics",
    *(f"calendars/day/2030-05-{day}.ics" for day in (14, 15)),
    *(f"calendars/kind/{kind}.ics" for kind in ("closing", "keynote", "session", "social")),
    *(f"calendars/room/{room}.ics" for room in ("assembly-hall", "bridge-room")),
    *(f"calendars/person/{person}.ics" for person in (
        "ana-exemplo", "ben-muster", "chidi-specimen", "dewi", "model-eun-ji"
    )),
}  # fmt: skip
CALENDARS = SESSIONS | FEEDS | {"calendars/index.json"}
EVERYTHING = CALENDARS | {"programme/programme.pdf", "badges/speakers.pdf"}


def test_build_makes_everything_and_says_where(here: Path, run: Run) -> None:
    result = run("build")
    assert result.exit_code == 0, result.output
    assert made(here / "build") == EVERYTHING
    assert result.stdout.splitlines() == [
        str(Path("build", "badges", "speakers.pdf")),
        *(str(Path("build", "calendars", name)) for name in ("all.ics", "index.json")),
        str(Path("build", "calendars", "overview.ics")),
        *(str(Path("build", "calendars", "day", f"2030-05-{day}.ics")) for day in (14, 15)),
        f"{Path('build', 'calendars', 'kind')} (4 files)",
        f"{Path('build', 'calendars', 'person')} (5 files)",
        *(
            str(Path("build", "calendars", "room", f"{room}.ics"))
            for room in ("assembly-hall", "bridge-room")
        ),
        f"{Path('build', 'calendars', 'session')} (5 files)",
        str(Path("build", "programme", "programme.pdf")),
    ]
    assert result.stderr == "23 new\n"
    assert run("build").stderr == "23 unchanged\n"


@pytest.mark.parametrize(
    ("kind", "files"),
    [
        ("calendars", CALENDARS),
        ("programme", {"programme/programme.pdf"}),
        ("badges", {"badges/speakers.pdf"}),
    ],
)
def test_one_kind_is_made_alone(here: Path, run: Run, kind: str, files: set[str]) -> None:
    assert run(kind, "--into", "out").exit_code == 0
    assert made(here / "out") == files


def test_one_kind_leaves_the_others(here: Path, run: Run) -> None:
    run("build")
    assert run("badges").exit_code == 0
    assert made(here / "build") == EVERYTHING


def test_an_output_no_longer_asked_for_goes_with_the_next_build(here: Path, run: Run) -> None:
    run("build")
    with (here / "agenda.toml").open("a") as agenda:
        agenda.write('\n[outputs]\nmake = ["badges"]\n')
    result = run("build")
    assert result.stderr == "1 unchanged, 22 removed\n"
    assert made(here / "build") == {"badges/speakers.pdf"}


@pytest.mark.parametrize("kind", ["programme", "badges"])
def test_an_output_goes_into_one_file(here: Path, run: Run, kind: str) -> None:
    result = run(kind, "--output", "mine.pdf")
    assert result.stdout == "mine.pdf\n"
    assert (here / "mine.pdf").read_bytes().startswith(b"%PDF")
    assert not (here / "build").exists()


def test_picked_sessions_are_made_alone(here: Path, run: Run) -> None:
    picks = ("--pick", "closing", "--pick", "opening")
    assert run("calendars", *picks).exit_code == 0
    assert made(here / "build") == {
        "calendars/session/closing.ics",
        "calendars/session/opening.ics",
    }


def test_a_picked_session_is_the_same_as_in_the_whole(here: Path, run: Run) -> None:
    run("calendars", "--into", "whole")
    run("calendars", "--pick", "closing", "--into", "picked")
    name = Path("calendars", "session", "closing.ics")
    assert (here / "whole" / name).read_bytes() == (here / "picked" / name).read_bytes()


def test_picked_sessions_go_into_one_calendar(here: Path, run: Run) -> None:
    picks = ("--pick", "closing", "--pick", "opening", "--output", "mine.ics")
    assert run("calendars", *picks).stdout == "mine.ics\n"
    plain = (here / "mine.ics").read_text(encoding="utf-8")
    assert (plain.count("BEGIN:VEVENT"), "VALARM" in plain) == (2, False)
    assert run("calendars", *picks, "--alarm", "1h").stderr == "1 changed\n"
    assert (here / "mine.ics").read_text(encoding="utf-8").count("TRIGGER:-PT1H") == 2
    assert not (here / "build").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--output", "mine.ics"), "--output is for chosen sessions; name them with --pick"),
        (("--alarm", "1h"), "an alarm goes with chosen sessions; name them with --pick"),
        (("--pick", "opening", "--alarm", "soon"), "write 10m, 1h or 1d"),
    ],
)
def test_a_wrong_wish_for_calendars_is_refused(
    here: Path, run: Run, args: tuple[str, ...], said: str
) -> None:
    result = run("calendars", *args)
    assert result.exit_code == 2
    assert result.stderr.endswith(f"{said}\n")
    assert not (here / "build").exists()


def test_a_calendar_replaces_no_other_file(here: Path, run: Run) -> None:
    before = (here / "agenda.toml").read_bytes()
    result = run("calendars", "--pick", "opening", "--output", "agenda.toml")
    assert result.exit_code == 3
    assert "is no calendar; choose another name" in result.stderr
    assert (here / "agenda.toml").read_bytes() == before


def test_picked_people_get_a_file_of_their_own(here: Path, run: Run) -> None:
    run("badges")
    whole = (here / "build" / "badges" / "speakers.pdf").read_bytes()
    assert run("badges", "--pick", "dewi").exit_code == 0
    assert (here / "build" / "badges" / "speakers.pdf").read_bytes() == whole
    assert len((here / "build" / "badges" / "picked.pdf").read_bytes()) < len(whole)


def test_an_agenda_without_people_makes_no_badges(here: Path, run: Run) -> None:
    result = run("badges", "warned.toml", "--quiet")
    assert (result.exit_code, result.stdout) == (0, "")
    assert run("badges", "warned.toml").stderr.endswith("\nnothing to make\n")
    refused = run("badges", "warned.toml", "--output", "mine.pdf")
    assert refused.exit_code == 2
    assert refused.stderr.endswith("there is nothing to put into mine.pdf\n")


def test_problems_stop_everything(here: Path, run: Run) -> None:
    result = run("build", "broken.toml")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "broken.toml:13:8: error[unknown-room]" in result.stderr
    assert '  13 | room = "hal-a"\n     |        ^^^^^^^' in result.stderr
    assert result.stderr.endswith("2 errors; nothing was written\n")
    assert not (here / "build").exists()


def test_warnings_are_said_and_the_work_is_done(here: Path, run: Run) -> None:
    result = run("build", "warned.toml")
    assert result.exit_code == 0
    assert "warning[zero-length]" in result.stderr
    assert "warning[empty-day]" in result.stderr
    assert "2 warnings\n" in result.stderr
    assert (here / "build" / "calendars" / "all.ics").exists()


def test_strict_lets_no_warning_pass(here: Path, run: Run) -> None:
    result = run("build", "warned.toml", "--strict")
    assert result.exit_code == 1
    assert result.stderr.endswith("2 errors; nothing was written\n")
    assert not (here / "build").exists()
    assert run("check", "warned.toml").exit_code == 0
    assert run("check", "warned.toml", "--strict").exit_code == 1


def test_an_ignored_warning_is_not_said(here: Path, run: Run) -> None:
    with (here / "warned.toml").open("a") as agenda:
        agenda.write('\n[check]\nignore = ["zero-length"]\n')
    assert run("check", "warned.toml").stderr.endswith("\n1 warning\n")


def test_quiet_says_nothing_but_problems(here: Path, run: Run) -> None:
    assert run("build", "--quiet").output == ""
    assert "2 warnings" in run("build", "warned.toml", "-q").stderr


def test_check_writes_nothing(here: Path, run: Run) -> None:
    before = sorted(here.rglob("*"))
    result = run("check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no problems\n")
    assert sorted(here.rglob("*")) == before


def test_check_tells_machines_in_json(here: Path, run: Run) -> None:
    result = run("check", "broken.toml", "--format", "json")
    assert result.exit_code == 1
    assert result.stderr == ""
    found = json.loads(result.stdout)
    assert [(one["code"], one["line"]) for one in found] == [
        ("unknown-key", 5),
        ("unknown-room", 13),
    ]
    assert found[1] == {
        "file": "broken.toml",
        "line": 13,
        "column": 8,
        "end_line": 13,
        "end_column": 15,
        "code": "unknown-room",
        "severity": "error",
        "message": found[1]["message"],
        "hint": found[1]["hint"],
    }
    assert json.loads(run("check", "--format", "json").stdout) == []


def test_show_prints_every_session_whole(here: Path, run: Run) -> None:
    lines = run("show").stdout.splitlines()
    assert len(lines) == 7
    people = "Ben Muster (moderator); Chidi Specimen (panellist); Dewi (panellist)"
    assert re.split("  +", lines[3]) == [
        "2030-05-14",
        "11:00–13:00",
        "Session I",
        "What a River Basin Needs to Know",
        "Assembly Hall",
        f"{people}; Delta Council, Borduria (panellist)",
    ]
    assert "19:00–00:30 +1" in lines[4]
    assert "Model Eun-ji (speaker)" in lines[5]


def test_show_gives_machines_everything(here: Path, run: Run) -> None:
    event = json.loads(run("show", "--format", "json").stdout)
    session = event["days"][0]["sessions"][3]
    assert event["timezone"] == "Europe/Zurich"
    assert session["start"] == "2030-05-14T11:00:00+02:00"
    assert session["questions"][1] == "Who pays for the gauges?"
    assert session["rooms"] == [{"id": "assembly-hall", "name": "Assembly Hall"}]
    assert session["appearances"][2]["remark"] == "by video link"
    assert session["appearances"][1]["person"]["name"]["family"] == "Specimen"


def test_show_says_what_is_wrong(here: Path, run: Run) -> None:
    result = run("show", "broken.toml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("\n2 errors\n")  # nothing would have been written anyhow


def test_the_date_of_the_edition_comes_from_outside(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    run("calendars")
    content = (here / "build" / "calendars" / "all.ics").read_text(encoding="utf-8")
    assert set(re.findall(r"DTSTAMP.*:(\S+)", content)) == {"20300317T174640Z"}


def test_help_tells_the_exit_codes(run: Run) -> None:
    for args in (["--help"], ["build", "--help"], ["new", "-h"]):
        result = run(*args)
        assert result.exit_code == 0
        words = " ".join(result.stdout.split())
        assert "0 done, 1 problems in the agenda, 2 wrong usage, 3 cannot write" in words


def test_an_interruption_is_quiet(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("idmkit.build", interrupted)
    result = run("build")
    assert (result.exit_code, result.output) == (130, "")


def test_a_report_lists_the_files(here: Path) -> None:
    report = build_agenda("agenda.toml", "out", ["badges"])
    assert report.paths == (Path("out", "badges", "speakers.pdf"),)
