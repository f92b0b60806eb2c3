"""The green channel at the desk and for the supervisor: what was seen, what was not, who granted it by sight."""

from __future__ import annotations

from app.queue import desk, tickets
from app.queue.proofs import PROXY
from app.residents.papers import PaperNumber
from app.setup.site import set_settings
from ui.desk.steps import Situation, Step
from ui.green.page import GreenPage
from ui.shell.workplace import Workplace
from ui.shortcuts import Shortcut
from ui.tour import shots, why_scenes
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage

# Invented, as the numbers of the tests are; read and forgotten like any other.
_SOMEBODY = "11010519491231002X"
_UNBORN, _ELSEWHERE = "110105209912310029", "119999193912310027"
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


def asked(stage: Stage) -> Shown:
    """Somebody wants to begin without a look: asked once."""
    stage.wait_for(lambda: not stage.desk.guard.holds(), "the moment after a step")
    stage.key(Shortcut.START)
    stage.wait_for(stage.desk.visit.unseen.told.isVisible, "the question")
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


def paper_wrong(stage: Stage) -> Shown:
    """A number in the form whose birth date lies in the future: it is read again."""
    _open_form(stage)
    return _scan(stage, _UNBORN)


def paper_warned(stage: Stage) -> Shown:
    """A number that begins with no region of our list: it only warns."""
    return _scan(stage, _ELSEWHERE)


def paper_expired(stage: Stage) -> Shown:
    """A certificate whose time is over is refused, and the form stays."""
    form = stage.desk.panels.entitle
    form.paper.clear()
    for combo, data in ((form.kind, "disabled"), (form.proof, "certificate")):
        combo.setCurrentIndex(combo.findData(data))
        combo.activated.emit(combo.currentIndex())
    form.until.setText("2020-01-31")
    stage.wait_for(lambda: not stage.desk.guard.holds(), "the moment after a step")
    form.go.click()
    stage.wait_for(lambda: stage.main.strip.current() is not None, "the refusal")
    return Shown(stage.window)


def proxy(stage: Stage) -> Shown:
    """A hall in which who comes for somebody absent may go first: the form asks."""
    stage.others(set_settings, values={PROXY: True})
    stage.desk.panels.close()
    stage.main.strip.clear()
    stage.wait_for(lambda: stage.desk.view is not None and stage.desk.view.proxy_green, "the setting")
    _open_form(stage)
    form = stage.desk.panels.entitle
    form.reveal(form.proxy)
    stage.settle()
    return Shown(stage.window)


def _open_form(stage: Stage) -> None:
    stage.desk.panels.close()
    stage.desk.actions_.take(Step.ENTITLE)
    stage.settle()


def _scan(stage: Stage, number: str) -> Shown:
    told = stage.desk.panels.entitle.paper.told
    before = told.text()
    stage.desk.papers.scanned(PaperNumber(number))
    stage.wait_for(lambda: told.text() not in ("", before), "what the paper says")
    return Shown(stage.window)


def green(stage: Stage) -> Shown:
    """Who granted what on what proof, and each grant by sight with its reason."""
    stage.desk.panels.close()
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
    return stage.page_of("green", GreenPage)


SCENES = (
    Scene("walk-up-proof", walk_up, _SMALL),
    Scene("proof-unseen", unseen, (shots.PLAIN, shots.DARK, shots.CONTRAST, shots.SMALL_SCREEN, shots.SMALL_LARGE)),
    Scene("proof-asked", asked, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("proof-scanned", scanned, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("proof-form", panel, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("proof-confirmed", confirmed, (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)),
    Scene("paper-wrong", paper_wrong, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("paper-warned", paper_warned),
    Scene("paper-expired", paper_expired, (shots.PLAIN, shots.SMALL_LARGE)),
    Scene("proof-proxy", proxy, (shots.PLAIN, shots.ENGLISH)),
    Scene("green", green, shots.ALL, quick=True),
    Scene("green-one", green_one),
    Scene("green-empty", green_empty),
    *why_scenes.AFTER_GREEN,
)
