"""The outermost object of schedule JSON."""

from __future__ import annotations

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.problem import AgendaError, error


def json_root(source: SourceFile) -> JsonFields:
    """The whole of a JSON file. Raises AgendaError: source-damaged."""
    if source.json is None:
        message = "this is no JSON, or not the whole of it"
        raise AgendaError([error("source-damaged", message, source.origin, "export it again")])
    return JsonFields(source.json, source.json.data)


def generator(*places: JsonFields) -> str:
    """The name of the program that made a schedule, where one of these places tells it."""
    found = (one.first("generator") for one in places)
    return next((one.text("name") for one in found if one), "")
