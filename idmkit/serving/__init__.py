"""The site on this machine alone, made anew whenever the agenda is saved.

What is broken is told beside the last good build, which stays. PDFs are made when they are asked
for, so that a change is on the page at once.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Tell = Callable[[str], object]
PORT = 8765


def serve(agenda: Path | str = "agenda.toml", port: int = PORT, *, tell: Tell) -> None:
    """Serves the site of an agenda until it is interrupted; `tell` hears its address.

    `port` 0 takes any that is free. Raises `RequestError` if the port is taken, or there is no
    such agenda.
    """
    from idmkit.serving.preview import Preview
    from idmkit.serving.server import PreviewServer
    from idmkit.serving.watching import watched

    preview = Preview(Path(agenda))
    with PreviewServer(preview, port) as server:
        saved = watched(Path(agenda).resolve().parent)
        try:
            next(saved)  # whatever is saved from now on is noticed
            preview.make()
            server.start()
            tell(server.address)
            for is_saved in saved:
                if is_saved:
                    preview.make()
        except KeyboardInterrupt:
            return
        finally:
            preview.end()
