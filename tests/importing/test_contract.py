"""What every format must do: this suite runs over all of them and all their samples.

A new format needs a file in `idmkit/importing/formats/` and a folder of samples, nothing else.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import idmkit
from idmkit.importing.formats import Format, Reading, formats
from idmkit.importing.imported import Ask, Imported, import_events
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import NoteKind
from idmkit.importing.sources.source_event import SourceEvent
from idmkit.importing.sources.source_file import SourceFile, read_source
from idmkit.model.problem import AgendaError
from idmkit.reading.toml_source import read_toml
from tests.importing.mutations import OUTCOMES, mutated, outcome
from tests.importing.sample_files import FOLDER, ask_for, samples

SAMPLES = samples()
NAMES = [one.relative_to(FOLDER).as_posix() for one in SAMPLES]
PATIENCE = 10.0  # seconds for any mutated sample: far above what is needed, far below a hang
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)


def format_of(sample: Path) -> Format:
    return next(one for one in formats() if one.name == sample.parent.name)


def events_of(sample: Path, source: SourceFile | None = None) -> list[SourceEvent]:
    ask = ask_for(sample)
    reading = Reading(mapping=read_toml(ask.mapping) if ask.mapping else None)
    return list(format_of(sample).read(source or read_source(sample), reading))


def imported(sample: Path) -> list[Imported]:
    return list(import_events(sample, ask_for(sample)))


def test_every_format_has_samples_and_all_samples_a_format() -> None:
    assert {one.parent.name for one in SAMPLES} == {one.name for one in formats()}


def test_formats_have_names_and_titles_of_their_own() -> None:
    assert len({one.name for one in formats()}) == len(formats())
    assert len({one.title for one in formats()}) == len(formats())


@each_sample
def test_a_sample_is_recognised_as_its_format_and_no_other(sample: Path) -> None:
    source = read_source(sample)
    assert [one.name for one in formats() if one.recognises(source)] == [sample.parent.name]


@each_sample
def test_the_name_of_a_file_tells_nothing(sample: Path) -> None:
    source = read_source(sample)
    renamed = SourceFile("something.dat", source.content, source.members)
    assert format_of(sample).recognises(renamed)


@pytest.mark.parametrize("one", formats(), ids=lambda one: str(one.name))
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00",
        b"\xff\xfe",
        b"{}",
        b"[]",
        b"null",
        b"<a/>",
        b"<",
        b"hello",
        b"PK\x03\x04",
        b"\n\n",
    ],
)
def test_what_is_no_schedule_is_not_recognised_or_refused(one: Format, content: bytes) -> None:
    source = SourceFile("x", content)
    if one.recognises(source):
        with pytest.raises(AgendaError):
            list(one.read(source, Reading()))


@each_sample
def test_sessions_have_titles_keys_of_their_own_and_places_in_the_source(sample: Path) -> None:
    for event in events_of(sample):
        assert event.sessions
        assert [key for key, n in Counter(one.key for one in event.sessions).items() if n > 1] == []
        for session in event.sessions:
            assert session.key
            assert session.origin.span.line >= 1
            assert (session.start.tzinfo is None) == (session.end.tzinfo is None)


@each_sample
def test_reading_twice_says_the_same(sample: Path) -> None:
    assert events_of(sample) == events_of(sample)


@each_sample
def test_what_is_written_is_the_event_that_was_judged(sample: Path, tmp_path: Path) -> None:
    for number, one in enumerate(imported(sample)):
        path = tmp_path / f"{number}.toml"
        path.write_text(one.text, encoding="utf-8")
        assert idmkit.read_event(path) == one.event
        assert imported(sample)[number].text == one.text


@each_sample
def test_nothing_is_lost_but_what_is_said(sample: Path) -> None:
    for said, one in zip(events_of(sample), imported(sample), strict=True):
        dropped = [note for note in one.notes if note.kind is NoteKind.DROPPED]
        ids = {session.id for session in one.event.sessions}
        assert len(ids) >= len(said.sessions) - len(dropped)
        people = {
            mention.person.key
            for session in said.sessions
            for mention in session.appearances
            if mention.person and one_line(f"{mention.person.name}{mention.person.family}")
        }
        assert len(one.event.people) == len(people)
        assert len(one.event.rooms) == len({*map(one_line, _rooms(said))} - {""})


def _rooms(said: SourceEvent) -> list[str]:
    return [*said.rooms, *(room for session in said.sessions for room in session.rooms)]


@each_sample
def test_it_can_be_built(sample: Path, tmp_path: Path) -> None:
    idmkit.import_schedule(sample, tmp_path, **_options(ask_for(sample)))
    agendas = sorted(tmp_path.rglob("agenda.toml"))
    assert agendas
    done = idmkit.build(agendas[0], tmp_path / "build")
    assert {path.suffix for path in done.paths} >= {".ics", ".pdf"}


@each_sample
def test_importing_it_again_as_an_update_changes_nothing(sample: Path, tmp_path: Path) -> None:
    options = _options(ask_for(sample))
    done = idmkit.import_schedule(sample, tmp_path, **options)
    for one in done:
        before = one.agenda.read_bytes()
        idmkit.import_schedule(sample, one.agenda, update=True, **options)
        assert one.agenda.read_bytes() == before


def _options(ask: Ask) -> dict[str, Any]:
    return {"timezone": ask.timezone, "mapping": ask.mapping, "event": ask.event}


FILES = [one for one in SAMPLES if one.is_file()]


@pytest.mark.parametrize("sample", FILES, ids=[one.relative_to(FOLDER).as_posix() for one in FILES])
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.randoms(use_true_random=False))
def test_damaged_bytes_are_imported_or_refused(
    sample: Path, tmp_path: Path, chance: random.Random
) -> None:
    start = time.perf_counter()
    assert outcome(sample, mutated(sample.read_bytes(), chance), tmp_path) in OUTCOMES
    assert time.perf_counter() - start < PATIENCE
