"""Proofs of the list of participants, a paper and a workbook for each delegation to correct."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.model.rendered_file import RenderedFile
from idmkit.reading.readable_ids import Ids

_FOLDER = PurePosixPath("proofs")
_OTHERS = "others"


def render(event: Event, edition: datetime) -> Iterator[RenderedFile]:
    """Two files for each delegation, named after it; `edition` (aware, UTC) dates them."""
    from idmkit.participants.delegations import delegations
    from idmkit.participants.proof import proof
    from idmkit.participants.workbooks import proof_workbook
    from idmkit.printing.pdf import write_pdf

    names = Ids(_OTHERS)
    for delegation in delegations(event, event.languages[0]):
        name = names.of("", delegation.name)
        pdf = write_pdf(proof(event, delegation, edition))
        yield RenderedFile(_FOLDER / f"{name}.pdf", pdf)
        yield RenderedFile(_FOLDER / f"{name}.xlsx", proof_workbook(event, delegation, edition))


def preflight(event: Event) -> Iterator[Problem]:
    """The same as of the list of participants."""
    from idmkit import participants

    return participants.preflight(event)
