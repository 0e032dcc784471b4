"""Each badge lies in one place, on as few sheets as possible; piles of cut sheets are in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.badges.imposition import Imposition, Place


@st.composite
def impositions(draw: st.DrawFn) -> Imposition:
    per_sheet = draw(st.integers(1, 30))
    used = draw(st.sets(st.integers(0, per_sheet - 1), max_size=per_sheet - 1))
    return Imposition(per_sheet, used, stacked=draw(st.booleans()))


@given(impositions(), st.integers(0, 200))
def test_each_badge_has_a_place_of_its_own_on_as_few_sheets_as_hold_them(
    imposition: Imposition, badges: int
) -> None:
    places = imposition.places(badges)
    assert len(places) == len({*places}) == badges
    assert not any(place.sheet == 0 and place.position in imposition.used for place in places)
    assert all(0 <= place.position < imposition.per_sheet for place in places)
    needed = -(-(badges + len(imposition.used)) // imposition.per_sheet) if badges else 0
    assert imposition.sheets(badges) == needed
    assert all(place.sheet < needed for place in places)


@given(impositions(), st.integers(1, 200))
def test_without_piles_the_order_is_that_of_reading(imposition: Imposition, badges: int) -> None:
    places = imposition._replace(stacked=False).places(badges)
    assert list(places) == sorted(places)


@given(st.integers(1, 30), st.integers(1, 200))
def test_piles_put_on_each_other_are_in_order(per_sheet: int, badges: int) -> None:
    places = Imposition(per_sheet, stacked=True).places(badges)
    piles: list[list[int]] = [[] for _ in range(per_sheet)]
    for badge in sorted(range(badges), key=lambda one: places[one].sheet):
        piles[places[badge].position].append(badge)
    assert [badge for pile in piles for badge in pile] == list(range(badges))


def test_ten_badges_four_to_a_sheet() -> None:
    places = Imposition(4, stacked=True).places(10)
    sheets = [
        [places.index(Place(s, p)) for p in range(4) if Place(s, p) in places] for s in range(3)
    ]
    assert sheets == [[0, 3, 6, 9], [1, 4, 7], [2, 5, 8]]


def test_a_sheet_without_labels_is_refused() -> None:
    with pytest.raises(ValueError, match="no cell left"):
        Imposition(2, {0, 1}).places(1)
