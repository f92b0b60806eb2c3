"""Ctrl+K: anything is found by a few letters and done by Enter, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.core.pinyin import readings
from app.queue import desk, opening, tickets
from tests.helpers.devices import OTHER_PC, enrol, rows_of
from tests.helpers.programs import PATIENCE_MS, Desktop
from ui.palette.entry import Entry, Provider
from ui.palette.match import MOST, matches
from ui.palette.window import PaletteWindow

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def nothing() -> None:
    """Do nothing."""


def entry(title: str, detail: str = "", *words: str) -> Entry:
    return Entry(title, title, detail, nothing, words)


# -- which entries are meant


ENTRIES = [
    entry("设置", "Ctrl+6"),
    entry("备份", "设置"),
    entry("取号：A 综合受理", "取号", "A", "综合受理", "General matters"),
    entry("叫号规则", "设置", "discipline"),
    entry("重呼", "F5", "F5"),
]
KNOWN = {one.title: readings(one.title) for one in ENTRIES}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("设置", "设置"),
        ("sz", "设置"),
        ("shezhi", "设置"),
        ("beif", "备份"),
        ("zhsl", "取号：A 综合受理"),
        ("综合", "取号：A 综合受理"),
        ("gene", "取号：A 综合受理"),
        ("GUIZE", "叫号规则"),
        ("f5", "重呼"),
        ("ch", "重呼"),
        (" 备 份 ", "备份"),
    ],
)
def test_text_pinyin_initials_and_other_words_find_an_entry(typed: str, first: str) -> None:
    assert matches(typed, ENTRIES, KNOWN)[0].title == first


def test_what_fits_nothing_finds_nothing_and_no_letters_find_everything() -> None:
    assert matches("xyz", ENTRIES, KNOWN) == []
    assert matches("", ENTRIES, KNOWN) == ENTRIES
    assert len(matches("", [entry(str(n)) for n in range(500)], {})) == MOST


def test_before_the_dictionary_is_loaded_text_finds_all_the_same() -> None:
    assert matches("备份", ENTRIES, {})[0].title == "备份"
    assert matches("bf", ENTRIES, {}) == []


def test_what_the_hall_knows_by_another_name_stands_below_what_begins_with_the_letters() -> None:
    found = [entry("生育登记"), entry("设置残疾人车位")]
    titles = [one.title for one in matches("设置", ENTRIES, KNOWN, found)]
    assert titles == ["设置", "设置残疾人车位", "生育登记", "备份", "叫号规则"]


# -- the window


class Asked(Provider):
    """Finds one thing of its name, once it may."""

    def __init__(self, name: str) -> None:
        self.name, self.may = name, Event()

    def question(self, query: str) -> Callable[[], object] | None:
        return self._name if query else None

    def answers(self, answer: object) -> list[Entry]:
        return [entry(str(answer))]

    def _name(self) -> str:
        assert self.may.wait(PATIENCE_MS / 1000)
        return self.name


def test_who_is_asked_first_stands_first_whoever_answers_first(at_desk: Desktop) -> None:
    slow, quick = Asked("slow"), Asked("quick")
    window = PaletteWindow((slow, quick), at_desk.program.tasks, at_desk.window)
    at_desk.bot.addWidget(window)
    window.field.setText("w")
    quick.may.set()
    at_desk.bot.waitUntil(lambda: [one.title for one in window.model.rows()] == ["quick"])
    slow.may.set()
    at_desk.bot.waitUntil(lambda: [one.title for one in window.model.rows()] == ["slow", "quick"])
    at_desk.settle()


class Pages(Provider):
    """Has one thing of its own."""

    def entries(self) -> list[Entry]:
        return [entry("when")]


def test_what_is_not_certain_to_be_meant_stands_among_the_rest(at_desk: Desktop) -> None:
    guides = Asked("any guide")
    guides.certain = False
    guides.may.set()
    window = PaletteWindow((guides, Pages()), at_desk.program.tasks, at_desk.window)
    at_desk.bot.addWidget(window)
    window.field.setText("w")
    at_desk.bot.waitUntil(lambda: [one.title for one in window.model.rows()] == ["when", "any guide"])
    at_desk.settle()


class Palette:
    """The open palette and the hands to use it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.key(KEY.Key_K, CTRL)
        self.window: PaletteWindow = desktop.find("palette")
        desktop.bot.waitUntil(self.window.isActiveWindow)
        desktop.settle()

    def type(self, text: str) -> None:
        assert QApplication.focusWidget() is self.window.field
        self.window.field.setText(text)
        self.desktop.settle()

    def titles(self) -> list[str]:
        return [one.title for one in self.window.model.rows()]

    def enter(self) -> None:
        self.desktop.key(KEY.Key_Return)
        self.desktop.bot.waitUntil(lambda: self.desktop.window.findChild(PaletteWindow) is None)
        self.desktop.settle()


@pytest.fixture
def at_desk(make_desktop: Callable[..., Desktop]) -> Desktop:
    desktop = make_desktop(language="zh_CN")
    desktop.do(opening.open_desk, by="supervisor", desk="1")
    desktop.work_as("supervisor", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    desktop.settle()
    return desktop


def test_enter_in_the_empty_palette_does_nothing(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    assert palette.titles() and palette.window.view.chosen() is None
    at_desk.key(KEY.Key_Return)
    assert palette.window.isVisible()
    at_desk.key(KEY.Key_Down)
    chosen = palette.window.view.chosen()
    assert chosen is not None and chosen.title == palette.titles()[0]


def test_a_command_of_the_page_is_found_by_its_initials_and_done(at_desk: Desktop) -> None:
    at_desk.do(tickets.take_ticket, service="A")
    palette = Palette(at_desk)
    palette.type("hjxyw")  # 呼叫下一位
    assert palette.titles()[0].startswith("呼叫下一位")
    palette.enter()
    at_desk.bot.waitUntil(lambda: at_desk.desk().view.in_hand is not None)


def test_a_section_of_the_settings_is_found_by_pinyin_and_opened(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    palette.type("beifen")
    assert palette.titles() == ["备份"]
    palette.enter()
    page = at_desk.window.workplace.page("settings")  # type: ignore[union-attr]
    at_desk.bot.waitUntil(lambda: page.section("backup") is not None)  # type: ignore[union-attr]


def test_a_ticket_is_found_by_its_number_and_pointed_at(at_desk: Desktop) -> None:
    for _ in range(3):
        at_desk.do(tickets.take_ticket, service="A")
    at_desk.bot.waitUntil(lambda: len(at_desk.desk().view.waiting) == 3)
    palette = Palette(at_desk)
    palette.type("a2")
    at_desk.bot.waitUntil(lambda: any(title.startswith("A002") for title in palette.titles()))
    palette.type("a99")
    at_desk.bot.waitUntil(lambda: not any(title.startswith("A0") for title in palette.titles()))
    palette.type("A002")
    at_desk.bot.waitUntil(lambda: palette.titles()[:1] != [] and palette.titles()[0].startswith("A002"))
    palette.enter()
    waiting = at_desk.desk().waiting
    assert waiting.model.id_at(waiting.view.currentIndex()) == "A002"
    assert "A002" in at_desk.message()


def test_a_finished_ticket_is_told_about_too(at_desk: Desktop) -> None:
    at_desk.do(tickets.take_ticket, service="B")
    for step in (desk.call_next, desk.start, desk.finish):
        at_desk.do(step, desk="1")
    palette = Palette(at_desk)
    palette.type("b1")
    at_desk.bot.waitUntil(lambda: any("已办结" in title or "办结" in title for title in palette.titles()))


@pytest.mark.parametrize(("typed", "place"), [("c-1", 1), ("a1", 1)])  # the case itself, or its ticket, comes first
def test_the_receipt_of_a_case_is_printed_again(at_desk: Desktop, typed: str, place: int) -> None:
    enrol(at_desk.hall, "desk", "tcp:127.0.0.1:9", OTHER_PC, sources=["desk"])
    at_desk.do(tickets.take_ticket, service="A", source="kiosk")
    for step in (desk.call_next, desk.start):
        at_desk.do(step, desk="1")
    at_desk.do(desk.hand_over, desk="1", to_service="B")
    palette = Palette(at_desk)
    palette.type(typed)
    at_desk.bot.waitUntil(lambda: any(one.startswith("补打 C-0001") for one in palette.titles()[place : place + 1]))
    palette.window.view.selectRow(place)
    palette.enter()
    assert [row.reprint for row in rows_of(at_desk.hall, "C-0001")] == [True, False]


def test_a_number_is_given_for_a_service_found_by_its_letters(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    at_desk.bot.waitUntil(lambda: any("事项 B" in title for title in palette.titles()))
    palette.type("事项 b")
    assert palette.titles()[0].endswith("事项 B")
    palette.enter()
    at_desk.bot.waitUntil(lambda: [row.ticket for row in at_desk.desk().view.waiting] == ["B001"])


def test_a_service_is_opened_in_the_settings(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    palette.type("事项 c")
    rows = [one.id for one in palette.window.model.rows()]
    for _ in range(rows.index("service-C")):
        at_desk.key(KEY.Key_Down)
    palette.enter()
    page = at_desk.window.workplace.page("settings")  # type: ignore[union-attr]
    at_desk.bot.waitUntil(lambda: page.section("services") is not None)  # type: ignore[union-attr]
    assert page.section("services").view.chosen().code == "C"  # type: ignore[union-attr]


def test_esc_leaves_everything_as_it_was(at_desk: Desktop) -> None:
    before = at_desk.desk().view
    palette = Palette(at_desk)
    palette.type("sz")
    at_desk.key(KEY.Key_Escape)
    at_desk.bot.waitUntil(lambda: at_desk.window.findChild(PaletteWindow) is None)
    assert at_desk.desk().view == before
    assert at_desk.window.workplace.page("settings") is None  # type: ignore[union-attr]


def test_what_is_listed_follows_the_language(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    assert "锁定屏幕" in palette.titles()
    at_desk.program.look.set_language("en")
    at_desk.bot.waitUntil(lambda: "Lock the screen" in palette.titles())
    assert "锁定屏幕" not in palette.titles()
    palette.type("lock the")
    assert palette.titles()[:1] == ["Lock the screen"]


def test_nothing_found_is_said_and_enter_does_nothing(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    palette.type("qqqqqq")
    assert palette.titles() == []
    assert "没有" in palette.window.hint.text()
    at_desk.key(KEY.Key_Return)
    assert palette.window.isVisible()
    at_desk.key(KEY.Key_Escape)


def test_the_menus_of_the_top_bar_are_found(at_desk: Desktop) -> None:
    palette = Palette(at_desk)
    palette.type("深色")
    palette.enter()
    assert at_desk.program.look.name == "dark"
    at_desk.program.look.set_name("light")


def test_an_admin_finds_no_ticket_and_gives_no_number(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop()
    desktop.do(tickets.take_ticket, service="A")
    desktop.work_as("admin")
    palette = Palette(desktop)
    palette.type("A001")
    assert not any(one.id.startswith(("ticket", "take")) for one in palette.window.model.rows())
    desktop.key(KEY.Key_Escape)


def test_the_locked_screen_finds_nothing(at_desk: Desktop) -> None:
    at_desk.window.lock()
    at_desk.key(KEY.Key_K, CTRL)
    assert at_desk.window.findChild(PaletteWindow) is None


def test_a_provider_of_a_later_part_is_asked_like_the_others(qtbot, qapp) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QWidget

    from ui.palette.entry import Provider
    from ui.tasks import Tasks

    class Items(Provider):
        def question(self, query: str) -> Callable[[], object] | None:
            return partial(str.upper, query) if query else None

        def answers(self, answer: object) -> list[Entry]:
            return [entry(f"轮椅 {answer}")]

    tasks, parent = Tasks(), QWidget()
    qtbot.addWidget(parent)
    window = PaletteWindow((Items(),), tasks, parent)
    window.field.setText("t0012")
    qtbot.waitUntil(lambda: [one.title for one in window.model.rows()] == ["轮椅 T0012"])
    tasks.drain()
    window.deleteLater()


@pytest.mark.parametrize(("width", "scale"), [(1280, 100), (1280, 200), (1024, 200), (900, 200)])
def test_the_palette_stands_in_the_middle_with_margins(at_desk: Desktop, width: int, scale: int) -> None:
    at_desk.program.look.set_scale(scale)
    window = at_desk.window
    window.resize(width, 768)
    at_desk.settle()
    palette = Palette(at_desk).window
    at_desk.bot.waitUntil(lambda: abs(_left(palette) - _right(palette)) <= 1)
    assert _left(palette) >= 16
    window.resize(width - 100, 768)
    at_desk.bot.waitUntil(lambda: abs(_left(palette) - _right(palette)) <= 1 and _left(palette) >= 16)


def _left(palette: PaletteWindow) -> int:
    return palette.parentWidget().window().mapFromGlobal(palette.pos()).x()


def _right(palette: PaletteWindow) -> int:
    return palette.parentWidget().window().width() - palette.width() - _left(palette)
