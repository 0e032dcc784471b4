"""What the back of one badge says: a person's own agenda, or the timetable of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from idmkit.badges.face import number_and_marks
from idmkit.model.badge_role import BadgeRole
from idmkit.model.badge_settings import Back
from idmkit.model.event import Day, Event, Session, Status
from idmkit.model.handles import calendar_address
from idmkit.model.people import Appearance, Person, Role
from idmkit.wording import Wording, time_range, wording_in

_PRECEDENCE = tuple(Role)
_LEADERS = (Role.CHAIR, Role.MODERATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSession:
    """A session that the wearer does something in: "You moderate"."""

    time: str
    does: str
    label: str
    room: str
    title: str
    short: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherSession:
    """A session that the wearer may go to. `room` is there only where it is not the usual one."""

    start: str
    time: str
    label: str
    title: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackDay:
    """One day of the agenda, its sessions in their order."""

    label: str
    date: str
    sessions: tuple[OwnSession | OtherSession, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackFace:
    """The words of a back. `payload` is the address of a calendar, or ""."""

    given: str
    family: str
    family_first: bool
    role: BadgeRole
    role_word: str
    number: str
    heading: str
    room: str
    days: tuple[BackDay, ...]
    payload: str
    calendar: str
    scan: str
    help_heading: str
    help: tuple[str, ...]
    found: str
    also: str
    more: str
    language: str

    @property
    def is_personal(self) -> bool:
        """Whether it holds a session in which the wearer does something."""
        return any(isinstance(one, OwnSession) for day in self.days for one in day.sessions)


def back_face(event: Event, person: Person, role: BadgeRole) -> BackFace | None:
    """The back of a person's badge, or None where the agenda wants none."""
    settings = event.badges
    if settings.back is Back.NONE:
        return None
    own = own_appearances(event, person) if settings.back is Back.AGENDA else {}
    return _face(event, person, role, own)


def blank_back(event: Event, role: BadgeRole, number: str) -> BackFace | None:
    """The back of a badge that waits for its wearer: the timetable."""
    if event.badges.back is Back.NONE:
        return None
    return _face(event, None, role, {}, number)


def own_appearances(event: Event, person: Person) -> Mapping[str, Appearance]:
    """What a person does, by the id of the session: of several things the first in precedence."""
    found: dict[str, Appearance] = {}
    for session in event.sessions:
        mine = [one for one in session.appearances if person.id in {who.id for who in one.present}]
        if mine and session.status is not Status.CANCELLED:
            found[session.id] = min(mine, key=lambda one: _PRECEDENCE.index(one.role))
    return found


def _face(
    event: Event,
    person: Person | None,
    role: BadgeRole,
    own: Mapping[str, Appearance],
    number: str = "",
) -> BackFace:
    language = event.languages[0] if event.languages else "en"
    wording = wording_in(language)
    words, settings, name = wording.phrases.badges, event.badges, person and person.name
    usual = _usual_room(event)
    found = words.found.format(address=settings.return_to) if settings.return_to else ""
    return BackFace(
        given=name.given if name else "",
        family=name.family if name else "",
        family_first=bool(name and name.family_first),
        role=role,
        role_word=role.word,
        number=number_and_marks(event, person) if person else number,
        heading=words.your_agenda if own else words.programme,
        room="" if own else usual,
        days=tuple(_day(day, own, usual, wording) for day in event.days if day.sessions),
        payload=calendar_address(event, person if own else None),
        calendar=words.your_calendar if own else words.calendar,
        scan=words.scan,
        help_heading=words.help if settings.help else "",
        help=settings.help,
        found=found,
        also=words.also,
        more=words.more,
        language=language,
    )


def _day(day: Day, own: Mapping[str, Appearance], usual: str, wording: Wording) -> BackDay:
    sessions: list[OwnSession | OtherSession] = []
    for session in day.sessions:
        mine = own.get(session.id)
        if mine:
            sessions.append(_own(session, day, mine, wording))
        elif not session.is_pause and session.status is not Status.CANCELLED:
            sessions.append(_other(session, day, usual, wording))
    return BackDay(label=day.label, date=wording.day_date(day.date), sessions=tuple(sessions))


def _own(session: Session, day: Day, mine: Appearance, wording: Wording) -> OwnSession:
    return OwnSession(
        time=time_range(session, day.date),
        does=wording.your_role(mine.role, mine.role_word),
        label=session.label,
        room=wording.listed([room.name for room in session.rooms]),
        title=session.title,
        short=session.short or session.label or session.title,
        note=_note(session, mine, wording),
    )


def _note(session: Session, mine: Appearance, wording: Wording) -> str:
    """Who else is there: for who leads the others, for the others who leads."""
    wanted = [role for role in Role if (role in _LEADERS) is not (mine.role in _LEADERS)]
    for role in wanted:
        others = [one for one in session.with_role(role) if one is not mine]
        names = [who.name.full for one in others for who in one.present]
        if names:
            return f"{wording.role_heading(role, others)}: {wording.listed(names)}"
    return ""


def _other(session: Session, day: Day, usual: str, wording: Wording) -> OtherSession:
    room = wording.listed([one.name for one in session.rooms])
    title = session.short or session.title
    return OtherSession(
        start=f"{session.start:%H:%M}",
        time=time_range(session, day.date),
        label=session.label,
        title=title if title != session.label else "",
        room=room if room != usual else "",
    )


def _usual_room(event: Event) -> str:
    """The one room where most sessions are, told once; "" if there is no such room."""
    rooms: list[str] = [
        session.rooms[0].name
        for session in event.sessions
        if len(session.rooms) == 1 and not session.is_pause
    ]
    most: Iterator[str] = iter(sorted(set(rooms), key=lambda room: (-rooms.count(room), room)))
    first = next(most, "")
    return first if 2 * rooms.count(first) > len(rooms) else ""
