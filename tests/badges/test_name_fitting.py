"""The family name stands in the largest size over its breaks, and is never cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.badges.front_designs import A6_FRONT
from idmkit.badges.name_fitting import (
    PARTICLES,
    breaks,
    fit_family,
    fit_one_line,
    line_width,
)
from idmkit.printing.paper import mm
from idmkit.printing.typeface import Face

SIZES = A6_FRONT.type.family
MEASURE = mm(87)
names = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=300)
words = st.lists(
    st.one_of(st.sampled_from(sorted(PARTICLES)), st.text("aMÉøß́i’", min_size=1, max_size=30)),
    min_size=1,
    max_size=8,
)
composed = st.builds(lambda parts, joint: joint.join(parts), words, st.sampled_from([" ", "-"]))


@pytest.mark.parametrize(
    ("name", "lines", "size"),
    [
        ("Zau", ("Zau",), 50),
        ("de Almeida", ("de Almeida",), 50),
        ("Lopez-Ekra", ("Lopez-Ekra",), 50),
        ("Schellongova", ("Schellongova",), 42.5),
        ("Klein Solomon", ("Klein Solomon",), 39),
        ("Beaumont-Lacroix", ("Beaumont-", "Lacroix"), 40),
        ("Subramaniam-Ramanathan", ("Subramaniam-", "Ramanathan"), 38.5),
        (
            "de la Vega y Fernández de Córdoba",
            ("de la Vega y Fernández", "de Córdoba"),
            25,
        ),
        (
            "Wolfeschlegelsteinhausenbergerdorff",
            ("Wolfeschlegelsteinhausenbergerdorff",),
            15,
        ),
    ],
)
def test_the_names_that_the_design_measured(name: str, lines: tuple[str, ...], size: float) -> None:
    setting = fit_family(name, SIZES, MEASURE)
    assert (setting.lines, setting.size) == (lines, size)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("van der Berg", []),
        ("Al-Rashid", []),
        ("Berg", []),
        ("Berg-", []),
        ("Klein Solomon", [("Klein", "Solomon")]),
        ("Lopez-Ekra", [("Lopez-", "Ekra")]),
        ("bin Ali Khan", [("bin Ali", "Khan")]),
        ("Müller von Berg", [("Müller", "von Berg")]),
    ],
)
def test_a_particle_stays_with_what_follows(name: str, expected: list[tuple[str, str]]) -> None:
    assert list(breaks(name)) == expected


@given(st.one_of(names, composed))
def test_a_name_is_whole_and_within_the_measure(name: str) -> None:
    setting = fit_family(name, SIZES, MEASURE)
    assert "".join(setting.lines).replace(" ", "") == name.replace(" ", "")
    assert 0 < setting.size <= (SIZES.largest if len(setting.lines) == 1 else 40)
    for line in setting.lines:
        assert line_width(line, Face.SEMIBOLD, setting.size) <= MEASURE + 1e-6


@given(composed)
def test_two_lines_are_taken_only_if_they_are_larger(name: str) -> None:
    setting = fit_family(name, SIZES, MEASURE)
    one = fit_one_line(name, Face.SEMIBOLD, SIZES.largest, MEASURE)
    assert setting.size >= one.size
    if len(setting.lines) > 1:
        assert one.size < SIZES.keep
        assert setting.size > one.size


@given(names)
def test_a_given_name_is_one_line_of_any_length(name: str) -> None:
    setting = fit_one_line(name, Face.LIGHT, 26, MEASURE)
    assert setting.lines == (name,)
    assert line_width(name, Face.LIGHT, setting.size) <= MEASURE + 1e-6
