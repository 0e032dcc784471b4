"""The files of `make build`, for programs that are not ours to read."""

from __future__ import annotations

import ctypes.util
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

BIDI_TEST = Path("/usr/share/unicode/BidiCharacterTest.txt")


@pytest.fixture(scope="session", autouse=True)
def programs() -> None:
    """What `make acceptance` needs from the system."""
    missing = [name for name in ("pdffonts", "pdftotext") if shutil.which(name) is None]
    if ctypes.util.find_library("ical") is None:
        missing.append("libical")
    if not BIDI_TEST.exists():
        missing.append(f"unicode-data ({BIDI_TEST})")
    if missing:
        pytest.exit(
            f"make acceptance needs {', '.join(missing)}. On Debian or Ubuntu: "
            "apt-get install poppler-utils unicode-data libical3",
            returncode=3,
        )


@pytest.fixture(scope="session")
def built() -> Path:
    folder = ROOT / "build"
    if not (folder / "calendars" / "all.ics").exists():
        pytest.fail("nothing is built: run `make build` first, or `make acceptance`, which does")
    return folder
