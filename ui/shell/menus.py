"""What the top bar's menus hold; every entry carries the name of what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.core.actor import Actor
from app.core.rights import TABLE, Right
from ui import i18n
from ui.shortcuts import Shortcut, key_text
from ui.theme.appearance import Appearance
from ui.theme.apply import LOOK_NAMES, SCALES

if TYPE_CHECKING:
    from app.queue.results import DeskView


def _add(menu: QMenu, text: str, asks: str, enabled: bool = True, key: Shortcut | None = None) -> None:
    action = menu.addAction(f"{text}\t{key_text(key)}" if key is not None else text)
    action.setData(asks)
    action.setEnabled(enabled)


def _add_choice(menu: QMenu, group: QActionGroup, text: str, asks: str, chosen: bool) -> None:
    action = menu.addAction(text)
    action.setData(asks)
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)


def desk_menu(menu: QMenu, actor: Actor | None, view: DeskView | None) -> None:
    """Open, pause and close the desk."""
    menu.clear()
    state = view.desk.state if view is not None else ""
    free = view is not None and view.in_hand is None
    at_desk = actor is not None and actor.desk is not None
    _add(menu, QCoreApplication.translate("Menus", "Open the desk"), "open_desk", at_desk and state != "open")
    _add(menu, QCoreApplication.translate("Menus", "Pause …"), "pause_desk", state == "open" and free)
    # Closing ends the work of this desk; it must not be caught in passing by who only wants a break.
    menu.addSeparator()
    closable = state in ("open", "paused") and free
    _add(menu, QCoreApplication.translate("Menus", "Close the desk"), "close_desk", closable)


def person_menu(menu: QMenu, actor: Actor | None, closed: bool | None) -> None:
    """The day for a supervisor; the windows that stand in the hall, lock and sign out for everybody.

    `closed` = the day is; while that is not known (None) both its steps are offered, and the hall judges.
    """
    menu.clear()
    if actor is not None and Right.CLOSE_DAY in TABLE[actor.role]:
        _add(menu, QCoreApplication.translate("Menus", "Close the day …"), "close_day", closed is not True)
        _add(menu, QCoreApplication.translate("Menus", "Open the day again"), "open_day", closed is not False)
        menu.addSeparator()
    if actor is not None:
        _add(menu, QCoreApplication.translate("Menus", "Open the ticket kiosk"), "open_kiosk")
        _add(menu, QCoreApplication.translate("Menus", "Open the board on its own"), "open_board")
        _add(menu, QCoreApplication.translate("Menus", "Open the rating screen"), "open_rating")
        menu.addSeparator()
    _add(menu, QCoreApplication.translate("Menus", "Lock"), "lock", key=Shortcut.LOCK)
    _add(menu, QCoreApplication.translate("Menus", "Sign out"), "sign_out")


def look_menu(menu: QMenu, look: Appearance) -> None:
    """Text size, colours, language and the sounds of scans."""
    menu.clear()
    sizes, looks, languages = QActionGroup(menu), QActionGroup(menu), QActionGroup(menu)
    for scale in SCALES:
        words = QCoreApplication.translate("Menus", "Text {scale} %").format(scale=scale)
        _add_choice(menu, sizes, words, f"scale:{scale}", scale == look.scale)
    menu.addSeparator()
    named = {
        "system": QCoreApplication.translate("Menus", "As the computer is set"),
        "light": QCoreApplication.translate("Menus", "Light"),
        "dark": QCoreApplication.translate("Menus", "Dark"),
        "contrast": QCoreApplication.translate("Menus", "High contrast"),
    }
    for name in LOOK_NAMES:
        _add_choice(menu, looks, named[name], f"look:{name}", name == look.name)
    menu.addSeparator()
    # A language is named in itself: who does not read the one on screen must find it.
    for code, name in ((i18n.CHINESE, "简体中文"), (i18n.ENGLISH, "English")):
        _add_choice(menu, languages, name, f"language:{code}", code == look.language)
    menu.addSeparator()
    sounds = menu.addAction(QCoreApplication.translate("Menus", "Sounds when scanning"))
    sounds.setData("sounds")
    sounds.setCheckable(True)
    sounds.setChecked(look.sounds)
