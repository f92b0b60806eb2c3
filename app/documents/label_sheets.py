"""Papers with labels on them: where each label lies, in mm. Sheets of A4 that are sold in China, and rolls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_A4_MM = (210.0, 297.0)
_EDGE = 5.0  # most office printers print nothing nearer to the paper's edge
_AIR = 1.5  # from a label's edge to what stands on it


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A paper with labels; they lie in its middle.

    Attributes:
        width, height: Of one label, in mm.
        columns, rows: How many labels side by side, and one below the other.
        gap_x, gap_y: Between two labels, in mm.
        page: Width and height of the paper, in mm; on a roll, that of one label.
    """

    width: float
    height: float
    columns: int = 1
    rows: int = 1
    gap_x: float = 0.0
    gap_y: float = 0.0
    page: tuple[float, float] = _A4_MM

    def __post_init__(self) -> None:
        if min(self.width, self.height, self.columns, self.rows) <= 0 or min(self.left, self.top) < -0.01:
            raise ValueError("the labels do not fit the paper")

    @property
    def count(self) -> int:
        """How many labels one paper has."""
        return self.columns * self.rows

    @property
    def is_roll(self) -> bool:
        """Whether every label is a page of its own."""
        return self.page == (self.width, self.height)

    @property
    def left(self) -> float:
        """From the paper's left edge to the first label, in mm."""
        return (self.page[0] - self.columns * self.width - (self.columns - 1) * self.gap_x) / 2

    @property
    def top(self) -> float:
        """From the paper's top edge to the first label, in mm."""
        return (self.page[1] - self.rows * self.height - (self.rows - 1) * self.gap_y) / 2

    @property
    def air(self) -> tuple[float, float]:
        """From a label's edge to what stands on it, sideways and up and down (mm): more where no printer reaches."""
        if self.is_roll:
            return _AIR, _AIR
        return max(_AIR + 0.5, _EDGE - self.left), max(_AIR, _EDGE - self.top)

    def places(self) -> Iterator[tuple[float, float]]:
        """Give the top left corner of every label, row by row, in mm."""
        for row in range(self.rows):
            for column in range(self.columns):
                yield self.left + column * (self.width + self.gap_x), self.top + row * (self.height + self.gap_y)


def _roll(width: float, height: float) -> LabelSheet:
    return LabelSheet(width, height, page=(width, height))


# By the name under which a hall keeps its choice.
SHEETS: dict[str, LabelSheet] = {
    "a4-70x37": LabelSheet(70, 37, 3, 8),
    "a4-70x42": LabelSheet(70, 42.3, 3, 7),
    "a4-63x38": LabelSheet(63.5, 38.1, 3, 7, gap_x=2.5),
    "a4-63x34": LabelSheet(63.5, 33.9, 3, 8, gap_x=2.5),
    "a4-48x25": LabelSheet(48.5, 25.4, 4, 10),
    "a4-52x30": LabelSheet(52.5, 29.7, 4, 10),
    "a4-38x21": LabelSheet(38.1, 21.2, 5, 13, gap_x=2.5),
    "a4-99x38": LabelSheet(99.1, 38.1, 2, 7, gap_x=2.5),
    "roll-50x30": _roll(50, 30),
    "roll-40x30": _roll(40, 30),
    "roll-60x40": _roll(60, 40),
}
