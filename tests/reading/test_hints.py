"""The help of a fault can be copied: it is what stands in the file, written right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from idmkit.model.problem import Problem
from tests.reading.conftest import DAY, HEAD, PEOPLE

Refuse = Callable[[str], list[Problem]]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ('documents = ["MC/1"]', 'documents = [{ title = "…", symbol = "…" }]'),
        ('documents = "MC/1"', 'documents = [{ title = "…", symbol = "…" }]'),
        ('speakers = { person = "wardoyo", delivered_by = ["x"] }', 'delivered_by = "x"'),
        ('speakers = { person = "wardoyo", jointly_with = [["x"]] }', 'jointly_with = ["x"]'),
        ('chairs = [["wardoyo"]]', 'chairs = ["wardoyo"]'),
        ("chairs = 42", 'chairs = ["…"]'),
        ("label = 1.10", 'label = "1.10"'),
        ("label = true", 'label = "true"'),
        ("label = 0x1F", 'label = "0x1F"'),
        ("short = 2009-07-09T10:00:00", 'short = "2009-07-09T10:00:00"'),
        ("questions = [1.10]", 'put it in quotation marks: "1.10"'),
    ],
)
def test_a_value_of_the_wrong_sort(line: str, hint: str, refuse: Refuse) -> None:
    (problem,) = refuse(f"{HEAD}{PEOPLE}{DAY}{line}\n")
    assert problem.code == "wrong-type"
    assert problem.hint.endswith(hint)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        *(('"false"', "false"), ('"No"', "false"), ('"n"', "false"), ("0", "false")),
        *(('"off"', "false"), ('"yes"', "true"), ("1", "true"), ('"?"', "true")),
    ],
)
def test_no_is_not_taken_for_yes(value: str, meant: str, refuse: Refuse) -> None:
    (problem,) = refuse(f"{HEAD}{PEOPLE}absent = {value}\n{DAY}")
    assert problem.hint == f"write without quotation marks: absent = {meant}"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (HEAD + DAY.replace("[[day.session]]", "[day.session]"), "[[day.session]]"),
        (HEAD + "[person]\n" + DAY, "[[person]]"),
        ('person = ["x"]\n' + HEAD + DAY, "[[person]]"),
        (HEAD.replace("[event]", "[[event]]") + DAY, "write [event] once"),
        (HEAD + "calendars = 3\n" + DAY, "write [calendars]"),
        (HEAD + DAY + "[[session]]\n", "[[day.session]]"),
        (HEAD + DAY.replace("[[day]]\ndate = 2009-07-09\n", ""), "write [[day]] with its date"),
    ],
)
def test_a_header_is_named_whole(text: str, hint: str, refuse: Refuse) -> None:
    (problem,) = refuse(text)
    assert hint in problem.hint
