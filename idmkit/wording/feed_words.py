"""What a language must have a word for, so that calendars can be named and speak to a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from idmkit.model.event import SessionKind
from idmkit.model.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedWords:
    """The words of calendars in one language; braces hold what is put in.

    `kinds`: the word for one and for several. `your_role` says to a person what they do; that of
    a role in words of its own takes them as `{role}`. The last three name other people.
    """

    kinds: Mapping[SessionKind, tuple[str, str]]
    chosen: str
    your_sessions: str
    your_role: Mapping[Role, str]
    in_your_place: str
    in_place_of: str
    jointly_with: str
