"""Colours that cannot be read well: contrast below what WCAG 2.2 asks for (§1.4.3, level AA)."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.event import Event
from idmkit.model.problem import Problem, warning

_LEAST = 4.5
_WHITE = "#ffffff"


def low_contrast(event: Event) -> Iterator[Problem]:
    """Text colours of the theme that are too near to the paper or to the tint."""
    theme = event.theme
    for key in ("ink", "grey", "accent"):
        colour = getattr(theme, key)
        ground = min((_WHITE, theme.tint), key=lambda one: contrast(colour, one))
        ratio = contrast(colour, ground)
        if ratio < _LEAST:
            where = "white" if ground == _WHITE else "the tint"
            message = (
                f"{colour} on {where} has a contrast of {ratio:.1f}; text needs {_LEAST} or more"
            )
            hint = "Take a darker colour for text, or a lighter tint."
            yield warning("low-contrast", message, event.theme_origin.at(key), hint)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of sRGB."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
