"""The figures of a day that matter first, each in a frame with how it is counted on hover."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.reports.reading import DayReport
from app.reports.sheet import minutes, share
from ui.reports.words import meaning_of, name_of
from ui.theme.current import px
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

NAMES = ("received", "served", "missed", "green", "wait", "p90", "satisfied", "loans_out")
_LEAST = 132  # logical pixels


class Tile(QFrame):
    """A name, a figure, and a word below it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"tile_{name}")
        self.setProperty("kind", "card")
        self.name = label(kind="muted", parent=self)
        self.figure = label(kind="title", name=f"figure_{name}", parent=self)
        self.below = label(kind="small", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for part in (self.name, self.figure, self.below):
            column.addWidget(part)

    def show_figure(self, name: str, figure: str, below: str, meaning: str) -> None:
        """Show a figure, to eye and ear."""
        self.name.setText(name)
        self.figure.setText(figure)
        self.below.setText(below)
        self.setToolTip(meaning)
        self.setAccessibleName(f"{name} {figure} {below}".strip())
        self.setAccessibleDescription(meaning)
        self.setMinimumWidth(px(_LEAST))


class Tiles(QWidget):
    """A row of tiles that wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, spacing=8)
        self.tiles = {name: Tile(name, self) for name in NAMES}
        for each in self.tiles.values():
            row.addWidget(each)

    def show_report(self, report: DayReport) -> None:
        """Show the figures of a day."""
        one = report.figures
        carried = self.tr("carried in {n}").format(n=one.carried_in)
        within = self.tr("{share} under {n} min").format(share=share(one.wait.within), n=report.target_s // 60)
        of_all = self.tr("{share} of all").format(share=share(one.green_share))
        told = {
            "received": (name_of("received"), str(one.received), carried),
            "served": (name_of("served"), str(one.served), self.tr("open {n}").format(n=one.still_open)),
            "missed": (name_of("missed"), str(one.missed), self.tr("cancelled {n}").format(n=one.cancelled)),
            "green": (name_of("green"), str(one.green), of_all),
            "wait": (self.tr("Half wait under"), minutes(one.wait.median_s), self.tr("minutes")),
            "p90": (self.tr("90 % wait under"), minutes(one.wait.p90_s), within),
            "satisfied": (name_of("satisfied"), share(one.satisfied), self.tr("ratings: {n}").format(n=one.ratings)),
            "loans_out": (
                name_of("loans_out"),
                str(one.loans_out),
                self.tr("returned {n}, late {late}").format(n=one.loans_back, late=one.loans_late),
            ),
        }
        for name, (title, figure, below) in told.items():
            self.tiles[name].show_figure(title, figure, below, meaning_of("wait" if name == "p90" else name))
