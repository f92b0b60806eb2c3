"""Accounts, printers and enrolled screens: what an administrator does."""

from __future__ import annotations

from app.accounts.enrolled import enrolled_devices
from app.accounts.people import list_people
from app.devices.setup import list_devices
from tests.helpers.halls import SECRET, actor
from ui.signin.page import SignInPage


def people(settings):
    hall = settings.desktop.hall
    return {each.name: each for each in hall.ask(list_people, actor(hall, "admin"))}


def test_the_first_pin_of_a_new_person_is_shown_once(make_settings):
    settings = make_settings()
    section = settings.open("accounts")
    settings.click("accounts_add")
    settings.write("person-name", "李雷")
    settings.save()
    secret = section.first.secret.text()
    assert len(secret) == 12 and section.first.isVisible()
    assert not section.first.visibleRegion().isEmpty(), "it is shown once: it must not be below the fold"
    assert not section.first.noted.hasFocus(), "the Enter that saved must not put it away"
    assert settings.desktop.hall.sign_in("receptionist1", secret).must_change
    settings.click("first_secret_noted")
    assert section.first.isHidden() and section.first.secret.text() == ""
    assert people(settings)["receptionist1"].display_name == "李雷"


def test_a_person_gets_another_role_and_the_change_is_taken_back(make_settings):
    settings = make_settings()
    section = settings.open("accounts")
    section.view.choose("desk1")
    settings.choose("person-role", "attendant")
    assert settings.page.findChild(type(section.desks), "person-desks").isHidden()
    settings.save()
    assert people(settings)["desk1"].role == "attendant"
    settings.undo()
    settings.desktop.bot.waitUntil(lambda: people(settings)["desk1"].role == "receptionist")


def test_a_person_is_switched_off_and_on_again(make_settings):
    settings = make_settings()
    section = settings.open("accounts")
    section.view.choose("desk2")
    settings.click("accounts_switch")
    assert not people(settings)["desk2"].active
    assert "cannot sign in any more" in settings.says()
    section.view.choose("desk2")
    settings.desktop.bot.waitUntil(lambda: section.switch.words() == "Switch on again")
    settings.click("accounts_switch")
    assert people(settings)["desk2"].active


def test_nobody_switches_themselves_off(make_settings):
    settings = make_settings()
    section = settings.open("accounts")
    section.view.choose("admin")
    assert not section.switch.isEnabled()
    settings.choose("person-role", "supervisor")
    settings.save()
    assert "last administrator" in settings.says()


def test_a_forgotten_pin_is_asked_twice_before_it_is_made_anew(make_settings):
    settings = make_settings()
    section = settings.open("accounts")
    section.view.choose("desk1")
    settings.click("accounts_renew")
    assert section.first.isHidden()
    settings.desktop.window.strip.act()
    settings.desktop.bot.waitUntil(section.first.isVisible)
    assert people(settings)["desk1"].must_change


def test_a_printer_is_set_up_changed_and_removed(make_settings, tmp_path):
    settings = make_settings()
    settings.open("printers")
    settings.click("printers_add")
    settings.choose("printer-kind", "pdf")
    settings.write("printer-name", "试用")
    settings.write("printer-port-text", str(tmp_path))
    settings.save()
    hall = settings.desktop.hall
    (made,) = hall.ask(list_devices, actor(hall, "admin"))
    assert (made.name, made.kind, made.port) == ("试用", "pdf", str(tmp_path))
    settings.choose("printer-paper", 58)
    settings.save()
    assert hall.ask(list_devices, actor(hall, "admin"))[0].paper_mm == 58
    settings.undo()
    assert hall.ask(list_devices, actor(hall, "admin"))[0].paper_mm == 80
    settings.click("printers_remove")
    assert hall.ask(list_devices, actor(hall, "admin")) == ()
    settings.undo()
    assert hall.ask(list_devices, actor(hall, "admin"))[0].name == "试用"


def test_an_address_that_is_none_is_refused_in_words(make_settings):
    settings = make_settings()
    settings.open("printers")
    settings.click("printers_add")
    settings.write("printer-name", "x")
    settings.write("printer-port-text", "tcp:printer:99999")
    settings.save()
    assert "does not fit (connection)" in settings.says()


def test_a_supervisor_sees_the_printers_and_sets_up_none(make_settings):
    settings = make_settings("supervisor")
    section = settings.open("printers")
    assert section.add_button.isHidden() and section.remove.isHidden()
    assert not section.form.isEnabled()


def test_this_computer_is_enrolled_as_a_kiosk_and_the_enrolment_ended(make_settings):
    settings = make_settings()
    section = settings.open("screens")
    settings.click("screens_enrol")
    hall = settings.desktop.hall
    admin = actor(hall, "admin")
    assert [each.kind for each in hall.ask(enrolled_devices, admin)] == ["kiosk"]
    assert "huiketing --kiosk" in settings.says()
    settings.desktop.bot.waitUntil(lambda: section.view.isVisible())
    section.view.selectRow(0)
    settings.click("screens_revoke")
    settings.desktop.window.strip.act()
    settings.desktop.bot.waitUntil(lambda: hall.ask(enrolled_devices, admin) == ())


def _sign_in_as_admin(desktop):
    desktop.bot.waitUntil(lambda: isinstance(desktop.page(), SignInPage))
    page = desktop.signin()
    desktop.bot.waitUntil(lambda: page.name.currentData() is not None and page.enter.isEnabled())
    assert page.name.currentData() == "admin"
    page.secret.setText(SECRET)
    desktop.click("signin-enter")
    desktop.bot.waitUntil(lambda: desktop.window.workplace is not None, timeout=20_000)


def _section_on_show(desktop):
    page = desktop.window.workplace.page("settings")
    return page.entries[page.list.currentRow()].name


def test_a_supervisor_is_led_from_what_only_an_administrator_may_to_their_sign_in_and_back(make_settings):
    settings = make_settings("supervisor")
    settings.open("printers")
    settings.click("printers_admin")
    _sign_in_as_admin(settings.desktop)
    assert _section_on_show(settings.desktop) == "printers"
    section = settings.desktop.window.workplace.page("settings").section
    settings.desktop.bot.waitUntil(lambda: section("printers") is not None)
    assert not section("printers").admin.isVisible()


def test_settings_name_the_sections_that_only_an_administrator_has(make_settings):
    settings = make_settings("supervisor")
    assert "Boards and kiosks" in settings.page.admin.toolTip() and "Accounts" in settings.page.admin.toolTip()
    settings.click("settings_admin")
    _sign_in_as_admin(settings.desktop)
    assert _section_on_show(settings.desktop) == "screens"
    assert not settings.desktop.window.workplace.page("settings").admin.isVisible()


def test_the_hint_of_a_field_that_is_not_asked_for_stays_away_after_a_change_of_language(make_settings):
    settings = make_settings()
    section = settings.open("accounts")
    section.view.choose("admin")
    settings.settle()
    hint = section.form.row("home_desk").description
    assert not hint.isVisible()
    settings.desktop.program.look.set_language("zh_CN")
    settings.desktop.bot.waitUntil(lambda: not section.hint.text().isascii())
    assert not hint.isVisible()
    section.view.choose("desk1")
    settings.settle()
    assert hint.isVisible() and hint.text()
