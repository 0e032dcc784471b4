"""The parts of a page around its sessions: cover, days, calendars, changes, filters, code, data."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from idmkit.model.changed import ChangedDay, changed_days, was_released
from idmkit.model.event import Day, Event, SessionKind, Status
from idmkit.site.addresses import relative, shown
from idmkit.site.edition import Edition
from idmkit.site.page_model import (
    Change,
    Choice,
    Code,
    Cover,
    DayView,
    Feed,
    FeedGroup,
    Filter,
    Logo,
    Running,
)
from idmkit.site.sessions import flag, heading, people_of, session_view
from idmkit.site.text import line, plain
from idmkit.wording import symbol
from idmkit.wording.page import zone_words

_LOGO_BOX = (192, 64)  # pixels of CSS
_MOST_PEOPLE_TO_CHOOSE = 600  # a longer list is searched faster by name


def cover(edition: Edition) -> Cover:
    """Who invites, what it is, when and where."""
    event, words = edition.event, edition.wording
    parts = (symbol(event), words.as_of(event))
    return Cover(
        organizer=line(event, "organizer"),
        series=line(event, "series"),
        kind=line(event, "kind"),
        title=line(event, "title"),
        dates=words.event_dates(event),
        place=line(event, "place"),
        zone=edition.words.zone.format(zone=_zone(edition)),
        edition=plain(" · ".join(part for part in parts if part)),
        logo=_logo(edition),
    )


def running(edition: Edition) -> Running:
    """The heads and feet of the printed page: those of the programme."""
    event, words = edition.event, edition.wording
    return Running(
        head_start=plain(event.series or event.title),
        head_end=plain(symbol(event)),
        foot_start=plain(words.listed((words.event_dates(event), event.place))),
        number=words.phrases.page_of,
    )


def day_view(edition: Edition, day: Day, page: str, *, with_sessions: bool) -> DayView:
    """A day and, on a page that shows them, its sessions."""
    words, path = edition.wording, edition.day_path(day)
    shown = day.sessions if with_sessions else ()
    return DayView(
        date=day.date.isoformat(),
        page="" if path == page else relative(path, page),
        label=line(day, "label"),
        words=words.long_date(day.date),
        short=_short(edition, day),
        sessions=tuple(session_view(edition, one, day, page) for one in shown),
        end_mark=line(day, "end_mark"),
        feed=edition.feed("day", day.date.isoformat(), page),
    )


def here(day: DayView) -> DayView:
    """The same, to be found further down this page."""
    return replace(day, page="")


def whole_feed(edition: Edition, page: str) -> Feed:
    """The calendar of the whole event."""
    title = plain(edition.event.title)
    file = relative("calendars/all.ics", page)
    return edition.feed("all", "", page) or Feed(kind="all", id="", label=title, file=file)


def feed_groups(edition: Edition, page: str) -> Iterator[FeedGroup]:
    """All further calendars but those of persons, which stand with them."""
    words, glance = edition.words, edition.wording.phrases.glance
    named = (
        *(("overview", glance), ("day", words.days), ("room", words.rooms)),
        *(("track", words.tracks), ("kind", words.kinds)),
    )
    for kind, word in named:
        feeds = tuple(edition.feeds(kind, page))
        if feeds:
            yield FeedGroup(word=word, feeds=feeds)


def changes(edition: Edition, page: str) -> Iterator[Change]:
    """What has changed, is cancelled or has left the agenda, day by day."""
    for changed in _changed(edition.event):
        path = edition.day_path(changed.day) if changed.day else ""
        before = "" if path == page else relative(path, page)
        there = {one.id for one in changed.day.sessions} if changed.day else set()
        for session in changed.sessions:
            told = flag(edition, session)
            if told:
                yield Change(
                    flag=told,
                    when=edition.wording.long_date(changed.date),
                    address=f"{before}#s-{session.id}" if session.id in there else "",
                    title=heading(session),
                )


def _changed(event: Event) -> Iterator[ChangedDay]:
    """As the programme has it; before the first release, what the agenda itself says."""
    if was_released(event):
        yield from changed_days(event)
        return
    for day in event.days:
        off = Status.CANCELLED
        told = [one for one in day.sessions if one.change or one.changed or one.status is off]
        yield ChangedDay(day.date, day, tuple(told))


def filters(edition: Edition) -> Iterator[Filter]:
    """What sessions can be filtered by, where there is a choice."""
    event, words = edition.event, edition.words
    held = [one for one in event.sessions if not one.is_pause]
    rooms = {room.id for one in held for room in one.rooms}
    tracks = {one.track.id for one in held if one.track}
    kinds = {one.kind for one in held}
    people = {one.id: plain(one.name.full) for session in held for one in people_of(session)}
    yield _filter("room", words.room, ((one.id, one.name) for one in event.rooms), rooms)
    yield _filter("track", words.track, ((one.id, one.name) for one in event.tracks), tracks)
    named = ((kind.value, edition.wording.kind_word(kind)) for kind in SessionKind)
    yield _filter("kind", words.kind, named, {kind.value for kind in kinds})
    if len(people) <= _MOST_PEOPLE_TO_CHOOSE:
        by_name = sorted(people.items(), key=lambda one: (one[1].casefold(), one[0]))
        yield _filter("person", words.person, by_name, set(people))


def code(edition: Edition) -> Code | None:
    """The QR symbol of the page, as one path of bars; none where the event has no address."""
    from idmkit.printing.qr import QUIET_ZONE, modules

    url = edition.event.url
    if not url:
        return None
    matrix = modules(url)
    bars = (
        f"M{QUIET_ZONE + column} {QUIET_ZONE + row}h{length}v1h-{length}z"
        for row, dark in enumerate(matrix)
        for column, length in _runs(dark)
    )
    size = len(matrix) + 2 * QUIET_ZONE
    words = edition.wording.qr_code(url)
    return Code(path="".join(bars), size=size, words=words, address=shown(url))


def data(edition: Edition, page: str) -> dict[str, object]:
    """What the script needs: words, where files are, and the text of each session's VEVENT.

    Where the sessions are many, the script reads their files instead.
    """
    words = edition.words
    ids = [
        one.id
        for one in edition.event.sessions
        if not one.is_pause and one.status is not Status.CANCELLED
    ]
    before, after = edition.served.shell(edition.folder, ids)
    folder = f"calendars/{edition.folder}/" if edition.folder else "calendars/"
    names = ("mine", "found", "shared", "overlaps", "now", "copied", "link_copied", "saved")
    return {
        "event": edition.event.id,
        "home": "" if page == edition.home else relative(edition.home, page),
        "language": edition.language,
        "words": {
            **{name: getattr(words, name) for name in (*names, "saved_not")},
            "star": words.my_agenda,
        },
        "calendars": relative(folder, page),
        "address": f"{edition.event.url}{folder}" if edition.event.url else "",
        "shell": [before, after],
        "vevents": {} if edition.is_large else edition.served.vevents(edition.folder, ids),
    }


def _filter(by: str, word: str, named: Iterable[tuple[str, str]], there: set[str]) -> Filter:
    pairs = [(id_, plain(name)) for id_, name in named if id_ in there]
    return Filter(by=by, word=word, choices=tuple(Choice(id=i, name=name) for i, name in pairs))


def _short(edition: Edition, day: Day) -> str:
    phrases = edition.wording.phrases
    first = phrases.first_of_month if day.date.day == 1 else str(day.date.day)
    month = phrases.months[day.date.month - 1]
    return phrases.day_and_month.format(day=first, month=month, year=day.date.year)


def _zone(edition: Edition) -> str:
    event = edition.event
    moments = [one.start for one in event.sessions] or [event.edition().astimezone(event.timezone)]
    return zone_words(min(moments), max(moments), edition.language)


def _logo(edition: Edition) -> Logo | None:
    from idmkit.printing.pictures import PictureError, web_picture

    logo = edition.event.logo
    if not logo:
        return None
    try:
        picture = web_picture(logo.content, _LOGO_BOX)
    except PictureError:
        return None
    source = f"data:{picture.type};base64,{b64encode(picture.content).decode()}"
    words = plain(edition.wording.logo_of(edition.event))
    return Logo(source=source, width=picture.width, height=picture.height, words=words)


def _runs(dark: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Where each stretch of dark modules begins, and how long it is."""
    column = 0
    for is_dark, modules in groupby(dark):
        length = len([*modules])
        if is_dark:
            yield column, length
        column += length
