"""A calendar of a hundred megabytes is linted whole, in bounded memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.linting.made_files import clean_file

MB = 1024 * 1024


@pytest.mark.acceptance
def test_a_hundred_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "large.ics"
    one = clean_file(1)
    start, end = one.index(b"BEGIN:VEVENT"), one.index(b"END:VCALENDAR")
    entry = one[start:end]
    with file.open("wb") as stream:
        stream.write(one[:start])
        for number in range(100 * MB // len(entry)):
            stream.write(entry.replace(b"@idmkit", b"-%d@idmkit" % number))
        stream.write(one[end:])
    program = (
        "import sys; from pathlib import Path; from idmkit.linting import lint_file;"
        "found = lint_file(Path(sys.argv[1]));"
        "status = Path('/proc/self/status').read_text();"
        "print([one.code for one in found], status.split('VmHWM:')[1].split()[0])"
    )
    command = [sys.executable, "-c", program, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    codes, _, memory = done.stdout.rpartition(" ")
    assert codes in ("[]", "['not-checked']")
    # KB of its own: getrusage would count those of the process that started it, too.
    assert int(memory) < 150 * 1024
