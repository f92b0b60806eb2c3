"""The settings show what a rule would do, before it is saved: on the numbers of today and on who waits now."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt

from app.queue import desk, opening, tickets
from app.setup.what_if import LEAST, what_if
from tests.helpers.halls import actor
from ui.settings.rule_preview_rows import FigureRow, figure_columns

KIND = "setting-queue.discipline-kind"
TEXT = "setting-queue.discipline-text"
SUPERVISOR = "supervisor"


def a_morning(settings, visitors):
    """Let visitors come one after the other to two desks that cannot keep up with them."""
    desktop, chance = settings.desktop, random.Random(4)
    until: dict[str, datetime] = {}
    for number in ("1", "2"):
        desktop.do(opening.open_desk, by=SUPERVISOR, desk=number)
    for _ in range(visitors):
        kind = chance.choice((None, None, "elderly80", "disabled"))
        desktop.do(tickets.take_ticket, by=SUPERVISOR, service="A", entitlement=kind)
        desktop.clock.pass_by(minutes=1.8)
        for number in ("1", "2"):
            if number in until and until[number] <= desktop.clock.now():
                desktop.do(desk.finish, by=SUPERVISOR, desk=number)
                del until[number]
            if number not in until and desktop.do(desk.call_next, by=SUPERVISOR, desk=number) is not None:
                desktop.do(desk.start, by=SUPERVISOR, desk=number)
                until[number] = desktop.clock.now() + timedelta(minutes=4)


def preview_of(settings):
    return settings.open("discipline").trial


def shown(settings, trial):
    """Wait until the newest values have their answer."""
    settings.desktop.bot.waitUntil(lambda: trial.answer is not None or trial._error is not None, timeout=10_000)
    settings.desktop.settle()
    return trial.answer


def texts(model, column):
    return [model.columns[column].text(row) for row in model.rows()]


def test_nothing_changed_shows_nothing_but_what_would_show(settings):
    trial = preview_of(settings)
    assert "before you save, this shows what it would do" in trial.status.text()
    assert not trial.figure_view.isVisible() and not trial.place_view.isVisible()
    settings.choose(KIND, "strict")
    assert trial.status.text() == "Playing a day again under both rules …"
    settings.page.save_bar.drop.click()
    assert "before you save" in trial.status.text()


def test_a_change_shows_waits_and_order_old_beside_new_and_stores_nothing(settings):
    a_morning(settings, LEAST + 8)
    trial = preview_of(settings)
    settings.choose(KIND, "strict")
    answer = shown(settings, trial)
    assert trial.status.text() == f"Today so far, {LEAST + 8} numbers, played again under both rules:"
    rows = dict(
        zip(
            texts(trial.figures, 0),
            zip(texts(trial.figures, 1), texts(trial.figures, 2), texts(trial.figures, 3), strict=True),
            strict=True,
        )
    )
    assert list(rows) == [
        "Ordinary, mean wait",
        "Ordinary, 9 of 10 within",
        "Ordinary, longest wait",
        "Ordinary, within 20 min",
        "Priority, mean wait",
        "Priority, 9 of 10 within",
        "Priority, longest wait",
        "Passed most often",
    ]
    assert rows["Ordinary, mean wait"][2].endswith("min longer")
    assert rows["Priority, mean wait"][2].endswith("min shorter")
    hall = settings.desktop.hall
    live = what_if(hall, actor(hall, SUPERVISOR), {"queue.discipline": "strict"})
    assert answer == live
    ordinary, green = answer.old.ordinary.n, answer.old.green.n
    assert ordinary + green == LEAST + 8
    assert trial.step.text() == (
        f"{ordinary} ordinary, {green} priority; 2 desks open, as if each took everybody.\n"
        f"Arrivals as they were; {answer.drawn} visits without an end so far are taken as long as usual."
    )
    for old, new, change in rows.values():
        if change.endswith(("longer", "shorter")):
            told = {name: Decimal(text.split()[0]) for name, text in (("old", old), ("new", new))}
            assert Decimal(change.split()[1]) == abs(told["new"] - told["old"])
    numbers = [text.split()[0] for text in texts(trial.places, 1)]
    assert numbers == [move.ticket for move in sorted(live.rows, key=lambda move: move.old)]
    moved = [text for text in texts(trial.places, 3) if text != "stays"]
    assert moved and any("earlier" in text for text in moved) and any("later" in text for text in moved)
    assert settings.view().settings["queue.discipline"] == "accumulating:3"


def test_only_the_newest_values_are_answered(settings):
    a_morning(settings, 6)
    trial = preview_of(settings)
    settings.choose(KIND, "strict")
    trial._typing.timeout.emit()
    settings.choose(KIND, "fifo")
    answer = shown(settings, trial)
    assert answer.values == {"queue.discipline": "fifo"}
    settings.page.save_bar.drop.click()
    settings.desktop.settle()
    assert trial.answer is None and not trial.place_view.isVisible()


def test_too_few_numbers_are_said_in_words_and_the_order_still_shows(settings):
    for _ in range(2):
        settings.desktop.do(tickets.take_ticket, by=SUPERVISOR, service="A")
    trial = preview_of(settings)
    settings.choose(KIND, "strict")
    shown(settings, trial)
    assert trial.status.text().startswith("Only 2 numbers were taken so far today; 20 are needed")
    assert "no earlier day" in trial.step.text()
    assert not trial.figure_view.isVisible()
    assert trial.waiting.text() == "Waiting now: 2. Their order would stay as it is."
    assert trial.place_view.isVisible()


def test_an_empty_hall_says_so(settings):
    trial = preview_of(settings)
    settings.choose(KIND, "strict")
    shown(settings, trial)
    assert trial.waiting.text() == "Nobody waits now, so there is no order to compare."


def test_values_that_cannot_be_saved_have_words_in_place_of_figures(settings):
    a_morning(settings, LEAST)
    trial = preview_of(settings)
    for kind, text, words in (
        ("by_hand", "accumulating:0", "must be a number above 0"),
        ("by_hand", "accumulating:elderly80=-4", "must be a number above 0"),
        ("by_hand", "headstart:45m", "The head start is as long as the ceiling of 40 min."),
    ):
        settings.choose(KIND, kind)
        settings.write(TEXT, text)
        settings.desktop.bot.waitUntil(lambda words=words: words in trial.status.text() + trial.step.text())
        assert trial.answer is None and not trial.figure_view.isVisible()
    settings.page.save_bar.drop.click()
    settings.find("setting-queue.ceiling_min").setValue(15)
    settings.desktop.bot.waitUntil(lambda: "shorter than the 20 minutes" in trial.status.text())
    settings.save()
    assert "shorter than the 20 minutes" in settings.says()
    assert settings.view().settings["queue.ceiling_min"] == 40


def test_a_desk_that_prefers_the_green_channel_contradicts_a_rule_by_arrival(settings):
    settings.desktop.do(opening.open_desk, by=SUPERVISOR, desk="2", prefer="green_first")
    trial = preview_of(settings)
    settings.choose(KIND, "fifo")
    settings.desktop.bot.waitUntil(lambda: "Desk 2 is set to call priority first" in trial.status.text())
    settings.save()
    assert "Desk 2" in settings.says()
    assert settings.view().settings["queue.discipline"] == "accumulating:3"


def test_what_happens_in_the_hall_shows_while_somebody_ponders(settings):
    trial = preview_of(settings)
    settings.choose(KIND, "fifo")
    shown(settings, trial)
    settings.desktop.do(tickets.take_ticket, by=SUPERVISOR, service="A")
    settings.desktop.bot.waitUntil(trial._rest.isActive)
    trial._rest.timeout.emit()
    settings.desktop.bot.waitUntil(lambda: trial.places.rowCount() == 1)


def test_an_administrator_sees_figures_and_is_told_why_there_is_no_list(make_settings):
    settings = make_settings("admin")
    trial = preview_of(settings)
    settings.choose(KIND, "fifo")
    shown(settings, trial)
    assert trial.waiting.text() == "Who waits now is shown to supervisors only."


def test_saving_ends_the_trial(settings):
    trial = preview_of(settings)
    settings.choose(KIND, "fifo")
    shown(settings, trial)
    settings.desktop.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settings.settle()
    assert settings.view().settings["queue.discipline"] == "fifo"
    assert trial.answer is None


def test_a_difference_is_that_of_the_two_figures_beside_it():
    told = figure_columns()[3].text
    assert told(FigureRow("x", 24.14 * 60, 27.46 * 60)) == "↑ 3.4 min longer", "24.1 and 27.5"
    assert told(FigureRow("x", 10.0 * 60, 10.44 * 60)) == "about the same"
    assert told(FigureRow("x", 0.614, 0.586, "share")) == "↓ 2 points fewer", "61 and 59"
    assert told(FigureRow("x", 3, 1, "times")) == "↓ 2 fewer"
