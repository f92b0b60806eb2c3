"""The settings, section by section, and what they say when something does not fit."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.accounts.enrolled import enrol_device
from app.accounts.seats import sit_at
from app.devices.setup import add_device
from app.queue.desk import call_next
from app.queue.opening import open_desk
from app.setup.demo import make_demo
from app.setup.file import Setup
from app.setup.site import set_settings
from app.setup.transfer import export_setup, write_file
from app.upkeep.overview import back_up
from ui.rules.field import RuleField
from ui.settings.discipline import DisciplineSection
from ui.settings.file import FileSection
from ui.settings.hours import HoursSection
from ui.settings.list_section import ListSection
from ui.settings.page import SettingsPage
from ui.shortcuts import Shortcut
from ui.tour import printer_scenes, shots, voice_scenes, why_scenes
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed
from ui.widgets.fields import TextField
from ui.widgets.table import RowsView

_FEW = (shots.PLAIN, shots.DARK, shots.SMALL_LARGE, shots.ENGLISH)


def site(stage: Stage) -> Shown:
    """The first section, as an administrator sees the list."""
    address = f"sqlite:///{stage.folder / 'settings.sqlite'}"
    make_demo(address, stage.clock.now())
    stage.enter(address)
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("admin")
    return _section(stage, "site")


def services(stage: Stage) -> Shown:
    """The list and the form of the chosen service."""
    return _section(stage, "services")


def unsaved(stage: Stage) -> Shown:
    """Something is changed and not saved; another line cannot be chosen yet."""
    _type(stage, "service-name", "综合窗口")
    _list(stage, "services").selectRow(3)
    return Shown(stage.window)


def saved(stage: Stage) -> Shown:
    """Saved, with Undo."""
    stage.press("settings_save")
    stage.wait_for(lambda: not _page(stage).edits.busy, "the saving")
    return Shown(stage.window)


def _press_if_there(stage: Stage, name: str) -> None:
    """Press what another scene left open; the self-test plays fewer of them."""
    found = [each for each in stage.window.findChildren(QWidget, name) if each.isVisible() and each.isEnabled()]
    if found:
        stage.press(name)


def refused(stage: Stage) -> Shown:
    """A letter that another service has."""
    _type(stage, "service-code", "B")
    stage.press("settings_save")
    stage.wait_for(lambda: not _page(stage).edits.busy, "the refusal")
    return Shown(stage.window)


def new_service(stage: Stage) -> Shown:
    """An empty form for something new."""
    _press_if_there(stage, "settings_drop")
    stage.main.strip.clear()
    stage.press("services_add")
    return Shown(stage.window)


def desks(stage: Stage) -> Shown:
    """The desks, and which services one takes."""
    _press_if_there(stage, "settings_drop")
    return _section(stage, "desks")


def desk_in_use(stage: Stage) -> Shown:
    """A desk with a visit in hand cannot be removed."""
    stage.others(sit_at, "desk1", desk="1")
    stage.others(open_desk, "desk1", desk="1")
    stage.others(call_next, "desk1", desk="1")
    stage.press("desks_remove")
    stage.wait_for(lambda: not _page(stage).edits.busy, "the refusal")
    return Shown(stage.window)


def hours(stage: Stage) -> Shown:
    """Hours of each weekday, closed days."""
    return _section(stage, "hours")


def working_days(stage: Stage) -> Shown:
    """Days that the statutory calendar does not know yet."""
    days = {"2027-02-08": "off", "2027-02-09": "off", "2027-02-20": "work"}
    stage.others(set_settings, "admin", values={"calendar.days": days})
    _section(stage, "hours")
    section = _page(stage).section("hours")
    if not isinstance(section, HoursSection):
        raise TourFailed("there is no section for the hours")
    stage.wait_for(lambda: section.calendar.days == tuple(days), "the working days")
    stage.wait_for(section.calendar.note.isVisible, "how far the calendar goes")
    return Shown(stage.window, seen=(section.calendar.list, section.calendar.remove))


def place(stage: Stage) -> Shown:
    """What the notice and the map say of the site."""
    return _section(stage, "place")


def lending(stage: Stage) -> Shown:
    """The terms of lending."""
    return _section(stage, "lending")


def discipline(stage: Stage) -> Shown:
    """The rule in plain words."""
    return _section(stage, "discipline")


def rates(stage: Stage) -> Shown:
    """Some ages and reasons with a number of their own."""
    shown = _section(stage, "discipline")
    _try_rule(stage, "accumulating:3,elderly80=5,disabled=4")
    return shown


def by_hand(stage: Stage) -> Shown:
    """A rule written by hand, with an example beside it."""
    _try_rule(stage, "strict:elderly80=3,ill=2")
    return Shown(stage.window)


def by_arrival(stage: Stage) -> Shown:
    """What calling in the order of arrival would do."""
    return _tried(stage, "fifo")


def in_turn(stage: Stage) -> Shown:
    """What calling in turn would do."""
    return _tried(stage, "ratio:2")


def head_start(stage: Stage) -> Shown:
    """What a head start would do."""
    return _tried(stage, "headstart:10m")


def _tried(stage: Stage, rule: str) -> Shown:
    section = _try_rule(stage, rule)
    return Shown(stage.window, seen=(section.trial, section.trial_title))


def _try_rule(stage: Stage, rule: str) -> DisciplineSection:
    section = _page(stage).section("discipline")
    if not isinstance(section, DisciplineSection) or not isinstance(section.rule, RuleField):
        raise TourFailed("there is no field for the rule")
    section.rule.set_value(rule)
    section.rule.edited.emit()
    stage.wait_for(section.trial.is_settled, "the preview of the rule")
    return section


def printers(stage: Stage) -> Shown:
    """A printer of another computer that is off."""
    _press_if_there(stage, "settings_drop")
    stage.others(
        add_device,
        "admin",
        name="门口小票机",
        kind="escpos",
        port="tcp:192.168.1.88:9100",
        pc="0" * 32,
        pc_name="前台电脑",
    )
    return _section(stage, "printers")


def screens(stage: Stage) -> Shown:
    """Computers that show a board or kiosk, and which services the boards show."""
    for name, kind in (("大厅叫号屏", "board"), ("二楼叫号屏", "board"), ("门口取号机", "kiosk")):
        stage.others(enrol_device, "admin", name=name, kind=kind, digest="sha256$" + "0" * 64)
    stage.others(set_settings, "admin", values={"board.services": {"二楼叫号屏": ["A", "B"]}})
    return _section(stage, "screens")


def accounts(stage: Stage) -> Shown:
    """Who works here."""
    return _section(stage, "accounts")


def first_pin(stage: Stage) -> Shown:
    """A new person's first PIN, shown once."""
    stage.press("accounts_add")
    _type(stage, "person-name", "林晓梅")
    stage.press("settings_save")
    stage.wait_for(lambda: not _page(stage).edits.busy, "the new person")
    return Shown(stage.window)


def privacy(stage: Stage) -> Shown:
    """What is kept."""
    _press_if_there(stage, "first_secret_noted")
    return _section(stage, "privacy")


def backup(stage: Stage) -> Shown:
    """The age of the newest backup."""
    back_up(stage.hall.store, stage.clock.now())
    return _section(stage, "backup")


def set_up_file(stage: Stage) -> Shown:
    """What a file would change."""
    _section(stage, "file")
    section = _page(stage).section("file")
    if not isinstance(section, FileSection):
        raise TourFailed("there is no section for the file")
    setup = stage.hall.ask(export_setup, stage.actor("admin"))
    path = stage.folder / "阳光花园.huiketing.json"
    renamed = {**setup.services[0], "name": "综合窗口", "minutes": 6}
    services = (renamed, *setup.services[1:5])
    desks = tuple({**one, "services": None} for one in setup.desks[1:])
    write_file(
        path, Setup("新阳光会客厅", services, desks, {**setup.settings, "queue.grace_min": 15}), stage.clock.now()
    )
    section.look_at(path)
    stage.wait_for(section.about.isVisible, "the preview")
    return Shown(stage.window, seen=(section.take, section.about))


def look(stage: Stage) -> Shown:
    """Colours, text size, language."""
    return _section(stage, "look")


def supervisor(stage: Stage) -> Shown:
    """A supervisor sees printers and cannot set them up."""
    stage.work_as("supervisor")
    return _section(stage, "printers")


def palette(stage: Stage) -> Shown:
    """Ctrl+K: everything that can be done here, found by a few letters."""
    stage.key(Shortcut.PALETTE)
    return Shown(stage.window, stage.dialog("palette"), placed=True)


def palette_found(stage: Stage) -> Shown:
    """Found by initials."""
    window = stage.dialog("palette")
    stage.write("palette-field", "sz")
    stage.settle()
    return Shown(stage.window, window, placed=True)


def _page(stage: Stage) -> SettingsPage:
    return stage.page_of("settings", SettingsPage)


def _section(stage: Stage, name: str) -> Shown:
    page = _page(stage)
    stage.main.strip.clear()
    stage.wait_for(lambda: page.view is not None, "the settings")
    page.show_section(name)
    stage.wait_for(lambda: page.section(name) is not None, f"the section {name}")
    return Shown(stage.window)


def _list(stage: Stage, name: str) -> RowsView:
    section = _page(stage).section(name)
    if not isinstance(section, ListSection):
        raise TourFailed(f"there is no list of {name}")
    return section.view


def _type(stage: Stage, name: str, text: str) -> None:
    field = stage.find(name)
    if not isinstance(field, TextField):
        raise TourFailed(f"{name} is no field")
    stage.write(name, text)
    field.textEdited.emit(text)


SCENES = (
    Scene("settings-site", site, shots.ALL, quick=True),
    Scene("settings-services", services, shots.ALL, quick=True),
    Scene("settings-unsaved", unsaved, _FEW),
    Scene("settings-saved", saved),
    Scene("settings-refused", refused, _FEW),
    Scene("settings-new-service", new_service),
    Scene("settings-desks", desks, _FEW, quick=True),
    Scene("settings-desk-in-use", desk_in_use),
    Scene("settings-hours", hours, _FEW, quick=True),
    Scene("settings-working-days", working_days, _FEW, quick=True),
    Scene("settings-lending", lending, _FEW, quick=True),
    Scene("settings-place", place, _FEW, quick=True),
    Scene("settings-rule", discipline, shots.ALL, quick=True),
    Scene("settings-rule-rates", rates, _FEW),
    Scene("settings-rule-by-hand", by_hand, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("settings-printers", printers, _FEW, quick=True),
    Scene("settings-printers-states", printer_scenes.states, _FEW),
    *voice_scenes.SCENES,
    Scene("settings-screens", screens, _FEW, quick=True),
    Scene("settings-accounts", accounts, _FEW, quick=True),
    Scene("settings-first-pin", first_pin, _FEW),
    Scene("settings-privacy", privacy, _FEW, quick=True),
    Scene("settings-backup", backup, _FEW, quick=True),
    Scene("settings-file", set_up_file, _FEW, quick=True),
    Scene("settings-look", look, _FEW, quick=True),
    Scene("settings-supervisor", supervisor),
    *why_scenes.IN_SETTINGS,
    Scene("settings-what-if-fifo", by_arrival),
    Scene("settings-what-if-ratio", in_turn),
    Scene("settings-what-if-headstart", head_start),
    Scene("palette", palette, shots.ALL, quick=True),
    Scene("palette-found", palette_found, _FEW),
)
