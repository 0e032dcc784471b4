"""The rules that every badge role keeps, measured."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.badges.front_designs import A6_FRONT
from idmkit.badges.patterns import pattern
from idmkit.badges.roles import Pattern, RoleLook, look_of
from idmkit.model.badge_role import BADGE_ROLES
from idmkit.printing.measuring import text_width
from idmkit.printing.paper import Box
from idmkit.printing.typeface import Face
from tests.badges.colour_science import VIEWS, contrast, difference, seen

SHARMA = [  # pairs 1, 4, 7, 13, 17, 20, 25 and 33 of the paper's table
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (58, 24, 15), 19.4535),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
]
LOOKS = [look_of(role) for role in BADGE_ROLES]
everyone = pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.letter)


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_the_measuring_is_right(
    one: tuple[float, ...], other: tuple[float, ...], expected: float
) -> None:
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)


def test_every_role_has_a_look_of_its_own() -> None:
    for field in ("letter", "word", "fill", "pattern"):
        assert len({getattr(look, field) for look in LOOKS}) == len(BADGE_ROLES), field


@everyone
def test_text_is_readable(look: RoleLook) -> None:
    assert contrast(look.fill, look.text) >= 4.5


@everyone
def test_the_pattern_can_be_seen(look: RoleLook) -> None:
    if look.pattern is Pattern.PLAIN:
        assert look.frame
        assert contrast(look.frame, "#ffffff") >= 3
    else:
        assert contrast(look.fill, look.pattern_colour) >= 3


@pytest.mark.parametrize("view", VIEWS)
def test_no_two_roles_look_alike(view: str) -> None:
    apart = {
        one.letter + other.letter: difference(seen(one.fill, view), seen(other.fill, view))
        for one, other in combinations(LOOKS, 2)
    }
    assert min(apart.values()) >= 7, min(apart.items(), key=lambda pair: pair[1])


@everyone
def test_letter_and_word_stand_clear_of_each_other_and_of_the_pattern(look: RoleLook) -> None:
    at, type_ = A6_FRONT.measures, A6_FRONT.type
    assert (
        at.band.letter_at + text_width(look.letter, Face.SEMIBOLD, type_.letter) < at.band.word_at
    )
    word_end = at.band.word_at + text_width(look.word, Face.SEMIBOLD, type_.word)
    assert word_end < at.band.box.right - at.band.pattern


@settings(deadline=None)
@given(
    st.sampled_from([kind for kind in Pattern if kind is not Pattern.PLAIN]),
    st.floats(20, 200),
    st.floats(20, 200),
)
def test_a_pattern_is_one_path_clipped_to_its_box(
    kind: Pattern, width: float, height: float
) -> None:
    box = Box(10, 20, width, height)
    shape = pattern(kind, box, "#000000")
    assert shape is not None
    assert shape.clip == box
    assert any(box.x <= x <= box.right for outline in shape.outlines for x, _ in outline)
