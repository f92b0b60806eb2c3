"""At the desk: a printer in trouble is said once and when it is over, and a slip can be printed again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.devices.outcomes import Code, Outcome, maybe, not_sent, printed
from app.devices.sender import DeviceLine
from app.devices.troubles import Trouble
from app.queue import desk, opening
from app.queue.tickets import take_ticket
from tests.helpers.devices import OTHER_PC, enrol, line, rows_of, take
from tests.helpers.programs import Desktop
from ui.devices import reprint, watch
from ui.tour.checks import faults

PAPER_OUT = not_sent(Code.PAPER_OUT)


@pytest.fixture(autouse=True)
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the watch rest no longer than a test waits anyway."""
    monkeypatch.setattr(watch, "REST_MS", 10)
    monkeypatch.setattr(watch, "POLITE_MS", 50)


@pytest.fixture
def kiosk(desktop: Desktop) -> DeviceLine:
    """Give the printer of another computer, so that the desk's own program leaves it alone; it is claimed."""
    enrol(desktop.hall, "kiosk", "tcp:127.0.0.1:9", OTHER_PC)
    driven = line(desktop.hall, "kiosk", OTHER_PC)
    assert driven.claim()
    return driven


def at_work(desktop: Desktop) -> None:
    desktop.window.resize(1280, 800)  # room for everything beside each other
    desktop.work_as("desk1", "1")


def end_with(driven: DeviceLine, outcome: Outcome) -> None:
    job = driven.next().job
    assert job is not None
    driven.settle(job, outcome)


def told(desktop: Desktop, words: str) -> None:
    desktop.bot.waitUntil(lambda: words in desktop.message(), timeout=10_000)


def test_desk_hears_of_a_printer_in_trouble_and_when_it_prints_again(desktop: Desktop, kiosk: DeviceLine) -> None:
    at_work(desktop)
    take(desktop.hall)
    end_with(kiosk, PAPER_OUT)
    told(desktop, "kiosk: Out of paper Put in a new roll.")
    assert kiosk.next().job is None
    desktop.click("message-action")
    end_with(kiosk, PAPER_OUT)
    told(desktop, "kiosk: Out of paper")
    desktop.click("message-action")
    end_with(kiosk, printed())
    told(desktop, "kiosk prints again.")


def test_message_that_was_put_away_does_not_come_back_for_the_same_trouble(desktop: Desktop, kiosk: DeviceLine) -> None:
    at_work(desktop)
    take(desktop.hall)
    end_with(kiosk, PAPER_OUT)
    told(desktop, "Out of paper")
    desktop.click("message-close")
    take(desktop.hall)
    end_with(kiosk, PAPER_OUT)
    take(desktop.hall)
    end_with(kiosk, not_sent(Code.COVER_OPEN))
    told(desktop, "Its cover is open")
    shown: list[str] = []
    desktop.window.strip.shown.connect(shown.append)
    assert not [text for text in shown if "Out of paper" in text]


def test_message_of_a_printer_follows_the_language(desktop: Desktop, kiosk: DeviceLine) -> None:
    at_work(desktop)
    take(desktop.hall)
    end_with(kiosk, PAPER_OUT)
    told(desktop, "kiosk: Out of paper Put in a new roll.")
    desktop.program.look.set_language("zh_CN")
    told(desktop, "kiosk：缺纸")
    assert desktop.find("message-action").words() == "重试"


def _mark(desktop: Desktop) -> str:
    mark = desktop.window.topbar.printer
    return mark.words() if mark.isVisible() else ""


def test_top_bar_keeps_saying_that_a_printer_stopped_and_how_many_slips_wait(
    desktop: Desktop, kiosk: DeviceLine
) -> None:
    at_work(desktop)
    assert _mark(desktop) == ""
    take(desktop.hall)
    end_with(kiosk, PAPER_OUT)
    told(desktop, "Out of paper")
    desktop.click("message-close")
    for _ in range(2):
        take(desktop.hall)
    desktop.bot.waitUntil(lambda: _mark(desktop) == "Out of paper · 3 to print", timeout=10_000)
    assert "kiosk" in desktop.window.topbar.printer.accessibleName()
    assert "Out of paper" not in desktop.message()
    desktop.click("topbar-printer")
    told(desktop, "kiosk: Out of paper Put in a new roll.")
    desktop.click("message-action")
    for _ in range(3):
        end_with(kiosk, printed())
    desktop.bot.waitUntil(lambda: _mark(desktop) == "", timeout=10_000)


def test_mark_of_a_printer_is_gone_with_who_was_at_work(desktop: Desktop, kiosk: DeviceLine) -> None:
    at_work(desktop)
    take(desktop.hall)
    end_with(kiosk, not_sent(Code.TIMEOUT))
    desktop.bot.waitUntil(lambda: _mark(desktop) == "Printer stopped · 1 to print", timeout=10_000)
    desktop.window.lock()
    assert _mark(desktop) == ""
    desktop.window.sign_out()
    desktop.settle()
    desktop.work_as("admin")
    assert _mark(desktop) == "", "who serves nobody is told nothing about slips"


@pytest.mark.parametrize(("width", "scale"), [(1280, 100), (1024, 100), (1024, 200)])
def test_mark_of_a_printer_leaves_the_top_bar_whole(
    make_desktop: Callable[..., Desktop], width: int, scale: int
) -> None:
    desktop = make_desktop("demo", language="zh_CN")
    desktop.window.resize(width, 768)
    desktop.program.look.set_scale(scale)
    desktop.work_as("desk1", "1")
    bar = desktop.window.topbar
    bar.show_printers((Trouble("大厅小票机", "取号机电脑", "paper_out", stops=True, waiting=12),))
    desktop.settle()
    assert bar.printer.isVisible() and bar.printer.accessibleName().startswith("大厅小票机")
    desktop.bot.waitUntil(lambda: list(faults(bar, "zh_CN")) == [])  # once the layouts have had their turns


def test_low_paper_is_a_passing_note(desktop: Desktop, kiosk: DeviceLine) -> None:
    at_work(desktop)
    take(desktop.hall)
    end_with(kiosk, printed(paper_low=True))
    told(desktop, "kiosk: The paper is nearly at its end Have a new roll at hand.")
    current = desktop.window.strip.current()
    assert current is not None and current.level == "info" and current.action is None


def test_slip_that_may_not_have_come_out_is_printed_again_from_the_message(desktop: Desktop, kiosk: DeviceLine) -> None:
    at_work(desktop)
    ticket = take(desktop.hall)
    end_with(kiosk, maybe(Code.CUT_OFF))
    told(desktop, f"Slip {ticket}: The connection broke while it printed Look whether the paper came out")
    assert desktop.find("message-action").words() == f"Reprint {ticket}"
    desktop.click("message-action")
    told(desktop, f"The slip of {ticket} is being printed again")
    assert rows_of(desktop.hall, ticket)[0].reprint


def test_receipt_that_may_not_have_come_out_is_printed_again_from_the_message(
    desktop: Desktop, kiosk: DeviceLine
) -> None:
    take(desktop.hall)
    end_with(kiosk, printed())
    desktop.do(opening.open_desk, by="desk1", desk="1")
    at_work(desktop)
    for step in (desk.call_next, desk.start):
        desktop.do(step, by="desk1", desk="1")
    desktop.do(desk.hand_over, by="desk1", desk="1", to_service="B")
    end_with(kiosk, maybe(Code.CUT_OFF))
    told(desktop, "Receipt C-0001: The connection broke while it printed Look whether the paper came out")
    desktop.click("message-action")
    told(desktop, "The receipt of C-0001 is being printed again")
    assert rows_of(desktop.hall, "C-0001")[0].reprint


def test_receipt_is_printed_again_from_the_message_of_its_case(desktop: Desktop, kiosk: DeviceLine) -> None:
    take(desktop.hall)
    desktop.do(opening.open_desk, by="desk1", desk="1")
    at_work(desktop)
    page = desktop.desk()
    for step in (desk.call_next, desk.start):
        desktop.do(step, by="desk1", desk="1")
    page.commands.run(desk.hand_over, page.actions_._handed_over, desk="1", to_service="B")
    told(desktop, "A001 is finished; its papers go on as case C-0001")
    desktop.click("message-action")
    told(desktop, "The receipt of C-0001 is being printed again")
    assert [row.reprint for row in rows_of(desktop.hall, "C-0001")] == [True, False]


def test_undo_is_not_covered_by_a_printer(desktop: Desktop, kiosk: DeviceLine) -> None:
    desktop.do(opening.open_desk, by="desk1", desk="1")
    take(desktop.hall)
    take(desktop.hall)
    at_work(desktop)
    desktop.desk().actions_._do[next(step for step in desktop.desk().actions_._do if step.name == "CALL_NEXT")]()
    desktop.settle()
    told(desktop, "Called A001")
    end_with(kiosk, PAPER_OUT)
    desktop.bot.waitUntil(lambda: desktop.window.workplace is not None and _waits(desktop), timeout=10_000)
    assert "Called A001" in desktop.message()
    desktop.clock.pass_by(seconds=11)
    desktop.do(desk.start, by="desk1", desk="1")
    desktop.desk().actions_.outcomes.settled()
    told(desktop, "Out of paper")


def _waits(desktop: Desktop) -> bool:
    assert desktop.window.workplace is not None
    return desktop.window.workplace._printers._polite.isActive()


def test_printer_of_a_computer_that_is_off_is_said_with_its_name(desktop: Desktop) -> None:
    enrol(desktop.hall, "kiosk", "tcp:h", OTHER_PC)
    at_work(desktop)
    take(desktop.hall)
    told(desktop, "kiosk: Nobody prints: its computer is off Open the program on the computer desk-pc")


def test_administrator_is_told_nothing_about_slips(desktop: Desktop, kiosk: DeviceLine) -> None:
    desktop.work_as("admin")
    take(desktop.hall)
    end_with(kiosk, PAPER_OUT)
    desktop.settle()
    assert "Out of paper" not in desktop.message()


# -- printing again


def test_number_just_given_is_printed_again_once_however_often_it_is_pressed(
    desktop: Desktop, kiosk: DeviceLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop.do(opening.open_desk, by="desk1", desk="1")
    at_work(desktop)
    desktop.desk().walkup.take_asked.emit("A", None, ())
    desktop.settle()
    end_with(kiosk, printed())
    desktop.click("walkup_reprint")
    desktop.click("walkup_reprint")
    told(desktop, "The slip of A001 is being printed again")
    assert [row.reprint for row in rows_of(desktop.hall, "A001")] == [True, False]
    monkeypatch.setattr(reprint, "HASTE_S", 0.0)
    desktop.click("walkup_reprint")
    assert [row.reprint for row in rows_of(desktop.hall, "A001")] == [True, True, False]


def test_chosen_number_of_either_list_is_printed_again(desktop: Desktop, kiosk: DeviceLine) -> None:
    desktop.do(opening.open_desk, by="desk1", desk="1")
    missed, waiting = take(desktop.hall), take(desktop.hall)
    desktop.do(desk.call_next, by="desk1", desk="1")
    desktop.do(desk.no_show, by="desk1", desk="1")
    at_work(desktop)
    page = desktop.desk()
    for pane, ticket in ((page.waiting, waiting), (page.aside, missed)):
        desktop.bot.waitUntil(lambda pane=pane: pane.model.rowCount() == 1)
        pane.view.selectRow(0)
        desktop.click(pane.reprint.objectName())
        told(desktop, f"The slip of {ticket} is being printed again")
        assert rows_of(desktop.hall, ticket)[0].reprint


def test_without_a_printer_nothing_offers_to_print(desktop: Desktop) -> None:
    desktop.do(opening.open_desk, by="desk1", desk="1")
    at_work(desktop)
    desktop.desk().walkup.take_asked.emit("A", None, ())
    desktop.settle()
    desktop.desk().waiting.view.selectRow(0)
    page = desktop.desk()
    assert not any(each.isVisible() for each in (page.walkup.line.reprint, page.waiting.reprint, page.aside.reprint))
    enrol(desktop.hall, "kiosk", "tcp:h", OTHER_PC)
    desktop.bot.waitUntil(page.walkup.line.reprint.isVisible, timeout=10_000)
    assert page.waiting.reprint.isVisible()


def test_slip_of_a_number_that_no_printer_takes_is_refused_in_words(
    make_desktop: Callable[..., Desktop],
) -> None:
    desktop = make_desktop()
    enrol(desktop.hall, "phone", "tcp:h", OTHER_PC, sources=["phone"])
    desktop.do(opening.open_desk, by="desk1", desk="1")
    desktop.do(take_ticket, service="A")
    at_work(desktop)
    desktop.desk().waiting.view.selectRow(0)
    desktop.bot.waitUntil(desktop.desk().waiting.reprint.isVisible, timeout=10_000)
    desktop.click("waiting_list_reprint")
    told(desktop, "No printer is set up that could print this.")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_offers_to_print_fit_every_window(
    make_desktop: Callable[..., Desktop], size: tuple[int, int], scale: int, language: str
) -> None:
    desktop = make_desktop("demo", language=language)
    enrol(desktop.hall, "大厅小票机", "tcp:127.0.0.1:9", OTHER_PC)
    driven = line(desktop.hall, "大厅小票机", OTHER_PC)
    driven.claim()
    desktop.window.resize(*size)
    desktop.program.look.set_scale(scale)
    desktop.work_as("desk1", "1")
    page = desktop.desk()
    desktop.bot.waitUntil(lambda: page.reprint.offered)
    page._go_to_walkup()
    page.walkup.take_asked.emit("A", None, ())
    desktop.bot.waitUntil(lambda: page.walkup.fresh() is not None)
    desktop.settle()
    assert page.walkup.line.reprint.isVisible()
    desktop.bot.waitUntil(lambda: list(faults(page, language)) == [])  # once the layouts have had their turns
    page._go_to_list()
    page.waiting.view.selectRow(0)
    desktop.settle()
    assert page.waiting.reprint.isVisible()
    desktop.bot.waitUntil(lambda: list(faults(page, language)) == [])
    page.aside.view.selectRow(0)
    desktop.settle()
    end_with(driven, PAPER_OUT)
    desktop.bot.waitUntil(lambda: desktop.window.strip.current() is not None, timeout=10_000)
    assert list(faults(desktop.window.strip, language)) == []
