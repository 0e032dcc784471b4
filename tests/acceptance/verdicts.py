"""What each program understood of each meeting, field by field, and the table of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.clients.expected import ExpectedEvent
from tests.clients.seen import ALL, Client, SeenEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`agreed` counts the sessions in which a field was understood, of `sessions`."""

    client: str
    meeting: str
    sessions: int
    agreed: Counter[str]
    told: Sequence[str]
    differences: tuple[str, ...]


def verdict(
    client: Client, meeting: str, wanted: Sequence[ExpectedEvent], seen: Iterable[SeenEvent]
) -> Verdict:
    """Compares every field that the program tells, of every session that either side has."""
    agreed: Counter[str] = Counter()
    differences: list[str] = []
    for want, got in _paired(wanted, list(seen), by_uid="uid" in client.tells):
        if want is None or got is None:
            differences.append(f"only one side has it: {want or got}")
            continue
        for field in client.tells:
            cut = 0 < client.longest < len(got.description.encode())
            if want.agrees(got, field, cut=cut):
                agreed[field] += 1
            else:
                differences.append(f"{field} of {want.uid}: {want}\nbut {client.name}: {got}")
    return Verdict(
        client=client.name,
        meeting=meeting,
        sessions=len(wanted),
        agreed=agreed,
        told=client.tells,
        differences=tuple(differences),
    )


def table(verdicts: Sequence[Verdict]) -> list[str]:
    """A line for each client and meeting: in how many sessions each field agreed."""
    lines = [f"{'client':10}{'meeting':22}{'sessions':>9}" + "".join(f"{one:>13}" for one in ALL)]
    for one in sorted(verdicts, key=lambda one: (one.client, one.meeting)):
        cells = (str(one.agreed[field]) if field in one.told else "–" for field in ALL)
        row = f"{one.client:10}{one.meeting:22}{one.sessions:>9}"
        lines.append(row + "".join(f"{cell:>13}" for cell in cells))
    return lines


def _paired(
    wanted: Sequence[ExpectedEvent], seen: list[SeenEvent], *, by_uid: bool
) -> Iterable[tuple[ExpectedEvent | None, SeenEvent | None]]:
    """Each with its other side; where a program has no UIDs, by start, end and title."""
    for want in wanted:
        fields = ("uid",) if by_uid else ("start_utc", "end_utc", "title")
        found = next((one for one in seen if all(want.agrees(one, f) for f in fields)), None)
        if found:
            seen.remove(found)
        yield want, found
    yield from ((None, left) for left in seen)
