"""Delegates have the calendars of one release, then comes the next: what their programs show."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import idmkit
from idmkit.model.event import Status
from idmkit.reading.agenda_reader import read_event
from tests.acceptance.verdicts import verdict
from tests.clients import radicale
from tests.clients.calcurse import Calcurse
from tests.clients.expected import ExpectedEvent, expected
from tests.clients.icaljs import IcalJs
from tests.clients.khal import Khal
from tests.clients.libical import Libical
from tests.clients.radicale import Radicale
from tests.clients.seen import Client, SeenEvent

pytestmark = pytest.mark.acceptance

AGENDAS = [Path(__file__).parent / "released" / f"{name}.toml" for name in ("first", "second")]
REACH = (date(2026, 5, 3), date(2026, 5, 6))
GONE = "dam"


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The calendars as they stood after each of two releases."""
    folder = tmp_path_factory.mktemp("releases")
    return [_released(agenda, folder, number) for number, agenda in enumerate(AGENDAS)]


def _released(agenda: Path, folder: Path, number: int) -> Path:
    shutil.copyfile(agenda, folder / "agenda.toml")
    idmkit.release(folder / "agenda.toml", folder / "build")
    return Path(shutil.copytree(folder / "build" / "calendars", folder / str(number)))


@pytest.fixture(scope="module")
def server() -> Iterator[Radicale]:
    with radicale.running() as one:
        yield one


@pytest.fixture(scope="module")
def wanted() -> list[ExpectedEvent]:
    """The second agenda, and what has left it as called off, where it stood."""
    before, now = map(read_event, AGENDAS)
    [gone] = (one for one in before.sessions if one.id == GONE)
    return [*expected(now), *expected(before, [replace(gone, status=Status.CANCELLED)])]


def agrees(client: Client, wanted: list[ExpectedEvent], seen: list[SeenEvent]) -> None:
    assert verdict(client, "released", wanted, seen).differences == ()


@pytest.mark.parametrize(
    "client", [IcalJs(), Libical(), Khal(), Calcurse()], ids=lambda one: one.name
)
def test_a_calendar_that_is_read_anew_shows_the_new_state(
    client: Client, releases: list[Path], wanted: list[ExpectedEvent]
) -> None:
    agrees(client, wanted, client.read(releases[1] / "all.ics", *REACH))


def test_khal_shows_the_new_state_after_a_second_import(
    releases: list[Path], wanted: list[ExpectedEvent]
) -> None:
    files = [one / "all.ics" for one in releases]
    agrees(Khal(), wanted, Khal().read_in_turn(files, *REACH))


def test_radicale_shows_the_new_state_after_the_calendar_was_put_again(
    releases: list[Path], wanted: list[ExpectedEvent], server: Radicale
) -> None:
    calendar = server.new_calendar()
    for folder in releases:
        server.put(calendar, (folder / "all.ics").read_bytes())
    agrees(server, wanted, server.events(calendar))


def test_radicale_shows_the_new_state_after_each_session_was_put_again(
    releases: list[Path], wanted: list[ExpectedEvent], server: Radicale
) -> None:
    calendar = server.new_calendar()
    for folder in releases:
        for file in sorted((folder / "session").glob("*.ics")):
            server.put(calendar + file.name, file.read_bytes())
    agrees(server, wanted, server.events(calendar))


def test_calcurse_shows_what_moved_or_was_called_off_twice(
    releases: list[Path], wanted: list[ExpectedEvent]
) -> None:
    """It keeps no UIDs, so a second import cannot mend the first: our reference says so."""
    old, new = (Calcurse().read(one / "all.ics", *REACH) for one in releases)
    both = Calcurse().read_in_turn([one / "all.ics" for one in releases], *REACH)
    assert set(both) == {*old, *new}
    assert len({*old, *new}) == len(wanted) + 3


def test_who_follows_one_room_or_day_misses_nothing(releases: list[Path]) -> None:
    """What a calendar held before it still holds, in the new state."""
    old, new = releases
    now = {one.uid: one for one in Libical().read(new / "all.ics", *REACH)}
    files = [file.relative_to(old) for file in sorted(old.rglob("*.ics"))]
    assert len(files) > len(now)
    for file in files:
        before = {one.uid for one in Libical().read(old / file, *REACH)}
        held = {one.uid: one for one in Libical().read(new / file, *REACH)}
        assert before <= held.keys()
        assert {held[uid] for uid in before & now.keys()} == {
            now[uid] for uid in before & now.keys()
        }
