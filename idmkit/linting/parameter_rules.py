"""What parameters are judged by (RFC 5545 §3.2, RFC 6868)."""

from __future__ import annotations

import re

from idmkit.linting.content_line import Mark
from idmkit.linting.findings import Findings
from idmkit.linting.grammar.words import PARAMETER_WORDS, QUOTED, SEVERAL, SINGLE
from idmkit.linting.property import Parameter, Property
from idmkit.linting.rule import must, shortened, should
from idmkit.linting.values.addresses import uri
from idmkit.linting.word_rules import one_of

# RFC 5646 §2.1 in outline: a language and subtags, or a private or old tag.
_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,8}|[xXiI])(?:-[A-Za-z0-9]{1,8})*")

REPEATED = must("repeated-parameter", "RFC 5545 §3.2")
SEVERAL_VALUES = must("several-parameter-values", "RFC 5545 §3.2")
QUOTES = must("unquoted-address", "RFC 5545 §3.2")
ADDRESS = must("bad-parameter-address", "RFC 5545 §3.2")
WORD = must("unknown-parameter-word", "RFC 5545 §3.2")
LANGUAGE = must("bad-language", "RFC 5646 §2.1")
BACKSLASH = should("backslash-in-parameter", "RFC 6868 §3")


def check_parameters(component: str, found: Property, findings: Findings) -> bool:
    """Tells what is wrong with a property's parameters. False if its value cannot be trusted."""
    is_good = True
    names: set[str] = set()
    for one in found.parameters:
        if one.name in names and (one.name in SINGLE or one.name in QUOTED):
            message = f"the parameter {one.name} stands twice"
            findings.tell(REPEATED, _mark(found, one), message, "delete one of them")
        names.add(one.name)
        is_good &= _check(component, found, one, findings)
    return is_good


def _check(component: str, found: Property, one: Parameter, findings: Findings) -> bool:
    mark = _mark(found, one)
    if one.name in QUOTED and not one.is_quoted:
        message = f"the value of {one.name} does not stand in quotation marks"
        findings.tell(QUOTES, mark, message, f'write {one.name}="…"')
        return False
    if one.name in SINGLE and len(one.values) > 1:
        message = f"{one.name} takes one value, and a comma begins another"
        findings.tell(SEVERAL_VALUES, mark, message, f'write it in quotation marks: {one.name}="…"')
        return one.name not in ("VALUE", "TZID")
    if one.name in QUOTED:
        _check_addresses(mark, one, findings)
    elif one.name == "LANGUAGE" and not _LANGUAGE.fullmatch(one.values[0]):
        message = f'"{shortened(one.values[0])}" is no tag of a language'
        findings.tell(LANGUAGE, mark, message, "write en, fr-CH or zh-Hans")
    elif one.name in ("CN", "LABEL") and re.search(r"\\[nN,;\\]", one.values[0]):
        message = "a backslash escapes nothing in a parameter"
        hint = "put the value in quotation marks; write ^n for a line break"
        findings.tell(BACKSLASH, mark, message, hint)
    else:
        _check_word(component, one, findings, found)
    return True


def _check_addresses(mark: Mark, one: Parameter, findings: Findings) -> None:
    for value in one.values[: 100 if one.name in SEVERAL else 1]:
        for fault in uri(value):
            message = f"{one.name}: {fault.message}"
            findings.tell(ADDRESS, mark, message, fault.hint)


def _check_word(component: str, one: Parameter, findings: Findings, found: Property) -> None:
    words = PARAMETER_WORDS.get((one.name, component)) or PARAMETER_WORDS.get((one.name, ""))
    if not words:
        return
    for value in one.values[:100]:
        if not words.allow(value):
            message = f'{one.name} cannot be "{shortened(value)}"'
            hint = f"write {one_of(words.words)}"
            findings.tell(WORD, _mark(found, one), message, hint, words.section)


def _mark(found: Property, one: Parameter) -> Mark:
    return found.line.at(one.start, one.end)
