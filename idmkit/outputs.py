"""The kinds of output. To add one: a package with `render` and `preflight`, and a line here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib import import_module
from typing import Literal, cast

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile
from idmkit.reading.faults import did_you_mean


class RequestError(Exception):
    """What was asked for cannot be made: an unknown kind or id, a date that is none."""


@dataclass(frozen=True, kw_only=True)
class Output:
    """A kind of output, also its folder. `package` is imported only when it is made.

    `picks` says what of the event one may pick by id.
    """

    kind: str
    package: str
    summary: str
    picks: Literal["sessions", "people", "nothing"] = "nothing"

    def render(self, event: Event, edition: datetime) -> Iterator[RenderedFile]:
        """All files of this kind; `edition` is the aware instant that they are dated with."""
        files = import_module(self.package).render(event, edition)
        return cast("Iterator[RenderedFile]", files)

    def preflight(self, event: Event) -> Iterator[Problem]:
        """Warnings about what the files will look like."""
        return cast("Iterator[Problem]", import_module(self.package).preflight(event))

    def render_picked(
        self, event: Event, edition: datetime, ids: Sequence[str]
    ) -> Iterator[RenderedFile]:
        """Only the files of the sessions, or only the badges of the people, with these ids."""
        check_picks(event, self, ids)
        if self.picks == "people":
            people = tuple(person for person in event.people if person.id in ids)
            for file in self.render(replace(event, people=people), edition):
                yield replace(file, path=file.path.with_name(f"picked{file.path.suffix}"))
        else:
            for file in self.render(event, edition):
                if file.path.stem in ids and len(file.path.parts) > 2:  # noqa: PLR2004 -- not all.ics
                    yield file


OUTPUTS = (
    Output(
        kind="calendars",
        package="idmkit.calendars",
        summary="a calendar file for each session, and one with everything",
        picks="sessions",
    ),
    Output(
        kind="programme",
        package="idmkit.programme",
        summary="the printable programme",
    ),
    Output(
        kind="badges",
        package="idmkit.badges",
        summary="a badge for every person in the agenda, four to a sheet",
        picks="people",
    ),
)


def chosen_outputs(event: Event, kinds: Sequence[str] = ()) -> tuple[Output, ...]:
    """The outputs asked for; without any, those of the agenda's `[outputs]`, else all.

    Raises `RequestError` for a kind that does not exist.
    """
    known = [output.kind for output in OUTPUTS]
    for kind in kinds:
        if kind not in known:
            hint = did_you_mean(kind, known, f"there are {', '.join(known)}")
            raise RequestError(f'there is no output "{kind}"; {hint}')
    asked = kinds or event.outputs or known
    return tuple(output for output in OUTPUTS if output.kind in asked)


def check_picks(event: Event, output: Output, ids: Sequence[str]) -> None:
    """Raises `RequestError` for an id that the event does not have."""
    if output.picks == "nothing":
        raise RequestError(f"nothing can be picked for {output.kind}")
    known = [one.id for one in (event.people if output.picks == "people" else event.sessions)]
    what = "person" if output.picks == "people" else "session"
    for id_ in ids:
        if id_ not in known:
            hint = did_you_mean(id_, known, "idmkit show --format json lists the ids")
            raise RequestError(f'no {what} has the id "{id_}"; {hint}')
