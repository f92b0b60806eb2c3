"""The list while something is looked for, the form as its parts are turned, the paper beside it in another language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.guides import catalogue
from app.guides.starters import add_starters
from tests.ui.guides.conftest import CARD, GuideDesk
from ui.guides.booklet_panel import BookletPanel
from ui.guides.edit_panel import EditPanel
from ui.guides.guide_pane import Do
from ui.guides.made import Draft


def _edit(guides: GuideDesk) -> EditPanel:
    """Open the form of the guide on show."""
    page = guides.page
    page.pane.asked.emit(Do.CHANGE)
    guides.until(lambda: isinstance(page.pane.panel(), EditPanel))
    guides.settle()
    panel = page.pane.panel()
    assert isinstance(panel, EditPanel)
    return panel


def test_starter_texts_that_are_here_are_not_offered_again_while_something_else_is_looked_for(
    guides: GuideDesk,
) -> None:
    guides.add()
    page = guides.go_to_guides()
    assert page.list.starters.isVisible()
    guides.desktop.do(add_starters)
    page.feed.refresh_now()
    guides.until(lambda: not page.list.starters.isVisible())
    page.list.search.setText("lnryd")
    page.list.search.look()
    guides.settle()
    assert not any(line.starter for line in page.list.shown())
    assert not page.list.starters.isVisible()


def test_the_keyboard_stays_in_the_form_when_its_part_is_turned(guides: GuideDesk) -> None:
    guides.add()
    page = guides.go_to_guides()
    guides.until(lambda: page.pane.guide is not None)
    edit = _edit(guides)
    assert QApplication.focusWidget() is edit.field("title")
    for part in ("bring", "where", "basics"):
        edit.chips[part].setChecked(True)  # as a screen reader does: no click, and no focus from one
        guides.settle()
        assert QApplication.focusWidget() is edit.chips[part]
        edit.take_focus()
        assert edit.isAncestorOf(QApplication.focusWidget()) and not edit.chips[part].hasFocus()


def test_what_stands_above_the_paper_beside_the_form_follows_the_language(guides: GuideDesk) -> None:
    guides.add()
    page = guides.go_to_guides()
    guides.until(lambda: page.pane.guide is not None)
    edit = _edit(guides)
    guides.until(lambda: page.live.drawn > 0)
    english = page.live.note.text()
    guides.desktop.program.look.set_language("zh_CN")
    guides.until(lambda: page.live.note.text() not in ("", english))
    edit.field("link").setText("nowhere")
    edit.field("link").edited.emit()
    guides.until(lambda: "网址" in page.live.note.text())
    guides.desktop.program.look.set_language("en")
    guides.until(lambda: "网址" not in page.live.note.text())
    assert page.live.note.text() not in ("", english)
    edit.field("title").setText("")
    edit.field("title").edited.emit()
    guides.until(lambda: page.live.view.count_ == 0)
    assert page.live.note.text() == ""


def test_what_is_said_of_a_booklet_follows_the_language(guides: GuideDesk, tmp_path: Path) -> None:
    guides.add({"title": "居住登记 🙂"})
    page = guides.go_to_guides()
    page.list.booklet.click()
    panel = page.pane.panel()
    assert isinstance(panel, BookletPanel)
    panel.make(tmp_path / "b.pdf", chosen=None, folded=False)
    guides.until(lambda: guides.desktop.message().startswith("Booklet of 1 guides saved as b.pdf"))
    guides.settle()
    guides.desktop.program.look.set_language("zh_CN")
    guides.until(lambda: "b.pdf" in guides.desktop.message() and "Booklet" not in guides.desktop.message())
    message = guides.desktop.window.strip.current()
    assert message is not None and message.level == "attention" and "🙂" in message.text


def test_the_paper_beside_the_form_does_not_come_back_once_the_name_is_taken_away(guides: GuideDesk) -> None:
    live = guides.go_to_guides().live
    live.draw(Draft(CARD))
    live.draw(Draft({**CARD, "title": ""}))
    guides.settle()
    assert (live.drawn, live.view.count_) == (0, 0)


def test_the_desks_window_says_whose_guides_stand_there_and_goes_back_to_those_of_the_service(
    guides: GuideDesk,
) -> None:
    guides.add(service="A")
    guides.desktop.do(catalogue.add_guide, content={"title": "公共部位报修"}, publish=True)
    guides.begin_visit("A")
    guides.strike(Qt.Key.Key_F9)
    window = guides.desktop.desk().guide.window
    assert window is not None
    guides.until(lambda: [row.title for row in window.model.rows()] == [CARD["title"]])
    assert window.note.text() == "Guides of this service:"
    window.search.setFocus()
    guides.bot.keyClicks(window.search, "ggbw")
    guides.until(lambda: [row.title for row in window.model.rows()] == ["公共部位报修"])
    assert window.note.text() == "What was found:"
    window.search.clear()
    guides.until(lambda: [row.title for row in window.model.rows()] == [CARD["title"]])
    assert window.note.text() == "Guides of this service:"
    window.ask_missing()
    guides.until(window.tick.isVisible)
    papers = window.tick.papers
    assert not papers.chips["slip"].isEnabled() and papers.why.isVisible()  # why it cannot be chosen
