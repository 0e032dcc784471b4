"""Ids, UIDs and addresses: what is printed can never be taken back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.model.handles import is_id, person_address, session_address, session_uid
from idmkit.reading.identifiers import suggested_id, why_no_id
from tests.making import a_person, a_session, an_event


@pytest.mark.parametrize("text", ["a", "session-1", "2009", "a" * 64, "con-1", "console"])
def test_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "A", "a b", "a--b", "-a", "a-", "é", "a_b", "a.b", "a\n", "a" * 65, "con", "com1", "lpt0"],
)
def test_no_ids(text: str) -> None:
    assert not is_id(text)
    assert why_no_id(text)


@given(st.text(max_size=200))
def test_a_suggested_id_is_an_id(text: str) -> None:
    assert suggested_id(text) == "" or is_id(suggested_id(text))


@given(st.text(max_size=80))
def test_an_id_is_its_own_suggestion(text: str) -> None:
    words = re.sub(r"[^a-z0-9]", "", text)
    if is_id(words):
        assert suggested_id(words) == words


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Ana López", "ana-lopez"),
        ("Strauß & Søn", "strauss-son"),
        ("Łódź", "lodz"),
        ("CON", "con-1"),
        ("開会", ""),
        ("Session I: The Role", "session-i-the-role"),
    ],
)
def test_suggestions_are_made_of_the_words(text: str, id_: str) -> None:
    assert suggested_id(text) == id_


def test_a_uid_is_made_of_ids_and_the_domain_alone() -> None:
    event = an_event(calendar_domain="example.org", url="https://meetings.example.com/")
    assert session_uid(event, a_session("opening")) == "idm-2009-opening@example.org"
    assert session_uid(event, a_session("opening", uid="42@other")) == "42@other"


def test_addresses_on_paper() -> None:
    event = an_event(url="https://example.org/idm-2009/")
    assert session_address(event, a_session("opening")) == "https://example.org/idm-2009/#s-opening"
    assert person_address(event, a_person("ana")) == "https://example.org/idm-2009/#p-ana"


def test_without_a_url_a_code_holds_ids_and_a_session_has_no_address() -> None:
    assert session_address(an_event(), a_session()) == ""
    assert person_address(an_event(), a_person("ana")) == "idm-2009:ana"
