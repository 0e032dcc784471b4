"""An overlay is changed at its values alone, however it is written."""

from __future__ import annotations

import copy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.reading.toml_source import parse_toml
from idmkit.reading.translations.tables import Address
from idmkit.translating.overlay_edit import Value, edited

HEADERS = """# Ours, by hand.

[event]
title = "Un"   # said so by Marie

# The sessions
[session.one]
title = "Deux"
# Of the second
[session.two]
abstract = \"\"\"
[session.one]
Trois\"\"\"
questions = [
  "a",  # first
  "b",
]

# The end
"""
DOTTED = """event.title = "Un"  # said
session.one.title = "Deux"
# between
session.one.was.title = "Two"
[session.two]  # a table
speakers.ana.title = "x"
"""
BRACES = """# in braces
session = { one = { title = "Deux", was = {} }, "two" = {} }  # end
[event]
was = { title = "One" }
"""
DEEP = """[session.one.was]
title = "Two"
# quoted
[session."two"]
title = 'x'

[session.two.speakers.ana]
title = "y"
[event]"""
STYLES = [HEADERS, DOTTED, BRACES, DEEP, "", "# nothing yet"]
PATHS: list[Address] = [
    ("event", "title"),
    ("event", "was", "title"),
    ("session", "one", "title"),
    ("session", "one", "label"),
    ("session", "one", "was", "title"),
    ("session", "two", "abstract"),
    ("session", "two", "questions"),
    ("session", "two", "was", "questions"),
    ("session", "two", "speakers", "ana", "remark"),
    ("session", "two", "speakers", "ana", "was", "remark"),
    ("day", "2009-07-09", "label"),
    ("person", "ana", "title"),
]
LINES = st.sampled_from(["x", 'a "b"', "c\\d", "l'eau", "آ", "# no", "[x]"])
TEXTS = st.sampled_from(["one", "two\n\nthree", '"""', "x\ny"])


def with_changes(data: dict[str, Any], changes: dict[Address, Value]) -> dict[str, Any]:
    wanted = copy.deepcopy(data)
    for path, value in changes.items():
        table = wanted
        for key in path[:-1]:
            table = table.setdefault(key, {})
        table[path[-1]] = value
    return wanted


def plain(value: Any) -> Any:
    """Without the line end that ends a text over several lines, and without empty tables."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if one != {}}
    return value.removesuffix("\n") if isinstance(value, str) else value


@settings(deadline=None, max_examples=150)
@given(style=st.sampled_from(STYLES), data=st.data())
def test_the_text_says_the_changes_and_all_else_as_before(style: str, data: st.DataObject) -> None:
    paths = data.draw(st.lists(st.sampled_from(PATHS), unique=True))
    changes: dict[Address, Value] = {}
    for path in paths:
        several = path[-1] == "questions"
        changes[path] = data.draw(st.lists(LINES)) if several else data.draw(LINES | TEXTS)
    source = parse_toml(style, "agenda.fr.toml")
    text = edited(source, changes)
    found = parse_toml(text, "agenda.fr.toml").data
    assert plain(found) == plain(with_changes(source.data, changes))
    comments = [line for line in style.split("\n") if line.startswith("#")]
    assert [line for line in text.split("\n") if line in comments] == comments


def test_a_comment_stays_above_the_table_it_speaks_of() -> None:
    source = parse_toml(HEADERS, "agenda.fr.toml")
    text = edited(
        source, {("session", "one", "label"): "L", ("session", "one", "was", "title"): "T"}
    )
    assert (
        'title = "Deux"\nlabel = "L"\n\n[session.one.was]\ntitle = "T"\n# Of the second\n' in text
    )
    assert text.endswith("\n# The end\n")


def test_nothing_is_changed_where_nothing_changes() -> None:
    assert edited(parse_toml(HEADERS, "x"), {}) == HEADERS
