"""Who appears where: everybody who appears, by sort name, with their sessions and calendar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from idmkit.model.event import Day, Event
from idmkit.model.people import Appearance, Name, Role
from idmkit.printing.unicode_rules import sort_key
from idmkit.site.addresses import relative
from idmkit.site.edition import Edition
from idmkit.site.page_model import Line, PersonView, Place
from idmkit.site.sessions import short_name
from idmkit.site.text import as_text, joined, line, run

_UNSAID = (Role.KEYNOTE, Role.SPEAKER, Role.PANELLIST)
Placed = dict[str, list[Place]]


def people(edition: Edition, page: str) -> tuple[PersonView, ...]:
    """Everybody who appears in a session; who has a badge alone is nobody's business."""
    places = _places(edition, page)
    collated = sort_key(edition.language)
    found = (one for one in edition.event.people if one.id in places)
    ordered = sorted(found, key=lambda one: (collated(one.name.sort_key), one.id))
    return tuple(
        PersonView(
            id=one.id,
            name=_name(one.name),
            affiliation=joined(
                edition.wording.phrases.comma,
                (line(one.affiliation, field) for field in ("title", "organization", "country")),
            ),
            places=tuple(places[one.id]),
            feed=edition.feed("person", one.id, page),
        )
        for one in ordered
    )


def people_heading(edition: Edition) -> str:
    """What they are called together."""
    roles = {one.role for session in edition.event.sessions for one in session.appearances}
    return edition.wording.people_heading(roles)


def _places(edition: Edition, page: str) -> Placed:
    """Where each person appears, in the order of the agenda; each place once."""
    found: Placed = {}
    called = _called(edition)
    for day, id_, appearance in _appearances(edition.event):
        told_at = edition.day_path(day)
        before = "" if told_at == page else relative(told_at, page)
        role = _role(edition, appearance)
        place = Place(address=f"{before}#s-{id_}", name=called(id_), role=role)
        for one in appearance.everyone:
            places = found.setdefault(one.person.id, []) if one.person else [place]
            if place not in places:
                places.append(place)
    return found


def _appearances(event: Event) -> Iterator[tuple[Day, str, Appearance]]:
    for day in event.days:
        for session in day.sessions:
            for appearance in session.appearances:
                yield day, session.id, appearance


def _called(edition: Edition) -> Callable[[str], Line]:
    """What each session is called here; with its day where several would be called alike."""
    names = {one.id: (short_name(one), day) for day in edition.event.days for one in day.sessions}
    often = Counter(as_text(name) for name, _ in names.values())

    def name_of(id_: str) -> Line:
        name, day = names[id_]
        also = _day(edition, day) if often[as_text(name)] > 1 else ()
        return joined(edition.wording.phrases.comma, (name, also))

    return name_of


def _day(edition: Edition, day: Day) -> Line:
    return line(day, "label") or run(edition.wording.short_date(day.date))


def _role(edition: Edition, appearance: Appearance) -> Line:
    """The role, for those who do not simply speak."""
    if appearance.role in _UNSAID:
        return ()
    return line(appearance, "role_word") or run(edition.wording.role_word(appearance.role))


def _name(name: Name) -> Line:
    """The family name first, as a list is searched, or as the agenda says that it is sorted."""
    if name.sort:
        listed = name.sort
    elif not name.given or name.family_first:
        listed = name.full
    else:
        listed = f"{name.family}, {name.given}"
    language = name.language_of("sort" if name.sort else "family")
    return run(f"{listed}, {name.suffix}" if name.suffix else listed, language)
