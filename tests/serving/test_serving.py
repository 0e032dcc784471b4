"""The preview in a process of its own, asked as a browser asks."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import idmkit

AGENDA = """
[event]
id = "idm-2009"
title = "A Workshop"
place = "Geneva"
timezone = "Europe/Zurich"
url = "https://example.org/idm/"

[[person]]
id = "ana"
name = "Ana"

[[day]]
date = 2009-07-09

[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
speakers = ["ana"]
"""


class Answer(NamedTuple):
    status: int
    type: str
    content: bytes


class Serving:
    """A running `idmkit serve`, and the news that it sends."""

    def __init__(self, folder: Path) -> None:
        self.agenda = folder / "agenda.toml"
        self.agenda.write_text(AGENDA, encoding="utf-8")
        command = [sys.executable, "-m", "idmkit", "serve", "--port", "0"]
        self.process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert self.process.stdout
        self.port = int(self.process.stdout.readline().strip("\n/").rpartition(":")[2])
        self.connection = self._connected()
        self.connection.request("GET", "/events")
        self.news = self.connection.getresponse()

    def get(self, path: str, host: str = "") -> Answer:
        with closing(self._connected()) as connection:
            connection.request("GET", path, headers={"Host": host} if host else {})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers["Content-Type"], answer.read())

    def _connected(self) -> HTTPConnection:
        return HTTPConnection("127.0.0.1", self.port, timeout=20)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.news.close()
        self.connection.close()
        if self.process.stdout:
            self.process.stdout.close()

    def told(self) -> dict[str, Any]:
        """The next news of a change."""
        while not (line := self.news.readline()).startswith(b"data: "):
            assert line, "the server has ended"
        found: dict[str, Any] = json.loads(line[6:])
        return found

    def save(self, text: str) -> None:
        self.agenda.write_text(text, encoding="utf-8")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    found = Serving(tmp_path)
    yield found
    found.end()


def test_what_is_served_is_what_would_be_published(serving: Serving) -> None:
    assert serving.told()["problems"] == []
    made = idmkit.render(idmkit.read_event(serving.agenda), "site", "badges")
    for file in made:
        answer = serving.get(f"/{file.path}")
        assert answer.status == 200, file.path
        if file.path.suffix != ".pdf":
            assert answer.content == file.content
        else:
            assert answer.content.startswith(b"%PDF")
    calendar = serving.get("/site/calendars/all.ics")
    assert calendar.type == "text/calendar; charset=utf-8"
    assert serving.get("/badges/contact-sheet.pdf").content.startswith(b"%PDF")
    assert serving.get("/badges/none.pdf").status == 404
    assert serving.get("/site/none.html").status == 404
    assert serving.get("/site/../../etc/passwd").status == 404
    assert b"EventSource" in serving.get("/").content


def test_a_change_is_shown_and_a_fault_is_told_beside_the_last_good_build(
    serving: Serving,
) -> None:
    serving.told()
    serving.save(AGENDA.replace('"Opening"', '"Welcome"'))
    assert serving.told()["problems"] == []
    assert b"Welcome" in serving.get("/site/index.html").content
    serving.save(AGENDA.replace('["ana"]', '["bob"]'))
    (problem,) = serving.told()["problems"]
    assert (problem["code"], problem["line"]) == ("unknown-person", 20)
    assert problem["text"] == 'speakers = ["bob"]'
    assert b"Welcome" in serving.get("/site/index.html").content
    serving.save(AGENDA)
    assert serving.told()["problems"] == []
    assert b"Welcome" not in serving.get("/site/index.html").content


def test_other_sites_cannot_read_it(serving: Serving) -> None:
    assert serving.get("/site/index.html", host="evil.example").status == 403
    assert serving.get("/site/index.html", host=f"localhost:{serving.port}").status == 200


def test_it_ends_cleanly(serving: Serving) -> None:
    serving.told()
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(timeout=20) == 0


def test_a_taken_port_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "agenda.toml").write_text(AGENDA, encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "idmkit", "serve", "--port", port]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        f"Error: the port {port} is taken by another program; choose another: "
        f"--port {int(port) + 1}\n"
    )
