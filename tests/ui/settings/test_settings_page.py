"""The settings as a person uses them: change, save, take back, and what is said when it does not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

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


def test_a_section_that_is_not_saved_has_its_whole_name_in_the_list(settings):
    settings.desktop.window.resize(1280, 800)
    settings.open("hours")
    settings.click("hours-day-1-add")
    page = settings.page
    row = page.list.currentRow()
    told = page.list.item(row).text()
    assert told == "Hours and closed days – not saved"
    room = page.list.visualItemRect(page.list.item(row))
    needed = page.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, told)
    assert needed.height() > page.list.fontMetrics().height(), "one line would not do"
    settings.desktop.bot.waitUntil(
        lambda: page.list.visualItemRect(page.list.item(row)).height() >= needed.height(), timeout=5_000
    )


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
    for tick in ("all", "some_A", "some_C"):
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


def test_the_terms_of_lending_are_saved_together_and_taken_back(settings):
    settings.open("lending")
    settings.find("setting-lending.max_items").setValue(3)
    settings.find("setting-lending.block_overdue").toggle()  # as a screen reader does
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


def test_a_backup_is_restored_by_a_command_that_is_there_to_be_copied(settings):
    section = settings.open("backup")
    assert not section.command.isVisible()
    settings.click("backup_now")
    settings.desktop.bot.waitUntil(section.command.isVisible)
    settings.click("backup_copy")
    path = str(section.state.backups[0].path)
    assert QGuiApplication.clipboard().text() == f'huiketing backup restore "{path}"'
    assert path in section.command.text().replace("\u200b", "")


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


def test_a_desk_that_is_open_with_nobody_signed_in_is_said_so_in_list_and_detail(settings):
    settings.desktop.do(opening.open_desk, desk="2")
    section = settings.open("desks")
    section.view.choose("2")
    settings.settle()
    row = section.model.place_of("2")
    texts = [str(section.model.index(row, column).data()) for column in range(section.model.columnCount())]
    assert "Open, nobody there" in texts
    assert section.form_note.text() == "It is open, but nobody is signed in there: it calls nobody."
