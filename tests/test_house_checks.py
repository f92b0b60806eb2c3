"""The checks of `make check` find what they are for."""

from __future__ import annotations

import pytest

from tests.helpers.scripts import load_check

lengths = load_check("lengths")
bans = load_check("bans")
strings = load_check("strings")
translations = load_check("translations")
catalogue = load_check("catalogue")


def test_lengths_count_from_def_to_the_last_line():
    text = "class A:\n    def f(self):\n        return 1\n\n\nx = 1\n"
    assert list(lengths.lengths_of("a.py", text)) == [
        ("file", 6, "a.py"),
        ("class", 3, "a.py:1 A"),
        ("function", 2, "a.py:2 f"),
    ]


@pytest.mark.parametrize(
    ("place", "line", "said"),
    [
        ("ui/desk/page.py", "self.setStyleSheet('')", "setStyleSheet"),
        ("ui/theme/apply.py", "app.setStyleSheet('')", None),
        ("app/queue/desk.py", "time.sleep(1)", "sleep"),
        ("tests/test_a.py", "sleep(0.1)", "sleep"),
        ("ui/start.py", "app.processEvents()", "processEvents"),
        ("ui/desk/page.py", "QShortcut(key, self)", "QShortcut"),
        ("ui/shortcuts.py", "QShortcut(key, self)", None),
        ("tests/test_a.py", "qtbot.wait(100)", "qtbot.wait"),
        ("tests/test_a.py", "event.wait(100)", None),
        ("tests/test_a.py", "from unittest.mock import Mock", "unittest.mock"),
        ("ui/desk/page.py", "button.clicked.connect(lambda: self.go())", "lambda"),
        ("ui/desk/page.py", "button.clicked.connect(self.go)", None),
        ("app/core/clock.py", f"FOLDER = '/{'home'}/li/halls'", "one machine"),
        ("app/core/clock.py", "FOLDER = '~/halls'", None),
    ],
)
def test_bans_know_the_call_and_the_place(tmp_path, monkeypatch, place, line, said):
    monkeypatch.setattr(bans, "ROOT", tmp_path)
    path = tmp_path / place
    path.parent.mkdir(parents=True)
    path.write_text(line + "\n")
    found = list(bans._look(path))
    assert (len(found) == 1 and said in found[0]) if said else found == []


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ('self.tr("Desk {desk}").format(desk=1)', 0),
        ("self.tr(NAME)", 0),
        ('self.tr(f"Desk {desk}")', 1),
        ('self.tr("Desk " + name)', 1),
        ('self.tr("Desk {}".format(name))', 1),
        ('QLabel("Desk")', 1),
        ('QLabel("—")', 0),
        ('label.setText(f"{minutes} min")', 1),
        ('label.setText(f"{minutes}:{seconds}")', 0),
        ('NAME = "\u53eb\u53f7"', 1),
        ('"""\u53eb\u53f7 in a docstring."""', 0),
    ],
)
def test_strings_that_no_translation_reaches_are_found(line, faults):
    assert len(list(strings.unreachable("ui/page.py", line))) == faults


@pytest.mark.parametrize(
    ("source", "forms", "state", "fault"),
    [
        ("Call {ticket}", ("\u53eb {ticket}",), "", None),
        ("Call {ticket}", ("\u53eb {number}",), "", "placeholders"),
        ("%n waiting", ("%n \u4eba",), "", None),
        ("%n waiting", ("\u4eba",), "", "placeholders"),
        ("Call", ("\u53eb",), "unfinished", "not translated"),
        ("Call", ("",), "", "not translated"),
        ("Call", ("Call",), "", "English"),
        ("PDF", ("PDF",), "", None),
        ("Call", ("\u53eb ",), "", "spaces"),
    ],
)
def test_translations_that_cannot_be_right_are_found(source, forms, state, fault):
    message = catalogue.Message("Page", source, "", plural="%n" in source, forms=forms, state=state)
    found = list(translations._message_faults(message, plurals_only=False))
    assert (len(found) == 1 and fault in found[0]) if fault else found == []
