"""The starter agenda that `idmkit new` writes: `agenda.toml` beside this file, and its schema."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from idmkit.model.problem import OutputError


def write_starter(folder: Path) -> tuple[Path, ...]:
    """Writes a starter agenda, and the schema with which editors explain it, into `folder`.

    Raises `OutputError`, and writes nothing, if one of the files is there already.
    """
    from idmkit.reading.schema import schema_text
    from idmkit.writing import write_new

    contents = {
        folder / "agenda.toml": files(__name__).joinpath("agenda.toml").read_bytes(),
        folder / "agenda.schema.json": schema_text().encode(),
    }
    for file in contents:
        if file.exists():
            raise OutputError(f"{file} is there already, and stays as it is; name another folder")
    for file, content in contents.items():
        write_new(content, file)
    return tuple(contents)
