"""The page of reports: yesterday is there when it opens, and screen, paper and workbook say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QDate, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.hall import Hall
from app.queue import tickets
from app.queue.day import close_day
from app.reports.definitions import DEFINITIONS, MEANING
from db import sites
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.programs import Desktop
from tests.helpers.staff import Staff
from ui.green.list_card import ListCard
from ui.reports.day_bar import MONTH, RANGE, WEEK, YEAR
from ui.reports.page import ReportsPage
from ui.shell.day import DayKeeper

MONDAY = date(2026, 11, 23)


@pytest.fixture
def reports(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Callable[..., ReportsPage]]:
    made: list[tuple[Stage, ReportsPage]] = []

    def make(width: int = 1024, language: str = "en") -> ReportsPage:
        stage = Stage(qapp, hall, actor(hall, "supervisor"))
        stage.look.set_language(language)
        page = ReportsPage(stage.ctx)
        made.append((stage, page))
        stage.put(page, width, 700)
        qtbot.waitUntil(lambda: page.view is not None, timeout=5000)
        return page

    yield make
    for stage, page in made:
        page.stop()
        stage.close()


@pytest.fixture
def yesterday(staff: Staff) -> Staff:
    """Leave a day behind on which one was served, one missed and one still waits."""
    staff.open(1)
    staff.take("A")
    staff.take("A", "elderly80")
    staff.take("B")
    staff.clock.pass_by(minutes=6)
    staff.next()
    staff.start()
    staff.clock.pass_by(minutes=5)
    staff.finish()
    staff.next()
    staff.no_show()
    staff.close_day()
    staff.clock.pass_by(days=1)
    return staff


def _shown(card: ListCard) -> list[tuple[str, ...]]:
    model = card.model
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def _figure(page: ReportsPage, name: str) -> str:
    return page.tiles.tiles[name].words.figure.text()


def test_a_hall_without_a_day_says_so_and_still_offers_others(reports: Callable[[], ReportsPage]) -> None:
    page = reports()
    assert page.empty.isVisible()
    assert "Nothing happened" in page.empty.accessibleName()
    assert not page.days.latest.isEnabled() and "before today" in page.days.latest.toolTip()
    assert not page.days.later.isEnabled() and "to come" in page.days.later.toolTip()
    assert page.state.isVisible()  # today is not closed yet


def test_yesterday_is_there_when_the_page_opens(yesterday: Staff, reports: Callable[[], ReportsPage]) -> None:
    page = reports()
    assert page.view is not None and page.view.report.day == MONDAY
    assert page.days.latest.isChecked() and not page.state.isVisible()
    assert (page.days.latest.toolTip(), page.days.later.toolTip()) == ("", "")  # both can be pressed
    assert [_figure(page, name) for name in ("received", "served", "missed", "green")] == ["3", "1", "1", "1"]
    assert [row[:4] for row in _shown(page.tables["by_service"])] == [
        ("A Service A", "2", "1", "1"),
        ("B Service B", "1", "0", "0"),
    ]
    assert _shown(page.tables["by_desk"]) == [("1", "2", "1", "1", "5.0")]


def test_another_day_is_chosen_by_button_or_by_date(
    yesterday: Staff, reports: Callable[[], ReportsPage], qtbot: QtBot
) -> None:
    page = reports()
    qtbot.mouseClick(page.days.today, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.view is not None and page.view.report.day == date(2026, 11, 24), timeout=5000)
    assert page.empty.isVisible() and not page.days.later.isEnabled()
    page.days.day.setDate(QDate(2026, 11, 23))
    qtbot.waitUntil(lambda: page.view is not None and page.view.report.day == MONDAY, timeout=5000)
    assert page.tiles.isVisible()


def test_a_week_is_shown_printed_and_left_again(
    yesterday: Staff, reports: Callable[..., ReportsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = reports()
    qtbot.mouseClick(page.days.spans[WEEK], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.range_view is not None, timeout=5000)
    assert page.range.isVisible() and page.days.spans[WEEK].isChecked() and not page.days.latest.isChecked()
    assert _shown(page.range.rows) == [("2026-11-23", "3", "1", "1", "6.0", "11.0", "5.0")]
    [person] = _shown(page.range.staff)
    assert person[1:] == ("1", "100%", "5.0", "0.1", "—", "—")
    page.range.rows.view.activated.emit(page.range.rows.model.index(0, 0))
    qtbot.waitUntil(page.tiles.isVisible, timeout=5000)
    assert page.view is not None and page.view.report.day == MONDAY
    qtbot.mouseClick(page.days.spans[WEEK], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.range.isVisible, timeout=5000)
    page.paper.save_to(tmp_path / "week.pdf")
    qtbot.waitUntil((tmp_path / "week.pdf").exists, timeout=20_000)
    assert "2026-11-23 至 2026-11-29" in PdfReader(tmp_path / "week.pdf").pages[0].extract_text()
    qtbot.mouseClick(page.days.earlier, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.range_view is not None and page.range_view.first == date(2026, 11, 16), timeout=5000)
    qtbot.mouseClick(page.days.spans[RANGE], Qt.MouseButton.LeftButton)
    page.days.first.setDate(QDate(2010, 1, 1))
    qtbot.waitUntil(lambda: "ten years" in page.empty.accessibleName(), timeout=5000)
    assert page.title.text() == "Reports"  # and not the days that were on show before
    qtbot.mouseClick(page.days.latest, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.tiles.isVisible, timeout=5000)


def test_what_is_chosen_but_not_on_show_is_not_printed(
    yesterday: Staff, reports: Callable[..., ReportsPage], qtbot: QtBot
) -> None:
    page = reports()
    printed: list[bool] = []

    def no_printer() -> None:
        printed.append(True)

    page.paper.printer = no_printer
    qtbot.mouseClick(page.days.spans[YEAR], Qt.MouseButton.LeftButton)
    page.paper.print_now()  # the year is still being read, and the day would come out of the printer
    assert not printed
    message = page._ctx.strip.current()
    assert message is not None and message.level == "attention"
    qtbot.waitUntil(lambda: page.range_view is not None, timeout=5000)
    page.range.rows.view.activated.emit(page.range.rows.model.index(0, 0))
    qtbot.waitUntil(lambda: page.range_view is not None and page.range_view.last == date(2026, 11, 30), timeout=5000)
    assert page.days.spans[MONTH].isChecked()
    assert _shown(page.range.rows)[0][0] == "2026-11-23"


def test_the_ends_add_up_on_the_screen_and_say_how_each_is_counted(
    yesterday: Staff, reports: Callable[..., ReportsPage]
) -> None:
    page = reports(language="zh_CN")
    words = "受理取号 3 + 上日结转 0 = 办结 1 + 过号 1 + 取消 0 + 未办 1 + 结转下日 0 + 尚在厅内 0"
    assert page.ends.text() == words
    assert f"未办：{MEANING['unserved'].meaning}" in page.ends.toolTip()
    assert "未办 1" in page.tiles.tiles["served"].accessibleName()


def test_a_figure_shows_which_visits_it_counts(
    yesterday: Staff, reports: Callable[..., ReportsPage], qtbot: QtBot
) -> None:
    page = reports(language="zh_CN")
    for name, numbers in (("received", {"A001", "A002", "B001"}), ("missed", {"A001"}), ("green", {"A002"})):
        qtbot.mouseClick(page.tiles.tiles[name], Qt.MouseButton.LeftButton)
        rows = _shown(page.behind.card)
        assert page.behind.isVisible() and {row[0] for row in rows} == numbers, name
        assert len(rows) == int(_figure(page, name))
    table = page.tables["by_desk"]
    table.view.activated.emit(table.model.index(0, 0))
    assert {(row[0], row[-1]) for row in _shown(page.behind.card)} == {("A002", "办结"), ("A001", "过号")}
    qtbot.mouseClick(page.behind.close_list, Qt.MouseButton.LeftButton)
    assert not page.behind.isVisible()
    qtbot.waitUntil(lambda: "核验" in page.facts.rows["backup"][1].text(), timeout=5000)


def test_every_tile_and_table_says_how_it_is_counted(yesterday: Staff, reports: Callable[..., ReportsPage]) -> None:
    told = {one.english for one in DEFINITIONS}
    page = reports()
    assert {each.toolTip() for each in page.tiles.tiles.values()} <= told
    assert {each.title.toolTip() for each in page.tables.values()} <= told
    card = page.tables["by_service"]
    tips = [card.model.index(0, at).data(Qt.ItemDataRole.ToolTipRole) for at in range(1, 7)]
    assert set(tips) <= told


def test_screen_paper_and_workbook_say_the_same(
    yesterday: Staff, reports: Callable[..., ReportsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = reports(language="zh_CN")
    for name in ("day.pdf", "day.xlsx"):
        page.paper.save_to(tmp_path / name)
        qtbot.waitUntil((tmp_path / name).exists, timeout=20_000)
    paper = PdfReader(tmp_path / "day.pdf").pages[0].extract_text()
    cells = [
        [str(cell) for cell in row if cell is not None]
        for row in load_workbook(BytesIO((tmp_path / "day.xlsx").read_bytes())).active.values
    ]
    for name, card in page.tables.items():
        for row in _shown(card):
            figures = [cell if cell == "—" else f"{float(cell):g}" for cell in row[1:]]
            assert [row[0], *figures] in [[one[0], *(_plain(cell) for cell in one[1:])] for one in cells if one], name
            assert name not in ("by_service", "by_desk") or all(cell in paper for cell in row)
    times = [[row[0], *(_plain(cell) for cell in row[1:])] for row in cells if len(row) == 7]
    for row in _shown(page.times):
        assert [_plain(cell) for cell in row[1:]] in [one[1:] for one in times], row
    assert [row[2] for row in _shown(page.times)] == ["8.5", "6.0", "11.0", "0.0", "5.0"]
    for line in page.sentences.text().splitlines():
        assert line in paper.replace("\n", "")
        assert [line] in cells


def _plain(cell: str) -> str:
    return f"{float(cell):g}" if cell.replace(".", "", 1).isdecimal() else cell


def test_the_preview_draws_the_same_page_that_the_file_has(
    yesterday: Staff, reports: Callable[..., ReportsPage], tmp_path: Path
) -> None:
    page = reports(language="zh_CN")
    dialog = page.paper.preview()
    page.paper.paint(_to_file(tmp_path)())
    dialog.deleteLater()
    printed = PdfReader(tmp_path / "printed.pdf")
    assert len(printed.pages) == 2
    assert "受理取号" in printed.pages[0].extract_text().replace(" ", "")
    assert (tmp_path / "printed.pdf").stat().st_size < 2_000_000


def test_one_key_prints_where_there_is_a_usual_printer(
    yesterday: Staff, reports: Callable[..., ReportsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = reports()
    page.paper.printer = _to_file(tmp_path)
    page.take_focus()
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil((tmp_path / "printed.pdf").exists, timeout=5000)
    message = page._ctx.strip.current()
    assert message is not None and message.level == "done" and message.text.endswith("pages: 2.")


def test_from_the_sign_in_yesterday_is_at_the_printer_in_two_keys(desktop: Desktop, tmp_path: Path) -> None:
    desktop.do(tickets.take_ticket, service="A")
    desktop.do(close_day)
    desktop.clock.time += timedelta(days=1)
    desktop.work_as("supervisor")
    desktop.key(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    place = desktop.window.workplace
    page = place.page("reports") if place is not None else None
    assert isinstance(page, ReportsPage)
    desktop.bot.waitUntil(lambda: page.view is not None)
    page.paper.printer = _to_file(tmp_path)
    desktop.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    desktop.bot.waitUntil((tmp_path / "printed.pdf").exists)
    text = normalize("NFKC", PdfReader(tmp_path / "printed.pdf").pages[0].extract_text())
    assert "2026年11月23日" in "".join(text.split())


def test_the_page_of_the_day_is_printed_at_its_close_with_how_the_backups_stand(
    desktop: Desktop, tmp_path: Path
) -> None:
    _want_print(desktop)
    desktop.do(tickets.take_ticket, service="A")
    desktop.work_as("supervisor")
    _close_with(desktop, _to_file(tmp_path))
    desktop.bot.waitUntil((tmp_path / "printed.pdf").exists, timeout=20_000)
    text = normalize("NFKC", "".join(PdfReader(tmp_path / "printed.pdf").pages[0].extract_text().split()))
    assert "2026年11月23日" in text and "暂计" not in text
    assert "备份" in text and ("核验" in text or "还没有备份" in text)  # its own is just being made


def test_a_close_without_a_printer_says_that_the_page_was_not_printed(desktop: Desktop) -> None:
    _want_print(desktop)
    desktop.work_as("supervisor")
    _close_with(desktop, _no_printer)
    desktop.bot.waitUntil(lambda: desktop.says("the day's page was not printed"), timeout=20_000)


def _want_print(desktop: Desktop) -> None:
    with desktop.hall.store.write() as tx:
        sites.write_setting(tx, actor(desktop.hall, "supervisor").site_id, "reports.at_close", "print")
        sites.bump_setup(tx)


def _no_printer() -> None:
    """Have none."""


def _to_file(folder: Path) -> Callable[[], QPrinter]:
    """Print into a file."""

    def make() -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / "printed.pdf"))
        return printer

    return make


def _close_with(desktop: Desktop, printer: Callable[[], QPrinter | None]) -> None:
    """Close the day where this is the usual printer."""
    place = desktop.window.workplace
    keeper = place.findChild(DayKeeper) if place is not None else None
    assert keeper is not None
    keeper.printer = printer
    desktop.menu("topbar-person", "close_day")
    desktop.click("message-action")


def test_a_file_that_cannot_be_written_is_said(
    yesterday: Staff, reports: Callable[..., ReportsPage], qtbot: QtBot, tmp_path: Path
) -> None:
    page = reports()
    page.paper.save_to(tmp_path / "nowhere" / "day.xlsx")
    strip = page._ctx.strip
    qtbot.waitUntil(lambda: strip.current() is not None, timeout=20_000)
    message = strip.current()
    assert message is not None and message.level == "error"


def test_a_narrow_page_leaves_out_what_matters_least(yesterday: Staff, reports: Callable[..., ReportsPage]) -> None:
    view = reports(width=420).tables["by_service"].view
    assert view.isColumnHidden(6)
    assert view.horizontalHeader().length() <= view.viewport().width()
