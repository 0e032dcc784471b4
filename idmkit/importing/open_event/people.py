"""The speakers of an Open Event export: named in sessions, told of in a table of their own."""

from __future__ import annotations

from idmkit.importing.frab.fields import JsonFields
from idmkit.importing.open_event.tables import Table
from idmkit.importing.sources.markup import one_line
from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_event import SourceAppearance, SourcePerson


class Speakers:
    """The table of speakers. Real exports give one id to two people: then the name decides."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._by_name = {_identity(row): row for row in reversed(table.rows)}
        self._by_session: dict[str, list[JsonFields]] = {}
        for row in table.rows:
            for number in dict.fromkeys(one.text("id") for one in row.rows("sessions")):
                self._by_session.setdefault(number, []).append(row)

    def of(self, session: JsonFields) -> tuple[SourceAppearance, ...]:
        """Who speaks in a session: those whom it names, else those who name it."""
        named = session.rows("speakers") or self._by_session.get(session.text("id"), [])
        people = {one.key: one for one in map(self._person, named) if one.name}
        return tuple(SourceAppearance(person=one) for one in people.values())

    def say_who_is_left(self, shown: set[str], notes: Notes) -> None:
        """Notes everybody who speaks in no session; `shown` has the keys of those who do."""
        for row in self._table.rows:
            person = self._person(row)
            if person.name and person.key not in shown:
                notes.left_out("a speaker without a session", row.origin, person.name)

    def _person(self, mention: JsonFields) -> SourcePerson:
        number, name = _identity(mention)
        rows = self._table.with_id(number)
        row = self._by_name.get((number, name)) or next(iter(rows), mention)
        name = one_line(row.text("name")) or name
        body = one_line(row.text("organisation", "organization"))
        body = body or one_line(mention.text("organisation", "organization"))
        return SourcePerson(
            key=f"speaker-{number}" if number and len(rows) < 2 else f"speaker-{number}-{name}",  # noqa: PLR2004
            name=name,
            title=one_line(row.text("position")).removesuffix(f", {body}"),
            organization=body,
            country=one_line(row.text("country")),
            origin=row.origin,
        )


def _identity(row: JsonFields) -> tuple[str, str]:
    return row.text("id"), one_line(row.text("name"))
