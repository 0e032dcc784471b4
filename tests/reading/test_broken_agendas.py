"""Every broken agenda gives exactly the problems written beside it.

To write them anew after a change of words, and read what changed:
IDMKIT_REWRITE=1 python -m pytest tests/reading/test_broken_agendas.py
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

import idmkit
from idmkit.model.problem import AgendaError, Problem
from tests.reading.shown import shown

BROKEN = Path(__file__).parent.parent / "agendas" / "broken"
FOLDERS = sorted(path.name for path in BROKEN.iterdir())


def problems_of(agenda: str) -> Sequence[Problem]:
    try:
        return idmkit.check(idmkit.read_event(agenda))
    except AgendaError as refused:
        return refused.problems


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_broken_agenda_gives_the_problems_beside_it(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(BROKEN / folder)
    found = shown(problems_of("agenda.toml"))
    expected = Path("problems.txt")
    if os.environ.get("IDMKIT_REWRITE"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    if not folder.startswith("several"):
        assert {problem.code for problem in problems_of("agenda.toml")} == {folder}
