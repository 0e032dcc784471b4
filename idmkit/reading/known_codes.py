"""The words that [outputs] and [check] choose from; tests compare them with what the code does."""

from __future__ import annotations

from enum import StrEnum


class OutputKind(StrEnum):
    """What `idmkit build` can make."""

    CALENDARS = "calendars"
    PROGRAMME = "programme"
    BADGES = "badges"
    SCHEDULE = "schedule"
    PARTICIPANTS = "participants"
    PROOFS = "proofs"
    SITE = "site"


class WarningCode(StrEnum):
    """The warnings that an agenda may silence: docs/reference/problems.md explains each."""

    ABSENT_PERSON_APPEARS = "absent-person-appears"
    ADDRESS_TOO_LONG = "address-too-long"
    BACKGROUND_DAMAGED = "background-damaged"
    BADGE_BACK_FULL = "badge-back-full"
    AS_OF_UNCHANGED = "as-of-unchanged"
    BADGE_TEXT_SMALL = "badge-text-small"
    DAYS_OUT_OF_ORDER = "days-out-of-order"
    EMPTY_DAY = "empty-day"
    FONT_RESTRICTED = "font-restricted"
    FONT_STANDS_IN = "font-stands-in"
    FORMER_ID_UNKNOWN = "former-id-unknown"
    ID_CHANGED = "id-changed"
    LOGO_COLOURS = "logo-colours"
    LOGO_DAMAGED = "logo-damaged"
    LOW_CONTRAST = "low-contrast"
    MISSING_CHARACTER = "missing-character"
    MISSING_TRANSLATION = "missing-translation"
    NAME_TOO_LONG = "name-too-long"
    NAMED_TWICE = "named-twice"
    NO_BACK = "no-back"
    NO_MODERATOR = "no-moderator"
    NO_PHOTO = "no-photo"
    OUTSIDE_DAYS = "outside-days"
    PAGE_WITHOUT_URL = "page-without-url"
    PERSON_CLASH = "person-clash"
    PERSON_TWICE = "person-twice"
    PHOTO_COARSE = "photo-coarse"
    PHOTO_DAMAGED = "photo-damaged"
    ROLE_ALIKE = "role-alike"
    ROLE_CONTRAST = "role-contrast"
    ROOM_CLASH = "room-clash"
    ROSTER_GUESSED = "roster-guessed"
    ROSTER_SHEET_LEFT_OUT = "roster-sheet-left-out"
    STALE_TRANSLATION = "stale-translation"
    STATE_OLDER = "state-older"
    TIMES_OUT_OF_ORDER = "times-out-of-order"
    ZERO_LENGTH = "zero-length"
