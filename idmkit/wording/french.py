"""French."""

from idmkit.model.event import Access, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.phrases import Phrases

FRENCH = Phrases(
    language="fr",
    roles={
        Role.CHAIR: ("Présidence", "Présidence", "présidence"),
        Role.MODERATOR: ("Modération", "Modération", "modération"),
        Role.KEYNOTE: ("Allocution principale", "Allocutions principales", "allocution principale"),
        Role.SPEAKER: ("Intervention", "Interventions", "intervention"),
        Role.PANELLIST: ("Table ronde", "Table ronde", "table ronde"),
        Role.RAPPORTEUR: ("Rapport", "Rapport", "rapport"),
        Role.OTHER: ("Également", "Également", "autre"),
    },
    status={Status.TENTATIVE: "À confirmer", Status.CANCELLED: "Annulé"},
    access={Access.CLOSED: "Séance privée", Access.INVITATION: "Sur invitation"},
    glance="Vue d’ensemble",
    questions="Questions à débattre",
    documents="Documents",
    continued="suite",
    speakers="Intervenants",
    speakers_and_moderators="Intervenants et modérateurs",
    who_appears_where="Index des participants",
    page_of="Page {number} sur {count}",
    on_page="page\u00a0{number}",
    as_of="au {date}",
    changed="Modification\u00a0: {text}",
    interpretation="Interprétation\u00a0: {languages}",
    night="Dans la nuit du {date}",
    logo="Logo",
    logo_of="Logo\u00a0: {organizer}",
    add_to_calendar="Ajouter à l’agenda",
    qr_code="Code QR",
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    first_of_month="1er",
    date="{day} {month} {year}",
    dated_weekday="{weekday} {date}",
    day_and_month="{day} {month}",
    days_of_month="{first}–{date}",
    months_of_year="{first} – {date}",
    days_of_years="{first} – {date}",
    person=PersonWords(
        delivered_by=", allocution lue par ",
        both=", et ",
        last="; et ",
        awaited="{who} (à confirmer)",
    ),
)
