"""The colours of everything on paper; contrasts are WCAG 2 ratios on white."""

Colour = str
"""A colour as `#rrggbb`, sRGB."""

INK = "#1b2430"  # 15.7
GREY = "#56616d"  # 6.3
ACCENT = "#0b5394"  # 7.8
RULE = "#c5ced8"
TINT = "#eef2f6"  # ink on it 13.9, grey 5.6, accent 7.0
WHITE = "#ffffff"
