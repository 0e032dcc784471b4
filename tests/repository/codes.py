"""The codes of problems that the source makes, read from its syntax trees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "idmkit"
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
# Calls whose first text is a code; `_Slip` and `TimeFault` become errors.
MAKERS = {
    "error": "error",
    "add": "error",
    "TimeFault": "error",
    "_refused": "error",
    "warning": "warning",
}
# What concerns a schedule that is imported: documented on a page of its own.
IMPORT = ("importing", "importer.py", "tables")
# What concerns a table of translations: documented where it is told how to translate.
TRANSLATING = ("translating",)


def agenda_modules() -> Iterator[Path]:
    """The modules whose problems are about an agenda."""
    others = {*IMPORT, *TRANSLATING}
    return (path for path in PACKAGE.rglob("*.py") if not set(path.parts) & others)


def import_modules() -> Iterator[Path]:
    """The modules whose problems are about a schedule that is imported."""
    return (path for path in PACKAGE.rglob("*.py") if set(path.parts) & set(IMPORT))


def translating_modules() -> Iterator[Path]:
    """The modules whose problems are about a table of translations."""
    return (path for path in PACKAGE.rglob("*.py") if set(path.parts) & set(TRANSLATING))


def codes_in(modules: Iterable[Path]) -> dict[str, set[str]]:
    """The codes that these modules make, with their severities."""
    found: dict[str, set[str]] = {}
    for path in modules:
        for code, severity in _codes(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(code, set()).add(severity)
    return found


def _codes(tree: ast.AST) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for argument in node.args[:2] if name in MAKERS else ():
                if isinstance(argument, ast.Constant) and CODE.fullmatch(str(argument.value)):
                    yield str(argument.value), MAKERS[name]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            yield from ((code, "error") for code in _assigned(node))


def _assigned(node: ast.Assign | ast.AnnAssign) -> Iterator[str]:
    """`code, message = "unknown-value", …`, and the default of a slip's code."""
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    pairs = [(target, node.value)]
    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
        pairs = list(zip(target.elts, node.value.elts, strict=False))
    for name, value in pairs:
        is_code = isinstance(name, ast.Name) and name.id.lower() == "code"
        if is_code and isinstance(value, ast.Constant):
            yield str(value.value)
