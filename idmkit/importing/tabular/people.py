"""The people of a cell: "Name (Organization); Name, Title, Organization; Moderator: Name".

Entries are parted by semicolons, line ends and bullets. A role word with a colon holds for the rest
of its line; one that stands alone on its line, or means several people, for the next lines, too. In
an entry, commas or a dash part the name from what the person is and whom for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from idmkit.importing.drafting.kinds import role_of
from idmkit.importing.drafting.names import with_organization
from idmkit.importing.sources.markup import one_line, plain
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson
from idmkit.importing.tabular.columns import ROLES
from idmkit.importing.tabular.record import Record
from idmkit.model.folding import fold
from idmkit.model.origin import Origin
from idmkit.model.people import Role

_ENTRIES = re.compile(r"[;；、•·]+")
_ROLE = re.compile(r"\s*([^\s:：(),;][^:：(),;]{0,40}?)\s*[:：]\s*")
_PARTS = re.compile(r"\s*,\s+|\s*，\s*|\s+[–—-]\s+")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_TOGETHER = re.compile(r"\s+(?:and|et|y|und|e|и|&|و)\s+")
_AWAITED = re.compile(
    r"\s*[(\[]?\s*(?:tb[cda]\b|to be (?:confirmed|determined|announced)|à confirmer|por confirmar"
    r"|a confirmar|уточняется|будет уточнен[оа]?|يحدد لاحقا|يؤكد لاحقا|待定|待确认|n\.?\s?n\.?$)"
    r"\.?\s*[)\]]?\s*",
    re.IGNORECASE,
)
_WIDE_BRACKETS = str.maketrans("（）【】", "()[]")
_NOT_PEOPLE = frozenset(("", "all", "tous", "todos", "все", "الجميع", "none", "n a"))
_NAME_WORDS = range(2, 5)
_TITLE_AND_BODY = 2
_OF_SEVERAL = (Role.PANELLIST, Role.SPEAKER)
_COLUMNS = {"title": "position", "organization": "organization", "country": "country"}


class _Who(NamedTuple):
    """One entry taken apart."""

    name: str
    title: str = ""
    organization: str = ""
    role: str = ""


def appearances_in(record: Record) -> Iterator[SourceAppearance]:
    """Everybody whom the row names, in the order of the columns."""
    yield from record.people
    found = [one for field, role in ROLES.items() for one in _in_column(record, field, role)]
    yield from _with_columns(found, record)


def _in_column(record: Record, field: str, role: Role) -> Iterator[SourceAppearance]:
    for cell in record.all(field):
        yield from _in_cell(cell.text, role, cell.origin)


def _in_cell(text: str, usual: Role, origin: Origin) -> Iterator[SourceAppearance]:
    role, word = usual, ""
    for line in filter(None, plain(text).split("\n")):
        for entry in _ENTRIES.split(line):
            introduced = _ROLE.match(entry)
            if introduced:
                known = role_of(introduced[1])
                role, word = known or Role.OTHER, "" if known else one_line(introduced[1])
            for one in _several(entry[introduced.end() :] if introduced else entry):
                yield from _appearance(one, role, word, origin)
        if not _holds_on(line, role):
            role, word = usual, ""


def _holds_on(line: str, role: Role) -> bool:
    """Whether a role that this line named is that of the next lines, too."""
    found = _ROLE.match(line)
    if found is None:
        return True
    return found.end() == len(line) or role in _OF_SEVERAL or found[1].endswith("s")


def _several(entry: str) -> tuple[str, ...]:
    """The two or more people of "Ana López and Bo Li"; one, if it may be anything else."""
    parts = _TOGETHER.split(entry.strip())
    if len(parts) > 1 and all(map(_is_bare_name, parts)):
        return tuple(parts)
    return (entry,)


def _is_bare_name(text: str) -> bool:
    words = text.split()
    capital = all(word[0].isupper() or word[0] in "'\"" for word in words)
    return len(words) in _NAME_WORDS and capital and not re.search(r"[,(\[\d:]", text)


def _appearance(text: str, role: Role, word: str, origin: Origin) -> Iterator[SourceAppearance]:
    line = one_line(text).strip(" ,-–—")
    if fold(line) in _NOT_PEOPLE:
        return
    if _AWAITED.search(line):
        awaited = _AWAITED.sub(" ", line).strip(" ,-–—") or word or role.value.capitalize()
        yield SourceAppearance(role=role, role_word=word, to_be_confirmed=awaited)
        return
    who = _taken_apart(line)
    own = role_of(who.role) if who.role else None
    person = SourcePerson(
        key=fold(who.name), name=who.name, title=who.title, organization=who.organization,
        origin=origin,
    )  # fmt: skip
    yield SourceAppearance(person=person, role=own or role, role_word="" if own else word)


def _taken_apart(line: str) -> _Who:
    """Name, title, organization; what stands in brackets is a role or an organization."""
    text = line.translate(_WIDE_BRACKETS)
    roles = [inside for inside in _BRACKETS.findall(text) if role_of(inside)]
    bare = _BRACKETS.sub(lambda one: "" if role_of(one[1]) else one[0], text) if roles else text
    role = roles[0] if roles else ""
    name, inside = with_organization(bare)
    parts = [part for part in _PARTS.split(name) if part.strip()] or [name]
    told = parts[1:] + ([part for part in _PARTS.split(inside) if part] if inside else [])
    if len(told) < _TITLE_AND_BODY:
        return _Who(parts[0], organization="".join(told), role=role)
    return _Who(parts[0], title=told[0], organization=", ".join(told[1:]), role=role)


def _with_columns(found: list[SourceAppearance], record: Record) -> Iterator[SourceAppearance]:
    """With what columns of their own say of the people: as many entries as there are people."""
    people = [one.person for one in found if one.person]
    columns = {
        key: texts
        for key, field in _COLUMNS.items()
        if len(texts := _entries(record, field)) == len(people)
    }
    told = iter([{key: texts[n] for key, texts in columns.items()} for n in range(len(people))])
    for one in found:
        person = _with_cells(one.person, next(told)) if one.person else None
        yield replace(one, person=person)


def _with_cells(person: SourcePerson, told: dict[str, str]) -> SourcePerson:
    return replace(
        person,
        title=person.title or told.get("title", ""),
        organization=person.organization or told.get("organization", ""),
        country=person.country or told.get("country", ""),
    )


def _entries(record: Record, field: str) -> list[str]:
    cells = (cell.text for cell in record.all(field))
    entries = (part for text in cells for part in re.split(r"[;；、\n•·]+", text))
    return [line for part in entries if (line := one_line(part))]
