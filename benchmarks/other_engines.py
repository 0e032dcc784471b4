"""The words of a programme as sources for Typst and for WeasyPrint: what they are timed on."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from idmkit import wording
from idmkit.model.event import Event, Session
from idmkit.model.person_line import person_line
from idmkit.model.sections import Group, people_after, speakers_first

_TYPST_HEAD = """#set document(title: "Programme")
#set page(paper: "a4", margin: (x: 51pt, top: 68pt, bottom: 62pt), numbering: "1 of 1")
#set text(font: "Source Sans 3", size: 9.6pt, lang: "en")
#let at(label) = link(label)[page #context counter(page).at(label).first()]
"""
_HTML_HEAD = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Programme</title><style>
@page { size: A4; margin: 68pt 51pt 62pt; @bottom-right { content: counter(page) " of "
counter(pages) } }
body { font: 9.6pt "Source Sans 3" }
h2 { break-before: page }
h3, h4 { break-after: avoid }
a.at::after { content: "page " target-counter(attr(href), page) }
</style><body>
"""
_SPECIAL = str.maketrans({one: f"\\{one}" for one in "\\#*_`$<>@[]~/=-+"})


def typst_source(event: Event) -> str:
    """The programme of an event, days and index, for Typst."""
    return _TYPST_HEAD + "\n".join(_typst(event))


def _typst(event: Event) -> Iterator[str]:
    yield f"= {_plain(event.title)}"
    for day in event.days:
        yield f"#pagebreak()\n== {_plain(day.label)}, {wording.long_date(day.date)}"
        for session in day.sessions:
            time = wording.time_range(session, day.date)
            yield f"=== {_plain(f'{time} {session.heading}')} <s-{session.id}>"
            for group in speakers_first(session):
                yield from _typst_people(group)
            yield from (f"\n{_plain(text)}\n" for text in (*session.abstract, *session.notes))
            for group in people_after(session):
                yield from _typst_people(group)
            if session.questions:
                yield f"==== {wording.QUESTIONS}"
                yield from (f"+ {_plain(question)}" for question in session.questions)
    yield "#pagebreak()\n== Speakers and moderators"
    for name, sessions in _index(event):
        places = ", ".join(
            f"{_plain(one.label or one.title)}, #at(<s-{one.id}>)" for one in sessions
        )
        yield f"- *{_plain(name)}* {places}"


def _typst_people(group: Group) -> Iterator[str]:
    if group.headed:
        yield f"==== {wording.role_heading(group.role, group.appearances)}"
    yield from (f"- {_plain(person_line(one))}" for one in group.appearances)


def _plain(text: str) -> str:
    return text.translate(_SPECIAL)


def html_source(event: Event) -> str:
    """The same for WeasyPrint."""
    return _HTML_HEAD + "\n".join(_html(event))


def _html(event: Event) -> Iterator[str]:
    yield f"<h1>{escape(event.title)}</h1>"
    for day in event.days:
        yield f"<h2>{escape(day.label)}, {wording.long_date(day.date)}</h2>"
        for session in day.sessions:
            time = wording.time_range(session, day.date)
            yield f'<h3 id="s-{session.id}">{time} {escape(session.heading)}</h3>'
            for group in speakers_first(session):
                yield from _html_people(group)
            yield from (f"<p>{escape(text)}</p>" for text in (*session.abstract, *session.notes))
            for group in people_after(session):
                yield from _html_people(group)
            if session.questions:
                items = "".join(f"<li>{escape(question)}</li>" for question in session.questions)
                yield f"<h4>{wording.QUESTIONS}</h4><ol>{items}</ol>"
    yield "<h2>Speakers and moderators</h2><ul>"
    for name, sessions in _index(event):
        places = ", ".join(
            f'{escape(one.label or one.title)}, <a class="at" href="#s-{one.id}"></a>'
            for one in sessions
        )
        yield f"<li><b>{escape(name)}</b> {places}</li>"
    yield "</ul>"


def _html_people(group: Group) -> Iterator[str]:
    if group.headed:
        yield f"<h4>{wording.role_heading(group.role, group.appearances)}</h4>"
    items = "".join(f"<li>{escape(person_line(one))}</li>" for one in group.appearances)
    yield f"<ul>{items}</ul>"


def _index(event: Event) -> Iterator[tuple[str, list[Session]]]:
    found: dict[str, list[Session]] = {}
    for session in event.sessions:
        everyone = (one for outer in session.appearances for one in outer.everyone)
        for name in dict.fromkeys(one.person.name.full for one in everyone if one.person):
            found.setdefault(name, []).append(session)
    yield from sorted(found.items())
