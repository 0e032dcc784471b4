"""Whatever a person is called, everything stands on the badge, whole and clear of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdfium2 import PdfDocument

from idmkit.badges.face import BadgeFace, badge_faces
from idmkit.badges.front import front
from idmkit.badges.front_design import DESCENDER
from idmkit.badges.front_designs import A6_FRONT
from idmkit.badges.front_fitting import fit_front
from idmkit.model.badge_role import BADGE_ROLES, HEAD_OF_DELEGATION, SPEAKER
from idmkit.model.event import Event
from idmkit.printing.measuring import left_bearing, text_width
from idmkit.printing.page import Mark, Page, PrintedDocument, Rectangle, Shape, Text
from idmkit.printing.palette import INK
from idmkit.printing.paper import Box
from idmkit.printing.pdf import write_pdf
from tests.making import a_person

AT = A6_FRONT.measures
ASCENDER = 0.72  # em
DPI = 200
WORDS = "event place_and_dates honorific given family suffix title organization country"
FIELDS = tuple(WORDS.split())
LETTERS = st.sampled_from("aiWÉẩøß\u0301\u0327'’-–/,. ") | st.characters(categories=["L", "M"])
# Letters that stand far above the capitals or hang below the line: Vietnamese, Polish, Turkish,
# Scandinavian, Czech, Latvian; written as people write them.
TALL = st.sampled_from("ẨỄỖỆẰỬŃŚŹŻĘĄÇĞİŞÖÜÅÄØČĎĚŇŘŠŤŮŽÝĢĶĻgjpqyçşąęțệợỹj -")


def some_text(longest: int, shortest: int = 0) -> st.SearchStrategy[str]:
    """Short text, and the same repeated until it is far too long: words, or one endless word."""
    short = st.text(LETTERS, min_size=1, max_size=25) | st.text(TALL, min_size=1, max_size=25)
    long = st.builds(
        lambda text, joint, times: (f"{text}{joint}" * times)[:longest],
        short,
        st.sampled_from(["", " ", "-"]),
        st.integers(1, longest),
    )
    texts = st.one_of(short, long).map(lambda text: " ".join(text.split()))
    return texts.filter(bool) if shortest else st.one_of(st.just(""), texts)


faces = st.builds(
    BadgeFace,
    person=st.just(a_person()),
    event=some_text(300, 1),
    place_and_dates=some_text(200, 1),
    honorific=some_text(100),
    given=some_text(300),
    family=some_text(300, 1),
    family_first=st.booleans(),
    suffix=some_text(100),
    title=some_text(2000),
    organization=some_text(2000),
    country=some_text(300),
    role=st.sampled_from(BADGE_ROLES),
    payload=st.sampled_from(["idm-2009:ana", "https://example.org/2009/#p-ana-lopez", "x" * 150]),
)
accented = st.text(TALL, min_size=1, max_size=25).map(lambda text: " ".join(text.split()))
accented_faces = st.builds(
    replace,
    faces,
    honorific=st.just("") | accented,
    given=st.just("") | accented,
    family=accented.filter(bool),
    country=st.just("") | accented,
)
FULL = BadgeFace(
    person=a_person(),
    event="A Workshop of a Title that Takes More than a Single Line of the Head of a Badge",
    place_and_dates="Geneva, 9–10 July 2009",
    honorific="H.E. Ms.",
    given="María",
    family="de la Vega y Fernández de Córdoba",
    family_first=False,
    suffix="PhD",
    title="Coordinator of the Special Action Programme to Combat Forced Labour",
    organization="Department of Labour Mobility and International Cooperation",
    country="Democratic People’s Republic of Somewhere",
    role=HEAD_OF_DELEGATION,
    payload="https://meetings.example.org/2009/#p-maria-de-la-vega",
)


def _named(given_name: str, family: str, **fields: object) -> BadgeFace:
    plain: dict[str, object] = dict.fromkeys(FIELDS, "")
    plain |= {"event": "A Workshop", "place_and_dates": "Geneva"}
    plain |= {"given": given_name, "family": family, "family_first": False, **fields}
    return BadgeFace(person=a_person(), role=SPEAKER, **{"payload": "x", **plain})  # type: ignore[arg-type]


# A line whose tails end where the white of the code begins.
TAILS_ABOVE_THE_CODE = _named(
    "yĢuŕç",
    "ŋĬŵ핈",
    family_first=True,
    event="Ş",
    title="ŤġĠŦµ",
    organization="Ę" * 211,
    country=" ".join("Ż" * 23),
    payload="x" * 150,
)


def ink(text: Text) -> Box:
    """The box of a line: from its first ink to its last pen, from ascender to descender."""
    left = text.x + left_bearing(text.text, text.face, text.size)
    right = text.x + text_width(text.text, text.face, text.size)
    height = (ASCENDER + DESCENDER) * text.size
    return Box(left, text.y - ASCENDER * text.size, right - left, height)


def inked(marks: Iterable[Mark]) -> npt.NDArray[np.bool_]:
    """Where each mark puts ink: pixels of a picture that shows nothing else."""
    pages = tuple(Page(size=A6_FRONT.trim, marks=(mark,)) for mark in marks)
    date = datetime(2009, 7, 9, tzinfo=UTC)
    content = write_pdf(PrintedDocument(title="", created=date, pages=pages))
    with closing(PdfDocument(content)) as pdf:
        grey = [page.render(scale=DPI / 72, grayscale=True).to_numpy() for page in pdf]
    return np.stack([picture.reshape(picture.shape[:2]) < 90 for picture in grey])


def crossings(face: BadgeFace) -> int:
    """How many pixels hold the ink of two lines, or of a line and of what it must keep clear of."""
    lines = [mark._replace(colour=INK) for mark in texts(face)]
    blocks = [Rectangle(box=box, fill=INK) for box in solid(face)]
    return int(np.sum(inked([*lines, *blocks]).sum(axis=0) > 1))


def least_white(face: BadgeFace) -> float:
    """The least white in mm that stands between the ink of two lines of a name, straight up."""
    fitted = fit_front(face, A6_FRONT).name
    names = {line.text for line in (*fitted.honorific, *fitted.lines)}
    ink_of = inked(mark._replace(colour=INK) for mark in texts(face) if mark.text in names)
    gaps = [np.inf]
    for upper, lower in combinations(ink_of, 2):
        both = upper.any(axis=0) & lower.any(axis=0)
        foot = upper.shape[0] - np.argmax(upper[::-1, both], axis=0)
        gaps += list(np.argmax(lower[:, both], axis=0) - foot)
    return float(min(gaps)) / DPI * 25.4


def texts(face: BadgeFace) -> list[Text]:
    """The lines of a front except letter and word, which come last."""
    return [mark for mark in front(face, A6_FRONT) if isinstance(mark, Text)][:-2]


def solid(face: BadgeFace) -> Iterator[Box]:
    """What text must keep clear of: the bar, the band, the QR code with its quiet zone."""
    yield from (mark.box for mark in front(face, A6_FRONT) if isinstance(mark, Rectangle))
    symbol = fit_front(face, A6_FRONT).symbol
    if symbol:
        yield symbol


@settings(deadline=None, max_examples=40)
@given(faces)
@example(FULL)
def test_everything_is_within_the_margins(face: BadgeFace) -> None:
    for box in map(ink, texts(face)):
        assert box.x >= AT.margin - 0.01
        assert max(box.right, box.x) <= A6_FRONT.trim.width - AT.margin + 0.01
        assert AT.rule < box.y
        assert box.bottom < AT.band.box.y


@settings(deadline=None, max_examples=40)
@given(accented_faces | faces)
@example(FULL)
@example(TAILS_ABOVE_THE_CODE)
def test_nothing_overlaps(face: BadgeFace) -> None:
    assert crossings(face) == 0


TOUCHING = (
    ("", "Gyöngyi", "Åberg", False),
    ("", "Quỳnh Giang", "Ễchệ", False),
    ("H.E. Mrs.", "Quỳnh Giang", "Ễchệ", False),
    ("H.E. Mrs. Jgy", "Ân", "Ẩngj", True),
    ("", "Małgorzata", "Gęśląjaźńska-Wójcik", False),
    ("Ẩgj", "Jgỹ", "Ångström-Ökçeoğlu-Åqvist", False),
    ("Prof. Đỗg", "Ẫgj", "Ångström-Ökçeoğlu-Åqvist", True),
    ("Prof. Đỗg", "Jgỹ", "Ẫggjygjgyjg-Ẫẩễẫngjŝž", False),
    ("Prof. Đỗg", "Jgỹ", "Ẫggjygjgyjg-Ẫẩễẫngjŝž", True),
)


@pytest.mark.parametrize(("honorific", "given_name", "family", "family_first"), TOUCHING)
@pytest.mark.parametrize("event", ["A Workshop", "Gypsy, Jaguar, Yoga and Pygmy Query Days " * 2])
def test_accents_stand_clear_of_the_line_above(
    honorific: str, given_name: str, family: str, event: str, *, family_first: bool
) -> None:
    face = _named(given_name, family, honorific=honorific, family_first=family_first, event=event)
    assert crossings(face) == 0
    assert least_white(face) > 0.3


def test_a_country_in_two_lines_has_room_for_its_accents() -> None:
    country = "Sagypqgyjgqypjgqyp Archipelago ÅẪỄŠŽŮÅẪỄŠŽŮÅẪỄŠ"
    face = replace(_named("Ana", "López"), country=country)
    assert len(fit_front(face, A6_FRONT).country) == 2
    assert crossings(face) == 0


@settings(deadline=None, max_examples=40)
@given(faces)
@example(FULL)
def test_every_character_is_printed(face: BadgeFace) -> None:
    printed = "".join(text.text for text in texts(face))
    wanted = "".join(getattr(face.readable_in(()), field) for field in FIELDS)
    assert sorted(printed.replace(" ", "")) == sorted(wanted.replace(" ", ""))


@settings(deadline=None, max_examples=30)
@given(faces)
@example(FULL)
def test_the_code_has_its_place_whatever_it_holds(face: BadgeFace) -> None:
    shape = [mark for mark in front(face, A6_FRONT) if isinstance(mark, Shape)][-1]
    box = fit_front(face, A6_FRONT).symbol
    assert box
    assert abs(box.width - AT.qr_side) < 1e-9
    right = max(x for outline in shape.outlines for x, _ in outline)
    foot = max(y for outline in shape.outlines for _, y in outline)
    assert abs(right - (A6_FRONT.trim.width - AT.margin)) < 0.01
    assert abs(foot - AT.country) < 0.01
    assert box.bottom < AT.band.box.y


def test_the_base_lines_of_a_row_of_badges_do_not_move() -> None:
    for family in ("Zau", "Schellongova", "Wolfeschlegelsteinhausenbergerdorff"):
        lines = texts(_named("José", family))
        places = {text.text: text.y for text in lines}
        assert (places["José"], places[family]) == (AT.given, AT.family)


@pytest.mark.parametrize("family", ["Ågren", "Álvarez", "Šimůnková", "Ệ"])
def test_no_line_moves_for_an_accent_that_touches_nothing(family: str) -> None:
    places = {text.text: text.y for text in texts(_named("Anna", family))}
    assert (places["Anna"], places[family]) == (AT.given, AT.family)


def test_the_real_workshop_stands_on_its_base_lines(event: Event) -> None:
    for face in badge_faces(event):
        name = fit_front(face, A6_FRONT).name
        assert {line.y for line in name.given} <= {AT.given}
        assert {line.y for line in name.family} == {AT.family}


def test_a_family_name_that_is_said_first_stands_first() -> None:
    first, second = texts(_named("Xiaoming", "Wang", family_first=True))[2:4]
    assert (first.text, first.size) == ("Wang", 50)
    assert (second.text, second.size) == ("Xiaoming", 26)
    assert first.y < second.y


def test_post_nominals_stand_small_after_the_name_or_before_the_title() -> None:
    beside = {text.text: text for text in texts(_named("Teguh", "Wardoyo", suffix="SH"))}
    assert beside["SH"].y == beside["Wardoyo"].y
    assert beside["SH"].x > ink(beside["Wardoyo"]).right
    below = {text.text: text for text in texts(_named("Ivana", "Schellongova", suffix="PhD"))}
    assert below["PhD"].y > below["Schellongova"].y


def test_text_is_read_in_its_order() -> None:
    read = " ".join(mark.text for mark in front(FULL, A6_FRONT) if isinstance(mark, Text))
    order = ["event", "place_and_dates", "given", "family", "title", "organization", "country"]
    places = [read.index(getattr(FULL, field)) for field in order]
    assert places == sorted(places)
    assert read.endswith("H Head of delegation")
