"""The table that translators get: what they must not touch is locked, what they must is tinted."""

from __future__ import annotations

from collections.abc import Sequence

from idmkit.model.event import Event
from idmkit.model.problem import OutputError
from idmkit.printing.unicode_rules import RTL, language_level
from idmkit.spreadsheets import LONGEST_TEXT, Column, Sheet, workbook
from idmkit.translating.entries import CHANGED, MISSING, Entry


def workbook_of(entries: Sequence[Entry], event: Event, language: str) -> bytes:
    """The workbook. Raises OutputError for a text that no cell can hold."""
    _check_lengths(entries)
    title = f"{event.title} ({event.languages[0]} – {language})"
    return workbook([_sheet(entries, event, language)], title=title, created=event.edition())


def _sheet(entries: Sequence[Entry], event: Event, language: str) -> Sheet:
    own = event.languages[0]
    from_rtl, to_rtl = (language_level(one) == RTL for one in (own, language))
    columns = (
        Column(heading="id", width=34, editable=False),
        Column(heading=f"source ({own})", width=58, editable=False, rtl=from_rtl),
        Column(heading=f"target ({language})", width=58, rtl=to_rtl),
        Column(heading="stale", width=11, editable=False),
        Column(heading="was", width=40, editable=False, rtl=from_rtl),
    )
    due = (n for n, entry in enumerate(entries) if entry.state in (MISSING, CHANGED))
    return Sheet(
        name=language, columns=columns, rows=tuple(entries), marked=frozenset(due), rtl=to_rtl
    )


def _check_lengths(entries: Sequence[Entry]) -> None:
    for entry in entries:
        longest = max(len(text.encode("utf-16-le")) // 2 for text in entry)
        if longest > LONGEST_TEXT:
            raise OutputError(
                f"{entry.id} has {longest} characters, and a cell of a workbook holds "
                f"{LONGEST_TEXT}; divide it in the agenda"
            )
