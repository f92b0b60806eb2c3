"""Open the palette over a window, and do what was chosen once it has gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from ui.context import Context
from ui.palette.providers import Surroundings, providers_for
from ui.palette.window import PaletteWindow

if TYPE_CHECKING:
    from ui.shell.workplace import Workplace


def open_palette(ctx: Context, workplace: Workplace, ask: Callable[[str], object]) -> PaletteWindow:
    """Show the palette; it goes by itself."""
    where = Surroundings(ctx, workplace, workplace.window(), ask)
    window = PaletteWindow(providers_for(where), ctx.tasks, workplace.window())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _Afterwards(window)
    window.open()
    return window


class _Afterwards(QObject):
    """Waits until the palette has given the keyboard back: what is done then finds the page as it was."""

    def __init__(self, window: PaletteWindow) -> None:
        super().__init__(window.parentWidget())
        self._window = window
        self._run: Callable[[], object] | None = None
        window.accepted.connect(self._chosen)
        window.rejected.connect(self.deleteLater)

    @Slot()
    def _chosen(self) -> None:
        self._run = self._window.take_run()
        QTimer.singleShot(0, self, self._do)

    @Slot()
    def _do(self) -> None:
        if self._run is not None:
            self._run()
        self.deleteLater()
