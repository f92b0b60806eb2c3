"""Where a scanned code goes: the scan field with the keyboard, the page on show, the page of its letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.context import Context
from ui.scan_timing import CodeForm, prefix_of
from ui.scanner import Scanner
from ui.sounds import Cue
from ui.voice.trouble import trouble_text
from ui.widgets.scan_field import ScanField

if TYPE_CHECKING:
    from ui.shell.workplace import Workplace

_MESSAGE = "scan"
_SOUND_MESSAGE = "scan-sound"


class Scans(QObject):
    """Listens while somebody is at work, and says what no page works with."""

    def __init__(self, ctx: Context, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._ctx, self._workplace = ctx, workplace
        self.scanner = Scanner(workplace, self._asked)
        # Later: a page that opens a window meanwhile would take away the widget whose key is being handled.
        self.scanner.scanned.connect(self.take, Qt.ConnectionType.QueuedConnection)
        ctx.sounds.trouble.connect(self._tell_silence)

    def stop(self) -> None:
        """Listen no more."""
        self.scanner.stop()

    def _asked(self) -> CodeForm | None:
        here = self._workplace.here()
        return here[1].asks if here is not None else None

    @Slot(str, object)
    def take(self, code: str, target: QWidget | None) -> None:
        """Bring a code to where it is worked with; `target` had the keyboard."""
        here, prefix = self._workplace.here(), prefix_of(code)
        if isinstance(target, ScanField) and isValid(target):
            target.take_scan(code)
        elif here is not None and (prefix in here[0].scans if prefix else here[1].asks is not None):
            here[1].take_scan(code)
        else:
            self._lead_on(code, prefix)

    def _lead_on(self, code: str, prefix: str) -> None:
        entry = next((each for each in self._workplace.entries() if prefix and prefix in each.scans), None)
        if entry is None:
            self._refuse(code, prefix)
            return
        self._workplace.go_to(entry.name)
        page = self._workplace.page(entry.name)
        if page is not None:
            page.take_scan(code)

    def _refuse(self, code: str, prefix: str) -> None:
        kinds = {
            "R": self.tr("a resident's card"),
            "T": self.tr("an item"),
            "K": self.tr("a kit"),
            "S": self.tr("a station"),
            "G": self.tr("a guide"),
            "Q": self.tr("a number slip"),
            "L": self.tr("a loan"),
            "C": self.tr("a case"),
            "M": self.tr("a materials notice"),
        }
        what = kinds.get(prefix, self.tr("a code"))
        # The token of a number slip is long, and tells nobody anything.
        what = what if prefix in ("", "Q") else self.tr("{thing}, {code}").format(thing=what, code=code)
        self._ctx.sounds.play(Cue.REFUSED)
        self._ctx.strip.show_message(
            self.tr("Scanned: {what}. None of your pages works with it.").format(what=what),
            "error",
            id=_MESSAGE,
            seconds=12,
            next_step=self.tr("Nothing was changed."),
        )

    @Slot(str)
    def _tell_silence(self, code: str) -> None:
        """Say once that scans are not heard; everything that they tell stands on the screen, too."""
        text = self.tr("Scans make no sound on this computer; the screen says how each went.")
        self._ctx.strip.show_message(text, "attention", id=_SOUND_MESSAGE, next_step=trouble_text(code)[1])
