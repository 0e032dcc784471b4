"""What the site takes in of other outputs: their files as they were rendered, nothing made anew.

The calendars are known by their list for programs, `calendars/index.json`. The text that the
browser puts into "My agenda" is cut from the very files of the sessions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from idmkit.model.rendered_file import RenderedFile

CALENDARS = PurePosixPath("calendars")
_PROGRAMME, _SCHEDULE = PurePosixPath("programme"), PurePosixPath("schedule")
_BEGIN, _END = b"BEGIN:VEVENT\r\n", b"END:VEVENT\r\n"


class Shell(NamedTuple):
    """A calendar of one session without the session: what stands before and after it."""

    before: str
    after: str


class Served:
    """Files of other outputs, each where the site has it."""

    def __init__(self, files: Iterable[RenderedFile]) -> None:
        """`files` are those of calendars, programme and, if it is made, schedule."""
        self._files: Mapping[PurePosixPath, bytes] = {
            _place(file.path): file.content for file in files
        }

    def files(self) -> Iterator[RenderedFile]:
        """All of them, paths from the root of the site."""
        return (RenderedFile(path, content) for path, content in self._files.items())

    @cached_property
    def calendars(self) -> tuple[dict[str, Any], ...]:
        """The rows of the list of calendars."""
        listed = self._files.get(CALENDARS / "index.json")
        return tuple(json.loads(listed)["calendars"]) if listed else ()

    def programme(self, folder: str) -> PurePosixPath | None:
        """The printed programme in the language of a folder ("" for the agenda's own)."""
        path = PurePosixPath(folder) / "programme.pdf"
        return path if path in self._files else None

    def schedule(self) -> PurePosixPath | None:
        """The schedule that apps read."""
        path = _SCHEDULE / "schedule.xml"
        return path if path in self._files else None

    def vevents(self, folder: str, ids: Iterable[str]) -> dict[str, str]:
        """The VEVENT of each session that has a file, by id, as it stands there."""
        return {id_: text for id_ in ids if (text := self._cut(folder, id_)[1])}

    def shell(self, folder: str, ids: Iterable[str]) -> Shell:
        """What stands around them; the one with a time zone, if any has it."""
        shells = (self._cut(folder, id_) for id_ in ids)
        before, _, after = max(shells, key=lambda one: len(one[0]), default=("", "", ""))
        return Shell(before, after)

    def _cut(self, folder: str, id_: str) -> tuple[str, str, str]:
        """A session's file as text before, of, and after its VEVENT."""
        content = self._files.get(CALENDARS / folder / "session" / f"{id_}.ics", b"")
        before, begin, rest = content.partition(_BEGIN)
        event, end, after = rest.rpartition(_END)
        return before.decode(), (begin + event + end).decode(), after.decode()


def _place(path: PurePosixPath) -> PurePosixPath:
    """The programme stands at the root, where its address is short; all else as it was made."""
    return path.relative_to(_PROGRAMME) if path.is_relative_to(_PROGRAMME) else path
