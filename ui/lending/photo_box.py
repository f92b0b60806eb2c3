"""The photo of an item on its card: shown, taken from a file, removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from app.core.actor import Actor
from app.core.errors import HallError
from app.hall import Hall
from app.lending.photo import MOST_BYTES, photo, remove_photo, set_photo, small_jpeg
from app.lending.results import ItemState
from ui.context import Context
from ui.lending.stock_columns import said_item
from ui.say import say_error
from ui.theme.current import px

_HIGH, _ROOM = 160, 640  # pixels at 100 %: of the photo, and of a window that has room for it


class PhotoBox(QLabel):
    """Hidden while there is no photo.

    Signals:
        changed: There is another photo, or none any more.
    """

    changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lending_photo")
        self._ctx = ctx
        self._code = ""
        self._picture = QPixmap()
        ctx.look.changed.connect(self.restyle)
        self.hide()

    def show_item(self, code: str, name: str, has_photo: bool) -> None:
        """Show the photo of an item, if it has one."""
        if code != self._code or not has_photo:
            self.clear_photo()
        self._code = code
        self.setAccessibleName(self.tr("Photo of {item}").format(item=name))
        if has_photo:
            asked = (_asked, self._ctx.hall, self._ctx.actor, code)
            self._ctx.tasks.run_query(self, *asked, done=self._read, failed=self._failed, tag="photo")

    def clear_photo(self) -> None:
        """Show none."""
        self._code, self._picture = "", QPixmap()
        self.hide()

    def has_room(self) -> bool:
        """Tell whether the window is high enough for it beside all else."""
        return self.window().height() >= px(_ROOM)

    def _read(self, found: tuple[str, bytes | None]) -> None:
        code, jpeg = found
        if code == self._code and jpeg is not None:
            self._picture = QPixmap()
            self._picture.loadFromData(jpeg)
            self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Draw it as large as the text scale says, where the story below leaves room for it."""
        self.setVisible(not self._picture.isNull() and self.has_room())
        if self.isHidden():
            return
        ratio, high = self.devicePixelRatioF(), px(_HIGH)
        room = QSize(round(high * 4 / 3 * ratio), round(high * ratio))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        drawn = self._picture.scaled(room, keep, smooth)
        drawn.setDevicePixelRatio(ratio)
        self.setPixmap(drawn)

    @Slot()
    def ask_file(self) -> None:
        """Ask for the file of a photo."""
        kinds = f"{self.tr('Pictures')} (*.jpg *.jpeg *.png *.webp *.bmp *.gif *.tif *.tiff)"
        chosen, _ = QFileDialog.getOpenFileName(self.window(), self.tr("Photo of the item"), "", kinds)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Make a photo small, and keep it."""
        asked = (_made_small, self._code, path)
        self._ctx.tasks.run_query(self, *asked, done=self._keep, failed=self._failed, tag="photo file")

    def _keep(self, made: tuple[str, bytes]) -> None:
        hall, tasks = self._ctx.hall, self._ctx.tasks
        values = {"item": made[0], "jpeg": made[1]}
        tasks.run_command(self, hall.do, set_photo, self._ctx.actor, done=self._changed, failed=self._failed, **values)

    @Slot()
    def remove(self) -> None:
        """Remove the photo."""
        hall, tasks = self._ctx.hall, self._ctx.tasks
        asked = (hall.do, remove_photo, self._ctx.actor)
        tasks.run_command(self, *asked, done=self._changed, failed=self._failed, item=self._code)

    def _changed(self, item: ItemState) -> None:
        self._ctx.strip.show_message(said_item(item), "done")
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        say_error(self._ctx.strip, error)


def _asked(hall: Hall, actor: Actor, code: str) -> tuple[str, bytes | None]:
    return code, hall.ask(photo, actor, code)


def _made_small(code: str, path: Path) -> tuple[str, bytes]:
    """Read a picture and make it small; runs beside the interface."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise HallError("picture_too_large", limit=MOST_BYTES)
        return code, small_jpeg(path.read_bytes())
    except OSError as error:
        raise HallError("picture_unreadable") from error
