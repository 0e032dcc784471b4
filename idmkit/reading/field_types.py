"""The kinds of value and of table that people write in agenda.toml, for the document's shape."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from idmkit.model.handles import LARGEST_NUMBER, LONGEST_ID, is_id
from idmkit.reading.one_line import control_character, one_line, visible

_TEXT_SCHEMA = {"type": "string"}
_ID_SCHEMA = {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "maxLength": LONGEST_ID,
}
_PAIR_SCHEMA: JsonSchemaValue = {
    "type": "array",
    "items": {"type": "number"},
    "minItems": 2,
    "maxItems": 2,
}
_LONGEST_LENGTH = 2000  # mm
# ISO 216, and ANSI/ASME Y14.1 in millimetres
_SHEETS = {
    "A3": [297.0, 420.0],
    "A4": [210.0, 297.0],
    "A5": [148.0, 210.0],
    "Letter": [215.9, 279.4],
    "Legal": [215.9, 355.6],
}
_NUMBER_SCHEMA = {"type": "integer", "minimum": 1, "maximum": LARGEST_NUMBER}


@dataclass(frozen=True)
class OrText:
    """Tells editors that a table may be written as text alone: the id of a person."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [_TEXT_SCHEMA, handler(schema)]}


@dataclass(frozen=True)
class OrOne:
    """Tells editors that a list of one may be written without its brackets."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


def _checked_id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError("bad-id", "not an id")
    return text


def _printable(text: str) -> str:
    """NFC, and no control character; tabs and line ends are white space."""
    codepoint = control_character(text)
    if codepoint:
        raise PydanticCustomError("control-character", "unprintable", {"codepoint": codepoint})
    return unicodedata.normalize("NFC", text)


def _one_line(text: str) -> str:
    return one_line(_printable(text))


def _not_empty(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty-text", "empty")
    return text


def _as_list(value: Any) -> Any:
    """Empty text is an empty list: the line of a form that was not filled in."""
    if value == "":
        return []
    return value if isinstance(value, list) else [value]


def _as_reference(value: Any) -> Any:
    return {"person": value} if isinstance(value, str) else value


def _pair(value: list[float]) -> list[float]:
    if len(value) != 2 or not all(math.isfinite(length) for length in value):  # noqa: PLR2004
        raise PydanticCustomError("no-pair", "not two numbers")
    return value


def _length_pair(value: list[float]) -> list[float]:
    if any(not 0 <= length <= _LONGEST_LENGTH for length in value):
        raise PydanticCustomError("no-length", "not a length")
    return value


def _sheet(value: Any) -> Any:
    """The name of a paper size as its width and height in millimetres."""
    if isinstance(value, str):
        if value not in _SHEETS:
            raise PydanticCustomError("no-sheet", "not a paper size")
        return _SHEETS[value]
    return value


Id = Annotated[str, AfterValidator(_checked_id), WithJsonSchema(_ID_SCHEMA)]
Line = Annotated[str, AfterValidator(_one_line)]
Text = Annotated[str, AfterValidator(_one_line), AfterValidator(_not_empty)]
Block = Annotated[str, AfterValidator(_printable), AfterValidator(visible)]
Number = Annotated[int | None, WithJsonSchema(_NUMBER_SCHEMA)]
Lines = Annotated[list[Text], BeforeValidator(_as_list), OrOne()]
References = Annotated[list[str], BeforeValidator(_as_list), OrOne()]
NumberPair = Annotated[list[float], AfterValidator(_pair), WithJsonSchema(_PAIR_SCHEMA)]
MillimetrePair = Annotated[NumberPair, AfterValidator(_length_pair)]
Sheet = Annotated[
    MillimetrePair, BeforeValidator(_sheet), WithJsonSchema({"anyOf": [_TEXT_SCHEMA, _PAIR_SCHEMA]})
]
ByReference = (BeforeValidator(_as_reference), OrText())
OneOrMany = (BeforeValidator(_as_list), OrOne())


class Table(BaseModel):
    """A TOML table: unknown keys and wrong types are faults."""

    # Built once and whole, when the first document is checked: start-up.
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)
