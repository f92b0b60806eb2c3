"""What a rule would do, before it is saved: a day played again under both rules, and the list of who waits now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.changes import DAY, DESKS, QUEUE, SETUP, Changes
from app.setup.what_if import LEAST, WhatIf, what_if
from ui.context import Context
from ui.settings.rule_preview_rows import (
    FigureRow,
    PlaceRow,
    figure_columns,
    figure_id,
    figure_rows,
    place_columns,
    place_id,
    place_rows,
)
from ui.theme.current import px
from ui.theme.state import set_state
from ui.widgets.labels import label
from ui.widgets.table import RowsModel, RowsView
from ui.words import error_text

TYPING_MS = 350  # while somebody types a number, nothing is worked out
REST_MS = 4_000  # what happens in the hall shows here at most so often
MOST_ROWS = 10
_WIDEST = 640
_KINDS = frozenset({QUEUE, DESKS, DAY, SETUP})


class RulePreview(QWidget):
    """Works out what the values on the page would do; only the answer to the newest ones shows.

    Signals:
        shown: An answer, or why there is none, is on the page.
    """

    shown = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._values: Mapping[str, Any] | None = None
        self._error: Exception | None = None
        self._stopped = False
        self.answer: WhatIf | None = None
        self.status = label(wrap=True, name="rule_preview_status", parent=self)
        self.step = label(kind="muted", wrap=True, name="rule_preview_step", parent=self)
        self.figures: RowsModel[FigureRow] = RowsModel(figure_columns(), figure_id, self)
        self.figure_view = RowsView(self.figures, "rule_preview_figures", self)
        self.waiting = label(wrap=True, name="rule_preview_waiting", parent=self)
        self.places: RowsModel[PlaceRow] = RowsModel(place_columns(), place_id, self)
        self.place_view = RowsView(self.places, "rule_preview_places", self)
        self._typing = self._timer(TYPING_MS)
        self._rest = self._timer(REST_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.status, self.step, self.figure_view, self.waiting, self.place_view):
            column.addWidget(part)
        ctx.changes.changed.connect(self._take_change)
        self._show()

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self._ask)
        return timer

    def try_values(self, values: Mapping[str, Any]) -> None:
        """Work out what these changed settings would do; nothing changed, nothing to work out."""
        new = dict(values) or None
        if new == self._values:
            return
        self._values, self._error, self.answer = new, None, None
        self._rest.stop()
        if new is None:
            self._typing.stop()
        else:
            self._typing.start()
        self._show()

    def is_settled(self) -> bool:
        """Tell whether what is on show is of the newest values."""
        return self._values is None or self.answer is not None or self._error is not None

    def stop(self) -> None:
        """Ask the hall no more."""
        self._stopped = True
        self._typing.stop()
        self._rest.stop()

    @Slot()
    def _ask(self) -> None:
        if self._values is not None and not self._stopped:
            hall, actor = self._ctx.hall, self._ctx.actor
            self._ctx.tasks.run_query(
                self, what_if, hall, actor, done=self._answered, failed=self._refused, values=self._values
            )

    def _take_change(self, changes: Changes) -> None:
        concerned = changes.site_id in (None, self._ctx.actor.site_id) and changes.kinds & _KINDS
        waits = self._rest.isActive() or self._typing.isActive()
        if concerned and self._values is not None and not self._stopped and not waits:
            self._rest.start()

    def _answered(self, answer: WhatIf) -> None:
        if answer.values == self._values:
            self.answer, self._error = answer, None
            self._show()
            self.shown.emit()

    def _refused(self, error: Exception) -> None:
        if self._values is not None:
            self.answer, self._error = None, error
            self._show()
            self.shown.emit()

    def _show(self) -> None:
        answer = self.answer
        text, step = self._words()
        self.status.setText(text)
        set_state(self.status, kind="error" if self._error is not None else "")
        self.step.setText(step)
        self.step.setVisible(bool(step))
        self.figures.set_rows(figure_rows(answer) if answer is not None else ())
        self.places.set_rows(place_rows(answer) if answer is not None else ())
        self.figure_view.setVisible(self.figures.rowCount() > 0)
        self.place_view.setVisible(self.places.rowCount() > 0)
        self.waiting.setText(self._waiting_words(answer) if answer is not None else "")
        self.waiting.setVisible(bool(self.waiting.text()))
        self._fit()

    def _fit(self) -> None:
        for view, model in ((self.figure_view, self.figures), (self.place_view, self.places)):
            view.restyle()
            view.setMaximumWidth(px(_WIDEST))  # eyes go along a line: not across the whole window
            view.show_rows(min(model.rowCount(), MOST_ROWS))

    def _words(self) -> tuple[str, str]:
        """Give what is on show, and what to do or to know."""
        if self._values is None:
            return self.tr("Change something above: before you save, this shows what it would do."), ""
        if self._error is not None:
            return error_text(self._error)
        if self.answer is None:
            return self.tr("Playing a day again under both rules …"), ""
        return self._day_words(self.answer)

    def _day_words(self, answer: WhatIf) -> tuple[str, str]:
        few = self.tr("Only {n} numbers were taken so far today; {least} are needed to judge a rule.")
        few = few.format(n=answer.came_today, least=LEAST)
        if answer.date is None:
            none = self.tr("There is no earlier day with enough numbers either, so no waits can be shown yet.")
            return few, none
        how = self._how(answer)
        if answer.is_today:
            text = self.tr("Today so far, {n} numbers, played again under both rules:")
            return text.format(n=answer.visitors), how
        text = self.tr("So this is {date}, a usual day with {n} numbers, played again under both rules:")
        return f"{few} {text.format(date=answer.date.isoformat(), n=answer.visitors)}", how

    def _how(self, answer: WhatIf) -> str:
        """Say who came, to how many desks, and what of the visits is not known but drawn."""
        green = answer.old.green.n if answer.old is not None else 0
        fewest, most = answer.desks
        desks = str(most) if fewest == most else f"{fewest}–{most}"
        lines = [
            self.tr("{ordinary} ordinary, {green} priority; {desks} desks open, as if each took everybody.").format(
                ordinary=answer.visitors - green, green=green, desks=desks
            )
        ]
        if not answer.drawn:
            lines.append(self.tr("Arrivals and lengths of visits as they were."))
        else:
            words = self.tr("Arrivals as they were; {n} visits without an end so far are taken as long as usual.")
            lines.append(words.format(n=answer.drawn))
        return "\n".join(lines)

    def _waiting_words(self, answer: WhatIf) -> str:
        if answer.rows is None:
            return self.tr("Who waits now is shown to supervisors only.")
        if not answer.rows:
            return self.tr("Nobody waits now, so there is no order to compare.")
        moved = sum(row.old != row.new for row in answer.rows)
        if not moved:
            return self.tr("Waiting now: {n}. Their order would stay as it is.").format(n=len(answer.rows))
        return self.tr("Waiting now: {n}. {moved} of them would change places:").format(n=len(answer.rows), moved=moved)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.figure_view.setAccessibleName(self.tr("Waits under both rules"))
        self.place_view.setAccessibleName(self.tr("Order under both rules"))
        self.figures.retranslate()
        self.places.retranslate()
        self._show()
