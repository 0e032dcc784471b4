"""Lines of a calendar folded as `icalendar` folds them, octet by octet the same, but at once.

icalendar looks at each character by itself, which took most of the time of a large event.
"""

from __future__ import annotations

_LONGEST = 74  # octets; RFC 5545 §3.1 allows 75, and the space of a fold is one of them
_FOLD = b"\r\n "
_ESCAPES = b"\\^"  # what follows belongs to it, and some readers unfold after they unescape
_CONTINUES = 0b10  # how the further octets of a character begin in UTF-8


def folded(line: str) -> bytes:
    """The octets of a line without its end, parted between characters (RFC 5545 §3.1)."""
    octets = line.encode()
    parts = []
    start = 0
    while len(octets) - start > _LONGEST:
        end = start + _LONGEST
        while octets[end] >> 6 == _CONTINUES:
            end -= 1
        end -= octets[end - 1] in _ESCAPES
        parts.append(octets[start:end])
        start = end
    return _FOLD.join((*parts, octets[start:]))
