"""Every module imports where the modules of POSIX alone do not exist."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import importlib, os, pkgutil, sys

HIDDEN = {"fcntl", "grp", "pwd", "pty", "resource", "termios", "tty", "syslog", "crypt", "spwd",
          "curses", "readline", "nis", "ossaudiodev"}
ONLY_POSIX = ("fork", "forkpty", "getuid", "geteuid", "getgid", "getpgid", "setsid", "mkfifo",
              "openpty", "chown", "chroot", "nice", "getloadavg", "sched_getaffinity", "uname")

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name in HIDDEN:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

for name in HIDDEN:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Blocker())
for name in ONLY_POSIX:
    if hasattr(os, name):
        delattr(os, name)

import idmkit
names = [found.name for found in pkgutil.walk_packages(idmkit.__path__, "idmkit.")]
for name in names:
    if not name.endswith("__main__"):
        importlib.import_module(name)
print(*names)
assert not HIDDEN & sys.modules.keys()
"""


def test_every_module_imports_without_posix() -> None:
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = done.stdout.split()
    package = Path(__file__).parents[2] / "idmkit"
    assert len(found) == len(list(package.rglob("*.py"))) - 1  # the package itself
