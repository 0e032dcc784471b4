"""The whole run on one screen: read, check, render, write.

Imports what it needs where it needs it, because `import idmkit` imports this module.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from idmkit.model.event import Event
    from idmkit.model.problem import Problem
    from idmkit.model.rendered_file import RenderedFile
    from idmkit.releases.state import State
    from idmkit.writing import Written

LATEST_EPOCH = 253402300799  # 9999-12-31T23:59:59Z, the last second of datetime
_LONGEST_QUOTE = 40  # characters of a value that is no date
Words = Sequence[str] | str  # one alone needs no list around it
Tell = Callable[[str], object]


class Report(NamedTuple):
    """What a run did: the warnings and what was left out, the folder, and the files in it."""

    problems: tuple[Problem, ...]
    into: Path
    written: Written

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where the files are that the run made, changed or not."""
        return tuple(self.into / path for path in self.written.files)


def build(  # noqa: PLR0913 -- the options of the command, one by one
    agenda: Path | str = "agenda.toml",
    into: Path | str = "build",
    kinds: Words = (),
    *,
    strict: bool = False,
    pick: Words = (),
    output: Path | str | None = None,
    alarm: str = "",
    rosters: Sequence[Path] = (),
    keep_going: bool = False,
    wishes: Mapping[str, Any] | None = None,
    tell: Tell | None = None,
) -> Report:
    """Makes the outputs of an agenda: these `kinds`, or all that it asks for.

    With `strict` warnings stop the work as errors do. `pick`: ids of the sessions or people to make
    alone. `output`: the one file to make, in place of a folder. `alarm`: how long before each
    picked session calendars shall remind of it, "10m". `rosters` are read beside the agenda's; with
    `keep_going` their faulty rows are left out and told by the report. `wishes` say how badges are
    printed this time, whatever the agenda settles. `tell` hears each path when made.
    Raises `AgendaError` (nothing was written), `OutputError` or `RequestError`.
    """
    kinds, pick = listed(kinds), listed(pick)
    event, release = _read(Path(agenda), Path(into), rosters, keep_going=keep_going)
    event = as_wished(event, wishes or {})
    problems = stop_on_errors(check(event, *kinds), strict=strict) + event.left_out
    rendered = _picked(event, kinds, pick, together=output is not None, alarm=alarm)
    files = telling(rendered if pick else _rendered(event, kinds), tell)
    some = bool(pick) or event.badges.is_narrowed
    if output is not None:
        return Report(problems, Path(output).parent, _write_one(files, Path(output)))
    written = _write_all(files, Path(into), kinds, some=some)
    note_release(Path(into), release)
    return Report(problems, Path(into), written)


def as_wished(event: Event, wishes: Mapping[str, Any]) -> Event:
    """The event whose badges are printed as wished. Raises `RequestError` for what cannot be."""
    from idmkit.badges.wishes import WishError, with_wishes
    from idmkit.outputs import RequestError

    try:
        return with_wishes(event, wishes)
    except WishError as fault:
        raise RequestError(str(fault)) from None


def read_event(
    agenda: Path | str,
    into: Path | str = "build",
    *,
    rosters: Sequence[Path] = (),
    keep_going: bool = False,
) -> Event:
    """The event of an agenda, beside what was released of it before, if anything was.

    `rosters` are read beside the agenda's; with `keep_going` their faulty rows are left out.
    `into` is the folder of its outputs, which knows whether there was a release. Raises AgendaError
    with what is wrong in the agenda, or else with what is wrong beside the release.
    """
    return _read(Path(agenda), Path(into), rosters, keep_going=keep_going)[0]


def check(event: Event, *kinds: str) -> tuple[Problem, ...]:
    """Everything to say about an event and about the outputs that it asks for, in file order.

    Warnings that the agenda's `[check] ignore` names are left out.
    """
    from idmkit.checks import check_agenda
    from idmkit.model.problem import in_file_order
    from idmkit.outputs import chosen_outputs, needed

    found = [*event.release_notes, *check_agenda(event)]
    for output in needed(event, chosen_outputs(event, kinds)):
        found += output.preflight(event)
    return in_file_order(one for one in found if one.is_error or one.code not in event.ignored)


def render(event: Event, *kinds: str) -> Iterator[RenderedFile]:
    """The files of an event, not on disk yet: of these kinds, or of all that it asks for."""
    return _rendered(event, kinds)


def stop_on_errors(problems: tuple[Problem, ...], *, strict: bool) -> tuple[Problem, ...]:
    """The problems, if the work may go on. Raises `AgendaError` if not; `strict` lets none pass."""
    from idmkit.model.problem import AgendaError

    judged = tuple(one.as_error() for one in problems) if strict else problems
    if any(one.is_error for one in judged):
        raise AgendaError(judged)
    return judged


def _read(
    agenda: Path, into: Path, rosters: Sequence[Path], *, keep_going: bool
) -> tuple[Event, State | None]:
    """The event beside the state that was released, and that state."""
    from idmkit.reading import agenda_reader
    from idmkit.releases.applying import compared
    from idmkit.releases.loss import older, refuse_loss
    from idmkit.releases.state_file import state_path
    from idmkit.releases.state_reader import read_state
    from idmkit.writing.last_release import last_release

    event, file = (
        agenda_reader.read_event(agenda, rosters, keep_going=keep_going),
        state_path(agenda),
    )
    state, known = read_state(file, event), last_release(into)
    is_known = known is not None and known.event == event.id
    if state is None:
        if is_known:
            refuse_loss(event, file, into)
        return event, None
    told = compared(event, state, edition_of(event)).event
    found = older(event, state, file, known.modified) if known and is_known else ()
    return replace(told, release_notes=(*told.release_notes, *found)), state


def note_release(into: Path, state: State | None) -> None:
    """Notes in the folder from which release its files are, if there was one."""
    from idmkit.releases.loss import newest_change
    from idmkit.writing.last_release import LastRelease, note_last_release

    newest = newest_change(state) if state else None
    if state and newest:
        note_last_release(into, LastRelease(state.event, newest))


def _rendered(event: Event, kinds: Sequence[str]) -> Iterator[RenderedFile]:
    """The files, one by one as they are asked for; a wrong request is refused at once."""
    from idmkit.outputs import chosen_outputs, rendered

    return rendered(event, edition_of(event), chosen_outputs(event, kinds))


def _picked(
    event: Event, kinds: Sequence[str], pick: Sequence[str], *, together: bool, alarm: str
) -> Iterator[RenderedFile]:
    """The same of what was picked, if anything was."""
    from idmkit.outputs import RequestError, chosen_outputs

    if alarm and not pick:
        raise RequestError("an alarm goes with chosen sessions; name them with --pick")
    edition = edition_of(event)
    made = [
        output.render_picked(event, edition, pick, together=together, alarm=alarm)
        for output in (chosen_outputs(event, kinds) if pick else ())
    ]
    return chain.from_iterable(made)


def edition_of(event: Event) -> datetime:
    """The instant of this edition; `SOURCE_DATE_EPOCH` (reproducible-builds.org) overrides it."""
    from idmkit.outputs import RequestError

    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not text:
        return event.edition()
    if not re.fullmatch(r"[0-9]{1,12}", text) or int(text) > LATEST_EPOCH:
        shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
        raise RequestError(f'SOURCE_DATE_EPOCH is "{shown}", not a number of seconds since 1970')
    return event.edition(int(text))


def listed(words: Words) -> tuple[str, ...]:
    """One word or several, as several."""
    return (words,) if isinstance(words, str) else tuple(words)


def telling(files: Iterable[RenderedFile], tell: Tell | None) -> Iterator[RenderedFile]:
    """The same files; `tell` hears the path of each."""
    for file in files:
        if tell:
            tell(str(file.path))
        yield file


def _write_all(
    files: Iterable[RenderedFile], into: Path, kinds: Sequence[str], *, some: bool
) -> Written:
    from idmkit.writing import write_all

    # A run of everything clears away what is no longer asked for; picks clear away nothing.
    return write_all(files, into, scope=() if some else kinds or None)


def _write_one(files: Iterable[RenderedFile], output: Path) -> Written:
    from idmkit.outputs import RequestError
    from idmkit.writing import Written, write_one

    made = list(files)
    if not made:
        raise RequestError(f"there is nothing to put into {output}")
    if len(made) > 1:
        raise RequestError(f"{len(made)} files do not go into one; leave out --output")
    there = output.exists()
    changed = write_one(made[0].content, output)
    name = (PurePosixPath(output.name),)
    if not changed:
        return Written(unchanged=name)
    return Written(changed=name) if there else Written(new=name)
