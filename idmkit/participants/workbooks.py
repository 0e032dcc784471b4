"""Lists of people as workbooks: for whoever sorts, counts and corrects them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from idmkit.model.event import Event
from idmkit.participants.delegations import Delegation, Participant, delegations
from idmkit.printing.unicode_rules import LTR, language_level
from idmkit.spreadsheets import Column, Sheet, workbook
from idmkit.wording import wording_in
from idmkit.wording.participant_words import ParticipantWords, participant_words

_WIDTHS = {
    "id": 22.0,
    "number": 10.0,
    "honorific": 12.0,
    "given": 22.0,
    "family": 24.0,
    "suffix": 10.0,
    "native_name": 22.0,
    "title": 36.0,
    "organization": 36.0,
    "country": 22.0,
    "delegation": 26.0,
    "role": 20.0,
    "languages": 20.0,
    "days": 24.0,
}
_LISTED = (
    *("delegation", "honorific", "given", "family", "suffix", "native_name", "title"),
    *("organization", "country", "role"),
)
_PROVED = (
    *("id", "honorific", "given", "family", "suffix", "native_name", "title", "organization"),
    *("country", "delegation", "role", "languages", "days"),
)


def list_workbook(event: Event, created: datetime) -> bytes:
    """The list of participants as XLSX; `created` (aware) is the date in its properties.

    It holds what the printed list says, and nothing of what only the registration desk knows.
    """
    words = _words(event)
    members = [one for group in delegations(event, _language(event)) for one in group.members]
    sheet = _sheet(event, words.title, _LISTED, members)
    return workbook([sheet], title=f"{words.title}: {event.title}", created=created)


def proof_workbook(event: Event, delegation: Delegation, created: datetime) -> bytes:
    """One delegation as a roster to correct and send back; the ids cannot be written over."""
    words = _words(event)
    sheet = _sheet(event, words.proof, _PROVED, delegation.members)
    return workbook([sheet], title=f"{words.proof}: {delegation.name}", created=created)


def _sheet(
    event: Event, name: str, fields: tuple[str, ...], members: Iterable[Participant]
) -> Sheet:
    words = _words(event)
    return Sheet(
        name=name[:31],  # characters of a sheet's name that Excel takes
        columns=tuple(
            Column(heading=words.fields[one], width=_WIDTHS[one], editable=one != "id")
            for one in fields
        ),
        rows=tuple(tuple(_cells(one, words)[field] for field in fields) for one in members),
        rtl=language_level(_language(event)) != LTR,
    )


def _cells(one: Participant, words: ParticipantWords) -> dict[str, str]:
    """What stands in the columns, by field; a single name stands among the family names."""
    person, name, affiliation = one.person, one.person.name, one.person.affiliation
    return {
        "id": person.id,
        "honorific": name.honorific,
        "given": name.given,
        "family": name.family,
        "suffix": name.suffix,
        "native_name": person.native_name,
        "title": affiliation.title,
        "organization": affiliation.organization,
        "country": affiliation.country,
        "delegation": person.delegation_name,
        "role": words.role(one.role),
        "languages": ", ".join(person.languages),
        "days": ", ".join(day.isoformat() for day in person.days),
    }


def _words(event: Event) -> ParticipantWords:
    return participant_words(wording_in(_language(event)).phrases)


def _language(event: Event) -> str:
    return event.languages[0]
