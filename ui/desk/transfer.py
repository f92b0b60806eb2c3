"""Transfer the visit: with the resident to a service or desk, or the papers only."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDateEdit, QFrame, QLineEdit, QRadioButton, QWidget

from app.queue.results import DeskView, ServiceTile
from ui.desk.panel import Panel
from ui.widgets.choices import Choices
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.labels import label

NOTE_LENGTH = 500
SERVICE, DESK, PAPER = "service", "desk", "paper"


class TransferPanel(Panel):
    """Three ways, one target, a note. Values: `way` ("service", "desk", "paper") and the use case's arguments."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("desk_transfer_panel", parent)
        self.ways = {way: QRadioButton(self) for way in (SERVICE, DESK, PAPER)}
        self._group = QButtonGroup(self)
        self.meaning = label(kind="muted", wrap=True, parent=self)
        self.where = label(kind="muted", wrap=True, parent=self)
        self.target = Choices("desk_transfer_to", single=True, parent=self)
        self.note = QLineEdit(self)
        self.note.setObjectName("desk_transfer_note")
        self.note.setMaxLength(NOTE_LENGTH)
        self.promised = QCheckBox(self)
        self.promised.setObjectName("desk_transfer_promised")
        self.promise = QDateEdit(self)
        self.promise.setObjectName("desk_transfer_promise")
        self.promise.setDisplayFormat("yyyy-MM-dd")
        self._view: DeskView | None = None
        self._form = Form(self)
        self._note_row = self._form.add_row("", self.note)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        row = FlowLayout(spacing=4)
        for way, radio in self.ways.items():
            radio.setObjectName(f"desk_transfer_{way}")
            self._group.addButton(radio)
            radio.toggled.connect(self._show_way)
            row.addWidget(radio)
        self.body.addLayout(row)
        line = QFrame(self)  # where stands below how: in very large text they would look like one list
        line.setProperty("kind", "line")
        self.body.addWidget(line)
        self.body.addWidget(self.where)
        self.body.addWidget(self.target)
        self.body.addWidget(self.meaning)
        self.body.addWidget(self._form)
        self.body.addWidget(self.promised)
        self.body.addWidget(self.promise)
        self.promised.toggled.connect(self.promise.setVisible)
        self.target.picked.connect(self._allow)

    def ask(self, view: DeskView) -> None:
        """Offer what this hall has; the resident's own way stands first."""
        self._view = view
        self.note.clear()
        self.promised.setChecked(False)
        day = view.business_date
        self.promise.setMinimumDate(QDate(day.year, day.month, day.day))
        self.promise.setDate(QDate(day.year, day.month, day.day).addDays(3))
        self.ways[SERVICE].setChecked(True)
        self._show_way()

    def choose(self, way: str) -> None:
        """Choose a way ("service", "desk", "paper")."""
        self.ways[way].setChecked(True)

    def way(self) -> str:
        """Tell which way is chosen."""
        return next((way for way, radio in self.ways.items() if radio.isChecked()), SERVICE)

    def _show_way(self) -> None:
        way, view = self.way(), self._view
        if view is None:
            return
        offered = self._desks(view) if way == DESK else _services(view, back_first=way == PAPER)
        self.target.set_choices(offered)
        # Where a resident is sent is chosen, never just confirmed; papers mostly go to the back office.
        self.target.choose([code for code, _ in offered[:1]] if way == PAPER else [])
        self.promised.setVisible(way == PAPER)
        self.promise.setVisible(way == PAPER and self.promised.isChecked())
        self.retranslate()
        self._allow()

    def _allow(self) -> None:
        self.go.setEnabled(bool(self.target.chosen()))

    def set_busy(self, busy: bool) -> None:
        """Let nothing be sent twice."""
        super().set_busy(busy)
        if not busy:
            self._allow()

    def take_focus(self) -> None:
        """Start at the way."""
        self.ways[SERVICE].setFocus(Qt.FocusReason.TabFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give the way and the arguments of its use case."""
        way, note = self.way(), self.note.text().strip()
        chosen = next(iter(self.target.chosen()), None)
        if chosen is None:
            return None
        if way == DESK:
            return {"way": way, "to_desk": chosen, "note": note}
        found: dict[str, object] = {"way": way, "to_service": chosen, "note": note}
        if way == PAPER:
            found["promise_date"] = self.promise.date().toPython() if self.promised.isChecked() else None
        return found

    def _desks(self, view: DeskView) -> list[tuple[str, str]]:
        """Give the other desks that receive people, with their words."""
        others = [desk for desk in view.desks if desk.number != view.desk.number and desk.state != "closed"]
        words = self.tr("Desk {number}")
        return [(desk.number, f"{words.format(number=desk.number)}  {desk.name}".rstrip()) for desk in others]

    def _meaning(self) -> str:
        if self.way() == PAPER:
            return self.tr("The resident may go home; a case goes on with the papers.")
        return self.tr("The resident goes there, keeps the number and is called there.")

    def _where(self) -> str:
        """Say what is chosen below, where the way does not say it."""
        if self.target.buttons or self._view is None:
            return self.tr("Service that takes the case") if self.way() == PAPER else ""
        return self.tr("No other desk is open.") if self.way() == DESK else self.tr("There is no other service.")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.title.setText(self.tr("Transfer this visit"))
        self.ways[SERVICE].setText(self.tr("To a service"))
        self.ways[DESK].setText(self.tr("To a desk"))
        self.ways[PAPER].setText(self.tr("Paper only"))
        self.meaning.setText(self._meaning())
        self.where.setText(self._where())
        self.where.setVisible(bool(self.where.text()))
        self._form.retitle(self._note_row, self.tr("Note for the colleague"))
        self.promised.setText(self.tr("Promise a date"))
        self.promise.setAccessibleName(self.tr("Promised date"))
        go = self.tr("Hand over the papers") if self.way() == PAPER else self.tr("Transfer now")
        self.go.set_words(go)


def _services(view: DeskView, *, back_first: bool) -> list[tuple[str, str]]:
    """Give the services with their words: all of them, the back office's first, or all but the visit's own."""
    own = view.in_hand.service if view.in_hand is not None and not back_first else ""
    tiles = sorted(view.tiles, key=_is_front) if back_first else view.tiles
    return [(tile.code, f"{tile.code}  {tile.name}") for tile in tiles if tile.code != own]


def _is_front(tile: ServiceTile) -> bool:
    return tile.office != "back"
