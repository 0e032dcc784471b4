"""The formats that can be imported: one file each, found by being here.

A file of this folder has a value `FORMAT`. Nothing else need be touched for a new one: what it
must do is in `tests/importing/test_contract.py`, which runs over every format and its samples.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module

from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile
from idmkit.reading.toml_source import TomlSource


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a format reads with: where notes go, and the mapping, if the organizer wrote one."""

    notes: Notes = field(default_factory=Notes)
    mapping: TomlSource | None = None


@dataclass(frozen=True, kw_only=True)
class Format:
    """A format. `name` is what `--from` takes, `title` what people call it.

    `recognises` looks at the content, never at the name of the file, and answers for any bytes;
    of all formats only one recognises a source. `read` yields the events of a source (one, mostly)
    and raises `AgendaError` for what it cannot read at all.
    """

    name: str
    title: str
    recognises: Callable[[SourceFile], bool]
    read: Callable[[SourceFile, Reading], Iterable[SourceEvent]]


@cache
def formats() -> tuple[Format, ...]:
    """All formats, by name."""
    modules = (import_module(f"{__name__}.{one.name}") for one in pkgutil.iter_modules(__path__))
    found = (module.FORMAT for module in modules if hasattr(module, "FORMAT"))
    return tuple(sorted(found, key=lambda one: one.name))
