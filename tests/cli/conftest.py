"""A folder with an agenda in it, and the program run there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from idmkit.cli.app import app

STARTER = Path(__file__).parents[2] / "idmkit" / "cli" / "starter" / "agenda.toml"

BROKEN = """\
[event]
id = "forum-2030"
title = "Forum"
timezone = "Europe/Zurich"
colour = "blue"

[[day]]
date = 2030-05-14
[[day.session]]
id = "one"
time = "09:00–10:00"
title = "One"
room = "hal-a"
"""

WARNED = """\
[event]
id = "forum-2030"
title = "Forum"
timezone = "Europe/Zurich"

[[day]]
date = 2030-05-14
[[day.session]]
id = "one"
time = "09:00–09:00"
title = "One"

[[day]]
date = 2030-05-15
"""

Run = Callable[..., Result]
Start = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with the starter as `agenda.toml`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    (tmp_path / "agenda.toml").write_bytes(STARTER.read_bytes())
    (tmp_path / "broken.toml").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "warned.toml").write_text(WARNED, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run() -> Run:
    """Runs a command inside this process."""
    return lambda *args: CliRunner().invoke(app, [str(arg) for arg in args])


@pytest.fixture
def start() -> Start:
    """Runs a command in a process of its own, where its streams are pipes."""

    def start(*args: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "idmkit", *map(str, args)]
        return subprocess.run(
            command, capture_output=True, check=False, env={**os.environ, **environment}
        )

    return start
