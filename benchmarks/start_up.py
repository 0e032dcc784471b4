"""How fast idmkit starts, checks and builds the workshop, against importing Typer alone.

Run by `make benchmarks`. Ratios of one run on one machine; each figure is the best of many. First
idmkit is compiled, as pip does when it installs: else Python may compile it anew at each start.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AGENDA = Path(__file__).parents[1] / "agenda.toml"
ROUNDS = 15
BUILDS = 3


def best(*args: str, rounds: int = ROUNDS) -> float:
    """The shortest time of many runs of Python with these arguments, in seconds."""
    return min(_timed([sys.executable, *args]) for _ in range(rounds))


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _built() -> float:
    with tempfile.TemporaryDirectory() as into:
        return best("-m", "idmkit", "build", str(AGENDA), "--into", into, rounds=1)


def main() -> None:
    """Prints the figures beside their targets."""
    compileall.compile_dir(AGENDA.parent / "idmkit", quiet=1)
    typer = best("-c", "import typer")
    version = best("-m", "idmkit", "--version")
    check = best("-m", "idmkit", "check", str(AGENDA))
    build = min(_built() for _ in range(BUILDS))
    print(f"import typer        {typer:6.3f} s")
    print(f"idmkit --version    {version:6.3f} s  {version / typer:5.2f} times (at most 1.5)")
    print(f"idmkit check        {check:6.3f} s  {check / typer:5.2f} times (at most 5)")
    print(f"idmkit build        {build:6.3f} s  (under 3 s)")


if __name__ == "__main__":
    main()
