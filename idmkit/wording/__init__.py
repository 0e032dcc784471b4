"""The words that idmkit itself prints: roles, dates, marks. Everything else is the agenda's own.

Each language is a file of phrases; `Wording` puts them together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from idmkit.model.event import Event, Session, SessionKind, Status
from idmkit.model.people import Appearance, Role
from idmkit.wording.arabic import ARABIC
from idmkit.wording.chinese import CHINESE
from idmkit.wording.english import ENGLISH
from idmkit.wording.french import FRENCH
from idmkit.wording.phrases import Phrases
from idmkit.wording.russian import RUSSIAN
from idmkit.wording.spanish import SPANISH

_LANGUAGES = {one.language: one for one in (ENGLISH, FRENCH, SPANISH, RUSSIAN, ARABIC, CHINESE)}
LANGUAGES = tuple(_LANGUAGES)
"""The languages that idmkit has words in."""


@cache
def wording_in(language: str) -> Wording:
    """The words of a language, "fr" or "fr-CH"; English where idmkit has none of its own."""
    return Wording(_LANGUAGES.get(language.partition("-")[0].lower(), ENGLISH), language)


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrases of a language, put together. `language` is that of the text around them."""

    phrases: Phrases
    language: str = "en"

    def role_heading(self, role: Role, appearances: Sequence[Appearance]) -> str:
        """The word over those who share a role; a custom role brings its own."""
        own = appearances[0].role_word if role is Role.OTHER else ""
        one, many, _ = self.phrases.roles[role]
        return own or (one if len(appearances) == 1 else many)

    def people_heading(self, roles: Collection[Role]) -> str:
        """What the index of people calls them."""
        if not {*roles} - {Role.SPEAKER, Role.PANELLIST, Role.KEYNOTE}:
            return self.phrases.speakers
        others = {*roles} & {Role.CHAIR, Role.RAPPORTEUR, Role.OTHER}
        return self.phrases.who_appears_where if others else self.phrases.speakers_and_moderators

    def status_word(self, status: Status) -> str:
        """ "Cancelled" or "To be confirmed"; nothing for what is sure."""
        return self.phrases.status.get(status, "")

    def role_word(self, role: Role) -> str:
        """The word for one who has a role, within a line: "moderator"."""
        return self.phrases.roles[role][2]

    def kind_word(self, kind: SessionKind) -> str:
        """The word for a session of a kind: "Side event"."""
        return self.phrases.feeds.kinds[kind][0]

    def kinds_word(self, kind: SessionKind) -> str:
        """The word for all sessions of a kind: "Side events"."""
        return self.phrases.feeds.kinds[kind][1]

    def your_role(self, role: Role, own: str = "") -> str:
        """What a person is told that they do: "You moderate"; `own` is a word of the agenda."""
        said = self.phrases.feeds.your_role[role]
        return said.format(role=own or self.role_word(role)) if "{" in said else said

    def page_number(self, number: int, count: int) -> str:
        """The foot of a page."""
        return self.phrases.page_of.format(number=number, count=count)

    def on_page(self, number: int) -> str:
        """Where to find something, within a line."""
        return self.phrases.on_page.format(number=number)

    def where_to_find(self, time: str, heading: str, page: int) -> str:
        """Where a link within the paper leads."""
        return f"{time} {heading}{self.phrases.comma}{self.on_page(page)}"

    def listed(self, parts: Sequence[str]) -> str:
        """What is there of several things, parted by commas."""
        return self.phrases.comma.join(part for part in parts if part)

    def logo_of(self, event: Event) -> str:
        """What the logo is, for those who do not see it."""
        if event.organizer:
            return self.phrases.logo_of.format(organizer=event.organizer)
        return self.phrases.logo

    def qr_code(self, address: str) -> str:
        """What a QR code is, for those who do not see it."""
        return f"{self.phrases.qr_code}: {address}"

    def night_remark(self, session: Session, day: date) -> str:
        """The date in words, for what begins after midnight of the day that it stands under."""
        begins = session.start.date()
        return "" if begins == day else self.phrases.night.format(date=self.long_date(begins))

    def long_date(self, day: date) -> str:
        """ "Thursday 9 July 2009"."""
        weekday = self.phrases.weekdays[day.weekday()]
        return self.phrases.dated_weekday.format(weekday=weekday, date=self.short_date(day))

    def day_of_year(self, day: date) -> str:
        """ "Thursday 9 July"."""
        weekday = self.phrases.weekdays[day.weekday()]
        dated = self._dated(self.phrases.day_and_month, day)
        return self.phrases.dated_weekday.format(weekday=weekday, date=dated)

    def short_date(self, day: date) -> str:
        """ "9 July 2009"."""
        return self._dated(self.phrases.date, day)

    def day_date(self, day: date) -> str:
        """ "Thursday 9 July": where the year is told elsewhere."""
        weekday = self.phrases.weekdays[day.weekday()]
        date_ = self._dated(self.phrases.day_and_month, day)
        return self.phrases.dated_weekday.format(weekday=weekday, date=date_)

    def date_range(self, first: date, last: date) -> str:
        """ "9–10 July 2009", "30 July – 1 August 2009", or one date."""
        if first == last:
            return self.short_date(last)
        phrases = self.phrases
        whole = self.short_date(last)
        if (first.year, first.month) == (last.year, last.month):
            return self._dated(phrases.days_of_month, last, first=self._day(first), date=whole)
        if first.year != last.year:
            return phrases.days_of_years.format(first=self.short_date(first), date=whole)
        start, end = (self._dated(phrases.day_and_month, day) for day in (first, last))
        return self._dated(phrases.months_of_year, last, first=start, last=end, date=whole)

    def event_dates(self, event: Event) -> str:
        """The dates of the whole event."""
        return self.date_range(event.first_date, event.last_date)

    def as_of(self, event: Event) -> str:
        """ "as of 6 July 2009", or "" where the agenda gives no date of its edition."""
        stated = event.as_of
        if stated is None:
            return ""
        day = stated.date() if isinstance(stated, datetime) else stated
        return self.phrases.as_of.format(date=self.short_date(day))

    def session_remarks(self, session: Session) -> tuple[str, ...]:
        """What a reader must know beside the title: status, access, change, interpretation."""
        changed = self.phrases.changed.format(text=session.changed) if session.changed else ""
        return self.remarks_with(session, changed)

    def remarks_with(self, session: Session, change: str) -> tuple[str, ...]:
        """The same with other words for what has changed; nothing is said twice."""
        phrases = self.phrases
        languages = self.listed([self.language_name(code) for code in session.interpretation])
        remarks = (
            self.status_word(session.status),
            phrases.access.get(session.access, ""),
            change,
            phrases.interpretation.format(languages=languages) if languages else "",
        )
        return tuple(dict.fromkeys(remark for remark in remarks if remark))

    def language_name(self, code: str) -> str:
        """ "French" for "fr"; what is no language code stands as written."""
        from babel import Locale, UnknownLocaleError

        try:
            known = Locale.parse(code, sep="-").get_display_name(self.phrases.language)
        except (ValueError, UnknownLocaleError):
            return code
        return known or code

    def _dated(self, pattern: str, day: date, **more: str) -> str:
        month = self.phrases.months[day.month - 1]
        return pattern.format(**{"day": self._day(day), "month": month, "year": day.year, **more})

    def _day(self, day: date) -> str:
        return self.phrases.first_of_month if day.day == 1 else str(day.day)


def symbol(event: Event) -> str:
    """The document symbol with its revision label, as printed at the head of each page."""
    return "/".join(part for part in (event.symbol, event.revision) if part)


def document_title(event: Event) -> str:
    """What the printed paper calls itself in a list of files."""
    return f"{event.document}: {event.title}" if event.document else event.title


def time_range(session: Session, day: date) -> str:
    """Start and end by the clock of the event: "11:00–13:00".

    " +1" follows what ends on the date after `day`, the one that the session stands under.
    """
    later = (session.end.date() - day).days
    mark = f" +{later}" if later > 0 else ""
    return f"{session.start:%H:%M}–{session.end:%H:%M}{mark}"


_ENGLISH = wording_in("en")
# Headings of what apps show under an abstract; like calendars, it is English.
NOTES, PEOPLE, REMARKS = "Notes", "People", "Please note"
QUESTIONS, DOCUMENTS, LOGO = ENGLISH.questions, ENGLISH.documents, ENGLISH.logo
role_heading = _ENGLISH.role_heading
session_remarks = _ENGLISH.session_remarks
event_dates = _ENGLISH.event_dates
qr_code = _ENGLISH.qr_code
long_date = _ENGLISH.long_date
short_date = _ENGLISH.short_date
