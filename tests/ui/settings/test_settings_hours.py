"""Hours, closed days and working days in the settings."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from app.core.open_days import statutory
from app.setup.site import set_settings
from tests.helpers.halls import actor


def test_hours_are_typed_as_people_write_them_and_taken_for_the_other_weekdays(settings):
    settings.open("hours")
    for times in (("８：３０", "12"), ("1330", "17.30")):
        settings.click("hours-day-1-add")
        row = len(settings.section("hours").week.fields["1"].rows)
        for end, text in zip(("from", "to"), times, strict=True):
            settings.write(f"hours-day-1-{row}-{end}", text)
    settings.click("hours_copy")
    settings.save()
    week = settings.view().settings["hours.week"]
    assert week == {day: [["08:30", "12:00"], ["13:30", "17:30"]] for day in "12345"}
    assert not settings.page.save_bar.save.isEnabled()
    assert settings.find("hours-day-1-1-from").text() == "08:30"


def test_a_new_span_begins_as_most_halls_have_it_and_is_taken_away_again(settings):
    section = settings.open("hours")
    field = section.week.fields["2"]
    assert field.none.isVisible()
    settings.click("hours-day-2-add")
    settings.click("hours-day-2-add")
    assert field.value() == "08:30-12:00, 13:30-17:30"
    settings.click("hours-day-2-1-remove")
    assert field.value() == "13:30-17:30"
    settings.click("hours-day-2-2-remove")
    assert field.value() == "" and field.none.isVisible() and not section.is_dirty()


def test_the_spans_of_a_day_stand_on_one_line_where_there_is_room(settings):
    settings.desktop.window.resize(1280, 800)
    field = settings.open("hours").week.fields["1"]
    settings.click("hours-day-1-add")
    settings.click("hours-day-1-add")
    tops = {part.mapTo(field, part.rect().topLeft()).y() for row in field.rows for part in (row.begin, row.end)}
    assert len(tops) == 1
    settings.desktop.bot.waitUntil(lambda: field.height() < 2 * field.rows[0].begin.height())


def test_the_keyboard_stays_at_the_beginning_when_what_was_typed_is_dropped(settings):
    settings.desktop.do(set_settings, values={"hours.week": {"1": [["08:30", "12:00"]]}})
    section = settings.open("hours")
    settings.desktop.bot.waitUntil(lambda: bool(section.week.fields["1"].rows))  # read after the change
    section.take_focus()
    settings.write("hours-day-1-1-from", "0900")
    settings.page.save_bar.drop.click()
    assert QApplication.focusWidget().objectName() == "hours-day-1-1-from"
    assert settings.find("hours-day-1-1-from").text() == "08:30" and not section.is_dirty()


def test_no_more_spans_are_offered_than_a_day_may_have(settings):
    field = settings.open("hours").week.fields["1"]
    for _ in range(4):
        settings.click("hours-day-1-add")
    assert not field.add.isVisible()


def test_hours_that_are_none_are_pointed_at_with_the_day(settings):
    settings.open("hours")
    settings.click("hours-day-3-add")
    settings.write("hours-day-3-1-from", "early")
    settings.save()
    assert settings.says().startswith("Wednesday:")
    assert settings.find("hours-day-3-1-from").property("state") == "error"
    assert settings.find("hours-day-3-1-to").property("state") != "error"
    assert settings.view().settings["hours.week"] == {}


def test_a_closed_day_is_offered_from_today_on_and_not_from_a_day_long_gone(settings):
    section = settings.open("hours")
    today = settings.desktop.hall.clock.now().astimezone(ZoneInfo(settings.view().zone)).date()
    assert section.days.shown_day() == section.calendar.shown_day() == today.isoformat()
    chosen = section.days.day.date().addDays(9)
    section.days.day.setDate(chosen)
    settings.click("closed_days_add")
    assert section.days.day.date() == chosen, "what somebody chose stays"


def test_closed_days_are_added_filled_and_taken_back(settings):
    section = settings.open("hours")
    section.days.day.setDate(section.days.day.date().fromString("2026-12-24", "yyyy-MM-dd"))
    settings.click("closed_days_add")
    assert settings.view().settings["hours.closed_days"] == ["2026-12-24"]
    settings.click("closed_days_fill")
    assert "2026-10-01" in settings.view().settings["hours.closed_days"]
    settings.undo()
    assert settings.view().settings["hours.closed_days"] == ["2026-12-24"]
    section.days.list.setCurrentRow(0)
    settings.click("closed_days_remove")
    assert settings.view().settings["hours.closed_days"] == []


def test_a_year_whose_holidays_nobody_knows_is_said_in_words(settings):
    section = settings.open("hours")
    section.days.day.setDate(section.days.day.date().addYears(100))
    settings.click("closed_days_fill")
    assert "not known to this version" in settings.says()


def test_working_days_are_entered_changed_and_taken_back(settings):
    section = settings.open("hours")
    days = section.calendar
    days.day.setDate(days.day.date().fromString("2027-02-06", "yyyy-MM-dd"))
    settings.click("calendar_days_work")
    assert settings.view().settings["calendar.days"] == {"2027-02-06": "work"}
    assert days.list.item(0).text() == "2027-02-06  Saturday  worked"
    settings.click("calendar_days_work")
    assert "like this already" in settings.says()
    settings.click("calendar_days_add")
    assert settings.view().settings["calendar.days"] == {"2027-02-06": "off"}, "the same day, of the other kind"
    settings.undo()
    assert settings.view().settings["calendar.days"] == {"2027-02-06": "work"}
    days.list.setCurrentRow(0)
    settings.click("calendar_days_remove")
    assert settings.view().settings["calendar.days"] == {}
    assert not days.remove.isEnabled()


def test_it_is_said_how_far_the_calendar_of_working_days_goes(settings):
    days = settings.open("hours").calendar
    end = max(year for year in range(2004, 2100) if statutory(year))
    settings.desktop.bot.waitUntil(lambda: f"to the end of {end}." in days.note.text())
    days.show_days({}, date(end, 12, 24))
    assert f"Of {end + 1} it knows nothing yet" in days.note.text()
    days.show_days({f"{end + 1}-02-08": "off"}, date(end, 12, 24))
    assert f"In {end + 1} the days entered here count" in days.note.text()
    days.show_days({}, date(end - 1, 12, 24))
    assert "nothing yet" not in days.note.text()


def test_a_working_day_entered_elsewhere_is_seen_and_mine_does_not_wipe_it_out(settings):
    days = settings.open("hours").calendar
    hall = settings.desktop.hall
    hall.do(set_settings, actor(hall, "supervisor"), values={"calendar.days": {"2027-01-01": "off"}})
    days.begin_at(date(2027, 1, 2))
    settings.click("calendar_days_add")
    settings.settle()
    if "changed this meanwhile" in settings.says():
        settings.click("calendar_days_add")
    assert settings.view().settings["calendar.days"] == {"2027-01-01": "off", "2027-01-02": "off"}


def test_a_list_of_days_is_as_high_as_its_rows_when_the_text_grows(settings):
    days = settings.open("hours").calendar
    settings.desktop.do(set_settings, values={"calendar.days": {f"2027-02-0{day}": "off" for day in (1, 2, 3)}})
    settings.desktop.bot.waitUntil(lambda: days.list.count() == 3)
    settings.desktop.program.look.set_scale(200)
    settings.desktop.bot.waitUntil(lambda: days.list.height() >= 3 * days.list.sizeHintForRow(0))
    assert days.list.verticalScrollBar().maximum() == 0
