"""At the close of a day its page lies beside the store, unless the hall wants none; nobody waits for it."""

from __future__ import annotations

import threading

import pytest
from pypdf import PdfReader

from app.core.errors import HallError
from app.reports.at_close import day_over, reports_folder
from tests.helpers.halls import actor
from tests.helpers.staff import Staff

PATIENCE_S = 60


@pytest.fixture
def staff(hall, clock):
    return Staff(hall, clock)


def _kept(hall):
    for thread in [each for each in threading.enumerate() if each.name == "hall-backup"]:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()
    folder = reports_folder(hall.store)
    return sorted(folder.iterdir()) if folder.is_dir() else []


def test_the_page_and_the_workbook_of_a_closed_day_are_kept(staff):
    staff.take()
    staff.close_day()
    files = _kept(staff.hall)
    assert [path.suffix for path in files] == [".pdf", ".xlsx"]
    assert all(path.stem.endswith("2026-11-23") for path in files)
    text = PdfReader(files[0]).pages[0].extract_text()
    assert "受理取号" in text and "暂计" not in text


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
