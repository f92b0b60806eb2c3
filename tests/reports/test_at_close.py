"""At the close of a day its page lies beside the store, unless the hall wants none; nobody waits for it."""

from __future__ import annotations

import threading
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from app.core.errors import HallError
from app.reports.at_close import day_over, page_to_print, reports_folder
from app.reports.page import day_page_pdf
from tests.helpers.halls import actor
from tests.helpers.staff import Staff

PATIENCE_S = 60
VERIFIED = "已整份读回核验"


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


def _kept(hall):
    for thread in [each for each in threading.enumerate() if each.name == "hall-backup"]:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()
    folder = reports_folder(hall.store)
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _text(paper):
    return "".join(paper.pages[0].extract_text().split())


def test_the_page_and_the_workbook_of_a_closed_day_are_kept(staff):
    staff.take()
    staff.close_day()
    files = _kept(staff.hall)
    assert [path.suffix for path in files] == [".pdf", ".xlsx"]
    assert all(path.stem.endswith("2026-11-23") for path in files)
    text = PdfReader(files[0]).pages[0].extract_text()
    assert "受理取号" in text and "暂计" not in text


def test_what_is_kept_tells_how_old_the_last_verified_backup_is(staff):
    staff.take()
    staff.close_day()
    page, book = _kept(staff.hall)
    cells = [str(cell) for row in load_workbook(book).active.values for cell in row if cell is not None]
    assert VERIFIED in _text(PdfReader(page))  # the backup of the close itself, made before the page
    assert any(VERIFIED in cell for cell in cells)


def test_what_is_printed_at_the_close_tells_it_too_and_only_where_paper_is_wanted(staff):
    staff.take()
    staff.close_day()
    _kept(staff.hall)
    assert page_to_print(staff.hall, staff.actor) is None
    staff.clock.pass_by(days=1)
    staff.set("reports.at_close", "print")
    staff.take()
    staff.close_day()
    view = page_to_print(staff.hall, staff.actor)
    assert view is not None and view.report.backup is not None
    assert view.report.backup.made_at is not None
    assert VERIFIED in _text(PdfReader(BytesIO(day_page_pdf(view.report, view.before))))
    _kept(staff.hall)


def test_a_day_that_the_program_closed_is_kept_under_its_own_date(staff):
    staff.take()
    staff.clock.pass_by(days=1)
    staff.take()
    assert {path.stem[-10:] for path in _kept(staff.hall)} == {"2026-11-23"}


def test_nothing_is_kept_where_the_hall_wants_none(staff):
    staff.set("reports.at_close", "none")
    staff.take()
    staff.close_day()
    assert _kept(staff.hall) == []


def test_a_folder_that_cannot_be_made_hinders_no_close(staff):
    folder = reports_folder(staff.hall.store)
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    staff.take()
    staff.close_day()
    assert _kept(staff.hall) == []
    assert staff.hall.ask(day_over, staff.actor).view.report.figures.provisional is False
    assert folder.read_text() == "in the way"


def test_only_who_sees_figures_is_told_of_the_day(staff):
    for name in ("desk1", "admin"):
        with pytest.raises(HallError) as refused:
            staff.hall.ask(day_over, actor(staff.hall, name))
        assert refused.value.code == "not_allowed"
