"""What the programme's pages call a session beside its own place, each text in its language."""

from __future__ import annotations

from collections.abc import Iterable

from idmkit.model.event import Room, Session, Status
from idmkit.printing.text_setting import Run
from idmkit.printing.typeface import Face
from idmkit.programme.block import joined, said
from idmkit.programme.edition import Edition
from idmkit.wording.changes import change_word, change_words

DOT = "\u00a0· "  # never at the start of a line
_FLAG = Face.SEMIBOLD


def has_changed(session: Session) -> bool:
    """Whether a bar stands beside it: the agenda says so, or the last release was otherwise."""
    return bool(session.changed or session.change)


def change_runs(edition: Edition, session: Session) -> list[Run]:
    """How it has changed, as a flag; the agenda's own words on that in their language."""
    phrase = edition.words.phrases.changed
    language = session.language_of("changed")
    if session.changed and language:
        before, after = phrase.split("{text}")
        runs = [Run(before), Run(session.changed, language=language), Run(after)]
    else:
        runs = [Run(change_words(edition.words, session))]
    return [run._replace(face=_FLAG) for run in runs if run.text]


def session_name(session: Session) -> Run:
    """The shortest that it has of label, short title and title."""
    field = next((one for one in ("label", "short") if getattr(session, one)), "title")
    return said(session, field)


def heading(session: Session) -> list[Run]:
    """Label and title on one line."""
    return [*joined(": ", (said(session, "label"), said(session, "title")))]


def facts(edition: Edition, session: Session, rooms: Iterable[Room], page: int) -> list[Run]:
    """What follows, each after a dot: how firm it is, whether it changed, where, on which page."""
    words = edition.words
    status = [Run(words.status_word(session.status))]
    off = session.status is Status.CANCELLED
    change = [Run("" if off else change_word(words, session), _FLAG)]
    where = [*joined(words.phrases.comma, (said(room, "name") for room in rooms))]
    found = (status, change, where, [Run(words.on_page(page))])
    there = [fact for fact in found if any(run.text for run in fact)]
    return [run for fact in there for run in (Run(DOT), *fact)]
