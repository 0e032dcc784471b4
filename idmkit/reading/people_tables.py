"""The shape of what agenda.toml says about people and their badges' roles."""

from __future__ import annotations

from pydantic import Field

from idmkit.model.badge_role import BADGE_ROLES
from idmkit.reading.field_types import Id, Line, Lines, Number, Table


class PersonTable(Table):
    """Someone of the event, written once."""

    id: Id = Field(description="Permanent: it is in printed addresses.")
    given: Line = Field("", description="Given name.")
    family: Line = Field("", description="Family name.")
    name: Line = Field("", description="A single name, in place of given and family.")
    family_first: bool = Field(False, description="true where the family name is said first.")
    suffix: Line = Field("", description='Post-nominals: "SH".')
    honorific: Line = Field("", description='"H.E. Mr."')
    sort: Line = Field("", description="What an index sorts by, if not the family name.")
    title: Line = Field("", description="Title or function.")
    organization: Line = Field("", description="Organization.")
    country: Line = Field("", description="Country.")
    badge_role: Line = Field(
        "",
        description="Id of a role: what the badge says, if not the role in the agenda.",
        examples=[role.id for role in BADGE_ROLES],
    )
    absent: bool = Field(False, description="true for someone who does not come: no badge.")


class RoleTable(Table):
    """A role of badges: one of the agenda's own, or one of idmkit's made otherwise."""

    word: Line = Field("", description='What the band says: "Observer State".')
    letter: Line = Field("", description="One or two letters that no other role has.")
    colour: Line = Field("", description='Fill of the band: "#0b5394".')
    rank: Number = Field(None, description="Lists put the lowest first; delegates have 60.")


class RosterColumns(Table):
    """The headings of the rosters' columns, where they are not known by their words."""

    id: Line = Field("", description="Heading of the ids.")
    number: Line = Field("", description="Heading of the badges' numbers.")
    name: Line = Field("", description="Heading of whole names.")
    given: Line = Field("", description="Heading of given names.")
    family: Line = Field("", description="Heading of family names.")
    honorific: Line = Field("", description='Heading of "H.E. Mr.".')
    suffix: Line = Field("", description="Heading of post-nominals.")
    native_name: Line = Field("", description="Heading of names in their own script.")
    title: Line = Field("", description="Heading of titles or functions.")
    organization: Line = Field("", description="Heading of organizations.")
    country: Line = Field("", description="Heading of countries.")
    delegation: Line = Field("", description="Heading of delegations.")
    role: Line = Field("", description="Heading of badges' roles.")
    languages: Line = Field("", description="Heading of spoken languages.")
    photo: Line = Field("", description="Heading of the files of photos.")
    days: Line = Field("", description="Heading of days of access.")
    notes: Line = Field("", description="Heading of notes.")


class RostersTable(Table):
    """Who comes beside the people of the agenda."""

    files: Lines = Field([], description="CSV or XLSX files in the agenda's folder.")
    columns: RosterColumns = Field(
        default_factory=RosterColumns, description="Headings that idmkit does not know."
    )
