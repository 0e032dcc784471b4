"""What a language must have a word for, so that idmkit can print in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from idmkit.model.event import Access, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.badge_words import BadgeWords
from idmkit.wording.change_phrases import ChangePhrases
from idmkit.wording.feed_words import FeedWords


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The words of one language; braces hold what is put in.

    `roles`: the heading over one and over several, and the word within a line. `date` and the four
    kinds of it take `{day}`, `{month}`, `{year}`; of ranges the first date is `{first}`, the last
    one `{last}` without its year, and `{date}` with it.
    """

    language: str
    comma: str = ", "
    brackets: tuple[str, str] = (" (", ")")
    roles: Mapping[Role, tuple[str, str, str]]
    feeds: FeedWords
    badges: BadgeWords
    status: Mapping[Status, str]
    access: Mapping[Access, str]
    glance: str
    questions: str
    documents: str
    continued: str
    speakers: str
    speakers_and_moderators: str
    who_appears_where: str
    page_of: str
    on_page: str
    as_of: str
    changed: str
    changes: ChangePhrases
    interpretation: str
    night: str
    logo: str
    logo_of: str
    add_to_calendar: str
    qr_code: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    first_of_month: str = "1"
    date: str
    dated_weekday: str
    day_and_month: str
    days_of_month: str
    months_of_year: str
    days_of_years: str
    person: PersonWords
