"""The files are valid by the schemas of c3voc, whatever the agenda holds."""

from __future__ import annotations

import json
import os
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft6Validator, FormatChecker

import idmkit
from idmkit.model.event import Event
from tests.conftest import ROOT
from tests.schedule.events import events
from tests.schedule.reading_back import files, parsed

DATA = os.environ.get("IDMKIT_TEST_DATA", "")
AGENDAS = (
    ROOT / "agenda.toml",
    ROOT / "idmkit" / "cli" / "starter" / "agenda.toml",
    ROOT / "tests" / "agendas" / "valid" / "everything.toml",
)
# RFC 3986; jsonschema checks "uri" only with another library.
URI = re.compile(
    r"(https?://([\w.%~!$&'()*+,;=:-]+|\[[0-9a-fA-F:.]+\])(:\d+)?(/[\w.%~!$&'()*+,;=:@/-]*)?"
    r"(\?[\w.%~!$&'()*+,;=:@/?-]*)?(#[\w.%~!$&'()*+,;=:@/?-]*)?|urn:uuid:[0-9a-f-]{36})",
    re.ASCII,
)
FORMATS = FormatChecker()

pytestmark = pytest.mark.skipif(not DATA, reason="IDMKIT_TEST_DATA is not set: no schemas")


def is_uri(value: object) -> bool:
    return not isinstance(value, str) or URI.fullmatch(value) is not None


def is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


FORMATS.checks("uri")(is_uri)
FORMATS.checks("date-time", raises=ValueError)(is_moment)


@cache
def xml_schema() -> Any:
    from lxml import etree

    return etree.XMLSchema(etree.parse(Path(DATA) / "data" / "schemas" / "voc-schedule.xml.xsd"))


@cache
def json_schema() -> Draft6Validator:
    path = Path(DATA) / "data" / "schemas" / "voc-schedule.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    return Draft6Validator(schema, format_checker=FORMATS)


def is_valid(event: Event) -> None:
    made = files(event)
    xml_schema().assertValid(parsed(made["schedule.xml"]))
    found = json_schema().iter_errors(json.loads(made["schedule.json"]))
    assert [f"{list(one.path)}: {one.message}" for one in found] == []


@pytest.mark.parametrize("agenda", AGENDAS, ids=["workshop", "starter", "everything"])
def test_the_agendas_of_the_repository_are_valid(agenda: Path) -> None:
    is_valid(idmkit.read_event(agenda))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(events())
def test_any_event_is_valid(event: Event) -> None:
    is_valid(event)


def test_a_fault_would_be_found() -> None:
    made = files(idmkit.read_event(AGENDAS[0]))
    spoilt = re.sub(rb'<event guid="[^"]*"', b'<event guid="x"', made["schedule.xml"], count=1)
    assert not xml_schema().validate(parsed(spoilt))
    data = json.loads(made["schedule.json"])
    data["schedule"]["conference"]["url"] = "not an address"
    data["schedule"]["conference"]["days"][0]["day_start"] = date(2009, 7, 9).isoformat()
    assert len(list(json_schema().iter_errors(data))) == 2
