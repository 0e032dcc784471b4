"""How far apart two colours are, for all eyes: CIEDE2000, in colour, in grey, colour-blind.

Sources: IEC 61966-2-1 (sRGB, D65); Sharma, Wu, Dalal 2005, "The CIEDE2000 color-difference
formula"; Machado, Oliveira, Fernandes 2009, severity 1.0, applied to linear light.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from idmkit.printing.palette import Colour

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
VIEWS: Mapping[str, Matrix] = MappingProxyType(
    {
        "in colour": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
        "in grey": (_XYZ[1], _XYZ[1], _XYZ[1]),
        "with protanopia": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        "with deuteranopia": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "with tritanopia": (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)
"""What the eyes of people make of linear light."""


def apart(one: Colour, other: Colour, view: str) -> float:
    """CIEDE2000 of two colours in one of `VIEWS`."""
    return difference(_lab(one, view), _lab(other, view))


def difference(one: Triple, other: Triple) -> float:
    """CIEDE2000 of two L*, a*, b*, with all weights 1 (Sharma et al., equations 2 to 22)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    stretch = 1.5 - 0.5 * _high((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2)
    c1, c2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    h1, h2 = (math.degrees(math.atan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = _mean_hue(h1, h2) if c1 * c2 else h1 + h2
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    lightness = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2))
    saturation = (c2 - c1) / (1 + 0.045 * chroma)
    hues = dh / (1 + 0.015 * chroma * _hue_weight(hue))
    bend = math.sin(math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2))))
    mixed = -2 * _high(chroma) * bend * saturation * hues
    return math.sqrt(max(0.0, lightness**2 + saturation**2 + hues**2 + mixed))


def _hue_weight(hue: float) -> float:
    return (
        1
        - 0.17 * _cos(hue - 30)
        + 0.24 * _cos(2 * hue)
        + 0.32 * _cos(3 * hue + 6)
        - 0.20 * _cos(4 * hue - 63)
    )


def _high(chroma: float) -> float:
    return math.sqrt(chroma**7 / (chroma**7 + 25**7))


def _mean_hue(h1: float, h2: float) -> float:
    middle = (h1 + h2) / 2
    if abs(h1 - h2) <= 180:  # noqa: PLR2004 -- half a turn
        return middle
    return middle + 180 if h1 + h2 < 360 else middle - 180  # noqa: PLR2004


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


@cache
def _lab(colour: Colour, view: str) -> Triple:
    """L*, a*, b* of a colour as it is seen."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    seen = tuple(min(1.0, max(0.0, light)) for light in _times(VIEWS[view], (red, green, blue)))
    white = [sum(row) for row in _XYZ]
    x, y, z = (
        _f(value / most)
        for value, most in zip(_times(_XYZ, (seen[0], seen[1], seen[2])), white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(coded: float) -> float:
    return coded / 12.92 if coded <= 0.04045 else ((coded + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def _f(t: float) -> float:
    return math.cbrt(t) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def _times(matrix: Matrix, vector: Triple) -> Triple:
    rows = [sum(one * other for one, other in zip(row, vector, strict=True)) for row in matrix]
    return rows[0], rows[1], rows[2]
