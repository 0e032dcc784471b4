"""What some programs put where others have something else: the speakers of pretalx and the like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from idmkit.importing.drafting.names import with_organization
from idmkit.importing.icalendar_files.source import IcsComponent
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson, SourceSession

_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_DASH = " - "
_SPEAKERS = "Speakers: "  # Indico's, at the beginning of a description
_NO_MAIL = "nomail"


def in_its_dialect(session: SourceSession, component: IcsComponent) -> SourceSession:
    """The session as the program meant it that wrote the calendar."""
    product = component.text("PRODID").casefold()
    readers = (reader for mark, reader in _DIALECTS.items() if mark in product)
    reader = next(readers, None)
    return reader(session, component) if reader else session


def _pretalx(session: SourceSession, _: IcsComponent) -> SourceSession:
    """ "Title - Ana López [Ministry], Bo Li": after the last hyphen that is in no brackets."""
    title = f"{session.title} " if session.title.endswith(" -") else session.title
    at = _masked(title).rfind(_DASH)
    if at < 0:
        return session
    speakers = _speakers(_listed(title[at + len(_DASH) :]), session)
    return replace(session, title=title[:at].strip(), appearances=speakers)


def _indico(session: SourceSession, _: IcsComponent) -> SourceSession:
    """ "Speakers: Ana López (Ministry), Bo Li" before the abstract."""
    first, __, rest = session.abstract.partition("\n\n")
    if not first.startswith(_SPEAKERS):
        return session
    speakers = _speakers(_listed(one_line(first).removeprefix(_SPEAKERS)), session)
    return replace(session, abstract=rest, appearances=speakers)


def _pentabarf(session: SourceSession, component: IcsComponent) -> SourceSession:
    """Speakers as attendees, whose mail address says that they have none."""
    attendees = component.values("ATTENDEE")
    names = [one.parameters.get("CN", "") for one in attendees if one.raw.endswith(_NO_MAIL)]
    return replace(session, appearances=_speakers(filter(None, map(one_line, names)), session))


_DIALECTS: Mapping[str, Callable[[SourceSession, IcsComponent], SourceSession]] = {
    "pretalx": _pretalx,
    "indico": _indico,
    "pentabarf": _pentabarf,
}


def _speakers(names: Iterable[str], session: SourceSession) -> tuple[SourceAppearance, ...]:
    parted = map(with_organization, names)
    people = (
        SourcePerson(
            key=one.name, name=one.name, organization=one.organization, origin=session.origin
        )
        for one in parted
    )
    return tuple(SourceAppearance(person=one) for one in people)


def _listed(text: str) -> list[str]:
    """The names of a list; commas in brackets part none."""
    ends = [found.start() for found in re.finditer(",", _masked(text))]
    starts = [0, *(end + 1 for end in ends)]
    found = (text[start:end].strip() for start, end in zip(starts, [*ends, None], strict=True))
    return [name for name in found if name]


def _masked(text: str) -> str:
    """The text, as long as before, with nothing in brackets left."""
    return _IN_BRACKETS.sub(lambda found: "_" * len(found[0]), text)
