"""Hours of the voice, line by line: the hall keeps the text that could always be typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.voice.hours import read_spans
from ui.voice.hours_field import VoiceHours
from ui.widgets.fields import ChoiceField, NumberField

TYPED = "8:00-09:30=60;  6-7 09:00-12:00=40; 1,3,5 12:00-13:00=0"


@pytest.fixture
def loud(qtbot: QtBot) -> VoiceHours:
    made = VoiceHours("loud", with_volume=True)
    qtbot.addWidget(made)
    made.setAccessibleName("Other volume")
    made.set_words("As always.", "Add hours")
    made.show()
    return made


def days_of(field: VoiceHours, row: int) -> ChoiceField:
    found = field.rows[row].parts[0]
    assert isinstance(found, ChoiceField)
    return found


def test_what_was_typed_before_is_shown_in_lines_and_left_as_it_was(loud: VoiceHours) -> None:
    loud.set_value(TYPED)
    assert loud.spans() == (
        ("08:00", "09:30", "", 60),
        ("09:00", "12:00", "6-7", 40),
        ("12:00", "13:00", "1,3,5", 0),
    )
    assert days_of(loud, 2).currentText() == "Monday, Wednesday, Friday"
    assert loud.value() == TYPED, "nobody changed it"


def test_a_changed_line_writes_them_all_as_the_hall_reads_them(loud: VoiceHours) -> None:
    loud.set_value(TYPED)
    volume = loud.rows[0].parts[-1]
    assert isinstance(volume, NumberField)
    volume.setValue(70)
    loud.rows[1].remove.click()
    assert loud.value() == "08:00-09:30=70; 1,3,5 12:00-13:00=0"
    before, after = read_spans(TYPED, "", with_volume=True), read_spans(loud.value(), "", with_volume=True)
    assert after[1] == before[2] and after[0].volume == 70


def test_a_new_line_is_the_break_at_noon(loud: VoiceHours, qtbot: QtBot) -> None:
    loud.set_value("")
    assert loud.none.isVisible()
    with qtbot.waitSignal(loud.edited):
        loud.add.click()
    assert loud.value() == "12:00-13:30=40"
    days_of(loud, 0).set_value("1-5")
    assert loud.value() == "1-5 12:00-13:30=40"


def test_quiet_hours_have_no_volume(qtbot: QtBot) -> None:
    quiet = VoiceHours("quiet", with_volume=False)
    qtbot.addWidget(quiet)
    quiet.set_value("00:00-24:00")
    assert quiet.spans() == (("00:00", "24:00", ""),) and quiet.value() == "00:00-24:00"
    quiet.add.click()
    assert quiet.value() == "00:00-24:00; 12:00-13:30"


def test_a_time_that_is_none_is_kept_to_be_refused_and_pointed_at(loud: VoiceHours) -> None:
    loud.set_value("08:00-09:30=60")
    loud.rows[0].end.setText("noon")
    assert loud.value() == "08:00-noon=60"
    loud.show_problem(True)
    assert loud.rows[0].end.property("state") == "error" and loud.focusProxy() is loud.rows[0].end
