"""A release on one screen: read, compare, check, build, remember.

It builds, and does not trust a build that is there: so what is remembered is what the folder holds.
The files come first and the state after them, because a build beside the old state gives the same
files again: killed in between, nothing was released, and nothing is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from idmkit.build import (
    Tell,
    Words,
    check,
    edition_of,
    listed,
    note_release,
    render,
    stop_on_errors,
    telling,
)

if TYPE_CHECKING:
    from idmkit.model.change import ChangeKind
    from idmkit.model.event import Event
    from idmkit.model.problem import Problem
    from idmkit.releases.applying import Compared
    from idmkit.releases.state import State
    from idmkit.writing import Written
    from idmkit.writing.kept import Kept


class ReleasedChange(NamedTuple):
    """A session that delegates are told something new of."""

    kind: ChangeKind
    id: str
    heading: str


class ReleaseReport(NamedTuple):
    """What a release did, or would do: `written` is None if it was a trial.

    `unchanged` counts the sessions of the agenda of which there is nothing new to tell: all of them
    in a first release. `called_off` counts those that left it before. `is_new`: there was something
    to be remembered.
    """

    problems: tuple[Problem, ...]
    state: Path
    is_first: bool
    is_new: bool
    changes: tuple[ReleasedChange, ...]
    unchanged: int
    called_off: int
    written: Written | None


def release(  # noqa: PLR0913 -- the options of the command, one by one
    agenda: Path | str = "agenda.toml",
    into: Path | str = "build",
    *,
    forget: Words = (),
    anew: bool = False,
    dry_run: bool = False,
    strict: bool = False,
    tell: Tell | None = None,
) -> ReleaseReport:
    """Builds everything that an agenda asks for, and remembers it as what delegates now have.

    `forget`: ids of sessions that left the agenda and shall no longer be called off. `anew`: begin
    although an earlier release was lost. `dry_run`: say it, and write nothing.
    Raises `AgendaError`, `RequestError` or `OutputError`; then nothing was released.
    """
    from idmkit.reading import agenda_reader
    from idmkit.releases.state_file import state_path, state_text

    event, file = agenda_reader.read_event(agenda), state_path(Path(agenda))
    with _kept(file, dry_run=dry_run) as kept:
        before = _before(event, file, Path(into), anew=anew)
        now = _compared(event, before, listed(forget))
        problems = stop_on_errors(check(now.event), strict=strict)
        text = state_text(now.state, event.timezone).encode()
        written = None
        if kept:
            written = _build(now.event, Path(into), tell)
            kept.replace(text)
            note_release(Path(into), now.state)
    told = now.event if now.has_news and before else None
    changes, sessions = tuple(_changes(told) if told else ()), len(now.event.sessions)
    left = {old.session.id for old in now.event.withdrawn}
    return ReleaseReport(
        problems=problems,
        state=file,
        is_first=before is None,
        is_new=now.state != before,
        changes=changes,
        unchanged=sessions - sum(one.id not in left for one in changes),
        called_off=len(left) - sum(one.id in left for one in changes),
        written=written,
    )


@contextmanager
def _kept(file: Path, *, dry_run: bool) -> Iterator[Kept | None]:
    """The state file for this run alone; in a trial, nothing is touched."""
    from idmkit.writing.kept import kept

    if dry_run:
        yield None
        return
    with kept(file) as found:
        yield found


def _before(event: Event, file: Path, into: Path, *, anew: bool) -> State | None:
    """The state of the last release. Raises AgendaError if there must be one and is none."""
    from idmkit.outputs import RequestError
    from idmkit.releases.loss import refuse_loss
    from idmkit.releases.state_reader import read_state
    from idmkit.writing.last_release import last_release

    if anew and file.exists():
        raise RequestError(f"{file} is there; move it away before you begin anew")
    state, known = read_state(file, event), last_release(into)
    if state is None and not anew and known and known.event == event.id:
        refuse_loss(event, file, into)
    return state


def _compared(event: Event, before: State | None, forget: tuple[str, ...]) -> Compared:
    from idmkit.releases.applying import compared
    from idmkit.releases.state import State

    state = before or State(event=event.id, records={})
    return compared(event, _without(state, event, forget), edition_of(event))


def _without(state: State, event: Event, ids: tuple[str, ...]) -> State:
    """The state without these sessions, which must have left the agenda."""
    from idmkit.outputs import RequestError
    from idmkit.reading.faults import did_you_mean

    present = {session.id for session in event.sessions}
    for id_ in ids:
        if id_ in present:
            raise RequestError(f'"{id_}" stands in the agenda; only what has left it is forgotten')
        if id_ not in state.records:
            gone = state.records.keys() - present
            hint = did_you_mean(id_, gone, "idmkit release --dry-run says what is called off")
            raise RequestError(f'no session was released under the id "{id_}"; {hint}')
    kept = {id_: one for id_, one in state.records.items() if id_ not in ids}
    return replace(state, records=kept)


def _build(event: Event, into: Path, tell: Tell | None) -> Written:
    from idmkit.writing import write_all

    return write_all(telling(render(event), tell), into)


def _changes(event: Event) -> Iterator[ReleasedChange]:
    for session in (*event.sessions, *(old.session for old in event.withdrawn)):
        if session.change:
            yield ReleasedChange(session.change.kind, session.id, session.heading)
