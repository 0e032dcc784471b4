"""The calendar files that a list of paths means: files, folders with files in them, a stream."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from idmkit.linting import lint_file, lint_stream
from idmkit.linting.content_line import ContentLine
from idmkit.linting.findings import Findings
from idmkit.linting.rule import must
from idmkit.model.problem import Problem

STDIN = Path("-")

UNREADABLE = must("unreadable-file", "")


def lint_paths(paths: Iterable[Path], stdin: BinaryIO) -> Iterator[tuple[Problem, ...]]:
    """The problems of each file in turn; `-` is the stream, a folder all .ics files in it."""
    for path in paths:
        if path == STDIN:
            yield lint_stream(stdin, str(STDIN))
        elif path.is_dir():
            yield from _in_folder(path)
        else:
            yield _linted(path)


def _in_folder(folder: Path) -> Iterator[tuple[Problem, ...]]:
    files = sorted(_files(folder))
    if not files:
        yield _unreadable(folder, "there is no file .ics in this folder", "name another folder")
    yield from map(_linted, files)


def _files(folder: Path) -> Iterator[Path]:
    """All .ics files at any depth; links to folders are not followed."""
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names if name.lower().endswith(".ics"))


def _linted(path: Path) -> tuple[Problem, ...]:
    try:
        if stat.S_ISCHR(path.stat().st_mode):
            return _unreadable(path, "this is a device, not a file", "save its content first")
        return lint_file(path)
    except FileNotFoundError:
        return _unreadable(path, "there is no such file", "check its name")
    except PermissionError:
        return _unreadable(path, "you may not read this file", "ask its owner for the right")
    except (OSError, ValueError) as fault:
        return _unreadable(path, f"this file cannot be read: {fault}", "copy it to your own disk")


def _unreadable(path: Path, message: str, hint: str) -> tuple[Problem, ...]:
    findings = Findings(str(path))
    findings.tell(UNREADABLE, ContentLine(1, [b""]).at(), message, hint)
    return findings.problems()
