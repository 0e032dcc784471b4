"""Spanish."""

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Access, SessionKind, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.change_phrases import ChangePhrases
from idmkit.wording.feed_words import FeedWords
from idmkit.wording.phrases import Phrases

SPANISH = Phrases(
    language="es",
    roles={
        Role.CHAIR: ("Presidencia", "Presidencia", "presidencia"),
        Role.MODERATOR: ("Moderación", "Moderación", "moderación"),
        Role.KEYNOTE: ("Discurso principal", "Discursos principales", "discurso principal"),
        Role.SPEAKER: ("Intervención", "Intervenciones", "intervención"),
        Role.PANELLIST: ("Panel", "Panel", "panel"),
        Role.RAPPORTEUR: ("Relatoría", "Relatoría", "relatoría"),
        Role.OTHER: ("Además", "Además", "otra función"),
    },
    feeds=FeedWords(
        kinds={
            SessionKind.SESSION: ("Sesión", "Sesiones"),
            SessionKind.KEYNOTE: ("Discurso principal", "Discursos principales"),
            SessionKind.CEREMONY: ("Ceremonia", "Ceremonias"),
            SessionKind.SIDE_EVENT: ("Actividad paralela", "Actividades paralelas"),
            SessionKind.BREAK: ("Pausa", "Pausas"),
            SessionKind.REGISTRATION: ("Inscripción", "Inscripción"),
            SessionKind.SOCIAL: ("Acto social", "Actos sociales"),
            SessionKind.CLOSING: ("Clausura", "Clausura"),
        },
        chosen="sesiones elegidas",
        your_sessions="sus sesiones, {name}",
        your_role={
            Role.CHAIR: "Usted preside",
            Role.MODERATOR: "Usted modera",
            Role.KEYNOTE: "Usted pronuncia el discurso principal",
            Role.SPEAKER: "Usted interviene",
            Role.PANELLIST: "Usted participa en el panel",
            Role.RAPPORTEUR: "Usted se encarga de la relatoría",
            Role.OTHER: "Su función: {role}",
        },
        in_your_place="Lo leerá en su nombre: {name}",
        in_place_of="En lugar de: {name}",
        jointly_with="Junto con: {names}",
    ),
    status={Status.TENTATIVE: "Por confirmar", Status.CANCELLED: "Cancelado"},
    access={Access.CLOSED: "Sesión privada", Access.INVITATION: "Por invitación"},
    glance="De un vistazo",
    questions="Preguntas para el debate",
    documents="Documentos",
    continued="continuación",
    speakers="Oradores",
    speakers_and_moderators="Oradores y moderadores",
    who_appears_where="Índice de participantes",
    page_of="Página {number} de {count}",
    on_page="pág.\u00a0{number}",
    as_of="al {date}",
    changed="Cambio: {text}",
    changes=ChangePhrases(
        heading="Cambios desde la última edición",
        kinds={
            ChangeKind.NEW: "Nuevo",
            ChangeKind.MOVED: "Trasladado",
            ChangeKind.REVISED: "Revisado",
            ChangeKind.CANCELLED: "Cancelado",
        },
        moved="Trasladado, antes: {before}",
        retimed="Cambio de horario, antes: {before}",
        room="Cambio de sala, antes: {before}",
        placed="Sala: {place}",
        revised="Revisado: {what}",
        confirmed="Confirmado",
        aspects={
            Aspect.ROOM_NAME: "nombre de la sala",
            Aspect.STATUS: "estado",
            Aspect.TITLE: "título",
            Aspect.PEOPLE: "participantes",
            Aspect.KIND: "tipo",
            Aspect.TRACK: "línea temática",
            Aspect.TEXT: "texto",
        },
    ),
    interpretation="Interpretación: {languages}",
    night="En la noche del {date}",
    logo="Logotipo",
    logo_of="Logotipo de {organizer}",
    add_to_calendar="Añadir al calendario",
    qr_code="Código QR",
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    months=(
        *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
        *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    ),
    date="{day} de {month} de {year}",
    dated_weekday="{weekday} {date}",
    day_and_month="{day} de {month}",
    days_of_month="{first}–{date}",
    months_of_year="{first} – {date}",
    days_of_years="{first} – {date}",
    person=PersonWords(
        delivered_by=", discurso leído por ",
        both=", y ",
        last="; y ",
        awaited="{who} (por confirmar)",
    ),
)
