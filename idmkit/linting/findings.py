"""The problems of one file: a few of each kind one by one, the rest counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from idmkit.linting.content_line import Mark
from idmkit.linting.rule import Fault, Rule
from idmkit.model.problem import Problem, in_file_order


@dataclass
class Findings:
    """Takes breaches in any order and any number; memory stays bounded."""

    file: str
    _problems: list[Problem] = field(default_factory=list)
    _numbers: Counter[str] = field(default_factory=Counter)
    _rest: dict[str, tuple[Rule, Mark]] = field(default_factory=dict)

    def tell(self, rule: Rule, mark: Mark, message: str, hint: str = "", source: str = "") -> None:
        """Notes a breach; its place is only looked up if it is to be shown.

        `source` is a section that says it more precisely than the rule's.
        """
        self._numbers[rule.code] += 1
        number = self._numbers[rule.code]
        if number <= rule.shown:
            source = source or rule.source
            said = f"{message} ({source})" if source else message
            self._problems.append(_problem(rule, mark, self.file, said, hint))
        elif number == rule.shown + 1:
            self._rest[rule.code] = (rule, Mark(mark.line.brief(), mark.start, mark.end))

    def tell_fault(self, fault: Fault, mark: Mark, offset: int = 0) -> None:
        """Notes a fault of a text that begins at character `offset` of the mark's line."""
        place = mark.line.at(offset + fault.start, offset + fault.end)
        self.tell(fault.rule, place, fault.message, fault.hint)

    def has(self, rule: Rule) -> bool:
        """Whether a rule was broken."""
        return rule.code in self._numbers

    def problems(self) -> tuple[Problem, ...]:
        """All of them as one meets them going down the file."""
        return in_file_order([*self._problems, *map(self._more, self._rest)])

    def _more(self, code: str) -> Problem:
        rule, mark = self._rest[code]
        number = self._numbers[code] - rule.shown
        return Problem(
            code=code,
            severity=rule.severity,
            message=f"and {number:,} more of these, from here on",
            origin=mark.origin(self.file),
        )


def _problem(rule: Rule, mark: Mark, file: str, message: str, hint: str) -> Problem:
    return Problem(
        code=rule.code,
        severity=rule.severity,
        message=message,
        origin=mark.origin(file),
        hint="; ".join(part for part in (hint, rule.client) if part),
    )
