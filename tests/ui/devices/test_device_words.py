"""Every way a print job can end, and every error of devices, has words for people and for the command line."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from app.commands.words import in_words
from app.core.errors import HallError
from app.devices import kinds
from app.devices.outcomes import Code
from tests.helpers.scripts import CHECKS
from ui.devices.words import JOB_KINDS, JOB_STATES, KINDS, OUTCOMES, job_text, kind_text, outcome_text
from ui.error_words import ERRORS

ROOT = CHECKS.parents[1]
pytestmark = pytest.mark.usefixtures("qapp")
# What only says that all is well, or that nobody need do anything.
_NO_STEP = {"printed", "ticket_over", "replaced"}


def test_every_outcome_has_words_and_a_next_step() -> None:
    assert {code.value for code in Code} == set(OUTCOMES)
    for code in Code:
        what, step = outcome_text(code.value)
        assert what, code
        assert bool(step) == (code.value not in _NO_STEP), code


def test_every_kind_and_state_has_words() -> None:
    assert {*kinds.KINDS, "kiosk", "board", "rating"} == set(KINDS)
    assert {kinds.SLIP, kinds.RECEIPT, kinds.NOTICE, kinds.LOAN, kinds.GUIDE, kinds.TEST} == set(JOB_KINDS)
    assert {"none", "waiting", "sending", "printed", "unknown", "expired", "failed"} == set(JOB_STATES)
    assert job_text("slip", "A017") == "Slip A017"
    assert kind_text("kiosk") == "Ticket kiosk"
    assert outcome_text("")[0] == "Not used yet"


def _raised() -> Iterator[tuple[str, dict[str, str]]]:
    files = [*(ROOT / "app" / "devices").glob("*.py"), ROOT / "app/accounts/enrolled.py", ROOT / "app/queue/slips.py"]
    for path in files:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "HallError":
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    yield str(code.value), {str(word.arg): "1" for word in node.keywords if word.arg}


def test_every_error_is_said_in_the_window_and_on_the_command_line() -> None:
    raised = list(_raised())
    assert len({code for code, _ in raised}) > 10
    for code, values in raised:
        assert code in ERRORS, code
        assert in_words(HallError(code, **values)).endswith(f" [{code}]"), code
