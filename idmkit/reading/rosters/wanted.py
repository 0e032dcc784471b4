"""Which rosters are read, and how strictly."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Wanted(NamedTuple):
    """The rosters that are read beside the agenda's own.

    With `keep_going` faulty rows are left out of the event, and told by it.
    """

    files: Sequence[Path] = ()
    keep_going: bool = False


AS_THE_AGENDA_SAYS = Wanted()
