"""What the commands refuse, in which words, and that nothing is lost by asking."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("name", ["agenda.toml", "./agenda.toml", "broken.toml"])
def test_an_output_never_replaces_an_agenda(here: Path, run: Run, name: str) -> None:
    before = (here / name).read_bytes()
    result = run("programme", "--output", name)
    assert result.exit_code == 3
    assert result.stderr.endswith("is no PDF; choose another name\n")
    assert (here / name).read_bytes() == before


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["calendars", "--pick", "closin"], 'did you mean "closing"?'),
        (["calendars", "--pick", "registration"], "a registration has no calendar file"),
        (["calendars", "--pick", "zzz"], 'none of the sessions has the id "zzz"'),
        (["badges", "--pick", "dewy"], 'did you mean "dewi"?'),
        (["badges", "--pick", "zzz"], "idmkit show --format json lists the ids"),
    ],
)
def test_a_wrong_pick_is_wrong_usage(here: Path, run: Run, command: list[str], said: str) -> None:
    result = run(*command)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (here / "build").exists()


def test_an_absent_person_cannot_be_picked(here: Path, run: Run) -> None:
    agenda = (here / "agenda.toml").read_text(encoding="utf-8")
    with_absent = agenda.replace('id = "dewi"\n', 'id = "dewi"\nabsent = true\n')
    assert with_absent != agenda
    (here / "agenda.toml").write_text(with_absent, encoding="utf-8")
    result = run("badges", "--pick", "dewi")
    assert result.exit_code == 2
    assert "the agenda marks this person absent" in result.stderr


@pytest.mark.parametrize("kind", ["programme", "badges"])
def test_one_file_and_a_folder_exclude_each_other(here: Path, run: Run, kind: str) -> None:
    result = run(kind, "--into", "build", "--output", "mine.pdf")
    assert result.exit_code == 2
    assert "leave out one" in result.stderr
    assert not (here / "build").exists()
    assert not (here / "mine.pdf").exists()


def test_an_agenda_that_may_not_be_read_is_a_problem(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.access", lambda *_, **__: False)
    monkeypatch.setattr(Path, "read_bytes", refused)
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert [one["message"] for one in json.loads(result.stdout)] == ["you may not read this file"]
    for command in ("build", "show"):
        told = run(command)
        assert told.exit_code == 1
        assert "you may not read this file" in told.stderr


def test_no_agenda_leads_to_a_new_one(here: Path, run: Run) -> None:
    (here / "agenda.toml").unlink()
    for command in ("build", "check", "show", "badges"):
        result = run(command)
        assert result.exit_code == 1
        assert "idmkit new" in result.stderr


def test_a_folder_that_cannot_be_written_is_said(here: Path, run: Run) -> None:
    (here / "build").write_text("a file")
    result = run("build")
    assert result.exit_code == 3
    assert result.stderr == (
        "Error: cannot write build: a file stands where a folder is needed; move it away\n"
    )


@pytest.mark.parametrize(
    "args",
    [
        ["--bogus"],
        ["bild"],
        ["build", "--bogus"],
        ["check", "--format", "xml"],
        ["build", "a", "b"],
        ["new"],
    ],
)
def test_wrong_usage_has_its_own_exit_code(here: Path, run: Run, args: list[str]) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: " in result.stderr


@pytest.mark.parametrize("epoch", ["yesterday", "-1", "1.5", "99999999999999", "²", "9" * 5000])
def test_a_date_that_is_none_is_wrong_usage(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = run("build")
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr
    assert len(result.stderr) < 200
