"""Waits for changes in a folder; the only importer of watchfiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_GATHERED, _STEP = 60, 20  # milliseconds: what is saved at once is one change
_NOTHING = 200  # milliseconds after which it says that nothing was saved
_OURS = frozenset((".idmkit", "build", ".git", "__pycache__", "node_modules", ".venv"))


def watched(folder: Path) -> Iterator[bool]:
    """True each time that something in the folder was saved, False now and then where nothing was.

    The first comes when it has begun to watch. Raises KeyboardInterrupt.
    """
    from watchfiles import watch

    changes = watch(
        folder,
        watch_filter=lambda _, path: _matters(folder, Path(path)),
        debounce=_GATHERED,
        step=_STEP,
        rust_timeout=_NOTHING,
        yield_on_timeout=True,
        raise_interrupt=True,
    )
    return (bool(one) for one in changes)


def _matters(folder: Path, path: Path) -> bool:
    """Whether it may be part of an agenda: not what we made, nor what editors keep."""
    parts = path.relative_to(folder).parts
    name = parts[-1] if parts else ""
    return not (_OURS & {*parts}) and not name.startswith((".", "#")) and not name.endswith("~")
