"""Russian."""

from idmkit.wording.page.page_words import Counted, PageWords


def _counted(pattern: str, one: str, few: str, many: str) -> Counted:
    """The four forms; fractions, which are never shown, take that of two."""
    forms = {"one": one, "few": few, "many": many, "other": few}
    return {form: pattern.format(word) for form, word in forms.items()}


RUSSIAN = PageWords(
    skip="К программе",
    days="Дни",
    languages="Языки",
    people=_counted("{{n}} {}", "человек", "человека", "человек"),
    whole_agenda="Вся программа",
    empty_day="Ничего не запланировано.",
    zone="Время везде: {zone}",
    now="Сейчас",
    abstract="Аннотация",
    and_questions=_counted("Аннотация и {{n}} {}", "вопрос", "вопроса", "вопросов"),
    questions=_counted("{{n}} {}", "вопрос", "вопроса", "вопросов"),
    what_was_planned="Что планировалось",
    cancelled_note="В календарях по подписке это отражено. Если вы добавили запись вручную, "
    "удалите её.",
    ics_file="Файл .ics",
    copy_note="Это копия: последующие изменения в ней не появятся.",
    subscribe_instead="Подписаться, чтобы получать изменения",
    subscribe="Подписаться на календарь",
    calendar="Календарь",
    whole_event="Всё мероприятие",
    rooms="Залы",
    tracks="Направления",
    kinds="Виды заседаний",
    persons="Люди",
    apple_note="Thunderbird обновляет примерно каждые 30 минут, Apple — как вы настроите",
    google_note="Обновляется в течение суток. Добавляйте с компьютера: приложение в телефоне этого "
    "не умеет",
    outlook_note="Обновляется раз в несколько часов",
    download="Скачать .ics",
    download_note="Копия нынешней программы. Она не обновляется",
    address="Адрес для любого другого календаря",
    copy="Копировать",
    copied="Скопировано",
    android="На Android для первой ссылки нужно приложение, например ICSx5. Без него добавьте "
    "Google Календарь с компьютера.",
    last_hours="Изменения последних часов смотрите на этой странице: она обновляется первой.",
    all_calendars="Все календари",
    no_address="Ссылки для подписки появятся, когда страница будет в интернете.",
    search="Поиск",
    search_for="Название, имя или слово",
    room="Зал",
    track="Направление",
    kind="Вид",
    person="Человек",
    any="Все",
    everything="Показать всё",
    found=_counted("Найдено: {{n}} {}", "заседание", "заседания", "заседаний"),
    my_agenda="Моя программа",
    mine=_counted("{{n}} {}", "заседание", "заседания", "заседаний"),
    only_mine="Только моя программа",
    share="Поделиться",
    link_copied="Ссылка скопирована",
    shared=_counted(
        "По этой ссылке в вашу программу: {{n}} {}.", "заседание", "заседания", "заседаний"
    ),
    take_over="Добавить",
    overlaps="В то же время: {title}",
    saved="Копия сохранена. Последующие изменения в ней не появятся.",
    saved_not="Файл создать не удалось. Повторите, когда будет связь.",
    on_your_phone="Эта страница в телефоне",
    scan="Отсканируйте, чтобы открыть",
    pdf="Программа (PDF)",
    for_apps="Расписание для приложений",
)
