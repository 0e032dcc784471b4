"""What the programme's pages call a session beside its own place, each text in its language."""

from __future__ import annotations

from collections.abc import Iterable

from idmkit.model.event import Room, Session
from idmkit.printing.text_setting import Run
from idmkit.programme.block import joined, said
from idmkit.programme.edition import Edition

DOT = "\u00a0· "  # never at the start of a line


def has_changed(session: Session) -> bool:
    """Whether a bar stands beside it: the agenda says so, or the last release was otherwise."""
    return bool(session.changed or session.change)


def session_name(session: Session) -> Run:
    """The shortest that it has of label, short title and title."""
    field = next((one for one in ("label", "short") if getattr(session, one)), "title")
    return said(session, field)


def heading(session: Session) -> list[Run]:
    """Label and title on one line."""
    return [*joined(": ", (said(session, "label"), said(session, "title")))]


def facts(edition: Edition, session: Session, rooms: Iterable[Room], page: int) -> list[Run]:
    """What follows, each after a dot: how firm it is, where, and on which page."""
    words = edition.words
    status = [Run(words.status_word(session.status))]
    where = [*joined(words.phrases.comma, (said(room, "name") for room in rooms))]
    found = (status, where, [Run(words.on_page(page))])
    there = [fact for fact in found if any(run.text for run in fact)]
    return [run for fact in there for run in (Run(DOT), *fact)]
