"""What a computer's printer of labels was set right with stays for the next sheet."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.lending.conftest import CounterDesk
from ui import prefs
from ui.lending.label_choices import LabelChoices, keep_choices, kept_choices
from ui.lending.sections import STOCK
from ui.theme.appearance import Appearance

MINE = {"sheet": "a4-38x21", "start": 7, "right": 15, "down": -5, "framed": True, "trial": False}


def test_paper_and_what_the_printer_is_off_by_stand_in_the_next_form(counter: CounterDesk, qapp: QApplication) -> None:
    sections = counter.page.sections
    pane = sections.pane(STOCK)
    pane.ctx.look = Appearance(qapp)
    pane._print(["T-9999"], dict(MINE))  # nobody knows this item: no printer is asked for
    counter.settle()
    sections.go_to(STOCK)
    counter.settle()
    pane.view.choose("T-0001")
    counter.desktop.click("lending_do_label")
    counter.settle()
    values = pane.ask.values()
    assert {name: values[name] for name in ("sheet", "right", "down", "framed")} == {
        "sheet": "a4-38x21",
        "right": 15,
        "down": -5,
        "framed": True,
    }
    assert values["start"] == 1  # the next sheet is a whole one unless it is said otherwise
    prefs.save({"labels": None})


@pytest.mark.parametrize(
    "kept", [None, 3, [], {"sheet": "gone"}, {"sheet": 1, "right": 101, "down": True, "framed": "yes", "other": 1}]
)
def test_choices_that_are_damaged_count_as_never_made(kept: object) -> None:
    prefs.save({"labels": kept})
    assert kept_choices(True) == LabelChoices()
    prefs.save({"labels": None})


def test_a_program_that_keeps_nothing_keeps_no_labels_either() -> None:
    keep_choices(False, MINE)
    assert kept_choices(True) == LabelChoices() == kept_choices(False)
