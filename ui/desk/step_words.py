"""The words of the desk page's steps and places."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.desk.steps import Situation, Step

_CONTEXT = "DeskSteps"

_STEPS: dict[Step, str] = {
    Step.OPEN_DAY: QT_TRANSLATE_NOOP("DeskSteps", "Open the day again"),
    Step.OPEN: QT_TRANSLATE_NOOP("DeskSteps", "Open the desk"),
    Step.GO_ON: QT_TRANSLATE_NOOP("DeskSteps", "Go on receiving"),
    Step.SET_UP: QT_TRANSLATE_NOOP("DeskSteps", "What to take"),
    Step.CALL_NEXT: QT_TRANSLATE_NOOP("DeskSteps", "Call next"),
    Step.START: QT_TRANSLATE_NOOP("DeskSteps", "Start"),
    Step.FINISH: QT_TRANSLATE_NOOP("DeskSteps", "Finish"),
    Step.RECALL: QT_TRANSLATE_NOOP("DeskSteps", "Call again"),
    Step.MISSED: QT_TRANSLATE_NOOP("DeskSteps", "Missed"),
    Step.TRANSFER: QT_TRANSLATE_NOOP("DeskSteps", "Transfer"),
    Step.HOLD: QT_TRANSLATE_NOOP("DeskSteps", "Put on hold"),
    Step.RETURN: QT_TRANSLATE_NOOP("DeskSteps", "Back to waiting"),
    Step.ADD_MATTER: QT_TRANSLATE_NOOP("DeskSteps", "Add a matter"),
    Step.ENTITLE: QT_TRANSLATE_NOOP("DeskSteps", "Change entitlement"),
    Step.GUIDE: QT_TRANSLATE_NOOP("DeskSteps", "Guide …"),
    Step.MISSING: QT_TRANSLATE_NOOP("DeskSteps", "What is missing …"),
    Step.WHY: QT_TRANSLATE_NOOP("DeskSteps", "Why this one?"),
    Step.PAUSE: QT_TRANSLATE_NOOP("DeskSteps", "Pause"),
    Step.CLOSE: QT_TRANSLATE_NOOP("DeskSteps", "Close the desk"),
    Step.UNDO: QT_TRANSLATE_NOOP("DeskSteps", "Undo"),
}

_SITUATIONS: dict[Situation, str] = {
    Situation.DAY_CLOSED: QT_TRANSLATE_NOOP("DeskSteps", "Day closed"),
    Situation.CLOSED: QT_TRANSLATE_NOOP("DeskSteps", "Desk closed"),
    Situation.PAUSED: QT_TRANSLATE_NOOP("DeskSteps", "Paused"),
    Situation.FREE: QT_TRANSLATE_NOOP("DeskSteps", "Free"),
    Situation.CALLED: QT_TRANSLATE_NOOP("DeskSteps", "Called"),
    Situation.SERVING: QT_TRANSLATE_NOOP("DeskSteps", "Being served"),
}

# Why a key did nothing: said instead of leaving the person to guess.
_NOT_NOW: dict[Situation, str] = {
    Situation.DAY_CLOSED: QT_TRANSLATE_NOOP("DeskSteps", "The day is closed; nothing can be called."),
    Situation.CLOSED: QT_TRANSLATE_NOOP("DeskSteps", "This desk is closed. Open it first."),
    Situation.PAUSED: QT_TRANSLATE_NOOP("DeskSteps", "This desk is paused. Go on receiving first."),
    Situation.FREE: QT_TRANSLATE_NOOP("DeskSteps", "Nobody is at this desk. Call the next number first."),
    Situation.CALLED: QT_TRANSLATE_NOOP("DeskSteps", "A number is called. Start, mark it missed or return it first."),
    Situation.SERVING: QT_TRANSLATE_NOOP("DeskSteps", "A visit is being served. Finish, hold or transfer it first."),
}


def step_text(step: Step) -> str:
    """Name a step as its button does."""
    return QCoreApplication.translate(_CONTEXT, _STEPS[step])


def situation_text(situation: Situation) -> str:
    """Name the situation of a desk."""
    return QCoreApplication.translate(_CONTEXT, _SITUATIONS[situation])


def not_now_text(situation: Situation) -> str:
    """Say why a step cannot be done now, and what can."""
    return QCoreApplication.translate(_CONTEXT, _NOT_NOW[situation])
