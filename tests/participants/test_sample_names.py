"""The sample names of all CLDR languages, and strings that break programs, through every paper."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path

import pytest

from idmkit.participants.delegations import delegations
from idmkit.participants.participant_list import participant_list
from idmkit.participants.proof import proof
from idmkit.participants.search import search
from idmkit.participants.sign_in import sign_in_sheet
from idmkit.participants.workbooks import list_workbook
from tests.participants.making import CREATED, rows_of
from tests.programme.placed import outside, overlaps
from tests.reading.rosters.making import as_csv, read, read_on

DATA = os.environ.get("IDMKIT_TEST_DATA", "")
needs_data = pytest.mark.skipif(not DATA, reason="IDMKIT_TEST_DATA names no folder")
HEAD = ("Honorific", "Given name", "Family name", "Suffix", "Country")


def sample_names() -> list[tuple[str, ...]]:
    with (Path(DATA) / "data" / "rosters" / "cldr-sample-names.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    parts = ("title", "given", "given2", "surname_prefix", "surname", "surname2", "credentials")
    found: list[tuple[str, ...]] = []
    for row in rows:
        honorific, given, middle, prefix, family, second, suffix = (row[part] for part in parts)
        names = (f"{given} {middle}".strip(), f"{prefix} {family} {second}".strip())
        if any(names):  # one of the samples is empty
            found.append((honorific, *names, suffix, row["locale"]))
    return found


@needs_data
def test_every_sample_name_is_listed_whole_and_found(tmp_path: Path) -> None:
    names = sample_names()
    event = read(tmp_path, as_csv(HEAD, *names))
    assert len(event.delegates) == len(names) == 867
    listed = [(row[2] or "", row[3]) for row in rows_of(list_workbook(event, CREATED))[1:]]
    whole = [(given if family else "", family or given) for _, given, family, *_ in names]
    assert sorted(map(sorted, listed)) == sorted(map(sorted, [*whole, ("Ana", "López")]))
    some = replace(event, delegates=event.delegates[::4])
    for document in (participant_list(some, CREATED), sign_in_sheet(some, CREATED)):
        for page in document.pages[::3]:
            assert not [*overlaps(page.marks)]
            assert not [*outside(page, 40)]
    for one in event.delegates[::20]:
        ids = [found.participant.person.id for found in search(event, one.name.full)]
        assert one.id in ids


@needs_data
def test_naughty_strings_are_names_or_problems(tmp_path: Path) -> None:
    text = (Path(DATA) / "data" / "rosters" / "blns.txt").read_text(encoding="utf-8")
    strings = [line for line in text.split("\n") if line and not line.startswith("#")]
    rows = [("", one, one, "", f"Country {n % 9}") for n, one in enumerate(strings)]
    event = read_on(tmp_path, as_csv(HEAD, *rows))
    assert (
        len(event.delegates) + len({one.origin.path[0] for one in event.left_out}) >= len(rows) - 5
    )
    assert rows_of(list_workbook(event, CREATED))
    for document in (
        participant_list(event, CREATED),
        sign_in_sheet(event, CREATED),
        proof(event, delegations(event, "en")[0], CREATED),
    ):
        for page in document.pages[::5]:
            assert not [*outside(page, 40)]
