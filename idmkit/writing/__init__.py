"""Puts rendered files on disk so that no interruption leaves a torn or a mixed edition.

`folder` writes many files into one folder, `single` writes one file, `together` a few that belong
together; all raise `OutputError`.
"""

from idmkit.writing.folder import Written, write_all
from idmkit.writing.single import write_new, write_one
from idmkit.writing.together import write_together

__all__ = ["Written", "write_all", "write_new", "write_one", "write_together"]
