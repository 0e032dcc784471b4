"""A session as a page shows it: the order, the words and the person lines of the programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from idmkit.model.change import ChangeKind
from idmkit.model.event import Day, Paper, Session, SessionKind, Status
from idmkit.model.people import Appearance, Person
from idmkit.model.person_line import Run, person_runs
from idmkit.model.sections import Group as RoleGroup
from idmkit.model.sections import people_after, speakers_first
from idmkit.site.addresses import one_session, relative, shown, web_link
from idmkit.site.edition import Edition
from idmkit.site.page_model import Document, Flag, Group, Line, Named, OneSession, SessionView
from idmkit.site.served import CALENDARS
from idmkit.site.text import as_text, joined, line, plain, run
from idmkit.wording.changes import change_word, change_words


def session_view(edition: Edition, session: Session, day: Day, page: str) -> SessionView:
    """The session as `page` tells it; there at length, or in short with a link to where it is."""
    told_at = edition.day_path(day)
    here = told_at == page
    words = edition.wording
    short = SessionView(
        id=session.id,
        former=session.was,
        page="" if here else relative(told_at, page),
        start=session.start.isoformat(timespec="minutes"),
        end=session.end.isoformat(timespec="minutes"),
        starts=f"{session.start:%H:%M}",
        ends=_ends(session, day.date),
        quiet=session.is_pause,
        cancelled=session.status is Status.CANCELLED,
        flag=flag(edition, session),
        label=_label(edition, session),
        title=line(session, "title"),
        rooms=joined(words.phrases.comma, (line(room, "name") for room in session.rooms)),
        track=line(session.track, "name") if session.track else (),
        remarks=_remarks(edition, session, day.date),
        names="" if here else _names(session, words.phrases.comma),
        room_ids=" ".join(room.id for room in session.rooms),
        track_id=session.track.id if session.track else "",
        kind=session.kind.value,
        person_ids=" ".join(dict.fromkeys(one.id for one in people_of(session))),
    )
    return _at_length(edition, session, page, short) if here else short


def flag(edition: Edition, session: Session) -> Flag | None:
    """What delegates must see first: that it is cancelled, or has changed since the release."""
    words, change = edition.wording, session.change
    if session.status is Status.CANCELLED:
        word, kind = words.status_word(Status.CANCELLED), ChangeKind.CANCELLED
    elif change or session.changed:
        word, kind = change_word(words, session), change.kind if change else ChangeKind.REVISED
    else:
        return None
    note = line(session, "changed") or run(change_words(words, session))
    return Flag(kind=kind.value, word=word, note=() if as_text(note) == word else note)


def people_of(session: Session) -> Iterator[Person]:
    """Everybody who is named in a session, as often as they are."""
    shown = (one for appearance in session.appearances for one in appearance.everyone)
    return (one.person for one in shown if one.person)


def named(appearance: Appearance, edition: Edition) -> tuple[Named, ...]:
    """A person line; each name carries the id of its person."""
    ids = iter([one.person.id for one in appearance.everyone if one.person])
    runs = person_runs(appearance, edition.wording.phrases.person)
    parts = groupby(runs, key=lambda one: one.is_name)
    told = ((run, next(ids) if is_name else "") for is_name, run in parts)
    return tuple(
        Named(run=Run(plain(one.text), one.is_name, one.language), person=id_)
        for found, id_ in told
        for one in found
    )


def _at_length(edition: Edition, session: Session, page: str, short: SessionView) -> SessionView:
    abstract, questions = line(session, "abstract"), line(session, "questions")
    return replace(
        short,
        first=tuple(_groups(edition, speakers_first(session))),
        after=tuple(_groups(edition, people_after(session))),
        notes=line(session, "notes"),
        abstract=abstract,
        questions=questions,
        documents=tuple(_document(paper) for paper in session.documents),
        fold=_fold(edition, abstract, questions),
        link=web_link(session.link),
        link_words=shown(web_link(session.link)),
        calendar=_calendar(edition, session, page),
    )


def _calendar(edition: Edition, session: Session, page: str) -> OneSession | None:
    if session.is_pause or session.status is Status.CANCELLED:
        return None
    file = CALENDARS / edition.folder / "session" / f"{session.id}.ics"
    return one_session(edition.event, session, relative(file, page))


def _groups(edition: Edition, groups: Iterable[RoleGroup]) -> Iterator[Group]:
    for group in groups:
        heading = edition.wording.role_heading(group.role, group.appearances)
        language = group.appearances[0].language_of("role_word")
        yield Group(
            heading=run(heading, language) if group.headed else (),
            people=tuple(named(one, edition) for one in group.appearances),
        )


def _label(edition: Edition, session: Session) -> Line:
    """Its label; a side event or social event without one is called what it is."""
    unlabelled = (SessionKind.SIDE_EVENT, SessionKind.SOCIAL)
    if session.label or session.kind not in unlabelled:
        return line(session, "label")
    return run(edition.wording.kind_word(session.kind))


def _document(paper: Paper) -> Document:
    name = joined(", ", (line(paper, "symbol"), line(paper, "title")))
    return Document(name=name, address=web_link(paper.url))


def _fold(edition: Edition, abstract: Line, questions: Line) -> str:
    words, count = edition.words, len(questions)
    if abstract and questions:
        return edition.counted(words.and_questions, count)
    if not questions:
        return words.abstract if abstract else ""
    return edition.counted(words.questions, count)


def _remarks(edition: Edition, session: Session, day: date) -> tuple[str, ...]:
    """What must be known beside the title, but what the flag says already."""
    words = edition.wording
    changed = words.phrases.changed.format(text=session.changed) if session.changed else ""
    flagged = {changed, words.status_word(Status.CANCELLED)}
    told = (*words.session_remarks(session), words.night_remark(session, day))
    return tuple(plain(one) for one in told if one and one not in flagged)


def _ends(session: Session, day: date) -> str:
    later = (session.end.date() - day).days
    return f"{session.end:%H:%M}" + (f" +{later}" if later > 0 else "")


def _names(session: Session, comma: str) -> str:
    return plain(comma.join(dict.fromkeys(one.name.full for one in people_of(session))))


def short_name(session: Session) -> Line:
    """Label, else short title, else title."""
    field = next((one for one in ("label", "short") if getattr(session, one)), "title")
    return line(session, field)


def heading(session: Session) -> Line:
    """Label and title on one line."""
    return joined(": ", (line(session, "label"), line(session, "title")))
