"""The Chinese words: complete, in Chinese, punctuated as Chinese is."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from app.core.rights import Role
from tests.helpers.scripts import load_check
from ui import i18n
from ui.error_words import ERRORS
from ui.shortcuts import Shortcut
from ui.words import ENTITLEMENTS, NEEDS, STATES, role_text

catalogue = load_check("catalogue")
MESSAGES = catalogue.read(catalogue.CHINESE)
FORMS = [form for message in MESSAGES for form in message.forms]

_HAN = "\u4e00-\u9fff"
_HALF_WIDTH = re.compile(rf"[{_HAN}}}][,;:!?()](?![0-9])|[,;!?()][{_HAN}]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_PLACEHOLDER = re.compile(r"\{[a-z_]*\}")
# Keys, commands, addresses and names that are written alike in Chinese.
_ALIKE = re.compile(
    r"“huiketing[^”]*”|--store sqlite:///PATH|--site|postgresql://HOST/NAME|PostgreSQL|Ctrl\+|Alt\+|Shift\+"
    r"|Esc|WAV|Windows|Linux|libpulse0|libspeechd2|speech-dispatcher-espeak-ng|PDF|ESC/POS|Excel|CSV|UTF-8|[GM]B|Shift|USB"
    r"|arrived_at|service|entitlement|\.?xlsx?|\.csv|https?"
)


@pytest.fixture
def chinese(qapp: QApplication):
    i18n.install(qapp, i18n.CHINESE)
    yield
    i18n.install(qapp, i18n.ENGLISH)


def test_chinese_is_chinese() -> None:
    halves = [form for form in FORMS if _HALF_WIDTH.search(form)]
    english = [form for form in FORMS if _LATIN.search(_PLACEHOLDER.sub("", _ALIKE.sub("", form)))]
    stops = [form for form in FORMS if "..." in form or form.endswith(".")]
    assert (halves, english, stops) == ([], [], [])


def test_compiled_words_are_found_by_the_program(chinese: None) -> None:
    for message in MESSAGES:
        if not message.plural:
            assert QCoreApplication.translate(message.context, message.source) == message.forms[0]


def test_a_language_that_is_left_leaves_no_words_behind(qtbot, qapp: QApplication) -> None:
    for _ in range(20):
        i18n.install(qapp, i18n.CHINESE)
        i18n.install(qapp, i18n.ENGLISH)
    qtbot.waitUntil(lambda: not qapp.findChildren(QTranslator))


def test_every_error_says_what_and_what_next(chinese: None) -> None:
    for code, (what, step) in ERRORS.items():
        for source in (what, step):
            assert re.search(f"[{_HAN}]", QCoreApplication.translate("Errors", source)), (code, source)


def test_every_code_and_key_has_a_chinese_name(chinese: None) -> None:
    named = [QCoreApplication.translate("Words", text) for text in (*ENTITLEMENTS.values(), *NEEDS.values())]
    named += [QCoreApplication.translate("Words", text) for text in STATES.values()]
    named += [role_text(role.value) for role in Role if not role.is_device]
    named += [shortcut.words() for shortcut in Shortcut]
    assert all(re.search(f"[{_HAN}]", text) for text in named), named
