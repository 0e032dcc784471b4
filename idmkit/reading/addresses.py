"""Web addresses and calendar identifiers: what may be printed and subscribed to for ever."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, quoted

# RFC 3986 §2: everything else must be written %XX.
_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
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
    if url and ("#" in url or "?" in url):
        message = "the address of a folder has no ? and no #"
        faults.add("bad-url", message, origin, f'write: url = "{_folder(url)}"')
        return ""
    if url and not url.endswith("/"):
        hint = f'write: url = "{url}/"'
        faults.add("bad-url", "the event's address must end in /", origin, hint)
        return ""
    return url


def _url_fault(text: str, end: str) -> tuple[str, str] | None:
    scheme = re.match(r"https?://", text, re.IGNORECASE)
    if not scheme:
        hint = "write the whole address, with https:// before it"
        if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", text):
            hint = f'write: "https://{text[:100].rstrip("/")}{end}"'
        return f"{quoted(text)} is no web address", hint
    if len(text) > _LONGEST_URL:
        return "this address is too long", f"at most {_LONGEST_URL} characters"
    if re.search(r"[\s\x00-\x1f\x7f]", text):
        return "a web address has no spaces in it", "write %20 in place of each space"
    try:
        host = urlsplit(text).hostname
    except ValueError:
        host = None
    if not host:
        return f"{quoted(text)} names no site", 'write: "https://www.example.org/"'
    if not _URI.fullmatch(text):
        return "a web address has only plain letters", f'write: "{_encoded(text)}"'
    return None


def _encoded(text: str) -> str:
    """The address as browsers send it; the host's letters stay a task for its owner."""
    return quote(text, safe="-._~:/?#[]@!$&'()*+,;=%")


def _folder(url: str) -> str:
    bare = re.split(r"[?#]", url)[0]
    return bare if bare.endswith("/") else bare.rpartition("/")[0] + "/"


def read_uid(text: str, origin: Origin, faults: Faults) -> str:
    """A calendar's own UID (RFC 5545 §3.8.4.7); "" if none or faulty. Reports bad-uid."""
    if text and (len(text.encode()) > _LONGEST_UID or re.search(r"\s", text)):
        hint = f"copy it whole from the calendar: at most {_LONGEST_UID} characters, no spaces"
        faults.add("bad-uid", f"{quoted(text)} cannot be a UID", origin, hint)
        return ""
    return text


def read_domain(text: str, origin: Origin, faults: Faults) -> str:
    """The end of every UID; the default if it is faulty. Reports bad-domain."""
    if not _DOMAIN.fullmatch(text):
        hint = 'write it like "example.org", without https:// and without /'
        faults.add("bad-domain", f"{quoted(text)} cannot be a domain", origin, hint)
        return "idmkit"
    return text
