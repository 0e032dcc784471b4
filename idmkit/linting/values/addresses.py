"""URI and CAL-ADDRESS (RFC 5545 §3.3.3, §3.3.13): what RFC 3986 calls a URI, and mailto."""

from __future__ import annotations

import re
from collections.abc import Iterator

from idmkit.linting.rule import Fault, must, shortened

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# What a URI must not hold: all but the unreserved and reserved characters of RFC 3986 §2 and %xx.
_WRONG = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"(?:https?|webcals?|ftp):(?!//[^/?#])", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:([^?]*)", re.IGNORECASE)
_MAILBOX = re.compile(r"[^@\s]+@[^@\s]+")

URI = must("bad-uri", "RFC 5545 §3.3.13")
MAILTO = must(
    "bad-mail-address", "RFC 6068 §2", "Apple Calendar stops the import at a broken ORGANIZER"
)


def uri(value: str) -> Iterator[Fault]:
    """The first thing that keeps a value from being an address."""
    scheme = _SCHEME.match(value)
    if not scheme:
        yield _no_scheme(value)
    elif wrong := _WRONG.search(value):
        yield _wrong_character(value, wrong.start(), wrong.end())
    elif _HOST.match(value):
        message = f'"{shortened(value)}" names no computer after //'
        yield Fault(URI, 0, len(value), message, "write the whole address: https://example.org/…")
    elif mail := _MAILTO.match(value):
        yield from _mailto(mail[1], mail.start(1), "?" in value)


def _no_scheme(value: str) -> Fault:
    is_mail = bool(_MAILBOX.fullmatch(value))
    message = f'"{shortened(value)}" is no address: it begins with no scheme such as https:'
    hint = f"write mailto:{shortened(value)}" if is_mail else "write the whole address"
    return Fault(URI, 0, max(1, len(value)), message, hint)


def _wrong_character(value: str, start: int, end: int) -> Fault:
    character = value[start]
    if character == "\\":
        hint = "delete the backslash: nothing is escaped in an address"
    elif character == "%":
        hint = "write %25 for a percent sign"
    else:
        octets = character.encode("utf-8", "surrogateescape")
        hint = f"write {''.join(f'%{octet:02X}' for octet in octets)} for it"
    said = "a blank" if character == " " else f'"{character}"'
    return Fault(URI, start, end, f"{said} cannot stand in an address", hint)


def _mailto(addresses: str, start: int, has_more: bool) -> Iterator[Fault]:  # noqa: FBT001
    if not addresses and has_more:  # "mailto:?to=…"
        return
    for one in addresses.split(","):
        if not _MAILBOX.fullmatch(one):
            message = f'"{shortened(one)}" is no mail address'
            hint = "write mailto:name@example.org"
            yield Fault(MAILTO, start, start + max(1, len(addresses)), message, hint)
            return
