"""A visit at the kiosk and a desk's work with nothing but what a screen reader can see and do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.accounts.enrolled import enrol_here
from app.cases.views import all_cases
from app.hall import Hall
from app.queue.opening import open_desk
from app.queue.tickets import ticket_story
from app.queue.views import desk_view, list_waiting
from tests.helpers.at_spi import ReadableDesktop, why_not
from tests.helpers.halls import SECRET, actor

PATIENCE_S = 30.0
TRIES = 5
pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReadableDesktop]:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    made = ReadableDesktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def hall(new_store: Callable[[str], str]) -> Iterator[Hall]:
    """Give a hall of the real time: the programs on it run by the computer's clock."""
    made = Hall.open(new_store("live"))
    yield made
    made.close()


class Reader:
    """A person with a screen reader at one program."""

    def __init__(self, desktop: ReadableDesktop, hall: Hall, *words: str) -> None:
        self._desktop = desktop
        self.pid = desktop.start("--store", f"sqlite:///{hall.store.path}", *words)

    def press(self, name: str, then: str = "") -> None:
        """Press a button; once more when what should come of it does not: who is too fast is not heeded."""
        for turn in range(TRIES):
            # The button may have gone by then: it was heeded, and what comes of it takes its time.
            pressed = self._desktop.ask("press", self.pid, name=name, within_s=0 if turn else PATIENCE_S)
            assert pressed is True or turn, self._told(name)
            if not then or self._desktop.ask("says", self.pid, text=then, within_s=PATIENCE_S / TRIES):
                return
        raise AssertionError(self._told(then))

    def write(self, name: str, text: str) -> None:
        assert self._desktop.ask("write", self.pid, name=name, text=text, within_s=PATIENCE_S) is True, self._told(name)

    def hears(self, text: str) -> None:
        assert self._desktop.ask("says", self.pid, text=text, within_s=PATIENCE_S) is True, self._told(text)

    def _told(self, wanted: str) -> str:
        return f"no {wanted} in {self._desktop.ask('seen', self.pid)}"

    def all_have_names(self) -> None:
        assert self._desktop.ask("nameless", self.pid) == []


def test_a_visit_to_the_kiosk_is_made_by_accessible_actions_alone(desktop: ReadableDesktop, hall: Hall) -> None:
    enrol_here(hall, actor(hall, "admin"), "kiosk1", "kiosk")
    person = Reader(desktop, hall, "--kiosk")
    person.hears("取号办事")
    person.all_have_names()
    person.press("需要帮助")
    person.press("听不清")
    person.all_have_names()
    person.press("好了")
    person.press("老人、残疾人等优先")
    person.hears("限本人到场，到接待席看证件。")
    person.press("取号办事")
    person.hears("B 事项 B")
    person.all_have_names()
    person.press("B 事项 B")
    person.hears("B001")
    person.hears("前面没有人")
    person.all_have_names()
    person.press("知道了*")
    person.press("工作人员")
    person.hears("工作人员：请选您的名字")
    person.all_have_names()
    rows = hall.ask(list_waiting, actor(hall, "supervisor"))
    assert [(row.ticket, row.entitlement, row.needs) for row in rows] == [("B001", "other", ("hearing",))]


def test_a_suggestion_is_left_by_accessible_actions_alone(desktop: ReadableDesktop, hall: Hall) -> None:
    enrol_here(hall, actor(hall, "admin"), "kiosk1", "kiosk")
    person = Reader(desktop, hall, "--kiosk")
    person.hears("意见建议")
    person.press("意见建议")
    person.hears("您想说什么？")
    person.all_have_names()
    person.press("提建议")
    person.hears("关于什么？可以选几项")
    person.press("等候时间")
    person.all_have_names()
    person.press("下一步")
    person.hears("留个电话？不留也可以")
    person.all_have_names()
    person.press("不留电话提交")
    person.hears("您的编号：C-0001")
    person.all_have_names()
    (line,) = hall.ask(all_cases, actor(hall, "supervisor"))
    assert (line.state.kind, line.state.title) == ("suggestion", "等候时间")


def test_a_desks_work_is_done_by_accessible_actions_alone(desktop: ReadableDesktop, hall: Hall) -> None:
    hall.do(open_desk, actor(hall, "desk2", "2"), desk="2")
    person = Reader(desktop, hall)
    person.hears("请登录")
    person.all_have_names()
    person.write("口令", SECRET)
    person.press("登录", then="push button: 开始接待")
    person.press("开始接待", then="push button: 呼叫下一位")
    person.press("取号：事项 A", then="A001")
    person.press("取号：事项 B", then="B001")
    person.press("呼叫下一位*", then="push button: 开始办理")
    person.press("开始办理*", then="push button: 办结")
    person.all_have_names()
    person.press("办结*", then="push button: 呼叫下一位")
    person.press("呼叫下一位*", then="push button: 开始办理")
    person.press("开始办理*", then="push button: 办结")
    person.press("转办*", then="push button: 确定转办")
    person.press("A  事项 A")
    person.all_have_names()
    person.press("确定转办", then="push button: 呼叫下一位")
    person.press("呼叫下一位*", then="push button: 开始办理")
    person.press("开始办理*", then="push button: 办结")
    person.press("转办*", then="push button: 确定转办")
    person.press("转接待席", then="radio button: 2 号席")
    person.press("2 号席*")
    person.press("确定转办", then="push button: 呼叫下一位")
    supervisor = actor(hall, "supervisor")
    kinds = {
        number: [event.event for event in hall.ask(ticket_story, supervisor, ticket=number).events]
        for number in ("A001", "B001")
    }
    assert kinds["A001"] == ["taken", "called", "started", "finished"]
    assert kinds["B001"] == ["taken", *("called", "started", "transferred") * 2]
    there = hall.ask(desk_view, actor(hall, "desk2", "2"), desk="2").waiting
    assert [(row.ticket, row.service, row.bound_desk) for row in there] == [("B001", "A", "2")]
