"""The list of what idmkit made in a folder: each file's path and the SHA-256 of its content."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from idmkit.model.problem import OutputError
from idmkit.writing.durability import write_durably
from idmkit.writing.faults import told
from idmkit.writing.places import in_order, is_safe

Manifest = dict[PurePosixPath, str]
_FORMAT = 1


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content, in hexadecimal."""
    return sha256(content).hexdigest()


def read_manifest(file: Path) -> Manifest:
    """The manifest in `file`; empty if there is none. Raises `OutputError` if it is damaged."""
    try:
        return _parsed(json.loads(file.read_bytes()))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise OutputError(f"cannot read {file}: {error.strerror}") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise OutputError(
            f"{file} is damaged or of a newer idmkit; delete that one file and build again, "
            "or choose another folder with --into"
        ) from error


def _parsed(data: Any) -> Manifest:
    if data["format"] != _FORMAT:
        raise ValueError(data["format"])
    manifest = {PurePosixPath(path): str(digest) for path, digest in data["files"].items()}
    if not all(map(is_safe, manifest)):
        raise ValueError(data["files"])
    return manifest


def write_manifest(manifest: Manifest, file: Path) -> None:
    """Writes the manifest whole or not at all, and only then returns: it is on the disk."""
    files = {str(path): manifest[path] for path in in_order(manifest)}
    text = json.dumps({"format": _FORMAT, "files": files}, indent=1) + "\n"
    part = file.with_suffix(".part")
    with told(file):
        try:
            write_durably(part, text.encode())
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
