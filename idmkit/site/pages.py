"""Pages as HTML; the only importer of Jinja2, which escapes every text that a template prints.

What goes in unescaped is our own: templates, style and scripts, which are files of this package,
and colours and fonts, which are made of figures. A policy in the page (CSP level 3) names the style
and the scripts by their digests, so the page runs nothing else and calls nowhere.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from idmkit.model.theme import Theme
from idmkit.printing.web_fonts import WebFont, web_fonts
from idmkit.site.colours import dark, light
from idmkit.site.page_model import Page
from idmkit.site.text import is_rtl

if TYPE_CHECKING:
    from jinja2 import Environment

_SCRIPTS = ("page", "agenda", "stars", "calendar_file", "find", "subscribe", "folds", "now")
# Before anything is drawn, so that nothing moves when the rest has run.
_FIRST = 'document.documentElement.classList.add("js")'
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FALLBACK = (
    '"Segoe UI",system-ui,-apple-system,"Noto Sans","Noto Sans CJK SC","PingFang SC",'
    '"Microsoft YaHei",sans-serif'
)
# What the script may print that no page has yet: the letters of names are on the page.
_ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("–—’“”…·")


def html(page: Page, theme: Theme) -> bytes:
    """The whole file, in UTF-8."""
    from markupsafe import Markup

    templates = _environment()
    body = templates.get_template("body.html").render(page=page)
    script = _script()
    style = f"{_colours(theme)}{_fonts(body, page)}{_sheets(page)}{_style()}"
    policy = _policy(style, (_FIRST, script), fetches=page.data.get("vevents") == {})
    whole = templates.get_template("frame.html").render(
        page=page,
        accent=light(theme).accent,
        policy=policy,
        first=Markup(_FIRST),  # noqa: S704
        style=Markup(style),  # noqa: S704 -- our own, see above
        script=Markup(script),  # noqa: S704
        body=Markup(body),  # noqa: S704 -- escaped when it was rendered
    )
    return whole.encode()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("idmkit.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["rtl"] = is_rtl
    return made


@cache
def _script() -> str:
    """All scripts, one after the other, as one module."""
    return "\n".join(_lean(_file(f"scripts/{name}.js")) for name in _SCRIPTS)


@cache
def _style() -> str:
    return _lean(_file("style.css"))


def _lean(source: str) -> str:
    """Style or script without comments and indentation, which are for those who change it."""
    lines = (line.strip() for line in _COMMENT.sub("", source).splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _file(name: str) -> str:
    return files("idmkit.site").joinpath(name).read_text(encoding="utf-8")


def _colours(theme: Theme) -> str:
    by_night = f"@media screen and (prefers-color-scheme:dark){{:root{{{dark(theme).css()}}}}}\n"
    return f":root{{{light(theme).css()}}}\n{by_night}"


def _fonts(body: str, page: Page) -> str:
    characters = _ALWAYS | {*body, *page.heading}
    slanted = frozenset("".join(_slanted(page)))
    made = web_fonts(frozenset(characters), slanted)
    families = dict.fromkeys(f'"{one.family}"' for one in made)
    face = f":root{{--face:{','.join([*families, _FALLBACK])}}}\n"
    return "".join(map(_font_face, made)) + face


def _sheets(page: Page) -> str:
    """Heads, feet and page numbers on paper (CSS Paged Media)."""
    start, end = ("right", "left") if page.rtl else ("left", "right")
    before, between, after = re.split(r"\{number\}|\{count\}", page.running.number)
    numbers = f"{_quoted(before)} counter(page) {_quoted(between)} counter(pages) {_quoted(after)}"
    boxes = {
        f"top-{start}": _quoted(page.running.head_start),
        f"top-{end}": _quoted(page.running.head_end),
        f"bottom-{start}": _quoted(page.running.foot_start),
        f"bottom-{end}": numbers,
    }
    small = "font:8pt var(--face);color:#56616d"
    told = "".join(f"@{box}{{content:{text};{small}}}" for box, text in boxes.items())
    return f"@page{{size:A4;margin:20mm 18mm;{told}}}\n"


def _quoted(text: str) -> str:
    """A string of CSS in which no character can mean anything but itself (CSS Syntax §4.3.7)."""
    return '"' + "".join(one if one.isalnum() else f"\\{ord(one):x} " for one in text) + '"'


def _slanted(page: Page) -> list[str]:
    """What stands in italics: the notes of sessions."""
    return [note.text for day in page.days for session in day.sessions for note in session.notes]


def _font_face(font: WebFont) -> str:
    style = "italic" if font.italic else "normal"
    source = f"url(data:font/woff;base64,{b64encode(font.content).decode()})"
    return (
        f'@font-face{{font-family:"{font.family}";font-weight:{font.weights};font-style:{style};'
        f"src:{source}}}\n"
    )


def _policy(style: str, scripts: Iterable[str], *, fetches: bool) -> str:
    own = " connect-src 'self';" if fetches else ""
    ours = " ".join(f"'{_digest(one)}'" for one in scripts)
    return (
        f"default-src 'none';{own} style-src '{_digest(style)}'; script-src {ours}; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
