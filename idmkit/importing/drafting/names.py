"""What stands in one cell for a person: a name, and whom the person is there for."""

from __future__ import annotations

import re
from typing import NamedTuple

from idmkit.importing.sources.markup import one_line

_BRACKETED = re.compile(r"^(?P<name>[^\[\](){}]+?)\s*[\[(](?P<rest>[^\[\]()]+)[\])]\s*$")


class NamedBody(NamedTuple):
    """What stood in one cell: a name, and the organization in brackets after it."""

    name: str
    organization: str


def with_organization(text: str) -> NamedBody:
    """ "Ana López (Ministry of Labour)" or "Ana López [Ministry of Labour]" taken apart."""
    line = one_line(text)
    found = _BRACKETED.match(line)
    return NamedBody(found["name"].strip(), found["rest"].strip()) if found else NamedBody(line, "")
