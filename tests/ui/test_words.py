"""The words for what the services say: every error with its real values, every rule, every number."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.core.errors import HallError
from app.queue import reasons
from app.queue.results import Reason
from app.residents import reader
from tests.helpers.raised import ROOT, raised_errors
from ui import i18n
from ui.error_words import ERRORS, PARTS
from ui.words import RULES, error_text, needs_text, number_text, reason_text

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_error_is_said_with_the_values_it_has() -> None:
    raised = [found for found in raised_errors() if found.code in ERRORS]
    assert len(raised) > 40
    gaps = [(place, code) for place, code, values in raised if "?" in "".join(error_text(HallError(code, **values)))]
    assert gaps == []


def test_every_code_that_has_words_is_raised() -> None:
    source = "".join(path.read_text("utf-8") for part in ("app", "db", "ui") for path in (ROOT / part).rglob("*.py"))
    words = Path(ROOT / "ui" / "error_words.py").read_text("utf-8")
    assert [code for code in ERRORS if source.count(f'"{code}"') == words.count(f'"{code}"')] == []


def test_no_code_is_said_in_two_places() -> None:
    codes = [code for part in PARTS for code in part]
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


@pytest.mark.parametrize("code", [reader.MISSING, reader.BUSY])
def test_what_a_driver_of_a_card_reader_may_raise_has_words_and_a_next_step(code: str) -> None:
    assert "type the number" in error_text(HallError(code))[1]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"ticket": "A001", "state": "held"}, "A001 is in the state “On hold”"),
        ({"desk": "1"}, "There is nothing to take back."),
        ({"date": "2026-11-23", "state": "open"}, "The day is open already."),
    ],
)
def test_step_out_of_place_is_said_of_what_it_concerns(values: dict[str, str], said: str) -> None:
    assert said in error_text(HallError("wrong_state", **values))[0]


def test_every_rule_has_words() -> None:
    tables = [node for node in ast.walk(ast.parse(inspect.getsource(reasons._why))) if isinstance(node, ast.Dict)]
    assert [{ast.literal_eval(key) for key in table.keys if key is not None} for table in tables] == [set(RULES)]
    for rule in RULES:
        said = reason_text(Reason(rule, "A001", None, 0, (), 0, ""))
        assert said.startswith("A001, waited < 1 min, ") and said.count(" ") > 4, said


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ({"times": 3.0}, "A001, waited 10 min, counted 3 times, goes before A000"),
        ({"times": 1.5}, "A001, waited 10 min, counted 1.5 times, goes before A000"),
        ({"earlier_s": 600.0}, "A001, waited 10 min, counts as having come 10 min earlier, goes before A000"),
        ({}, "A001, waited 10 min, goes first by priority, goes before A000"),
    ],
)
def test_whoever_goes_before_others_by_score_is_told_how_the_score_is_made(by: dict[str, float], said: str) -> None:
    assert reason_text(Reason("class", "A001", None, 600, ("A000",), 0, "", **by)) == said


def test_numbers_stand_between_the_marks_that_chinese_has_for_them(qapp: QApplication) -> None:
    i18n.install(qapp, i18n.CHINESE)
    said = reason_text(Reason("class", "A001", None, 600, ("C007", "E009"), 0, "", times=3.0))
    needs = needs_text(("hearing", "sight"))
    i18n.install(qapp, i18n.ENGLISH)
    assert said == "A001，等候 10 分钟按 3 倍计，排在 C007、E009 之前"
    assert needs == "听不清、看不清"


def test_numbers_of_an_earlier_day_carry_its_mark_in_a_reason() -> None:
    assert number_text("A017@2026-11-21") == "yesterday A017" and number_text("A017") == "A017"
    said = reason_text(Reason("class", "A002@2026-11-21", "disabled", 60, ("A001@2026-11-21", "B003"), 0, ""))
    assert said.startswith("yesterday A002, ") and said.endswith("goes before yesterday A001, B003")
