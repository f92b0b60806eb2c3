"""The order of calls explained, and what another rule would make of it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from app.queue import tickets
from app.queue.desk import call, no_show
from app.queue.opening import open_desk
from app.queue.views import list_waiting
from app.queue.why_here import explain_order
from app.setup.site import set_settings
from ui.desk.steps import Situation
from ui.desk.why_paper import draw_answer
from ui.desk.why_window import WhyWindow
from ui.desk.why_words import why_sentences
from ui.rules.field import RuleField
from ui.rules.words import rule_text
from ui.settings.discipline import DisciplineSection
from ui.settings.page import SettingsPage
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

_LOOKS = (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_LARGE, shots.ENGLISH)
_CAME = (None, "elderly80", None, "elderly60", None, None, "disabled", None, "elderly70", None)


def why_here(stage: Stage) -> Shown:
    """Why an ordinary number waits, to be told to who asks; the visit in hand stands first in the list."""
    waiting = stage.desk.waiting
    ordinary = [item.id for item in waiting.model.rows() if item.row.entitlement is None]
    if not ordinary:
        raise TourFailed("nobody ordinary waits")
    return _asked(stage, ordinary[min(1, len(ordinary) - 1)])


def why_others(stage: Stage) -> Shown:
    """Places that no score gives: an appointment, a missed call; and a wheelchair that another desk calls."""
    now = stage.clock.now()
    for minutes in (0, 40):
        booked = now + timedelta(minutes=minutes)
        stage.others(tickets.take_ticket, service="B", source="appointment", booked_for=booked)
    stage.others(tickets.take_ticket, service="C", entitlement="disabled", needs=("wheelchair",))
    missed = stage.others(tickets.take_ticket, service="A").ticket
    stage.others(open_desk, desk="3")
    _sit(stage, "desk1", "1")
    stage.others(call, desk="1", ticket=missed, reason="不便久等")
    stage.others(no_show, desk="1")
    stage.others(tickets.back, ticket=missed)
    return _asked(stage, missed)


def why_limits(stage: Stage) -> Shown:
    """The limits place some: whoever was passed often enough, and whoever came first while others wait too long."""
    stage.others(set_settings, values={"queue.max_overtakes": 4, "queue.ceiling_min": 21, "queue.target_min": 20})
    order = stage.others_see(explain_order, desk="1")
    placed = [row.ticket for row in order.rows if row.rule in (1, 2)]
    if not placed:
        raise TourFailed("no limit places anybody")
    return _asked(stage, placed[-1])


def wheelchair_called(stage: Stage) -> Shown:
    """The accessible desk has called somebody in a wheelchair, whom the others leave to it."""
    _sit(stage, "desk3", "3")
    stage.finish_at("3")
    ticket = next(
        row.ticket for row in stage.others_see(list_waiting, desk="3") if "wheelchair" in row.needs and not row.barred
    )
    stage.others(call, desk="3", ticket=ticket, reason="不便久等")
    stage.wait_for(lambda: stage.situation() is Situation.CALLED, "the call of somebody in a wheelchair")
    return Shown(stage.window)


def _asked(stage: Stage, ticket: str) -> Shown:
    stage.desk.why.ask(ticket)
    window = stage.desk.why.window
    if not isinstance(window, WhyWindow):
        raise TourFailed("there is no window that says why")
    window.feed.refresh_now()
    stage.wait_for(lambda: window.order is not None and window.order.asked == ticket, "the order of calls")
    return Shown(stage.window, window)


def _sit(stage: Stage, name: str, number: str) -> None:
    stage.work_as(name, number)
    stage.wait_for(lambda: stage.desk.view is not None, "the desk page")
    if stage.situation() in (Situation.CLOSED, Situation.PAUSED):
        stage.desk.actions_.toggle_desk()
        stage.wait_for(lambda: stage.situation() is Situation.FREE, "the open desk")
    stage.main.strip.clear()


def print_answers(stage: Stage, folder: Path) -> None:
    """Print the answer that is given to who asks into a PDF file, in both languages.

    Raises:
        TourFailed: Nobody waits.
    """
    found = [row for row in stage.others_see(list_waiting) if row.entitlement is None]
    if not found:
        raise TourFailed("nobody ordinary waits")
    order = stage.others_see(explain_order, ticket=found[min(1, len(found) - 1)].ticket)
    row = next(row for row in order.rows if row.ticket == order.asked)
    zone = stage.hall.zone(stage.hall.anyone())
    folder.mkdir(parents=True, exist_ok=True)
    for language, name in (("zh_CN", "zh"), ("en", "en")):
        stage.running.look.set_language(language)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / f"paper-why-here-{name}.pdf"))
        rule = rule_text(order.discipline, order.ceiling_min, order.max_overtakes, order.bands)
        draw_answer(printer, order, zone, why_sentences(row, order, zone), rule)


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
    return _shown(stage, section)


def cannot_be_saved(stage: Stage) -> Shown:
    """A rule that contradicts its limit has words in place of figures."""
    section = _discipline(stage)
    rule = section.rule
    if not isinstance(rule, RuleField):
        raise TourFailed("there is no field for the rule")
    rule.set_value("headstart:60m")
    rule.edited.emit()
    return _shown(stage, section)


def _shown(stage: Stage, section: DisciplineSection) -> Shown:
    stage.wait_for(section.trial.is_settled, "the preview of the rule")
    return Shown(stage.window, seen=(section.trial, section.trial_title))


def _discipline(stage: Stage) -> DisciplineSection:
    page = stage.page_of("settings", SettingsPage)
    stage.wait_for(lambda: page.view is not None, "the settings")
    page.show_section("discipline")
    section = page.section("discipline")
    if not isinstance(section, DisciplineSection):
        raise TourFailed("there is no section for the rule")
    return section


AT_DESK = (Scene("why-here", why_here, _LOOKS, quick=True),)
AFTER_GREEN = (
    Scene("why-others", why_others, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("why-limits", why_limits, (shots.PLAIN, shots.ENGLISH)),
    Scene("wheelchair-called", wheelchair_called, (shots.PLAIN, shots.SMALL_LARGE)),
)
IN_SETTINGS = (
    Scene("settings-what-if", what_if, _LOOKS, quick=True),
    Scene("settings-rule-refused", cannot_be_saved, (shots.PLAIN, shots.SMALL_LARGE)),
)
