"""The samples of each format: `samples/<format>/<name>`, with NAME.map.toml beside it if needed.

Beside a sample, `<name>.options` may hold what the user has to say for it: `timezone = "…"`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from idmkit.importing.imported import Ask

FOLDER = Path(__file__).parent / "samples"
_BESIDE = (".map.toml", ".options")


def samples() -> list[Path]:
    """Every sample of every format, files and folders."""
    return sorted(_samples())


def ask_for(sample: Path) -> Ask:
    """What the user has to say for the sample."""
    mapping = sample.with_name(f"{sample.stem}.map.toml")
    options = sample.with_name(f"{sample.name}.options")
    said = tomllib.loads(options.read_text(encoding="utf-8")) if options.exists() else {}
    return Ask(mapping=mapping if mapping.exists() else None, **said)


def _samples() -> Iterator[Path]:
    for folder in FOLDER.iterdir():
        yield from (one for one in folder.iterdir() if not one.name.endswith(_BESIDE))
