"""Samples with damage done to them, and what becomes of them.

Many of them, over all samples: `python -m tests.importing.mutations 100000`.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from idmkit.importing.imported import import_events
from idmkit.model.problem import AgendaError
from tests.importing.sample_files import FOLDER, ask_for, samples

OUTCOMES = ("imported", "refused")
_SPLICES = (
    *(b"\x00", b"\xff", b"<", b"&", b"{", b"[", b'"', b"\\", b"\r", b";", b":"),
    *(b"null", b"true", b"-1", b"1e999", b"0", b"99999999999", b"\xe2\x80\xae"),
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Some bytes cut out, doubled, exchanged or put in."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        to = min(len(content), at + chance.choice([0, 1, 2, 8, 80, 800]))
        piece = chance.choice([b"", content[at:to] * 2, chance.choice(_SPLICES), content[:40]])
        content = content[:at] + piece + content[to:]
    return content


def outcome(sample: Path, content: bytes, folder: Path) -> str:
    """What importing other bytes in place of a sample comes to; no exception but AgendaError."""
    path = folder / "mutated"
    path.write_bytes(content)
    ask = ask_for(sample)._replace(format=sample.parent.name, timezone="Europe/Zurich")
    try:
        return "imported" if list(import_events(path, ask)) else "nothing"
    except AgendaError as refused:
        return "refused" if refused.problems else "nothing"


def main(count: int) -> None:
    """Mutates samples in turn, by seed; prints outcomes, the slowest one and the memory."""
    chosen = [one for one in samples() if one.is_file()]
    found: Counter[tuple[str, str]] = Counter()
    slowest = (0.0, "", 0)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(count):
            sample = chosen[seed % len(chosen)]
            start = time.perf_counter()
            content = mutated(sample.read_bytes(), random.Random(seed))
            try:
                found[sample.parent.name, outcome(sample, content, Path(folder))] += 1
            except Exception:
                print(f"seed {seed}: {sample.relative_to(FOLDER)}")
                raise
            slowest = max(slowest, (time.perf_counter() - start, sample.name, seed))
    for (format_, what), number in sorted(found.items()):
        print(f"{format_:16} {what:10} {number:7}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"slowest {slowest[0]:.2f} s ({slowest[1]}, seed {slowest[2]}); at most {memory} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]))
