"""One engine sets the programme of a large event once: the process that papers.py measures."""

from __future__ import annotations

import cProfile
import gc
import pstats
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from large_event import large_event
from other_engines import html_source, typst_source

_FONTS = "fontpkg_source_sans_3"
_MOST = 12  # files whose share is printed


def idmkit(count: int) -> bytes:
    """Laid out, then written, with the garbage collector as the command sets it."""
    from idmkit.printing.pdf import write_pdf
    from idmkit.programme.layout import lay_out

    gc.set_threshold(1_000_000, 50, 50)
    event = large_event(count)
    return write_pdf(lay_out(event, event.edition()))


def profile(count: int) -> bytes:
    """The same; prints the share of each file in the time."""
    profiler = cProfile.Profile()
    content = profiler.runcall(idmkit, count)
    shares: Counter[str] = Counter()
    for (file, _, name), (_, _, own, _, _) in pstats.Stats(profiler).stats.items():  # type: ignore[attr-defined]
        shares[_origin(file, name)] += own
    whole = sum(shares.values())
    for origin, own in shares.most_common(_MOST):
        print(f"{own / whole:6.1%}  {origin}")
    return content


def _origin(file: str, name: str) -> str:
    """Our own file, the library, or the built-in function."""
    path = Path(file)
    if "site-packages" in path.parts:
        return path.parts[path.parts.index("site-packages") + 1]
    if "idmkit" in path.parts:
        return "/".join(path.parts[-2:])
    return name if file == "~" else f"Python: {path.name}"


def typst(count: int) -> bytes:
    """Compiled once, with its own passes inside."""
    import typst

    fonts = str(Path(_origin_of(_FONTS)).parent / "files")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "programme.typ"
        source.write_text(typst_source(large_event(count)), encoding="utf-8")
        made = typst.compile(str(source), font_paths=[fonts], pdf_standards=["ua-1"])
    return bytes(made or b"")


def weasyprint(count: int) -> bytes:
    """Written in one go."""
    from weasyprint import HTML

    made = HTML(string=html_source(large_event(count))).write_pdf(pdf_variant="pdf/ua-1")
    return bytes(made or b"")


def _origin_of(package: str) -> str:
    found = find_spec(package)
    if not found or not found.origin:
        raise SystemExit(f"{package} is not installed")
    return found.origin


ENGINES: dict[str, Callable[[int], bytes]] = {
    "idmkit": idmkit,
    "profile": profile,
    "typst": typst,
    "weasyprint": weasyprint,
}

if __name__ == "__main__":
    _engine, _count, _target = sys.argv[1:]
    Path(_target).write_bytes(ENGINES[_engine](int(_count)))
