"""The order of calls explained, and what another rule would make of it."""

from __future__ import annotations

from app.queue import tickets
from ui.desk.why_window import WhyWindow
from ui.rules.field import RuleField
from ui.settings.discipline import DisciplineSection
from ui.settings.page import SettingsPage
from ui.settings.rule_preview import RulePreview
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed
from ui.widgets.scroll import VScroll

_LOOKS = (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_LARGE, shots.ENGLISH)
_CAME = (None, "elderly80", None, "elderly60", None, None, "disabled", None, "elderly70", None)


def why_here(stage: Stage) -> Shown:
    """Why an ordinary number waits, to be told to who asks; the visit in hand stands first in the list."""
    waiting = stage.desk.waiting
    ordinary = [item.id for item in waiting.model.rows() if item.row.entitlement is None]
    if not ordinary:
        raise TourFailed("nobody ordinary waits")
    stage.desk.why.ask(ordinary[min(1, len(ordinary) - 1)])
    window = stage.desk.why.window
    if not isinstance(window, WhyWindow):
        raise TourFailed("there is no window that says why")
    stage.wait_for(lambda: window.order is not None, "the order of calls")
    return Shown(stage.window, window)


def what_if(stage: Stage) -> Shown:
    """A supervisor tries another rule on the numbers of today."""
    stage.work_as("supervisor")
    for service, kind in zip("AABCDABCAA" * 2, _CAME * 2, strict=True):
        stage.others(tickets.take_ticket, service=service, entitlement=kind)
    section = _discipline(stage)
    rule = section.rule
    if not isinstance(rule, RuleField):
        raise TourFailed("there is no field for the rule")
    rule.kind.set_value("strict")
    rule.kind.edited.emit()
    return _shown(stage, section.trial)


def cannot_be_saved(stage: Stage) -> Shown:
    """A rule that contradicts its limit has words in place of figures."""
    section = _discipline(stage)
    rule = section.rule
    if not isinstance(rule, RuleField):
        raise TourFailed("there is no field for the rule")
    rule.set_value("headstart:60m")
    rule.edited.emit()
    return _shown(stage, section.trial)


def _shown(stage: Stage, trial: RulePreview) -> Shown:
    stage.wait_for(trial.is_settled, "the preview of the rule")
    pane = trial.parentWidget()
    while pane is not None and not isinstance(pane, VScroll):
        pane = pane.parentWidget()
    card = trial.parentWidget()
    if pane is not None and card is not None:
        stage.settle()
        pane.verticalScrollBar().setValue(card.y())
    return Shown(stage.window)


def _discipline(stage: Stage) -> DisciplineSection:
    workplace = stage.main.workplace
    if workplace is None:
        raise TourFailed("nobody is at work")
    workplace.go_to("settings")
    page = workplace.page("settings")
    if not isinstance(page, SettingsPage):
        raise TourFailed("there is no settings page")
    stage.wait_for(lambda: page.view is not None, "the settings")
    page.show_section("discipline")
    section = page.section("discipline")
    if not isinstance(section, DisciplineSection):
        raise TourFailed("there is no section for the rule")
    return section


AT_DESK = (Scene("why-here", why_here, _LOOKS, quick=True),)
IN_SETTINGS = (
    Scene("settings-what-if", what_if, _LOOKS, quick=True),
    Scene("settings-rule-refused", cannot_be_saved, (shots.PLAIN, shots.SMALL_LARGE)),
)
