"""Warnings about who is where."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.checks.overlaps import called, held, parallel
from idmkit.model.event import Event, Session
from idmkit.model.origin import Origin
from idmkit.model.people import Person, Role
from idmkit.model.problem import Problem, warning

_PANEL = 2


def person_clash(event: Event) -> Iterator[Problem]:
    """A person in two sessions at the same time; who is absent or spoken for is in neither."""
    rooms = {session.id: _in_the_room(session) for session in event.sessions}
    for first, second in parallel(event):
        for one, (person, origin) in rooms[second.id].items():
            if one in rooms[first.id]:
                where = f"{called(first)} and {called(second)}"
                message = f"{person.name.full} is in two places: {where}"
                hint = "change the time of one, or say who stands in with delivered_by"
                yield warning("person-clash", message, origin, hint)


def _in_the_room(session: Session) -> dict[str, tuple[Person, Origin]]:
    return {
        person.id: (person, appearance.origin)
        for appearance in session.appearances
        for person in appearance.present
        if not person.absent
    }


def no_moderator(event: Event) -> Iterator[Problem]:
    """A panel of two or more that nobody moderates or chairs."""
    for session in held(event):
        panel = session.with_role(Role.PANELLIST)
        leads = session.with_role(Role.MODERATOR) or session.with_role(Role.CHAIR)
        if len(panel) >= _PANEL and not leads:
            message = f"the panel of {called(session)} has no moderator"
            hint = 'add a line: moderators = ["…"], or chairs = ["…"]'
            yield warning("no-moderator", message, session.origin.at("panellists"), hint)


def absent_person_appears(event: Event) -> Iterator[Problem]:
    """Someone who does not come is to speak, and nobody speaks for them."""
    for session in held(event):
        for appearance in session.appearances:
            for person in appearance.present:
                if person.absent:
                    message = f"{person.name.full} is absent, and nobody is named to stand in"
                    hint = 'add delivered_by = "…", or take absent = true from the person'
                    yield warning("absent-person-appears", message, appearance.origin, hint)
