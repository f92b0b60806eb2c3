"""The page of cases: what is next, one case, its forms, who has how much, and a visit at home."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from app.cases import handling, opening, papers, visits
from ui.cases.case_pane import Do
from ui.cases.page import CasesPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

_FEW = (shots.PLAIN, shots.DARK, shots.SMALL_SCREEN, shots.SMALL_LARGE, shots.ENGLISH)
_WANG = {"name": "王秀兰", "phone": "13812345678"}
_NOBODY = "没有这个人"
_LI = {"name": "李建国", "phone": "13987654321"}


def lists(stage: Stage) -> Shown:
    """A list with what is late, due, waiting and quiet."""
    stage.enter(stage.demo_hall())
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("supervisor")
    _make(stage)
    page = _page(stage)
    stage.wait_for(lambda: page.list.board is not None and bool(page.list.board.lines), "the list")
    page.list.tabs.setCurrentIndex(1)
    stage.settle()
    return Shown(stage.window)


def one(stage: Stage) -> Shown:
    """One case with all that happened."""
    _open(stage, "代开居住证明")
    return Shown(stage.window)


def end(stage: Stage) -> Shown:
    """How it ended."""
    return _form(stage, Do.END)


def tell(stage: Stage) -> Shown:
    """A text to copy into a message."""
    return _form(stage, Do.TELL)


def back(stage: Stage) -> Shown:
    """Papers go back to the resident."""
    return _form(stage, Do.PAPERS_BACK)


def named(stage: Stage) -> Shown:
    """Whose case it is is put right."""
    return _form(stage, Do.PERSON)


def visit(stage: Stage) -> Shown:
    """A visit at home that is planned; whoever calls first sees the whole number."""
    page = _page(stage)
    page.close_panel()
    _open(stage, "上门办理高龄津贴")
    page._do(Do.PHONE)
    stage.wait_for(lambda: page.pane.phone == _LI["phone"], "the number")
    stage.settle()
    return Shown(stage.window)


def new(stage: Stage) -> Shown:
    """A new case: the papers of its guide wait to be counted."""
    page = _page(stage)
    page.ask_new()
    stage.wait_for(page.new.isVisible, "the form")
    page.new.service.setCurrentIndex(page.new.service.findData("A"))
    page.new.service.activated.emit(page.new.service.currentIndex())
    stage.wait_for(lambda: len(page.new.papers.rows) > 1, "the papers of its guide")
    return Shown(stage.window)


def new_visit(stage: Stage) -> Shown:
    """A new case of a visit at home: address, times, consent."""
    page = _page(stage)
    page.close_panel()
    page.ask_new()
    stage.wait_for(page.new.isVisible, "the form")
    page.new.kind.setCurrentIndex(page.new.kind.findData("visit"))
    page.new.reveal(page.new.lines["safety"])
    stage.settle()
    return Shown(stage.window)


def loads(stage: Stage) -> Shown:
    """Who has how much, one of them chosen."""
    page = _page(stage)
    page.close_panel()
    page.case = ""  # in large text the list stands alone
    page.pane.show_file(None)
    page.list.tabs.setCurrentIndex(2)
    stage.wait_for(lambda: bool(page.list.loads.rows()), "who has how much")
    page.list.load_view.selectRow(0)
    stage.settle()
    return Shown(stage.window)


def nothing(stage: Stage) -> Shown:
    """Nothing was found."""
    page = _page(stage)
    page.list.tabs.setCurrentIndex(0)
    page.list.search.setText(_NOBODY)
    page.list.search_asked.emit(_NOBODY)
    stage.wait_for(page.list.empty.isVisible, "the empty list")
    return Shown(stage.window)


def _make(stage: Stage) -> None:
    today = stage.clock.now().astimezone(ZoneInfo("Asia/Shanghai")).date()
    held = [{"name": "户口簿", "originals": 1}, {"name": "居住证明申请表", "originals": 1, "copies": 2}]
    first = stage.others(opening.open_case, kind="paper", service="A", title="代开居住证明", person=_WANG, papers=held)
    stage.others(handling.note_case, case=first.case, text="已核对材料，明天送街道。")
    stage.others(handling.wait_for, case=first.case, whom="resident", why="缺一寸白底照片两张")
    stage.others(handling.log_contact, case=first.case, way="phone", text="本人接听，周五送来")
    stage.others(papers.take_papers, case=first.case, papers=[{"name": "一寸照片", "originals": 2}])
    stage.others(opening.open_case, kind="complaint", title="3 号楼道灯不亮", source="phone", promise_date=today)
    stage.others(opening.open_case, kind="help", service="B", person=_LI, owner="desk1")
    stage.others(opening.open_case, kind="suggestion", title="活动室周末也开放", source="grid", owner="desk1")
    told = {"address": "幸福里 3 栋 2 单元 402", "wished": "工作日下午", "safety": "楼道较暗，家中有狗"}
    made = stage.others(
        opening.open_case, kind="visit", title="上门办理高龄津贴", source="phone", person=_LI, consent="1", visit=told
    )
    day = today + timedelta(days=1)
    stage.others(visits.plan_visit, case=made.case, day=day, at="14:30", visitor="网格员 周明", second="志愿者 吴倩")


def _form(stage: Stage, do: Do) -> Shown:
    page = _page(stage)
    page.close_panel()
    page._do(do)
    form = page.paper if do is Do.PAPERS_BACK else page.ask
    stage.wait_for(form.isVisible, "the form")
    stage.settle()
    return Shown(stage.window)


def _open(stage: Stage, title: str) -> None:
    page = _page(stage)
    board = page.list.board
    found = [line.state.case for line in board.lines if line.state.title == title] if board else []
    if not found:
        raise TourFailed(f"there is no case {title}")
    page.list.choose(found[0])
    page.open(found[0])
    stage.wait_for(lambda: page.pane.file is not None and page.pane.file.state.case == found[0], "the case")
    stage.settle()


def _page(stage: Stage) -> CasesPage:
    return stage.page_of("cases", CasesPage)


SCENES = (
    Scene("cases", lists, (*_FEW, shots.CONTRAST), quick=True),
    Scene("cases-one", one, (*_FEW, shots.LARGE)),
    Scene("cases-end", end, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("cases-tell", tell, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("cases-back", back, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("cases-named", named, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("cases-visit", visit, (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("cases-new", new, (shots.PLAIN, shots.DARK, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("cases-new-visit", new_visit, (shots.PLAIN, shots.CONTRAST, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("cases-loads", loads, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("cases-nothing", nothing, (shots.PLAIN,)),
)
