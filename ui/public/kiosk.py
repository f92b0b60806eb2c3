"""The kiosk as the content of a program of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.context import Context
from ui.kiosk.flow import KioskFlow
from ui.kiosk.speaker import Silence
from ui.kiosk.visit import Times
from ui.kiosk.window import KioskWindow

if TYPE_CHECKING:
    from ui.public.program import PublicProgram


class Kiosk:
    """Window and flow together."""

    def __init__(self, ctx: Context, program: PublicProgram, times: Times) -> None:
        self.window = KioskWindow(ctx, Silence(), times.guard_ms)
        self.flow = KioskFlow(ctx, self.window, times)
        self.flow.left.connect(program.leave)
        self.flow.struck_off.connect(program.strike_off)
        self.window.staff.move_asked.connect(self._move_on)
        self._placing = program.placing
        self.window.staff.offer_screens(program.placing.several())

    def _move_on(self) -> None:
        self._placing.move_on()
        self.flow.reset()

    def start(self) -> None:
        """Begin to serve."""
        self.window.show_large(False)
        self.flow.start()

    def stop(self) -> None:
        """Serve nobody any more."""
        self.flow.stop()


def make(ctx: Context, program: PublicProgram) -> Kiosk:
    """Make the kiosk."""
    return Kiosk(ctx, program, program.options.times)
