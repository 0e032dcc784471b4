"""The columns of a programme: the fields of a row, and the words by which they are known."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from idmkit.model.people import Role
from idmkit.reading.tables.headings import Columns

FIELDS = (
    "date", "time", "start", "end", "duration", "title", "subtitle", "label", "key", "room",
    "track", "kind", "abstract", "questions", "notes", "speakers", "chairs", "moderators",
    "keynotes", "panellists", "rapporteurs", "position", "organization", "country", "language",
    "interpretation", "access", "closed", "status", "link", "documents",
)  # fmt: skip
ROLES: Mapping[str, Role] = {
    "chairs": Role.CHAIR,
    "moderators": Role.MODERATOR,
    "keynotes": Role.KEYNOTE,
    "speakers": Role.SPEAKER,
    "panellists": Role.PANELLIST,
    "rapporteurs": Role.RAPPORTEUR,
}
TIMES = ("time", "start")
# The title of a session, or its label where another column has the title.
ITEM = "item"
# A cell that holds the time and, behind it, the title: no heading says so, its cells do.
LINE = "line"
# The time in the last row of a session that is one cell over several rows.
UNTIL = "until"
NEEDED = (*TIMES, "title", ITEM)


@cache
def column_words() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The words of each field, by language."""
    text = (files(__package__) / "columns.toml").read_text("utf-8")
    return {
        field: {language: tuple(words) for language, words in by_language.items()}
        for field, by_language in tomllib.loads(text).items()
    }


@cache
def columns() -> Columns:
    """The columns that are known by their headings."""
    return Columns({field: sum(words.values(), ()) for field, words in column_words().items()})
