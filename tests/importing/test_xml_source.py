from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from idmkit.importing.sources.notes import Notes
from idmkit.importing.sources.source_file import LARGEST, SourceFile
from idmkit.importing.sources.xml_source import XmlElement, read_xml, root_name
from idmkit.model.problem import AgendaError

Said = list[tuple[str, str, str, int]]
DECLARED = "a name that the file's document type declares"
LOOSE = "an & or a < that does not stand as XML has it"


def read(content: bytes | str) -> tuple[XmlElement, Said]:
    """The root and what was noted: kind, words, item and line."""
    written = content.encode() if isinstance(content, str) else content
    notes = Notes()
    root = read_xml(SourceFile("x.xml", written), notes)
    said = [(one.kind.value, one.what, one.item, one.origin.span.line) for one in notes.all]
    return root, said


def read_or_refused(content: bytes | str) -> tuple[XmlElement | None, Said]:
    """Without a root if the file is refused, as damaged and for no other reason."""
    try:
        return read(content)
    except AgendaError as refused:
        codes = [one.code for one in refused.problems]
    assert codes == ["source-damaged"]
    return None, []


def test_elements_go_by_small_letters_without_namespace() -> None:
    root, said = read(
        '<X:Root xmlns:X="urn:x" xmlns="urn:y" kind="k">\n'
        "<Title> A  title </Title><title>second</title><empty/>"
        "<people><person id='1'>Ana</person><X:person>Bo</X:person></people></X:Root>"
    )
    assert said == []
    assert root.name == "root"
    assert root.text("kind") == "k"
    assert root.text("none", "empty", "title") == "A  title"
    assert root.text("none") == ""
    assert [one.text() for one in root.rows("people")] == ["Ana", "Bo"]
    assert [one.text("id") for one in root.rows("people")] == ["1", ""]
    assert root.rows("none") == []
    assert root.first("none") is None
    assert [one.name for one in root.inside()] == ["title", "title", "empty", "people"]
    assert [one.text() for one in root.inside("title")] == [" A  title ", "second"]


def test_elements_inside_a_text_are_its_markup() -> None:
    root, _ = read("<s><t>a <b>bold</b> &amp; c<br/></t></s>")
    assert root.text("t") == "a <b>bold</b> &amp; c<br>"
    assert [one.text() for one in root.inside()] == ["a  & c"]


def test_comments_and_instructions_do_not_part_a_text() -> None:
    root, said = read("<?xml version='1.0'?><!-- x --><s><t>one <!-- no --><?php no ?>two</t></s>")
    assert root.text("t") == "one two"
    assert said == []


def test_an_element_knows_its_line_however_long_the_file() -> None:
    lines = 70_000
    root, _ = read("<s>" + "\n<a/>" * lines + "</s>")
    assert [one.origin.span.line for one in root.inside()][-1] == lines + 1
    assert root.origin.file == "x.xml"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('<?xml version="1.0"?><s t="é"/>'.encode(), "é"),
        (b"\xef\xbb\xbf" + '<s t="é"/>'.encode(), "é"),
        ('<?xml version="1.0" encoding="UTF-16"?><s t="é"/>'.encode("utf-16"), "é"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><s t="é"/>'.encode("latin-1"), "é"),
        ('<?xml version="1.0" encoding="windows-1251"?><s t="Зал"/>'.encode("cp1251"), "Зал"),
        ('<?xml version="1.0" encoding="KOI8-R"?><s t="Зал"/>'.encode("koi8-r"), "Зал"),
        ('<?xml version="1.0" encoding="GB2312"?><s t="主席"/>'.encode("gb2312"), "主席"),
        ('<?xml version="1.0" encoding="Shift_JIS"?><s t="議長"/>'.encode("shift_jis"), "議長"),
        ('<?xml version="1.0" encoding="rot13"?><s t="é"/>'.encode(), "é"),
        ('<?xml version="1.0" encoding="gb-unknown"?><s t="é"/>'.encode(), "é"),
    ],
)
def test_letters_are_read_in_the_encoding_of_the_file(content: bytes, text: str) -> None:
    root, said = read(content)
    assert root.text("t") == text
    assert said == []


def test_letters_that_are_not_what_the_file_says_are_a_guess_that_is_told() -> None:
    root, said = read(b'<?xml version="1.0" encoding="UTF-8"?><s t="caf\xe9"/>')
    assert root.text("t") == "café"
    what = "the letters are not in UTF-8 and are taken for Windows-1252"
    assert said == [("mended", what, "", 1)]


@pytest.mark.parametrize(
    ("written", "text", "what"),
    [
        ("AT&T", "AT&T", LOOSE),
        ("Q & A", "Q & A", LOOSE),
        ("a < b", "a < b", LOOSE),
        ("x &lt y", "x &lt y", LOOSE),
        ("caf&eacute;", "café", LOOSE),
        ("caf&eacute;&amp;&#233;&#xE9;", "café&éé", LOOSE),
        ("&nosuchname;", "&nosuchname;", LOOSE),
        ("a&;b", "a&;b", LOOSE),
        ("one&#12;&#0;&#xFFFF;two", "onetwo", LOOSE),
        ("one\x0b\x00two", "onetwo", "a control character"),
        ("<![CDATA[A&B]]> &", "A&B &", LOOSE),
        ("<p:x>a</p:x>", "<p:x>a</p:x>", "the XML is not well-formed"),
    ],
)
def test_faults_are_mended_and_told_with_their_line(written: str, text: str, what: str) -> None:
    root, said = read(f"<s>\n<t>{written}</t>\n<u>x</u></s>")
    assert root.text("t") == text
    assert root.text("u") == "x"
    assert [(one[1], one[3]) for one in said] == [(what, 2)]


def test_a_file_that_breaks_off_is_read_up_to_there() -> None:
    root, said = read("<s>\n<t>one</t>\n<t>two")
    assert [one.text() for one in root.inside()] == ["one", "two"]
    assert said == [
        ("mended", "the XML is not well-formed", "Premature end of data in tag t line 3", 3)
    ]


@pytest.mark.parametrize("content", [b"", b" ", b"no XML", b"<", b"<!-- only a comment -->"])
def test_what_is_no_xml_is_refused(content: bytes) -> None:
    with pytest.raises(AgendaError) as refused:
        read(content)
    assert [one.code for one in refused.value.problems] == ["source-damaged"]


def test_no_other_file_is_ever_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    root, said = read(
        f'<!DOCTYPE s SYSTEM "{secret.as_uri()}" [<!ENTITY x SYSTEM "{secret.as_uri()}">'
        f'<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p; ]>'
        '<s xmlns:xi="http://www.w3.org/2001/XInclude"><t>a&x;b</t>'
        f'<xi:include href="{secret.as_uri()}" parse="text"/></s>'
    )
    assert root.text("t") == "ab"
    assert "secret" not in "".join(one.text() for one in root.inside())
    assert ("left out", DECLARED, "&x;", 1) in said


def test_what_a_document_type_declares_is_not_expanded_but_names_of_letters_are_known() -> None:
    root, said = read(
        '<!DOCTYPE s [<!ENTITY boss "Ana"><!ENTITY eacute "&#233;">]>\n'
        "<s><t>&boss; goes to the caf&eacute;</t></s>"
    )
    assert root.text("t") == "goes to the café"
    assert said == [("left out", DECLARED, "&boss;", 2)]


def bomb(use: str) -> str:
    levels = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE s [<!ENTITY b0 "ha">{levels}]><s><u>x</u>{use}</s>'


def test_an_entity_bomb_is_not_expanded() -> None:
    for use in ("<t>&b11;</t>", '<t v="&b11;"/>'):
        root, _ = read_or_refused(bomb(use))
        texts = (
            [text for one in root.inside() for text in (one.text(), one.text("v"))] if root else []
        )
        assert all(len(text) < 1000 for text in texts)


@pytest.mark.parametrize(
    "content",
    [
        b"<s>" + b"<a>" * 100_000,
        b"<s>" + b"&" * 300_000,
        b"<s>" + b"<" * 300_000,
        b"<s>" + b"<![CDATA[" * 50_000,
        b"<s>" + b"<!--" * 100_000,
        b"<s>" + b"\x01\n" * 300_000,
        b"<s " + b'a="1" ' * 20_000,
        b"<s>" + b"<a b>" * 100_000,
        b"<s>" + b"&#1;" * 100_000 + b"</s>",
    ],
    ids=["deep", "and", "less", "cdata", "comment", "control", "attributes", "tags", "references"],
)
def test_a_hostile_file_takes_no_more_than_its_size(content: bytes) -> None:
    assert len(content) < LARGEST
    root, said = read_or_refused(content)
    assert root is None or root.name == "s"
    assert len(said) < 500


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<a/>", "a"),
        (b" \n<x:Abc y='1'>", "abc"),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- <b> -->\n<!DOCTYPE a [<!ENTITY x '>'>]><a>",
            "a",
        ),
        ("<a/>".encode("utf-16"), "a"),
        (b"a<b>", ""),
        (b"{}", ""),
        (b"<!DOCTYPE a", ""),
        (b"", ""),
    ],
)
def test_the_root_is_known_without_reading_the_file(content: bytes, name: str) -> None:
    assert root_name(SourceFile("x", content)) == name


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    root, _ = read_or_refused(b"<s>" + content)
    assert root is None or root.name == root_name(SourceFile("x", b"<s>" + content))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")))
def test_a_text_comes_back_whole_from_well_formed_xml(text: str) -> None:
    from xml.sax.saxutils import escape

    root, said = read(f"<s><t>{escape(text)}</t></s>")
    assert [one.text() for one in root.inside()] == [text]
    assert said == []
