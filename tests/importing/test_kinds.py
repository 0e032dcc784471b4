"""Real titles in six languages and more: breaks, receptions, keynotes; and what only sounds so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.drafting.kinds import kind_of, labelled, role_of
from idmkit.importing.drafting.words import folded, word_lists
from idmkit.model.event import SessionKind
from idmkit.model.people import Role
from tests.importing.making import ANY_TEXT

TITLES: dict[SessionKind | None, list[str]] = {
    SessionKind.BREAK: [
        *("Lunch", "LUNCH BREAK", "Coffee/tea break", "Tea/Coffee Break", "Networking lunch"),
        *("Coffee break (foyer, level 2)", "Lunch – Delegates' restaurant", "Lunch 12:00–13:30"),
        *("Coffee Break 2", "Coffee break 15 min", "Break (15 min)", "Lunch & networking"),
        *("Coffee, tea and networking", "Lunch in the garden room", "Lunch at the Museum Hotel"),
        *("Working lunch for heads of delegation", "Lunch hosted by the Speaker", "Lunch / Dinner"),
        *("Pause-café", "Pause café", "PAUSE CAFE", "Déjeuner", "Déjeuner de travail"),
        *("Almuerzo", "Pausa para café", "Receso", "Обед", "Перерыв на кофе", "Кофе-брейк"),
        *("استراحة", "استراحة غداء", "إستراحة قهوة", "茶歇", "午餐（二楼餐厅）", "午休"),
        *("Kaffeepause", "Mittagessen", "Almoço", "Pausa caffè"),
    ],
    SessionKind.REGISTRATION: [
        *("Registration", "Registration and coffee", "Registration & accreditation"),
        *("Arrival and registration", "Registration: 8:00, main hall", "Inscription"),
        *("Accueil des participants", "Inscripción", "Registro de participantes", "Регистрация"),
        *("تسجيل المشاركين", "注册", "签到", "Anmeldung"),
    ],
    SessionKind.SOCIAL: [
        *("Reception", "Welcome reception", "Reception offered by Switzerland", "Gala Dinner"),
        *("Reception hosted by the Mayor of Geneva", "Dinner II", "Welcome Drinks", "Cocktail"),
        *("Réception de bienvenue", "Vin d’honneur", "Cena oficial", "Recepción", "Приём"),
        *("Прием", "Торжественный ужин", "حفل استقبال", "حفل عشاء", "招待会", "欢迎晚宴"),
    ],
    SessionKind.CEREMONY: [
        *("Opening ceremony", "Opening Ceremony: a welcome by the host country and its people"),
        *("Cérémonie d’ouverture", "Ceremonia de apertura", "Церемония открытия"),
        *("حفل الافتتاح", "开幕式", "Signing ceremony"),
    ],
    SessionKind.CLOSING: [
        *("Closing", "Closing session", "Closing remarks by the Chair", "Closing ceremony"),
        *("Closing session and farewell", "Closing of the meeting", "Clôture", "Clausura"),
        *("Séance de clôture", "Закрытие", "الجلسة الختامية", "闭幕式"),
    ],
    SessionKind.KEYNOTE: [
        *("Keynote", "Keynote: The future of work in a world that is growing warmer every year"),
        *("Keynote 1: AI for good", "Keynote II – Health", "Keynote address by Ms. Ana López"),
        *("Discours liminaire", "Conferencia magistral: agua", "Основной доклад"),
        *("الكلمة الرئيسية", "主旨演讲：未来"),
    ],
    SessionKind.SIDE_EVENT: [
        *("Side event", "Side-event: Cities", "Side event 3: Cities and what they owe to rivers"),
        *("Événement parallèle", "Evento paralelo: agua", "Параллельное мероприятие"),
        *("حدث جانبي", "边会"),
    ],
    None: [
        *("Break the silence", "Breaking barriers", "Break-out session", "Breakout groups"),
        *("Break in supply chains", "Lunch poverty", "Lunch for all", "Lunch and learn: AI"),
        *("Lunchtime debate", "Tea time for equality", "TEA - Let it ride down the supply chain!"),
        *("Party politics", "Party in opposition", "Dinner table economics", "Dinner in the dark"),
        *("Registration of births", "Registration at birth", "Registration for voters"),
        *("Closing the gap", "Closing in on zero", "Closing civic space", "Opening", "Session"),
        *("Reception conditions for asylum seekers", "Reception, integration and asylum"),
        *(
            "Reception in Europe",
            "Keynotes of reform",
            "Ceremony of innocence",
            "Recess in schools",
        ),
        *("Side events and their costs", "Pause du moratoire", "Cena de negros", "Обед и общество"),
        *("Регистрация рождений", "注册会计师制度", "تسجيل المواليد", "Coffee prices", ""),
    ],
}


@pytest.mark.parametrize(
    ("title", "kind"), [(title, kind) for kind, titles in TITLES.items() for title in titles]
)
def test_a_title_tells_a_kind_or_none(title: str, kind: SessionKind | None) -> None:
    assert kind_of("", title) is kind


@pytest.mark.parametrize("kind", SessionKind)
def test_our_own_words_are_known(kind: SessionKind) -> None:
    expected = None if kind is SessionKind.SESSION else kind
    for word in (kind.value, kind.value.upper(), kind.value.replace("-", " ")):
        assert kind_of(word, "") is expected


@given(ANY_TEXT, st.sampled_from(sorted(word_lists()["kind"])), st.data())
def test_every_word_of_a_list_tells_its_kind_beside_any_title(
    title: str, kind: str, data: st.DataObject
) -> None:
    words = [word for listed in word_lists()["kind"][kind].values() for word in listed]
    word = data.draw(st.sampled_from(words))
    found = kind_of(word, title)
    assert found is not None
    assert found is kind_of("", word.upper())


@given(st.text(max_size=400) | st.text("lunch: a", max_size=400).map("lunch: ".__add__))
def test_any_title_is_looked_at_without_harm(title: str) -> None:
    label, rest = labelled(title)
    assert kind_of(title, title) in {None, *SessionKind}
    assert title.startswith(label)
    assert title.endswith(rest)
    assert rest or not label


def test_a_very_long_title_takes_no_time() -> None:
    assert kind_of("", f"Lunch: {'a' * 50_000} b c d e f") is None
    assert kind_of("", f"Lunch{' and lunch' * 5_000} anew") is None
    assert labelled(f"Session 1{' ' * 50_000}x") == ("", f"Session 1{' ' * 50_000}x")


@pytest.mark.parametrize(
    ("title", "label", "rest"),
    [
        ("Session 2: 2030 Agenda", "Session 2", "2030 Agenda"),
        ("Item 3.2: Budget", "Item 3.2", "Budget"),
        ("Panel B - Water", "Panel B", "Water"),
        ("Part I. Introduction", "Part I", "Introduction"),
        ("Session II (III): Foo", "Session II (III)", "Foo"),
        ("Parallel session 4 — Cities", "Parallel session 4", "Cities"),
        ("Mesa redonda 2: Agua", "Mesa redonda 2", "Agua"),
        ("Заседание 3. Труд", "Заседание 3", "Труд"),
        ("الجلسة 1: العمل", "الجلسة 1", "العمل"),
        ("Session 2—Water", "Session 2", "Water"),
        ("第二单元——水", "第二单元", "水"),
        # No labels: a range, a time, a compound, an abbreviation, a plain number.
        ("Session 2—4: Water", "", "Session 2—4: Water"),
        ("Session 2–4: Water", "", "Session 2–4: Water"),
        ("Session 10:30 start", "", "Session 10:30 start"),
        ("Panel 5-year plans", "", "Panel 5-year plans"),
        ("Point A-frame houses", "", "Point A-frame houses"),
        ("Workshop C.I.A. files", "", "Workshop C.I.A. files"),
        ("Item 7.5 million", "", "Item 7.5 million"),
        ("Session 1", "", "Session 1"),
    ],
)
def test_labels(title: str, label: str, rest: str) -> None:
    assert labelled(title) == (label, rest)


@pytest.mark.parametrize("role", [Role(name) for name in word_lists()["role"]])
def test_every_word_of_a_role_is_known_in_capitals_and_without_accents(role: Role) -> None:
    words = [word for listed in word_lists()["role"][role.value].values() for word in listed]
    for word in words:
        found = role_of(word)
        assert found is not None
        assert role_of(f" {word.upper()} :") is role_of(folded(word)) is found
    assert role in {role_of(word) for word in words}
