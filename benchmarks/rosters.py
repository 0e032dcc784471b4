"""How long ten thousand people take to read, to check, to list and to find.

Run by `make benchmarks`. Names are made of syllables, so that no two are alike and none is in a
cache; a third of them has particles, which the library of names has to look at. Each figure is the
processor's time of the best of a few rounds, each in a process of its own.
"""

from __future__ import annotations

import csv
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PEOPLE = 10_000
ROUNDS = 3
AGENDA = """
[event]
id = "congress-2030"
title = "A Congress"
timezone = "Europe/Zurich"

[[day]]
date = 2030-05-14

[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
"""
CONSONANTS, VOWELS = "bcdfghjklmnprstvz", "aeiouáéíóú"
PARTICLES = ("", "", "", "", "de ", "van der ")
ROLES = ("", "Delegate", "Head of delegation", "Observer", "Press")


def name(number: int) -> str:
    """A word that no other number has."""
    letters = ""
    for _ in range(4):
        number, consonant = divmod(number, len(CONSONANTS))
        letters += CONSONANTS[consonant] + VOWELS[(number + consonant) % len(VOWELS)]
    return letters.capitalize()


def rows(*, whole: bool) -> Iterator[list[str]]:
    """A roster with names in one column, or in two."""
    columns = ["Name"] if whole else ["Given name", "Family name"]
    yield [*columns, "Honorific", "Title", "Organization", "Country", "Role", "Days", "Notes"]
    for number in range(PEOPLE):
        given, family = name(number * 7), PARTICLES[number % 6] + name(number * 3 + 1)
        named = [f"{given} {family}"] if whole else [given, family]
        country = f"Republic of {name(number % 190)}"
        role = ROLES[number % len(ROLES)]
        yield [*named, "Ms.", "Adviser", f"Ministry {number % 500}", country, role, "1", ""]


def read(folder: Path, file: str) -> None:
    """Read the roster and check it."""
    import idmkit
    from idmkit.checks import check_agenda

    event = idmkit.read_event(folder / "agenda.toml", rosters=[folder / file])
    assert len(event.delegates) == PEOPLE  # noqa: S101
    list(check_agenda(event))


def list_(folder: Path, file: str) -> None:
    """Make the list of participants, the workbook and the sign-in sheet."""
    import idmkit

    idmkit.build(folder / "agenda.toml", folder / "build", "participants", rosters=[folder / file])


def find(folder: Path, file: str) -> None:
    """Read the roster and find one person."""
    import idmkit
    from idmkit.participants.search import search

    event = idmkit.read_event(folder / "agenda.toml", rosters=[folder / file])
    assert search(event, name(7))  # noqa: S101


def measured(work: Callable[[Path, str], None], folder: Path, file: str) -> tuple[float, float]:
    """Seconds of the processor, and megabytes, of the best of a few rounds."""
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        return min(pool.apply(timed, (work, folder, file)) for _ in range(ROUNDS))


def timed(work: Callable[[Path, str], None], folder: Path, file: str) -> tuple[float, float]:
    """One round."""
    begun = time.process_time()
    work(folder, file)
    largest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return time.process_time() - begun, largest / (1024 * (1024 if sys.platform == "darwin" else 1))


def main() -> None:
    """Prints a line for each."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "agenda.toml").write_text(AGENDA, encoding="utf-8")
        for file, whole in (("parts.csv", False), ("whole.csv", True)):
            with (folder / file).open("w", encoding="utf-8", newline="") as opened:
                csv.writer(opened).writerows(rows(whole=whole))
        print(f"{PEOPLE:,} people of a roster")
        for said, work, file in (
            ("read and checked", read, "parts.csv"),
            ("read and checked, names in one column", read, "whole.csv"),
            ("one of them found", find, "parts.csv"),
            ("listed, as paper and workbook, and to sign", list_, "parts.csv"),
        ):
            seconds, megabytes = measured(work, folder, file)
            print(f"  {said}: {seconds:.2f} s, {megabytes:.0f} MB")


if __name__ == "__main__":
    main()
