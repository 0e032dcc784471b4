"""What is shown: the last good build, in memory, and what is wrong with the agenda since."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from idmkit.badges import CONTACT_SHEET, contact_sheet
from idmkit.build import check, edition_of, read_event
from idmkit.model.event import Event
from idmkit.model.problem import AgendaError, Problem
from idmkit.model.rendered_file import RenderedFile
from idmkit.outputs import OUTPUTS

Shown = dict[str, object]
_PAPERS = ("programme", "badges", "contact sheet")
_PROGRAMME = PurePosixPath("programme/programme.pdf")


@dataclass
class _Built:
    """One good build; its papers are made when somebody looks at them."""

    event: Event
    files: dict[str, bytes]
    papers: dict[str, dict[str, bytes]] = field(default_factory=dict)


class Preview:
    """The site of an agenda, made anew when it is told to; may be asked from any thread."""

    def __init__(self, agenda: Path) -> None:
        """Nothing is read yet."""
        self._agenda = agenda
        self._built: _Built | None = None
        self._problems: tuple[Problem, ...] = ()
        self._number = 0
        self._ended = False
        self._changed = threading.Condition()
        self._making = threading.Lock()

    def make(self) -> None:
        """Reads the agenda. If it is sound, its site takes the place of the last."""
        built, problems = self._built, self._problems
        try:
            event = read_event(self._agenda)
            problems = check(event, "site", "badges")
            if not any(one.is_error for one in problems):
                built = _Built(event, _site(event))
        except AgendaError as refused:
            problems = refused.problems
        with self._changed:
            self._built, self._problems = built, problems
            self._number += 1
            self._changed.notify_all()

    def end(self) -> None:
        """Lets those who wait for a change go."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def states(self, wait: float) -> Iterator[Shown | None]:
        """What is shown now, and again after each change; None after `wait` seconds without."""
        seen = -1
        while not self._ended:
            with self._changed:
                if self._number == seen and not self._ended:
                    self._changed.wait(wait)
                state = self._state() if self._number != seen else None
                seen = self._number
            yield state

    def file(self, path: str) -> bytes | None:
        """A file of the build: "site/index.html", "badges/speakers.pdf"; None if there is none."""
        built = self._built
        if built is None:
            return None
        kind = "contact sheet" if path == str(CONTACT_SHEET) else path.partition("/")[0]
        if kind in _PAPERS:
            return self._papers(built, kind).get(path)
        found = built.files.get(path)
        if found is None and path.endswith("programme.pdf"):
            inside = PurePosixPath(path).relative_to("site").parent
            return self._papers(built, "programme").get(
                str(_PROGRAMME.parent / inside / _PROGRAMME.name)
            )
        return found

    def _papers(self, built: _Built, kind: str) -> dict[str, bytes]:
        with self._making:
            if kind not in built.papers:
                render = contact_sheet if kind == "contact sheet" else _output(kind).render
                made = render(built.event, edition_of(built.event))
                built.papers[kind] = {str(one.path): one.content for one in made}
            return built.papers[kind]

    def _state(self) -> Shown:
        """What the browser is told; asked for with the condition held."""
        files = self._built.files if self._built else {}
        return {
            "number": self._number,
            "there": self._built is not None,
            "title": self._built.event.title if self._built else "",
            "languages": [path for path in files if path.endswith("index.html")],
            "problems": [_told(one) for one in self._problems],
        }


def _site(event: Event) -> dict[str, bytes]:
    """The site, with its papers left for later: their links are there, and they are not."""
    edition = edition_of(event)
    held = [*_output("calendars").render(event, edition)]
    if "schedule" in event.requested:
        held += _output("schedule").render(event, edition)
    folders = ("", *(other.languages[0] for other in event.translations))
    later = (_PROGRAMME.parent / folder / _PROGRAMME.name for folder in folders)
    held += (RenderedFile(path, b"") for path in later)
    made = _output("site").render(event, edition, held)
    return {str(one.path): one.content for one in made if one.content}


def _output(kind: str) -> Any:
    return next(one for one in OUTPUTS if one.kind == kind)


def _told(problem: Problem) -> dict[str, object]:
    span = problem.origin.span
    return {
        "file": problem.origin.file,
        "line": span.line,
        "column": span.column,
        "text": problem.origin.source.line(span.line),
        "severity": problem.severity.value,
        "code": problem.code,
        "message": problem.message,
        "hint": problem.hint,
    }
