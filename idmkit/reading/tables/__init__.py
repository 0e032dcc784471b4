"""Bytes to rows of cells, whatever program wrote them; what the rows mean is for others to say."""

from __future__ import annotations

from collections.abc import Mapping

from idmkit.model.origin import Origin
from idmkit.model.problem import AgendaError, error
from idmkit.reading.tables.delimited import delimited
from idmkit.reading.tables.encodings import decoded
from idmkit.reading.tables.table import Table
from idmkit.reading.tables.table_faults import Damaged, TooLarge
from idmkit.reading.tables.workbook import is_workbook, workbook_tables
from idmkit.reading.text_file import PlainSource
from idmkit.reading.unzipping import ZIP, DamagedZip, TooMuchInside, unzipped

__all__ = ["MOST_PARTS", "is_old_workbook", "is_other_workbook", "is_workbook", "read_tables"]

_LARGEST = 64 * 1024 * 1024  # bytes, also of what a workbook holds
MOST_PARTS = 1000
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2; a password makes one, too
_NO_MEMBERS: Mapping[str, bytes] = {}
_SAVE_AS = "open it and save it as an Excel workbook (.xlsx) without a password, or as CSV UTF-8"


def is_old_workbook(content: bytes) -> bool:
    """Whether it is a workbook of Excel 97 to 2003, or one that a password locks."""
    return content.startswith(_OLD_WORKBOOK)


def is_other_workbook(members: Mapping[str, bytes]) -> bool:
    """Whether the files of a zip are a spreadsheet of another kind: OpenDocument, XLSB."""
    kind = members.get("mimetype", b"")
    return kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet") or (
        "xl/workbook.bin" in members
    )


def read_tables(
    file: str, content: bytes, members: Mapping[str, bytes] = _NO_MEMBERS
) -> tuple[Table, ...]:
    """The sheets of a workbook, or the one table of a text with delimiters, in `content`.

    `file` is its name for messages; `members` is what was unzipped from it already. Raises
    AgendaError: source-damaged, source-too-large.
    """
    try:
        if content.startswith(ZIP):
            return _workbook(file, members or unzipped(content, _LARGEST, MOST_PARTS))
        return (_text(file, content),)
    except (TooLarge, TooMuchInside) as fault:
        hint = "delete what does not belong to it: empty rows and columns, other sheets"
        raise _refused(file, "source-too-large", str(fault), hint) from fault
    except (Damaged, DamagedZip) as fault:
        raise _refused(file, "source-damaged", str(fault), _SAVE_AS) from fault


def _workbook(file: str, members: Mapping[str, bytes]) -> tuple[Table, ...]:
    if is_workbook(members):
        return tuple(workbook_tables(file, members))
    if is_other_workbook(members):
        raise Damaged("it is a spreadsheet of another kind than Excel's .xlsx")
    raise Damaged("it is a zip, but no workbook")


def _text(file: str, content: bytes) -> Table:
    if is_old_workbook(content):
        raise Damaged("it is a workbook of Excel 97 to 2003, or locked with a password")
    text, guessed = decoded(content)
    rows, open_quote = delimited(text)
    return Table(
        file,
        rows,
        guessed=(f"its letters are stored as {guessed}",) if guessed else (),
        mended=("a quotation mark that nothing closes is a letter",) if open_quote else (),
    )


def _refused(file: str, code: str, message: str, hint: str) -> AgendaError:
    return AgendaError([error(code, message, Origin(PlainSource(file)), hint)])
