"""The figures of a day that matter first: how each is counted on hover, and which visits it counts on a press."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from app.reports.reading import DayReport
from app.reports.words import minutes, share
from ui.reports.words import meaning_of, name_of
from ui.theme.current import px
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label

# Which visits stand behind a figure (app/reports/lines.py); nobody asks who rated, and what is lent has its own page.
BEHIND = {
    "received": "received",
    "served": "served",
    "missed": "missed",
    "green": "green",
    "wait": "wait",
    "p90": "over_target",
    "satisfied": "",
    "loans_out": "",
}
_LEAST = 132  # logical pixels


class _Words:
    """A name, a figure, and a word below it, one below the other on a frame."""

    def __init__(self, name: str, on: QWidget) -> None:
        self.name = label(kind="muted", parent=on)
        self.figure = label(kind="title", name=f"figure_{name}", parent=on)
        self.below = label(kind="small", parent=on)
        column = QVBoxLayout(on)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        for part in (self.name, self.figure, self.below):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(part)


class Tile(QFrame):
    """A figure that stands for itself."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"tile_{name}")
        self.setProperty("kind", "card")
        self.words = _Words(name, self)


class PressTile(QPushButton):
    """A figure that shows on a press which visits it counts."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"tile_{name}")
        self.setProperty("behind", BEHIND[name])
        self.setAutoDefault(True)
        self.words = _Words(name, self)

    def sizeHint(self) -> QSize:
        """Ask for what the words need: a button itself knows nothing of a layout on it."""
        return self._asked()

    def minimumSizeHint(self) -> QSize:
        """Ask for the same."""
        return self._asked()

    def _asked(self) -> QSize:
        column = self.layout()
        return column.sizeHint() if column is not None else QSize(px(_LEAST), px(60))


class Tiles(QWidget):
    """A row of tiles that wraps.

    Signals:
        asked: Which visits a figure counts, by its name in app/reports/lines.py.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, spacing=8)
        self.tiles: dict[str, Tile | PressTile] = {}
        for name, behind in BEHIND.items():
            made = PressTile(name, self) if behind else Tile(name, self)
            if isinstance(made, PressTile):
                made.clicked.connect(self._ask)
            self.tiles[name] = made
            row.addWidget(made)

    @Slot()
    def _ask(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.asked.emit(str(pressed.property("behind")))

    def show_report(self, report: DayReport) -> None:
        """Show the figures of a day."""
        one = report.figures
        carried = self.tr("carried in {n}").format(n=one.carried_in)
        left = self.tr("open {n}").format(n=one.still_open)
        if not one.provisional:  # after the close nobody is still in the hall
            left = self.tr("unserved {n}").format(n=one.unserved)
        within = self.tr("{share} under {n} min").format(share=share(one.wait.within), n=report.target_s // 60)
        of_all = self.tr("{share} of all").format(share=share(one.green_share))
        told = {
            "received": (name_of("received"), str(one.received), carried),
            "served": (name_of("served"), str(one.served), left),
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
        for name, texts in told.items():
            self._show(name, *texts)

    def _show(self, name: str, title: str, figure: str, below: str) -> None:
        """Show a figure, to eye and ear."""
        tile, meaning = self.tiles[name], meaning_of("wait" if name == "p90" else name)
        words = tile.words
        words.name.setText(title)
        words.figure.setText(figure)
        words.below.setText(below)
        tile.setToolTip(meaning)
        tile.setAccessibleName(f"{title} {figure} {below}".strip())
        tile.setAccessibleDescription(meaning)
        tile.setMinimumWidth(px(_LEAST))
        tile.updateGeometry()
