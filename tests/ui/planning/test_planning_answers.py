"""The planning page shows what belongs together: a day, its name, its desks, the rule, and the figures of these."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.setup.site import set_settings
from tests.ui.planning.conftest import play_a_day
from ui.planning.choices import OLDER, Choices
from ui.planning.day_reader import FILE
from ui.planning.page import PlanningPage

FIRST = date(2026, 11, 23)
_FILE = "arrived_at,service\n" + "".join(
    f"2026-11-20 {hour:02}:{minute:02},A\n" for hour in (8, 9) for minute in (0, 9)
)


def read_file(planning, tmp_path, name="other.csv"):
    path = tmp_path / name
    path.write_text(_FILE, "utf-8")
    planning.page.read_file(path)


def hang_together(page: PlanningPage) -> bool:
    """Tell whether title, list, desks and figures are of one day."""
    words = page.day.name if page.day.was_open else page.day.name.removesuffix(".csv")
    shown = page.choices.day.currentText()
    return (
        words in page.pane.title.text()
        and words in shown
        and page.desks == page.day.shifts.desks
        and len(page.outcome.half_hours) == len(page.desks)
        and len(page.pane.tables.half_hours.rows()) == len(page.desks)
    )


def test_of_several_days_that_are_asked_for_the_last_one_shows(planning, tmp_path):
    page = planning.page
    read_file(planning, tmp_path)
    planning.settle()
    assert hang_together(page) and not page.day.was_open
    page.reader.choose(FIRST)  # its answer is under way when the file is chosen again
    planning.choose("planning_day", FILE)
    assert hang_together(page) and not page.day.was_open
    planning.choose("planning_day", FIRST)
    assert hang_together(page) and page.day.was_open


def test_a_day_that_is_refused_leaves_the_name_of_the_one_on_show(planning, clock):
    page = planning.page
    page.choices.day_chosen.emit(date(2020, 1, 1))
    planning.settle()
    assert "Nobody came on 2020-01-01" in planning.desktop.message()
    page.retranslate()
    assert hang_together(page)
    assert "2026-11-23" in page.sheet().title


def test_figures_that_come_after_another_day_was_chosen_are_dropped(planning, tmp_path):
    page = planning.page
    read_file(planning, tmp_path)
    planning.settle()
    planning.choose("planning_day", FIRST)
    page.bench.play()
    planning.choose("planning_rule-kind", "by_hand")
    field = planning.desktop.find("planning_rule-text")
    page.bench.play()  # under way when the rule is none and the day another: nothing is played in its place
    field.selectAll()
    planning.desktop.bot.keyClicks(field, "nonsense")
    page.reader.choose(FILE)
    planning.settle()
    assert not page.day.was_open
    assert page.outcome is None, "no figures of the other day"


def test_a_day_that_is_not_in_the_list_is_named_beside_it(planning):
    choices, view = Choices(planning.page), planning.page.view
    choices.show_view(view)
    choices.show_day(date(2024, 2, 29), measured=True)
    assert choices.day.value() == OLDER
    assert choices.older.day.date().toString("yyyy-MM-dd") == "2024-02-29"
    choices.show_day(FIRST, measured=True)
    assert choices.day.value() == FIRST and choices.older.isHidden()
    choices.show_view(replace(view, days=(date(2026, 11, 24),)))  # the list went on; the day on show did not
    assert choices.day.value() == OLDER
    assert choices.older.day.date().toString("yyyy-MM-dd") == FIRST.isoformat()


def test_the_ages_of_the_hall_may_be_named_in_the_rule_and_others_are_refused_in_words(desktop, clock, make_page):
    desktop.do(set_settings, values={"queue.elderly_bands": "65,75"})
    play_a_day(desktop, clock, green="elderly75")
    planning = make_page(desktop)
    page = planning.page
    planning.choose("planning_rule-kind", "by_hand")
    assert page.outcome.plan.rule.rates == {"elderly75": 4.0, "disabled": 4.0}
    assert "75 and over" in page.choices.told.text()
    assert "75 and over" in " ".join(page.sheet().lines)
    field = planning.desktop.find("planning_rule-text")
    field.selectAll()
    planning.desktop.bot.keyClicks(field, "accumulating:elderly80=4")
    planning.settle()
    assert page.choices.told.text() == "The rule names an age of 80, but the ages of the elderly are 65,75."
    assert "still those of the rule before" in page.pane.status.text()
    assert page.outcome.plan.rule.rates == {"elderly75": 4.0, "disabled": 4.0}
    assert "80" not in " ".join(page.sheet().lines), "the sheet tells the rule of its figures"


def test_the_aim_is_that_of_the_hall_until_somebody_tries_another(planning):
    page, set_aim = planning.page, planning.desktop.do
    assert page.choices.target.value() == 20
    set_aim(set_settings, values={"queue.target_min": 8})
    planning.desktop.bot.waitUntil(lambda: page.choices.target.value() == 8)
    planning.settle()
    assert page.outcome.plan.target_s == 480
    page.choices.target.setValue(15)
    set_aim(set_settings, values={"queue.target_min": 9, "queue.discipline": "strict"})
    planning.desktop.bot.waitUntil(lambda: page.view.target_min == 9)
    planning.settle()
    assert page.outcome.plan.target_s == 900
    assert page.outcome.plan.rule.kind == "strict", "nobody chose another rule here"
    assert page.choices.told.text() == "As the hall calls today."


def test_a_day_that_kept_the_aim_is_not_called_one_that_missed_it(planning):
    page = planning.page
    longest = max(one.waited for one in page.day.came if not one.entitlement) / 60
    page.choices.target.setValue(round(longest) + 1)
    slower = replace(page.day, came=tuple(replace(one, seconds=1200.0) for one in page.day.came))
    page.bench.begin(slower)
    page.bench.play()
    planning.settle()
    words = page.pane.verdict.text()
    assert words.startswith("The aim was kept on that day: 100 % of the ordinary visitors waited less than")
    assert "too few who come from" in words
    assert page.pane.verdict.property("kind") == "heading"
    page.choices.target.setValue(5)
    planning.settle()
    assert page.pane.verdict.property("kind") == "error", "measured, the day did not keep this one"
    assert page.pane.note.isVisibleTo(page)


def test_visits_without_an_end_are_counted_in_words(planning):
    page = planning.page
    came = (replace(page.day.came[0], seconds=None, waited=None), *page.day.came[1:])
    page.bench.begin(replace(page.day, came=came))
    page.bench.play()
    planning.settle()
    assert "1 of the 12 have no end there, so theirs are drawn 8 times" in page.pane.status.text()
    assert page.pane.note.text().endswith(" 1 who were never called are not among the measured.")


def test_chart_and_table_round_alike(planning):
    page = planning.page
    outcome = page.outcome
    halves = tuple(
        replace(one, waiting=waiting) for one, waiting in zip(outcome.half_hours, (0.0, 0.3, 1.4, 2.5), strict=True)
    )
    page.pane.show_outcome(page.day, None, replace(outcome, half_hours=halves))
    model = page.pane.tables.half_hours
    assert [model.columns[4].text(row) for row in model.rows()] == ["0", "1", "1", "2"]
    assert page.pane.waiting.accessibleDescription() == "09:30 0; 10:00 1; 10:30 1; 11:00 2"
