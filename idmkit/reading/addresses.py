"""Web addresses and calendar identifiers: what may be printed and subscribed to for ever."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from idmkit.model.handles import LARGEST_NUMBER, is_guid
from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, quoted

# RFC 3986 §2: everything else must be written %XX.
_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_SAFE = "-._~:/?#[]@!$&'()*+,;=%"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PAGE = re.compile(r"\.(html?|php|aspx?|jsp|pdf)$", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\.[A-Za-z0-9][A-Za-z0-9-]{0,62})*"
)
_LONGEST_UID = 255  # octets, RFC 7986 §5.3
_LONGEST_URL = 2000


def read_url(text: str, origin: Origin, faults: Faults, end: str = "") -> str:
    """The address as written; "" if it cannot be one. Reports bad-url.

    `end` is what a suggested address must end in.
    """
    if not text:
        return ""
    fault = _url_fault(text, end)
    if fault:
        message, hint = fault
        faults.add("bad-url", message, origin, hint)
        return ""
    return text


def read_event_url(text: str, origin: Origin, faults: Faults) -> str:
    """The address of the event's folder: printed addresses are made by adding to it."""
    url = read_url(text, origin, faults, end="/")
    if not url or url == _folder(url):
        return url
    message = "the event's address must end in /"
    if "#" in url or "?" in url:
        message = "the address of a folder has no ? and no #"
    faults.add("bad-url", message, origin, f'write: url = "{_folder(url)}"')
    return ""


def _url_fault(text: str, end: str) -> tuple[str, str] | None:
    scheme = re.match(r"https?://", text, re.IGNORECASE)
    if not scheme:
        hint = "write the whole address, with https:// before it"
        if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text):
            whole = f"https://{text[:100]}"
            hint = f'write: "{_folder(whole) if end else whole}"'
        return f"{quoted(text)} is no web address", hint
    if len(text) > _LONGEST_URL:
        return "this address is too long", f"at most {_LONGEST_URL} characters"
    if re.search(r"[\s\x00-\x1f\x7f]", text):
        return "a web address has no spaces in it", "write %20 in place of each space"
    return _site_fault(text) or _letters_fault(text)


def _site_fault(text: str) -> tuple[str, str] | None:
    """What is wrong between // and the next /."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        host = None
    if not host:
        return f"{quoted(text)} names no site", 'write: "https://www.example.org/"'
    try:
        fine = parts.port != 0
    except ValueError:
        fine = False
    port = parts.netloc.rpartition(":")[2]
    hint = "after the : comes a number up to 65535; mostly none is needed"
    return None if fine else (f"{quoted(port)} is no port of a site", hint)


def _letters_fault(text: str) -> tuple[str, str] | None:
    if not _URI.fullmatch(text):
        encoded = _encoded(text)
        if encoded:
            return "a web address has only plain letters", f'write: "{encoded}"'
        hint = "write its name with the letters a to z, or as its owner registered it: xn--…"
        return "the name of a site has only plain letters", hint
    if _LONE_PERCENT.search(text):
        hint = f'write: "{_LONE_PERCENT.sub("%25", text)}"'
        return "% begins a code of two digits, such as %20 for a space", hint
    return None


def _encoded(text: str) -> str:
    """The address as browsers send it (RFC 3490 for the site, %XX after it), or ""."""
    scheme, _, rest = text.partition("//")
    site, slash, path = rest.partition("/")
    try:
        plain = site.encode("idna").decode()
    except UnicodeError:
        return ""
    if not plain or (plain == site.lower() and not site.isascii()):
        return ""
    encoded = f"{scheme}//{plain}{slash}{quote(path, safe=_SAFE)}"
    return encoded if _URI.fullmatch(encoded) else ""


def _folder(url: str) -> str:
    """The folder's address: without what follows ? or #, and without a file's name."""
    bare = re.split(r"[?#]", url)[0]
    above, _, last = bare.rpartition("/")
    in_folder = above.count("/") > 1  # past the two of https://
    return f"{above}/" if not last or (in_folder and _PAGE.search(last)) else f"{bare}/"


def read_uid(text: str, origin: Origin, faults: Faults) -> str:
    """A calendar's own UID (RFC 5545 §3.8.4.7); "" if none or faulty. Reports bad-uid."""
    if text and (len(text.encode()) > _LONGEST_UID or re.search(r"\s", text)):
        hint = f"copy it whole from the calendar: at most {_LONGEST_UID} characters, no spaces"
        faults.add("bad-uid", f"{quoted(text)} cannot be a UID", origin, hint)
        return ""
    return text


def read_guid(text: str, origin: Origin, faults: Faults) -> str:
    """A session's own GUID in small letters; "" if none or faulty. Reports bad-guid."""
    if text and not is_guid(text):
        hint = 'copy it whole from the schedule: "307e1812-4a21-5d33-910b-30543d8c6026"'
        faults.add("bad-guid", f"{quoted(text)} is no GUID", origin, hint)
        return ""
    return text.lower()


def read_number(number: int | None, origin: Origin, faults: Faults) -> int | None:
    """A session's own number in schedules; None if none or faulty. Reports bad-number."""
    if number is not None and not 1 <= number <= LARGEST_NUMBER:
        hint = f"copy it from the schedule: a whole number from 1 to {LARGEST_NUMBER}"
        faults.add("bad-number", f"{number} cannot be the number of a session", origin, hint)
        return None
    return number


def read_domain(text: str, origin: Origin, faults: Faults) -> str:
    """The end of every UID; the default if it is faulty. Reports bad-domain."""
    if not _DOMAIN.fullmatch(text):
        hint = 'write it like "example.org", without https:// and without /'
        faults.add("bad-domain", f"{quoted(text)} cannot be a domain", origin, hint)
        return "idmkit"
    return text
