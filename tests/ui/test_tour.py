"""The tour's eyes see what they should, and the program passes its own test."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.fonts import load_fonts
from ui.tour.checks import faults, foreign, missing
from ui.tour.parts import SCENES

ROOT = Path(__file__).resolve().parent.parent.parent
START = "import sys; from ui.start import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    load_fonts()
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    yield made


def _place(widget: QWidget, x: int, y: int, width: int, height: int) -> None:
    widget.setGeometry(x, y, width, height)
    widget.window().show()
    widget.show()


def test_whole_text_is_no_fault(window: QWidget) -> None:
    words = QLabel("您好", window)
    _place(words, 10, 10, 200, 60)
    assert list(faults(window, "zh_CN")) == []


def test_cut_label_and_button_are_seen(window: QWidget) -> None:
    _place(QLabel("一句说不完的话", window), 10, 10, 20, 40)
    _place(QPushButton("呼叫下一位", window), 10, 80, 30, 40)
    found = list(faults(window, "zh_CN"))
    assert len(found) == 2 and all(each.startswith("cut text") for each in found)


def test_wrapped_text_that_needs_more_lines_is_seen(window: QWidget) -> None:
    words = QLabel("老年人、残疾人等可走绿色通道，请告诉前台。", window)
    words.setWordWrap(True)
    _place(words, 10, 10, 120, 20)
    assert any(each.startswith("cut text") for each in faults(window, "zh_CN"))


def test_widget_over_the_edge_is_seen(window: QWidget) -> None:
    _place(QLabel("您好", window), 350, 10, 200, 40)
    assert any(each.startswith("pushed out") for each in faults(window, "zh_CN"))


def test_missing_glyphs_are_seen_and_rare_characters_are_not_missing(qapp: QApplication) -> None:
    assert missing("阳光花园 A017 𠮷 㛃 …") == set()
    assert missing("a\U0010fffdb") == {"\U0010fffd"}


def test_english_on_a_chinese_screen_is_seen(qapp: QApplication) -> None:
    assert foreign("请按 Waiting 键") == ["Waiting"]
    assert foreign("A017 按 Ctrl+Z，口令 rwq6qncvyrf2，“huiketing init --name 名称”") == []


def test_enough_pictures_of_enough_kinds() -> None:
    pictures = [(scene.name, variant) for scene in SCENES for variant in scene.variants]
    assert len(pictures) >= 30
    assert {variant.look for _, variant in pictures} >= {"light", "dark", "contrast"}
    assert any(variant.scale == 200 for _, variant in pictures)
    assert any(variant.language == "en" for _, variant in pictures)
    assert all(min(variant.size) >= 768 and max(variant.size) >= 1024 for _, variant in pictures)


def test_program_passes_its_own_test(tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
    environment["TMPDIR"] = tempfile.gettempdir()  # its demo hall is of several hundred commits
    command = [sys.executable, "-c", START, "--self-test"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    assert done.stdout.splitlines()[-1:] == ["self-test passed"], done.stdout + done.stderr
    assert done.returncode == 0
