"""A programme of a thousand sessions by idmkit, Typst and WeasyPrint: time, memory, pages, bytes.

Run by `make benchmark-papers`. Each engine sets the same words in a process of its own, tagged
(PDF/UA-1), with an index that names pages. Typst and WeasyPrint set a plain page; idmkit also lays
out each day at a glance. An engine that is not installed is left out.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from large_event import large_event
from other_engines import html_source, typst_source

SESSIONS = 1000
_FONTS = "fontpkg_source_sans_3"


def idmkit(count: int) -> bytes:
    """Laid out, then written."""
    from idmkit.printing.pdf import write_pdf
    from idmkit.programme.layout import lay_out

    event = large_event(count)
    start = time.perf_counter()
    document = lay_out(event, event.edition())
    laid_out = time.perf_counter()
    content = write_pdf(document)
    done = time.perf_counter()
    print(f"  layout {laid_out - start:.1f} s, writing {done - laid_out:.1f} s", file=sys.stderr)
    return content


def typst(count: int) -> bytes:
    """Compiled once, with its own two passes inside."""
    import typst

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "programme.typ"
        source.write_text(typst_source(large_event(count)), encoding="utf-8")
        made = typst.compile(str(source), font_paths=[_font_folder()], pdf_standards=["ua-1"])
    return bytes(made or b"")


def weasyprint(count: int) -> bytes:
    """Written in one go."""
    from weasyprint import HTML

    target = io.BytesIO()
    HTML(string=html_source(large_event(count))).write_pdf(target, pdf_variant="pdf/ua-1")
    return target.getvalue()


ENGINES: dict[str, Callable[[int], bytes]] = {
    "idmkit": idmkit,
    "typst": typst,
    "weasyprint": weasyprint,
}


def _font_folder() -> str:
    found = find_spec(_FONTS)
    if not found or not found.origin:
        raise SystemExit(f"{_FONTS} is not installed")
    return str(Path(found.origin).parent / "files")


def _timed(engine: str, count: int) -> None:
    """Runs one engine in a process of its own and prints what it took."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as target:
        command = [sys.executable, __file__, engine, str(count), target.name]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        took = time.perf_counter() - start
        if done.returncode:
            reason = done.stderr.strip().splitlines()[-1]
            print(f"{engine:11} not measured: {reason}")
            return
        content = Path(target.name).read_bytes()
    megabytes = float(done.stdout)
    print(f"{engine:11} {took:6.1f} s {megabytes:7.0f} MB {len(content) / 1e6:6.1f} MB of PDF")
    print(done.stderr, end="")


def _made(engine: str, count: int, target: str) -> None:
    Path(target).write_bytes(ENGINES[engine](count))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """All engines, or the one that is named, for its own process."""
    if len(sys.argv) > 3:  # noqa: PLR2004 -- engine, count and target
        _made(sys.argv[1], int(sys.argv[2]), sys.argv[3])
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SESSIONS
    print(f"{count} sessions")
    for engine in ENGINES:
        _timed(engine, count)


if __name__ == "__main__":
    main()
