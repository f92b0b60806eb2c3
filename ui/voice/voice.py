"""The voice: calls one after another, none cut and none lost; and what a kiosk reads aloud between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.queue.results import BoardCall
from app.voice.bank import Bank
from app.voice.line import SpeechLine, Waiting
from app.voice.plan import VoicePlan
from ui.voice.engine import Engine
from ui.voice.keeper import RETRY_S, Keeper
from ui.voice.repertoire import Repertoire, Step

PAUSE_MS = 450  # between a call and its repetition, and after a call
_PATIENCE_S = 6.0
_CLIP_S = 2.0  # a recording is hardly longer; only for how long an engine is waited for


class Voice(QObject):
    """Announces calls and reads texts aloud.

    Attributes:
        keeper: What keeps the engine (it records, too, and tells how it is).

    Signals:
        trouble: Code of ui/voice/trouble.py; told once, until it changes.
        well: Everything that is wanted works, after there was trouble.
        announced: The `BoardCall` has been said, or passed over because nothing can be heard.
        read: A text was read to its end, could not be read, or gave way to a call.
    """

    trouble = Signal(str)
    well = Signal()
    announced = Signal(object)
    read = Signal()

    def __init__(
        self,
        engine: Engine,
        bank: Bank,
        now: Callable[[], datetime] | None = None,
        parent: QObject | None = None,
        pause_ms: int = PAUSE_MS,
        retry_s: Sequence[float] = RETRY_S,
    ) -> None:
        """Make a voice.

        Args:
            engine: What makes the sound; the voice owns it.
            bank: The hall's own recordings.
            now: Gives the site's local time, for the volume by hour.
            parent: Its owner.
            pause_ms: Silence between two sayings.
            retry_s: How long to wait before each try to mend an engine.
        """
        super().__init__(parent)
        self.keeper = Keeper(engine, self, retry_s)
        self._repertoire = Repertoire(self.keeper, bank)
        self._now = now or _utc_now
        self._line = SpeechLine()
        self._calls: dict[int, BoardCall] = {}
        self._living: frozenset[tuple[str, str]] | None = None
        self._steps: deque[Step] = deque()
        self._step: Step | None = None
        self._text: tuple[str, str] | None = None
        self._reading = False
        self._told: str | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._go_on)
        self.keeper.ready.connect(self._go_on)
        self.keeper.changed.connect(self._tell)
        self.keeper.done.connect(self._step_done)
        self.keeper.failed.connect(self._step_failed)

    @property
    def plan(self) -> VoicePlan:
        """Give how the site wants its voice."""
        return self._repertoire.plan

    @property
    def waiting(self) -> int:
        """Count the calls that wait to be said."""
        return len(self._line)

    @property
    def is_silent(self) -> bool:
        """Tell whether nothing is being said and nothing waits for it."""
        return not (self._line.speaking or self._reading or self.waiting or self._text)

    @property
    def code(self) -> str:
        """Give the code of what keeps the plan from being carried out, "" when nothing does."""
        return self._repertoire.trouble()

    def way(self) -> str:
        """Tell how numbers are said just now: by the engine's `voice`, by `recordings`, or "" = not at all."""
        return self._repertoire.way()

    def start(self) -> None:
        """Start the engine and see what works."""
        self.keeper.start()

    def close(self) -> None:
        """End; what has not been said stays unsaid."""
        self._pause.stop()
        self._line.clear()
        self._calls.clear()
        self._text, self._reading, self._step = None, False, None
        self._steps.clear()
        self.keeper.close()

    def set_plan(self, plan: VoicePlan, needed: Iterable[str] = ()) -> None:
        """Follow a site's settings from the next call on; `needed` are the phrases that its calls are made of."""
        self._repertoire.plan, self._repertoire.needed = plan, tuple(needed)
        if self.keeper.is_ready:
            self._tell()

    def can_say(self, language: str = "zh") -> bool:
        """Tell whether any text of a language ("zh", "zh_CN", "en") can be read aloud now."""
        return self.keeper.can_speak(language[:2])

    # -- calls

    def announce(self, call: BoardCall) -> None:
        """Say a call after those that wait; it is passed over in quiet hours and while nothing can be heard."""
        if not self.plan.sounds or not self._volume() or not (self._can_wait() or self._repertoire.is_audible()):
            self.announced.emit(call)
            return
        self._calls[call.seq] = call
        self._line.add(Waiting(call.ticket, call.desk, call.seq))
        if self._reading:
            self._break_off()  # a call is worth more than what is read aloud
            self.read.emit()
        self._go_on()

    def keep(self, calls: Iterable[BoardCall]) -> None:
        """Drop what waits and is no longer called (undone, begun, missed); `calls` are those of the newest view."""
        self._living = frozenset((call.ticket, call.desk) for call in calls if call.active)
        self._line.keep(self._living)
        waiting = self._line.waiting_seqs()
        speaking = self._line.speaking.seq if self._line.speaking is not None else None
        self._calls = {seq: call for seq, call in self._calls.items() if seq in waiting or seq == speaking}

    def _can_wait(self) -> bool:
        # While the engine is being looked at, a call waits those seconds.
        return not self.keeper.is_ready

    def _volume(self) -> int:
        return self.plan.volume_at(self._now())

    # -- reading aloud

    def say(self, text: str, language: str = "zh") -> None:
        """Read a text aloud; it takes the place of the one being read, never of a call."""
        self._text = (text, language)
        if self._reading:
            self._break_off()
        self._go_on()

    def stop(self) -> None:
        """Read no more; calls go on."""
        self._text = None
        if self._reading:
            self._break_off()
            self._go_on()

    def _break_off(self) -> None:
        self._reading = False
        self.keeper.quiet()

    def _read_text(self, text: str, language: str) -> None:
        self._text = None
        if not self.can_say(language):
            self.read.emit()
            return
        self._reading = True
        # Somebody has asked for it: quiet hours are for calls.
        self.keeper.speak(text, language[:2], self.plan.rate, self._volume() or self.plan.volume)

    # -- one thing after the other

    @Slot()
    def _go_on(self) -> None:
        while self._is_free():
            if self._steps:
                self._take_step(self._steps.popleft())
            elif self._line.speaking is not None:
                self._end_call(self._line.speaking)
            elif (call := self._line.begin()) is not None:
                times = self._line.times(self.plan.repeat)
                self._steps.extend(self._repertoire.steps(self._calls[call.seq], times))
            elif self._text is not None:
                self._read_text(*self._text)
            else:
                return

    def _is_free(self) -> bool:
        at_work = self._step is not None or self._reading or self.keeper.is_busy
        return not at_work and not self._pause.isActive() and self.keeper.is_ready

    def _take_step(self, step: Step) -> None:
        if step.again and self._is_over():
            self._steps.clear()  # the visitor is at the desk: once was enough
            return
        self._step = step
        if step.files:
            self.keeper.play(step.files, self._volume(), _PATIENCE_S + _CLIP_S * len(step.files))
        else:
            self.keeper.speak(step.text, step.language, self.plan.rate, self._volume())

    def _is_over(self) -> bool:
        call = self._line.speaking
        return call is not None and self._living is not None and (call.ticket, call.desk) not in self._living

    def _end_call(self, call: Waiting) -> None:
        self._line.end()
        shown = self._calls.pop(call.seq, None)
        if shown is not None:
            self.announced.emit(shown)

    @Slot()
    def _step_done(self) -> None:
        self._end_reading()
        self._step = None
        # A breath between two sayings; the chime and its number belong together.
        if self._steps and not self._steps[0].again:
            self._go_on()
        else:
            self._pause.start()

    @Slot(str, str)
    def _step_failed(self, part: str, _code: str) -> None:
        self._end_reading()
        failed, self._step = self._step, None
        call = self._line.speaking
        if failed is not None and call is not None:
            left = [failed, *self._steps]
            self._steps = deque(self._repertoire.other_way(left, self._calls[call.seq], part))
        self._go_on()

    def _end_reading(self) -> None:
        if self._reading:
            self._reading = False
            self.read.emit()

    @Slot()
    def _tell(self) -> None:
        code = self._repertoire.trouble()
        before, self._told = self._told, code
        if code and code != before:
            self.trouble.emit(code)
        elif before and not code:
            self.well.emit()


def _utc_now() -> datetime:
    return datetime.now(UTC)
