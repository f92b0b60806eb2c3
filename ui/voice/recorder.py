"""Settings: record the phrases of the calls in one's own voice, one after the other, or bring them as a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout, QWidget

from app.voice.bank import Bank, Recording
from app.voice.phrases import Phrase
from ui.context import Context
from ui.settings.edits import Edits
from ui.theme.current import px
from ui.theme.state import set_state
from ui.voice.bank_edits import BankEdits
from ui.voice.level_bar import LevelBar
from ui.voice.phrase_list import PhraseList, phrase_text
from ui.voice.trial import Trial
from ui.voice.trouble import trouble_text
from ui.voice.voice import Voice
from ui.widgets.buttons import button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import Badge, label
from ui.words import error_text

LONGEST_S = 5.0  # no phrase takes longer
_WIDE = 640


class Recorder(QWidget):
    """The list of phrases, and beside it the one to be read aloud.

    Signals:
        recorded: The recordings are others now.
    """

    recorded = Signal()

    def __init__(self, ctx: Context, edits: Edits, bank: Bank, trial: Trial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx, self._bank, self._trial = ctx, bank, trial
        self.changes = BankEdits(ctx, edits, bank, self)
        self._phrases: tuple[Phrase, ...] = ()
        self._recording = ""  # key of the phrase that is being recorded
        self._playing = False
        self._waits = False  # for the engine, or for what sounds just now
        self._file: Path | None = None
        self._watched: Voice | None = None
        self._make_parts()
        self._lay_out()
        self._connect()

    def _make_parts(self) -> None:
        self.heading = label(kind="heading", wrap=True)
        self.progress = Badge("", "plain")
        self.hint = label(kind="muted", wrap=True)
        self.list = PhraseList(self)
        self.ask = label(kind="muted", wrap=True)
        self.words = label(kind="huge", wrap=True, name="voice_phrase")
        set_state(self.words, state="narrow")
        self.level = LevelBar(self)
        self.record = button("", "primary", name="voice_record")
        self.play = button("", name="voice_play", icon_name="play")
        self.drop = button("", name="voice_drop")
        self.problem = label(kind="error", wrap=True, name="voice_problem")
        self.load = button("", name="voice_import")
        self.save = button("", name="voice_export")

    def _lay_out(self) -> None:
        tools, files = FlowLayout(spacing=8), FlowLayout(spacing=8)
        for made in (self.record, self.play, self.drop):
            tools.addWidget(made)
        for made in (self.load, self.save):
            files.addWidget(made)
        one = QVBoxLayout()
        one.setSpacing(8)
        for part in (self.ask, self.words, self.level):
            one.addWidget(part)
        one.addLayout(tools)
        one.addWidget(self.problem)
        one.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(20)
        self._sides.addWidget(self.list, 1)
        self._sides.addLayout(one, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.heading, self.hint, self.progress):
            column.addWidget(part)
        column.addLayout(self._sides)
        column.addLayout(files)
        self.problem.hide()

    def _connect(self) -> None:
        self.list.moved.connect(self._moved)
        self.record.clicked.connect(self._record)
        self.play.clicked.connect(self._play)
        self.drop.clicked.connect(self._drop)
        self.load.clicked.connect(self._ask_for_zip)
        self.save.clicked.connect(self._ask_where)
        self._ctx.look.changed.connect(self.list.restyle)
        self._trial.closed.connect(self._engine_closed)
        self.changes.changed.connect(self._changed)
        self.changes.kept.connect(self._go_on)
        self.changes.refused.connect(self._show_problem)

    # -- the list

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Show which phrases the hall needs."""
        self._phrases = tuple(phrases)
        self.read()

    def read(self) -> None:
        """Look what is recorded."""
        self._ctx.tasks.run_query(self, self._bank.recordings, done=self._show, failed=self._failed)

    def _show(self, found: dict[str, Recording]) -> None:
        self.list.show_lines(self._phrases, found)
        self._say()

    def _failed(self, error: Exception) -> None:
        self._show_problem(" ".join(error_text(error)))

    @Slot()
    def _moved(self) -> None:
        if not self._recording:
            self._show_problem("")
        self._say()

    @Slot()
    def _changed(self) -> None:
        self._show_problem("")
        self.read()
        self.recorded.emit()

    @Slot()
    def _go_on(self) -> None:
        self.list.go_to_missing()
        self.record.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _show_problem(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    # -- recording and playing

    @Slot()
    def _record(self) -> None:
        keeper = self._trial.keeper
        if self._recording:
            if keeper is not None:
                keeper.finish()
        elif self.list.line is not None and not self.changes.busy:
            self._wait_for(self._begin)

    @Slot()
    def _play(self) -> None:
        line = self.list.line
        if line is not None and line.recording is not None and not self._recording:
            self._wait_for(partial(self._begin_playing, self._bank.path(line.phrase.key)))

    def _wait_for(self, asked: Callable[[Voice], object]) -> None:
        self._waits = True
        self._show_problem("")
        self._say()
        self._trial.with_voice(asked, self._not_begun)

    def _not_begun(self) -> None:
        self._waits = False
        self._say()

    def _begin(self, voice: Voice) -> None:
        self._waits = False
        line = self.list.line  # the phrase that is on show now is the one that will be read aloud
        if line is None:
            self._say()
            return
        self._recording = line.phrase.key
        self._watch(voice)
        descriptor, name = tempfile.mkstemp(prefix="huiketing-", suffix=".wav")
        os.close(descriptor)
        self._file = Path(name)
        voice.keeper.record(self._file, LONGEST_S)
        self._say()

    def _begin_playing(self, path: Path, voice: Voice) -> None:
        self._waits, self._playing = False, True
        self._watch(voice)
        voice.keeper.play([path], max(voice.plan.volume, 50), 2 * LONGEST_S)
        self._say()

    def _watch(self, voice: Voice) -> None:
        if self._watched is not voice:
            self._watched = voice
            voice.keeper.done.connect(self._engine_done)
            voice.keeper.failed.connect(self._engine_failed)
            voice.keeper.level.connect(self.level.show_level)

    @Slot()
    def _engine_done(self) -> None:
        key, file = self._leave()
        if key and file is not None:
            self.changes.keep(key, file)

    @Slot(str, str)
    def _engine_failed(self, _part: str, code: str) -> None:
        was_mine = bool(self._recording) or self._playing
        _key, file = self._leave()
        if file is not None:
            file.unlink(missing_ok=True)
        if was_mine:
            self._show_problem("\n".join(trouble_text(code)))

    @Slot()
    def _engine_closed(self) -> None:
        self._watched = None
        _key, file = self._leave()
        if file is not None:
            file.unlink(missing_ok=True)

    def _leave(self) -> tuple[str, Path | None]:
        """Neither record nor play any more; give what was being recorded, into which file."""
        left = (self._recording, self._file)
        self._recording, self._file, self._playing = "", None, False
        self.level.clear()
        self._say()
        return left

    @Slot()
    def _drop(self) -> None:
        line = self.list.line
        if line is not None and line.recording is not None:
            self.changes.remove(line.phrase.key)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no recording running, and none to begin, when the page is left."""
        super().hideEvent(event)
        if self._recording or self._waits:
            self._trial.close()

    # -- files

    @Slot()
    def _ask_for_zip(self) -> None:
        self._ask(QFileDialog.AcceptMode.AcceptOpen, self.tr("Bring recordings"), self.bring)

    @Slot()
    def _ask_where(self) -> None:
        self._ask(QFileDialog.AcceptMode.AcceptSave, self.tr("Save the recordings"), self.send)

    def _ask(self, mode: QFileDialog.AcceptMode, title: str, then: Callable[[str], object]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setAcceptMode(mode)
        kind = self.tr("Recordings")
        dialog.setNameFilter(f"{kind} (*.zip)")
        dialog.setDefaultSuffix("zip")
        if mode == QFileDialog.AcceptMode.AcceptSave:
            dialog.selectFile("huiketing-voice.zip")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        dialog.open()

    @Slot(str)
    def bring(self, name: str) -> None:
        """Take in a zip of recordings."""
        self.changes.bring(Path(name))

    @Slot(str)
    def send(self, name: str) -> None:
        """Save every recording into a zip."""
        self.changes.send(Path(name))

    # -- looks and words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and phrase beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= px(_WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop
        self._sides.setDirection(way)

    def _say(self) -> None:
        line, recording = self.list.line, bool(self._recording)
        there, all_of_them = self.list.count_recorded(), self.list.lines.rowCount()
        said = self.tr("{n} of {all} recorded").format(n=there, all=all_of_them)
        self.progress.show_state(said, "green" if all_of_them and there == all_of_them else "plain")
        self.words.setText(phrase_text(line) if line is not None else "")
        self.record.set_words(self.tr("Stop") if recording else self.tr("Record"))
        asked = self.tr("Speak now:") if recording else self.tr("Read aloud:")
        self.ask.setText(self.tr("One moment …") if self._waits else asked)
        self.record.setEnabled(line is not None)
        self.list.setEnabled(not recording)
        for made in (self.play, self.drop):
            made.setEnabled(not recording and line is not None and line.recording is not None)
        self.save.setEnabled(there > 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.heading.setText(self.tr("Your own voice"))
        self.hint.setText(
            self.tr(
                "Where this computer has no voice of its own, the calls are put together from these recordings. "
                "A quiet room, one voice, a hand's breadth from the microphone."
            )
        )
        self.level.setAccessibleName(self.tr("How loud the microphone hears"))
        self.play.set_words(self.tr("Play"))
        self.drop.set_words(self.tr("Delete"))
        self.load.set_words(self.tr("Bring recordings …"))
        self.save.set_words(self.tr("Save the recordings …"))
        self.list.retranslate()
        self._show_problem("")
        self._say()
