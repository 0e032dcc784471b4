"""The kinds of output. To add one: a package with `render` and `preflight`, and a line here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from typing import Any, cast

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile
from idmkit.reading.faults import did_you_mean


class RequestError(Exception):
    """What was asked for cannot be made: an unknown kind or id, a date that is none."""


@dataclass(frozen=True, kw_only=True)
class Output:
    """A kind of output, also its folder. `package` is imported only when it is made.

    `picked_from` names what one may pick by id, if anything; the package then has
    `render_picked` and `pickable` as well. Picks that are `apart` are a file each: they can be put
    `together`, and have an alarm. A kind that is `on_request` is made only where it is
    asked for by name; the others are made unless the agenda chooses among them. One that `holds`
    the files of other kinds is handed them, those that are on request only if they are asked for.
    """

    kind: str
    package: str
    summary: str
    picked_from: str = ""
    apart: bool = False
    on_request: bool = False
    holds: tuple[str, ...] = ()

    def render(
        self, event: Event, edition: datetime, held: Iterable[RenderedFile] = ()
    ) -> Iterator[RenderedFile]:
        """All files of this kind; `edition` is the aware instant that they are dated with.

        `held` are the files of the kinds that it `holds`.
        """
        more = (held,) if self.holds else ()
        return cast("Iterator[RenderedFile]", self._module.render(event, edition, *more))

    def preflight(self, event: Event) -> Iterator[Problem]:
        """Warnings about what the files will look like."""
        return cast("Iterator[Problem]", self._module.preflight(event))

    def render_picked(
        self,
        event: Event,
        edition: datetime,
        ids: Sequence[str],
        *,
        together: bool = False,
        alarm: str = "",
    ) -> Iterator[RenderedFile]:
        """Only the files of the sessions, or only the badges of the people, with these ids.

        `together`: in one file. `alarm`: how long before each session, "10m". Raises
        `RequestError`, before anything is made, for an id that has none, or a bad alarm.
        """
        if not self.picked_from:
            raise RequestError(f"nothing can be picked for the {self.kind}")
        _check_picks(ids, self._module.pickable(event), self.picked_from)
        if alarm and not self.apart:
            raise RequestError(f"the {self.kind} cannot have an alarm; leave out --alarm")
        options = {"together": together, "alarm": _trigger(alarm)} if self.apart else {}
        files = self._module.render_picked(event, edition, ids, **options)
        return cast("Iterator[RenderedFile]", files)

    @property
    def _module(self) -> Any:
        return import_module(self.package)


def _check_picks(ids: Sequence[str], pickable: Mapping[str, str], picked_from: str) -> None:
    """`pickable` says of each id why it cannot be picked; "" if it can."""
    for id_ in ids:
        if id_ not in pickable:
            hint = did_you_mean(id_, pickable, "idmkit show --format json lists the ids")
            raise RequestError(f'none of the {picked_from} has the id "{id_}"; {hint}')
        if pickable[id_]:
            raise RequestError(f'"{id_}" cannot be picked: {pickable[id_]}')


def _trigger(alarm: str) -> str:
    from idmkit.calendars.alarm import trigger

    found = trigger(alarm)
    if alarm and not found:
        said = f'"{alarm}" is not how long before a session an alarm can be'
        raise RequestError(f"{said}; write 10m, 1h or 1d")
    return found


OUTPUTS = (
    Output(
        kind="calendars",
        package="idmkit.calendars",
        summary="calendars of everything, and of each day, room, track, kind, person and session",
        picked_from="sessions",
        apart=True,
    ),
    Output(
        kind="programme",
        package="idmkit.programme",
        summary="the printable programme",
    ),
    Output(
        kind="badges",
        package="idmkit.badges",
        summary="a badge for everyone who comes, on sheets, cards or labels",
        picked_from="people",
    ),
    Output(
        kind="schedule",
        package="idmkit.schedule",
        summary="the schedule as conference apps read it: XML, JSON and xCal",
        on_request=True,
    ),
    Output(
        kind="participants",
        package="idmkit.participants",
        summary="the list of participants, as paper and workbook, and a sign-in sheet",
        on_request=True,
    ),
    Output(
        kind="proofs",
        package="idmkit.participants.proofs",
        summary="for each delegation what lists and badges will say, to correct",
        on_request=True,
    ),
    Output(
        kind="site",
        package="idmkit.site",
        summary="the page for delegates, ready for the web, with calendars and programme",
        on_request=True,
        holds=("calendars", "programme", "schedule"),
    ),
)


def chosen_outputs(event: Event, kinds: Sequence[str] = ()) -> tuple[Output, ...]:
    """The outputs asked for; without any, those of the agenda's `[outputs]`.

    Where these choose none, all but those on request. Raises `RequestError` for a kind that does
    not exist.
    """
    known = [output.kind for output in OUTPUTS]
    for kind in kinds:
        if kind not in known:
            hint = did_you_mean(kind, known, f"there are {', '.join(known)}")
            raise RequestError(f'there is no output "{kind}"; {hint}')
    always = [output.kind for output in OUTPUTS if not output.on_request]
    asked = kinds or (*(event.outputs or always), *event.requested)
    return tuple(output for output in OUTPUTS if output.kind in asked)


def rendered(event: Event, edition: datetime, outputs: Sequence[Output]) -> Iterator[RenderedFile]:
    """All files of these outputs; what one of them holds of another is rendered once."""
    held: list[RenderedFile] = []
    for output in needed(event, outputs):
        is_held = any(output.kind in one.holds for one in outputs)
        for file in output.render(event, edition, held):
            if is_held:
                held.append(file)
            if output in outputs:
                yield file


def needed(event: Event, outputs: Sequence[Output]) -> tuple[Output, ...]:
    """These outputs and before them those whose files they hold, each once."""
    held = {kind for output in outputs for kind in output.holds}
    return tuple(
        output
        for output in OUTPUTS
        if output in outputs
        or (output.kind in held and (not output.on_request or output.kind in event.requested))
    )
