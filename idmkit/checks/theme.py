"""Colours that cannot be read well: contrast below what WCAG 2.2 asks for (§1.4.3, level AA)."""

from __future__ import annotations

from collections.abc import Iterator

from idmkit.model.contrast import contrast
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
