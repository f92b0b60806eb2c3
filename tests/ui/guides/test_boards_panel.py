"""The site's own notice and map, from the page of guides: looked at, refused in words, written and noted."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel

from app.guides.printing import BOARD, CIRCLE
from app.setup.site import set_settings
from db.schema.guides import guide_print
from tests.helpers.papers import MM
from tests.ui.guides.conftest import GuideDesk
from ui.guides.boards_panel import BoardsPanel


def _open(guides: GuideDesk) -> BoardsPanel:
    page = guides.page
    page.list.boards.click()
    guides.until(lambda: isinstance(page.pane.panel(), BoardsPanel))
    panel = page.pane.panel()
    assert isinstance(panel, BoardsPanel)
    guides.until(lambda: panel.go.isEnabled() and panel.view.count_ == 1)
    return panel


def _choose(panel: BoardsPanel, which: str) -> None:
    panel.which.set_value(which)
    panel.which.edited.emit()


def _noted(guides: GuideDesk) -> list[tuple[str, str]]:
    with guides.desktop.hall.store.read() as tx:
        return [(row.paper, row.source) for row in tx.execute(guide_print.select())]


@pytest.mark.parametrize("name", ["supervisor", "desk1"])
def test_the_public_notice_is_looked_at_written_and_noted(guides: GuideDesk, tmp_path: Path, name: str) -> None:
    page = guides.go_to_guides(name)
    panel = _open(guides)
    assert panel.values() == {"paper": BOARD, "size": "A3"} and panel.note.isHidden()
    panel.save_to(tmp_path / "n.pdf", paper=BOARD, size="A3")
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    (sheet,) = PdfReader(tmp_path / "n.pdf").pages
    assert round(float(sheet.mediabox.width) / MM) == 297 and "n.pdf" in guides.desktop.message()
    assert _noted(guides) == [(BOARD, "desk")]


def test_a_map_of_nowhere_is_refused_in_words_and_drawn_once_somebody_told_where(
    guides: GuideDesk, tmp_path: Path
) -> None:
    page = guides.go_to_guides()
    panel = _open(guides)
    _choose(panel, CIRCLE)
    guides.until(lambda: panel.view.count_ == 0)
    assert not panel.go.isEnabled() and panel.values() is None
    assert any(each.text().startswith("Nobody told yet where") for each in panel.view.empty.findChildren(QLabel))
    told = {"place.at": "36.0750, 115.2040", "place.address": "幸福路 🙂 号"}
    guides.desktop.do(set_settings, values=told)
    panel.left.emit()
    panel = _open(guides)
    _choose(panel, CIRCLE)
    guides.settle()
    guides.until(lambda: panel.values() == {"paper": CIRCLE, "size": "A4"})
    assert panel.note.isVisible() and "🙂" in panel.note.text()
    panel.save_to(tmp_path / "no such folder" / "m.pdf", paper=CIRCLE, size="A4")
    guides.until(lambda: bool(guides.desktop.message()))
    assert page.pane.panel() is panel and panel.go.isEnabled() and _noted(guides) == []
    panel.save_to(tmp_path / "m.pdf", paper=CIRCLE, size="A4")
    guides.until(lambda: page.pane.panel() is None)
    guides.settle()
    assert len(PdfReader(tmp_path / "m.pdf").pages) == 1 and _noted(guides) == [(CIRCLE, "desk")]


def _refusal(panel: BoardsPanel) -> str:
    return panel.view.empty.accessibleName() if panel.view.count_ == 0 else ""


def test_nothing_is_saved_in_the_name_of_a_sheet_that_is_not_in_sight_yet(guides: GuideDesk) -> None:
    guides.go_to_guides()
    panel = _open(guides)
    panel.draw()
    assert panel.go.isEnabled()  # the same sheet again: the button stays where the keyboard may be
    panel.size_.set_value("A4")
    panel.size_.edited.emit()
    assert not panel.go.isEnabled() and panel.values() is None
    guides.until(lambda: panel.values() == {"paper": BOARD, "size": "A4"})
    _choose(panel, CIRCLE)
    assert not panel.go.isEnabled() and panel.values() is None
    guides.settle()


def test_the_sheet_follows_the_language_also_behind_another_page(guides: GuideDesk) -> None:
    guides.go_to_guides()
    panel = _open(guides)
    paper = panel.view.currentWidget()
    assert paper is not None and paper.accessibleName() == "Public notice of this site"
    guides.desktop.program.look.set_language("zh_CN")
    guides.until(lambda: not paper.accessibleName().isascii())
    _choose(panel, CIRCLE)
    guides.until(lambda: not _refusal(panel).isascii())
    workplace = guides.desktop.window.workplace
    assert workplace is not None
    workplace.go_to("settings")
    guides.desktop.program.look.set_language("en")
    guides.until(lambda: _refusal(panel).startswith("Nobody told yet where"))
    guides.settle()


def test_a_map_of_nowhere_is_drawn_as_soon_as_somebody_tells_where(guides: GuideDesk) -> None:
    guides.go_to_guides()
    panel = _open(guides)
    _choose(panel, CIRCLE)
    guides.until(lambda: _refusal(panel).startswith("Nobody told yet where"))
    guides.desktop.do(set_settings, values={"place.at": "36.0750, 115.2040"})
    guides.until(lambda: panel.values() == {"paper": CIRCLE, "size": "A4"} and panel.go.isEnabled())
    guides.settle()
