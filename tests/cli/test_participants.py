"""`idmkit participants`, `roster` and `find` as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROSTER = "Name,Country,Role\nZoé Müller,Austria,head\nBo Ek,Sweden,\n"
FAULTY = ROSTER + "Mei Li,China,Emperor\n"


@pytest.fixture
def roster(here: Path) -> Path:
    path = here / "people.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


def test_a_roster_gets_badges_lists_and_proofs(here: Path, roster: Path, run: Run) -> None:
    assert run("participants", "--roster", roster.name).exit_code == 0
    assert run("roster", "proof", "--roster", roster.name, "--by", "delegation").exit_code == 0
    assert run("badges", "--roster", roster.name, "--pick", "bo-ek").exit_code == 0
    made = {path.relative_to(here / "build").as_posix() for path in (here / "build").rglob("*.*")}
    assert {
        *(
            f"participants/{name}"
            for name in ("participants.pdf", "participants.xlsx", "sign-in.pdf")
        ),
        *("proofs/austria.pdf", "proofs/austria.xlsx", "proofs/sweden.pdf", "proofs/sweden.xlsx"),
        "badges/picked.pdf",
    } <= made


@pytest.mark.parametrize("command", ["badges", "participants", "roster proof"])
def test_a_faulty_row_stops_everything_or_is_left_out(
    here: Path, roster: Path, run: Run, command: str
) -> None:
    roster.write_text(FAULTY, encoding="utf-8")
    args = (*command.split(), "--roster", roster.name)
    refused = run(*args)
    assert refused.exit_code == 1
    assert "people.csv:4:3: error[unknown-role]" in refused.stderr
    assert not (here / "build").exists()
    done = run(*args, "--keep-going")
    assert done.exit_code == 1
    assert "people.csv:4:3: error[unknown-role]" in done.stderr
    assert [*(here / "build").rglob("*.pdf")]


def test_a_roster_is_checked_by_itself(here: Path, roster: Path, run: Run) -> None:
    done = run("roster", "check", roster.name)
    assert done.exit_code == 0
    assert "2 people in 2 delegations beside those of the agenda" in done.stderr
    roster.write_text(FAULTY, encoding="utf-8")
    failed = run("roster", "check", roster.name, "--format", "json")
    assert failed.exit_code == 1
    assert [one["code"] for one in json.loads(failed.stdout)] == ["unknown-role"]
    assert not (here / "build").exists()


def test_without_an_agenda_days_are_not_looked_at(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = here / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    Path("people.csv").write_text("Name,Days\nBo Ek,7\n", encoding="utf-8")
    done = run("roster", "check", "people.csv")
    assert done.exit_code == 0
    assert "1 person in 0 delegations" in done.stderr
    assert run("roster", "check", "people.csv", "--agenda", "../agenda.toml").exit_code == 1


def test_a_warning_of_a_roster_counts_with_strict(here: Path, roster: Path, run: Run) -> None:
    roster.write_text(ROSTER + "EK Bo,Sweden,\n", encoding="utf-8")
    assert run("roster", "check", roster.name).exit_code == 0
    strict = run("roster", "check", roster.name, "--strict")
    assert strict.exit_code == 1
    assert "error[person-twice]" in strict.stderr
    assert "people.csv:3" in strict.stderr


@pytest.mark.parametrize("name", ["none.csv", ".", "people.pdf"])
def test_what_is_no_roster_is_refused(here: Path, run: Run, name: str) -> None:
    (here / "people.pdf").write_bytes(b"%PDF-1.7\n\x00\xff")
    done = run("roster", "check", name)
    assert done.exit_code == 1
    assert "error[" in done.stderr


def test_people_are_found_with_the_place_of_their_badge(roster: Path, run: Run) -> None:
    done = run("find", "MULLER", "zoe", "--roster", roster.name)
    assert done.exit_code == 0
    told = done.stdout.split("  ")
    assert told[0] == "Zoé Müller"
    assert {"Austria", "Head of delegation"} <= {part.strip() for part in told}
    (data,) = json.loads(run("find", "bo ek", "--roster", roster.name, "--format", "json").stdout)
    assert (data["id"], data["delegation"], data["role"]) == ("bo-ek", "Sweden", "Delegate")
    assert data["sheet"] >= 1
    assert data["position"] >= 1


def test_nobody_is_found_quietly(roster: Path, run: Run) -> None:
    done = run("find", "xyzzy", "--roster", roster.name)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "nobody was found" in done.stderr
