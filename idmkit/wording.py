"""The words that idmkit itself prints: roles, dates, marks. Everything else is the agenda's own.

English for now; each phrase is made here and nowhere else, so that a language is one file more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from idmkit.model.event import Access, Event, Session, Status
from idmkit.model.people import Appearance, Role

_LOCALE = "en"
_ROLES = {
    Role.CHAIR: ("Chair", "Chairs"),
    Role.MODERATOR: ("Moderator", "Moderators"),
    Role.KEYNOTE: ("Keynote", "Keynotes"),
    Role.SPEAKER: ("Speaker", "Speakers"),
    Role.PANELLIST: ("Panel", "Panel"),
    Role.RAPPORTEUR: ("Rapporteur", "Rapporteurs"),
    Role.OTHER: ("Also", "Also"),
}
_STATUS = {Status.TENTATIVE: "To be confirmed", Status.CANCELLED: "Cancelled"}
_ACCESS = {Access.CLOSED: "Closed session", Access.INVITATION: "By invitation"}

GLANCE = "At a glance"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

QUESTIONS = "Questions for discussion"
DOCUMENTS = "Documents"
CONTINUED = "continued"
LOGO = "Logo"


def role_heading(role: Role, appearances: Sequence[Appearance]) -> str:
    """The word over those who share a role; a custom role brings its own."""
    own = appearances[0].role_word if role is Role.OTHER else ""
    one, many = _ROLES[role]
    return own or (one if len(appearances) == 1 else many)


def people_heading(roles: Collection[Role]) -> str:
    """What the index of people calls them."""
    if not {*roles} - {Role.SPEAKER, Role.PANELLIST, Role.KEYNOTE}:
        return "Speakers"
    others = {*roles} & {Role.CHAIR, Role.RAPPORTEUR, Role.OTHER}
    return "Who appears where" if others else "Speakers and moderators"


def status_word(status: Status) -> str:
    """ "Cancelled" or "To be confirmed"; nothing for what is sure."""
    return _STATUS.get(status, "")


def role_word(role: Role) -> str:
    """The word for one who has a role, within a line: "moderator"."""
    return _ROLES[role][0].lower() if role is not Role.OTHER else "other"


def page_number(number: int, count: int) -> str:
    """The foot of a page."""
    return f"Page {number} of {count}"


def on_page(number: int) -> str:
    """Where to find something, within a line."""
    return f"page\u00a0{number}"


def symbol(event: Event) -> str:
    """The document symbol with its revision label, as printed at the head of each page."""
    return "/".join(part for part in (event.symbol, event.revision) if part)


def document_title(event: Event) -> str:
    """What the printed paper calls itself in a list of files."""
    return f"{event.document}: {event.title}" if event.document else event.title


def logo_of(event: Event) -> str:
    """What the logo is, for those who do not see it."""
    return f"{LOGO} of {event.organizer}" if event.organizer else LOGO


def qr_code(address: str) -> str:
    """What a QR code is, for those who do not see it."""
    return f"QR code: {address}"


def where_to_find(time: str, heading: str, page: int) -> str:
    """Where a link within the paper leads."""
    return f"{time} {heading}, page {page}"


def time_range(session: Session, day: date) -> str:
    """Start and end by the clock of the event: "11:00–13:00".

    " +1" follows what ends on the date after `day`, the one that the session stands under.
    """
    later = (session.end.date() - day).days
    mark = f" +{later}" if later > 0 else ""
    return f"{session.start:%H:%M}–{session.end:%H:%M}{mark}"


def night_remark(session: Session, day: date) -> str:
    """The date in words, for what begins after midnight of the day that it stands under."""
    begins = session.start.date()
    return "" if begins == day else f"In the night to {long_date(begins)}"


def long_date(day: date) -> str:
    """ "Thursday 9 July 2009"."""
    return f"{_weekday(day)} {short_date(day)}"


def short_date(day: date) -> str:
    """ "9 July 2009"."""
    return f"{_day_and_month(day)} {day.year}"


def date_range(first: date, last: date) -> str:
    """ "9–10 July 2009", "30 July – 1 August 2009", or one date."""
    if first == last:
        return short_date(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_date(last)}"
    start = _day_and_month(first) if first.year == last.year else short_date(first)
    return f"{start} – {short_date(last)}"


def event_dates(event: Event) -> str:
    """The dates of the whole event."""
    return date_range(event.first_date, event.last_date)


def as_of(event: Event) -> str:
    """ "as of 6 July 2009", or "" where the agenda gives no date of its edition."""
    stated = event.as_of
    if stated is None:
        return ""
    return f"as of {short_date(stated.date() if isinstance(stated, datetime) else stated)}"


def session_remarks(session: Session) -> tuple[str, ...]:
    """What a reader must know beside the title: status, access, change, interpretation."""
    languages = ", ".join(language_name(code) for code in session.interpretation)
    remarks = (
        status_word(session.status),
        _ACCESS.get(session.access, ""),
        f"Changed: {session.changed}" if session.changed else "",
        f"Interpretation: {languages}" if languages else "",
    )
    return tuple(remark for remark in remarks if remark)


def language_name(code: str) -> str:
    """ "French" for "fr"; what is no language code stands as written."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-").get_display_name(_LOCALE) or code
    except (ValueError, UnknownLocaleError):
        return code


def _weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def _day_and_month(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
