"""The message strip: newest first, replaced by id, Undo with its countdown, put away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.appearance import Appearance
from ui.widgets.buttons import Button
from ui.widgets.strip import MessageStrip


class Hand(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.undone = 0

    def undo(self) -> None:
        self.undone += 1


@pytest.fixture
def strip(qtbot: QtBot, qapp: QApplication) -> Iterator[MessageStrip]:
    made = MessageStrip()
    made.resize(800, 60)
    made.show()
    yield made
    made.clear()
    made.close()
    made.deleteLater()


def _text(strip: MessageStrip) -> str:
    shown = strip.findChild(QLabel, "message-text")
    return shown.text() if shown is not None and shown.isVisible() else ""


def _action(strip: MessageStrip) -> Button:
    found = strip.findChild(QWidget, "message-action")
    assert isinstance(found, Button)
    return found


def test_message_of_the_same_id_is_replaced(strip: MessageStrip) -> None:
    strip.show_message("first", id="call")
    strip.show_message("second", id="call")
    assert _text(strip) == "second"
    strip.dismiss()
    assert _text(strip) == ""


def test_older_message_that_still_matters_comes_back(strip: MessageStrip) -> None:
    strip.show_message("the store is away", "error")
    strip.show_message("called A001", "done")
    assert _text(strip) == "called A001"
    strip.dismiss()
    assert _text(strip) == "the store is away"


def test_action_is_done_once_and_puts_the_message_away(strip: MessageStrip) -> None:
    hand = Hand()
    strip.show_message("called A001", "done", "Undo", hand.undo, seconds=10)
    assert _action(strip).isVisible()
    _action(strip).click()
    strip.act()
    assert hand.undone == 1 and _text(strip) == ""


def test_countdown_is_shown_and_ends_the_message(strip: MessageStrip) -> None:
    strip.show_message("called A001", "done", "Undo", Hand().undo, seconds=2)
    assert "2" in _action(strip).text()
    strip._tick()
    assert "1" in _action(strip).text()
    strip._tick()
    assert _text(strip) == "" and strip.current() is None


def _idle(strip: MessageStrip) -> str:
    shown = strip.findChild(QLabel, "message-idle")
    return shown.text() if shown is not None and shown.isVisible() else ""


def test_message_that_ran_out_stays_dimmed_without_its_action(strip: MessageStrip) -> None:
    assert _idle(strip).startswith("Messages are shown here")
    strip.show_message("called A001", "done", "Undo", Hand().undo, seconds=1)
    assert _idle(strip) == ""
    strip._tick()
    assert _idle(strip) == "Before: called A001" and not _action(strip).isVisible()


def test_message_put_away_or_no_longer_true_is_not_shown_dimmed(strip: MessageStrip) -> None:
    strip.show_message("the store is away", "error", id="feed")
    strip.clear("feed")
    assert "store" not in _idle(strip)
    strip.show_message("called A001", "done", seconds=1)
    strip._tick()
    strip.clear()
    assert "A001" not in _idle(strip), "somebody else signs in"


def test_private_message_that_ran_out_leaves_nothing_in_sight(strip: MessageStrip) -> None:
    strip.show_message("called A001", "done", seconds=1)
    strip._tick()
    strip.show_message("王建国  13900139000", seconds=1, private=True)
    strip._tick()
    assert _idle(strip).startswith("Messages are shown here")


def test_error_stays_until_it_is_put_away(strip: MessageStrip) -> None:
    strip.show_message("the disk is full", "error")
    for _ in range(60):
        strip._tick()
    assert _text(strip) == "the disk is full"


def test_every_level_has_a_word_beside_its_colour(strip: MessageStrip) -> None:
    words = set()
    for level in ("info", "done", "attention", "error"):
        strip.show_message("something", level)
        shown = strip.findChild(QLabel, "message-level")
        assert shown is not None
        words.add(shown.text())
    assert len(words) == 4 and "" not in words


def test_markup_in_a_message_shows_as_text(strip: MessageStrip) -> None:
    strip.show_message("<b>A001</b> <img src=file:///etc/passwd>")
    assert _text(strip) == "<b>A001</b> <img src=file:///etc/passwd>"


def test_in_very_large_text_message_and_next_step_share_their_lines(strip: MessageStrip, qapp: QApplication) -> None:
    look = Appearance(qapp, keep=False)
    try:
        strip.show_message("本席还有号票未办完。", "error", next_step="请先办结。")
        assert _text(strip) == "本席还有号票未办完。"
        look.set_scale(200)
        assert _text(strip) == "本席还有号票未办完。请先办结。"
        strip.show_message("Out of paper", "attention", next_step="Put in a new roll and close the lid.")
        assert _text(strip) == "Out of paper. Put in a new roll and close the lid."
        assert strip.wanted_height(900) == strip.least_height()
    finally:
        look.set_scale(100)
        look.deleteLater()


class Teller(QObject):
    """Says the same in the language in force."""

    def __init__(self, strip: MessageStrip, words: list[str]) -> None:
        super().__init__()
        self._strip, self._words = strip, words

    def tell(self) -> None:
        self._strip.show_message(
            self._words[0], "attention", self._words[1], self.tell, seconds=9, id="teller", retell=self.tell
        )


def test_change_of_language_retells_what_stands_in_its_place_and_drops_what_nobody_retells(
    strip: MessageStrip,
) -> None:
    hand, words = Hand(), ["缺纸", "重试"]
    teller = Teller(strip, words)
    strip.show_message("已保存", "done")
    teller.tell()
    for _ in range(4):
        strip._tick()
    strip.show_message("已呼叫 A001", "done", "撤销", hand.undo, id="step")
    words[:] = ["Out of paper", "Try again"]
    said: list[str] = []
    strip.shown.connect(said.append)
    QApplication.sendEvent(strip, QEvent(QEvent.Type.LanguageChange))
    assert _text(strip) == "已呼叫 A001", "who may still take a step back keeps that"
    strip.act()
    assert hand.undone == 1
    assert _text(strip) == "Out of paper" and _action(strip).words() == "Try again (5 s)"
    strip.dismiss()
    assert _text(strip) == "" and said == [], "nothing is told as if it were new"


@pytest.mark.parametrize(
    ("text", "step", "said"),
    [
        ("打印中途连接断开", "请看纸是否打印出来。", "打印中途连接断开。请看纸是否打印出来。"),
        ("大厅小票机：缺纸。", "请换纸。", "大厅小票机：缺纸。请换纸。"),
        ("Out of paper", "Put in a new roll.", "Out of paper. Put in a new roll."),
        ("Is it on?", "Look.", "Is it on? Look."),
        ("Done", "", "Done"),
    ],
)
def test_in_large_text_message_and_next_step_are_two_sentences(
    strip: MessageStrip, qapp: QApplication, text: str, step: str, said: str
) -> None:
    look = Appearance(qapp, keep=False)
    look.set_scale(200)
    strip.show_message(text, "attention", next_step=step)
    assert _text(strip) == said
    look.set_scale(100)
    look.deleteLater()
