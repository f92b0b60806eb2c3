"""A line below the lists: how the day goes at this desk and in the hall. Read by a slow timer, beside the work."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.core.changes import DAY
from app.reports.today import TodayLine, today_line
from app.reports.words import minutes
from ui.context import Context
from ui.feed import ViewFeed

EVERY_MS = 20_000
AFTER_STEP_MS = 1_500  # by then the page has read the hall again, and whoever goes on at once puts it off


class TodayBar(QLabel):
    """Says nothing until it was read once, and the last it knew while it cannot be; a narrow one wraps."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        wraps = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # asks for no width, only for lines
        wraps.setHeightForWidth(True)
        self.setSizePolicy(wraps)
        self.setObjectName("desk_today")
        self.setProperty("kind", "muted")
        self._line: TodayLine | None = None
        # Not after every change: it must never stand in the way of a call.
        self.feed = ViewFeed(ctx, today_line, {"desk": ctx.actor.desk}, EVERY_MS, self, frozenset({DAY}))
        self.feed.viewed.connect(self._show)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_STEP_MS)
        self._later.timeout.connect(self.feed.refresh)

    def stop(self) -> None:
        """Read no more."""
        self._later.stop()
        self.feed.stop()

    @Slot(bool)
    def follow(self, busy: bool) -> None:
        """Read once more a moment after an own step, and not while the next one is under way."""
        if busy:
            self._later.stop()
        else:
            self._later.start()

    @Slot(object)
    def _show(self, line: TodayLine) -> None:
        self._line = line
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language in force."""
        line = self._line
        if line is None:
            return
        if line.median_s is None:
            words = self.tr("Today: served {done}, missed {missed} here; hall: {received} numbers")
        else:
            words = self.tr(
                "Today: served {done}, missed {missed} here; hall: {received} numbers, median wait {median} min"
            )
        told = {"done": line.done, "missed": line.missed, "received": line.received}
        self.setText(words.format(median=minutes(line.median_s), **told))
