"""A hundred kills: no file is ever torn, and the next run makes one edition of what it finds."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from idmkit import build
from idmkit.writing import write_all
from idmkit.writing.stage import Stage
from tests.writing.endless import EDITIONS, edition

Tree = dict[str, bytes]
ENDLESS = Path(__file__).with_name("endless.py")
STARTER = Path(__file__).parents[2] / "idmkit" / "cli" / "starter" / "agenda.toml"
MADE_UP, BUILDS, COMMANDS = 80, 12, 8


def tree(folder: Path) -> Tree:
    files = (file for file in folder.rglob("*") if file.is_file())
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    return {path: content for path, content in found.items() if not path.startswith(".idmkit/")}


def killed(command: list[str], delay: float, *, wait: bool) -> None:
    """Starts a program and kills it after a delay; with `wait`, from when it says it is ready."""
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.PIPE) as process:
        assert process.stdout
        if wait:
            assert process.stdout.readline() == b"ready\n"
        time.sleep(delay)
        process.kill()


def assert_whole(found: Tree, editions: list[Tree]) -> None:
    """Every file is the one of an edition, byte for byte."""
    for path, content in found.items():
        assert content in [whole[path] for whole in editions if path in whole], path


def recovered(into: Path) -> Tree:
    """What the next run finds before it writes anything of its own."""
    if (into / ".idmkit").exists():
        Stage(into).recover()
    return tree(into)


def test_made_up_editions_survive_eighty_kills(tmp_path: Path) -> None:
    moments = random.Random(20090709)  # noqa: S311 -- the same moments each time
    into = tmp_path / "build"
    editions = [{str(file.path): file.content for file in edition(one)} for one in EDITIONS]
    write_all(edition("A"), into)
    untouched = 0
    for kill in range(MADE_UP):
        killed([str(ENDLESS), str(into), str(kill)], moments.uniform(0, 0.03), wait=True)
        found = tree(into)
        assert_whole(found, editions)
        untouched += found in editions
        assert recovered(into) in editions
    assert untouched < MADE_UP, "no kill fell into the moving: nothing was tried"
    write_all(edition("A"), into)
    assert tree(into) == editions[0]


@pytest.fixture(scope="module")
def agendas(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The starter, and the same with other words and one session less."""
    folder = tmp_path_factory.mktemp("agendas")
    text = STARTER.read_text(encoding="utf-8")
    other = text[: text.index('[[day.session]]\nid = "closing"')].replace("Sharing", "Giving")
    for name, content in (("a.toml", text), ("b.toml", other)):
        (folder / name).write_text(content, encoding="utf-8")
    return [folder / "a.toml", folder / "b.toml"]


def test_builds_survive_twenty_kills(tmp_path: Path, agendas: list[Path]) -> None:
    moments = random.Random(20090710)  # noqa: S311 -- the same moments each time
    editions = []
    for agenda in agendas:
        build(agenda, tmp_path / agenda.stem)
        editions.append(tree(tmp_path / agenda.stem))
    into = tmp_path / "build"
    build(agendas[0], into)
    names = [str(agenda) for agenda in agendas]
    for kill in range(BUILDS + COMMANDS):
        if kill < BUILDS:
            command = [str(ENDLESS), str(into), str(kill), *names]
        else:
            command = ["-m", "idmkit", "build", names[kill % 2], "--into", str(into)]
        killed(command, moments.uniform(0.1, 0.8), wait=kill < BUILDS)
        assert_whole(tree(into), editions)
        assert recovered(into) in editions
    build(agendas[1], into)
    assert tree(into) == editions[1]
