"""The green channel at the desk and for the supervisor: what was seen, what was not, who granted it by sight."""

from __future__ import annotations

from app.queue import desk, tickets
from app.residents.papers import PaperNumber
from ui.desk.steps import Situation, Step
from ui.green.page import GreenPage
from ui.shell.workplace import Workplace
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage, TourFailed

# Invented, as the numbers of the tests are; read and forgotten like any other.
_SOMEBODY = "11010519491231002X"
_SMALL = (shots.PLAIN, shots.SMALL_SCREEN, shots.SMALL_LARGE, shots.ENGLISH)


def walk_up(stage: Stage) -> Shown:
    """Somebody goes first by sight: why is asked in the same line."""
    stage.enter(stage.demo_hall())
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("desk1", "1")
    stage.wait_for(lambda: stage.desk.view is not None, "the desk page")
    if stage.situation() in (Situation.CLOSED, Situation.PAUSED):
        stage.desk.actions_.toggle_desk()
    stage.wait_for(lambda: stage.situation() is Situation.FREE, "the open desk")
    stage.main.strip.clear()
    stage.window.resize(*shots.WIDE)  # a window begins smaller: the walk-ups would be a tab
    stage.settle()
    stage.press("walkup_elderly70")
    stage.press("walkup_proof_sight")
    return Shown(stage.window)


def unseen(stage: Stage) -> Shown:
    """What the kiosk gave is called: nobody has looked yet."""
    stage.desk.walkup.choice.reset()
    stage.main.strip.clear()
    ticket = stage.others(tickets.take_ticket, service="A", entitlement="other").ticket
    stage.others(desk.call, desk="1", ticket=ticket, reason="不便久等")
    stage.wait_for(lambda: stage.situation() is Situation.CALLED, "the call of somebody nobody has looked at")
    return Shown(stage.window)


def scanned(stage: Stage) -> Shown:
    """A card was scanned meanwhile: one press confirms what it proposes."""
    stage.desk.papers.scanned(PaperNumber(_SOMEBODY))
    stage.wait_for(stage.desk.visit.unseen.proposed.isVisible, "the proposal")
    return Shown(stage.window)


def panel(stage: Stage) -> Shown:
    """The whole form, by sight: the usual reasons."""
    stage.desk.actions_.take(Step.ENTITLE)
    stage.settle()
    form = stage.desk.panels.entitle
    for combo, data in ((form.kind, "elderly80"), (form.proof, "sight")):
        combo.setCurrentIndex(combo.findData(data))
        combo.activated.emit(combo.currentIndex())
    stage.settle()
    return Shown(stage.window)


def confirmed(stage: Stage) -> Shown:
    """Looked at: the visit tells on what it goes first."""
    stage.desk.panels.close()
    stage.wait_for(lambda: not stage.desk.guard.holds(), "the moment after a step")
    stage.press("visit_unseen_proposed")
    stage.wait_for(lambda: not stage.desk.visit.unseen.isVisible(), "the confirmed visit")
    return Shown(stage.window)


def green(stage: Stage) -> Shown:
    """Who granted what on what proof, and each grant by sight with its reason."""
    stage.finish_at("1")
    if isinstance(stage.page, Workplace):  # the self-test comes here from a locked screen
        stage.wait_for(lambda: stage.situation() is Situation.FREE, "the free desk")
    stage.work_as("supervisor")
    page = _green(stage)
    stage.wait_for(lambda: page.view is not None and bool(page.view.accounts), "the grants")
    return Shown(stage.window)


def green_one(stage: Stage) -> Shown:
    """Only those of one person."""
    page = _green(stage)
    page.accounts.view.selectRow(0)
    stage.wait_for(page.all.isVisible, "the grants of one person")
    return Shown(stage.window)


def green_empty(stage: Stage) -> Shown:
    """Days on which nobody was given priority."""
    page = _green(stage)
    page.range.begin.setDate(page.range.begin.date().addDays(-90))
    page.range.end.setDate(page.range.begin.date())
    stage.wait_for(page.empty.isVisible, "days without a grant")
    return Shown(stage.window)


def _green(stage: Stage) -> GreenPage:
    workplace = stage.main.workplace
    if workplace is None:
        raise TourFailed("nobody is at work")
    workplace.go_to("green")
    page = workplace.page("green")
    assert isinstance(page, GreenPage)
    return page


SCENES = (
    Scene("walk-up-proof", walk_up, _SMALL),
    Scene("proof-unseen", unseen, (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_SCREEN, shots.SMALL_LARGE)),
    Scene("proof-scanned", scanned, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("proof-form", panel, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("proof-confirmed", confirmed, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("green", green, shots.ALL, quick=True),
    Scene("green-one", green_one),
    Scene("green-empty", green_empty),
)
