"""How high characters must be to be read from a distance: the standards' rule, in millimetres and pixels. Pure.

The rule is one of visual angle. ISO 9241-303 asks of digits and Latin capitals at least 16 minutes of arc and
prefers 20 to 22; Chinese characters have more strokes in the same height, and JIS Z 8513 (the Japanese edition of
ISO 9241-3) asks 25 minutes of them. At 8 m, 20 minutes are 46.5 mm and 25 minutes 58.2 mm.

The board is drawn so that whatever a resident has to find on it keeps this rule at 8 m on a 55-inch screen; a larger
hall needs a larger screen, in proportion (`reach_m`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

DISTANCE_M = 8.0
DIGITS_ARCMIN = 20.0  # ISO 9241-303: preferred, 16 is the least
DIGITS_LEAST_ARCMIN = 16.0
HAN_ARCMIN = 25.0  # JIS Z 8513
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Panel:
    """A screen: diagonal in inches, resolution in pixels."""

    diagonal_in: float
    width_px: int
    height_px: int

    @property
    def mm_per_px(self) -> float:
        """Give the height of a pixel, in millimetres (pixels are square)."""
        return self.diagonal_in * _MM_PER_INCH / math.hypot(self.width_px, self.height_px)


REFERENCE = Panel(55, 1920, 1080)


def height_mm(arcmin: float, distance_m: float = DISTANCE_M) -> float:
    """Give the height that fills a visual angle (minutes of arc) at a distance, in millimetres."""
    return 2 * distance_m * 1000 * math.tan(math.radians(arcmin / 60) / 2)


def height_px(arcmin: float, panel: Panel = REFERENCE, distance_m: float = DISTANCE_M) -> float:
    """Give the same in pixels of a panel."""
    return height_mm(arcmin, distance_m) / panel.mm_per_px


def arcmin_of(pixels: float, panel: Panel = REFERENCE, distance_m: float = DISTANCE_M) -> float:
    """Give the visual angle (minutes of arc) of so many pixels of a panel at a distance."""
    return math.degrees(2 * math.atan(pixels * panel.mm_per_px / (2 * distance_m * 1000))) * 60


def reach_m(pixels: float, arcmin: float, panel: Panel) -> float:
    """Give the distance in metres up to which so many pixels of a panel keep a visual angle."""
    return pixels * panel.mm_per_px / (2000 * math.tan(math.radians(arcmin / 60) / 2))
