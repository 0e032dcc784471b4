"""The languages that an event names: tags as computers know them (BCP 47), "fr" or "pt-BR"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from idmkit.model.origin import Origin
from idmkit.reading.faults import Faults, nearest, quoted

_DEFAULT = ("en",)
# Language, script and region (RFC 5646 §2.1): more is not said of a conference paper.
_TAG = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z]{4})?(-(?:[A-Za-z]{2}|\d{3}))?")
# The languages of the United Nations are looked up nowhere: start-up.
_WELL_KNOWN = ("en", "fr", "es", "ru", "ar", "zh")
_NAMED_IN = (*_WELL_KNOWN, "de", "it", "pt")
_LONGEST_CODE = 3


def read_languages(tags: Sequence[str], origin: Origin, faults: Faults) -> tuple[str, ...]:
    """The tags as written; English where there is none. Reports unknown-language."""
    for n, tag in enumerate(tags):
        if not _is_known(tag):
            message = f"{quoted(tag)} is no code of a language"
            faults.add("unknown-language", message, origin.at(n), _hint(tag))
    return tuple(tags) or _DEFAULT


def _is_known(tag: str) -> bool:
    found = _TAG.fullmatch(tag)
    if not found:
        return False
    return found[1].lower() in _WELL_KNOWN or found[1].lower() in _names("en")


def _names(locale: str) -> dict[str, str]:
    """How each language is called in one of them, by its code."""
    from babel import Locale

    return dict(Locale(locale).languages)


def _hint(text: str) -> str:
    tag = text.replace("_", "-")
    meant = tag if _is_known(tag) else _by_name(text)
    return f'did you mean "{meant}"?' if meant else 'write codes such as "en", "fr" or "pt-BR"'


def _by_name(text: str) -> str:
    """The code of a language that is called by its name, or by its longer code: "fra"."""
    from babel import Locale, UnknownLocaleError

    for locale in _NAMED_IN:
        named = {name.casefold(): code for code, name in _names(locale).items()}
        if text.casefold() in named:
            return named[text.casefold()].replace("_", "-")
    if len(text) > _LONGEST_CODE:
        english = {name: code for code, name in _names("en").items()}
        return english.get(nearest(text, english), "").replace("_", "-")
    try:
        return str(Locale.parse(text).language)
    except (ValueError, UnknownLocaleError):
        return ""
