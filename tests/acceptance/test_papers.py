"""Poppler, which many readers and print servers are made of, reads the papers that were built."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from idmkit.model.event import Event
from idmkit.model.sections import people_after, speakers_first
from tests.printing.six_languages import PARAGRAPHS
from tests.printing.test_scripts import written

pytestmark = pytest.mark.acceptance

PAPERS = ("programme/programme.pdf", "badges/speakers.pdf")


def said(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("paper", PAPERS)
def test_every_font_is_embedded_and_subset(built: Path, paper: str) -> None:
    _, _, *rows = said("pdffonts", built / paper).splitlines()
    assert rows
    for row in rows:
        name, *_, embedded, subset, with_unicode, _, _ = row.split()
        assert re.fullmatch(r"[A-Z]{6}\+SourceSans3-\w+", name)
        assert (embedded, subset, with_unicode) == ("yes", "yes", "yes")


def test_poppler_reads_the_structure_of_the_programme(event: Event, built: Path) -> None:
    tree = said("pdfinfo", "-struct-text", built / PAPERS[0])
    kinds = [line.split()[0] for line in tree.splitlines() if line.strip()[:1].isupper()]
    assert kinds[:2] == ["Document", "Sect"]
    assert kinds.count("H1") == 1
    assert kinds.count("H4") == sum(len(one.questions) > 0 for one in event.sessions) + sum(
        group.headed
        for one in event.sessions
        for group in (*speakers_first(one), *people_after(one))
    )
    spoken = squeezed("".join(re.findall('"(.*)"', tree)))
    for session in event.sessions:
        assert squeezed(session.label + session.title) in spoken
        for paragraph in (*session.abstract, *session.questions):
            assert squeezed(paragraph) in spoken


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_poppler_reads_the_words_of_six_languages_in_order(language: str, tmp_path: Path) -> None:
    """Words and figures; poppler does not turn brackets round in lines from right to left."""
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(written(PARAGRAPHS[language], language))
    found = said("pdftotext", paper, "-")
    assert words(found) == words(PARAGRAPHS[language])


def words(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_poppler_extracts_every_question_and_title(event: Event, built: Path) -> None:
    text = squeezed(said("pdftotext", "-raw", built / PAPERS[0], "-"))
    for session in event.sessions:
        for piece in (session.title, *session.questions):
            assert squeezed(piece) in text


def test_poppler_extracts_every_name_from_the_badges(event: Event, built: Path) -> None:
    text = squeezed(said("pdftotext", "-raw", built / PAPERS[1], "-"))
    for person in event.people:
        assert squeezed(person.name.given + person.name.family) in text
