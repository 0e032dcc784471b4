"""`idmkit badges`, and what goes with printing them: `idmkit stocks` and `idmkit calibrate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import idmkit
from idmkit.cli import console
from idmkit.cli.making import Output, make
from idmkit.cli.options import AGENDA, Agenda, Into, Quiet, Strict
from idmkit.cli.rosters import KeepGoing, Rosters
from idmkit.model.badge_settings import Back, Flip

People = Annotated[
    list[str] | None,
    typer.Option(
        "--pick", "--only", metavar="ID", help="Only this person, in picked.pdf; may be repeated."
    ),
]
Roles = Annotated[
    list[str] | None,
    typer.Option("--role", metavar="ID", help="Only people of this role; may be repeated."),
]
Delegations = Annotated[
    list[str] | None,
    typer.Option("--delegation", metavar="NAME", help="Only this delegation; may be repeated."),
]
Skip = Annotated[
    list[str] | None,
    typer.Option(metavar="N", help="Places of the first sheet that are used up: 3,4."),
]
Printer = Annotated[
    str, typer.Option(metavar="NAME", help="Set right for this printer of the agenda.")
]


def badges(  # noqa: PLR0913 -- each is an option
    agenda: Agenda = AGENDA,
    into: Into = None,
    output: Output = None,
    roster: Rosters = None,
    *,
    stock: Annotated[
        str, typer.Option(metavar="ID", help="Print on this stock; idmkit stocks lists them.")
    ] = "",
    back: Annotated[Back | None, typer.Option(help="What stands on the back.")] = None,
    flip: Annotated[
        Flip | None, typer.Option(help="Over which edge the printer turns the sheet.")
    ] = None,
    start_at: Annotated[
        int | None, typer.Option(metavar="N", help="The first place to print on, from 1.")
    ] = None,
    skip: Skip = None,
    stacked: Annotated[
        bool, typer.Option("--stacked", help="Order them for cutting as one pile.")
    ] = False,
    sort: Annotated[
        str, typer.Option(metavar="KEYS", help="Order them by these: country,family.")
    ] = "",
    packs: Annotated[
        bool, typer.Option("--packs", help="Put a divider card before each delegation.")
    ] = False,
    trays: Annotated[
        bool, typer.Option("--trays", help="List where each badge lies, in trays.pdf.")
    ] = False,
    pick: People = None,
    role: Roles = None,
    delegation: Delegations = None,
    for_printer: Printer = "",
    black_only: Annotated[
        bool, typer.Option("--black-only", help="Use no colours and no grey.")
    ] = False,
    print_shop: Annotated[
        bool,
        typer.Option("--print-shop", help="One badge to a page, with 3 mm bleed and crop marks."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would not look right; write nothing.")
    ] = False,
    keep_going: KeepGoing = False,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Make a badge for every person in the agenda and in the rosters."""
    wishes = {
        "stock": stock,
        "back": back,
        "flip": flip,
        "first": start_at,
        "used": tuple(skip or ()),
        "stacked": stacked,
        "sort": sort,
        "packs": packs,
        "trays": trays,
        "roles": tuple(role or ()),
        "delegations": tuple(delegation or ()),
        "printer": for_printer,
        "black_only": black_only,
        "print_shop": print_shop,
    }
    read = {"rosters": roster or (), "keep_going": keep_going}
    if dry_run:
        _try(agenda, wishes | {"people": tuple(pick or ())}, strict=strict, **read)
        return
    options: dict[str, Any] = {"output": output, "pick": pick or (), "wishes": wishes, **read}
    make(agenda, into, "badges", quiet=quiet, strict=strict, **options)


def _try(agenda: Path, wishes: dict[str, Any], *, strict: bool, **read: Any) -> None:
    """Says all that is to be said before paper is spoilt, and how much paper it will be."""
    from idmkit.badges import run_summary
    from idmkit.build import as_wished, read_event

    event = as_wished(read_event(agenda, **read), wishes)
    found = idmkit.check(event, "badges")
    found = tuple(one.as_error() for one in found) if strict else found
    impossible = any(one.is_error for one in found)
    outcome = "" if impossible else run_summary(event)
    console.problems((*found, *event.left_out), outcome=outcome)
    raise typer.Exit(impossible or bool(event.left_out))


def stocks(
    agenda: Agenda = AGENDA,
    *,
    draw: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Draw the sheets into this PDF.", readable=False),
    ] = None,
) -> None:
    """List what badges can be printed on; with an agenda there, its own stocks, too."""
    from idmkit.badges.stock_choice import known_stocks
    from idmkit.badges.stock_drawings import stock_drawings, stock_size
    from idmkit.model.badge_settings import OUR_BADGES

    settings = idmkit.read_event(agenda).badges if agenda.exists() else OUR_BADGES
    known = known_stocks(settings).values()
    if draw:
        _write(tuple(stock_drawings(known)), "Badge stocks", draw)
        return
    console.columns(
        (
            one.id,
            stock_size(one),
            f"{one.per_sheet} to a sheet",
            "confirmed" if one.confirmed else "not confirmed",
            f"{one.name}. {one.source}. {one.note}".strip(),
        )
        for one in known
    )


def calibrate(
    agenda: Agenda = AGENDA,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="The PDF.", readable=False)
    ] = Path("calibrate.pdf"),
    *,
    letter: Annotated[bool, typer.Option("--letter", help="US Letter in place of A4.")] = False,
    for_printer: Printer = "",
) -> None:
    """Make a page of crosses and scales that tells how far off a printer prints."""
    from idmkit.badges.calibration import calibration_pages
    from idmkit.build import as_wished
    from idmkit.printing.paper import A4, LETTER

    printer = None
    if for_printer:
        event = as_wished(idmkit.read_event(agenda), {"printer": for_printer})
        printer = event.badges.printers[for_printer]
    pages = calibration_pages(LETTER if letter else A4, printer)
    _write(pages, "How to set a printer right", output)


def _write(pages: tuple[Any, ...], title: str, output: Path) -> None:
    """A PDF that belongs to no event."""
    from datetime import UTC, datetime

    from idmkit.printing.page import PrintedDocument
    from idmkit.printing.pdf import write_pdf
    from idmkit.writing import write_one

    made = PrintedDocument(title=title, created=datetime(2000, 1, 1, tzinfo=UTC), pages=pages)
    write_one(write_pdf(made), output)
    console.said(str(output))
