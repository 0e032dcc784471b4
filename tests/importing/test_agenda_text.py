"""The text of a drafted agenda: read back it holds just the draft, and it reads well."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.drafting.agenda_text import agenda_text, row_text, value_text
from idmkit.importing.drafting.draft import Draft, DraftDay, Row
from idmkit.reading.session_reader import paragraphs
from idmkit.reading.toml_source import parse_toml
from tests.importing import making
from tests.importing.making import a_draft, a_slot
from tests.making import ORIGIN

# Any text without surrogates; controls are taken out before.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60)
HARD = st.sampled_from(
    ['"', "'", '"""', "'''", "\\", "\\n", "#", "[day]", "\u2028", "\xa0", "\ufeff", "}", "a = 1"]
)
LINES = st.lists(TEXTS | HARD, max_size=4).map("".join)
VALUES: st.SearchStrategy[Any] = (
    LINES
    | st.lists(LINES.map(str.strip).filter(bool), min_size=1, max_size=4).map("\n\n".join)
    | st.integers(1, 10**6)
    | st.booleans()
    | st.dates(date(1900, 1, 1), date(2199, 1, 1))
)
KEYS = st.sampled_from(["id", "title", "abstract", "room", "number"])
TABLES = st.dictionaries(KEYS, VALUES | st.lists(LINES, min_size=1, max_size=6), min_size=1)


def a_row(values: dict[str, Any], **remarks: str) -> Row:
    return Row(key="k", values=values, remarks=remarks, origin=ORIGIN)


def meant(value: Any) -> Any:
    """A text over several lines is written with a line end more."""
    return value.removesuffix("\n") if isinstance(value, str) else value


@given(TABLES)
def test_a_row_reads_back_as_it_was(values: dict[str, Any]) -> None:
    text = row_text("[row]", a_row(values))
    for parsed in (tomllib.loads(text)["row"], parse_toml(text, "x").data["row"]):
        assert {key: meant(one) for key, one in parsed.items()} == {
            key: meant(one) for key, one in values.items()
        }


@given(st.lists(st.dictionaries(KEYS, LINES, min_size=1), min_size=1, max_size=5))
def test_a_list_of_tables_reads_back_as_it_was(rows: list[dict[str, str]]) -> None:
    assert tomllib.loads(f"x = {value_text(rows)}")["x"] == rows


@given(st.lists(LINES.map(str.strip).filter(bool), min_size=2, max_size=4))
def test_paragraphs_are_read_as_they_were(texts: list[str]) -> None:
    told = paragraphs("\n\n".join(texts))
    read = tomllib.loads(row_text("[row]", a_row({"abstract": "\n\n".join(told)})))
    assert paragraphs(read["row"]["abstract"]) == told


def test_quotation_marks_need_no_escapes_where_there_is_another_way() -> None:
    assert value_text('The "new" way') == "'The \"new\" way'"
    assert value_text('It\'s "new"') == '"It\'s \\"new\\""'


def test_a_whole_agenda_looks_as_somebody_would_have_written_it() -> None:
    draft = Draft(
        event=a_row(
            {"id": "forum-2030", "title": "Forum", "timezone": "Europe/Zurich"},
            timezone="not named by the source: please check",
        ),
        rooms=(a_row({"id": "hall-a", "name": "Hall A"}),),
        people=(a_row({"id": "bo-li", "given": "Bo", "family": "Li"}),),
        days=(
            DraftDay(
                row=a_row({"date": date(2030, 5, 14)}),
                sessions=(
                    a_row(
                        {
                            "id": "tea",
                            "time": "10:00–10:30",
                            "kind": "break",
                            "title": "Tea",
                            "abstract": "One.\n\nTwo.",
                            "speakers": ["bo-li"],
                        },
                        kind="told by the title",
                    ),
                ),
            ),
        ),
    )
    assert agenda_text(draft, ["Imported."]) == EXPECTED
    assert tomllib.loads(EXPECTED)["day"][0]["session"][0]["abstract"] == "One.\n\nTwo.\n"


EXPECTED = '''\
#:schema agenda.schema.json

# Imported.

[event]
id = "forum-2030"
title = "Forum"
timezone = "Europe/Zurich"   # not named by the source: please check


# ── Rooms ─────────────────────────────────────────────────────────────────────────────────────────

[[room]]
id = "hall-a"
name = "Hall A"


# ── People: everybody once; the sessions call them by id ──────────────────────────────────────────

[[person]]
id = "bo-li"
given = "Bo"
family = "Li"


# ── Tuesday 14 May 2030 ───────────────────────────────────────────────────────────────────────────

[[day]]
date = 2030-05-14

[[day.session]]
id = "tea"
time = "10:00–10:30"
kind = "break"   # told by the title
title = "Tea"
abstract = """
One.

Two.
"""
speakers = ["bo-li"]
'''


ANYTHING = st.text(max_size=40) | st.lists(TEXTS | HARD, max_size=5).map("\n".join)
DRAFTS = st.builds(
    a_draft,
    st.builds(a_slot, abstract=ANYTHING, title=ANYTHING, notes=st.lists(ANYTHING, max_size=3)),
    event=st.builds(making.a_row, id=ANYTHING, place=ANYTHING),
    people=st.builds(making.a_row, name=ANYTHING, absent=st.booleans()).map(lambda row: (row,)),
    calendars=st.fixed_dictionaries({}, optional={"domain": ANYTHING}),
)


@given(DRAFTS, st.lists(st.text(max_size=20), max_size=3))
def test_both_readers_find_the_draft_in_its_text(draft: Draft, remarks: list[str]) -> None:
    text = agenda_text(draft, remarks)
    found = parse_toml(text, "agenda.toml").data
    assert found == tomllib.loads(text)
    assert found == as_written(draft.data)


def as_written(value: Any) -> Any:
    """The value with the line end that a text over several lines is written with."""
    if isinstance(value, dict):
        return {key: as_written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_written(one) for one in value]
    return f"{value}\n" if isinstance(value, str) and "\n" in value else value


@pytest.mark.parametrize("name", ["a\nb = 1", "\x00\x1f", "\udcff.ics", "a\r\u2028b", " "])
def test_a_remark_is_a_comment_whatever_the_file_is_called(name: str) -> None:
    text = agenda_text(a_draft(), [f"Imported from {name}"])
    assert tomllib.loads(text) == tomllib.loads(agenda_text(a_draft(), []))
    assert text.encode()
