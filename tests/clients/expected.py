"""What a calendar program must understand of an event: said by the model, not by the writer."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from idmkit.model.event import Event, Session, Status
from idmkit.model.handles import session_uid
from idmkit.wording import wording_in
from tests.clients.seen import SeenEvent

_CUT = "…"  # a title that was too long for Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedEvent:
    """A session; `texts` are what its description must hold, each as the model has it."""

    uid: str
    title: str
    start_utc: datetime
    end_utc: datetime
    place: str
    status: str
    texts: tuple[str, ...]

    def agrees(self, seen: SeenEvent, field: str, *, cut: bool = False) -> bool:
        """Whether a program understood this field of the session.

        If it `cut` the description, the first of the texts must be there.
        """
        if field == "description":
            told = plain(seen.description)
            return all(text in told for text in self.texts[: 1 if cut else None])
        if field == "title" and seen.title.endswith(_CUT):
            return self.title.startswith(plain(seen.title.removesuffix(_CUT)))
        if field in ("title", "place"):
            return bool(plain(getattr(seen, field)) == getattr(self, field))
        return bool(getattr(seen, field) == getattr(self, field))


def expected(event: Event, sessions: Iterable[Session] = ()) -> list[ExpectedEvent]:
    """What stands for these sessions of an event, or for all, in its own language."""
    return [_expected(event, session) for session in sessions or event.sessions]


def _expected(event: Event, session: Session) -> ExpectedEvent:
    places = (*(room.name for room in session.rooms), event.place)
    return ExpectedEvent(
        uid=session_uid(event, session),
        title=plain(f"{_mark(event, session)}{session.heading}"),
        start_utc=session.start.astimezone(UTC),
        end_utc=session.end.astimezone(UTC),
        place=plain(", ".join(filter(None, map(plain, places)))),
        status=session.status.name,
        texts=tuple(filter(None, map(plain, _texts(session)))),
    )


def _mark(event: Event, session: Session) -> str:
    if session.status is not Status.CANCELLED:
        return ""
    return f"{wording_in(event.languages[0]).status_word(session.status).upper()}: "


def _texts(session: Session) -> Iterator[str]:
    yield from (*session.abstract, *session.questions, *session.notes, session.link)
    for appearance in session.appearances:
        for one in appearance.everyone:
            if one.person:
                yield from (one.person.name.given, one.person.name.family)
    for paper in session.documents:
        yield from (paper.title, paper.symbol, paper.url)


def plain(text: str) -> str:
    """In NFC, with single spaces, without what no calendar can carry."""
    spaced = " ".join(unicodedata.normalize("NFC", text.replace("\ufeff", "")).split())
    return "".join(one for one in spaced if unicodedata.category(one) not in ("Cc", "Cs"))
