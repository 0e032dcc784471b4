"""Why a file is not read as a table; the message is a clause for people."""

from __future__ import annotations


class TableFault(Exception):  # noqa: N818  # it becomes a problem, it is none yet
    """Either of the two below."""


class TooLarge(TableFault):
    """More cells or more text than a table that a person wrote can have."""


class Damaged(TableFault):
    """Not readable as a table at all."""
