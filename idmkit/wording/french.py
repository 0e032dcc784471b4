"""French."""

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Access, SessionKind, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.change_phrases import ChangePhrases
from idmkit.wording.feed_words import FeedWords
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
    feeds=FeedWords(
        kinds={
            SessionKind.SESSION: ("Séance", "Séances"),
            SessionKind.KEYNOTE: ("Allocution principale", "Allocutions principales"),
            SessionKind.CEREMONY: ("Cérémonie", "Cérémonies"),
            SessionKind.SIDE_EVENT: ("Manifestation parallèle", "Manifestations parallèles"),
            SessionKind.BREAK: ("Pause", "Pauses"),
            SessionKind.REGISTRATION: ("Inscription", "Inscription"),
            SessionKind.SOCIAL: ("Activité sociale", "Activités sociales"),
            SessionKind.CLOSING: ("Clôture", "Clôture"),
        },
        chosen="séances choisies",
        your_sessions="vos séances, {name}",
        your_role={
            Role.CHAIR: "Vous présidez",
            Role.MODERATOR: "Vous modérez",
            Role.KEYNOTE: "Vous prononcez l’allocution principale",
            Role.SPEAKER: "Vous intervenez",
            Role.PANELLIST: "Vous participez à la table ronde",
            Role.RAPPORTEUR: "Vous assurez le rapport",
            Role.OTHER: "Votre rôle\u00a0: {role}",
        },
        in_your_place="Lecture en votre nom\u00a0: {name}",
        in_place_of="À la place de\u00a0: {name}",
        jointly_with="Conjointement avec\u00a0: {names}",
    ),
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
    changes=ChangePhrases(
        heading="Modifications depuis la dernière édition",
        kinds={
            ChangeKind.NEW: "Nouveau",
            ChangeKind.MOVED: "Déplacé",
            ChangeKind.REVISED: "Révisé",
            ChangeKind.CANCELLED: "Annulé",
        },
        moved="Déplacé, auparavant\u00a0: {before}",
        retimed="Changement d’horaire, auparavant\u00a0: {before}",
        room="Changement de salle, auparavant\u00a0: {before}",
        placed="Salle\u00a0: {place}",
        revised="Révisé\u00a0: {what}",
        confirmed="Confirmé",
        aspects={
            Aspect.ROOM_NAME: "nom de la salle",
            Aspect.STATUS: "statut",
            Aspect.TITLE: "titre",
            Aspect.PEOPLE: "participants",
            Aspect.KIND: "type",
            Aspect.TRACK: "filière",
            Aspect.TEXT: "texte",
        },
    ),
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
