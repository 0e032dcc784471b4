"""The files of `make build`, for programs that are not ours to read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.acceptance.verdicts import Verdict, table
from tests.clients.programs import CALCURSE, CHROMIUM, KHAL, LIBICAL_READER, NODE_MODULES, RADICALE
from tests.conftest import ROOT

BIDI_TEST = Path("/usr/share/unicode/BidiCharacterTest.txt")
FROM_THE_SYSTEM: dict[str, str | Path] = {
    "poppler-utils": "pdftotext",
    "unicode-data": BIDI_TEST,
    "calcurse": CALCURSE,
    "chromium": CHROMIUM,
}
FROM_NPM = ("axe-core", "ical.js", "pdfjs-dist")
FROM_MAKE = (LIBICAL_READER, KHAL, RADICALE, *(NODE_MODULES / name for name in FROM_NPM))


@pytest.fixture(scope="session", autouse=True)
def programs() -> None:
    """What `make acceptance` needs, from the system and from itself."""
    if missing := [name for name, path in FROM_THE_SYSTEM.items() if not there(path)]:
        pytest.exit(
            f"make acceptance needs {', '.join(missing)}. On Debian or Ubuntu: "
            "apt-get install poppler-utils unicode-data gcc libc6-dev libical-dev "
            "calcurse chromium",
            returncode=3,
        )
    if missing := [path.name for path in FROM_MAKE if not path.exists()]:
        pytest.exit(
            f"{', '.join(missing)} is missing: run `make acceptance`, which installs it",
            returncode=3,
        )


def there(program: str | Path) -> bool:
    return program.exists() if isinstance(program, Path) else shutil.which(program) is not None


@pytest.fixture(scope="session")
def built() -> Path:
    folder = ROOT / "build"
    if not (folder / "calendars" / "all.ics").exists():
        pytest.fail("nothing is built: run `make build` first, or `make acceptance`, which does")
    return folder


_VERDICTS = pytest.StashKey[list[Verdict]]()


@pytest.fixture(scope="session")
def verdicts(request: pytest.FixtureRequest) -> list[Verdict]:
    """What each program understood; printed when all have been asked."""
    return request.config.stash.setdefault(_VERDICTS, [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if found := config.stash.get(_VERDICTS, []):
        terminalreporter.section("sessions in which each program agrees with the agenda")
        for line in table(found):
            terminalreporter.write_line(line)
