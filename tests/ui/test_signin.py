"""Signing in, the first secret, the lock and signing out, in the real program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import ui.shell.idle
from app.accounts.people import edit_person
from app.accounts.seats import sit_at
from app.accounts.secret import hash_secret
from app.queue import desk, opening, tickets
from db import accounts
from db.store import Store
from tests.helpers.halls import SECRET, actor
from tests.helpers.programs import Desktop
from tests.helpers.rows import add_site
from ui.desk.page import DeskPage
from ui.shell.idle import IdleWatch
from ui.signin.change_secret import ChangeSecretPage
from ui.signin.lock import LockPage
from ui.signin.page import SignInPage

KEY = Qt.Key
NEW_SECRET = "73519204"


def _sign_in(desktop: Desktop, secret: str = SECRET) -> None:
    """Type into the field that has the keyboard, and press Enter."""
    desktop.type(secret)
    desktop.key(KEY.Key_Return)
    desktop.settle()


def _must_change(desktop: Desktop, name: str = "desk1") -> None:
    with desktop.hall.store.write() as tx:
        row = accounts.account_named(tx, name)
        assert row is not None
        accounts.update_account(tx, row.id, must_change=True)


def _in_hand(desktop: Desktop) -> None:
    """Leave desk 1 with a visit in hand."""
    desktop.do(tickets.take_ticket, service="A")
    desktop.do(opening.open_desk, by="desk1", desk="1")
    desktop.do(desk.call_next, by="desk1", desk="1")
    desktop.settle()


def test_sign_in_needs_no_pointer(desktop: Desktop) -> None:
    _sign_in(desktop)
    assert isinstance(desktop.window.workplace and desktop.desk(), DeskPage)
    assert desktop.window.ctx is not None and desktop.window.ctx.actor.desk == "1"


def _second_site(address: str) -> None:
    store = Store(address)
    with store.write() as tx:
        site_id = add_site(tx, "west")
        account = accounts.account_named(tx, "west1")
        assert account is not None and account.site_id == site_id
        accounts.update_account(tx, account.id, secret=hash_secret(SECRET))
    store.close()


def test_people_of_another_site_sign_in_where_the_start_names_it(
    make_desktop: Callable[..., Desktop], new_store: Callable[[str], str]
) -> None:
    address = new_store("live")
    _second_site(address)
    desktop = make_desktop(address=address, site="west")
    page = desktop.signin()
    assert [page.name.itemData(row) for row in range(page.name.count())] == ["west1"]
    page.desk.setCurrentIndex(page.desk.findData("1"))
    _sign_in(desktop)
    assert desktop.window.ctx is not None and desktop.window.ctx.actor.name == "west1"
    desktop.window.lock()
    desktop.type(SECRET)
    desktop.key(KEY.Key_Return)
    desktop.bot.waitUntil(lambda: desktop.page() is desktop.window.workplace)


def test_site_that_is_not_there_is_told_in_words(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop(site="north")
    assert desktop.says("There is no site north in this data.")


def test_after_sign_in_the_keyboard_is_on_the_next_step(desktop: Desktop) -> None:
    _sign_in(desktop)
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    assert QApplication.focusWidget() is desktop.desk().visit.steps.primary


def test_name_and_desk_are_chosen_by_keys(desktop: Desktop) -> None:
    page = desktop.signin()
    desktop.key(KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.name.hasFocus()
    while page.name.currentData() != "desk2":
        desktop.key(KEY.Key_Down)
    assert page.desk.currentData() == "2"
    desktop.key(KEY.Key_Tab)
    desktop.type(SECRET)
    desktop.key(KEY.Key_Tab)
    assert page.desk.hasFocus()
    desktop.key(KEY.Key_Down)
    desktop.key(KEY.Key_Tab)
    desktop.key(KEY.Key_Space)
    desktop.settle()
    assert desktop.window.ctx is not None
    assert (desktop.window.ctx.actor.name, desktop.window.ctx.actor.desk) == ("desk2", "3")


def test_wrong_secret_is_told_in_words_and_the_field_is_ready(desktop: Desktop) -> None:
    _sign_in(desktop, "11112222")
    page = desktop.signin()
    assert desktop.says("Name and PIN do not match.")
    assert page.secret.hasFocus() and page.secret.selectedText()
    _sign_in(desktop)
    assert desktop.window.workplace is not None


def test_many_wrong_secrets_make_people_wait_and_say_how_long(desktop: Desktop) -> None:
    for _ in range(4):
        _sign_in(desktop, "11112222")
    assert desktop.says("Too many wrong tries.")
    assert desktop.says("Please wait 1 s")
    desktop.clock.pass_by(minutes=5)
    _sign_in(desktop)
    assert desktop.window.workplace is not None


def test_missing_secret_is_told_without_a_try(desktop: Desktop) -> None:
    desktop.key(KEY.Key_Return)
    assert desktop.says("The PIN is missing.")
    with desktop.hall.store.read() as tx:
        row = accounts.account_named(tx, "desk1")
    assert row is not None and row.failures == 0


def test_printed_secret_is_changed_first(desktop: Desktop) -> None:
    _must_change(desktop)
    _sign_in(desktop)
    page = desktop.page()
    assert isinstance(page, ChangeSecretPage)
    for text in (SECRET, NEW_SECRET, NEW_SECRET):
        desktop.type(text)
        desktop.key(KEY.Key_Tab)
    desktop.key(KEY.Key_Space)
    desktop.settle()
    assert desktop.window.ctx is not None
    assert (desktop.window.ctx.actor.desk, desktop.window.ctx.actor.must_change) == ("1", False)
    desktop.menu("topbar-person", "sign_out")
    _sign_in(desktop, NEW_SECRET)
    assert desktop.window.workplace is not None


@pytest.mark.parametrize(
    ("old", "new", "again", "words"),
    [
        (SECRET, NEW_SECRET, NEW_SECRET + "5", "typed in two different ways"),
        (SECRET, "123", "123", "too short"),
        (SECRET, "12345678", "12345678", "too easy to guess"),
        ("99998888", NEW_SECRET, NEW_SECRET, "do not match"),
        (SECRET, SECRET, SECRET, "does not fit (PIN)"),
    ],
)
def test_new_secret_that_will_not_do_is_told_in_words(
    desktop: Desktop, old: str, new: str, again: str, words: str
) -> None:
    _must_change(desktop)
    _sign_in(desktop)
    page = desktop.page()
    assert isinstance(page, ChangeSecretPage)
    for field, text in zip(page.fields, (old, new, again), strict=True):
        field.setText(text)
    desktop.click("change-save")
    assert desktop.says(words)
    assert page.save.isEnabled()


def test_change_of_secret_can_be_left(desktop: Desktop) -> None:
    _must_change(desktop)
    _sign_in(desktop)
    desktop.click("change-leave")
    assert isinstance(desktop.page(), SignInPage)


def test_desk_taken_meanwhile_is_told_with_who_sits_there(desktop: Desktop) -> None:
    other = actor(desktop.hall, "desk2")
    desktop.hall.do(sit_at, other, "1")
    _sign_in(desktop)
    assert desktop.says(f"This desk is in use by {other.display_name}.")
    desktop.bot.waitUntil(lambda: desktop.signin().desk.findData("1") < 0)
    assert desktop.signin().desk.findData("2") >= 0


def test_lock_hides_the_desk_and_the_board_goes_on(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    _in_hand(desktop)
    desktop.click("topbar-board")
    board = desktop.board()
    desktop.key(KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desktop.page(), LockPage)
    assert not desktop.desk().isVisible() and not desktop.window.strip.isVisible()
    assert not desktop.find("topbar-help").isHidden() and not desktop.window.topbar.person.isVisible()
    ticket = desktop.do(tickets.take_ticket, service="B").ticket
    desktop.do(opening.open_desk, by="desk2", desk="2")
    desktop.do(desk.call_next, by="desk2", desk="2")
    desktop.bot.waitUntil(lambda: desktop.says(ticket, board), timeout=15_000)
    board.close()


def test_lock_opens_for_the_same_person_only(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    before = desktop.desk()
    desktop.window.lock()
    _sign_in(desktop, "11112222")
    assert desktop.says("Name and PIN do not match.", desktop.lock_page())
    _sign_in(desktop)
    assert desktop.window.stack.currentWidget() is desktop.window.workplace
    assert desktop.desk() is before and before.isVisible()


def test_locked_person_can_be_signed_out_for_somebody_else(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.window.lock()
    desktop.click("lock-sign-out")
    assert isinstance(desktop.page(), SignInPage)


def test_lock_with_a_visit_in_hand_says_why_nobody_else_can_come(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    _in_hand(desktop)
    desktop.window.lock()
    desktop.click("lock-sign-out")
    assert desktop.says("This desk has a visit in hand (A001).", desktop.lock_page())


def test_sign_out_with_a_visit_in_hand_is_refused_in_words(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    _in_hand(desktop)
    desktop.menu("topbar-person", "sign_out")
    assert desktop.message() == "This desk has a visit in hand (A001). Finish it, put it on hold or return it first."
    assert desktop.desk().isVisible()


def test_sign_out_frees_the_desk(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.menu("topbar-person", "sign_out")
    page = desktop.signin()
    desktop.bot.waitUntil(lambda: page.desk.findData("1") >= 0)


def test_nobody_at_the_desk_locks_it_by_itself(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.shell.idle, "MINUTE_MS", 20)
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), LockPage), timeout=5000)


def test_a_key_begins_the_idle_time_anew(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.shell.idle, "MINUTE_MS", 400)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    watch = IdleWatch(app, desktop.window)
    watch.start(1)
    timer = watch._timer
    desktop.bot.waitUntil(lambda: timer.remainingTime() < 300)
    desktop.key(KEY.Key_A)
    assert timer.remainingTime() > 300
    watch.stop()
    assert not timer.isActive()


def test_who_comes_back_to_a_computer_that_slept_finds_it_locked_by_the_first_touch(desktop: Desktop) -> None:
    slept = 0.0

    def now() -> float:
        return 1_000_000.0 + slept

    desktop.window._idle._now = now
    desktop.work_as("desk1", "1")
    slept = 3 * 3600.0  # no timer ran meanwhile
    desktop.key(KEY.Key_F2)  # a shortcut, which must not do its work before
    assert isinstance(desktop.page(), LockPage)
    assert desktop.lock_page().secret.text() == ""


def test_a_short_sleep_locks_nothing(desktop: Desktop) -> None:
    slept = 0.0

    def now() -> float:
        return 1_000_000.0 + slept

    desktop.window._idle._now = now
    desktop.work_as("desk1", "1")
    slept = 14 * 60.0
    desktop.key(KEY.Key_Shift)
    slept += 14 * 60.0  # counted from that key
    desktop.key(KEY.Key_Shift)
    assert desktop.desk().isVisible()


def test_a_clock_that_stands_after_a_sleep_is_seen_without_a_touch(desktop: Desktop) -> None:
    slept = 0.0
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    watch = IdleWatch(app, desktop.window, lambda: slept)
    watch.start(15)
    slept = 900.0
    with desktop.bot.waitSignal(watch.idle):
        watch._look.timeout.emit()
    assert not watch._look.isActive()
    watch.stop()


def test_who_is_switched_off_while_at_work_is_signed_out_and_told(desktop: Desktop) -> None:
    desktop.work_as("desk1", "1")
    desktop.do(edit_person, by="admin", person="desk1", values={"active": False})
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), SignInPage))
    assert desktop.message().startswith("This account is switched off.")
    assert desktop.window.ctx is None and desktop.window.workplace is None


def test_demo_hall_tells_its_secret(make_desktop: Callable[..., Desktop], tmp_path: object) -> None:
    desktop = make_desktop(address=f"sqlite:///{tmp_path}/none.sqlite")
    assert desktop.says("No reception hall has been set up on this computer")
    desktop.click("welcome-demo")
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), SignInPage) and desktop.signin().name.count() > 0)
    desktop.settle()
    secret = desktop.hall.info["demo_secret"]
    assert desktop.says(f"Everybody's PIN here is {secret}.")
    _sign_in(desktop, secret)
    assert desktop.window.workplace is not None
