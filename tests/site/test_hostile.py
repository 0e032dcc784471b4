"""Hostile texts stay texts: in HTML, attributes, addresses, JSON and beside style and script."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from idmkit.model.event import Event, Paper, Room, SessionKind, Track
from idmkit.model.people import Role
from idmkit.site.addresses import LONGEST
from tests.making import ORIGIN, a_person, a_session, an_appearance, an_event
from tests.site.reading_back import by_id, data, links, parsed, site, text, with_class

HOSTILE = {
    "element": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "attribute": '" onmouseover="alert(1)" x=\'y\' data-z=',
    "script": "</script><script>alert(1)</script><!--<script>",
    "style": "</style><style>*{display:none}",
    "template": "{{ 7*7 }}{% raw %}{{ page.words }}",
    "json": '\\u003c"]}};alert(1)//\u2028\u2029',
    "entity": "&lt;b&gt; &amp;lt; &#x3C;",
    "bidi": "\u202eevil\u2066\u2069\u2069",
    "long": "W" * 300,
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 1️⃣",
    "controls": "a\x00b\x1bc\ufffed",
    "comment": "--><b>x</b><!--",
}
URL = "https://meetings.example.org/idm/"
TEXT_FIELDS = {"title", "label", "short", "changed", "name", "given", "family", "suffix"} | {
    *("honorific", "organization", "country", "capacity", "remark", "series", "document"),
    *("organizer", "place", "symbol", "revision", "end_mark", "role_word"),
}


def hostile_event(evil: str) -> Event:
    """Everything that can be said is said with the evil text."""
    room = Room(id="room-a", name=evil, origin=ORIGIN)
    track = Track(id="policy", name=evil, origin=ORIGIN)
    person = a_person()
    session = a_session(
        title=evil,
        label=evil,
        rooms=(room,),
        track=track,
        abstract=(evil,),
        questions=(evil, evil),
        notes=(evil,),
        changed=evil,
        documents=(Paper(title=evil, symbol=evil, url="javascript:alert(1)"),),
        link="JavaScript:alert(1)",
        appearances=(
            an_appearance(person, capacity=evil, remark=evil),
            an_appearance(a_person("b"), Role.OTHER, role_word=evil),
        ),
    )
    late = a_session("late", "12:00", "12:30", title=evil, kind=SessionKind.SIDE_EVENT)
    event = an_event(session, late, rooms=(room, room), tracks=(track,), url=URL)
    spoilt: Event = _spoilt(event, evil)
    return spoilt


def _spoilt(thing: Any, evil: str) -> Any:
    """Every text of people, event and days replaced."""
    if isinstance(thing, tuple):
        return tuple(_spoilt(one, evil) for one in thing)
    if not is_dataclass(thing) or isinstance(thing, type) or type(thing).__name__ == "Origin":
        return thing
    changes = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.name in TEXT_FIELDS and isinstance(value, str):
            changes[field.name] = evil
        elif field.name not in ("origin", "theme", "timezone", "source"):
            changes[field.name] = _spoilt(value, evil)
    return replace(thing, **changes)


@pytest.fixture(params=HOSTILE, scope="module")
def evil(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


@pytest.fixture(scope="module")
def made(evil: str) -> bytes:
    return site(hostile_event(evil))["index.html"]


@pytest.fixture(scope="module")
def tame() -> bytes:
    return site(hostile_event("tame"))["index.html"]


def shape(content: bytes) -> list[tuple[str, tuple[str, ...]]]:
    """Elements with the names of their attributes, in order."""
    return [(one.tag, tuple(sorted(one.attrib))) for one in parsed(content).iter()]


def test_no_text_makes_an_element_or_an_attribute(made: bytes, tame: bytes) -> None:
    assert shape(made) == shape(tame)


def test_the_text_is_read_as_it_was_written(made: bytes, evil: str) -> None:
    if evil in (HOSTILE["bidi"], HOSTILE["controls"]):
        pytest.skip("what is invisible is left out")
    page = parsed(made)
    read = " ".join(evil.split())
    assert read in text(by_id(page, "s-opening"))
    assert read in [option.text for option in page.iter("option")]


def test_no_link_runs_anything(made: bytes) -> None:
    for href in links(parsed(made)):
        assert urlsplit(href).scheme in ("", "https", "webcal")


def test_invisible_directions_and_controls_are_left_out(made: bytes) -> None:
    told = made.decode()
    assert not {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b\ufffe"} & {*told}


def test_the_vevents_are_those_of_the_files(evil: str) -> None:
    files = site(hostile_event(evil))
    given = data(parsed(files["index.html"]))
    before, after = given["shell"]
    assert set(given["vevents"]) == {"opening", "late"}
    for id_, vevent in given["vevents"].items():
        assert (before + vevent + after).encode() == files[f"calendars/session/{id_}.ics"]


def test_services_get_the_text_whole_or_cut_never_broken(made: bytes, evil: str) -> None:
    page = parsed(made)
    (menu, _) = with_class(page, "menu")
    for href in links(menu):
        if "calendar.google.com" in href:
            (said,) = parse_qs(urlsplit(href).query)["text"]
            assert said == f"{_clean(evil)}: {_clean(evil)}"[:150]
        assert len(href) < LONGEST


def test_a_session_that_takes_no_time_still_has_its_links() -> None:
    session = a_session()
    event = an_event(replace(session, end=session.start + timedelta(0)), url=URL)
    assert with_class(parsed(site(event)["index.html"]), "menu")


def _clean(evil: str) -> str:
    from idmkit.site.text import plain

    return plain(evil)
