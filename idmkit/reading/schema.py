"""The JSON Schema of agenda.toml, from which editors complete keys and explain them.

Run as `python -m idmkit.reading.schema`, it prints agenda.schema.json (`make schema`).
"""

from __future__ import annotations

import json
import sys
from typing import Any

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """The schema as indented JSON; the same text every time."""
    from idmkit.reading.agenda_document import AgendaDocument

    schema = _readable(AgendaDocument.model_json_schema())
    head = {"$schema": _DIALECT, "title": "agenda.toml"}
    return json.dumps({**schema, **head}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _readable(part: Any) -> Any:
    """Without the titles that pydantic makes of the keys: editors show them for nothing."""
    if isinstance(part, list):
        return [_readable(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _readable(value)
        for key, value in part.items()
        if key != "title" or not isinstance(value, str)
    }


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(schema_text())
