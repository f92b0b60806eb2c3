"""The panes beside the counter: stock, models, files, reminders, reservations, stock-take, cards."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.documents.label_sheets import SHEETS
from app.documents.labels import LabelPrint
from app.documents.overdue_list import overdue_list_pdf
from app.lending import cards, catalogue, keeping, kits, overdue, status, stock_take, views
from db import outbox
from tests.helpers.devices import enrol
from tests.helpers.staff import rows
from tests.helpers.station import LI, WANG
from tests.ui.lending.conftest import CounterDesk
from ui.lending.printing import draw_pdf
from ui.lending.sections import COUNTER, HOLDS, REMIND, STOCK, TAKE
from ui.lending.slip import slip_made

RETURN = Qt.Key.Key_Return


class Panes:
    """Hands on the panes."""

    def __init__(self, counter: CounterDesk) -> None:
        self.counter, self.desktop = counter, counter.desktop
        self.sections = counter.page.sections

    def open(self, kind: int) -> Any:
        self.sections.go_to(kind)
        self.counter.settle()
        return self.sections.shown()

    def press(self, name: str) -> None:
        self.desktop.click(name)
        self.counter.settle()

    def fill(self, pane: Any, **values: Any) -> None:
        """Fill a form in, and send it."""
        for name, value in values.items():
            field = pane.ask.inputs[name]
            field.set_value(value) if hasattr(field, "set_value") else field.setDate(value)
        pane.ask.submit()
        self.counter.settle()
        self.counter.settle()

    def said(self) -> str:
        message = self.desktop.window.strip.current()
        return message.text if message is not None else ""


@pytest.fixture
def panes(counter: CounterDesk) -> Panes:
    return Panes(counter)


def test_stock_is_listed_found_and_changed(panes: Panes) -> None:
    pane = panes.open(STOCK)
    assert len(pane.model.rows()) == 7
    pane.search.setText("yusan")
    pane.read()
    panes.counter.settle()
    assert [row.code for row in pane.model.rows()] == ["T-0100"]
    pane.view.selectRow(0)
    panes.press("lending_do_fault")
    panes.fill(pane, fault="伞骨断了")
    assert panes.counter.station.ask(cards.item_card, "T-0100").item.status == "repair"
    pane.view.selectRow(0)
    panes.press("lending_do_repaired")
    panes.fill(pane, outcome="repaired")
    assert panes.counter.station.ask(cards.item_card, "T-0100").item.status == "active"


def test_model_and_item_are_written_down(panes: Panes) -> None:
    pane = panes.open(STOCK)
    panes.press("lending_models")
    models = panes.sections.shown()
    panes.press("lending_model_new")
    panes.fill(models, name="轮椅", category="助行", accessories="脚踏板，坐垫", check_days=90)
    (found,) = [row for row in models.model.rows() if row.name == "轮椅"]
    assert found.accessories == ("脚踏板", "坐垫") and found.check_days == 90
    panes.press("lending_models_back")
    panes.press("lending_item_new")
    panes.fill(pane, model=found.id, code="T-0900")
    assert panes.counter.station.ask(cards.item_card, "T-0900").item.model.name == "轮椅"


def test_refusal_leaves_what_was_filled_in(panes: Panes) -> None:
    pane = panes.open(STOCK)
    panes.press("lending_item_new")
    panes.fill(pane, model=panes.counter.drill, code="T-0001")
    assert pane.ask.isVisible() and "T-0001" in panes.said()
    pane.ask.left.emit()
    assert not pane.ask.isVisible() and pane.view.isVisible()


def test_consumables_have_a_ledger(panes: Panes) -> None:
    pane = panes.open(STOCK)
    pane.view.choose("T-0200")
    panes.press("lending_do_restock")
    panes.fill(pane, quantity=5, reason="新买")
    assert panes.counter.station.ask(cards.item_card, "T-0200").item.left == 15


def test_file_is_shown_before_it_is_brought_in_all_or_nothing(panes: Panes, tmp_path: Path) -> None:
    panes.open(STOCK)
    panes.press("lending_import")
    pane = panes.sections.shown()
    bad = tmp_path / "bad.csv"
    bad.write_text("编号,名称,类别,数量\nT-0700,手推车,搬运,1\nT-0701,手推车,搬运,很多\n", "utf-8")
    pane.read_file(bad)
    panes.counter.settle()
    assert [line.cell for line in pane.model.rows()] == ["D3"] and pane.go.isHidden()
    assert pane.model.data(pane.model.index(0, 0)) == "D3" and "bad.csv;" in pane.title.text()
    good = tmp_path / "good.csv"
    good.write_text("编号,名称,类别,数量\nT-0700,手推车,搬运,1\n", "utf-8")
    pane.read_file(good)
    panes.counter.settle()
    assert [line.code for line in pane.model.rows()] == ["T-0700"]
    assert pane.model.data(pane.model.index(0, 0)) == "row 2"
    panes.press("lending_file_go")
    panes.counter.settle()
    assert panes.counter.station.ask(cards.item_card, "T-0700").item.model.name == "手推车"


def test_long_file_shows_how_far_it_is_and_is_stopped_without_a_trace(panes: Panes, tmp_path: Path) -> None:
    panes.open(STOCK)
    panes.press("lending_import")
    pane, bot = panes.sections.shown(), panes.counter.bot
    pane.step.timer.setInterval(1)
    long = tmp_path / "long.csv"
    rows = "".join(f"W-{n:05d},手推车{n % 40},搬运,1\n" for n in range(4_000))
    long.write_text(f"编号,名称,类别,数量\n{rows}", "utf-8")
    pane.read_file(long)
    bot.waitUntil(lambda: not pane.step.isHidden())
    assert pane.step.stop.hasFocus() and not pane.choose.isEnabled()
    pane.step.stop.click()
    panes.counter.settle()
    assert (
        pane.preview is None and pane.step.isHidden() and pane.choose.isEnabled() and "stopped" in panes.said().lower()
    )
    pane.read_file(long)
    panes.counter.settle()
    assert len(pane.model.rows()) == 4_000
    pane.go.click()
    bot.waitUntil(lambda: not pane.step.isHidden())
    pane.step.stop.click()
    panes.counter.settle()
    assert "stopped" in panes.said().lower() and pane.go.isVisible() and len(pane.model.rows()) == 4_000
    assert panes.counter.station.ask(catalogue.find_items, "手推车") == ()


def test_kit_is_put_together_by_scans_goes_out_and_comes_back_by_one(panes: Panes) -> None:
    counter = panes.counter
    panes.open(STOCK)
    panes.press("lending_kits")
    pane = panes.sections.shown()
    panes.press("lending_kit_new")
    pane.ask.inputs["name"].setText("装修包")
    for code in ("T-0001", "T-0002", "T-0001", "T-9999"):
        counter.page.take_scan(code)
        counter.settle()
    pane.ask.submit()
    counter.settle()
    counter.settle()
    (kit,) = counter.station.ask(kits.kits)
    assert [item.code for item in kit.items] == ["T-0001", "T-0002"] and list(pane.model.rows()) == [kit]
    assert pane.made(kit.code, LabelPrint(SHEETS["a4-70x37"])).startswith(b"%PDF")
    panes.sections.go_to(COUNTER)
    counter.scan(counter.wang, kit.code)
    counter.strike(RETURN)
    assert counter.out() == {"T-0001", "T-0002"}
    counter.scan(kit.code)
    assert counter.out() == set() and counter.title() == "The whole kit is back: 2"
    counter.page.counter.undo()
    counter.settle()
    assert counter.out() == {"T-0001", "T-0002"}


def test_photo_is_kept_small_shown_on_the_card_and_removed(panes: Panes, tmp_path: Path) -> None:
    counter = panes.counter
    picture = tmp_path / "drill.png"
    Image.new("RGB", (1600, 1200), "orange").save(picture)
    counter.page.show_found("item", "T-0001")
    counter.settle()
    card = counter.page.card
    assert card.photo.isHidden()
    card.photo.take_file(picture)
    counter.bot.waitUntil(lambda: not card.photo.isHidden())
    counter.settle()
    kept = counter.station.ask(cards.item_card, "T-0001")
    assert kept.has_photo and not card.photo.pixmap().isNull()
    card.photo.take_file(tmp_path / "none.png")
    counter.settle()
    assert panes.said() and not card.photo.isHidden()
    panes.press("lending_card_photo")
    panes.fill(card, what="none")
    counter.bot.waitUntil(card.photo.isHidden)


def test_stock_and_ledger_are_written_into_files(panes: Panes, tmp_path: Path) -> None:
    panes.counter.station.lend("T-0001")
    pane = panes.open(STOCK)
    pane.export_to(tmp_path / "stock.csv")
    panes.counter.settle()
    assert "T-0200" in (tmp_path / "stock.csv").read_text("utf-8-sig")
    today = panes.counter.station.today()
    for name in ("ledger.pdf", "ledger.xlsx"):
        pane.ledger_to(tmp_path / name, today, today)
        panes.counter.settle()
        assert (tmp_path / name).stat().st_size > 1000


def test_late_borrower_is_called_and_the_call_is_on_the_list(panes: Panes) -> None:
    station = panes.counter.station
    station.lend("T-0001")
    station.clock.pass_by(days=20)
    pane = panes.open(REMIND)
    pane.view.selectRow(0)
    panes.press("lending_remind_log")
    panes.fill(pane, outcome="promised", note="周五")
    assert pane.model.rows()[0].last.outcome == "promised"
    pane.view.selectRow(0)
    panes.press("lending_remind_sms")
    assert "冲击钻" in QApplication.clipboard().text()
    panes.press("lending_remind_phone")
    assert "13800138000" in panes.said()
    assert panes.desktop.window.strip.current().private  # nothing of it stays below when the half minute is over
    assert station.ask(overdue.call_list).rows[0].last is not None


def test_list_of_who_is_late_is_written_down_by_a_command_once_for_each_paper(panes: Panes, tmp_path: Path) -> None:
    station, path = panes.counter.station, tmp_path / "overdue.pdf"
    station.lend("T-0001")
    station.clock.pass_by(days=20)
    pane, tasks = panes.open(REMIND), panes.desktop.program.tasks
    for papers in (1, 2):
        with panes.desktop.bot.waitSignal(tasks.busy):
            for _hasty in range(2):
                pane.papers.save_noted_to(pane.facts(), overdue_list_pdf, path)
        panes.desktop.bot.waitUntil(path.exists)
        panes.counter.settle()
        assert path.read_bytes().startswith(b"%PDF")
        assert [row["action"] for row in rows(station.hall, "audit")].count("overdue_facts") == papers
        path.unlink()


def test_first_of_the_late_is_chosen_and_whoever_was_contacted_today_comes_last(panes: Panes) -> None:
    station = panes.counter.station
    station.lend("T-0001", borrower=WANG)
    station.lend("T-0002", "T-0003", borrower=LI)
    station.clock.pass_by(days=20)
    pane = panes.open(REMIND)
    first, second = (row.resident for row in pane.model.rows())
    assert pane.chosen().resident == first and pane.log.isVisible() and "contacted today: 0" in pane.title.text()
    panes.press("lending_remind_log")
    told = pane.ask.told.text()
    assert all(loan.item in told and loan.name in told for loan in pane.model.rows()[0].loans) and "late" in told
    pane.ask.submit()
    assert pane.ask.isVisible()  # nobody is reached before somebody says so
    panes.fill(pane, outcome="promised", note="周五送回")
    assert [row.resident for row in pane.model.rows()] == [second, first] and pane.chosen().resident == second
    assert "contacted today: 1" in pane.title.text()
    pane.view.selectRow(1)
    panes.press("lending_remind_log")
    assert "周五送回" in pane.ask.told.text()


def test_borrower_of_what_is_due_today_is_reminded_before_it_is_late(panes: Panes) -> None:
    saw = panes.counter.station.model("电锯", "工具", loan_days=0)
    panes.counter.station.item("T-0900", saw)
    panes.counter.station.lend("T-0900")
    pane = panes.open(REMIND)
    assert pane.model.rows() == ()
    pane.which.set_value("soon")
    pane.which.edited.emit()
    panes.counter.settle()
    pane.view.selectRow(0)
    panes.press("lending_remind_sms")
    assert "电锯" in QApplication.clipboard().text() and pane.print.isHidden()
    panes.press("lending_remind_log")
    panes.fill(pane, outcome="promised")
    assert pane.model.rows()[0].loans[0].contacted_at == panes.counter.station.clock.now()


def test_stock_take_is_begun_scanned_resumed_and_ended(panes: Panes) -> None:
    pane = panes.open(TAKE)
    panes.press("lending_take_begin")
    for code in ("T-0001", "T-0002"):
        panes.counter.page.take_scan(code)
        panes.counter.settle()
    assert pane.state.found == 2 and "T-0002" in pane.last.text()
    panes.counter.page.take_scan("T-0200")
    panes.counter.settle()
    panes.counter.strike(RETURN)
    assert pane.ask.isVisible() and pane.state.found == 2  # Enter alone counts nothing
    panes.counter.write("10")
    assert pane.ask.inputs["quantity"].value() == 10 and "折叠椅" in pane.ask.title.text()
    panes.counter.strike(RETURN)
    panes.counter.settle()
    panes.open(STOCK)
    assert panes.open(TAKE).state.found == 3
    panes.press("lending_take_end")
    panes.fill(pane)
    assert pane.state.ended_at is not None and pane.state.missing == 4
    assert panes.counter.station.ask(stock_take.open_stock_take) is None and pane.made().startswith(b"%PDF")


def test_stock_take_shows_first_what_should_not_be_here_and_a_refused_scan_in_place_of_the_last(panes: Panes) -> None:
    panes.counter.station.lend("T-0003")
    pane = panes.open(TAKE)
    panes.press("lending_take_begin")
    for code in ("T-0001", "T-0003"):
        panes.counter.page.take_scan(code)
        panes.counter.settle()
    model = pane.model
    shown = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert shown[0].endswith("T-0003") and shown[2] == "booked out; return it at the counter"
    panes.counter.page.take_scan("T-9999")
    panes.counter.settle()
    assert "T-9999" in pane.last.text() and "T-0003" not in pane.last.text()
    panes.press("lending_take_end")
    panes.fill(pane)
    assert "unexpected 1" in pane.counters.text()
    assert panes.desktop.window.strip.current().level == "attention"  # things are missing


def test_undo_takes_back_a_scan_of_the_stock_take_and_never_a_loan_out_of_sight(panes: Panes) -> None:
    counter = panes.counter
    counter.scan(counter.wang, "T-0004")
    counter.strike(RETURN)
    pane = panes.open(TAKE)
    panes.press("lending_take_begin")
    counter.page.take_scan("T-0001")
    counter.settle()
    for expected, found in (("T-0001", 0), ("No scan", 0)):
        counter.strike(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        counter.settle()
        assert expected in pane.last.text() and pane.state.found == found
    assert counter.out() == {"T-0004"}
    panes.open(STOCK)
    counter.strike(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert counter.page.sections.shown() is None and counter.out() == set() and "T-0004" in counter.title()


@pytest.mark.parametrize("item", ["T-0001", "T-0200"])
def test_tools_list_and_steps_of_the_stock_never_lie_over_each_other(panes: Panes, item: str) -> None:
    desktop = panes.desktop
    desktop.window.resize(1024, 768)
    desktop.program.look.set_scale(200)
    pane = panes.open(STOCK)
    pane.view.choose(item)
    panes.counter.settle()
    parts = [pane.stack, *(each for each in (*pane._tools.values(), *pane._steps.values()) if each.isVisible())]

    def lie_apart() -> bool:
        places = [part.geometry() for part in parts]
        return not any(one.intersects(other) for at, one in enumerate(places) for other in places[at + 1 :])

    desktop.bot.waitUntil(lie_apart)
    assert pane.stack.height() >= 2 * pane.view.verticalHeader().defaultSectionSize()
    panes.press("lending_item_new")
    assert pane.ask.isVisible() and not pane.work.isVisible()  # the form has all the room


def test_cards_show_the_story_and_reserve_from_there(panes: Panes) -> None:
    counter = panes.counter
    counter.station.lend("T-0001")
    counter.page.show_found("item", "T-0001")
    counter.settle()
    card = counter.page.card
    assert "李秀英" in card.model.rows()[0].what and card.isVisible()
    panes.press("lending_card_reserve")
    panes.fill(card, resident=counter.wang)
    counter.page.show_found("resident", counter.wang)
    counter.settle()
    assert "冲击钻" in card.model.rows()[0].what
    pane = panes.open(HOLDS)
    pane.view.selectRow(0)
    panes.press("lending_holds_phone")
    assert "王建国  13900139000" in panes.said()  # one is kept for him: somebody has to tell him
    panes.press("lending_holds_cancel")
    assert counter.station.ask(keeping.reservations) == ()


def test_card_of_a_unit_says_who_answers_for_it_and_shows_the_number(panes: Panes) -> None:
    counter = panes.counter
    counter.strike(Qt.Key.Key_F9)
    form = counter.page.borrower
    assert not form.contact.isVisible()
    form.name.setText("老年协会")
    form.phone.setText("13600136000")
    form.kind.setCurrentIndex(1)
    assert form.contact.isVisible()
    form.contact.setText("孙丽华")
    form.go.click()
    counter.bot.waitUntil(lambda: counter.page.counter.basket.person is not None)
    counter.settle()
    unit = counter.page.counter.basket.person
    assert unit is not None and unit.who.contact == "孙丽华"
    counter.page.show_found("resident", unit.who.code)
    counter.settle()
    card = counter.page.card
    assert "孙丽华" in card.facts.text() and "13600136000" not in card.title.text()
    panes.press("lending_card_phone")
    assert panes.said() == "孙丽华  13600136000"


def test_card_of_what_cannot_go_out_puts_the_step_that_mends_it_first(panes: Panes) -> None:
    counter = panes.counter
    counter.station.do(status.mark_missing, "T-0003", "盘点")
    for code, words, first in (("T-0003", "It is found again …", "stock"), ("T-0001", "More in the stock", "take")):
        counter.page.show_found("item", code)
        counter.settle()
        card = counter.page.card
        kinds = {name: getattr(card, name).property("kind") for name in ("stock", "take")}
        assert card.stock.words() == words and [name for name, kind in kinds.items() if kind == "primary"] == [first]


def test_card_of_a_borrower_says_when_before_what_also_where_a_line_is_cut(panes: Panes) -> None:
    counter = panes.counter
    counter.station.lend("T-0001", borrower=WANG)
    counter.station.clock.pass_by(days=20)
    panes.desktop.window.resize(1024, 768)
    counter.page.show_found("resident", counter.wang)
    counter.settle()
    card = counter.page.card
    what = card.model.rows()[0].what
    assert what.startswith("Due ") and what.index("late") < what.index("T-0001")
    counter.bot.waitUntil(lambda: card.view.isColumnHidden(2))
    panes.desktop.window.resize(1600, 900)
    counter.bot.waitUntil(lambda: not card.view.isColumnHidden(2))


def test_card_of_an_item_leads_to_all_its_steps_in_the_stock(panes: Panes) -> None:
    counter = panes.counter
    counter.page.show_found("item", "T-0003")
    counter.settle()
    panes.press("lending_card_stock")
    counter.settle()
    pane = panes.sections.shown()
    assert pane is panes.sections.pane(STOCK) and pane.chosen().code == "T-0003"
    panes.press("lending_do_uncode")
    assert pane.ask.isVisible()
    panes.fill(pane, code="6901234567893")
    assert counter.station.ask(cards.item_card, "T-0003").codes == ("T-0003",)
    panes.press("lending_do_uncode")
    assert not pane.ask.isVisible() and "no other code" in panes.said()


def test_card_that_is_open_follows_the_language(panes: Panes) -> None:
    counter = panes.counter
    counter.station.lend("T-0001")
    counter.page.show_found("item", "T-0001")
    counter.settle()
    card = counter.page.card
    english = (card.facts.text(), card.model.rows()[0].what)
    panes.desktop.program.look.set_language("zh_CN")
    counter.bot.waitUntil(lambda: "借期" in card.facts.text() and "应还" in card.model.rows()[0].what)
    panes.desktop.program.look.set_language("en")
    counter.bot.waitUntil(lambda: (card.facts.text(), card.model.rows()[0].what) == english)


def test_what_is_on_the_way_here_is_listed_until_it_has_arrived(panes: Panes) -> None:
    north = panes.counter.station.beside()
    north.item("N-0001", panes.counter.umbrella)
    panes.counter.station.clock.pass_by(minutes=1)
    north.do(status.move, "N-0001", "hall1")
    pane = panes.open(STOCK)
    pane.status.set_value("coming")
    pane.status.edited.emit()
    panes.counter.settle()
    pane.view.selectRow(0)
    assert pane.chosen().code == "N-0001"
    panes.press("lending_do_receive")
    panes.counter.settle()
    assert pane.model.rows() == () and pane.empty.isVisible()


def test_due_day_is_changed_and_one_is_swapped_from_the_list(panes: Panes) -> None:
    counter = panes.counter
    due = counter.station.lend("T-0001").loans[0].due
    counter.page.lists.refresh()
    counter.bot.waitUntil(lambda: bool(counter.page.lists.loans.rows()))
    counter.page.lists.loan_list.selectRow(0)
    panes.press("lending_due_loan")
    field = counter.page.ask.inputs["due"]
    field.setDate(field.date().addDays(3))
    counter.strike(RETURN)
    assert counter.station.ask(views.out_now).rows[0].due > due
    counter.bot.waitUntil(lambda: counter.page.lists.loans.rows()[0].due > due)
    counter.page.lists.loan_list.selectRow(0)
    panes.press("lending_swap_loan")
    counter.page.take_scan("T-0002")
    counter.settle()
    assert counter.out() == {"T-0002"}


def test_slip_is_drawn_on_a_printer_page_for_page(counter: CounterDesk, tmp_path: Path) -> None:
    loan = counter.station.lend("T-0001").loans[0].loan
    desktop = counter.desktop
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "slip.pdf"))
    data = slip_made(desktop.hall, counter.station.actor, (loan,), False)
    assert draw_pdf(printer, data) == 1 and (tmp_path / "slip.pdf").stat().st_size > 5000
    desktop.set("lending.slip_paper", "roll")
    counter.page.slips.print((loan,))
    counter.settle()
    counter.settle()
    message = desktop.window.strip.current()
    assert message is not None and "printer" in message.text  # there is none yet
    enrol(desktop.hall, "counter", "tcp:h", sources=["desk"])
    counter.page.slips.print((loan,))
    counter.settle()
    counter.settle()
    with desktop.hall.store.read() as tx:
        assert [row.kind for row in outbox.waiting(tx, counter.station.actor.site_id)] == ["loan_slip"]


def test_item_that_can_go_nowhere_else_says_so_instead_of_a_blank_form(panes: Panes) -> None:
    pane = panes.open(STOCK)
    pane.view.choose("T-0001")
    panes.press("lending_do_move")
    assert pane.ask.isHidden() and panes.said() == "There is no other station"


def test_steps_of_a_chosen_row_come_into_sight_in_large_text(panes: Panes) -> None:
    panes.desktop.program.look.set_scale(200)
    pane = panes.open(STOCK)
    pane.view.choose("T-0001")
    panes.counter.settle()
    first = next(made for made in pane._acting if not made.isHidden())
    panes.counter.bot.waitUntil(lambda: not first.visibleRegion().isEmpty())


def test_deposit_of_a_model_keeps_its_cents_and_is_on_the_cards(panes: Panes) -> None:
    counter = panes.counter
    panes.open(STOCK)
    panes.press("lending_models")
    pane = panes.sections.shown()
    pane.view.choose(counter.drill)
    panes.press("lending_model_change")
    pane.ask.inputs["deposit_fen"].set_fen(2050)
    panes.fill(pane)
    assert (
        next(each for each in counter.station.ask(catalogue.find_models) if each.id == counter.drill).deposit_fen
        == 2050
    )
    loan = counter.station.lend("T-0001", deposit_fen=2050).loans[0].loan
    for kind, code in (("item", "T-0001"), ("resident", counter.li)):
        counter.page.show_card(kind, code)
        counter.settle()
        assert f"Deposit held: ¥20.50 ({loan})." in counter.page.card.facts.text()
    counter.station.back("T-0001")
    counter.page.show_card("item", "T-0001")
    counter.settle()
    assert any("deposit ¥20.50 paid back" in row.what for row in counter.page.card.model.rows())
    assert "Deposit asked for: ¥20.50" in counter.page.card.facts.text()


def test_what_becomes_of_a_deposit_is_told_where_something_is_given_up(panes: Panes) -> None:
    counter = panes.counter
    receipt = counter.station.lend("T-0001", "T-0002", deposit_fen=2050).loans[0].loan
    pane = panes.open(STOCK)
    told = []
    for code in ("T-0001", "T-0002"):
        pane.view.choose(code)
        panes.press("lending_do_missing")
        panes.fill(pane, reason="丢了")
        told.append(panes.said())
    goes_on = f"The deposit of ¥20.50 (slip {receipt}) stays with T-0002, which is still out."
    kept = f"The deposit of ¥20.50 is kept: something of slip {receipt} is lost. Its card pays it back."
    assert told == [f"冲击钻  T-0001 is written down. {goes_on}", f"冲击钻  T-0002 is written down. {kept}"]


def test_kept_deposit_of_what_was_lost_is_paid_back_on_its_card(panes: Panes) -> None:
    counter = panes.counter
    loan = counter.station.lend("T-0001", deposit_fen=2050).loans[0].loan
    counter.station.do(status.mark_missing, "T-0001", "丢了")
    counter.page.show_card("item", "T-0001")
    counter.settle()
    card = counter.page.card
    assert any("deposit ¥20.50 not paid back" in row.what for row in card.model.rows())
    card.view.choose(loan)
    panes.press("lending_card_refund")
    counter.bot.waitUntil(lambda: any("deposit ¥20.50 paid back" in row.what for row in card.model.rows()))
    card.view.choose(loan)
    assert not card.refund.isVisible()
    assert f"Pay back the deposit of ¥20.50 (slip {loan})." in counter.desktop.message()
