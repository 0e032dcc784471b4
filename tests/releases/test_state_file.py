"""The state as a file: what is written is read again, and what nobody wrote is refused by line."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.model.change import Aspect, ChangeKind, FormerCalendar, Stamp
from idmkit.model.event import Event, SessionKind, Status
from idmkit.model.problem import AgendaError
from idmkit.releases.state import Facts, Place, Record, State, Told
from idmkit.releases.state_file import state_text
from idmkit.releases.state_reader import parse_state
from tests.making import ZURICH, a_session, an_event, at
from tests.reading.shown import shown
from tests.releases.delegates import Secretariat, dated

FILE = "agenda.state.toml"
EVENT = an_event(a_session("talk", title="Talk"), as_of=datetime(2009, 7, 1, tzinfo=UTC))

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ids = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
names = st.dictionaries(st.one_of(ids, texts), texts, max_size=3).map(lambda d: tuple(d.items()))
moments = st.datetimes(
    min_value=datetime(1880, 1, 1),  # noqa: DTZ001 -- what the strategy asks for
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda moment: moment.replace(microsecond=0))
places = st.builds(Place, start=moments, end=moments, rooms=names)
told = st.builds(
    Told,
    kind=st.sampled_from(ChangeKind),
    aspects=st.lists(st.sampled_from(Aspect), max_size=3).map(tuple),
    before=st.none() | places,
)
facts = st.builds(
    Facts,
    id=ids,
    was=st.lists(texts, max_size=2).map(tuple),
    uid=texts.filter(bool),
    title=texts.filter(bool),
    titles=names,
    kind=st.sampled_from(SessionKind),
    status=st.sampled_from(Status),
    start=moments,
    end=moments,
    rooms=names,
    track=names,
    names=names,
    people=texts,
    text=texts.filter(bool),
    entries=names,
    feeds=st.lists(texts, max_size=3).map(tuple),
)
records = st.builds(
    Record,
    facts=facts,
    stamp=st.builds(Stamp, sequence=st.integers(0, 2**31), created=moments, modified=moments),
    withdrawn=st.booleans(),
    told=st.none() | told,
    left=st.dictionaries(texts, texts, max_size=2).map(
        lambda d: tuple(FormerCalendar(*one) for one in d.items())
    ),
)


def as_state(found: list[Record]) -> State:
    """Of records with one id or UID, the last."""
    by_uid = {one.facts.uid: one for one in found}
    by_id = {one.facts.id: one for one in by_uid.values()}
    return State(event=EVENT.id, records={id_: by_id[id_] for id_ in sorted(by_id)})


@settings(max_examples=80, deadline=None)
@given(
    st.lists(records, max_size=3),
    st.sampled_from(["Europe/Zurich", "America/New_York", "Asia/Kathmandu", "Africa/Monrovia"]),
)
def test_what_is_written_is_read_again(found: list[Record], zone: str) -> None:
    state = as_state(found)
    text = state_text(state, ZoneInfo(zone))
    assert parse_state(text, FILE, EVENT) == state
    assert tomllib.loads(text)["event"] == EVENT.id, "other programs must read it, too"
    assert state_text(parse_state(text, FILE, EVENT), ZoneInfo(zone)) == text


def released() -> str:
    secretariat = Secretariat()
    secretariat.release(EVENT)
    talk = replace(EVENT.sessions[0], start=at("09:00"))
    day = replace(EVENT.days[0], sessions=(talk,))
    secretariat.release(replace(EVENT, days=(day,)))
    return secretariat.text


def refused(text: str) -> str:
    with pytest.raises(AgendaError) as caught:
        parse_state(text, FILE, EVENT)
    lines = shown(caught.value.problems).split("\n")
    places = [line.removeprefix(f"{FILE}:") for line in lines if line.startswith(FILE)]
    return "\n".join(re.sub(r"error\[[a-z-]+\]: ", "", place) for place in places)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('uid = "', "uid = 1 # ", '8:7: "uid" is not a text'),
        ('uid = "idm', '# "', '7:1: "uid" is missing'),
        ('kind = "session"', 'kind = "party"', '10:8: "kind" is not one of: '),
        ('status = "confirmed"', "status = true", '11:10: "status" is not a text'),
        ("start = 2009-07-09T09", "start = 2009-07-09 #", '12:9: "start" is not'),
        ("09:00:00+02:00", "09:00:00", '12:9: "start" is not a date and time with'),
        ("feeds = [", "feeds = [1, ", '16:9: "feeds" is not a list of texts'),
        ('{ en = "', '{ en = 1, fr = "', '15:11: "entries" is not a table of'),
        ("sequence = 1", "sequence = -1", '17:12: "sequence" is not a number'),
        ("sequence = 1", "sequence = true", '17:12: "sequence" is not a num'),
        ("sequence = 1", "extra = 1", '17:1: no release writes a key "extra"'),
        ('change = "moved"', 'change = "gone"', '20:10: "change" is not one of'),
        ('["time"]', '["mood"]', '21:11: "aspects" is not words of: time'),
        ("{ start", "{ begin", '22:10: "start" is missing'),
        ("[session.talk]", "[session.Talk]", "7:1: no session has an id like"),
        ("[session.talk]", "[sessions.talk]", "8:1: no release writes a key"),
        ("[session.talk]", "session = 1\n[talk]", '7:11: "session" is not a'),
        ("format = 1", "format = 0", "4:10: there is no format 0"),
        ("format = 1", "", '1:1: "format" is missing'),
        ("format = 1", "format = 9", "4:10: a newer idmkit"),
        ('event = "idm-2009"', 'event = "idm-2010"', "5:9: this tells of releases"),
        ('title = "Talk"', 'title = "Talk', "9:"),
        ("\n[session.talk]", "\n<<<<<<< HEAD\n[session.talk]", "7:1: two versions"),
        ("\n[session.talk]", "\n=======\n[session.talk]", "7:1: two versions"),
    ],
)  # fmt: skip
def test_what_no_release_wrote_is_refused_by_line(old: str, new: str, said: str) -> None:
    text = released()
    assert old in text
    assert said in refused(text.replace(old, new, 1))


def test_two_sessions_of_one_uid_are_refused() -> None:
    text = released()
    table = text[text.index("[session.talk]") :].replace("[session.talk]", "[session.z]")
    assert '25:7: "talk" has the UID "idm-2009-talk@idmkit" already' in refused(f"{text}\n{table}")


def test_a_file_that_was_cut_off_is_refused_wherever() -> None:
    """Or it holds less, which is a state, too: the end of a table cannot be told."""
    text = released()
    for end in range(len(text)):
        try:
            parse_state(text[:end], FILE, EVENT)
        except AgendaError as fault:
            assert {one.code for one in fault.problems} == {"state-damaged"}  # noqa: PT017


def test_a_file_with_the_line_ends_of_windows_is_the_same(tmp_path: Path) -> None:
    from idmkit.releases.state_reader import read_state

    file = tmp_path / FILE
    file.write_bytes(released().replace("\n", "\r\n").encode())
    assert read_state(file, EVENT) == parse_state(released(), FILE, EVENT)


# ── Branches ────────────────────────────────────────────────────────────────────────────────────

MANY = [a_session(f"s-{n}", title=f"Talk {n}") for n in range(8)]


def agenda_with(*changed: int, without: int = -1) -> Event:
    found = [
        replace(one, title=f"Speech {n}", start=at("09:00")) if n in changed else one
        for n, one in enumerate(MANY)
        if n != without
    ]
    return an_event(*found, as_of=datetime(2009, 7, 1, tzinfo=UTC))


def merged(folder: Path, mine: str, base: str, theirs: str) -> str:
    """What version control makes of two versions; fails if it cannot."""
    paths = [folder / name for name in ("mine", "base", "theirs")]
    for path, text in zip(paths, (mine, base, theirs), strict=True):
        path.write_text(text, encoding="utf-8")
    command = ["git", "merge-file", "--stdout", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
    return done.stdout.decode()


@pytest.mark.skipif(not shutil.which("git"), reason="git merges")
@pytest.mark.parametrize(
    ("mine", "theirs"),
    [((1,), (6,)), ((3,), (4,)), ((0, 2, 4, 6), (1, 3, 5, 7)), ((0,), (7,))],
)
def test_branches_that_changed_different_sessions_merge(
    tmp_path: Path, mine: tuple[int, ...], theirs: tuple[int, ...]
) -> None:
    base = Secretariat()
    base.release(agenda_with())
    base.release(agenda_with(5))  # its marks are taken out by both
    texts_ = []
    for changed in (mine, theirs):
        branch = Secretariat(base.text)
        branch.release(dated(agenda_with(5, *changed), datetime(2009, 7, 2, tzinfo=UTC)))
        texts_.append(branch.text)
    text = merged(tmp_path, texts_[0], base.text, texts_[1])
    both = Secretariat(text)
    event = both.shown(dated(agenda_with(5, *mine, *theirs), datetime(2009, 7, 3, tzinfo=UTC)))
    told_ = {one.id for one in event.sessions if one.change}
    assert told_ == {f"s-{n}" for n in {*mine, *theirs} - {5}}
    moments_ = {one.stamp.modified for one in event.sessions if one.id in told_ and one.stamp}
    assert moments_ == {datetime(2009, 7, 2, tzinfo=UTC)}, "the merged state is what both released"


def test_a_release_changes_the_lines_of_changed_sessions_alone() -> None:
    secretariat = Secretariat()
    secretariat.release(agenda_with())
    before = secretariat.text
    secretariat.release(agenda_with(3))
    blocks = [text.split("\n\n") for text in (before, secretariat.text)]
    differing = [old for old, new in zip(*blocks, strict=True) if old != new]
    assert [one.split("\n")[0] for one in differing] == ["[session.s-3]"]


def test_times_are_written_by_the_clock_of_the_event() -> None:
    assert "start = 2009-07-09T09:00:00+02:00" in released()
    assert ZURICH.utcoffset(at("09:00").replace(tzinfo=None)) == timedelta(hours=2)
