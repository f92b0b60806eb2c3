"""The driver of system printers: whatever this computer prints on, by Qt. It runs in the sender's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, qRgb
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.core.site import Device
from app.devices.outcomes import Code, Outcome, maybe, not_sent
from app.devices.ports import Patience
from app.documents.paper_facts import Paper
from app.documents.slip_facts import DPI

if TYPE_CHECKING:
    from PIL.Image import Image

_MM_PER_INCH = 25.4
_BLACK = 128  # grey below this is printed
_STOPPED = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


def system_printers() -> tuple[str, ...]:
    """List the printers of this computer, the default one first; asking may take a second (CUPS, network)."""
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != default, name)))


def to_system_printer(device: Device, job: int, paper: Paper, _patience: Patience | None) -> Outcome:
    """Print on a printer of the computer; what its spooler took may or may not come out.

    A queue that is stopped is given nothing: it would print slips of people who have long gone.

    Raises:
        ValueError: The paper cannot be drawn.
    """
    from app.documents.small_paper import draw_paper

    before = look_at_system_printer(device)
    if before.code is not Code.PRINTED:
        return before
    printer = QPrinter(QPrinterInfo.printerInfo(device.port), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(f"huiketing-{job}")
    if not paint_on_page(printer, draw_paper(paper, device.paper_mm), device.paper_mm):
        return not_sent(Code.FAULT, f"the queue {device.port} takes nothing")
    if printer.printerState() in _STOPPED:
        return maybe(Code.FAULT, f"the queue {device.port} stopped")
    return maybe(Code.UNCONFIRMED)


def look_at_system_printer(device: Device) -> Outcome:
    """See how a printer of the computer is, as far as its spooler knows; the code is `printed` when it would print."""
    info = QPrinterInfo.printerInfo(device.port)
    if info.isNull():
        return not_sent(Code.NO_PORT, device.port)
    if info.state() in _STOPPED:
        return not_sent(Code.OFFLINE, f"the queue {device.port} is stopped")
    return not_sent(Code.PRINTED)


def paint_on_page(printer: QPrinter, picture: Image, paper_mm: int) -> bool:
    """Print dots of 203 dpi in their own size on a page as long as they need; tell whether the printer took them."""
    width = paper_mm / _MM_PER_INCH * DPI
    margin = (width - picture.width) / 2
    height_mm = (picture.height + 2 * margin) / DPI * _MM_PER_INCH
    # Never the printer's own default: on a receipt printer that may be A4, half a metre of paper.
    size = QPageSize(QSizeF(paper_mm, height_mm), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    scale = printer.resolution() / DPI
    image = _image(_scaled(picture, scale))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    left = margin * scale
    painter.drawImage(QRectF(left, left, picture.width * scale, picture.height * scale), image)
    return painter.end()


def _scaled(picture: Image, scale: float) -> Image:
    """Give the dots at the printer's own resolution, still only black and white: a driver would dither grey."""
    if scale == int(scale):
        return picture
    from PIL import Image as Images

    size = (round(picture.width * scale), round(picture.height * scale))
    grey = picture.convert("L").resize(size, Images.Resampling.LANCZOS)
    return grey.point(lambda level: 0 if level < _BLACK else 255).convert("1", dither=Images.Dither.NONE)


def _image(picture: Image) -> QImage:
    """Give a picture of mode "1" as one that Qt paints."""
    across = (picture.width + 7) // 8
    image = QImage(picture.tobytes(), picture.width, picture.height, across, QImage.Format.Format_Mono)
    image.setColorTable([qRgb(0, 0, 0), qRgb(255, 255, 255)])
    return image.copy()  # the bytes are the picture's own and go with it
