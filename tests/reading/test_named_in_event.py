"""What the event names outside the file: a picture, an address, a time zone, languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from idmkit.model.event import Event
from idmkit.model.problem import Problem
from idmkit.reading.agenda_reader import read_event
from tests.reading.conftest import DAY, HEAD, Write

Read = Callable[[str], Event]
Refuse = Callable[[str], list[Problem]]


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


@pytest.mark.parametrize(
    ("start", "said", "hint"),
    [
        (b'<svg xmlns="http://www.w3.org/2000/svg">', "is a drawing (SVG)", "1500 pixels"),
        (b'<?xml version="1.0"?><!DOCTYPE svg SYSTEM "http://x.example/x">', "(SVG)", "as PNG"),
        (b"\n  <!-- drawn --><svg/>", "(SVG)", "as PNG"),
        (b"%PDF-1.7", "is a document (PDF)", "as PNG"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "(EPS)", "as PNG"),
        (b"<!DOCTYPE html>", "is a web page", "the picture itself"),
        (b"GIF89a", "is a GIF picture", "another name"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "is a WebP picture", "another name"),
        (b"\0\0\0\x1cftypheic", "is a HEIC or AVIF picture", "as PNG or JPEG"),
        (b"", "is empty", "copy it anew"),
        (b"logo", "is no PNG or JPEG file", "as PNG or JPEG"),
    ],
)
def test_a_logo_of_another_kind_is_called_what_it_is(
    start: bytes, said: str, hint: str, refuse: Refuse, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(start)
    (problem,) = refuse(f'{HEAD}logo = "logo.png"\n{DAY}')
    assert problem.code == "logo-unreadable"
    assert said in problem.message
    assert hint in problem.hint
    assert problem.origin.path == ("event", "logo")


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
