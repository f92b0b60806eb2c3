"""Carry changes of the recordings out beside the interface, tell what they did, and take them back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.errors import HallError
from app.core.rights import Right
from app.voice.bank import Bank, Recording
from app.voice.parcel import Taken, export_zip, import_zip, undo
from app.voice.phrases import BY_KEY
from ui.context import Context
from ui.settings.edits import Edits
from ui.words import error_text

_MOST_TOLD = 6


@dataclass(frozen=True, slots=True)
class _Kept:
    """What came of a recording just made: it, or why it was not taken; and what was there before."""

    key: str
    recording: Recording | None
    error: HallError | None
    before: bytes | None


class BankEdits(QObject):
    """The only way from the page to the recordings.

    Signals:
        changed: The recordings are others now.
        kept: A recording was taken in; go on with the next phrase.
        refused: Why something was not taken in, in words.
    """

    changed = Signal()
    kept = Signal()
    refused = Signal(str)

    def __init__(self, ctx: Context, edits: Edits, bank: Bank, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx, self._edits, self._bank = ctx, edits, bank

    @property
    def busy(self) -> bool:
        """Tell whether a change is on its way."""
        return self._edits.busy

    # -- one recording

    def keep(self, key: str, file: Path) -> None:
        """Take in what was recorded into a file; the file is deleted."""
        self._edits.call(self._keep, key, file, then=self._was_kept)

    def _keep(self, key: str, file: Path) -> _Kept:
        try:
            self._require()
            before = self._bank.content(key)
            content = file.read_bytes() if file.exists() else b""
            return _Kept(key, self._bank.take(key, content), None, before)
        except HallError as error:
            if not error.code.startswith("sound_"):
                raise
            return _Kept(key, None, error, None)
        finally:
            file.unlink(missing_ok=True)

    def _was_kept(self, kept: _Kept) -> None:
        if kept.error is not None or kept.recording is None:
            self.refused.emit(" ".join(error_text(kept.error or HallError("sound_empty"))))
            return
        words = self.tr("“{phrase}” is recorded ({seconds} s).")
        seconds = f"{kept.recording.seconds:.1f}"
        self._tell(words.format(phrase=BY_KEY[kept.key].text, seconds=seconds), {kept.key: kept.before})
        self.kept.emit()

    def remove(self, key: str) -> None:
        """Delete a recording."""
        self._edits.call(self._remove, key, then=self._was_removed)

    def _remove(self, key: str) -> tuple[str, bytes | None]:
        self._require()
        before = self._bank.content(key)
        self._bank.put_back(key, None)
        return key, before

    def _was_removed(self, removed: tuple[str, bytes | None]) -> None:
        key, before = removed
        self._tell(self.tr("The recording of “{phrase}” is deleted.").format(phrase=BY_KEY[key].text), {key: before})

    # -- all of them as a file

    def bring(self, path: Path) -> None:
        """Take in a zip of recordings."""
        self._edits.call(self._bring, path, then=self._was_brought)

    def _bring(self, path: Path) -> Taken:
        self._require()
        return import_zip(self._bank, path)

    def _was_brought(self, taken: Taken) -> None:
        self._tell(self.tr("{n} recordings are taken in.").format(n=len(taken.keys)), taken.before)
        if taken.refused:
            lines = [self.tr("{n} files were not taken in:").format(n=len(taken.refused))]
            lines += [f"{each.name}: {error_text(HallError(each.code))[0]}" for each in taken.refused[:_MOST_TOLD]]
            self.refused.emit("\n".join(lines))

    def send(self, path: Path) -> None:
        """Save every recording into a zip."""
        self._edits.call(self._send, path, then=self._was_sent)

    def _send(self, path: Path) -> int:
        self._require()
        return export_zip(self._bank, path)

    def _was_sent(self, count: int) -> None:
        self._edits.said(self.tr("{n} recordings are saved.").format(n=count))

    # -- telling and taking back

    def _require(self) -> None:
        self._ctx.hall.check(self._ctx.actor, Right.EDIT_SETUP)

    def _tell(self, words: str, before: dict[str, bytes | None]) -> None:
        if before:
            back = partial(undo, self._bank, Taken((), (), before))
            self._edits.offer_undo(words, back, then=self._was_taken_back)
        else:
            self._edits.said(words)
        self.changed.emit()

    def _was_taken_back(self, _nothing: object) -> None:
        self._edits.said(self.tr("Taken back: the recordings are as they were."))
        self.changed.emit()
