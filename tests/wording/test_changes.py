"""What has changed, in the words of each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from string import Formatter

import pytest

from idmkit.model.change import Aspect, Change, ChangeKind, Placing
from idmkit.model.event import Room, Session, Status
from idmkit.wording import LANGUAGES, wording_in
from idmkit.wording.changes import change_word, change_words
from tests.making import ORIGIN, a_session, at

DAY = timedelta(days=1)
HALL = Room(id="hall", name="Hall 2", origin=ORIGIN)
NOW = a_session("talk", "15:00", "16:00", rooms=(HALL,))


def moved(*aspects: Aspect, start: str, end: str, days: int = 0, place: str = "XVIII") -> Session:
    later = timedelta(days=days)
    before = Placing(start=at(start) + later, end=at(end) + later, places=(place,) if place else ())
    return replace(NOW, change=Change(kind=ChangeKind.MOVED, before=before, aspects=aspects))


def revised(*aspects: Aspect, status: Status = Status.CONFIRMED) -> Session:
    before = Placing(start=NOW.start, end=NOW.end, places=("Hall 2",))
    change = Change(kind=ChangeKind.REVISED, before=before, aspects=aspects)
    return replace(NOW, change=change, status=status)


SAME_DAY = moved(Aspect.TIME, start="11:00", end="12:00")
WITH_ROOM = moved(Aspect.TIME, Aspect.ROOM, start="11:00", end="12:00")
OTHER_DAY = moved(Aspect.TIME, start="11:00", end="12:00", days=1)
LONGER = moved(Aspect.TIME, start="15:00", end="15:30")
OTHER_ROOM = moved(Aspect.ROOM, start="15:00", end="16:00")
FIRST_ROOM = moved(Aspect.ROOM, start="15:00", end="16:00", place="")
REVISED = revised(Aspect.TITLE, Aspect.PEOPLE)

WANTED = {
    "en": (
        "Moved from 11:00",
        "Moved from 11:00, XVIII",
        "Moved from Friday 10 July, 11:00",
        "Time changed from 15:00–15:30",
        "Room changed from XVIII",
        "Room: Hall 2",
        "Revised: title, participants",
    ),
    "fr": (
        "Déplacé, auparavant\u00a0: 11:00",
        "Déplacé, auparavant\u00a0: 11:00, XVIII",
        "Déplacé, auparavant\u00a0: vendredi 10 juillet, 11:00",
        "Changement d’horaire, auparavant\u00a0: 15:00–15:30",
        "Changement de salle, auparavant\u00a0: XVIII",
        "Salle\u00a0: Hall 2",
        "Révisé\u00a0: titre, participants",
    ),
    "es": (
        "Trasladado, antes: 11:00",
        "Trasladado, antes: 11:00, XVIII",
        "Trasladado, antes: viernes 10 de julio, 11:00",
        "Cambio de horario, antes: 15:00–15:30",
        "Cambio de sala, antes: XVIII",
        "Sala: Hall 2",
        "Revisado: título, participantes",
    ),
    "ru": (
        "Перенесено, ранее: 11:00",
        "Перенесено, ранее: 11:00, XVIII",
        "Перенесено, ранее: пятница, 10 июля, 11:00",
        "Время изменено, ранее: 15:00–15:30",
        "Другой зал, ранее: XVIII",
        "Зал: Hall 2",
        "Изменено: название, участники",
    ),
    "ar": (
        "نقلت، سابقا: 11:00",
        "نقلت، سابقا: 11:00، XVIII",
        "نقلت، سابقا: الجمعة 10 تموز/يوليه، 11:00",
        "تغير الوقت، سابقا: 15:00–15:30",
        "تغيرت القاعة، سابقا: XVIII",
        "القاعة: Hall 2",
        "معدلة: العنوان، المشاركون",
    ),
    "zh": (
        "已调整，原为：11:00",
        "已调整，原为：11:00，XVIII",
        "已调整，原为：7月10日 星期五，11:00",
        "时间已调整，原为：15:00–15:30",
        "会场已更换，原为：XVIII",
        "会场：Hall 2",
        "已修订：标题，与会者",
    ),
}
CASES = (SAME_DAY, WITH_ROOM, OTHER_DAY, LONGER, OTHER_ROOM, FIRST_ROOM, REVISED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_changed_is_said_in_each_language(language: str) -> None:
    words = wording_in(language)
    assert tuple(change_words(words, session) for session in CASES) == WANTED[language]


def test_another_year_is_said() -> None:
    session = moved(Aspect.TIME, start="11:00", end="12:00", days=365)
    assert change_words(wording_in("en"), session) == "Moved from Friday 9 July 2010, 11:00"


def test_the_agendas_own_words_come_first_and_nothing_is_said_of_the_rest() -> None:
    words = wording_in("en")
    assert change_words(words, replace(SAME_DAY, changed="one hour later")) == (
        "Changed: one hour later"
    )
    assert change_word(words, replace(NOW, changed="one hour later")) == "Revised"
    assert change_words(words, NOW) == change_word(words, NOW) == ""


def test_what_takes_place_after_all_is_confirmed_and_what_is_new_is_new() -> None:
    words = wording_in("en")
    assert change_words(words, revised(Aspect.STATUS, Aspect.TITLE)) == "Confirmed"
    doubtful = revised(Aspect.STATUS, status=Status.TENTATIVE)
    assert change_words(words, doubtful) == "Revised: status"
    assert change_words(words, revised()) == "Revised"
    new = replace(NOW, change=Change(kind=ChangeKind.NEW))
    assert change_words(words, new) == change_word(words, new) == "New"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_that_its_status_tells_already_is_said_once(language: str) -> None:
    words = wording_in(language)
    cancelled = Change(kind=ChangeKind.CANCELLED)
    session = replace(NOW, status=Status.CANCELLED, change=cancelled)
    said = words.remarks_with(session, change_words(words, session))
    assert said == (words.status_word(Status.CANCELLED),)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_every_aspect_and_takes_what_is_put_in(language: str) -> None:
    phrases = wording_in(language).phrases.changes
    moves = {Aspect.TIME, Aspect.ROOM}
    assert {*phrases.aspects} == {*Aspect} - moves
    assert {*phrases.kinds} == {*ChangeKind}
    for text, field in (
        *((text, "before") for text in (phrases.moved, phrases.retimed, phrases.room)),
        (phrases.placed, "place"),
        (phrases.revised, "what"),
    ):
        assert [name for _, name, _, _ in Formatter().parse(text) if name] == [field]
