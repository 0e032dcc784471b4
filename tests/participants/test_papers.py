"""The list of participants, the proofs and the sign-in sheet, read back from their PDFs."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from idmkit.model.event import Event
from idmkit.participants import preflight, render
from idmkit.participants.delegations import delegations
from idmkit.participants.participant_list import participant_list
from idmkit.participants.proof import proof
from idmkit.participants.sign_in import sign_in_sheet
from idmkit.printing.page import Text
from idmkit.printing.pdf import write_pdf
from idmkit.wording import LANGUAGES, wording_in
from idmkit.wording.participant_words import participant_words
from tests.participants.making import (
    CREATED,
    DELEGATES,
    HEAD,
    a_delegate,
    a_meeting,
    in_order,
    pages_of,
)
from tests.programme.placed import outside, overlaps

MANY = tuple(
    a_delegate(n, f"Given {n}", f"Family {n % 17}", f"Country {n % 7}", title="Director " * (n % 9))
    for n in range(1, 120)
)
LONG = tuple(
    a_delegate(n, "Ana " * 100, "López" * 80, "Mali " * 90, native_name="李" * 400, title="x" * 490)
    for n in (1, 2)
)


def test_the_list_says_everything_in_its_order() -> None:
    (text,) = pages_of(participant_list, a_meeting())
    assert in_order(
        text,
        [
            "List of participants",
            "A Workshop",
            "9 July 2009, Geneva",
            "MC/INF/1 · as of 6 July 2009",
        ],
    )
    assert "Participants: 7 · Delegations: 5" in text
    assert in_order(
        text,
        ["Åland Islands", "Mei Li", "Brazil", "Zoé Ávila", "Head of delegation", "Minister"],
    )
    assert in_order(text, ["Ana López", "Adviser", "ILO", "Wardoyo", "Other participants", "Atall"])
    assert "李梅" in text
    assert "Gone" not in text
    assert "Page 1 of 1" in text


def test_a_delegation_that_goes_on_says_so() -> None:
    pages = pages_of(participant_list, a_meeting(*MANY))
    assert len(pages) > 3
    assert any(re.search(r"Country \d \(continued\)", page) for page in pages[1:])
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "MC/INF/1" in page


def test_everybody_is_in_the_list_once() -> None:
    text = " ".join(pages_of(participant_list, a_meeting(*MANY)))
    words = " ".join(text.split())
    for one in MANY:
        assert len(re.findall(rf"{re.escape(one.name.full)}\b", words)) == 1, one.name.full


@pytest.mark.parametrize("people", [DELEGATES, MANY, LONG], ids=["scripts", "many", "long"])
def test_nothing_overlaps_and_nothing_leaves_its_page(people: tuple) -> None:  # type: ignore[type-arg]
    event = a_meeting(*people)
    first = delegations(event, "en")[0]
    for document in (
        participant_list(event, CREATED),
        sign_in_sheet(event, CREATED),
        proof(event, first, CREATED),
    ):
        for page in document.pages:
            assert not [*overlaps(page.marks)]
            assert not [*outside(page, 40)]


def test_everybody_signs_under_their_letter() -> None:
    (text,) = pages_of(sign_in_sheet, a_meeting())
    assert in_order(text, ["Sign-in sheet", "Signature", "0007", "Atall", "Ek, Bo", "Li, Mei"])
    assert in_order(text, ["L", "0005", "Li, Mei", "Åland Islands", "0001", "López, Ana", "Brazil"])


def test_a_proof_shows_each_field_and_room_to_correct_it() -> None:
    event = a_meeting()
    aland = next(one for one in delegations(event, "en") if one.name == "Åland Islands")
    (text,) = pages_of(proof, event, aland)
    words = ("Åland Islands", "Please check", "Mei Li", "Correction", "Given name", "Mei")
    assert in_order(
        text, [*words, "Native name", "李梅", "Role", "Delegate", "Days", "9 July 2009"]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_papers_speak_the_language_of_the_event(language: str) -> None:
    words = participant_words(wording_in(language).phrases)
    event = a_meeting(languages=(language,))
    said = {mark.text for page in participant_list(event, CREATED).pages for mark in page.marks
            if isinstance(mark, Text)}  # fmt: skip
    assert {words.title, words.roles[HEAD], words.others} <= said


@pytest.fixture(scope="module")
def listed() -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf(participant_list(a_meeting(), CREATED))))


def test_the_list_is_told_to_those_who_do_not_see_it(listed: PdfReader) -> None:
    root = listed.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/Lang"] == "en"  # type: ignore[index]
    assert listed.metadata
    assert listed.metadata.title == "List of participants: A Workshop"


def test_each_delegation_has_a_bookmark(listed: PdfReader) -> None:
    titles = [one.title for one in listed.outline]  # type: ignore[union-attr]
    assert titles[1:] == [
        "Ägypten",
        "Åland Islands",
        "Brazil",
        "ILO",
        "Sweden",
        "Other participants",
    ]


def made(event: Event) -> dict[str, bytes]:
    return {str(file.path): file.content for file in render(event, CREATED)}


def test_the_same_people_give_the_same_bytes() -> None:
    first, again = made(a_meeting()), made(a_meeting())
    assert first == again
    assert [*first] == [
        "participants/participants.pdf",
        "participants/participants.xlsx",
        "participants/sign-in.pdf",
    ]


def test_where_nobody_comes_nothing_is_made() -> None:
    assert not made(a_meeting(DELEGATES[-1]))


def test_what_no_font_has_is_told_of_delegates_too() -> None:
    odd = a_delegate(1, "Ana", "Ek", "Mali", native_name="\U000f1234")
    (problem,) = preflight(a_meeting(odd))
    assert problem.code in ("missing-character", "no-font")  # as fonts are installed
