"""Five thousand people appear: each is told once, all links lead somewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from idmkit import calendars
from idmkit.model.event import Event
from idmkit.site import render
from tests.making import a_person, a_session, an_appearance, an_event
from tests.site.reading_back import Site, by_id, ids, links, pages, target, text, with_class

PEOPLE, PANEL = 5000, 20


@pytest.fixture(scope="module")
def event() -> Event:
    people = [a_person(f"p{n}", given=f"Given {n}", family=f"Family {n}") for n in range(PEOPLE)]
    panels = (people[first : first + PANEL] for first in range(0, PEOPLE, PANEL))
    held = [
        a_session(f"s{n}", appearances=tuple(map(an_appearance, panel)))
        for n, panel in enumerate(panels)
    ]
    made = an_event(*held, url="https://meetings.example.org/idm/")
    return replace(made, people=tuple(people))


@pytest.fixture(scope="module")
def crowded(event: Event) -> Site:
    edition = event.edition()
    made = render(event, edition, calendars.render(event, edition))
    return {str(one.path.relative_to("site")): one.content for one in made}


def test_everyone_is_told_once_and_is_led_to_their_session(crowded: Site) -> None:
    page = pages(crowded)["index.html"]
    shown = with_class(page, "who")
    assert len(shown) == len({one.get("id") for one in shown}) == PEOPLE
    last = by_id(page, f"p-p{PEOPLE - 1}")
    assert f"Given {PEOPLE - 1}" in text(last)
    assert f"#s-s{PEOPLE // PANEL - 1}" in [*links(last)]


def test_every_link_leads_somewhere(crowded: Site) -> None:
    for path, page in pages(crowded).items():
        for href in links(page):
            if ":" in href:
                continue
            file, anchor = target(path, href)
            assert file in crowded, href
            assert not anchor or anchor in ids(crowded[file]), href
