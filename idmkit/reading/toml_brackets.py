"""The brackets of a text that may not be TOML: how deep they go, and which one stays open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# toml-rs recurses without a bound and would take the whole process with it.
_DEEPEST = 30
_LONGEST_KEY = 16
_TEXTS = (
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"""|\Z)' + r"|'''.*?(?:'''|\Z)"
    r'|"(?:[^"\\\n]++|\\.)*+"?' + r"|'[^'\n]*'?|#[^\n]*"
)
_TEXT = re.compile(_TEXTS, re.DOTALL)
_TOKEN = re.compile(rf"{_TEXTS}|(?P<open>[\[{{])|(?P<close>[\]}}])", re.DOTALL)
_NO_BRACKETS = re.compile(r"[^\[\]{}]+")
_WORD = r"""(?:[\w-]++|"[^"\n]*"|'[^'\n]*')"""
_LONG_KEY = re.compile(rf"(?<![\w-]){_WORD}(?:[ \t]*\.[ \t]*{_WORD}){{{_LONGEST_KEY}}}")


def too_deep(text: str) -> int | None:
    """Where brackets or a dotted key go deeper than anybody means, as an offset."""
    if any(line.count(".") >= _LONGEST_KEY for line in text.split("\n")):
        long_key = _LONG_KEY.search(text)
        if long_key:
            return long_key.start()
    # Where the brackets are is asked only if there is one too many: a large agenda has thousands.
    if max(_depths(_NO_BRACKETS.sub("", _TEXT.sub("", text))), default=0) <= _DEEPEST:
        return None
    brackets = [token for token in _TOKEN.finditer(text) if token["open"] or token["close"]]
    depths = _depths(bracket[0] for bracket in brackets)
    found = zip(brackets, depths, strict=True)
    return next(bracket.start() for bracket, depth in found if depth > _DEEPEST)


def _depths(brackets: Iterable[str]) -> Iterator[int]:
    """After each bracket, how many are open."""
    depth = 0
    for bracket in brackets:
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        yield depth


def still_open(text: str, at: int) -> int | None:
    """The innermost bracket that is open at offset `at`, as an offset; texts are passed over."""
    waiting: list[int] = []
    for token in _TOKEN.finditer(text, 0, at):
        if token["open"]:
            waiting.append(token.start())
        elif token["close"] and waiting:
            waiting.pop()
    return waiting[-1] if waiting else None
