"""Releases of an agenda on the disk, as the command makes them."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import idmkit
from idmkit.linting import lint_stream
from idmkit.model.problem import AgendaError, OutputError
from idmkit.outputs import RequestError
from idmkit.release import ReleaseReport
from idmkit.writing.kept import kept
from tests.reading.shown import shown

AGENDA = """\
[event]
id = "idm-2009"
title = "A Workshop"
as_of = 2009-07-01
place = "Geneva"
timezone = "Europe/Zurich"

[outputs]
make = ["calendars"]

[[room]]
id = "hall"
name = "Hall"

[[day]]
date = 2009-07-09

[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
room = "hall"

[[day.session]]
id = "panel"
time = "11:00–12:00"
title = "Panel"
room = "hall"
"""
PANEL = AGENDA[AGENDA.index('[[day.session]]\nid = "panel"') :]
MOVED = AGENDA.replace("10:00–11:00", "09:00–10:00").replace("07-01", "07-02")
SHORTER = AGENDA.replace(PANEL, "").replace("07-01", "07-03")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def write(text: str = AGENDA) -> None:
    Path("agenda.toml").write_text(text, encoding="utf-8")


def release(text: str = AGENDA, **options: object) -> ReleaseReport:
    write(text)
    return idmkit.release(**options)  # type: ignore[arg-type]


def state() -> str:
    return Path("agenda.state.toml").read_text(encoding="utf-8")


def tree() -> dict[str, bytes]:
    """Everything in the folder but what idmkit hides."""
    files = (one for one in sorted(Path().rglob("*")) if one.is_file())
    found = {one.as_posix(): one.read_bytes() for one in files}
    return {path: content for path, content in found.items() if ".idmkit" not in path}


def summary(done: ReleaseReport) -> tuple[list[tuple[str, str]], int, int]:
    changes = [(one.kind.value, one.id) for one in done.changes]
    return changes, done.unchanged, done.called_off


def by_icalendar(content: bytes) -> dict[str, Any]:
    """The entries as another library reads them, by UID."""
    import icalendar

    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    return {str(one["UID"]): one for one in calendar.walk("VEVENT")}


def test_what_a_release_says() -> None:
    first = release()
    assert (first.is_first, first.is_new) == (True, True)
    assert summary(first) == ([], 2, 0)
    moved = release(MOVED)
    assert (moved.is_first, moved.is_new) == (False, True)
    assert summary(moved) == ([("moved", "opening")], 1, 0)
    again = release(MOVED)
    assert again.is_new is False
    assert summary(again) == ([], 2, 0)
    assert summary(release(SHORTER)) == ([("moved", "opening"), ("cancelled", "panel")], 0, 0)
    assert summary(release(SHORTER)) == ([], 1, 1)


def test_subscribers_see_what_a_release_says() -> None:
    release()
    release(MOVED)
    release(SHORTER)
    content = Path("build/calendars/room/hall.ics").read_bytes()
    assert shown(lint_stream(BytesIO(content), "hall.ics")) == ""
    found = by_icalendar(content)
    opening, panel = (found[f"idm-2009-{id_}@idmkit"] for id_ in ("opening", "panel"))
    assert (opening["SEQUENCE"], panel["SEQUENCE"]) == (2, 1)
    assert opening["CREATED"].dt.day == panel["CREATED"].dt.day == 1
    assert opening["LAST-MODIFIED"].dt.day == panel["LAST-MODIFIED"].dt.day == 3
    assert (panel["SUMMARY"], panel["STATUS"]) == ("CANCELLED: Panel", "CANCELLED")


def test_a_release_changes_no_byte_of_what_was_built_before_it() -> None:
    release()
    for text in (MOVED, SHORTER):
        write(text)
        idmkit.build()
        before = tree()
        assert release(text).is_new
        idmkit.build()
        after = tree()
        assert before.pop("agenda.state.toml") != after.pop("agenda.state.toml")
        assert before == after


def test_a_trial_writes_nothing() -> None:
    release()
    write(MOVED)
    before = tree()
    done = idmkit.release(dry_run=True)
    assert summary(done) == ([("moved", "opening")], 1, 0)
    assert done.written is None
    assert tree() == before


def test_nothing_changed_nothing_written() -> None:
    release()
    before = Path("agenda.state.toml").stat().st_mtime_ns
    done = release()
    assert done.written is not None
    assert not done.written.new + done.written.changed + done.written.removed
    assert Path("agenda.state.toml").stat().st_mtime_ns == before


def test_errors_in_the_agenda_release_nothing() -> None:
    release()
    before = tree()
    with pytest.raises(AgendaError):
        release(MOVED.replace('room = "hall"', 'room = "hal"'))
    write()
    assert tree() == before


def test_warnings_stop_a_strict_release() -> None:
    release()
    write(MOVED.replace("07-02", "07-01"))
    before = tree()
    with pytest.raises(AgendaError, match="has its date"):
        idmkit.release(strict=True)
    assert tree() == before
    assert [one.code for one in idmkit.release().problems] == ["as-of-unchanged"]


def test_files_that_cannot_be_written_release_nothing() -> None:
    release()
    before = state()
    foreign = Path("elsewhere/calendars/all.ics")
    foreign.parent.mkdir(parents=True)
    foreign.write_text("mine")
    with pytest.raises(OutputError, match="no record of making it"):
        release(MOVED, into="elsewhere")
    assert state() == before
    assert foreign.read_text() == "mine"


def test_what_is_forgotten_is_called_off_no_longer() -> None:
    release()
    release(SHORTER)
    assert "Panel" in state()
    done = release(SHORTER, forget="panel")
    assert done.is_new
    assert summary(done) == ([], 1, 0)
    assert "Panel" not in state()
    assert b"Panel" not in Path("build/calendars/all.ics").read_bytes()
    assert not Path("build/calendars/session/panel.ics").exists()


@pytest.mark.parametrize(
    ("id_", "said"),
    [("panel", "stands in the agenda"), ("pannel", "no session was released under the id")],
)
def test_what_cannot_be_forgotten(id_: str, said: str) -> None:
    release()
    before = tree()
    with pytest.raises(RequestError, match=said):
        idmkit.release(forget=[id_])
    assert tree() == before


def test_a_lost_state_is_missed_and_may_be_begun_anew() -> None:
    release()
    Path("agenda.state.toml").unlink()
    before = tree()
    for run in (idmkit.build, idmkit.release, lambda: idmkit.read_event("agenda.toml")):
        with pytest.raises(AgendaError) as caught:
            run()
        assert [one.code for one in caught.value.problems] == ["state-missing"]
    assert tree() == before
    assert idmkit.release(anew=True).is_first
    idmkit.build()


def test_what_is_there_is_not_begun_anew() -> None:
    release()
    before = tree()
    with pytest.raises(RequestError, match=r"agenda.state.toml is there; move it away"):
        idmkit.release(anew=True)
    assert tree() == before


def test_another_event_in_the_same_folder_is_none_of_it() -> None:
    release()
    Path("agenda.state.toml").unlink()
    write(AGENDA.replace("idm-2009", "idm-geneva-2009"))
    idmkit.build()


def test_an_older_state_is_asked_about_once() -> None:
    release()
    old = state()
    release(MOVED)
    Path("agenda.state.toml").write_text(old, encoding="utf-8")
    assert [one.code for one in idmkit.build().problems] == ["state-older"]
    assert idmkit.build().problems == ()


def test_a_damaged_state_stops_everything_and_is_not_touched() -> None:
    release()
    Path("agenda.state.toml").write_text("sequence = ", encoding="utf-8")
    before = tree()
    for run in (idmkit.build, idmkit.release):
        with pytest.raises(AgendaError) as caught:
            run()
        assert {one.code for one in caught.value.problems} == {"state-damaged"}
    assert tree() == before


def test_one_release_at_a_time() -> None:
    release()
    before = tree()
    write(MOVED)
    with kept(Path("agenda.state.toml")), pytest.raises(OutputError, match="another idmkit"):
        idmkit.release()
    write()
    assert tree() == before


def test_releases_at_once_make_one_history() -> None:
    """Of two that begin together one may be refused; one of the two is remembered, whole."""
    release()
    texts = {name: MOVED.replace("Panel", name) for name in ("Debate", "Forum")}
    for name, text in texts.items():
        Path(name).mkdir()
        Path(name, "agenda.toml").write_text(text, encoding="utf-8")
        Path(name, "agenda.state.toml").symlink_to("../agenda.state.toml")
    command = [sys.executable, "-m", "idmkit", "release", "--quiet"]
    runs = {name: subprocess.Popen(command, cwd=name, stderr=subprocess.PIPE) for name in texts}
    codes = {name: (run.communicate()[0], run.returncode)[1] for name, run in runs.items()}
    assert set(codes.values()) <= {0, 3}
    done = [name for name, code in codes.items() if code == 0]
    assert done
    assert [name for name in texts if f'title = "{name}"' in state()] in ([name] for name in done)
    assert state().count("[session.") == 2
    assert not list(Path().glob(".agenda*"))


def test_a_former_id_is_known_by_a_trial_and_kept_by_a_release() -> None:
    release()
    renamed = AGENDA.replace('id = "panel"', 'id = "debate"\nwas = "panel"')
    done = release(renamed)
    assert summary(done) == ([], 2, 0)
    assert done.is_new
    session = Path("build/calendars/session")
    assert (session / "panel.ics").read_bytes() == (session / "debate.ics").read_bytes()


def test_the_command_tells_it(capfd: pytest.CaptureFixture[str]) -> None:
    release()
    write(MOVED)
    command = [sys.executable, "-m", "idmkit", "release"]
    subprocess.run([*command, "--dry-run"], check=True)
    out, err = capfd.readouterr()
    assert out == "moved  opening  Opening\n"
    assert err == "1 moved, 1 unchanged; nothing was written\n"
    subprocess.run(command, check=True)
    out, err = capfd.readouterr()
    assert out == "moved  opening  Opening\nagenda.state.toml\n"
    assert err == "1 moved, 1 unchanged; keep agenda.state.toml with the agenda\n"
