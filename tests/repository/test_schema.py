"""The schema that editors read is current, complete, and true of the agendas of the repository."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from idmkit.reading.schema import schema_text
from idmkit.reading.toml_source import read_toml

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads(schema_text())


def test_the_committed_schema_is_current() -> None:
    committed = (ROOT / "agenda.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run: make schema"


def test_make_schema_prints_the_same_bytes() -> None:
    made = subprocess.run(
        [sys.executable, "-m", "idmkit.reading.schema"], capture_output=True, check=True
    )
    assert made.stdout == schema_text().encode()


def tables() -> Iterator[tuple[str, dict[str, Any]]]:
    yield "agenda", SCHEMA
    yield from ((name, one) for name, one in SCHEMA["$defs"].items() if "properties" in one)


@pytest.mark.parametrize(("name", "table"), list(tables()))
def test_every_key_is_explained_and_no_other_is_allowed(name: str, table: dict[str, Any]) -> None:
    assert table["additionalProperties"] is False
    for key, value in table["properties"].items():
        # A key that is a table of its own is explained there, in the same words.
        table_of_its_own = SCHEMA["$defs"].get(value.get("$ref", "").rpartition("/")[2], {})
        explained = value.get("description") or table_of_its_own.get("description")
        assert explained, f"{name}.{key}"


@pytest.mark.parametrize(
    "agenda", [ROOT / "agenda.toml", ROOT / "tests" / "agendas" / "valid" / "everything.toml"]
)
def test_the_agendas_of_the_repository_agree_with_it(agenda: Path) -> None:
    assert list(disagreements(read_toml(agenda).data, SCHEMA)) == []


def test_it_refuses_what_the_reader_refuses() -> None:
    broken = ROOT / "tests" / "agendas" / "broken"
    for code in ("unknown-key", "missing-key", "wrong-type", "unknown-value", "unknown-code"):
        assert list(disagreements(read_toml(broken / code / "agenda.toml").data, SCHEMA)), code


def disagreements(value: Any, schema: dict[str, Any], at: str = "agenda") -> Iterator[str]:
    """What a validator would say; of JSON Schema only the part that the schema uses."""
    if "$ref" in schema:
        yield from disagreements(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], at)
    if "anyOf" in schema and all(list(disagreements(value, one, at)) for one in schema["anyOf"]):
        yield f"{at}: none of the choices"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{at}: {value!r}"
    if "type" in schema and not is_type(value, schema):
        yield f"{at}: not {schema['type']}"
    elif schema.get("type") == "array":
        for number, item in enumerate(value):
            yield from disagreements(item, schema["items"], f"{at}.{number}")
    elif schema.get("type") == "object":
        yield from in_table(value, schema, at)


def in_table(value: dict[str, Any], schema: dict[str, Any], at: str) -> Iterator[str]:
    for key in schema.get("required", ()):
        if key not in value:
            yield f"{at}: no {key}"
    for key, inside in value.items():
        if key not in schema["properties"]:
            yield f"{at}: unknown {key}"
        else:
            yield from disagreements(inside, schema["properties"][key], f"{at}.{key}")


def is_type(value: Any, schema: dict[str, Any]) -> bool:
    # Editors hand a TOML date over as a string with a format.
    if schema.get("format") in ("date", "date-time"):
        return isinstance(value, date)
    kinds = {
        "string": str,
        "boolean": bool,
        "integer": int,
        "array": list,
        "object": dict,
        "null": type(None),
    }
    return isinstance(value, kinds[schema["type"]])
