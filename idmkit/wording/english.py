"""English."""

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Access, SessionKind, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.change_phrases import ChangePhrases
from idmkit.wording.feed_words import FeedWords
from idmkit.wording.phrases import Phrases

ENGLISH = Phrases(
    language="en",
    roles={
        Role.CHAIR: ("Chair", "Chairs", "chair"),
        Role.MODERATOR: ("Moderator", "Moderators", "moderator"),
        Role.KEYNOTE: ("Keynote", "Keynotes", "keynote"),
        Role.SPEAKER: ("Speaker", "Speakers", "speaker"),
        Role.PANELLIST: ("Panel", "Panel", "panel"),
        Role.RAPPORTEUR: ("Rapporteur", "Rapporteurs", "rapporteur"),
        Role.OTHER: ("Also", "Also", "other"),
    },
    feeds=FeedWords(
        kinds={
            SessionKind.SESSION: ("Session", "Sessions"),
            SessionKind.KEYNOTE: ("Keynote", "Keynotes"),
            SessionKind.CEREMONY: ("Ceremony", "Ceremonies"),
            SessionKind.SIDE_EVENT: ("Side event", "Side events"),
            SessionKind.BREAK: ("Break", "Breaks"),
            SessionKind.REGISTRATION: ("Registration", "Registration"),
            SessionKind.SOCIAL: ("Social event", "Social events"),
            SessionKind.CLOSING: ("Closing", "Closing"),
        },
        chosen="chosen sessions",
        your_sessions="your sessions, {name}",
        your_role={
            Role.CHAIR: "You chair",
            Role.MODERATOR: "You moderate",
            Role.KEYNOTE: "You give the keynote",
            Role.SPEAKER: "You speak",
            Role.PANELLIST: "You are on the panel",
            Role.RAPPORTEUR: "You are the rapporteur",
            Role.OTHER: "Your role: {role}",
        },
        in_your_place="Delivered for you by {name}",
        in_place_of="In place of {name}",
        jointly_with="Jointly with {names}",
    ),
    status={Status.TENTATIVE: "To be confirmed", Status.CANCELLED: "Cancelled"},
    access={Access.CLOSED: "Closed session", Access.INVITATION: "By invitation"},
    glance="At a glance",
    questions="Questions for discussion",
    documents="Documents",
    continued="continued",
    speakers="Speakers",
    speakers_and_moderators="Speakers and moderators",
    who_appears_where="Who appears where",
    page_of="Page {number} of {count}",
    on_page="page\u00a0{number}",
    as_of="as of {date}",
    changed="Changed: {text}",
    changes=ChangePhrases(
        heading="Changes since the last edition",
        kinds={
            ChangeKind.NEW: "New",
            ChangeKind.MOVED: "Moved",
            ChangeKind.REVISED: "Revised",
            ChangeKind.CANCELLED: "Cancelled",
        },
        moved="Moved from {before}",
        retimed="Time changed from {before}",
        room="Room changed from {before}",
        placed="Room: {place}",
        revised="Revised: {what}",
        confirmed="Confirmed",
        aspects={
            Aspect.ROOM_NAME: "name of the room",
            Aspect.STATUS: "status",
            Aspect.TITLE: "title",
            Aspect.PEOPLE: "participants",
            Aspect.KIND: "kind",
            Aspect.TRACK: "track",
            Aspect.TEXT: "text",
        },
    ),
    interpretation="Interpretation: {languages}",
    night="In the night to {date}",
    logo="Logo",
    logo_of="Logo of {organizer}",
    add_to_calendar="Add to calendar",
    qr_code="QR code",
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    date="{day} {month} {year}",
    dated_weekday="{weekday} {date}",
    day_and_month="{day} {month}",
    days_of_month="{first}–{date}",
    months_of_year="{first} – {date}",
    days_of_years="{first} – {date}",
    person=PersonWords(),
)
