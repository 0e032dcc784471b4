"""The colours of the page, light and dark, from the theme's five; text is readable in every one.

A colour that an organizer chose for paper is kept where WCAG 2.2 lets it (§1.4.3: 4.5 to 1 for
text, §1.4.11: 3 to 1 for borders of controls), else it is moved towards black or white.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from idmkit.model.contrast import contrast
from idmkit.model.theme import OUR_THEME, Theme

TEXT, CONTROL = 4.5, 3.0
_WHITE, _BLACK = "#ffffff", "#000000"
_STEPS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What is drawn in which colour; `on_fill` stands on `fill`, `band` is a quiet ground."""

    ink: str
    grey: str
    accent: str
    fill: str
    on_fill: str
    paper: str
    band: str
    rule: str
    control: str
    changed: str
    cancelled: str
    mark: str

    def css(self) -> str:
        """As custom properties of CSS."""
        pairs = ((name.replace("_", "-"), value) for name, value in asdict(self).items())
        return "".join(f"--{name}:{value};" for name, value in pairs)


_LIGHT = Tokens(
    ink="#1b2430",
    grey="#56616d",
    accent="#0b5394",
    fill="#0b5394",
    on_fill="#ffffff",
    paper="#ffffff",
    band="#eef2f6",
    rule="#c5ced8",
    control="#74818e",
    changed="#8a4700",
    cancelled="#a1232b",
    mark="#ffe9a8",
)
_DARK = Tokens(
    ink="#e6ebf0",
    grey="#a7b3bf",
    accent="#8cc0f2",
    fill="#1e66ad",
    on_fill="#ffffff",
    paper="#10161d",
    band="#19222c",
    rule="#313d4a",
    control="#7f8c99",
    changed="#f0b367",
    cancelled="#ff9d96",
    mark="#5a4500",
)


def light(theme: Theme) -> Tokens:
    """The colours by day."""
    if theme == OUR_THEME:
        return _LIGHT
    band = theme.tint
    grounds = (_WHITE, band)
    accent = readable(theme.accent, grounds, TEXT)
    return Tokens(
        ink=readable(theme.ink, (*grounds, _LIGHT.mark), TEXT),
        grey=readable(theme.grey, grounds, TEXT),
        accent=accent,
        fill=accent,
        on_fill=_WHITE,
        paper=_WHITE,
        band=band,
        rule=theme.rule,
        control=readable(_LIGHT.control, grounds, CONTROL),
        changed=readable(_LIGHT.changed, grounds, TEXT),
        cancelled=readable(_LIGHT.cancelled, grounds, TEXT),
        mark=_LIGHT.mark,
    )


def dark(theme: Theme) -> Tokens:
    """The colours by night: the grounds are ours, the accent is the theme's, made lighter."""
    if theme.accent == OUR_THEME.accent:
        return _DARK
    grounds = (_DARK.paper, _DARK.band)
    return Tokens(
        **{
            **asdict(_DARK),
            "accent": readable(theme.accent, grounds, TEXT),
            "fill": readable(theme.accent, (_WHITE,), TEXT),
        }
    )


def readable(colour: str, grounds: tuple[str, ...], least: float) -> str:
    """The colour, or the nearest one towards black or white that has the contrast.

    Where the grounds are so unlike that none has it, the best of black and white.
    """
    ends = sorted((_BLACK, _WHITE), key=lambda end: -_worst(end, grounds))
    for step in range(_STEPS + 1):
        for end in ends:
            mixed = _mixed(colour, end, step / _STEPS)
            if _worst(mixed, grounds) >= least:
                return mixed
    return ends[0]


def _worst(colour: str, grounds: tuple[str, ...]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _mixed(colour: str, other: str, share: float) -> str:
    """`colour` with a share of `other`, in sRGB."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (end - one) * share):02x}" for one, end in pairs)
