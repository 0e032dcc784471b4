"""The brackets of a text that may not be TOML: how deep they go, and which one stays open."""

from __future__ import annotations

import re

# toml-rs recurses without a bound and would take the whole process with it.
_DEEPEST = 30
_LONGEST_KEY = 16
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?(?:"""|\Z)' + r"|'''.*?(?:'''|\Z)"
    r'|"(?:\\.|[^"\\\n])*"?' + r"|'[^'\n]*'?|#[^\n]*|(?P<open>[\[{])|(?P<close>[\]}])",
    re.DOTALL,
)
_WORD = r"""(?:[\w-]++|"[^"\n]*"|'[^'\n]*')"""
_LONG_KEY = re.compile(rf"(?<![\w-]){_WORD}(?:[ \t]*\.[ \t]*{_WORD}){{{_LONGEST_KEY}}}")


def too_deep(text: str) -> int | None:
    """Where brackets or a dotted key go deeper than anybody means, as an offset."""
    long_key = _LONG_KEY.search(text)
    if long_key:
        return long_key.start()
    depth = 0
    for token in _TOKEN.finditer(text):
        depth += (token["open"] is not None) - (token["close"] is not None)
        depth = max(depth, 0)
        if depth > _DEEPEST:
            return token.start()
    return None


def still_open(text: str, at: int) -> int | None:
    """The innermost bracket that is open at offset `at`, as an offset; texts are passed over."""
    waiting: list[int] = []
    for token in _TOKEN.finditer(text, 0, at):
        if token["open"]:
            waiting.append(token.start())
        elif token["close"] and waiting:
            waiting.pop()
    return waiting[-1] if waiting else None
