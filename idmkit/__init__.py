"""idmkit: calendars, programmes and badges from one agenda file."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

# Not lazy: the function has the name of its module, and the import of the module would hide it.
# It is light, because `build.py` imports the rest where it needs it.
from idmkit.build import build, check, read_event, render
from idmkit.importer import import_schedule
from idmkit.release import release

if TYPE_CHECKING:
    from idmkit.model.event import Event
    from idmkit.model.problem import AgendaError

__version__ = "0.1.0"  # not read from the installed package: that alone takes as long as Typer
__all__ = [
    "AgendaError",
    "Event",
    "build",
    "check",
    "import_schedule",
    "read_event",
    "release",
    "render",
]

_LAZY = {
    "AgendaError": "idmkit.model.problem",
    "Event": "idmkit.model.event",
}


def __getattr__(name: str) -> object:
    """Imports a public name on first use (PEP 562), so that starting up costs little."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_LAZY[name]), name)
    globals()[name] = value
    return value
