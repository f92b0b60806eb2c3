"""Thousands of visits by a monkey that also touches wrongly: no crash, no leak, no number without its slip."""

from __future__ import annotations

import ctypes
import gc
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from sqlalchemy import select

from app.devices.kinds import PDF
from app.devices.pc import this_pc
from app.queue.numbers import ticket_name
from db.schema.journal import outbox
from db.schema.queue import ticket
from tests.helpers.devices import enrol
from tests.helpers.kiosks import Touched
from tests.sizes import SIZES
from tests.ui.kiosk.monkey import Monkey, patiently

GROWTH = 1.05
# From here on every kind of page has been shown in every look; a short run never comes that far.
WARM = 1_000
_ALONE = "HUIKETING_SOAK_ALONE"


def test_a_monkey_at_the_kiosk_leaves_nothing_behind_and_every_number_has_its_slip(
    make_kiosk: Callable[..., Touched],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    if SIZES.kiosk_visits > WARM and _ALONE not in os.environ:
        return _in_a_process_of_its_own(request)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    papers, away = tmp_path / "papers", tmp_path / "away"
    papers.mkdir()
    kiosk = make_kiosk("live", language="zh_CN")
    kiosk.resize(1024, 768)
    enrol(kiosk.hall, "slips", str(papers), pc=this_pc(), kind=PDF)
    visits = SIZES.kiosk_visits
    monkey = Monkey(kiosk, seed=visits)
    used = []
    for visit in range(visits):
        monkey.visit()
        if visit == visits // 2:
            papers.rename(away)  # the printer is gone for a while
        elif visit == visits // 2 + max(2, visits // 100):
            away.rename(papers)
        if visit >= WARM and (visit % (visits // 20) == 0 or visit == visits - 1):
            used.append((visit, _memory_mb(kiosk)))
    print(used)
    assert len(monkey.numbers) == len(set(monkey.numbers)) >= visits
    patiently(kiosk, lambda: "sending" not in _slips(kiosk).values())
    slips = _slips(kiosk)
    assert sorted(slips) == sorted(monkey.numbers)
    assert set(slips.values()) <= {"printed", "waiting"}
    printed = sum(state == "printed" for state in slips.values())
    assert len(list(papers.glob("*.pdf"))) == printed >= 0.9 * len(slips) - 3
    assert not used or used[-1][1] <= used[0][1] * GROWTH, used


def _in_a_process_of_its_own(request: pytest.FixtureRequest) -> None:
    """Run the test where the kiosk is all there is: what thousands of other tests left cannot be told from a leak."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-q", "-s", request.node.nodeid]
    run = subprocess.run(
        command, cwd=request.config.rootpath, env={**env, _ALONE: "1"}, capture_output=True, text=True, check=False
    )
    print(run.stdout[-4_000:])
    assert run.returncode == 0, run.stdout[-4_000:] + run.stderr[-2_000:]


def _memory_mb(kiosk: Touched) -> float:
    """Give the process's memory without what SQLite keeps of the file: that is bounded, and grows with the file."""
    kiosk.hall.store.engine.dispose()
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
    return round(psutil.Process().memory_info().rss / 1e6, 1)


def _slips(kiosk: Touched) -> dict[str, str]:
    """Give the state of the slip of every ticket in the store; a ticket without one is not in it."""
    wanted = select(ticket.c.letter, ticket.c.number, outbox.c.state).join(outbox, outbox.c.ticket_id == ticket.c.id)
    with kiosk.hall.store.read() as tx:
        return {ticket_name(letter, number): state for letter, number, state in tx.execute(wanted)}
