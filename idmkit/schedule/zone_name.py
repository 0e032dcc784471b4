"""The name of a time zone as the schema of schedule.json admits it."""

from __future__ import annotations

import re

# `time_zone_name` in voc-schedule.schema.json, as a JSON Schema searches for it.
_ADMITTED = re.compile(r"^([A-Z][a-z]+/[A-Z][a-z]+)|UTC$")


def zone_name(key: str) -> str:
    """The IANA name, else the one that CLDR has for it: "America/New_York" for "US/Eastern".

    "" if neither is admitted ("Etc/GMT+5").
    """
    if _ADMITTED.search(key):
        return key
    from babel.core import get_global

    canonical = str(get_global("zone_aliases").get(key, ""))
    return canonical if _ADMITTED.search(canonical) else ""
