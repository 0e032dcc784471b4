"""All rules there are, by code."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import idmkit.linting
from idmkit.linting.rule import Rule


def rules() -> dict[str, Rule]:
    """Every rule of the modules here, in the order of codes."""
    names = [one.name for one in pkgutil.walk_packages(idmkit.linting.__path__, "idmkit.linting.")]
    found = {
        value.code: value
        for name in names
        for value in vars(import_module(name)).values()
        if isinstance(value, Rule)
    }
    return dict(sorted(found.items()))
