"""A warning about somebody who may come twice: in the agenda and a roster, or in two rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from idmkit.model.event import Event
from idmkit.model.folding import fold, name_key
from idmkit.model.people import Person
from idmkit.model.problem import Problem, warning


def person_twice(event: Event) -> Iterator[Problem]:
    """Two of one name, but for accents and the order of words, and of one delegation or of none.

    Somebody of a roster who has the name of one of the agenda's people is told whatever the
    delegation; so are two of the agenda.
    """
    ours = {id(one) for one in event.people}
    seen: dict[str, dict[str, Person]] = {}
    for person in event.attendees:
        earlier = seen.setdefault(name_key(person.name.full), {})
        own = fold(person.delegation_name)
        twin = _twin(own, earlier)
        if twin is None and earlier:
            first = next(iter(earlier.values()))
            twin = first if id(first) in ours else None
        if twin:
            yield _problem(person, twin)
        earlier.setdefault(own, person)


def _twin(delegation: str, earlier: Mapping[str, Person]) -> Person | None:
    if not delegation:
        return next(iter(earlier.values()), None)
    return earlier.get(delegation) or earlier.get("")


def _problem(person: Person, twin: Person) -> Problem:
    place = f"{twin.origin.file}:{twin.origin.span.line}"
    message = f'"{_short(person)}" may be the same person as "{_short(twin)}" in {place}'
    hint = (
        "each gets a badge; if they are one, give both the same id, or delete one of them; "
        'if they are two, leave it so, or ignore "person-twice" under [check]'
    )
    return warning("person-twice", message, person.origin, hint)


def _short(person: Person) -> str:
    name, most = person.name.full, 60
    return name if len(name) <= most else f"{name[: most - 1]}…"
