"""How a mapping makes one value: "{first name} {last name}", by turns, or by a table of values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from idmkit.model.folding import fold
from idmkit.model.origin import Origin

Lookup = Callable[[str], tuple[str, ...]]
_PARTS = re.compile(r"\{([^{}]*)\}")
_EMPTY_BRACKETS = re.compile(r"\s*(?:\(\s*\)|\[\s*\])")


@dataclass(frozen=True, slots=True)
class Template:
    """A text in which `{name}` stands for what the source has under that name."""

    text: str
    origin: Origin = field(compare=False, repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        """The names in braces, in their order."""
        return tuple(name.strip() for name in _PARTS.findall(self.text))

    @property
    def is_name(self) -> bool:
        """Whether it is one name in braces and nothing else."""
        return bool(_PARTS.fullmatch(self.text.strip()))

    @property
    def has_stray_brace(self) -> bool:
        """Whether a brace stands alone, or a pair of them around nothing."""
        return "" in self.names or bool(re.search(r"[{}]", _PARTS.sub("", self.text)))

    def texts(self, look_up: Lookup) -> tuple[str, ...]:
        """All values of a lone name; else the one text, unless all its names stand for nothing."""
        if self.is_name:
            return look_up(self.names[0])
        found = {name: ", ".join(look_up(name)) for name in self.names}
        if found and not any(found.values()):
            return ()
        filled = _PARTS.sub(lambda one: found[one[1].strip()], self.text)
        return (_EMPTY_BRACKETS.sub("", filled).strip(" ,;"),)


@dataclass(frozen=True, slots=True)
class Rule:
    """The first of the `templates` that gives a text counts.

    `meanings` has what values mean, by their folded texts; a value that is not among them is
    `otherwise`, or stands as it is.
    """

    templates: tuple[Template, ...]
    meanings: Mapping[str, str] = field(default_factory=dict)
    otherwise: str | None = None

    def texts(self, look_up: Lookup) -> tuple[str, ...]:
        """What the source says, in words that are understood."""
        every = (tuple(filter(None, one.texts(look_up))) for one in self.templates)
        found = next(filter(None, every), ())
        return tuple(self._meaning(text) for text in found)

    def text(self, look_up: Lookup) -> str:
        """The texts as one."""
        return ", ".join(self.texts(look_up))

    @property
    def names(self) -> Iterator[tuple[str, Origin]]:
        """Every name that it looks up, and where the mapping says so."""
        return ((name, one.origin) for one in self.templates for name in one.names)

    def _meaning(self, text: str) -> str:
        otherwise = text if self.otherwise is None else self.otherwise
        return self.meanings.get(fold(text), otherwise)
