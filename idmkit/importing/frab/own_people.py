"""Who appears in a session of ours: the lines of its description and the list of its people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from idmkit.importing.frab.description import role_of_line
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson

_AWAITED = " (to be confirmed)"
_AFTER_NAME = re.compile(r",|;| \(|$")
_OTHERS = re.compile(r", delivered by |, and |; and |; ")
_MOST_ENDS = 20  # places in a line at which a name may end


class Named:
    """The people of a session by their whole names; of namesakes each is found once, in order."""

    def __init__(self, people: Iterable[SourcePerson]) -> None:
        self._left: dict[str, list[SourcePerson]] = defaultdict(list)
        for one in people:
            self._left[one.name].append(one)

    def name_at(self, line: str, at: int = 0) -> str:
        """The longest name that begins at a place of a line, or ""."""
        ends = (found.start() for found in islice(_AFTER_NAME.finditer(line, at), _MOST_ENDS))
        names = (line[at:end] for end in ends)
        return max((name for name in names if name in self._left), key=len, default="")

    def take(self, name: str) -> SourcePerson | None:
        """Somebody of this name; the last one stays for further lines."""
        people = self._left.get(name)
        if not people:
            return None
        return people.pop(0) if len(people) > 1 else people[0]


def own_appearances(
    lines: Iterable[str], people: Sequence[SourcePerson]
) -> Iterator[SourceAppearance]:
    """One for each line, then those who only deliver or share what another presents."""
    named = Named(people)
    shown = set[str]()
    for line in lines:
        found = _appearance(line, named)
        if found.person:
            shown.add(found.person.key)
        yield found
    for one in people:
        if one.key not in shown:
            yield SourceAppearance(person=one)


def _appearance(line: str, named: Named) -> SourceAppearance:
    role, word, text = role_of_line(line)
    name = named.name_at(text)
    awaited, mark, _ = text.partition(_AWAITED)
    if not name and mark:
        return SourceAppearance(role=role, role_word=word, to_be_confirmed=awaited)
    person = named.take(name)
    if person is None:
        return SourceAppearance(role=role, role_word=word, to_be_confirmed=text)
    rest = _without_others(text[len(name) :], named).removeprefix(", ").strip()
    return SourceAppearance(person=replace(person, title=rest), role=role, role_word=word)


def _without_others(rest: str, named: Named) -> str:
    """What follows a name up to those who deliver or share."""
    ends = (
        one for one in islice(_OTHERS.finditer(rest), _MOST_ENDS) if named.name_at(rest, one.end())
    )
    first = next(ends, None)
    return rest[: first.start()] if first else rest
