"""Addresses of calendar services, and of files seen from a page.

A session's links carry its texts and make a copy; a feed's links subscribe. Times are in UTC.
Each address is shorter than what browsers and services take.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePosixPath
from urllib.parse import quote, urlencode

from idmkit.model.event import Event, Session
from idmkit.model.handles import session_address
from idmkit.site.page_model import OneSession
from idmkit.site.text import plain

LONGEST = 2000
"""Characters of an address that every browser and service takes."""

_GOOGLE = "https://calendar.google.com/calendar/"
_OUTLOOK = "https://outlook.live.com/calendar/0/"
_OFFICE = "https://outlook.office.com/calendar/0/"
_YAHOO = "https://calendar.yahoo.com/"
_PLAIN = "/:,!()*'@"  # may stand in a query as they are (RFC 3986 §3.4)
_LONGEST_SHOWN = 45  # characters
_LONGEST_TITLE, _LONGEST_PLACE, _LONGEST_LINK = 150, 80, 300  # characters


def web_link(address: str) -> str:
    """The address if a page may lead there: http or https alone; else ""."""
    scheme = address.partition(":")[0].lower()
    return address if scheme in ("http", "https") else ""


def shown(address: str) -> str:
    """An address as it is read: without https:// and, where it is long, without its end."""
    text = address.partition("://")[2].rstrip("/")
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def relative(target: PurePosixPath | str, page: str) -> str:
    """How a page of the site names a file of the site; both from the site's root."""
    up = "../" * (len(PurePosixPath(page).parts) - 1)
    return up + quote(str(target))


def one_session(event: Event, session: Session, file: str) -> OneSession:
    """The links by which one session gets into a calendar; `file` is its own calendar."""
    told = _Told(event, session)
    return OneSession(
        file=file,
        google=told.google(),
        outlook=told.outlook(_OUTLOOK),
        office=told.outlook(_OFFICE),
        yahoo=told.yahoo(),
    )


def subscribe_google(address: str) -> str:
    """Where Google Calendar takes a feed; it wants webcal."""
    return f"{_GOOGLE}r?{urlencode({'cid': webcal(address)})}"


def subscribe_outlook(address: str, name: str, *, office: bool = False) -> str:
    """Where Outlook.com, or Microsoft 365, takes a feed."""
    query = urlencode({"url": address, "name": plain(name)[:_LONGEST_TITLE]}, quote_via=quote)
    return f"{_OFFICE if office else _OUTLOOK}addfromweb/?{query}"


def webcal(address: str) -> str:
    """The address by which calendar programs know that they shall subscribe."""
    return f"webcal://{address.partition('://')[2]}"


class _Told:
    """What services are told of a session: title, times, place and its link, nothing more."""

    def __init__(self, event: Event, session: Session) -> None:
        self.title = plain(session.heading)[:_LONGEST_TITLE]
        self.start, self.end = (one.astimezone(UTC) for one in (session.start, session.end))
        rooms = [room.name for room in session.rooms]
        places = (plain(one) for one in (*rooms, event.place) if one)
        self.place = ", ".join(places)[:_LONGEST_PLACE]
        self.link = session_address(event, session) or web_link(session.link)[:_LONGEST_LINK]

    def google(self) -> str:
        """Google Calendar's form, filled in."""
        dates = f"{_basic(self.start)}/{_basic(self.end)}"
        return _address(
            f"{_GOOGLE}render",
            (("action", "TEMPLATE"), ("text", self.title), ("dates", dates)),
            (("location", self.place), ("details", self.link)),
        )

    def outlook(self, service: str) -> str:
        """Outlook's form, filled in; this address works on phones, too."""
        return _address(
            f"{service}deeplink/compose",
            (
                ("path", "/calendar/action/compose"),
                ("rru", "addevent"),
                ("subject", self.title),
                ("startdt", f"{self.start:%Y-%m-%dT%H:%M:%SZ}"),
                ("enddt", f"{self.end:%Y-%m-%dT%H:%M:%SZ}"),
            ),
            (("location", self.place), ("body", self.link)),
        )

    def yahoo(self) -> str:
        """Yahoo's form, filled in."""
        return _address(
            _YAHOO,
            (
                ("v", "60"),
                ("title", self.title),
                ("st", _basic(self.start)),
                ("et", _basic(self.end)),
            ),
            (("in_loc", self.place), ("desc", self.link)),
        )


def _address(
    base: str, needed: tuple[tuple[str, str], ...], more: tuple[tuple[str, str], ...]
) -> str:
    """The address with what there is room for in `LONGEST` characters; the last goes first."""
    said = [pair for pair in more if pair[1]]
    while len(address := _with(base, [*needed, *said])) >= LONGEST and said:
        said.pop()
    return address


def _with(base: str, query: list[tuple[str, str]]) -> str:
    return f"{base}?{urlencode(query, quote_via=quote, safe=_PLAIN)}"


def _basic(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"
