"""After releases that moved, cancelled and removed sessions, libical sees the new state."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

import pytest

import idmkit
from tests.clients.libical import Libical
from tests.clients.seen import SeenEvent
from tests.making import at

pytestmark = pytest.mark.acceptance

AGENDA = """\
[event]
id = "idm-2009"
title = "A Workshop"
as_of = 2009-07-01
timezone = "Europe/Zurich"
languages = ["en"]

[outputs]
make = ["calendars"]

[[room]]
id = "hall"
name = "Hall"

[[room]]
id = "annex"
name = "Annex"

[[day]]
date = 2009-07-09
"""
SESSION = """
[[day.session]]
id = "{id}"
time = "{time}"
title = "{id}"
room = "{room}"
status = "confirmed"
"""


def session(id: str, time: str, room: str = "hall") -> str:
    return SESSION.format(id=id, time=time, room=room)


TWO = session("two", "11:00–12:00")
BEFORE = (session("one", "10:00–11:00"), TWO, session("three", "12:00–13:00"))
AFTER = (session("one", "09:00–10:00", "annex"), TWO.replace("confirmed", "cancelled"))


def seen(path: str) -> dict[str, SeenEvent]:
    file = Path("build/calendars", path)
    assert Libical().errors(file) == 0
    entries = Libical().read(file, date(2009, 7, 9), date(2009, 7, 9))
    return {entry.uid.split("@")[0].removeprefix("idm-2009-"): entry for entry in entries}


def test_a_subscriber_sees_the_new_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for as_of, sessions in (("2009-07-01", BEFORE), ("2009-07-02", AFTER)):
        text = AGENDA.replace("2009-07-01", as_of) + "".join(sessions)
        Path("agenda.toml").write_text(text, encoding="utf-8")
        idmkit.release()
    for path in ("all.ics", "room/hall.ics"):
        found = seen(path)
        assert {id_: entry.title for id_, entry in found.items()} == {
            "one": "one",
            "two": "CANCELLED: two",
            "three": "CANCELLED: three",
        }
        assert found["one"].start_utc == at("09:00").astimezone(UTC)
    assert list(seen("room/annex.ics")) == ["one"]
