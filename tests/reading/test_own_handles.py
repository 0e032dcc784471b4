"""The handles that a session may bring along: its own UID, GUID and number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from idmkit.model.event import Event
from idmkit.model.handles import stable_guid
from idmkit.model.problem import Problem
from tests.reading.conftest import DAY, HEAD

Read = Callable[[str], Event]
Refuse = Callable[[str], list[Problem]]
GUID = "307e1812-4a21-5d33-910b-30543d8c6026"
SECOND = DAY.split("\n\n")[1].replace('"opening"', '"closing"')
THIRD = SECOND.replace('"closing"', '"dinner"')


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_they_are_read(read: Read) -> None:
    (session,) = read(f'{HEAD}{DAY}guid = "{GUID.upper()}"\nnumber = 2147483647\n').sessions
    assert (session.guid, session.number) == (GUID, 2147483647)


def test_there_are_none_unless_written(read: Read) -> None:
    (session,) = read(f'{HEAD}{DAY}guid = ""\n').sessions
    assert (session.guid, session.number) == ("", None)


@pytest.mark.parametrize("text", ["x", GUID[:-1], f"{{{GUID}}}", GUID.replace("-", ""), f"{GUID} "])
def test_a_guid_has_its_form(text: str, refuse: Refuse, read: Read) -> None:
    agenda = f'{HEAD}{DAY}guid = "{text}"\n'
    if text.strip() == GUID:
        assert read(agenda).sessions[0].guid == GUID
    else:
        assert codes(refuse(agenda)) == ["bad-guid"]


@pytest.mark.parametrize("number", [0, -1, 2147483648, 9223372036854775807])
def test_a_number_is_within_bounds(number: int, refuse: Refuse) -> None:
    assert codes(refuse(f"{HEAD}{DAY}number = {number}\n")) == ["bad-number"]


@pytest.mark.parametrize(
    ("value", "hint"), [('"56"', "number = 56"), ("1.5", "number = 101"), ("true", "number = 101")]
)
def test_a_number_is_a_whole_number(value: str, hint: str, refuse: Refuse) -> None:
    (problem,) = refuse(f"{HEAD}{DAY}number = {value}\n")
    assert problem.code == "wrong-type"
    assert problem.message == "number must be a whole number"
    assert problem.hint.endswith(hint)


def test_a_uid_that_is_a_guid_counts_as_one(refuse: Refuse) -> None:
    (problem,) = refuse(f'{HEAD}{DAY}guid = "{GUID}"\n{SECOND}\nuid = "{GUID.upper()}"\n')
    assert problem.code == "duplicate-guid"
    assert problem.origin.path[-1] == "uid"


def test_so_does_the_guid_that_another_session_would_be_given(refuse: Refuse) -> None:
    taken = stable_guid("idm-2009", "opening")
    (problem,) = refuse(f'{HEAD}{DAY}{SECOND}\nguid = "{taken}"\n')
    assert problem.code == "duplicate-guid"


def test_what_is_the_same_by_its_uid_is_said_once(refuse: Refuse) -> None:
    uid = f'uid = "{GUID}"'
    assert codes(refuse(f"{HEAD}{DAY}{uid}\n{SECOND}\n{uid}\n")) == ["duplicate-uid"]


def test_every_repetition_is_said(refuse: Refuse) -> None:
    number = "number = 56"
    found = refuse(f"{HEAD}{DAY}{number}\n{SECOND}\n{number}\n{THIRD}\n{number}\n")
    assert codes(found) == ["duplicate-number"] * 2
