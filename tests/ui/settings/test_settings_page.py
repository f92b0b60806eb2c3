"""The settings as a person uses them: change, save, take back, and what is said when it does not fit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from app.core.open_days import statutory
from app.queue import desk, opening, tickets
from app.setup.services import edit_service
from app.setup.site import set_settings
from tests.helpers.halls import actor


def test_who_may_use_the_settings_sees_their_own_sections(make_settings):
    supervisor = make_settings("supervisor")
    names = [entry.name for entry in supervisor.page.entries]
    assert "services" in names and "accounts" not in names and "screens" not in names
    admin = make_settings("admin")
    assert {"accounts", "screens", "services"} <= {entry.name for entry in admin.page.entries}


def test_a_receptionist_has_no_settings(desktop):
    desktop.work_as("desk1", "1")
    desktop.key(Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert desktop.window.workplace.page("settings") is None
    assert "rail-settings" not in {each.objectName() for each in desktop.window.workplace.rail.children()}


def test_a_service_is_renamed_and_the_change_taken_back(settings):
    settings.open("services")
    assert not settings.page.save_bar.save.isEnabled()
    settings.write("service-name", "综合窗口")
    assert settings.page.save_bar.save.isEnabled()
    assert "not saved" in settings.page.list.item(1).text()
    settings.save()
    assert settings.view().services[0].name == "综合窗口"
    assert "综合窗口" in settings.says()
    assert not settings.page.save_bar.save.isEnabled()
    settings.undo()
    assert settings.view().services[0].name == "事项 A"
    assert settings.find("service-name").text() == "事项 A"


def test_enter_in_a_field_saves_too(settings):
    settings.open("services")
    settings.write("service-name", "x")
    settings.desktop.key(Qt.Key.Key_Return)
    settings.settle()
    assert settings.view().services[0].name == "x"


def test_a_letter_that_is_taken_is_refused_in_words_at_its_field(settings):
    settings.open("services")
    settings.write("service-code", "B")
    settings.save()
    assert "belongs to another service" in settings.says()
    assert settings.view().services[0].code == "A"
    settings.page.save_bar.drop.click()
    assert settings.find("service-code").text() == "A"


def test_what_is_half_filled_in_is_not_dropped_by_choosing_another_line(settings):
    section = settings.open("services")
    settings.write("service-name", "half")
    section.view.selectRow(2)
    assert section.view.chosen().code == "A"
    assert settings.find("service-name").text() == "half"
    assert "not saved yet" in settings.says()


def test_a_new_service_is_filled_in_added_and_chosen(settings):
    section = settings.open("services")
    settings.click("services_add")
    assert settings.find("service-code").text() == "E"
    settings.write("service-name", "居住证")
    settings.save()
    assert section.view.chosen().name == "居住证"
    settings.undo()
    assert "E" not in {each.code for each in settings.view().services if each.active}


def test_something_new_is_left_without_a_trace(settings):
    section = settings.open("services")
    before = settings.view()
    settings.click("services_add")
    settings.write("service-name", "nothing")
    settings.page.save_bar.drop.click()
    assert section.view.chosen().code == "A"
    assert settings.view() == before


def test_a_service_is_moved_retired_and_restored(settings):
    section = settings.open("services")
    section.view.selectRow(1)
    settings.click("services_up")
    assert [each.code for each in settings.view().services][:2] == ["B", "A"]
    settings.click("services_retire")
    assert "gives no more numbers" in settings.says()
    assert section.view.chosen().code == "B", "it is still the chosen one, now among the retired"
    settings.click("services_restore")
    assert all(each.active for each in settings.view().services)


def test_a_change_elsewhere_is_seen_and_what_is_being_changed_here_stays(settings):
    hall = settings.desktop.hall
    section = settings.open("services")
    settings.write("service-name", "mine")
    by = actor(hall, "supervisor")
    hall.do(edit_service, by, service="A", values={"name": "theirs", "minutes": 3})
    settings.settle()
    assert settings.find("service-name").text() == "mine"
    assert settings.find("service-minutes").value() == 3
    assert section.form.notice.isVisible()
    settings.save()
    assert settings.view().services[0].name == "mine"


def test_who_fills_in_a_row_that_is_renamed_meanwhile_is_told_so(settings):
    hall = settings.desktop.hall
    settings.open("services")
    settings.write("service-name", "mine")
    hall.do(edit_service, actor(hall, "supervisor"), service="A", values={"code": "E"})
    settings.settle()
    settings.save()
    assert "changed this meanwhile" in settings.says()
    assert settings.find("service-name").text() == "mine"
    assert "mine" not in [service.name for service in settings.view().services]


def test_a_desk_is_added_with_its_services_and_removed_again(settings):
    section = settings.open("desks")
    settings.click("desks_add")
    assert settings.find("desk-number").text() == "5"
    for tick in ("all", "A", "C"):
        settings.find(f"desk-services-{tick}").click()
    settings.save()
    made = next(each for each in settings.view().desks if each.number == "5")
    assert made.services == ("B", "D", "D2")
    assert section.view.chosen().number == "5"
    settings.click("desks_remove")
    assert not next(each for each in settings.view().desks if each.number == "5").active


def test_a_desk_with_a_visit_in_hand_cannot_be_removed_and_the_words_say_so(settings):
    do = settings.desktop.do
    do(opening.open_desk, by="desk1", desk="1")
    do(tickets.take_ticket, service="A")
    do(desk.call_next, by="desk1", desk="1")
    settings.open("desks")
    settings.click("desks_remove")
    assert "visit in hand (A001)" in settings.says()
    assert settings.view().desks[0].active


def test_a_desk_where_somebody_sits_is_removed_when_that_is_said_twice(settings):
    from app.accounts.seats import sit_at

    settings.desktop.do(sit_at, by="desk1", desk="1")
    settings.open("desks")
    settings.settle()
    settings.click("desks_remove")
    assert "in use by 周敏" in settings.says()
    settings.desktop.window.strip.act()
    settings.settle()
    assert not next(each for each in settings.view().desks if each.number == "1").active


def test_the_rule_says_what_it_does_before_it_is_saved(settings):
    section = settings.open("discipline")
    assert "less than 30 minutes" in section.preview.text()
    settings.choose("setting-queue.discipline-kind", "strict")
    assert "always goes first" in section.preview.text()
    settings.choose("setting-queue.discipline-kind", "ratio")
    settings.find("setting-queue.discipline-number").setValue(4)
    assert "After 4 of the green channel" in section.preview.text()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"
    settings.save()
    assert settings.view().settings["queue.discipline"] == "ratio:4"
    settings.undo()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"
    assert "less than 30 minutes" in section.preview.text()


def test_single_ages_and_reasons_get_a_rate_of_their_own_without_a_written_rule(settings):
    section = settings.open("discipline")
    rule = section.rule
    assert not rule.rates.isVisible()
    rule.some.click()
    assert rule.rates.isVisible()
    assert not settings.page.save_bar.save.isEnabled(), "nothing is another number yet"
    settings.find("setting-queue.discipline-rates-disabled").setValue(5)
    settings.find("setting-queue.discipline-rates-elderly80").setValue(4)
    assert rule.value() == "accumulating:3,elderly80=4,disabled=5"
    assert "For “Disabled” it counts 5 times as much." in section.preview.text()
    settings.save()
    assert settings.view().settings["queue.discipline"] == "accumulating:3,elderly80=4,disabled=5"
    assert rule.kind.value() == "accumulating" and rule.some.value()
    rule.some.click()
    settings.save()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"
    settings.undo()
    assert rule.rates.rates() == (("elderly80", 4), ("disabled", 5))


def test_a_rule_stands_in_the_form_as_it_was_written_and_is_not_changed_by_being_looked_at(make_settings):
    settings = make_settings("supervisor")
    for written in ("accumulating", "accumulating:disabled=5,elderly80=4", "accumulating:elderly80=4.5"):
        settings.desktop.do(set_settings, values={"queue.discipline": written})
        section = settings.open("discipline")
        settings.settle()
        assert section.rule.value() == written
        assert not section.is_dirty()


def test_a_rate_for_an_age_that_the_hall_has_no_more_can_be_seen_and_taken_out(settings):
    rule = settings.open("discipline").rule
    rule.set_value("accumulating:3,elderly85=4")
    field = settings.find("setting-queue.discipline-rates-elderly85")
    assert field.accessibleName() == "85 and over" and field.value() == 4
    field.setValue(field.minimum())
    assert rule.value() == "accumulating:3"


def test_a_rule_written_by_hand_that_is_none_is_refused(settings):
    section = settings.open("discipline")
    settings.choose("setting-queue.discipline-kind", "by_hand")
    settings.write("setting-queue.discipline-text", "the loudest first")
    assert section.preview.text().endswith("This cannot be read as a rule.")
    settings.save()
    assert "does not fit (rule of calling)" in settings.says()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"


def test_hours_are_typed_as_people_write_them(settings):
    settings.open("hours")
    settings.write("hours-day-1", "８：３０－１２，13:30~17:30")
    settings.click("hours_copy")
    settings.save()
    week = settings.view().settings["hours.week"]
    assert week == {day: [["08:30", "12:00"], ["13:30", "17:30"]] for day in "12345"}
    assert not settings.page.save_bar.save.isEnabled()


def test_hours_that_are_none_are_pointed_at_with_the_day(settings):
    settings.open("hours")
    settings.write("hours-day-3", "early")
    settings.save()
    assert settings.says().startswith("Wednesday:")
    assert settings.find("hours-day-3").property("state") == "error"
    assert settings.view().settings["hours.week"] == {}


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


def test_the_terms_of_lending_are_saved_together_and_taken_back(settings):
    settings.open("lending")
    settings.find("setting-lending.max_items").setValue(3)
    settings.find("setting-lending.block_overdue").click()
    settings.find("setting-lending.anonymise_months").setValue(24)
    settings.save()
    kept = settings.view().settings
    assert [kept[f"lending.{name}"] for name in ("max_items", "block_overdue", "anonymise_months")] == [3, True, 24]
    settings.undo()
    assert settings.view().settings["lending.max_items"] == 0


def test_the_name_of_the_site_and_its_words_are_saved_together(settings):
    settings.open("site")
    settings.write("setting-site.name", "<b>阳光</b>")
    settings.write("setting-board.notice", "请排队")
    settings.save()
    view = settings.view()
    assert (view.name, view.settings["board.notice"]) == ("<b>阳光</b>", "请排队")
    settings.undo()
    assert settings.view().settings["board.notice"] == ""


def test_a_backup_is_made_and_its_age_is_in_plain_sight(settings):
    section = settings.open("backup")
    assert "no backup yet" in section.badge.text()
    settings.click("backup_now")
    settings.desktop.bot.waitUntil(lambda: "less than a day old" in section.badge.text())
    settings.click("backup_verify")
    assert "it is whole" in settings.says()


def test_the_look_is_chosen_at_once(settings):
    settings.open("look")
    settings.choose("look-scale", 150)
    assert settings.desktop.program.look.scale == 150
    settings.choose("look-language", "zh_CN")
    settings.desktop.bot.waitUntil(lambda: settings.page.list.item(0).text() == "会客厅")


def test_another_computer_changes_the_notice_while_the_page_is_open(settings):
    settings.open("site")
    hall = settings.desktop.hall
    hall.do(set_settings, actor(hall, "supervisor"), values={"board.notice": "今天停电"})
    settings.settle()
    assert settings.find("setting-board.notice").text() == "今天停电"


def test_the_rail_marks_the_page_that_a_key_led_to(settings):
    rail = settings.desktop.window.workplace.rail
    here = {name: button.isChecked() for name, button in rail._buttons.items()}
    assert [name for name, is_here in here.items() if is_here] == ["settings"]
    assert "desk" in here


def test_ages_of_the_elderly_that_the_rule_does_not_fit_are_refused_and_said_before(settings):
    section = settings.open("discipline")
    settings.write("setting-queue.elderly_bands", "65, 75")
    settings.save()
    assert settings.view().settings["queue.elderly_bands"] == "65,75"
    settings.choose("setting-queue.discipline-kind", "by_hand")
    assert section.rule.value() == "accumulating:elderly75=4,disabled=4"
    settings.save()
    settings.write("setting-queue.elderly_bands", "60")
    told = "The rule names an age of 75, but the ages of the elderly are 60."
    assert told in section.preview.text()
    settings.save()
    assert told in settings.says()
    assert settings.view().settings["queue.elderly_bands"] == "65,75"
    settings.write("setting-queue.elderly_bands", "65,65")
    assert "“65 and over” is named twice." in section.preview.text()
