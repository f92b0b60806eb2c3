"""Chinese first, English on request, switched while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.resources import resource

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)

_installed: list[QTranslator] = []
_spoken = [ENGLISH]  # before anything is installed the source texts are shown


def install(app: QApplication, language: str) -> None:
    """Speak a language from now on; every window gets a LanguageChange event."""
    _spoken[0] = language
    QLocale.setDefault(QLocale(language))
    while _installed:
        old = _installed.pop()
        app.removeTranslator(old)
        old.deleteLater()  # removing alone leaves it, and all its words, to the application until the program ends
    if language != CHINESE:
        return
    # Qt's own words (context menus of fields) first, ours on top of them.
    _load(app, "qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _load(app, "huiketing_zh_CN", str(resource("i18n")))


def spoken() -> str:
    """Give the language in force (one per program, as there is one QApplication)."""
    return _spoken[0]


def _load(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
