"""What a session's DESCRIPTION says, in the order of the printed programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.calendars.plain_text import one_line
from idmkit.model.event import Event, Paper, Session
from idmkit.model.handles import session_address
from idmkit.model.person_line import person_line
from idmkit.model.sections import Group, people_after, speakers_first
from idmkit.wording import Wording, wording_in

Block = list[str]


def description(event: Event, session: Session, *, with_title: bool = False) -> str:
    """Blocks of lines parted by empty lines; `with_title` where the SUMMARY had to be cut."""
    blocks = _blocks(event, session)
    if with_title:
        blocks = ([session.heading], *blocks)
    cleaned = ([line for text in block if (line := one_line(text))] for block in blocks)
    return "\n\n".join("\n".join(block) for block in cleaned if block)


def _blocks(event: Event, session: Session) -> tuple[Block, ...]:
    words = wording_in(event.languages[0])
    return (
        list(words.session_remarks(session)),
        *_people(speakers_first(session), words),
        *([paragraph] for paragraph in session.abstract),
        list(session.notes),
        *_people(people_after(session), words),
        _headed(words.phrases.questions, _numbered(session.questions)),
        _headed(words.phrases.documents, (_paper_line(paper) for paper in session.documents)),
        # The address again, because Thunderbird does not show URL.
        list(dict.fromkeys((session.link, session_address(event, session)))),
    )


def _people(groups: Iterable[Group], words: Wording) -> Iterator[Block]:
    """Here every role is told, also of those who stand directly under the title on paper."""
    for group in groups:
        heading = words.role_heading(group.role, group.appearances)
        lines = [person_line(one, words.phrases.person) for one in group.appearances]
        yield _headed(heading, lines) if len(lines) > 1 else [f"{heading}: {lines[0]}"]


def _headed(heading: str, lines: Iterable[str]) -> Block:
    found = list(lines)
    return [f"{heading}:", *found] if found else []


def _numbered(questions: tuple[str, ...]) -> Iterator[str]:
    return (f"{number}. {question}" for number, question in enumerate(questions, start=1))


def _paper_line(paper: Paper) -> str:
    return f"{paper.name} – {paper.url}" if paper.url else paper.name
