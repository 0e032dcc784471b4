"""What an agenda says is what the event holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from idmkit.model.event import Access, Event, SessionKind, Status
from idmkit.model.people import Affiliation, BadgeRole, Role
from idmkit.model.problem import Problem
from idmkit.reading.agenda_reader import read_event
from tests.reading.conftest import DAY, HEAD, PEOPLE, Write

Read = Callable[[str], Event]
Refuse = Callable[[str], list[Problem]]
VALID = Path(__file__).parent.parent / "agendas" / "valid"


def test_everything_that_can_be_said_is_read() -> None:
    event = read_event(VALID / "everything.toml")
    assert event.timezone.key == "Africa/Nairobi"
    assert event.as_of == date(2027, 2, 20)
    assert event.languages == ("en", "fr")
    assert event.logo
    assert event.logo.content.startswith(b"\x89PNG")
    assert event.calendar_domain == "example.org"
    assert event.outputs == ("calendars", "badges")
    assert event.ignored == ("room-clash",)
    first, night, after, cancelled = event.sessions
    assert first.kind is SessionKind.SIDE_EVENT
    assert first.label == "Session I"
    assert [room.id for room in first.rooms] == ["hall-a", "hall-b"]
    assert first.track
    assert first.track.name == "Labour migration"
    assert first.abstract == ("The first paragraph goes on.", "The second.")
    assert first.questions == ("Why?", "How?")
    assert first.notes == ("Held in English only.",)
    assert (first.status, first.access) == (Status.TENTATIVE, Access.INVITATION)
    assert first.documents[0].symbol == "MC/2297"
    assert first.interpretation == ("en", "fr")
    assert first.uid == "42@example.org"
    assert night.end == datetime(2027, 3, 1, 22, 0, tzinfo=UTC)
    assert after.start == datetime(2027, 3, 1, 21, 30, tzinfo=UTC)
    assert cancelled.status is Status.CANCELLED
    ana, jomo = event.people
    assert (ana.name.formal, ana.name.sort_key) == ("H.E. Ms. Ana López, PhD", "Lopez")
    assert ana.badge_role is BadgeRole.HEAD_OF_DELEGATION
    assert jomo.name.family == "Jomo"
    assert jomo.name.given == ""
    assert jomo.absent


def test_roles_come_in_order_of_precedence_and_people_as_written() -> None:
    first = read_event(VALID / "everything.toml").sessions[0]
    assert [one.role for one in first.appearances] == list(Role)
    assert first.appearances[-1].role_word == "Discussant"
    assert first.appearances[1].to_be_confirmed == "Ministry of Labour, Brazil"


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0", "\u200b\u2060", "\ufeff"])
def test_a_text_of_which_nothing_can_be_seen_is_empty(nothing: str, refuse: Refuse) -> None:
    text = HEAD + DAY.replace("Opening", nothing) + f'questions = ["{nothing}"]\n'
    assert [problem.code for problem in refuse(text)] == ["empty-text", "empty-text"]


def test_a_name_of_which_nothing_can_be_seen_is_no_name(refuse: Refuse) -> None:
    person = '[[person]]\nid = "x"\ngiven = "\u00a0"\nfamily = "\u200b"\n'
    (problem,) = refuse(HEAD + person + DAY + 'abstract = "\u00a0\\n\\n\u200b"\n')
    assert problem.code == "empty-name"


def test_what_holds_in_one_session_only(read: Read) -> None:
    more = """
speakers = [
  "ana-lopez",
  { person = "ana-lopez", organization = "IOM", remark = "joint presentation" },
  { person = "ana-lopez", delivered_by = { person = "wardoyo", title = "Deputy" } },
  { person = "wardoyo", jointly_with = ["ana-lopez"], capacity = "as co-chair" },
]
"""
    plain, elsewhere, spoken, joint = read(HEAD + PEOPLE + DAY + more).sessions[0].appearances
    assert plain.affiliation.parts == ("Director", "Ministry of Labour", "Brazil")
    assert elsewhere.affiliation == Affiliation(organization="IOM")
    assert elsewhere.remark == "joint presentation"
    assert spoken.delivered_by
    assert spoken.delivered_by.affiliation == Affiliation(title="Deputy")
    assert [person.id for person in spoken.present] == ["wardoyo"]
    assert joint.jointly_with[0].affiliation == plain.affiliation
    assert joint.capacity == "as co-chair"


@pytest.mark.parametrize(
    "people",
    ['"ana-lopez"', '["ana-lopez"]', '{ person = "ana-lopez" }', '[{ person = "ana-lopez" }]'],
)
def test_a_list_of_one_needs_no_brackets(people: str, read: Read) -> None:
    (one,) = read(f"{HEAD}{PEOPLE}{DAY}chairs = {people}\n").sessions[0].appearances
    assert one.person
    assert one.person.id == "ana-lopez"


def test_texts_lose_the_white_space_of_their_lines_but_no_characters(read: Read) -> None:
    label = 'label = """\n  One\n   two\u00a0three  """\n'
    text = f'{label}abstract = "a\\u2028b\\u2029c"\nshort = "e\u0301"\n'
    session = read(HEAD + DAY + text).sessions[0]
    assert session.label == "One two\u00a0three"
    assert session.abstract == ("a b", "c")
    assert session.short == "é"


def test_independent_faults_are_all_said_at_once(refuse: Refuse) -> None:
    text = (
        HEAD
        + DAY.replace("07-09", "03-29").replace("10:00", "02:30")
        + 'chairs = "ana"\ncolour = 1\n'
    )
    codes = [problem.code for problem in refuse(text)]
    assert codes == ["impossible-time", "unknown-person", "unknown-key"]


def test_what_follows_from_a_fault_is_not_said_again(refuse: Refuse) -> None:
    cascades = {
        "bad-id": PEOPLE.replace("ana-lopez", "Ana López"),
        "unknown-key": PEOPLE.replace("[[person]]", "[[persons]]"),
    }
    session = {"bad-id": 'chairs = "Ana López"\n', "unknown-key": 'chairs = "ana-lopez"\n'}
    for code, people in cascades.items():
        assert [one.code for one in refuse(HEAD + people + DAY + session[code])] == [code]
    assert [one.code for one in refuse(HEAD + DAY.replace("date", "dates"))] == ["unknown-key"]
    assert [one.code for one in refuse(HEAD + DAY.replace("title", "titel"))] == ["unknown-key"]


def test_a_missing_key_hides_nothing_else_in_its_table(refuse: Refuse) -> None:
    day = DAY.replace('title = "Opening"', "").replace('"opening"', '"S 1"')
    text = HEAD + PEOPLE + day.replace("10:00–11:00", "9.00") + 'room = "x"\nlink = "x"\n'
    codes = [problem.code for problem in refuse(text)]
    assert codes == ["missing-key", "bad-id", "bad-time", "unknown-room", "bad-url"]


def test_the_id_that_stands_in_for_a_missing_one_is_never_shown(refuse: Refuse) -> None:
    text = HEAD + "[[person]]\nabsent = true\n" + DAY + 'speakers = ["unknow", "unknown"]\n'
    problems = refuse(text)
    assert [one.code for one in problems[-2:]] == ["unknown-person"] * 2
    assert "unknown" not in " ".join(one.hint for one in problems)
    assert "a person has no name" in [one.message for one in problems]


@pytest.mark.parametrize("languages", ["[]", '""', '"en"'])
def test_papers_have_a_language_always(languages: str, read: Read) -> None:
    assert read(f"{HEAD}languages = {languages}\n{DAY}").languages == ("en",)


@pytest.mark.parametrize("tag", ["fr", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "EN"])
def test_a_language_is_known_by_its_tag(tag: str, read: Read) -> None:
    assert read(f'{HEAD}languages = "{tag}"\n{DAY}').languages == (tag,)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *(("English", "en"), ("Englisch", "en"), ("français", "fr"), ("Deutsch", "de")),
        *(("pt_BR", "pt-BR"), ("fra", "fr"), ("Arabic", "ar"), ("Swahilli", "sw")),
    ],
)
def test_a_language_called_by_its_name_is_told_its_code(
    name: str, code: str, refuse: Refuse
) -> None:
    (problem,) = refuse(f'{HEAD}languages = ["{name}"]\n{DAY}')
    assert (problem.code, problem.hint) == ("unknown-language", f'did you mean "{code}"?')


def test_the_place_of_a_fault_is_the_text_itself(refuse: Refuse) -> None:
    (problem,) = refuse(HEAD + PEOPLE + DAY + 'speakers = ["wardoyo", "nobody-here"]\n')
    line = problem.origin.source.line(problem.origin.span.line)
    assert line[problem.origin.span.column - 1 :].startswith('"nobody-here"')


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/etc/logo.png", "path-outside"),
        ("~/logo.png", "path-outside"),
        ("c:/logo.png", "path-outside"),
        ("a/../../logo.png", "path-outside"),
        ("a\\\\logo.png", "path-outside"),
        ("link.png", "path-outside"),
        ("nothing.png", "logo-missing"),
        ("a\\u0000b.png", "logo-unreadable"),
        ("agenda.toml", "logo-unreadable"),
        (".", "logo-unreadable"),
        ("agenda.toml/logo.png", "logo-missing"),
        ("x" * 5000, "logo-unreadable"),
    ],
)
def test_a_logo_is_a_picture_in_the_folder(
    path: str, code: str, refuse: Refuse, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "logo.png"
    outside.write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "link.png").symlink_to(outside)
    (problem,) = refuse(f'{HEAD}logo = "{path}"\n{DAY}')
    assert problem.code == code


def test_a_logo_that_is_too_large_or_locked_is_said_to_be_so(
    write: Write, refuse: Refuse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f'{HEAD}logo = "logo.png"\n{DAY}'
    logo = tmp_path / "logo.png"
    with logo.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate(21_000_000)
    (problem,) = refuse(text)
    assert problem.message == '"logo.png" is too large: 21 MB'
    assert "20 MB" in problem.hint
    logo.write_bytes(b"\x89PNG\r\n\x1a\n")
    whole = Path.open

    def locked(path: Path, *how: Any, **more: Any) -> Any:
        if path.name == "logo.png":
            raise PermissionError
        return whole(path, *how, **more)

    monkeypatch.setattr(Path, "open", locked)
    (problem,) = refuse(text)
    assert problem.message == '"logo.png" cannot be read'


def test_the_agenda_may_lie_in_a_linked_folder(write: Write, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    write(f'{HEAD}logo = "logo.png"\n{DAY}')
    (tmp_path / "linked").symlink_to(tmp_path, target_is_directory=True)
    assert read_event(tmp_path / "linked" / "agenda.toml").logo


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("example.org", '"https://example.org/"'),
        ("ftp://example.org/", "https://"),
        ("https://example.org/a", 'url = "https://example.org/a/"'),
        ("https://example.org/a?b=1/", 'url = "https://example.org/a/"'),
        ("https://example.org/#/", 'url = "https://example.org/"'),
        ("https:///a/", "www.example.org"),
        ("https://[::1/", "www.example.org"),
        ("https://example.org/a b/", "%20"),
        ("https://example.org/é/", "%C3%A9"),
        ("https://exämple.org/é/", '"https://xn--exmple-cua.org/%C3%A9/"'),
        ("https://exämple.org:8080/", '"https://xn--exmple-cua.org:8080/"'),
        ("https://ex\u200bample.org/", '"https://example.org/"'),
        ("https://" + "ä" * 70 + ".org/", "a to z"),
        ("https://example.org/50%/", '"https://example.org/50%25/"'),
        ("https://example.org/%C3%A9%zz/", '"https://example.org/%C3%A9%25zz/"'),
        ("https://example.org:port/", "a number"),
        ("https://example.org:99999/", "a number"),
        ("https://example.org/a/index.html", 'url = "https://example.org/a/"'),
        ("https://example.org/a.b/agenda", 'url = "https://example.org/a.b/agenda/"'),
        ("example.org/index.html", '"https://example.org/"'),
        ("https://example.org/" + "a" * 3000 + "/", "at most"),
    ],
)
def test_the_address_of_the_event_can_be_printed_for_ever(
    url: str, hint: str, refuse: Refuse
) -> None:
    (problem,) = refuse(f'{HEAD}url = "{url}"\n{DAY}')
    assert problem.code == "bad-url"
    assert hint in problem.hint


@pytest.mark.parametrize(
    "line",
    [
        "as_of = 0001-01-01T00:00:00+14:00",
        "as_of = 9999-12-31",
        "as_of = 9999-12-31T23:59:59-12:00",
    ],
)
def test_dates_that_overflow_are_refused(line: str, refuse: Refuse) -> None:
    (problem,) = refuse(f"{HEAD}{line}\n{DAY}")
    assert problem.code == "bad-date"


@pytest.mark.parametrize(
    "zone", ["Europe", "../etc/passwd", "/etc/localtime", "europe/zurich", "é\\u0000"]
)
def test_only_real_time_zones_are_known(zone: str, refuse: Refuse) -> None:
    (problem,) = refuse(HEAD.replace("Europe/Zurich", zone) + DAY)
    assert problem.code == "unknown-time-zone"


def test_a_time_zone_is_suggested_from_the_place(refuse: Refuse) -> None:
    head = HEAD.replace('timezone = "Europe/Zurich"', 'place = "Palais des Nations, Genève"')
    (problem,) = refuse(head + DAY)
    assert '"Europe/Zurich"' in problem.hint


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        *(("Europe/Geneva", "Europe/Zurich"), ("America/Washington", "America/New_York")),
        *(("Europe/Zürich", "Europe/Zurich"), ("europe/zurich", "Europe/Zurich")),
        *(("Europe/Zurch", "Europe/Zurich"), ("Nairobi, Kenya", "Africa/Nairobi")),
        *(("New Delhi", "Asia/Kolkata"), ("Hotel Paris, Lima", "America/Lima")),
    ],
)
def test_a_city_is_told_its_time_zone(name: str, meant: str, refuse: Refuse) -> None:
    (problem,) = refuse(HEAD.replace("Europe/Zurich", name) + DAY)
    assert problem.hint == f'did you mean "{meant}"?'
    place = f'place = "{name.rpartition("/")[2]}"'
    (problem,) = refuse(HEAD.replace('timezone = "Europe/Zurich"', place) + DAY)
    assert f'timezone = "{meant}"' in problem.hint or "Zurch" in name


@pytest.mark.parametrize(
    "name", ["UTC+1", "CEST", "EDT", "BST", "+02:00", "GMT 2", "Factory", "localtime", "Asia/Xyzzy"]
)
def test_abbreviations_offsets_and_no_places_are_not_guessed_at(name: str, refuse: Refuse) -> None:
    (problem,) = refuse(HEAD.replace("Europe/Zurich", name) + DAY)
    assert problem.code == "unknown-time-zone"
    assert problem.hint.startswith('write continent and city, such as "Europe/Zurich"')
    (problem,) = refuse(HEAD.replace("Europe/Zurich", name) + 'place = "The Hague"\n' + DAY)
    assert problem.hint.startswith('write continent and city, "Europe/Amsterdam"')


@pytest.mark.parametrize("id_", ["idm-trafficking-2009", "idm2009", "2009"])
def test_an_event_id_ends_in_its_year(id_: str, read: Read) -> None:
    assert read(HEAD.replace("idm-2009", id_) + DAY).id == id_


@pytest.mark.parametrize(
    ("id_", "hint"), [("idm", "idm-2009"), ("idm-2008", "idm-2009"), ("idm-09", "idm-2009")]
)
def test_another_event_id_is_refused(id_: str, hint: str, refuse: Refuse) -> None:
    (problem,) = refuse(HEAD.replace("idm-2009", id_) + DAY)
    assert problem.code == "event-id-year"
    assert f'"{hint}"' in problem.hint
