"""Announces the hall's calls from this program, if this computer is where the hall's voice is.

It needs no window. The calls are those that boards show; with a board in this program, those of that board.
"""

from __future__ import annotations

import logging
import os
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QObject, QTimer, Slot

from app.core.actor import program_actor
from app.core.changes import SETUP, Changes
from app.core.errors import HallError
from app.core.site import Site
from app.devices.outbox import BEAT_S, release
from app.devices.pc import this_pc
from app.hall import Hall
from app.queue.results import BoardCall, BoardView
from app.voice.bank import Bank, voice_folder
from app.voice.phrases import needed
from app.voice.places import Hold, take_voice, tell_voice, voice_places
from app.voice.plan import VoicePlan, plan_of
from ui.context import Context
from ui.voice.ear import Board, Ear
from ui.voice.making import EngineMaker
from ui.voice.voice import Voice

_log = logging.getLogger(__name__)
START_MS = 1_500  # the first page comes first
NOTHING = Hold(0, False)


class Announcer(QObject):
    """Takes the voice of this computer, keeps it, and speaks; lets it go at the end.

    Attributes:
        voice: While this program has the voice, else None.
    """

    def __init__(self, ctx: Context, make_engine: EngineMaker, *, adopt: bool, parent: QObject | None = None) -> None:
        """Make an announcer.

        Args:
            ctx: The open hall; who acts is replaced by the program itself.
            make_engine: Makes what makes the sound.
            adopt: This computer may become the place of the voice when none is it yet.
            parent: Its owner.
        """
        super().__init__(parent)
        self._ctx = Context(ctx.hall, program_actor(ctx.actor.site_id), ctx.tasks, ctx.strip, ctx.look, ctx.changes)
        self._make_engine = make_engine
        self._adopt = adopt
        self.voice: Voice | None = None
        self.ear = Ear(self._ctx, self)
        self.ear.called.connect(self._say)
        self.ear.viewed.connect(self._follow)
        self._hold = NOTHING
        self._plan = VoicePlan()
        self._needed: tuple[str, ...] = ()
        self._zone: tzinfo = UTC
        self._stopped = False
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_S * 1000)
        self._beat.timeout.connect(self._take)
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.timeout.connect(self._read_site)
        ctx.changes.changed.connect(self._changed)

    def start(self, after_ms: int = START_MS) -> None:
        """Begin, a moment after the window."""
        self._begin.start(after_ms)

    def follow(self, board: Board) -> None:
        """Say what a board of this program shows, as it shows it; where a board is, the voice is looked for."""
        self.ear.follow(board)
        self._adopt = True
        if self._beat.isActive():
            self._take()

    def stop(self) -> None:
        """End, and let the voice go; safe to call twice."""
        self._stopped = True
        self._begin.stop()
        self._fall_silent()

    # -- the site's wishes

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if SETUP in changes.kinds and changes.site_id in (None, self._ctx.actor.site_id) and not self._begin.isActive():
            self._read_site()

    @Slot()
    def _read_site(self) -> None:
        if not self._stopped:
            asked = (self._ctx.hall.site, self._ctx.actor)
            self._ctx.tasks.run_query(self, *asked, done=self._site_read, failed=self._not_read)

    def _not_read(self, error: Exception) -> None:
        _log.warning("The settings of the voice could not be read: %s", error)
        self._begin.start(BEAT_S * 1000)

    def _site_read(self, site: Site) -> None:
        if self._stopped:
            return
        self._plan, self._zone = plan_of(site.settings), site.tzinfo()
        letters = sorted({service.letter for service in site.services.values() if service.active})
        carried = bool(site.settings["queue.carry_over"])
        wanted = needed(letters, site.desks, self._plan.languages, self._plan.digits, carried=carried)
        self._needed = tuple(phrase.key for phrase in wanted)
        if self.voice is not None:
            self.voice.set_plan(self._plan, self._needed)
        if not self._plan.sounds:
            self._fall_silent()
        else:
            self._beat.start()
            self._take()

    # -- having the voice

    @Slot()
    def _take(self) -> None:
        asked = (_take_voice, self._ctx.hall, self._ctx.actor.site_id, self._adopt)
        self._ctx.tasks.run_command(self, *asked, done=self._taken, failed=self._not_taken)

    def _not_taken(self, error: Exception) -> None:
        # The store is away; whoever had the voice goes on for the calls that it still hears of.
        _log.warning("The voice could not be taken: %s", error)

    def _taken(self, hold: Hold) -> None:
        if self._stopped or not self._plan.sounds:
            self._release(hold)
            return
        self._hold = hold
        if hold.mine and self.voice is None:
            self._speak()
        elif not hold.mine:
            self._hush()

    def _speak(self) -> None:
        bank = Bank(voice_folder(self._ctx.hall.store))
        self.voice = Voice(self._make_engine(), bank, self._now, self)
        self.voice.trouble.connect(self._tell)
        self.voice.well.connect(self._tell_well)
        self.voice.set_plan(self._plan, self._needed)
        self._tell_well()  # of trouble that a process before us had
        self.voice.start()
        self.ear.start()

    @Slot(object)
    def _say(self, call: BoardCall) -> None:
        if self.voice is not None:
            self.voice.announce(call)

    @Slot(object)
    def _follow(self, view: BoardView) -> None:
        if self.voice is not None:
            self.voice.keep(view.calls)

    def _hush(self) -> None:
        self.ear.stop()
        if self.voice is not None:
            self.voice.close()
            self.voice.deleteLater()
            self.voice = None

    def _fall_silent(self) -> None:
        self._beat.stop()
        self._hush()
        hold, self._hold = self._hold, NOTHING
        self._release(hold)

    def _release(self, hold: Hold) -> None:
        if hold.mine:
            asked = (self._ctx.hall.do, release, self._ctx.actor, hold.device, self._ctx.hall.origin)
            self._ctx.tasks.run_command(self, *asked, failed=self._not_taken)

    def _now(self) -> datetime:
        return self._ctx.hall.clock.now().astimezone(self._zone)

    # -- telling every desk

    @Slot(str)
    def _tell(self, code: str) -> None:
        if self._hold.mine:
            asked = (self._ctx.hall.do, tell_voice, self._ctx.actor, self._hold.device, self._ctx.hall.origin, code)
            self._ctx.tasks.run_command(self, *asked, failed=self._not_taken)

    @Slot()
    def _tell_well(self) -> None:
        self._tell("")


def _take_voice(hall: Hall, site_id: int, adopt: bool) -> Hold:
    """Ask for the voice; most computers have none, and learn it without writing anything."""
    actor = program_actor(site_id)
    try:
        pc = this_pc()
    except OSError as error:
        raise HallError("device_file_unreadable", path=str(error.filename or "")) from error
    places = hall.ask(voice_places, actor)
    if any(place.pc == pc.mark for place in places) or (adopt and not places):
        return hall.do(take_voice, actor, pc.mark, pc.name, hall.origin, os.getpid(), adopt=adopt)
    return NOTHING
