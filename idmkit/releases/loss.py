"""A state file that is gone, or is an old one, beside what the output folder was last made from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from idmkit.model.event import Event
from idmkit.model.problem import AgendaError, Problem, error, warning
from idmkit.releases.state import State


def refuse_loss(event: Event, file: Path, into: Path) -> None:
    """Raises AgendaError (state-missing): the folder `into` was made from what is gone."""
    message = f"{event.id} was released, but there is no {file.name}"
    hint = (
        "bring it back from version control or a backup; if there is none, begin anew: "
        f"idmkit release --anew. If it was never released, delete the folder {into}"
    )
    raise AgendaError([error("state-missing", message, event.origin.at("id"), hint)])


def older(event: Event, state: State, file: Path, known: datetime) -> Iterator[Problem]:
    """Warning: state-older, if its newest change is from before the one that is `known`."""
    newest = newest_change(state)
    if newest is None or newest < known:
        message = f"{file.name} is older than the one that was used here last"
        hint = "take the newest one: from an older one, changes are counted anew"
        yield warning("state-older", message, event.origin.at("id"), hint)


def newest_change(state: State) -> datetime | None:
    """When a session was last changed; None if there are none."""
    return max((one.stamp.modified for one in state.records.values()), default=None)
