"""A long file of guides: how far it is stands there while it is brought in; stopped, nothing stays."""

from __future__ import annotations

from pathlib import Path

from app.guides import catalogue
from tests.helpers.halls import actor
from tests.ui.guides.conftest import GuideDesk
from ui.guides.import_panel import ImportPanel

ROWS = 1_200


def test_a_long_import_says_how_far_it_is_and_is_stopped_without_a_trace(guides: GuideDesk, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    rows = "".join(f"民政,事项 {n},\n" for n in range(ROWS))
    path.write_text(f"部门,事项名称,办事链接\n{rows}", "utf-8")
    page = guides.go_to_guides()
    page.forms.ask_import()
    panel = page.pane.panel()
    assert isinstance(panel, ImportPanel)
    panel.step.timer.setInterval(1)
    panel.read_file(path)
    guides.until(lambda: panel.preview is not None)
    guides.settle()
    hall, who = guides.desktop.hall, actor(guides.desktop.hall, "supervisor")
    panel.submit()
    guides.until(lambda: panel.step.progress is not None and panel.step.progress.done > 0 and panel.step.isVisible())
    guides.until(lambda: f"of {ROWS} rows" in panel.step.words.text() and not panel.step.words.text().startswith("0 "))
    assert not panel.go.isEnabled()
    panel.step.stop.click()
    guides.until(lambda: panel.step.progress is None)
    guides.settle()
    message = guides.desktop.window.strip.current()
    assert message is not None and "stopped" in message.text.lower()
    assert hall.ask(catalogue.list_guides, who) == ()
    assert panel.go.isVisibleTo(panel) and panel.go.isEnabled()  # without reading it anew
