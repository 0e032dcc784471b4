"""What a session's DESCRIPTION says, in the order of the printed programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from idmkit.calendars.plain_text import one_line
from idmkit.model.event import Event, Paper, Session
from idmkit.model.handles import session_address
from idmkit.model.people import Appearance, Role
from idmkit.model.person_line import person_line
from idmkit.wording import DOCUMENTS, QUESTIONS, role_heading, session_remarks

Block = list[str]


def description(event: Event, session: Session, *, with_title: bool = False) -> str:
    """Blocks of lines parted by empty lines; `with_title` where the SUMMARY had to be cut."""
    blocks = _blocks(event, session)
    if with_title:
        blocks = ([session.heading], *blocks)
    cleaned = ([line for text in block if (line := one_line(text))] for block in blocks)
    return "\n\n".join("\n".join(block) for block in cleaned if block)


def _blocks(event: Event, session: Session) -> tuple[Block, ...]:
    first, last = _roles_around_abstract(session)
    return (
        list(session_remarks(session)),
        *_people(session, first),
        *([paragraph] for paragraph in session.abstract),
        list(session.notes),
        *_people(session, last),
        _headed(QUESTIONS, _numbered(session.questions)),
        _headed(DOCUMENTS, (_paper_line(paper) for paper in session.documents)),
        # The address again, because Thunderbird does not show URL.
        list(dict.fromkeys((session.link, session_address(event, session)))),
    )


def _roles_around_abstract(session: Session) -> tuple[list[Role], list[Role]]:
    """Speakers stand under the title, unless an abstract and a moderator introduce them."""
    introduced = session.abstract and (
        session.with_role(Role.CHAIR) or session.with_role(Role.MODERATOR)
    )
    first = [] if introduced else [Role.KEYNOTE, Role.SPEAKER]
    return first, [role for role in Role if role not in first]


def _people(session: Session, roles: Iterable[Role]) -> Iterator[Block]:
    for role in roles:
        yield from _groups(role, session.with_role(role))


def _groups(role: Role, appearances: tuple[Appearance, ...]) -> Iterator[Block]:
    """Those who share a role, or in the custom role those who share its word."""
    for word in dict.fromkeys(one.role_word for one in appearances):
        same = [one for one in appearances if one.role_word == word]
        heading = role_heading(role, same)
        lines = [person_line(one) for one in same]
        yield _headed(heading, lines) if len(lines) > 1 else [f"{heading}: {lines[0]}"]


def _headed(heading: str, lines: Iterable[str]) -> Block:
    found = list(lines)
    return [f"{heading}:", *found] if found else []


def _numbered(questions: tuple[str, ...]) -> Iterator[str]:
    return (f"{number}. {question}" for number, question in enumerate(questions, start=1))


def _paper_line(paper: Paper) -> str:
    return " – ".join(part for part in (paper.symbol, paper.title, paper.url) if part)
