from __future__ import annotations

from datetime import date

import pytest

from idmkit.importing.formats import Reading
from idmkit.importing.formats.pentabarf_xml import FORMAT
from idmkit.importing.sources.source_event import SourceDay, SourceEvent, SourcePaper
from idmkit.importing.sources.source_file import SourceFile
from idmkit.model.problem import AgendaError
from tests.importing.formats.family import (
    NOWHERE,
    at,
    person,
    read,
    said,
    sample,
    session,
    speakers,
)

ANA = person("7", "Ana López", organization="Ministry of Labour")
TALK = "https://forum.example.org/regional-forum-2027/talk"
GUID = "3b9e1d52-77ac-5d0b-8a52-0d1b8e4b9c1"
UID = "pretalx-regional-forum-2027-{}@forum.example.org"


def test_everything_that_pretalx_writes_is_read() -> None:
    event, notes = sample("pentabarf-xml/pretalx.xml")
    first, second = date(2027, 3, 1), date(2027, 3, 2)
    assert event == SourceEvent(
        title="Regional Forum & Exhibition 2027",
        id="regional-forum-2027",
        place="Palais de la Rivière, Geneva",
        timezone="Europe/Zurich",
        rooms=("Room XVIII", "Hall A", "Garden"),
        tracks=("Labour migration", "Unused track"),
        days=(SourceDay(date=first), SourceDay(date=second)),
        sessions=(
            session(
                f"{GUID}1",
                'Opening: "Ways forward"',
                at("2027-03-01 09:30", 1),
                at("2027-03-01 11:00", 1),
                day=first,
                kind="Keynote",
                subtitle="With a word of welcome",
                rooms=("Room XVIII",),
                track="Labour migration",
                abstract=(
                    "Why we meet.\n\n• First, to listen\n\n• then, to decide\n\n"
                    "A longer text, with a link."
                ),
                appearances=speakers(ANA, person("8", "Bo Li", organization="Regional Bank")),
                link=f"{TALK}/ABCDEF/",
                documents=(
                    SourcePaper(url="https://example.org/note.pdf", title="Background note"),
                    SourcePaper(url="https://example.org/agenda"),
                    SourcePaper(
                        url="https://forum.example.org/regional-forum-2027/schedule/papers/1.pdf",
                        title="Paper 1",
                    ),
                    SourcePaper(title="Ask the desk"),
                    SourcePaper(url="https://forum.example.org/media/slides.pdf", title="Slides"),
                    SourcePaper(url="https://media.example.org/opening"),
                ),
                language="en",
                uid=UID.format("ABCDEF"),
                guid=f"{GUID}1",
                number=11,
            ),
            session(
                f"{GUID}2",
                "Plenary",
                at("2027-03-01 11:00", 1),
                at("2027-03-01 11:30", 1),
                day=first,
                kind="Talk",
                rooms=("Room XVIII", "Hall A"),
                abstract="In all rooms.",
                appearances=speakers(ANA),
                link=f"{TALK}/GHIJKL/",
                language="fr-CH",
                uid=UID.format("GHIJKL"),
                guid=f"{GUID}2",
                number=12,
            ),
            session(
                f"{GUID}3",
                "Clinic",
                at("2027-03-02 09:00", 1),
                at("2027-03-02 09:45", 1),
                day=second,
                rooms=("Hall A",),
                link=f"{TALK}/MNOPQR/",
                uid=UID.format("MNOPQR"),
                guid=f"{GUID}3",
                number=13,
            ),
            session(
                f"{GUID}4",
                "Clinic",
                at("2027-03-02 14:00", 1),
                at("2027-03-02 14:45", 1),
                day=second,
                rooms=("Hall A",),
                link=f"{TALK}/MNOPQR/",
                guid=f"{GUID}4",
            ),
            session(
                f"{GUID}4#2",
                "Exhibition",
                at("2027-03-02 16:00", 1),
                at("2027-03-03 16:30", 1),  # pretalx has days before hours and minutes
                day=second,
                rooms=("Hall A",),
                link=f"{TALK}/MNOPQR/",
            ),
        ),
        origin=NOWHERE,
    )
    address = "https://forum.example.org/regional-forum-2027/schedule/"
    assert said(notes) == [
        ("left out", "do not record", 'Opening: "Ways forward"', 24),
        ("left out", "a person without a name", 'Opening: "Ways forward"', 50),
        (
            "left out",
            "an address that is not whole",
            'Opening: "Ways forward": mailto:desk@example.org',
            56,
        ),
        ("left out", "a language that has no code", "Clinic: Swiss German", 96),
        ("dropped", "a session without a start that can be read", "Not scheduled yet", 121),
        ("left out", "the subtitle of the event", "Towards open borders", 6),
        ("left out", "the address of the schedule on the web", address, 6),
        ("mended", "one session in several rooms", "Plenary", 80),
        ("mended", "sessions share an id: the first keeps it", "Exhibition", 113),
    ]


def test_old_pentabarf_has_no_zone_no_dates_and_an_id_for_each_mention() -> None:
    event, notes = sample("pentabarf-xml/pentabarf.xml")
    first, second = date(2012, 2, 4), date(2012, 2, 5)
    chloe, dov = person("Chloé Martin", "Chloé Martin"), person("Dov Katz", "Dov Katz")
    assert event == SourceEvent(
        title="Rencontre régionale",
        place="Maison des congrès",
        rooms=("UD2.218A", "Foyer"),
        tracks=("Main & only",),
        days=(SourceDay(date=first), SourceDay(date=second)),
        sessions=(
            session(
                "0",
                "Welcome",
                at("2012-02-04 09:30"),
                at("2012-02-04 10:00"),
                day=first,
                rooms=("UD2.218A",),
                track="Main & only",
                abstract="Users' freedom is at stake.\n\n• one\n\n• two\n\nAnd more.",
                appearances=speakers(chloe, dov),
                documents=(SourcePaper(title="Talk (PDF)"),),
            ),
            session(
                "3",
                "Late show",
                at("2012-02-04 23:30"),
                at("2012-02-05 00:15"),
                day=first,
                rooms=("Foyer",),
                appearances=speakers(dov),
                number=3,
            ),
            session(
                "4",
                "Night watch",
                at("2012-02-05 02:15"),  # before the change of day: it stands under the day before
                at("2012-02-05 03:00"),
                day=first,
                rooms=("Foyer",),
                appearances=speakers(dov, chloe),
                number=4,
            ),
            session(
                "Closing+2012-02-05T10:00",
                "Closing",
                at("2012-02-05 10:00"),
                at("2012-02-05 11:15"),
                day=second,
                rooms=("UD2.218A",),
            ),
        ),
        origin=NOWHERE,
    )
    counted = "each mention of a person has its own id: one name is one person"
    assert said(notes) == [
        ("mended", counted, "", 27),
        ("left out", "an address that is not whole", "Welcome: 489/talk.pdf", 30),
    ]


def test_frab_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    event, notes = sample("pentabarf-xml/frab.xml")
    first, second = date(2027, 8, 21), date(2027, 8, 22)
    anja = person("71", "Anja")
    assert event == SourceEvent(
        title="Summer Camp 2027",
        id="Camp2027",
        rooms=("Curie", "Meitner"),
        days=(SourceDay(date=first), SourceDay(date=second)),
        sessions=(
            session(
                "a0a0fcfe-b7fb-46e3-84b6-97a5406016b4",
                "Songs & stories",
                at("2027-08-21 23:00", 2),
                at("2027-08-22 01:30", 2),
                day=first,
                kind="djset",
                rooms=("Curie",),
                abstract="Bring a cup.Thanks!",
                appearances=speakers(person("0 Polto", "Polto"), person("0 Kire", "Kire"), anja),
                language="de",
                guid="a0a0fcfe-b7fb-46e3-84b6-97a5406016b4",
                number=100,
            ),
            session(
                "not-a-guid",
                "Stars",
                at("2027-08-22 01:30", 2),
                at("2027-08-22 02:30", 2),
                day=first,
                rooms=("Curie",),
                appearances=speakers(anja),
                number=101,
            ),
            session(
                "102",
                "Bell, a < b",
                at("2027-08-22 10:00", 2),
                at("2027-08-22 10:00", 2),
                day=second,
                rooms=("Meitner",),
                number=102,
            ),
        ),
        origin=NOWHERE,
    )
    loose = "an & or a < that does not stand as XML has it"
    assert said(notes) == [
        ("mended", "a control character", "", 24),
        *(("mended", loose, "", line) for line in (8, 21, 31, 44, 58)),
        (
            "mended",
            "the XML is not well-formed",
            "Premature end of data in tag room line 52",
            60,
        ),
        ("mended", "people share an id", "Polto", 26),
        ("mended", "people share an id", "Kire", 27),
        ("left out", "the biography of a person", "Anja", 28),
        ("left out", "the address of the schedule on the web", "not an address", 6),
    ]


def test_a_file_without_sessions_is_refused() -> None:
    with pytest.raises(AgendaError) as refused:
        read("pentabarf-xml", SourceFile("x", b"<schedule><day date='2027-03-01'/></schedule>"))
    assert [one.code for one in refused.value.problems] == ["nothing-to-import"]


def test_a_file_without_elements_is_refused() -> None:
    with pytest.raises(AgendaError) as refused:
        list(FORMAT.read(SourceFile("x", b"no XML"), Reading()))
    assert [one.code for one in refused.value.problems] == ["source-damaged"]


@pytest.mark.parametrize(
    "content",
    [b"<schedules/>", b"<rss/>", b"schedule", b"<!-- <schedule> --><other/>", b"{}", b"<"],
)
def test_other_files_are_not_taken_for_schedules(content: bytes) -> None:
    assert not FORMAT.recognises(SourceFile("schedule.xml", content))


def test_a_schedule_is_recognised_behind_comments_and_in_utf_16() -> None:
    assert FORMAT.recognises(SourceFile("x", b"\xef\xbb\xbf <?xml?><!-- < --><schedule>"))
    assert FORMAT.recognises(SourceFile("x", "<schedule/>".encode("utf-16")))
