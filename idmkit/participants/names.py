"""How lists of people say a name: whole, with the family name told by its weight."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.folding import fold
from idmkit.model.people import Name, Person
from idmkit.participants.style import DETAIL, FAMILY
from idmkit.printing.text_setting import Run


def formal_runs(name: Name) -> list[Run]:
    """The name as it is said, honorific before and post-nominals after."""
    given, family = Run(name.given), Run(name.family, FAMILY)
    said = (family, given) if name.family_first else (given, family)
    runs = [*_spaced((Run(name.honorific), *said))]
    return [*runs, Run(f", {name.suffix}")] if name.suffix else runs


def listed_runs(name: Name) -> list[Run]:
    """Family name first, as an alphabet is searched; what the name is sorted by if it says so."""
    if name.sort:
        return [Run(name.sort, FAMILY)]
    if not name.given or name.family_first:
        return [*_spaced((Run(name.family, FAMILY), Run(name.given)))]
    return [Run(name.family, FAMILY), Run(f", {name.given}")]


def describing(person: Person) -> tuple[str, ...]:
    """What a person is and for whom, without what the delegation says already."""
    said = fold(person.delegation_name)
    return tuple(part for part in person.affiliation.parts if fold(part) != said)


def _spaced(runs: tuple[Run, ...]) -> Iterator[Run]:
    there = [run for run in runs if run.text]
    for number, run in enumerate(there):
        if number:
            yield Run(" ", DETAIL.face)
        yield run
