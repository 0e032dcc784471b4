"""The id of an event that has none, or none of ours."""

from __future__ import annotations

import re

from idmkit.model.handles import is_id
from idmkit.reading.readable_ids import readable


def event_id(own: str, title: str, year: int) -> str:
    """An id that ends in the year of the event, as all ids of events do."""
    if is_id(own) and own.endswith(str(year)) and re.search("[a-z]", own):
        return own
    stem = next((one for one in map(readable, (own, title)) if re.search("[a-z]", one)), "event")
    stem = re.sub(rf"-?{year}$", "", stem).strip("-") or "event"
    return f"{stem}-{year}"
