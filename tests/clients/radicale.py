"""Radicale, a CalDAV server (RFC 4791), on a free port of this machine's own network."""

from __future__ import annotations

import base64
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree as ET

from tests.clients.programs import RADICALE
from tests.clients.seen import ALL, SeenEvent

_HOST = "127.0.0.1"
_LONGEST = 300  # seconds that the server may take: it stores a thousand sessions in fifty
_AS_READER = "Basic " + base64.b64encode(b"reader:any").decode()
_DATA = "{urn:ietf:params:xml:ns:caldav}calendar-data"
_QUERY = """<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range {reach}/>
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""
_FOR_EVER = (datetime(1990, 1, 1, tzinfo=UTC), datetime(2060, 1, 1, tzinfo=UTC))


@contextmanager
def running() -> Iterator[Radicale]:
    """The server while it runs; it has ended, and its files are gone, when this is left."""
    with TemporaryDirectory() as folder:
        port = _free_port()
        options = {
            "server-hosts": f"{_HOST}:{port}",
            "auth-type": "none",
            "storage-filesystem-folder": folder,
            "logging-level": "error",
        }
        words = [f"--{name}={value}" for name, value in options.items()]
        with Path(folder, "log").open("wb") as log:
            process = subprocess.Popen([RADICALE, "--config", "", *words], stderr=log, stdout=log)
        try:
            _wait(process, port, Path(folder, "log"))
            yield Radicale(port)
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:  # in the midst of a long request
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket() as one:
        one.bind((_HOST, 0))
        return int(one.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    latest = time.monotonic() + _LONGEST
    while process.poll() is None and time.monotonic() < latest:
        with socket() as one:
            if one.connect_ex((_HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"Radicale does not answer: {log.read_text()}")


class Radicale:
    """It answers with events as it keeps them; what it makes of times shows by what it finds."""

    name = "Radicale"
    tells = ALL
    longest = 0

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count(1)

    def read(self, path: Path, first: date, last: date) -> list[SeenEvent]:
        """A whole file as one new calendar."""
        calendar = f"/reader/{next(self._numbers)}/"
        self.put(calendar, path.read_bytes())
        return self.events(calendar)

    def new_calendar(self) -> str:
        """The path of an empty calendar."""
        path = f"/reader/{next(self._numbers)}/"
        self._ask("MKCALENDAR", path, b"", 201)
        return path

    def put(self, path: str, content: bytes) -> None:
        """A calendar, if the path ends in "/", else one event of a calendar."""
        self._ask("PUT", path, content, 201, 204)

    def events(
        self, calendar: str, start: datetime = _FOR_EVER[0], end: datetime = _FOR_EVER[1]
    ) -> list[SeenEvent]:
        """What the server finds in a calendar between two instants (RFC 4791 §7.8)."""
        reach = f'start="{start:%Y%m%dT%H%M%SZ}" end="{end:%Y%m%dT%H%M%SZ}"'
        answer = self._ask("REPORT", calendar, _QUERY.format(reach=reach).encode(), 207)
        found = ET.fromstring(answer).iter(_DATA)  # noqa: S314  our own server's
        return [_seen(data.text or "") for data in found]

    def _ask(self, method: str, path: str, body: bytes, *expected: int) -> bytes:
        connection = HTTPConnection(_HOST, self._port, timeout=_LONGEST)
        kind = "application/xml" if method == "REPORT" else "text/calendar; charset=utf-8"
        headers = {"Authorization": _AS_READER, "Content-Type": kind, "Depth": "1"}
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        content = response.read()
        connection.close()
        assert response.status in expected, f"{method} {path}: {response.status} {content!r}"
        return content


def _seen(data: str) -> SeenEvent:
    from icalendar import Calendar

    event: Any
    [event] = Calendar.from_ical(data).walk("VEVENT")
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else start  # it takes no time
    return SeenEvent(
        uid=str(event["UID"]),
        title=str(event["SUMMARY"]),
        start_utc=start.astimezone(UTC),
        end_utc=end.astimezone(UTC),
        place=str(event.get("LOCATION", "")),
        status=str(event.get("STATUS", "")),
        description=str(event.get("DESCRIPTION", "")),
    )
