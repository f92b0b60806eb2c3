"""The kiosk as the content of a program of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from ui.context import Context
from ui.kiosk.flow import KioskFlow
from ui.kiosk.speaker import VoiceSpeaker
from ui.kiosk.window import KioskWindow
from ui.public.times import Times

if TYPE_CHECKING:
    from ui.public.program import PublicProgram
    from ui.voice.announcer import Announcer
    from ui.voice.voice import Voice

_SPEAK_MS = 1_500  # the first page comes first


class Kiosk:
    """Window and flow together."""

    def __init__(self, ctx: Context, program: PublicProgram, times: Times) -> None:
        self.window = KioskWindow(ctx, times.guard_ms)
        self.flow = KioskFlow(ctx, self.window, times)
        self.flow.left.connect(program.leave)
        self.flow.struck_off.connect(program.strike_off)
        self.window.staff.move_asked.connect(self._move_on)
        self._placing = program.placing
        self._ctx, self._program = ctx, program
        self._make_engine = program.options.make_engine
        self._speak = QTimer(self.window)
        self._speak.setSingleShot(True)
        self._speak.setInterval(_SPEAK_MS)
        self._speak.timeout.connect(self._get_voice)
        self.window.staff.offer_screens(program.placing.several())

    def _get_voice(self) -> None:
        if self._make_engine is not None:
            speaker = VoiceSpeaker(self._ctx, self._make_engine, self._hall_voice, self.window)
            self.window.set_speaker(speaker)

    def _hall_voice(self) -> Voice | None:
        announcer = self._program.announcer
        return announcer.voice if announcer is not None else None

    def _move_on(self) -> None:
        self._placing.move_on()
        self.flow.reset()

    def start(self) -> None:
        """Begin to serve."""
        self.window.show_large(False)
        self.flow.start()
        if self._make_engine is not None:
            self._speak.start()

    def join(self, _announcer: Announcer) -> None:
        """Show no calls: what the kiosk reads out goes between them (`_hall_voice`)."""

    def stop(self) -> None:
        """Serve nobody any more."""
        self._speak.stop()
        self.flow.stop()


def make(ctx: Context, program: PublicProgram) -> Kiosk:
    """Make the kiosk."""
    return Kiosk(ctx, program, program.options.times)
