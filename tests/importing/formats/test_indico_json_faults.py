"""Exports of Indico with values of the wrong kind, and exports with nothing to import."""

from __future__ import annotations

import json
from typing import Any

import pytest

from idmkit.importing.formats import Reading
from idmkit.importing.formats.indico_json import FORMAT
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.problem import AgendaError
from tests.importing.formats.family import at
from tests.importing.formats.test_indico_json import one


@pytest.mark.parametrize(
    ("value", "start"),
    [
        (
            {"date": "2030-03-28", "time": "08:00:00", "tz": "Europe/Paris"},
            "2030-03-28T08:00:00+01:00",
        ),
        ({"date": "2030-03-28", "time": "08:00:00", "tz": "Nowhere"}, "2030-03-28T08:00:00"),
        ({"date": "2030-03-28", "time": "08:00:00.000250"}, "2030-03-28T08:00:00.000250"),
        ({"date": "2030-03-28", "time": 8}, ""),
        ({"date": "2030-03-28"}, ""),
        ({"date": "0000-00-00", "time": "08:00:00"}, ""),
        ({"date": "0001-01-01", "time": "08:00:00"}, ""),
        ("2030-03-28", ""),
        ([], ""),
        (None, ""),
    ],
)
def test_the_start_of_a_contribution(value: Any, start: str) -> None:
    if start:
        assert one(startDate=value).sessions[0].start.isoformat() == start
    else:
        with pytest.raises(AgendaError):
            one(startDate=value)


@pytest.mark.parametrize("duration", [30, "30"])
def test_an_end_that_is_missing_follows_from_the_duration(duration: Any) -> None:
    assert one(duration=duration).sessions[0].end == at("2030-03-28 08:30", 0)


@pytest.mark.parametrize("duration", [-1, 10**9, 10**400, float("nan"), [], "long", None])
def test_a_duration_that_cannot_be_is_none(duration: Any) -> None:
    found = one(duration=duration).sessions[0]
    assert found.end == found.start


@pytest.mark.parametrize("junk", [None, 0, True, "x", [], {}, [None], [[]], {"a": 1}, [{"a": []}]])
@pytest.mark.parametrize(
    "name",
    [
        *("title", "url", "session", "track", "type", "description", "folders", "material", "note"),
        *("speakers", "primaryauthors", "subContributions", "attachments", "personLinks", "db_id"),
        *("room", "location", "endDate"),
    ],
)
def test_values_of_any_kind_stand_anywhere(name: str, junk: Any) -> None:
    found = one(**{name: junk}).sessions[0]
    assert found.start == at("2030-03-28 08:00", 0)


@pytest.mark.parametrize(
    "results",
    [
        None,
        [],
        {},
        [None],
        {"7": None},
        {"7": []},
        {"7": {"20300328": []}},
        {"7": {"20300328": {"c1": None}}},
        [{"title": "Without contributions", "_type": "Conference"}],
        [{"contributions": {"a": 1}, "sessions": [None, [], {}]}],
    ],
)
def test_an_export_without_times_is_refused(results: Any) -> None:
    whole = {"_type": "HTTPAPIResult", "results": results}
    source = SourceFile("x", json.dumps(whole).encode())
    assert FORMAT.recognises(source)
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(source, Reading()))
    assert [one.code for one in refused.value.problems] == ["nothing-to-import"]
    assert "detail=sessions" in refused.value.problems[0].hint
