"""Collects what is wrong with one file, each fault once, and the words that all faults share."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from idmkit.model.origin import KeyPath, Origin, Source
from idmkit.model.problem import AgendaError, Problem, error, in_file_order

_LONGEST_QUOTE = 60
_LIKENESS = 0.65


class Faults:
    """The problems of one source so far, and the key paths whose values cannot be relied on."""

    def __init__(self, source: Source) -> None:
        self.root = Origin(source)
        self._problems: list[Problem] = []
        self._unreliable: set[KeyPath] = set()

    def add(self, code: str, message: str, origin: Origin, hint: str = "") -> None:
        """Say that something is wrong, unless what stands there is known to be wrong already."""
        if self.reliable(origin.path):
            self._problems.append(error(code, message, origin, hint))
            if origin.path:
                self._unreliable.add(origin.path)

    def distrust(self, path: KeyPath) -> None:
        """Keep quiet about what follows from the value at `path`."""
        self._unreliable.add(path)

    def reliable(self, path: KeyPath) -> bool:
        """Whether neither the value at `path` nor a table around it was found wrong."""
        if not self._unreliable:
            return True
        return not any(path[:length] in self._unreliable for length in range(len(path) + 1))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found so far, in file order."""
        return in_file_order(self._problems) if self._problems else ()

    def include(self, problems: Iterable[Problem]) -> None:
        """Add what was found in another source."""
        self._problems.extend(problems)

    def raise_if_any(self) -> None:
        """Raise AgendaError with all problems in file order, if there is one."""
        if self._problems:
            raise AgendaError(in_file_order(self._problems))


def quoted(text: object) -> str:
    """A value from the file, in quotation marks, shortened and with nothing unprintable."""
    shown = str(text)
    if len(shown) > _LONGEST_QUOTE:
        shown = f"{shown[: _LONGEST_QUOTE - 1]}…"
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in shown) + '"'


def nearest(text: str, known: Iterable[str]) -> str:
    """The known word that was probably meant, or ""."""
    by_fold = {word.casefold(): word for word in known}
    found = difflib.get_close_matches(
        text[:_LONGEST_QUOTE].casefold(), by_fold, n=1, cutoff=_LIKENESS
    )
    return by_fold[found[0]] if found else ""


def did_you_mean(text: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint that names the nearest known word, or says `otherwise`."""
    meant = nearest(text, known)
    return f'did you mean "{meant}"?' if meant else otherwise
