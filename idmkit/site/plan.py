"""Which pages a site has: one for each language, and one for each day where sessions are many."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Day
from idmkit.site import page_parts as parts
from idmkit.site.addresses import relative
from idmkit.site.edition import Edition
from idmkit.site.page_model import DayView, Page, PersonView, Tongue
from idmkit.site.people import people, people_heading
from idmkit.site.text import as_text, is_rtl, line, plain


def pages(edition: Edition, editions: list[Edition]) -> Iterator[Page]:
    """The pages of one language; `editions` are those of all."""
    everybody = people(edition, edition.home)
    yield _page(edition, editions, everybody, None)
    if edition.is_large:
        for day in edition.event.days:
            yield _page(edition, editions, everybody, day)


def _page(
    edition: Edition, editions: list[Edition], everybody: tuple[PersonView, ...], day: Day | None
) -> Page:
    """The page of a day; without one, that of the whole event."""
    event, words, phrases = edition.event, edition.words, edition.wording.phrases
    path = edition.day_path(day) if day else edition.home
    home = relative(edition.home, path) if day else ""
    shown = (day,) if day else event.days
    changed = () if day else tuple(parts.changes(edition, path))
    programme, schedule = edition.served.programme(edition.folder), edition.served.schedule()
    return Page(
        path=path,
        event_id=event.id,
        language=edition.language,
        rtl=is_rtl(edition.language),
        heading=_heading(edition, day),
        words=words,
        add_to_calendar=phrases.add_to_calendar,
        questions=phrases.questions,
        documents=phrases.documents,
        people_heading=people_heading(edition),
        people_count=edition.counted(words.people, len(everybody)),
        people_there=bool(everybody),
        people_at=home,
        changes_heading=phrases.changes.heading,
        home=home,
        tongues=tuple(_tongues(edition, editions, day)),
        cover=parts.cover(edition),
        tabs=tuple(_tabs(edition, path, day)),
        days=tuple(parts.day_view(edition, one, path, with_sessions=True) for one in shown),
        people=() if day else everybody,
        changes=changed,
        filters=tuple(one for one in parts.filters(edition) if len(one.choices) > 1),
        whole=parts.whole_feed(edition, path),
        feeds=tuple(parts.feed_groups(edition, path)),
        code=parts.code(edition),
        programme=relative(programme, path) if programme else "",
        schedule=relative(schedule, path) if schedule else "",
        running=parts.running(edition),
        data=parts.data(edition, path),
    )


def _tabs(edition: Edition, path: str, day: Day | None) -> Iterator[DayView]:
    """The days: on the page of the whole event they lead down it."""
    for one in edition.event.days:
        view = parts.day_view(edition, one, path, with_sessions=False)
        yield view if day else parts.here(view)


def _heading(edition: Edition, day: Day | None) -> str:
    title = plain(edition.event.title)
    if day is None:
        return title
    label = as_text(line(day, "label"))
    date = edition.wording.short_date(day.date)
    return " – ".join(part for part in (label, date, title) if part)


def _tongues(edition: Edition, editions: list[Edition], day: Day | None) -> Iterator[Tongue]:
    from_ = edition.day_path(day) if day else edition.home
    for other in editions:
        if other is not edition:
            target = other.day_path(day) if day else other.home
            name = other.wording.language_name(other.language)
            yield Tongue(language=other.language, name=name, address=relative(target, from_))
