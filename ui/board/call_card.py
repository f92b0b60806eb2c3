"""The call in force, readable from eight metres; or a calm sentence while there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.queue.results import BoardCall
from ui.board.call_line import CallLine
from ui.board.motion import Blink
from ui.board.plan import MARGIN, PAD, READ, Plan
from ui.theme.state import set_state
from ui.widgets.fit_label import FitLabel, MarkLabel
from ui.words import number_text

NEW_S = 4.0
BLINK_S = 8.0
NUMBER, DESK = 30, 23  # font sizes in units, where there is the width
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class CallCard(QFrame):
    """Number and desk; a new call stands out, one for somebody hard of hearing blinks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board_call")
        self.setProperty("kind", "board-card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.mark = MarkLabel("board-mark", READ, _CENTRE, bold=True, parent=self)
        self.number = CallLine(NUMBER, 0.4, self)
        self.desk = CallLine(DESK, 0.66, self)
        self.sentence = FitLabel("board-text", 14, _CENTRE, bold=True, wrap=True, least=0.4, parent=self)
        self.hint = FitLabel("board-muted", READ, _CENTRE, wrap=True, least=0.6, parent=self)
        self._call: BoardCall | None = None
        self._stale = False
        self._blink = Blink(self)
        self._blink.turned.connect(self._show_look)
        self._lay_out()

    def _lay_out(self) -> None:
        self.number.setObjectName("board_number")
        self.desk.setObjectName("board_desk")
        self.mark.setObjectName("board_mark")
        self.sentence.setObjectName("board_sentence")
        # Together in the middle: what to do stands right under the greeting.
        self.sentence.setAlignment(_CENTRE | Qt.AlignmentFlag.AlignBottom)
        self.hint.setAlignment(_CENTRE | Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(2)
        for part, stretch in (
            (self.mark, 13),
            (self.number, 29),
            (self.desk, 21),
            (self.sentence, 22),
            (self.hint, 16),
        ):
            self._column.addWidget(part, stretch)
        self._column.addStretch(2)

    def labels(self) -> tuple[FitLabel, ...]:
        """Give every label that grows with the window."""
        return (self.mark, self.number, self.desk, self.sentence, self.hint)

    def follow(self, plan: Plan) -> None:
        """Take sizes from the plan."""
        side, pad = round(MARGIN * plan.unit / 2), round(PAD * plan.unit)
        self._column.setContentsMargins(side, pad, side, pad)
        for part in self.labels():
            part.set_unit(plan.unit)
        # In a very high window the lines stay together; what is left over lies above and below.
        for part in (self.mark, self.number, self.desk):
            part.setMaximumHeight(round(part.wanted_px() * 1.3))

    def show_call(self, call: BoardCall) -> None:
        """Show who is called where: the desk by its number alone, which stands on the desk and is spoken."""
        self._call = call
        self.number.set_pieces(self.tr("{ticket}, please").replace("{ticket}", "{core}"), number_text(call.ticket))
        self.desk.set_pieces(self.tr("to desk {desk}").replace("{desk}", "{core}"), call.desk)
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
        self.number.setVisible(calling)
        self.desk.setVisible(calling)
        self.mark.setVisible(calling and bool(self.mark.text()) and not self._stale)
        for part in (self.sentence, self.hint):
            part.setVisible(not calling)

    def show_stale(self, stale: bool) -> None:
        """Stand back while nobody knows whether it is still so."""
        if stale != self._stale:
            self._stale = stale
            self._show_parts(self._call is not None)
            self._blink.stop()

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
        set_state(self, state="stale" if self._stale else "look" if on else "calm")
