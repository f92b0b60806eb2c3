"""A form that was left before its work was done: what ends late closes no other form."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.guides.printing import BOARD
from tests.ui.guides.conftest import CARD, GuideDesk
from ui.desk.panel import Panel
from ui.guides.boards_panel import BoardsPanel
from ui.guides.booklet_panel import BookletPanel
from ui.guides.edit_panel import EditPanel
from ui.guides.guide_pane import Do
from ui.guides.import_panel import ImportPanel


def _shown(guides: GuideDesk) -> Panel:
    panel = guides.page.pane.panel()
    assert panel is not None
    return panel


def test_a_sheet_that_is_written_late_is_only_said_to_be_saved(guides: GuideDesk, tmp_path: Path) -> None:
    page = guides.go_to_guides()
    page.list.boards.click()
    panel = _shown(guides)
    assert isinstance(panel, BoardsPanel)
    panel.save_to(tmp_path / "n.pdf", paper=BOARD, size="A3")
    panel.left.emit()
    page.list.file.click()
    guides.until(lambda: "n.pdf" in guides.desktop.message())
    guides.settle()
    assert isinstance(_shown(guides), ImportPanel)


@pytest.mark.parametrize("kind", [BookletPanel, ImportPanel])
def test_a_booklet_or_file_that_is_done_late_closes_no_other_form(guides: GuideDesk, kind: type[Panel]) -> None:
    page = guides.go_to_guides()
    (page.list.booklet if kind is BookletPanel else page.list.file).click()
    panel = _shown(guides)
    panel.left.emit()
    page.list.boards.click()
    if isinstance(panel, BookletPanel):
        panel.made.emit()
    elif isinstance(panel, ImportPanel):
        panel.brought_in.emit(None)
    assert isinstance(_shown(guides), BoardsPanel)
    guides.settle()


@pytest.mark.parametrize("kind", [EditPanel, ImportPanel])
def test_a_guide_that_is_stored_late_closes_no_form_opened_since(guides: GuideDesk, kind: type[Panel]) -> None:
    guides.add()
    page = guides.go_to_guides()
    guides.until(lambda: page.pane.guide is not None)
    page.pane.asked.emit(Do.CHANGE)
    guides.until(lambda: isinstance(page.pane.panel(), EditPanel))
    edit = _shown(guides)
    assert isinstance(edit, EditPanel)
    edit.field("department").setText("街道")
    edit.submit()
    edit.left.emit()
    page.forms.opened(kind, list[object]().append)
    guides.until(lambda: "is saved" in guides.desktop.message())
    guides.settle()
    assert isinstance(_shown(guides), kind)


@pytest.mark.parametrize("way", ["choose", "open"])
def test_a_guide_that_is_being_written_can_be_taken_up_again_after_another_was_looked_at(
    guides: GuideDesk, way: str
) -> None:
    first, second = guides.add(), guides.add({**CARD, "title": "殡葬服务", "link": "https://e.cn/b"})
    page = guides.go_to_guides()
    page.open(first)
    guides.until(lambda: page.pane.guide is not None and page.pane.guide.id == first)
    page.pane.asked.emit(Do.CHANGE)
    guides.until(lambda: isinstance(page.pane.panel(), EditPanel))
    edit = _shown(guides)
    assert isinstance(edit, EditPanel)
    edit.field("department").setText("公安局")
    edit.field("department").edited.emit()
    getattr(page, way)(second)
    guides.until(lambda: page.pane.guide is not None and page.pane.guide.id == second)
    message = guides.desktop.window.strip.current()
    assert message is not None and message.action is not None
    message.action()
    guides.until(lambda: page.pane.panel() is edit)
    assert edit.field("department").value() == "公安局"
