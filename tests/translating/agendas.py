"""An agenda with a text of every kind, as a file."""

from __future__ import annotations

from pathlib import Path

AGENDA = """
[event]
id = "idm-2009"
title = "A Workshop"
series = "Series"
kind = "Workshop on"
document = "Programme"
organizer = "Secretariat"
place = "Geneva"
timezone = "Europe/Zurich"
languages = ["en", "fr", "ar"]

[[room]]
id = "hall"
name = "Hall"

[[track]]
id = "law"
name = "Law"

[[person]]
id = "ana"
given = "Ana"
family = "López"
honorific = "Ms"
title = "Director"
organization = "Ministry"
country = "Brazil"

[[person]]
id = "bo"
name = "Bo"

[[day]]
date = 2009-07-09
label = "Day I"
end_mark = "End"

[[day.session]]
id = "opening"
time = "10:00–11:00"
label = "Session I"
title = "Opening"
short = "Open"
room = "hall"
track = "law"
abstract = \"\"\"
One.

Two.\"\"\"
questions = ["Why?", "How?"]
notes = ["In English only."]
changed = "moved"
documents = [{ title = "Note", symbol = "A/1" }]
speakers = [
  { person = "ana", title = "Chair", capacity = "as a co-chair", remark = "joint",
    jointly_with = [{ person = "bo", country = "Chile" }] },
  { tbc = "Ministry of Labour" },
]
others = [{ person = "bo", role = "Discussant", delivered_by = { person = "ana", title = "Aide" } }]
"""


def write_agenda(folder: Path, text: str = AGENDA) -> Path:
    path = folder / "agenda.toml"
    path.write_text(text, encoding="utf-8")
    return path
