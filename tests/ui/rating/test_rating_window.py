"""The rating screen: nothing chosen beforehand, a way past it, one rating a visit, back by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.core.rights import Role
from app.hall import Hall
from db import accounts, sites
from tests.helpers.halls import actor
from tests.helpers.pages import Stage
from tests.helpers.staff import Staff, rows
from ui.rating.window import RatingWindow
from ui.rating.words import LEVELS, level_text

STATES = (QIcon.State.On, QIcon.State.Off)
LEFT = Qt.MouseButton.LeftButton
WORDS = ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]


@pytest.fixture
def screen(qtbot: QtBot, qapp: QApplication, hall: Hall) -> Iterator[Callable[..., RatingWindow]]:
    made: list[tuple[Stage, RatingWindow]] = []

    def make(name: str = "rating1", language: str = "zh_CN", thanks_ms: int = 60_000) -> RatingWindow:
        with hall.store.write() as tx:
            site = min(hall.site_ids.values())
            accounts.add_account(tx, site_id=site, name=name, role=Role.RATING.value, secret="x", display_name="")
            sites.bump_setup(tx)
        stage = Stage(qapp, hall, actor(hall, name))
        stage.look.set_language(language)
        window = RatingWindow(stage.ctx, thanks_ms=thanks_ms)
        made.append((stage, window))
        window.resize(1280, 800)
        window.show()
        window.feed.start()
        qtbot.waitUntil(lambda: window.feed.answered > 0, timeout=5000)
        return window

    yield make
    for stage, window in made:
        window.stop()
        window.hide()
        stage.close()
        window.deleteLater()


@pytest.fixture
def served(staff: Staff) -> Callable[[], str]:
    def serve() -> str:
        staff.open(1)
        token = staff.taken().token
        staff.next()
        staff.start()
        staff.finish()
        return token

    return serve


def _ratings(hall: Hall) -> list[tuple[int, str]]:
    return [(row["level"], row["words"]) for row in rows(hall, "rating")]


def test_it_waits_until_a_visit_is_over_and_asks_with_five_faces_of_which_none_is_chosen(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot
) -> None:
    window = screen()
    assert window.page is window.start
    served()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    assert [level_text(level) for level in LEVELS] == WORDS
    assert [face.accessibleName() for face in window.faces.faces.values()] == WORDS
    assert not any(face.isChecked() or face.isDefault() or face.hasFocus() for face in window.faces.faces.values())
    assert "A001" in window.faces.title.text()


def test_a_rating_with_reasons_and_words_is_kept_once_and_thanked_for(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot, hall: Hall
) -> None:
    served()
    window = screen(thanks_ms=300)
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    qtbot.mouseClick(window.faces.faces[2], LEFT)
    assert window.page is window.why
    assert set(window.why.reasons) == {"slow", "unfriendly", "unclear", "again", "long_wait", "wrong_rule", "place"}
    assert window.why.ticked() == ()
    qtbot.mouseClick(window.why.reasons["long_wait"], LEFT)
    window.why.words.setText("等太久")
    qtbot.mouseClick(window.why.send, LEFT)
    qtbot.waitUntil(lambda: _ratings(hall) == [(2, "等太久")], timeout=10_000)
    qtbot.waitUntil(lambda: window.page is window.thanks or window.page is window.start, timeout=10_000)
    qtbot.waitUntil(lambda: window.page is window.start, timeout=10_000)
    assert window.offer is None


def test_whoever_finds_fault_with_everything_may_tick_it_all_and_sees_the_ticks(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot, hall: Hall
) -> None:
    served()
    window = screen()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    qtbot.mouseClick(window.faces.faces[1], LEFT)
    for reason in window.why.reasons.values():
        before, place = reason.grab().toImage(), reason.geometry()
        qtbot.mouseClick(reason, LEFT)
        size = reason.iconSize()
        on, off = (reason.icon().pixmap(size, QIcon.Mode.Normal, state).toImage() for state in STATES)
        assert on != off and reason.grab().toImage() != before
        assert reason.geometry() == place  # nothing moves under the finger
    qtbot.mouseClick(window.why.send, LEFT)
    qtbot.waitUntil(lambda: _ratings(hall) == [(1, "")], timeout=10_000)
    assert len(rows(hall, "rating")[0]["reasons"]) == 7


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_all_reasons_have_room_in_large_text_on_a_small_screen(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot, language: str
) -> None:
    served()
    window = screen(language=language)
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    window.resize(1024, 768)
    qtbot.mouseClick(window.faces.faces[1], LEFT)
    qtbot.mouseClick(window.large, LEFT)
    page = window.why
    whole = page.reasons["place"]

    def has_room() -> bool:
        below = whole.mapTo(page, whole.rect().bottomLeft()).y()
        return below < page.words.geometry().top() < page.words.geometry().bottom() < page.send.geometry().top()

    qtbot.waitUntil(has_room, timeout=5000)


def test_who_still_ticks_reasons_is_not_sent_away(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot
) -> None:
    served()
    window = screen()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    qtbot.mouseClick(window.faces.faces[2], LEFT)
    window._away.stop()
    qtbot.mouseClick(window.why.reasons["slow"], LEFT)
    assert window._away.isActive()  # begun anew by the tick
    window._away.stop()
    qtbot.keyClicks(window.why.words, "a")
    assert window._away.isActive()


def test_nothing_written_comes_back_for_whoever_comes_next(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot
) -> None:
    served()
    window = screen()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    qtbot.mouseClick(window.faces.faces[2], LEFT)
    qtbot.keyClicks(window.why.words, "13700137000")
    window.begin()
    for field in window.findChildren(QLineEdit):
        assert not field.text() and not field.isUndoAvailable()
        assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu


def test_no_rating_records_nothing_and_is_not_asked_again(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot, hall: Hall
) -> None:
    served()
    window = screen()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    qtbot.mouseClick(window.faces.decline, LEFT)
    assert window.page is window.start
    before = window.feed.answered
    window.feed.refresh_now()
    qtbot.waitUntil(lambda: window.feed.answered > before, timeout=10_000)
    assert window.page is window.start
    assert _ratings(hall) == []
    assert [row for row in rows(hall, "audit") if row["action"] == "rate"] == []


def test_the_scanned_slip_is_asked_about_on_a_screen_without_a_desk(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot, hall: Hall
) -> None:
    token = served()
    window = screen("tablet")
    assert window.page is window.start
    window.scanner.scanned.emit(token.upper(), window)
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    qtbot.mouseClick(window.faces.faces[5], LEFT)
    qtbot.mouseClick(window.why.send, LEFT)
    qtbot.waitUntil(lambda: _ratings(hall) == [(5, "")], timeout=10_000)
    assert rows(hall, "rating")[0]["source"] == "slip"
    qtbot.waitUntil(lambda: window.page is window.thanks, timeout=10_000)
    window.scanner.scanned.emit(token, window)
    qtbot.waitUntil(lambda: "评价" in window.thanks.title.text() and window._error is not None, timeout=10_000)


def test_the_next_call_takes_the_question_away(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot, staff: Staff
) -> None:
    served()
    window = screen()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    staff.take()
    staff.next()
    qtbot.waitUntil(lambda: window.page is window.start, timeout=10_000)


def test_large_text_and_the_other_language_last_for_one_visitor(
    screen: Callable[..., RatingWindow], served: Callable[[], str], qtbot: QtBot
) -> None:
    served()
    window = screen()
    qtbot.waitUntil(lambda: window.page is window.faces, timeout=10_000)
    look = window._ctx.look
    scale, name = look.scale, look.name
    qtbot.mouseClick(window.large, LEFT)
    qtbot.mouseClick(window.language, LEFT)
    assert (look.scale > scale, look.name, look.language) == (True, "contrast", "en")
    assert window.large.text().startswith("✓ ")
    qtbot.mouseClick(window.faces.decline, LEFT)
    assert (look.scale, look.name, look.language) == (scale, name, "zh_CN")
    assert "✓" not in window.large.text()
