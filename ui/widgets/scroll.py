"""Panes scroll vertically, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_BESIDE = 48  # pixels above and below what is brought into sight: its label, and its description


class VScroll(QScrollArea):
    """A pane whose content is always as wide as the pane and scrolls up and down."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitting = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.installEventFilter(self)
        self._fit_once()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow to the content's least width when its words or font change."""
        if watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange):
            self._fit_once()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Ask for what the content would like."""
        content = self.widget()
        return content.sizeHint() if content is not None else super().sizeHint()

    def _fit_once(self) -> None:
        """Fit, but not while that is being done: asking for a size may style what is asked, which comes back here."""
        if self._fitting:
            return
        self._fitting = True
        try:
            self._fit()
        finally:
            self._fitting = False

    def _fit(self) -> None:
        content = self.widget()
        if content is not None:
            least = content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            if least != self.minimumWidth():
                self.setMinimumWidth(least)


class SnugScroll(VScroll):
    """A pane that is never higher than its content, so that what follows stands right below it."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: wrapped content is higher where it is narrower."""
        super().resizeEvent(event)
        self._fit_once()

    def _fit(self) -> None:
        super()._fit()
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return
        width = max(content.minimumSizeHint().width(), self.viewport().width())
        high = layout.heightForWidth(width) if layout.hasHeightForWidth() else content.sizeHint().height()
        if max(1, high) != self.maximumHeight():
            self.setMaximumHeight(max(1, high))


def bring_into_sight(widget: QWidget) -> None:
    """Scroll the pane that a widget stands in until it is seen: Qt does so for Tab alone."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inner = above.widget() if above is not None else None
    if above is None or inner is None:
        return
    layout = inner.layout()
    if layout is not None:
        layout.activate()  # what has just been shown has its place by now
    above.ensureWidgetVisible(widget, 0, _BESIDE)
