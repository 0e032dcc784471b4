"""A roster checked by itself: what is wrong in it, before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from idmkit.model.event import Event
    from idmkit.model.people import Person
    from idmkit.model.problem import Problem


class RosterReport(NamedTuple):
    """What is wrong in rosters, in file order, and whom they name beside the agenda's people."""

    problems: tuple[Problem, ...]
    people: int = 0
    delegations: int = 0


def check_rosters(files: Sequence[Path], agenda: Path | None = None) -> RosterReport:
    """What is wrong in rosters, and who is in them.

    Roles, days and speakers are those of the `agenda`; without one nothing is said of days.
    """
    from idmkit import participants
    from idmkit.checks import check_agenda
    from idmkit.model.problem import AgendaError, in_file_order

    try:
        event = _event(files, agenda)
    except AgendaError as refused:
        return RosterReport(refused.problems)
    found = (*check_agenda(event), *participants.preflight(event))
    warnings = (one for one in found if _is_of(one, files) and one.code not in event.ignored)
    problems = in_file_order([*event.left_out, *warnings])
    return RosterReport(problems, len(event.delegates), len(_delegations(event.delegates)))


def _event(files: Sequence[Path], agenda: Path | None) -> Event:
    """The event with the rosters, without their faulty rows. Raises `AgendaError`."""
    from idmkit.reading.agenda_reader import read_event
    from idmkit.reading.rosters.alone import rosters_alone

    if agenda is None:
        return rosters_alone(files)
    return read_event(agenda, files, keep_going=True)


def _is_of(problem: Problem, files: Sequence[Path]) -> bool:
    return problem.origin.file.startswith(tuple(str(file) for file in files))


def _delegations(people: Iterable[Person]) -> set[str]:
    from idmkit.model.folding import fold

    return {fold(one.delegation_name) for one in people if one.delegation_name}
