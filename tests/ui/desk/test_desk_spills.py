"""After a day in which many numbers were read, typed in the wrong place and met bugs, none is kept anywhere."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.batch import Batch
from app.core import log
from app.queue import tickets
from app.residents.papers import read_paper
from app.setup.transfer import export_setup
from app.upkeep.backup import backup_now
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import actor
from tests.helpers.ids import vectors
from tests.helpers.spilled import spilled
from ui.crash import CrashHandler
from ui.desk.steps import Step

KEY = Qt.Key


def _numbers() -> list[str]:
    """Give all right numbers of the vectors, and some wrong ones."""
    good = [one["normalized"] for name in ("resident_id", "disability_card") for one in vectors(name) if one["valid"]]
    return [number for number in good if len(number) >= 18]


@pytest.fixture
def logs(tmp_path: Path):
    made = log.set_up(tmp_path / "logs")
    yield tmp_path / "logs"
    log.take_down(made)


def _at_the_desk(bench: Bench, numbers: list[str]) -> None:
    field = bench.find("walkup_paper", QLineEdit)
    for number in numbers[:12]:
        field.setFocus()
        QTest.keyClicks(field, number)
        QTest.keyClick(field, KEY.Key_Return)
        bench.settle()
        if bench.page.walkup.choice.entitlement() is not None:
            bench.click("walkup_tile_A")
            field = bench.find("walkup_paper", QLineEdit)
    bench.take(entitlement="other")
    bench.settle()
    bench.press(KEY.Key_F2)
    bench.page.actions_.take(Step.ENTITLE)
    panel = bench.page.panels.entitle
    for number in numbers[12:20]:
        QTest.keyClicks(panel.paper.edit, number)
        QTest.keyClick(panel.paper.edit, KEY.Key_Return)
        bench.settle()
    # A scanner shoots into the reason: refused, kept nowhere.
    panel.reason.setText(numbers[20])
    panel.submit()
    bench.settle()
    bench.page.panels.close()


def _by_scripts(bench: Bench, numbers: list[str]) -> list[str]:
    batch = Batch(bench.hall, actor(bench.hall, "supervisor"))
    said = []
    for number in numbers:
        for line in (
            {"op": "take_ticket", "key": number, "service": "A"},
            {"op": "take_ticket", "service": "A", "note": f"证件 {number}"},
            {"op": "take_ticket", "service": "A", "entitlement": "ill", "proof": number, "key": "k-" + number[:4]},
            {"op": "entitle", "ticket": "A001", "entitlement": "ill", "proof": "sight", "reason": number},
            {"op": "cancel", "ticket": "A001", "reason": number},
        ):
            said.append(batch.answer(json.dumps(line).encode()))
    return said


def _with_bugs(bench: Bench, numbers: list[str], crash: CrashHandler) -> None:
    """Let reading meet a bug, so that it is logged and reported as one."""
    for number in numbers[:5]:
        try:
            bench.hall.ask(read_paper, bench.me, number=number)  # type: ignore[arg-type]
        except AttributeError as bug:
            logging.getLogger("app").exception("A paper met a bug")
            crash._caught(type(bug), bug, bug.__traceback__)


def test_no_number_is_kept_in_store_logs_crash_files_or_exports(
    make_bench: Callable[..., Bench], tmp_path: Path, logs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    bench = make_bench()
    numbers = _numbers()
    assert len(numbers) >= 60
    crash = CrashHandler(tmp_path / "crash")
    _at_the_desk(bench, numbers)
    _by_scripts(bench, numbers[:25])
    crash.folder.mkdir()
    _with_bugs(bench, numbers, crash)
    backup_now(bench.hall.store, tmp_path / "backups", bench.clock.now())
    exported = bench.hall.ask(export_setup, actor(bench.hall, "supervisor"))
    (tmp_path / "setup.json").write_text(repr(exported), "utf-8")
    printed = capfd.readouterr()
    (tmp_path / "printed.txt").write_text(printed.out + printed.err, "utf-8")
    assert (crash.folder / "crash.log").read_text("utf-8").count("AttributeError") >= 5
    assert list(logs.iterdir())
    places = [tmp_path, Path(os.environ["XDG_STATE_HOME"])]
    assert spilled(numbers, places, bench.hall) == []


def test_the_search_would_find_one(make_bench: Callable[..., Bench], tmp_path: Path) -> None:
    bench = make_bench()
    number = _numbers()[0]
    (tmp_path / "note.txt").write_text(f"x{number}", "utf-16-le")
    # Under the use cases, where nothing refuses it.
    bench.do(tickets.take_ticket, service="A", note=number[:10])
    assert {place.split(":")[0] for place in spilled([number], [tmp_path], bench.hall)} == {str(tmp_path / "note.txt")}
