"""Russian."""

from idmkit.model.change import Aspect, ChangeKind
from idmkit.model.event import Access, SessionKind, Status
from idmkit.model.people import Role
from idmkit.model.person_line import PersonWords
from idmkit.wording.change_phrases import ChangePhrases
from idmkit.wording.feed_words import FeedWords
from idmkit.wording.phrases import Phrases

RUSSIAN = Phrases(
    language="ru",
    roles={
        Role.CHAIR: ("Председатель", "Сопредседатели", "председатель"),
        Role.MODERATOR: ("Модератор", "Модераторы", "модератор"),
        Role.KEYNOTE: ("Основной докладчик", "Основные докладчики", "основной докладчик"),
        Role.SPEAKER: ("Выступающий", "Выступающие", "выступающий"),
        Role.PANELLIST: ("Участники дискуссии", "Участники дискуссии", "участник дискуссии"),
        Role.RAPPORTEUR: ("Докладчик", "Докладчики", "докладчик"),
        Role.OTHER: ("Также", "Также", "другая роль"),
    },
    feeds=FeedWords(
        kinds={
            SessionKind.SESSION: ("Заседание", "Заседания"),
            SessionKind.KEYNOTE: ("Основной доклад", "Основные доклады"),
            SessionKind.CEREMONY: ("Церемония", "Церемонии"),
            SessionKind.SIDE_EVENT: ("Параллельное мероприятие", "Параллельные мероприятия"),
            SessionKind.BREAK: ("Перерыв", "Перерывы"),
            SessionKind.REGISTRATION: ("Регистрация", "Регистрация"),
            SessionKind.SOCIAL: ("Культурная программа", "Культурная программа"),
            SessionKind.CLOSING: ("Закрытие", "Закрытие"),
        },
        chosen="избранные заседания",
        your_sessions="ваши заседания, {name}",
        your_role={
            Role.CHAIR: "Вы председательствуете",
            Role.MODERATOR: "Вы ведёте заседание",
            Role.KEYNOTE: "Вы выступаете с основным докладом",
            Role.SPEAKER: "Вы выступаете",
            Role.PANELLIST: "Вы участвуете в дискуссии",
            Role.RAPPORTEUR: "Вы представляете доклад",
            Role.OTHER: "Ваша роль: {role}",
        },
        in_your_place="Вместо вас выступит: {name}",
        in_place_of="Вместо: {name}",
        jointly_with="Совместно: {names}",
    ),
    status={Status.TENTATIVE: "Подлежит подтверждению", Status.CANCELLED: "Отменено"},
    access={Access.CLOSED: "Закрытое заседание", Access.INVITATION: "По приглашению"},
    glance="Краткий обзор",
    questions="Вопросы для обсуждения",
    documents="Документы",
    continued="продолжение",
    speakers="Выступающие",
    speakers_and_moderators="Выступающие и модераторы",
    who_appears_where="Указатель участников",
    page_of="Стр. {number} из {count}",
    on_page="стр.\u00a0{number}",
    as_of="по состоянию на {date}",
    changed="Изменение: {text}",
    changes=ChangePhrases(
        heading="Изменения с прошлого выпуска",
        kinds={
            ChangeKind.NEW: "Новое",
            ChangeKind.MOVED: "Перенесено",
            ChangeKind.REVISED: "Изменено",
            ChangeKind.CANCELLED: "Отменено",
        },
        moved="Перенесено, ранее: {before}",
        retimed="Время изменено, ранее: {before}",
        room="Другой зал, ранее: {before}",
        placed="Зал: {place}",
        revised="Изменено: {what}",
        confirmed="Подтверждено",
        aspects={
            Aspect.ROOM_NAME: "название зала",
            Aspect.STATUS: "статус",
            Aspect.TITLE: "название",
            Aspect.PEOPLE: "участники",
            Aspect.KIND: "вид",
            Aspect.TRACK: "направление",
            Aspect.TEXT: "текст",
        },
    ),
    interpretation="Устный перевод: {languages}",
    night="В ночь на {date}",
    logo="Логотип",
    logo_of="Логотип: {organizer}",
    add_to_calendar="Добавить в календарь",
    qr_code="QR-код",
    weekdays=(
        *("понедельник", "вторник", "среда", "четверг", "пятница"),
        *("суббота", "воскресенье"),
    ),
    months=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    date="{day} {month} {year}\u00a0года",
    dated_weekday="{weekday}, {date}",
    day_and_month="{day} {month}",
    days_of_month="{first}–{date}",
    months_of_year="{first} – {date}",
    days_of_years="{first} – {date}",
    person=PersonWords(
        delivered_by=", выступление зачитает ",
        both=", и ",
        last="; и ",
        awaited="{who} (подлежит подтверждению)",
    ),
)
