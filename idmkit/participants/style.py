"""The type of lists of people, on the programme's grid. Lengths in points."""

from __future__ import annotations

from idmkit.printing.palette import ACCENT, GREY
from idmkit.printing.typeface import Face
from idmkit.programme.style import GRID, Type

TITLE = Type(face=Face.LIGHT, size=24, leading=36)
EVENT = Type(face=Face.MEDIUM, size=11, leading=15)
EDITION = Type(size=9.6, leading=14, colour=GREY)
DELEGATION = Type(face=Face.SEMIBOLD, size=13, leading=17, colour=ACCENT)
CONTINUED = Type(face=Face.MEDIUM, size=8.6, leading=12, colour=GREY)
NAME = Type(size=9.6, leading=13.2)
FAMILY = Face.SEMIBOLD
NATIVE = Type(size=9.2, leading=13.2, colour=GREY)
ROLE = Type(face=Face.MEDIUM, size=9.2, leading=13.2, colour=ACCENT)
DETAIL = Type(size=9.6, leading=13.2)
LABEL = Type(size=8.2, leading=12, colour=GREY)
HEADING = Type(face=Face.MEDIUM, size=8.2, leading=12, colour=GREY)
LETTER = Type(face=Face.SEMIBOLD, size=13, leading=18, colour=ACCENT)
NUMBER = Type(size=8.6, leading=12, colour=GREY)

NAME_WIDTH = 200.0
DETAIL_X = GRID.side + NAME_WIDTH + GRID.gutter
DETAIL_WIDTH = GRID.right - DETAIL_X
