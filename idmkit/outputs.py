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

_NONE = {"sessions": "no session", "people": "nobody"}


class RequestError(Exception):
    """What was asked for cannot be made: an unknown kind or id, a date that is none."""


@dataclass(frozen=True, kw_only=True)
class Output:
    """A kind of output, also its folder. `package` is imported only when it is made.

    `picks` says what of the event one may pick by id, if anything.
    """

    kind: str
    package: str
    summary: str
    picks: Literal["sessions", "people", ""] = ""

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
        """Only the files of the sessions, or only the badges of the people, with these ids.

        Raises `RequestError`, before anything is made, for an id that has none.
        """
        self._check_picks(event, ids)
        return (
            self._people(event, edition, ids)
            if self.picks == "people"
            else self._sessions(event, edition, ids)
        )

    def _sessions(
        self, event: Event, edition: datetime, ids: Sequence[str]
    ) -> Iterator[RenderedFile]:
        names = [f"{self.kind}/session/{id_}" for id_ in ids]
        for file in self.render(event, edition):
            if str(file.path.with_suffix("")) in names:
                yield file

    def _people(
        self, event: Event, edition: datetime, ids: Sequence[str]
    ) -> Iterator[RenderedFile]:
        people = tuple(person for person in event.people if person.id in ids)
        for file in self.render(replace(event, people=people), edition):
            # Under a name of its own: nobody shall take it for everybody's badges.
            yield replace(file, path=file.path.with_stem("picked"))

    def _check_picks(self, event: Event, ids: Sequence[str]) -> None:
        if not self.picks:
            raise RequestError(f"nothing can be picked for the {self.kind}")
        if self.picks == "people":
            has_own = {person.id: not person.absent for person in event.people}
        else:
            has_own = {session.id: not session.is_pause for session in event.sessions}
        for id_ in ids:
            if id_ not in has_own:
                hint = did_you_mean(id_, has_own, "idmkit show --format json lists the ids")
                raise RequestError(f'{_NONE[self.picks]} has the id "{id_}"; {hint}')
            if not has_own[id_]:
                raise RequestError(f'"{id_}" has no file in the {self.kind}')


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
