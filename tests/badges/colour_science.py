"""How far apart two colours are, for all eyes: WCAG contrast, CIEDE2000, colour blindness.

Sources: WCAG 2.2 (relative luminance); IEC 61966-2-1 (sRGB, D65); Sharma, Wu, Dalal 2005, "The
CIEDE2000 color-difference formula"; Machado, Oliveira, Fernandes 2009, "A physiologically-based
model for simulation of color vision deficiency", severity 1.0, applied to linear light.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_IDENTITY = np.eye(3)
_GREY = np.tile(_XYZ[1], (3, 1))
VIEWS = {
    "colour": _IDENTITY,
    "grey": _GREY,
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritanopia": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}


def linear(colour: str) -> Vector:
    """The linear light of `#rrggbb`."""
    coded = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    low, high = sorted(float(_XYZ[1] @ linear(colour)) + 0.05 for colour in (one, other))
    return high / low


def seen(colour: str, view: str) -> Vector:
    """L*, a*, b* of a colour as seen in a view."""
    light = np.clip(VIEWS[view] @ linear(colour), 0, 1)
    relative = (_XYZ @ light) / _XYZ.sum(axis=1)
    f = np.where(relative > 216 / 24389, np.cbrt(relative), (24389 / 27 * relative + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: Any, other: Any) -> float:
    """CIEDE2000 of two L*, a*, b*, with all weights 1."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(mean**7 / (mean**7 + 25**7))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = _mean_hue(h1, h2) if c1 * c2 else h1 + h2
    dl, dc = l2 - l1, c2 - c1
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )
    sl = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    bend = np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    rt = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * bend
    return float(np.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * dc / sc * dh / sh))


def _mean_hue(h1: float, h2: float) -> float:
    middle = (h1 + h2) / 2
    if abs(h1 - h2) <= 180:
        return middle
    return middle + 180 if h1 + h2 < 360 else middle - 180


def _cos(degrees: float) -> float:
    return float(np.cos(np.radians(degrees)))
