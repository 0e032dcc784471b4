"""What a language must have a word for, so that readers can be told what has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from idmkit.model.change import Aspect, ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePhrases:
    """The words of changes in one language; braces hold what is put in.

    `kinds` stand alone. `moved`, `retimed` (to another end alone) and `room` take when and where it
    was; `placed` takes the room of what had none. `revised` takes what of it differs, as `aspects`
    name it. A language whose words would have to be inflected puts them after a colon.
    """

    heading: str
    kinds: Mapping[ChangeKind, str]
    moved: str
    retimed: str
    room: str
    placed: str
    revised: str
    confirmed: str
    aspects: Mapping[Aspect, str]
