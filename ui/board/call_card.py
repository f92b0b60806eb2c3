"""The call in force, readable from eight metres; or a calm sentence while there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.queue.results import BoardCall
from ui.board.fit_label import FitLabel, MarkLabel
from ui.board.motion import Blink
from ui.theme.state import set_state
from ui.words import number_text

NEW_S = 4.0
BLINK_S = 8.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class CallCard(QFrame):
    """Number and desk; a new call stands out, one for somebody hard of hearing blinks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board_call")
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = MarkLabel("board-mark", 5.5, _CENTRE, bold=True, parent=self)
        self.number = FitLabel("board-text", 34, _CENTRE, bold=True, least=0.2, parent=self)
        self.desk = FitLabel("board-text", 22, _CENTRE, bold=True, least=0.2, parent=self)
        self.name = FitLabel("board-muted", 6, _CENTRE, parent=self)
        self.sentence = FitLabel("board-text", 11, _CENTRE, bold=True, wrap=True, least=0.4, parent=self)
        self.hint = FitLabel("board-muted", 6, _CENTRE, wrap=True, least=0.4, parent=self)
        self._call: BoardCall | None = None
        self._blink = Blink(self)
        self._blink.turned.connect(self._show_look)
        self._lay_out()

    def _lay_out(self) -> None:
        self.number.setObjectName("board_number")
        self.desk.setObjectName("board_desk")
        self.mark.setObjectName("board_mark")
        self.sentence.setObjectName("board_sentence")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(0)
        for part, stretch in (
            (self.mark, 8),
            (self.number, 42),
            (self.desk, 28),
            (self.name, 9),
            (self.sentence, 30),
            (self.hint, 20),
        ):
            column.addWidget(part, stretch)

    def labels(self) -> tuple[FitLabel, ...]:
        """Give every label that grows with the window."""
        return (self.mark, self.number, self.desk, self.name, self.sentence, self.hint)

    def show_call(self, call: BoardCall) -> None:
        """Show who is called where."""
        self._call = call
        self.number.set_text(self.tr("{ticket}, please").format(ticket=number_text(call.ticket)))
        self.desk.set_text(self.tr("to desk {desk}").format(desk=call.desk))
        self.name.set_text(call.desk_name)
        self.mark.set_text(self.tr("Priority") if call.green else "")
        self._show_parts(True)
        said = self.tr("Number {ticket}, please come to desk {desk}")
        self.setAccessibleName(said.format(ticket=number_text(call.ticket), desk=call.desk))

    def show_sentence(self, sentence: str, hint: str) -> None:
        """Say something calm."""
        self._call = None
        self._blink.stop()
        self.sentence.set_text(sentence)
        self.hint.set_text(hint)
        self._show_parts(False)
        self.setAccessibleName(sentence)

    def _show_parts(self, calling: bool) -> None:
        for part in (self.mark, self.number, self.desk, self.name):
            part.setVisible(calling)
        for part in (self.sentence, self.hint):
            part.setVisible(not calling)

    def draw_attention(self, call: BoardCall) -> None:
        """Make a new call stand out, longer and blinking for who cannot hear it."""
        if "hearing" in call.needs:
            self._blink.start(BLINK_S)
        else:
            self._blink.show_once(NEW_S)

    def stop(self) -> None:
        """Let no timer run any more."""
        self._blink.stop()

    def _show_look(self, on: bool) -> None:
        set_state(self, state="look" if on else "calm")
