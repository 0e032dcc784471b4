"""Real calendar programs read what is built, and understand what the model says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from idmkit.calendars import render
from idmkit.model.event import Event
from idmkit.model.handles import day_uid
from tests.acceptance.verdicts import Verdict, verdict
from tests.clients import radicale
from tests.clients.calcurse import Calcurse
from tests.clients.expected import expected
from tests.clients.icaljs import IcalJs
from tests.clients.khal import Khal
from tests.clients.libical import Libical
from tests.clients.meetings import DATA, MADE, REAL, imported, meeting
from tests.clients.radicale import Radicale
from tests.clients.seen import Client

pytestmark = pytest.mark.acceptance

CLIENTS: dict[str, Client] = {one.name: one for one in (IcalJs(), Libical(), Khal(), Calcurse())}
every_client = pytest.mark.parametrize("name", [*CLIENTS, Radicale.name])
with_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="IDMKIT_TEST_DATA is not set: no real schedules"
)


@pytest.fixture(scope="module")
def server() -> Iterator[Radicale]:
    with radicale.running() as one:
        yield one


@pytest.fixture
def client(name: str, server: Radicale) -> Client:
    return CLIENTS.get(name, server)


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Event]:
    """Each real schedule, imported once."""
    return {name: imported(name, tmp_path_factory.mktemp(name)) for name in REAL}


@pytest.mark.parametrize("which", MADE)
@every_client
def test_every_session_is_understood(
    client: Client, which: str, tmp_path: Path, verdicts: list[Verdict]
) -> None:
    understood(client, which, meeting(which), tmp_path, verdicts)


@pytest.mark.parametrize("which", REAL)
@every_client
@with_data
def test_every_session_of_a_real_schedule_is_understood(
    client: Client, which: str, real: dict[str, Event], tmp_path: Path, verdicts: list[Verdict]
) -> None:
    understood(client, which, real[which], tmp_path, verdicts)


def understood(
    client: Client, which: str, event: Event, folder: Path, verdicts: list[Verdict]
) -> None:
    """In the agenda's own language, and in each folder of another."""
    files = written(event, folder)
    for edition in (event, *event.translations):
        language = edition.languages[0] if edition is not event else ""
        path = files / language / "all.ics"
        seen = client.read(path, *reach(event))
        named = f"{which} {language}".strip()
        verdicts.append(verdict(client, named, expected(edition), seen))
        assert verdicts[-1].differences == ()
        assert set(verdicts[-1].agreed.values()) == {len(event.sessions)}


def written(event: Event, folder: Path) -> Path:
    """The folder `calendars`, with all its files."""
    for file in render(event, event.edition()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder / "calendars"


def reach(event: Event) -> tuple[date, date]:
    """The days to look at: a day more on both sides, for clocks far from Greenwich."""
    day = timedelta(days=1)
    return (
        min(one.start for one in event.sessions).date() - day,
        max(one.end for one in event.sessions).date() + day,
    )


@pytest.mark.parametrize("client", [IcalJs(), Libical()], ids=lambda one: one.name)
def test_a_banner_of_the_overview_is_a_whole_day(
    client: Client, event: Event, tmp_path: Path
) -> None:
    seen = client.read(written(event, tmp_path) / "overview.ics", *reach(event))
    days = {day_uid(event, one.date): one.date for one in event.days}
    found = {one.uid: (one.start_utc, one.end_utc) for one in seen if one.uid in days}
    midnights = {
        uid: datetime(day.year, day.month, day.day, tzinfo=UTC) for uid, day in days.items()
    }
    day = timedelta(days=1)
    assert found == {uid: (midnight, midnight + day) for uid, midnight in midnights.items()}


@pytest.mark.parametrize("which", MADE)
def test_radicale_finds_a_session_from_its_start_to_its_end(
    which: str, tmp_path: Path, server: Radicale
) -> None:
    """What the server itself makes of the times: nothing a second before, nor from the end on."""
    event = meeting(which)
    calendar = server.new_calendar()
    server.put(calendar, (written(event, tmp_path) / "all.ics").read_bytes())
    second = timedelta(seconds=1)
    everything = expected(event)
    for one in everything:
        for start in (one.start_utc - second, one.start_utc, one.end_utc - second, one.end_utc):
            found = {seen.uid for seen in server.events(calendar, start, start + second)}
            assert found == {
                other.uid
                for other in everything
                if other.start_utc < start + second and other.end_utc > start
            }
