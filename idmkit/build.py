"""The whole run on one screen: read, check, render, write.

Imports what it needs where it needs it, because `import idmkit` imports this module.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from idmkit.model.event import Event
    from idmkit.model.problem import Problem
    from idmkit.model.rendered_file import RenderedFile
    from idmkit.writing import Written

LATEST_EPOCH = 253402300799  # 9999-12-31T23:59:59Z, the last second of datetime
_LONGEST_QUOTE = 40  # characters of a value that is no date
Words = Sequence[str] | str  # one alone needs no list around it
Tell = Callable[[str], object]


class Report(NamedTuple):
    """What a run did: the warnings, the folder, and the files in it."""

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
    tell: Tell | None = None,
) -> Report:
    """Makes the outputs of an agenda: these `kinds`, or all that it asks for.

    With `strict` warnings stop the work as errors do. `pick`: ids of the sessions or people to make
    alone. `output`: the one file to make, in place of a folder. `alarm`: how long before each
    picked session calendars shall remind of it, "10m". `tell` hears each path when made.
    Raises `AgendaError` (nothing was written), `OutputError` or `RequestError`.
    """
    from idmkit.reading.agenda_reader import read_event

    kinds, pick = _listed(kinds), _listed(pick)
    event = read_event(agenda)
    problems = stop_on_errors(check(event, *kinds), strict=strict)
    rendered = _picked(event, kinds, pick, together=output is not None, alarm=alarm)
    files = _told(rendered if pick else _rendered(event, kinds), tell)
    if output is not None:
        return Report(problems, Path(output).parent, _write_one(files, Path(output)))
    return Report(problems, Path(into), _write_all(files, Path(into), kinds, pick))


def check(event: Event, *kinds: str) -> tuple[Problem, ...]:
    """Everything to say about an event and about the outputs that it asks for, in file order.

    Warnings that the agenda's `[check] ignore` names are left out.
    """
    from idmkit.checks import check_agenda
    from idmkit.model.problem import in_file_order
    from idmkit.outputs import chosen_outputs, needed

    found = [*check_agenda(event)]
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


def _rendered(event: Event, kinds: Sequence[str]) -> Iterator[RenderedFile]:
    """The files, one by one as they are asked for; a wrong request is refused at once."""
    from idmkit.outputs import chosen_outputs, rendered

    return rendered(event, _edition(event), chosen_outputs(event, kinds))


def _picked(
    event: Event, kinds: Sequence[str], pick: Sequence[str], *, together: bool, alarm: str
) -> Iterator[RenderedFile]:
    """The same of what was picked, if anything was."""
    from idmkit.outputs import RequestError, chosen_outputs

    if alarm and not pick:
        raise RequestError("an alarm goes with chosen sessions; name them with --pick")
    edition = _edition(event)
    made = [
        output.render_picked(event, edition, pick, together=together, alarm=alarm)
        for output in (chosen_outputs(event, kinds) if pick else ())
    ]
    return chain.from_iterable(made)


def _edition(event: Event) -> datetime:
    """The instant of this edition; `SOURCE_DATE_EPOCH` (reproducible-builds.org) overrides it."""
    from idmkit.outputs import RequestError

    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not text:
        return event.edition()
    if not re.fullmatch(r"[0-9]{1,12}", text) or int(text) > LATEST_EPOCH:
        shown = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
        raise RequestError(f'SOURCE_DATE_EPOCH is "{shown}", not a number of seconds since 1970')
    return event.edition(int(text))


def _listed(words: Words) -> Sequence[str]:
    return (words,) if isinstance(words, str) else words


def _told(files: Iterable[RenderedFile], tell: Tell | None) -> Iterator[RenderedFile]:
    for file in files:
        if tell:
            tell(str(file.path))
        yield file


def _write_all(
    files: Iterable[RenderedFile], into: Path, kinds: Sequence[str], pick: Sequence[str]
) -> Written:
    from idmkit.writing import write_all

    # A run of everything clears away what is no longer asked for; picks clear away nothing.
    return write_all(files, into, scope=() if pick else kinds or None)


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
