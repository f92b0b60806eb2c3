"""The page of guides on the demo morning: the catalogue, one guide, its forms, and the windows of the desk."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.guides import catalogue, notices
from app.guides.printing import BOARD, CIRCLE, LARGE
from app.guides.reading import plain
from app.queue import desk as desk_steps
from app.queue import opening
from ui.desk.steps import Step
from ui.guides.boards_panel import BoardsPanel
from ui.guides.booklet_panel import BookletPanel
from ui.guides.edit_panel import EditPanel
from ui.guides.guide_pane import Do
from ui.guides.guide_window import GuideWindow
from ui.guides.import_panel import ImportPanel
from ui.guides.notices_panel import NoticesPanel
from ui.guides.page import GuidesPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

_ALL = (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_SCREEN, shots.SMALL_LARGE, shots.ENGLISH)
_SOME = (shots.PLAIN, shots.CONTRAST, shots.SMALL_LARGE, shots.ENGLISH)
_FEW = (shots.PLAIN, shots.SMALL_LARGE)
_CARD, _PERMIT = "老年人优待证办理", "居住证办理"


def listed(stage: Stage) -> Shown:
    """The catalogue of the demo hall, a guide with a notice chosen."""
    stage.enter(stage.demo_hall())
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("supervisor")
    page = _page(stage)
    stage.wait_for(lambda: page.list.lines is not None, "the guides")
    return _open(stage, _PERMIT)


def large(stage: Stage) -> Shown:
    """The same in large print."""
    page = _page(stage)
    page.pane.paper.show_form(LARGE)
    stage.wait_for(lambda: _is_drawn(page), "the paper")
    return Shown(stage.window)


def found(stage: Stage) -> Shown:
    """Found by what people call it."""
    page = _page(stage)
    page.pane.paper.show_form("leaflet")
    stage.write("guide_search", "老年证")
    page.list.search.returnPressed.emit()
    stage.settle()
    page.list.view.selectRow(0)
    stage.wait_for(lambda: _is_drawn(page), "the paper")
    return Shown(stage.window)


def starter(stage: Stage) -> Shown:
    """A starter text that nobody has checked yet."""
    page = _page(stage)
    page.list.search.clear()
    stage.settle()
    page.list.standing.set_value("starter")
    page.list.standing.edited.emit()
    page.list.view.selectRow(0)
    stage.wait_for(lambda: _is_drawn(page), "the paper")
    return Shown(stage.window)


def change(stage: Stage) -> Shown:
    """A guide is written; its leaflet follows."""
    page = _page(stage)
    page.list.standing.set_value("all")
    page.list.standing.edited.emit()
    _open(stage, _CARD)
    return _form(stage, Do.CHANGE)


def change_materials(stage: Stage) -> Shown:
    """What to bring, thing by thing."""
    _edit(stage).show_part("bring")
    stage.settle()
    return Shown(stage.window)


def change_hours(stage: Stage) -> Shown:
    """Where and when."""
    _edit(stage).show_part("where")
    stage.settle()
    return Shown(stage.window)


def checked(stage: Stage) -> Shown:
    """Somebody makes sure that it is right."""
    _page(stage).forms.close()
    return _form(stage, Do.CHECK)


def notice(stage: Stage) -> Shown:
    """Something is otherwise for now."""
    _page(stage).forms.close()
    return _form(stage, Do.ALERT)


def versions(stage: Stage) -> Shown:
    """Who changed what."""
    page = _page(stage)
    page.forms.close()
    guide = stage.others_see(catalogue.read_guide, guide=_CARD)
    told: dict[str, Any] = {"service": guide.service, "note": "电话换了"}
    content = {**plain(guide.content), "consult_phones": ["0393-8888001"]}
    stage.others(catalogue.change_guide, guide=guide.id, version=guide.version, content=content, **told)
    stage.settle()
    return _form(stage, Do.HISTORY)


def booklet(stage: Stage) -> Shown:
    """How the booklet is made."""
    page = _page(stage)
    page.forms.close()
    stage.press("guide_booklet")
    if not isinstance(page.pane.panel(), BookletPanel):
        raise TourFailed("the form of the booklet did not open")
    return Shown(stage.window)


def boards(stage: Stage) -> Shown:
    """The site's public notice, as it would hang on the wall."""
    return _sheet(stage, BOARD)


def near(stage: Stage) -> Shown:
    """The map of what is near it."""
    return _sheet(stage, CIRCLE)


def file(stage: Stage) -> Shown:
    """A file that may be brought in."""
    rows = f"民政,{_CARD},https://example.gov.cn/a,\n民政,殡葬服务,https://example.gov.cn/b,2027-05-01\n"
    return _read(stage, rows)


def file_refused(stage: Stage) -> Shown:
    """A file with cells that cannot be taken."""
    return _read(stage, "民政,殡葬服务,https://example.gov.cn/a,很快\n民政,,https://example.gov.cn/b,\n")


def at_desk(stage: Stage) -> Shown:
    """F9 at the desk: the guide of the visit in hand, ready to be printed."""
    _page(stage).forms.close()
    stage.work_as("desk1", "1")
    stage.wait_for(lambda: stage.desk.view is not None, "the desk")
    view = stage.desk.view
    if view is not None and view.in_hand is None:
        stage.others(opening.open_desk, "desk1", desk="1")
        stage.others(desk_steps.call_next, "desk1", desk="1")
        stage.wait_for(lambda: stage.situation() is not None and _in_hand(stage), "a visit")
    stage.desk._press(Step.GUIDE)
    window = _window(stage)
    stage.wait_for(lambda: window.paper.made is not None, "the paper")
    return Shown(stage.window, window)


def missing(stage: Stage) -> Shown:
    """What was brought is ticked."""
    window = _window(stage)
    window.search.setText(_CARD)
    window.search.returnPressed.emit()
    stage.settle()
    stage.press("guide_window_missing", window)
    stage.wait_for(lambda: bool(window.tick.ticks.boxes), "the list")
    next(iter(window.tick.ticks.boxes.values())).setChecked(True)
    return Shown(stage.window, window)


def came_back(stage: Stage) -> Shown:
    """The notice comes back: its code is scanned."""
    guide = stage.others_see(catalogue.read_guide, guide=_CARD)
    names = [one.name for one in guide.content.materials or ()]
    given = stage.others(notices.give_notice, missing=names[:2], guide=guide.id)
    window = _window(stage)
    window.close()
    stage.settle()
    stage.desk.take_scan(given.number)
    window = _window(stage)
    stage.wait_for(lambda: bool(window.back.ticks.boxes), "the notice")
    return Shown(stage.window, window)


def receptionist(stage: Stage) -> Shown:
    """The page of somebody who only prints."""
    _window(stage).close()
    stage.settle()
    page = _page(stage)
    stage.wait_for(lambda: page.pane.guide is not None and _is_drawn(page), "the guides")
    return Shown(stage.window)


def open_notices(stage: Stage) -> Shown:
    """The notices that are still open, one to be given up."""
    guide = stage.others_see(catalogue.read_guide, guide=_CARD)
    names = [one.name for one in guide.content.materials or ()]
    for lacking in (names[:1], names[:3]):
        stage.others(notices.give_notice, missing=lacking, guide=guide.id)
    stage.others(notices.give_notice, missing=["户口簿"], service="A")
    page = _page(stage)
    stage.press("guide_open_notices_show")
    stage.wait_for(lambda: isinstance(page.pane.panel(), NoticesPanel), "the list")
    panel = page.pane.panel()
    assert isinstance(panel, NoticesPanel)
    stage.wait_for(lambda: len(panel.model.rows()) > 1, "the notices")
    stage.write("guide_open_notices_reason", "已在别处办好")
    return Shown(stage.window)


def _open(stage: Stage, title: str) -> Shown:
    page = _page(stage)
    page.open(next(line.id for line in page.list.lines or () if line.title == title))
    stage.wait_for(lambda: page.pane.guide is not None and page.pane.guide.content.title == title, "the guide")
    stage.wait_for(lambda: _is_drawn(page), "the paper")
    return Shown(stage.window)


def _form(stage: Stage, do: Do) -> Shown:
    page = _page(stage)
    stage.main.strip.clear()
    page.pane.asked.emit(do)
    stage.wait_for(lambda: page.pane.panel() is not None, "the form")
    return Shown(stage.window)


def _edit(stage: Stage) -> EditPanel:
    panel = _page(stage).pane.panel()
    if not isinstance(panel, EditPanel):
        raise TourFailed("no guide is being written")
    return panel


def _read(stage: Stage, rows: str) -> Shown:
    page = _page(stage)
    page.forms.close()
    path = stage.folder / "指南.csv"
    path.write_text(f"部门,事项名称,办事链接,下次核对\n{rows}", "utf-8")
    stage.press("guide_file")
    panel = page.pane.panel()
    if not isinstance(panel, ImportPanel):
        raise TourFailed("the form of files did not open")
    panel.read_file(path)
    stage.settle()
    return Shown(stage.window)


def _sheet(stage: Stage, which: str) -> Shown:
    page = _page(stage)
    page.forms.close()
    stage.press("guide_boards")
    panel = page.pane.panel()
    if not isinstance(panel, BoardsPanel):
        raise TourFailed("the form of the sheets did not open")
    panel.which.set_value(which)
    panel.which.edited.emit()
    stage.wait_for(lambda: panel.go.isEnabled(), "the sheet")
    stage.settle()
    return Shown(stage.window)


def _is_drawn(page: GuidesPage) -> bool:
    made = page.pane.paper.made
    return made is not None and made.asked == page.pane.paper.asked and made.asked.subject == page.guide


def _in_hand(stage: Stage) -> bool:
    return stage.desk.view is not None and stage.desk.view.in_hand is not None


def _window(stage: Stage) -> GuideWindow:
    found: QWidget | None = stage.desk.guide.window
    if not isinstance(found, GuideWindow):
        raise TourFailed("the window of guides did not open")
    return found


def _page(stage: Stage) -> GuidesPage:
    return stage.page_of("guides", GuidesPage)


SCENES = (
    Scene("guides", listed, _ALL, quick=True),
    Scene("guides-large", large, shots.JUST),
    Scene("guides-found", found, shots.JUST),
    Scene("guides-starter", starter, shots.JUST),
    Scene("guides-change", change, _SOME),
    Scene("guides-change-materials", change_materials, _FEW),
    Scene("guides-change-hours", change_hours, shots.JUST),
    Scene("guides-checked", checked, shots.JUST),
    Scene("guides-notice", notice, shots.JUST),
    Scene("guides-versions", versions, shots.JUST),
    Scene("guides-booklet", booklet, _FEW),
    Scene("guides-boards", boards, _FEW),
    Scene("guides-near", near, shots.JUST),
    Scene("guides-file", file, shots.JUST),
    Scene("guides-file-refused", file_refused, shots.JUST),
    Scene("guides-desk", at_desk, _ALL),
    Scene("guides-missing", missing, _SOME),
    Scene("guides-came-back", came_back, _FEW),
    Scene("guides-receptionist", receptionist, shots.JUST),
    Scene("guides-open-notices", open_notices, _SOME),
)
