"""Translations: read by id, put in place of the originals, and told where they lack something."""

from __future__ import annotations

from pathlib import Path

import pytest

from idmkit.model.event import Event
from idmkit.model.problem import AgendaError
from idmkit.programme import render
from idmkit.reading.agenda_reader import read_event

SIX = Path(__file__).parent.parent / "agendas" / "valid" / "six-languages"
AGENDA = """
[event]
id = "idm-2009"
title = "A Workshop"
document = ""
timezone = "Europe/Zurich"
languages = ["en", "fr"]
[[person]]
id = "ana"
given = "Ana"
family = "López"
title = "Director"
[[day]]
date = 2009-07-09
[[day.session]]
id = "opening"
time = "10:00–11:00"
title = "Opening"
speakers = [{ person = "ana", title = "Chair" }]
[[day.session]]
id = "closing"
time = "11:00–12:00"
title = "Closing"
speakers = "ana"
"""


@pytest.fixture(scope="module")
def six() -> Event:
    return read_event(SIX / "agenda.toml")


def written(folder: Path, overlay: str) -> Event:
    (folder / "agenda.toml").write_text(AGENDA, encoding="utf-8")
    (folder / "agenda.fr.toml").write_text(overlay, encoding="utf-8")
    return read_event(folder / "agenda.toml")


def test_a_meeting_in_six_languages_lacks_nothing(six: Event) -> None:
    assert six.translation_notes == ()
    assert [one.languages for one in six.translations] == [
        ("fr",),
        ("es",),
        ("ru",),
        ("ar",),
        ("zh",),
    ]


def test_everything_but_the_texts_is_the_same(six: Event) -> None:
    for one in six.translations:
        assert [session.id for session in one.sessions] == [session.id for session in six.sessions]
        assert [session.start for session in one.sessions] == [
            session.start for session in six.sessions
        ]
        assert [len(session.questions) for session in one.sessions] == [0, 2, 0, 0]
        assert one.title != six.title


def test_people_and_rooms_are_translated_wherever_they_stand(six: Event) -> None:
    arabic = next(one for one in six.translations if one.languages == ("ar",))
    (speaker,) = arabic.sessions[0].appearances
    assert speaker.person is arabic.people[0]
    assert speaker.person.name.full == "آنا كوستا"
    assert speaker.affiliation.title == "المديرة"
    assert arabic.sessions[0].rooms == arabic.rooms


def test_a_fault_of_a_translated_text_is_found_in_its_own_file(six: Event) -> None:
    french = six.translations[0]
    origins = [
        french.origin,
        *(one.origin for one in french.days),
        *(one.origin for one in french.sessions),
        *(one.origin for one in french.people),
        *(one.origin for one in french.rooms),
    ]
    assert {Path(origin.file).name for origin in origins} == {"agenda.fr.toml"}


def test_each_language_has_its_programme(six: Event) -> None:
    paths = [str(file.path) for file in render(six, six.edition())]
    others = [f"programme/{language}/programme.pdf" for language in six.languages[1:]]
    assert paths == ["programme/programme.pdf", *others]


def test_what_is_not_translated_stands_in_its_own_language(tmp_path: Path) -> None:
    event = written(
        tmp_path, '[event]\ntitle = "Un atelier"\n[session.opening]\ntitle = "Accueil"\n'
    )
    (french,) = event.translations
    assert [(one.title, one.language_of("title")) for one in french.sessions] == [
        ("Accueil", ""),
        ("Closing", "en"),
    ]
    assert french.people[0].affiliation.language_of("title") == "en"
    assert french.language_of("title") == ""
    lacking = [(note.code, note.origin.path) for note in event.translation_notes]
    assert lacking == [
        ("missing-translation", ("day", 0, "session", 0, "speakers", 0)),
        ("missing-translation", ("day", 0, "session", 1)),
        ("missing-translation", ("person", 0)),
    ]


def test_what_holds_in_one_session_alone_is_not_replaced(tmp_path: Path) -> None:
    event = written(tmp_path, '[person.ana]\ntitle = "Directrice"\n')
    opening, closing = event.translations[0].sessions
    assert opening.appearances[0].affiliation.title == "Chair"
    assert closing.appearances[0].affiliation.title == "Directrice"


def test_an_original_that_changed_is_told_with_both_places(tmp_path: Path) -> None:
    overlay = '[session.opening]\ntitle = "Accueil"\nwas = { title = "Welcome" }\n'
    stale = [one for one in written(tmp_path, overlay).translation_notes if "stale" in one.code]
    (note,) = stale
    assert note.origin.file.endswith("agenda.fr.toml")
    assert "agenda.toml:18" in note.message
    same = overlay.replace("Welcome", "Opening")
    assert not any("stale" in one.code for one in written(tmp_path, same).translation_notes)


@pytest.mark.parametrize(
    ("overlay", "code"),
    [
        ('[session.openning]\ntitle = "x"\n', "unknown-translation"),
        ('[day.2010-07-09]\nlabel = "x"\n', "unknown-translation"),
        ('[session.opening]\ntime = "x"\n', "unknown-key"),
        ('[sessions.opening]\ntitle = "x"\n', "unknown-key"),
        ("[session.opening]\ntitle = 5\n", "wrong-type"),
        ("[session.opening]\nquestions = [5]\n", "wrong-type"),
        ('[session.opening]\nwas = "x"\n', "wrong-type"),
        ('[session]\nopening = "x"\n', "wrong-type"),
        ('session = "x"\n', "wrong-type"),
        ("[session\n", "toml-syntax"),
    ],
)
def test_a_wrong_overlay_is_refused_where_it_is_wrong(
    overlay: str, code: str, tmp_path: Path
) -> None:
    with pytest.raises(AgendaError) as refused:
        written(tmp_path, overlay)
    assert {one.code for one in refused.value.problems} == {code}
    assert all(one.origin.file.endswith("agenda.fr.toml") for one in refused.value.problems)


@pytest.mark.parametrize(
    ("overlay", "code"),
    [
        ('[session.opening.speakers.bob]\nremark = "x"\n', "unknown-translation"),
        ('[session.opening.chairs.ana]\nremark = "x"\n', "unknown-translation"),
        ('[session.opening.speakers.ana]\nremarks = "x"\n', "unknown-key"),
        ('[session.opening.speakers]\nana = "x"\n', "wrong-type"),
        ('[session.opening]\nwas = { name = "x" }\n', "unknown-key"),
        ('[session.opening]\ntitle = "a\\u0007"\n', "control-character"),
    ],
)
def test_what_stands_under_a_session_is_checked_as_well(
    overlay: str, code: str, tmp_path: Path
) -> None:
    test_a_wrong_overlay_is_refused_where_it_is_wrong(overlay, code, tmp_path)


def test_a_list_is_translated_text_by_text(tmp_path: Path) -> None:
    agenda = AGENDA.replace('title = "Closing"', 'title = "Closing"\nnotes = ["One", "Two"]')
    (tmp_path / "agenda.toml").write_text(agenda, encoding="utf-8")
    overlay = '[session.closing]\nnotes = ["", "Deux", "Trois"]\nwas = { notes = ["", "Twain"] }\n'
    (tmp_path / "agenda.fr.toml").write_text(overlay, encoding="utf-8")
    event = read_event(tmp_path / "agenda.toml")
    closing = event.translations[0].sessions[1]
    assert closing.notes == ("One", "Deux")
    assert [closing.language_of("notes", n) for n in (0, 1)] == ["en", ""]
    stale = [one for one in event.translation_notes if one.code == "stale-translation"]
    assert [one.origin.path[-2:] for one in stale] == [("notes", 1), ("closing", "notes")]
    assert "agenda.toml" in stale[0].message
    assert "has 2" in stale[1].message
