"""The page in a browser: Debian's Chromium, driven by Playwright, from a server of this machine."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import idmkit
from idmkit.model.change import Aspect, Change, ChangeKind, Placing
from idmkit.model.event import Day, Event, Room, Session, Status, Track
from tests.clients.programs import CHROMIUM
from tests.conftest import ROOT
from tests.making import ORIGIN

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SIX = ROOT / "tests" / "agendas" / "valid" / "six-languages" / "agenda.toml"
URL = "https://meetings.example.org/idm/"
ROOMS = tuple(Room(id=f"room-{one}", name=f"Room {one.upper()}", origin=ORIGIN) for one in "ab")
TRACKS = tuple(Track(id=one, name=one.title(), origin=ORIGIN) for one in ("policy", "practice"))
Open = Callable[..., "Page"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def workshop() -> Event:
    """The workshop with rooms and tracks, a session that has moved and one that is cancelled."""
    event = idmkit.read_event(ROOT / "agenda.toml")
    days = tuple(replace(day, sessions=tuple(_told(day))) for day in event.days)
    return replace(event, url=URL, rooms=ROOMS, tracks=TRACKS, days=days, requested=("schedule",))


def _told(day: Day) -> Iterator[Session]:
    for number, session in enumerate(day.sessions):
        placed = replace(session, rooms=(ROOMS[number % 2],), track=TRACKS[number % 2])
        if session.id == "side-event":
            yield replace(placed, status=Status.CANCELLED)
        elif session.id == "session-4":
            was = Placing(start=placed.start, end=placed.end, places=("Room C",))
            change = Change(kind=ChangeKind.MOVED, before=was, aspects=(Aspect.ROOM,))
            yield replace(placed, change=change)
        else:
            yield placed


@pytest.fixture(scope="session")
def web(workshop: Event, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with the sites of two events: /workshop/ and /six/."""
    folder = tmp_path_factory.mktemp("web")
    six = replace(idmkit.read_event(SIX), url=URL)
    for name, event in (("workshop", workshop), ("six", six)):
        for file in idmkit.render(event, "site"):
            path = folder / name / Path(*file.path.parts[1:])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=shutil.which(CHROMIUM), args=["--no-sandbox"]
        )
        yield found
        found.close()


@pytest.fixture
def open_page(browser: Browser, web: str) -> Iterator[Open]:
    """Opens a page in a fresh profile; whatever the page complains of fails the test."""
    contexts = []
    complaints: list[str] = []

    def opened(
        path: str = "workshop/", width: int = 390, height: int = 844, **options: Any
    ) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{web}/{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
