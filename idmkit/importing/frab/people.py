"""The people of the Pentabarf family: who is meant by an id, and what they do in a session."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from idmkit.importing.drafting.kinds import role_of
from idmkit.importing.drafting.names import with_organization
from idmkit.importing.frab.fields import Fields
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import NoteKind, Notes
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson
from idmkit.model.people import Role

_NAMES = ("public_name", "name", "full_public_name", "full_name")
_KEYS = ("guid", "id", "code")
_TELLING = 3  # names that come again under a new id; fewer may be namesakes


@dataclass(frozen=True, slots=True)
class Mention:
    """A person in a session, by the name and the key that stand there."""

    fields: Fields = field(repr=False)
    name: str
    key: str


def mentions(event: Fields) -> list[Mention]:
    """All who appear in an event, also those without a name."""
    return [mention_of(one) for one in event.rows("persons")]


def mention_of(fields: Fields) -> Mention:
    """A person as an event names them."""
    parts = f"{fields.text('given')} {fields.text('family')}"
    name = one_line(fields.text(*_NAMES) or fields.text()) or one_line(parts)
    return Mention(fields, name, one_line(fields.text(*_KEYS)))


class People:
    """Knows by all mentions of a source which of them are the same person."""

    def __init__(self, every: Iterable[Mention], notes: Notes) -> None:
        named = [one for one in every if one.name]
        self._names = _names_of_keys(named)
        self._are_counted = _count_mentions(named)
        self._notes = notes
        self._noted = set[tuple[str, str]]()
        if self._are_counted:
            what = "each mention of a person has its own id: one name is one person"
            notes.mended(what, named[0].fields.origin)

    def appearances(self, found: Iterable[Mention], session: str) -> tuple[SourceAppearance, ...]:
        """What the people of one session do in it. Reports those without a name."""
        return tuple(one for mention in found if (one := self._appearance(mention, session)))

    def _appearance(self, mention: Mention, session: str) -> SourceAppearance | None:
        fields = mention.fields
        if not mention.name:
            self._notes.left_out("a person without a name", fields.origin, session)
            return None
        role, word = _role(fields.text("role"))
        return SourceAppearance(person=self._person(mention), role=role, role_word=word)

    def _person(self, mention: Mention) -> SourcePerson:
        fields = mention.fields
        name, organization = with_organization(mention.name)
        if fields.text("biography"):
            self._say_once(NoteKind.LEFT_OUT, "the biography of a person", mention)
        return SourcePerson(
            key=self._key(mention),
            name=name,
            given=fields.text("given"),
            family=fields.text("family"),
            title=fields.text("title"),
            organization=fields.text("organization") or organization,
            country=fields.text("country"),
            origin=fields.origin,
        )

    def _key(self, mention: Mention) -> str:
        if self._are_counted or not mention.key:
            return mention.name
        if len(self._names[mention.key]) == 1:
            return mention.key
        self._say_once(NoteKind.MENDED, "people share an id", mention)
        return f"{mention.key} {mention.name}"

    def _say_once(self, kind: NoteKind, what: str, mention: Mention) -> None:
        """Once of each person, however often they appear."""
        if (what, mention.name) not in self._noted:
            self._noted.add((what, mention.name))
            self._notes.add(kind, what, mention.fields.origin, mention.name)


def _names_of_keys(named: Iterable[Mention]) -> Mapping[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for one in named:
        names[one.key].add(one.name)
    return names


def _count_mentions(named: list[Mention]) -> bool:
    """Whether no id comes twice, though names do: then ids count mentions, as FOSDEM's once did."""
    keys = Counter(one.key for one in named)
    again = len(named) - len({one.name for one in named})
    return again >= _TELLING and len(keys) == len(named) and all(map(str.isdigit, keys))


def _role(word: str) -> tuple[Role, str]:
    """The role that a word tells; a word for no role of ours stands for itself."""
    plain = one_line(word.replace("_", " "))
    role = role_of(plain)
    if role or not plain:
        return role or Role.SPEAKER, ""
    return Role.OTHER, plain.capitalize() if plain.isupper() else plain
