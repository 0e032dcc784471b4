"""Values that are a word of a list, a number within bounds, or the name of a colour."""

from __future__ import annotations

from difflib import get_close_matches

from idmkit.linting.findings import Findings
from idmkit.linting.grammar.colours import COLOURS
from idmkit.linting.grammar.properties import PROPERTIES
from idmkit.linting.grammar.words import PROPERTY_WORDS
from idmkit.linting.property import Property
from idmkit.linting.rule import must, shortened

_RANGES = {
    "SEQUENCE": (0, 2**31 - 1),
    "REPEAT": (0, 2**31 - 1),
    "PRIORITY": (0, 9),
    "PERCENT-COMPLETE": (0, 100),
}

WORD = must("unknown-word", "RFC 5545 §3.7, §3.8")
RANGE = must("number-out-of-range", "RFC 5545 §3.8")
COLOUR = must("unknown-colour", "RFC 7986 §5.9", "Fossify Calendar knows these names only")


def check_words(component: str, found: Property, findings: Findings) -> bool:
    """STATUS, TRANSP, CLASS and the like; COLOR. True if the word is known or need not be."""
    if found.name == "COLOR":
        return _check_colour(found, findings)
    key = (found.name, component)
    words = PROPERTY_WORDS.get(key) or PROPERTY_WORDS.get((found.name, ""))
    if not words or words.allow(found.value):
        return True
    where = f" in {component}" if key in PROPERTY_WORDS else ""
    message = f'{found.name} cannot be "{shortened(found.value)}"{where}'
    hint = f"write {one_of(words.words)}"
    findings.tell(WORD, found.value_mark, message, hint, words.section)
    return False


def one_of(words: tuple[str, ...]) -> str:
    """ "A, B or C"."""
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _check_colour(found: Property, findings: Findings) -> bool:
    name = found.value.lower()
    if name in COLOURS:
        return True
    near = get_close_matches(name[:40], sorted(COLOURS), n=1)
    hint = f"write {near[0]}, perhaps" if near else "write a name of CSS 3, such as steelblue"
    message = f'"{shortened(found.value)}" is no name of a colour'
    findings.tell(COLOUR, found.value_mark, message, hint)
    return False


def check_range(found: Property, findings: Findings) -> None:
    """Numbers that have bounds."""
    bounds = _RANGES.get(found.name)
    if bounds and not bounds[0] <= int(found.value) <= bounds[1]:
        upper = f" to {bounds[1]}" if bounds[1] < 2**31 - 1 else ""
        message = f"{found.name} goes from {bounds[0]}{upper or ' upwards'}, not to {found.value}"
        source = PROPERTIES[found.name].section
        findings.tell(RANGE, found.value_mark, message, "write a number in between", source)
