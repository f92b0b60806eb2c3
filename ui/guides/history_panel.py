"""Who changed what: every version of a guide, to look at and to print again as it stood."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from app.guides.catalogue import GuideChange
from ui.context import Context
from ui.desk.panel import Panel
from ui.guides.columns import change_columns
from ui.guides.paper_pane import PaperPane
from ui.plaintext import plain
from ui.theme.current import px
from ui.widgets.table import RowsModel, RowsView

_MOST_ROWS = 6
_PAPER_HEIGHT = 420


class HistoryPanel(Panel):
    """The versions, the newest first; the paper of the chosen one below."""

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("guide_history_panel", parent)
        self._guide, self._title = "", ""
        zone = ctx.hall.zone(ctx.actor)
        self.model: RowsModel[GuideChange] = RowsModel(change_columns(zone), _version, self)
        self.view = RowsView(self.model, "guide_versions", self)
        self.paper = PaperPane("guide_version", ctx, self)
        self.body.addWidget(self.view)
        self.body.addWidget(self.paper)
        self.view.selectionModel().selectionChanged.connect(self._choose)
        self.retranslate()

    def show_history(self, guide: str, title: str, rows: tuple[GuideChange, ...]) -> None:
        """Show the versions of a guide."""
        self._guide, self._title = guide, title
        self.paper.asked = self.paper.made = None
        self.model.set_rows(rows)
        self.restyle()
        self.view.clearSelection()
        self.view.selectRow(0)
        self._choose()
        self.retranslate()

    def chosen(self) -> int | None:
        """Give the chosen version."""
        row: GuideChange | None = self.view.chosen()
        return row.version if row is not None else None

    def values(self) -> dict[str, object] | None:
        """Give which version is to be printed, and in which form."""
        paper, size = self.paper.form()
        version = self.chosen()
        return None if version is None else {"version": version, "paper": paper, "size": size}

    def take_focus(self) -> None:
        """Start in the list."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Take the heights of rows and paper from the text scale."""
        self.view.restyle()
        self.view.show_rows(min(_MOST_ROWS, len(self.model.rows())))
        self.paper.setMinimumHeight(px(_PAPER_HEIGHT))

    @Slot()
    def _choose(self) -> None:
        version = self.chosen()
        if version is not None:
            self.paper.show_guide(self._guide, version)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Versions of {title}").format(title=plain(self._title)))
        self.go.set_words(self.tr("Print this version"))
        self.leave.set_words(self.tr("Back"))
        self.view.setAccessibleName(self.tr("Versions"))
        self.model.retranslate()
        self.paper.retranslate()


def _version(row: GuideChange) -> int:
    return row.version
