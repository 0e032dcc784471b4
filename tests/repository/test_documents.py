"""The documents: what they show is what the program does, and what they point at is there.

A ```console block is run, line by line, as its reader would; a ```diff block is done to the
agenda. To write the shown answers anew after a change of words, and read what changed:
IDMKIT_REWRITE=1 python -m pytest tests/repository/test_documents.py
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import idmkit
from tests.conftest import ROOT

DOCS = ROOT / "docs"
README = ROOT / "README.md"
TUTORIAL = DOCS / "tutorial.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / "assets").glob("*.md")])
LARGEST_PICTURE = 150_000  # bytes
# A web address in a document is an example, or one of the few places that we send readers to.
ADDRESS = r"https?://([A-Za-z0-9.-]+)"
KNOWN_HOSTS = {"www.python.org", "openfontlicense.org", "www.apache.org"}
MACHINE_PATH = r"(?<![\w.])/(?:home|root|tmp|Users)/|localhost"

documents = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)


class Reader:
    """Somebody who does what a document says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def follow(self, text: str) -> str:
        """The document with the answers that the program really gives."""
        block = re.compile(r"(?<=^```)(console|diff)\n(.*?)(?=^```)", re.DOTALL | re.MULTILINE)
        return block.sub(lambda found: f"{found[1]}\n{self._do(found[1], found[2])}", text)

    def _do(self, kind: str, body: str) -> str:
        if kind == "diff":
            self._edit(body.splitlines())
            return body
        commands = [line for line in body.splitlines() if line.startswith("$ ")]
        return "".join(f"{command}\n{self._run(command[2:])}" for command in commands)

    def _run(self, command: str) -> str:
        program, *arguments = shlex.split(command)
        if program == "cd":
            self.folder /= arguments[0]
            return ""
        assert program == "idmkit", f"a reader's test cannot run {program}"
        done = subprocess.run(
            [sys.executable, "-m", "idmkit", *arguments],
            cwd=self.folder,
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        return done.stdout.decode()

    def _edit(self, lines: list[str]) -> None:
        agenda = self.folder / "agenda.toml"
        text = agenda.read_text(encoding="utf-8")
        old, new = (
            "".join(f"{line[1:]}\n" for line in lines if line[0] in marks) for marks in (" -", " +")
        )
        assert text.count(old) == 1, f"this stands {text.count(old)} times in the agenda:\n{old}"
        agenda.write_text(text.replace(old, new), encoding="utf-8")


def _environment() -> dict[str, str]:
    """Answers in the order in which a terminal shows them, whatever the tester has set."""
    mine = {"PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
    return {k: v for k, v in os.environ.items() if k != "SOURCE_DATE_EPOCH"} | mine


def read(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def blocks(document: Path, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", read(document), re.DOTALL | re.MULTILINE)


def prose(document: Path) -> str:
    """A document without its blocks and pieces of code."""
    without = re.sub(r"^```.*?^```", "", read(document), flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`", "`…`", without)


def links(document: Path) -> list[str]:
    """Where a document points to: links and pictures."""
    return re.findall(r"\]\(([^)\s]+)\)", prose(document))


def anchors(document: Path) -> set[str]:
    """The anchors that headings become: lower case, no punctuation, hyphens for spaces."""
    without = re.sub(r"^```.*?^```", "", read(document), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", without, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def local_links(document: Path) -> Iterator[tuple[Path, str]]:
    """Each link into the repository: the file or folder, and the anchor in it."""
    for link in links(document):
        if not re.match(r"[a-z]+:", link):
            path, _, anchor = link.partition("#")
            yield (document.parent / path).resolve() if path else document, anchor


def follow(document: Path, folder: Path) -> None:
    """Does what a document says; fails where it shows something else than what happens."""
    shown = read(document)
    happens = Reader(folder).follow(shown)
    if os.environ.get("IDMKIT_REWRITE"):
        document.write_text(happens, encoding="utf-8")
    assert happens == shown


def test_the_tutorial_shows_what_happens(tmp_path: Path) -> None:
    follow(TUTORIAL, tmp_path)


def test_the_readme_shows_what_happens(tmp_path: Path) -> None:
    shutil.copy(ROOT / "agenda.toml", tmp_path)  # links would lead out of the agenda's folder
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    follow(README, tmp_path)


def test_the_readme_quotes_the_agenda() -> None:
    agenda = read(ROOT / "agenda.toml")
    excerpts = [part for block in blocks(README, "toml") for part in block.split("# …\n")]
    assert excerpts
    assert [part for part in excerpts if part.strip() not in agenda] == []


def test_the_problem_in_the_readme_is_one_of_the_tutorial() -> None:
    (problem,) = blocks(README, "text")
    assert problem in read(TUTORIAL)


@documents
def test_links_lead_somewhere(document: Path) -> None:
    for target, anchor in local_links(document):
        assert target.exists(), f"{target.relative_to(ROOT)} is not there"
        assert target.is_relative_to(ROOT)
        if anchor:
            assert anchor in anchors(target), f"{target.name} has no heading for #{anchor}"


@documents
def test_nothing_is_named_that_only_we_have(document: Path) -> None:
    assert re.findall(MACHINE_PATH, read(document)) == []
    hosts = {host.rstrip(".") for host in re.findall(ADDRESS, read(document))}
    examples = {host for host in hosts if host.endswith(("example.org", ".wikipedia.org"))}
    assert hosts - examples <= KNOWN_HOSTS


def test_every_page_is_in_the_index() -> None:
    index = DOCS / "README.md"
    listed = {target for target, _ in local_links(index)}
    pages = set(DOCS.rglob("*.md")) - {index}
    assert {page for page in pages if not listed & {page, page.parent}} == set()


def test_the_pictures_are_small_and_all_of_them_are_shown() -> None:
    shown = {target for target, _ in local_links(README) if target.suffix == ".png"}
    pictures = set((DOCS / "pictures").glob("*.png"))
    assert shown == pictures
    for picture in pictures:
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size <= LARGEST_PICTURE, picture.name


def test_the_readme_names_the_two_commands() -> None:
    text = read(README)
    assert "make build" in text
    assert "make test" in text


def test_the_changelog_knows_this_version() -> None:
    assert f"## {idmkit.__version__}" in read(ROOT / "CHANGELOG.md")


def test_every_dependency_has_its_licence_told() -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    needed = {re.split(r"[<>=!~\[; ]", line)[0] for line in project["dependencies"]}
    told = re.findall(r"^\| ([\w-]+) \|", read(DOCS / "third-party-licences.md"), re.MULTILINE)
    assert needed <= set(told)
