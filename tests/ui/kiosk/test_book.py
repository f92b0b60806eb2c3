"""A suggestion or a complaint left at the kiosk, step by step, by fingers alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.cases import views
from app.cases.book import MOST
from app.core.rights import Role
from db import accounts, sites
from db.secrets import secrets_of
from tests.helpers.halls import actor
from tests.helpers.kiosks import Touched, kiosk_actor
from tests.helpers.staff import rows
from ui.kiosk.book_page import leave_once


def _to_phone(kiosk: Touched, kind: str = "complaint", topics: tuple[str, ...] = ("wait", "manner")) -> None:
    page = kiosk.window.book
    kiosk.tap("kiosk_say")
    kiosk.wait(page.kinds.isVisible)
    kiosk.tap(f"kiosk_book_{kind}")
    kiosk.wait(page.topics.isVisible)
    assert not page.topics.go.isEnabled()
    for topic in topics:
        kiosk.tap(f"reason_{topic}")
    kiosk.tap("kiosk_book_on")
    kiosk.wait(page.phone.isVisible)


def test_what_is_sent_again_after_trouble_is_one_case(kiosk: Touched) -> None:
    asked = ("suggestion", ("place",), "")
    boss = kiosk_actor(kiosk.hall)
    first, again = (leave_once(kiosk.hall, boss, "k" * 32, *asked) for _ in range(2))
    assert first == again and len(_cases(kiosk)) == 1
    assert leave_once(kiosk.hall, boss, "l" * 32, *asked).case != first.case
    page = kiosk.window.book
    _to_phone(kiosk)
    page._send_without()  # as pressed twice, before the answer of the first
    key = page._key
    page._send_without()
    assert page._key == key
    kiosk.wait(lambda: kiosk.says("Receipt C-"))
    assert len(_cases(kiosk)) == 3


@contextmanager
def _held_up(kiosk: Touched) -> Iterator[None]:
    """Let no answer come before the end of the block, and all of them then."""
    may = Event()
    kiosk.program.tasks.run_command(kiosk.flow, may.wait, 30)
    try:
        yield
    finally:
        may.set()
    kiosk.wait(kiosk.program.tasks.is_idle)


def _break(kiosk: Touched) -> None:
    """Let sending end in a bug and no refusal."""
    nobody: Any = None
    kiosk.window.book._ctx = replace(kiosk.window.book._ctx, actor=nobody)


def _send_and_go_as_the_next_one_types(kiosk: Touched) -> None:
    page = kiosk.window.book.phone
    with _held_up(kiosk):
        _to_phone(kiosk)
        kiosk.tap("keypad_1")
        kiosk.tap("kiosk_book_without")
        assert not page.without.isEnabled() and not page.send.isEnabled()  # nothing is sent twice
        kiosk.flow.reset()
        _to_phone(kiosk, "suggestion")
        kiosk.tap("keypad_2")
        assert page.without.isEnabled() and page.send.isEnabled()
    assert page.isVisible() and page.phone.text() == "2" and page.title.isVisible()


def _cases(kiosk: Touched) -> list[tuple[str, str, str]]:
    return [(row["kind"], row["source"], row["title"]) for row in rows(kiosk.hall, "hall_case")]


def test_a_complaint_is_left_with_a_telephone_number_and_told_its_number_and_day(kiosk: Touched) -> None:
    secrets_of(kiosk.hall.info).create()
    page = kiosk.window.book
    _to_phone(kiosk)
    assert not page.phone.send.isEnabled() and kiosk.says("36 months")
    for digit in "13700137":
        kiosk.tap(f"keypad_{digit}")
    kiosk.tap("kiosk_book_send")  # too short: it is said, and what was typed stays
    kiosk.wait(lambda: kiosk.says("no telephone number") and page.phone.send.isEnabled())
    assert page.phone.phone.text() == "13700137" and _cases(kiosk) == []
    for digit in "000":
        kiosk.tap(f"keypad_{digit}")
    kiosk.tap("kiosk_book_send")
    kiosk.wait(lambda: kiosk.says("Receipt C-0001"))
    assert _cases(kiosk) == [("complaint", "kiosk", "等候时间、服务态度")]
    (line,) = kiosk.hall.ask(views.all_cases, actor(kiosk.hall, "supervisor"))
    promised = line.state.promised
    assert promised is not None and kiosk.says(f"by {promised.month}-{promised.day}") and kiosk.says("My case")
    assert not kiosk.says("13700137000")
    kiosk.tap("kiosk_book_done")
    assert kiosk.is_at("start")
    kiosk.tap("kiosk_ask_case")  # as the thanks said
    for name, typed in (("kiosk_case_go", "1"), ("kiosk_case_go", "7000")):
        for digit in typed:
            kiosk.tap(f"keypad_{digit}")
        kiosk.tap(name)
    kiosk.wait(lambda: kiosk.says("C-0001") and kiosk.says("Promised by"))


def test_what_was_wrong_with_a_number_is_said_no_longer_than_it_is_so(kiosk: Touched) -> None:
    page = kiosk.window.book
    _to_phone(kiosk)
    kiosk.tap("keypad_1")
    kiosk.tap("kiosk_book_send")
    kiosk.wait(lambda: kiosk.says("no telephone number") and not page.phone.title.isVisible())
    assert "no telephone number" in page.spoken()
    kiosk.tap("keypad_3")
    assert not kiosk.says("no telephone number") and page.phone.title.isVisible()
    assert page.spoken().startswith(page.phone.title.text())
    kiosk.tap("kiosk_book_send")
    kiosk.wait(lambda: kiosk.says("no telephone number"))
    kiosk.tap("kiosk_back")
    kiosk.tap("kiosk_book_on")
    kiosk.wait(page.phone.isVisible)
    assert not kiosk.says("no telephone number") and page.phone.title.isVisible()


def test_a_suggestion_needs_no_telephone_and_nothing_stays_for_the_next_one(kiosk: Touched) -> None:
    page = kiosk.window.book
    _to_phone(kiosk, "suggestion", ("quarter",))
    kiosk.tap("keypad_1")
    kiosk.tap("kiosk_book_without")
    kiosk.wait(lambda: kiosk.says("Receipt C-0001") and kiosk.says("say this receipt number at the front desk"))
    (row,) = rows(kiosk.hall, "hall_case")
    assert (row["kind"], row["resident_id"]) == ("suggestion", None)
    kiosk.flow.reset()
    kiosk.tap("kiosk_say")
    kiosk.wait(page.kinds.isVisible)
    assert not page.topics.ticked() and not page.phone.phone.text() and not kiosk.says("C-0001")


def test_back_goes_a_step_back_and_keeps_what_was_ticked_and_then_to_the_start(kiosk: Touched) -> None:
    page = kiosk.window.book
    _to_phone(kiosk)
    kiosk.tap("kiosk_back")
    kiosk.wait(page.topics.isVisible)
    assert page.topics.ticked() == ("wait", "manner")
    kiosk.tap("kiosk_back")
    kiosk.wait(page.kinds.isVisible)
    kiosk.tap("kiosk_back")
    assert kiosk.is_at("start") and _cases(kiosk) == []


def test_whoever_walks_away_is_asked_and_forgotten(kiosk: Touched) -> None:
    _to_phone(kiosk)
    kiosk.flow.idle.asked.emit()
    assert kiosk.is_at("still")
    kiosk.tap("kiosk_still_yes")
    kiosk.wait(kiosk.window.book.phone.isVisible)  # whoever is still there goes on where they were
    kiosk.flow.idle.over.emit()
    assert kiosk.is_at("start") and not kiosk.window.book.topics.ticked()


def test_nothing_typed_comes_back_for_whoever_comes_next(kiosk: Touched) -> None:
    phone = kiosk.window.book.phone.phone
    _to_phone(kiosk)
    for digit in "13700137":
        kiosk.tap(f"keypad_{digit}")
    assert phone.text() == "13700137"
    kiosk.flow.idle.over.emit()
    assert kiosk.is_at("start") and not phone.text()
    _to_phone(kiosk)
    QTest.keyClick(phone, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not phone.text()
    fields = kiosk.window.findChildren(QLineEdit)
    for field in fields:
        field.insert("13700137")
    kiosk.flow.reset()
    assert len(fields) == 5  # telephone, receipt, end of the telephone, words of a rating, PIN
    for field in fields:
        assert not field.text() and not field.isUndoAvailable() and not field.isRedoAvailable(), field.objectName()
        assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu, field.objectName()


def test_an_answer_that_comes_late_is_not_told_to_whoever_comes_next(kiosk: Touched) -> None:
    _send_and_go_as_the_next_one_types(kiosk)
    assert [kind for kind, _, _ in _cases(kiosk)] == ["complaint"]


def test_trouble_that_comes_late_is_not_told_to_whoever_comes_next(kiosk: Touched) -> None:
    _break(kiosk)
    with kiosk.bot.captureExceptions() as bugs:
        _send_and_go_as_the_next_one_types(kiosk)
    assert len(bugs) == 1


def test_trouble_after_a_step_back_lets_it_be_sent_again(kiosk: Touched) -> None:
    page = kiosk.window.book
    _to_phone(kiosk)
    _break(kiosk)
    with kiosk.bot.captureExceptions(), _held_up(kiosk):
        kiosk.tap("kiosk_book_without")
        kiosk.tap("kiosk_back")
        kiosk.wait(page.topics.isVisible)
    kiosk.wait(lambda: page.phone.isVisible() and page.phone.problem.isVisible())
    assert page.phone.without.isEnabled()


def test_a_kiosk_used_too_often_says_so_in_plain_words(kiosk: Touched) -> None:
    for _ in range(MOST):
        _to_phone(kiosk, "suggestion", ("other",))
        kiosk.tap("kiosk_book_without")
        kiosk.wait(lambda: kiosk.says("Receipt C-"))
        kiosk.tap("kiosk_book_done")
    _to_phone(kiosk, "suggestion", ("other",))
    kiosk.tap("kiosk_book_without")
    kiosk.wait(lambda: kiosk.says("A lot was left at this kiosk in the last 10 minutes"))
    assert len(_cases(kiosk)) == MOST
    kiosk.tap("kiosk_book_done")
    assert kiosk.is_at("start")


def test_a_hall_that_does_not_want_it_shows_no_button_and_takes_nothing_from_who_was_quicker(kiosk: Touched) -> None:
    _to_phone(kiosk)
    kiosk.set("cases.book", False)
    kiosk.tap("kiosk_book_without")
    kiosk.wait(lambda: kiosk.says("takes no suggestions"))
    kiosk.tap("kiosk_book_done")
    assert kiosk.seen("kiosk_say") is None and _cases(kiosk) == []


def test_a_computer_that_can_seal_no_number_says_so_and_takes_the_word_without(kiosk: Touched) -> None:
    page = kiosk.window.book
    _to_phone(kiosk)
    page.phone.phone.setText("13700137000")
    kiosk.tap("kiosk_book_send")
    kiosk.wait(lambda: kiosk.says("No number can be kept here now"))
    kiosk.tap("kiosk_book_without")
    kiosk.wait(lambda: kiosk.says("Receipt C-0001"))


def test_a_kiosk_struck_off_meanwhile_keeps_nothing(kiosk: Touched) -> None:
    _to_phone(kiosk)
    with kiosk.hall.store.write() as tx:
        found = accounts.account_named(tx, "kiosk1")
        assert found is not None and found.role == Role.KIOSK.value
        accounts.update_account(tx, found.id, active=False)
        sites.bump_setup(tx)
    kiosk.tap("kiosk_book_without")
    kiosk.wait(lambda: kiosk.window.book.thanks.isVisible() or not kiosk.window.isVisible())
    assert _cases(kiosk) == []
