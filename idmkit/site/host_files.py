"""Samples for the host of the site: types, caching, and who may read calendars (anybody)."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import PurePosixPath

from idmkit.model.rendered_file import RenderedFile

_PLACES = {
    "headers.txt": "_headers",
    "htaccess.txt": ".htaccess",
    "nginx.txt": "nginx-sample.conf",
}


def host_files() -> Iterator[RenderedFile]:
    """`_headers` (Netlify, Cloudflare Pages), `.htaccess` (Apache), and a sample for nginx."""
    for name, place in _PLACES.items():
        content = files("idmkit.site").joinpath("hosts", name).read_bytes()
        yield RenderedFile(PurePosixPath(place), content)
