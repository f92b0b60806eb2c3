"""A window prints what the devices of its computer are to print, and stops before the hall is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from app.core.site import Device
from app.devices import pc
from app.devices.outcomes import Code, Delivered
from app.devices.pc import this_pc
from app.documents.small_paper import draw_paper
from app.hall import Hall
from tests.helpers.devices import enrol, rows_of, take
from tests.helpers.programs import Desktop
from tests.helpers.slips import SLIP, TOKEN
from ui.devices.printing import Printing
from ui.devices.system_printer import paint_on_page, to_system_printer


def test_window_prints_and_ends_with_the_hall(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    hall = desktop.program.hall
    assert hall is not None
    enrol(hall, "folder", str(tmp_path), this_pc(), kind="pdf")
    ticket = take(hall)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 1, timeout=10_000)
    qtbot.waitUntil(lambda: rows_of(hall, ticket)[0].state == "printed", timeout=10_000)


def test_printing_that_was_stopped_does_not_start(hall: Hall) -> None:
    printing = Printing(hall, 1)
    printing.stop()
    printing.start()
    printing.stop()
    assert printing._sender is None


def test_computer_that_keeps_no_mark_prints_nothing_and_says_so_in_the_log(
    hall: Hall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(pc, "data_folder", lambda: tmp_path / "file" / "below")
    printing = Printing(hall, 1)
    printing.start()
    printing.stop()
    assert "no mark" in caplog.text


def _print_to_file(path: Path, paper_mm: int, dots_per_inch: int) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(dots_per_inch)
    assert paint_on_page(printer, draw_paper(SLIP, paper_mm), paper_mm)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("paper_mm", [80, 58])
@pytest.mark.parametrize("dots_per_inch", [180, 203, 300, 600])
def test_system_printer_gets_a_page_of_the_papers_width_with_a_code_that_reads_back(
    tmp_path: Path, paper_mm: int, dots_per_inch: int
) -> None:
    made = tmp_path / "slip.pdf"
    _print_to_file(made, paper_mm, dots_per_inch)
    (page,) = PdfReader(made).pages
    width, height = (float(side) / 72 * 25.4 for side in page.mediabox[2:])
    assert width == pytest.approx(paper_mm, abs=0.5)
    assert 80 < height < 160
    shown = _rendered(made)
    assert [found.text for found in zxingcpp.read_barcodes(shown)] == [TOKEN]
    # In its own size: the print head's 72 or 48 mm, in the middle.
    box = shown.point(lambda level: 0 if level > 128 else 255).getbbox()
    assert box is not None
    assert box[0] + box[2] == pytest.approx(shown.width, abs=12)


def _rendered(path: Path) -> Image.Image:
    document = QPdfDocument()
    document.load(str(path))
    size = document.pagePointSize(0) * 203 / 72
    page = document.render(0, QSize(round(size.width()), round(size.height())))
    picture = path.with_suffix(".png")
    assert page.save(str(picture))
    document.close()
    drawn = Image.open(picture).convert("RGBA")
    white = Image.new("RGBA", drawn.size, "white")
    white.alpha_composite(drawn)
    return white.convert("L")


@pytest.mark.usefixtures("qapp")
def test_system_printer_that_is_not_there_is_said_and_nothing_is_sent() -> None:
    device = Device(1, "x", "system", "p", "no such queue", 80, True, True, None, None, 1)
    outcome = to_system_printer(device, 1, SLIP, None)
    assert (outcome.code, outcome.delivered) == (Code.NO_PORT, Delivered.NO)
