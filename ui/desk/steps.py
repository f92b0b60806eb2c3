"""What a desk can do next: pure, from the view alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.queue.results import DeskView


class Step(str, Enum):
    """One thing that a key or button of the desk page does."""

    OPEN_DAY = "open_day"
    OPEN = "open"
    GO_ON = "go_on"
    SET_UP = "set_up"  # choose what the desk takes
    CALL_NEXT = "call_next"
    START = "start"
    FINISH = "finish"
    RECALL = "recall"
    MISSED = "missed"
    TRANSFER = "transfer"
    HOLD = "hold"
    RETURN = "return"
    ADD_MATTER = "add_matter"
    ENTITLE = "entitle"
    GUIDE = "guide"  # it changes nothing: the papers of its service
    MISSING = "missing"  # told once, on paper
    WHY = "why"  # it changes nothing: why this one was called
    PAUSE = "pause"
    CLOSE = "close"
    UNDO = "undo"
    CALL_CHOSEN = "call_chosen"  # the last two concern a row of the lists, not the desk
    CANCEL = "cancel"


class Situation(str, Enum):
    """The situation a desk is in; each has its own face on the page."""

    DAY_CLOSED = "day_closed"
    CLOSED = "closed"
    PAUSED = "paused"
    FREE = "free"
    CALLED = "called"
    SERVING = "serving"


@dataclass(frozen=True, slots=True)
class Offer:
    """The steps on offer.

    Attributes:
        primary: The one right next step, None when only somebody else can act.
        allowed: Every step that the hall would accept now.
        likely: A step beside the primary one that deserves a look.
        idle: The primary step would find nobody, or should not be taken by the way: it stands back.
    """

    situation: Situation
    primary: Step | None
    allowed: frozenset[Step]
    likely: Step | None = None
    idle: bool = False


_ALWAYS_WITH_VISIT = frozenset({Step.RETURN, Step.ADD_MATTER, Step.ENTITLE, Step.GUIDE, Step.MISSING, Step.WHY})
_CALLED = _ALWAYS_WITH_VISIT | {Step.START, Step.MISSED}
_SERVING = _ALWAYS_WITH_VISIT | {Step.FINISH, Step.HOLD, Step.TRANSFER}


def situation_of(view: DeskView) -> Situation:
    """Tell the situation of the desk."""
    if view.in_hand is not None:
        return Situation.CALLED if view.in_hand.state == "called" else Situation.SERVING
    if view.day_closed:
        return Situation.DAY_CLOSED
    if view.desk.state == "open":
        return Situation.FREE
    return Situation.PAUSED if view.desk.state == "paused" else Situation.CLOSED


def offer(view: DeskView, may_open_day: bool = False) -> Offer:
    """Give the next step and all that is allowed, as the hall's own rules will judge them."""
    situation = situation_of(view)
    primary, allowed = _by_situation(view, situation, may_open_day)
    if view.undoable is not None:
        allowed |= {Step.UNDO}
    # Whoever did not come after the last recall will most likely not come; but the old man may stand up just
    # then: start stays what Space and the big button do.
    called_out = situation is Situation.CALLED and Step.RECALL not in allowed
    nobody = not any(row.can_be_next for row in view.waiting)
    idle = situation is Situation.DAY_CLOSED or (situation is Situation.FREE and nobody)
    return Offer(situation, primary, allowed, Step.MISSED if called_out else None, idle)


def _by_situation(view: DeskView, situation: Situation, may_open_day: bool) -> tuple[Step | None, frozenset[Step]]:
    match situation:
        case Situation.CALLED:
            return _when_called(view)
        case Situation.SERVING:
            return Step.FINISH, _SERVING
        case Situation.DAY_CLOSED:
            return (Step.OPEN_DAY, frozenset({Step.OPEN_DAY})) if may_open_day else (None, frozenset())
        case Situation.CLOSED:
            return Step.OPEN, frozenset({Step.OPEN, Step.SET_UP})
        case Situation.PAUSED:
            return Step.GO_ON, frozenset({Step.GO_ON, Step.SET_UP, Step.CLOSE})
        case Situation.FREE:
            return Step.CALL_NEXT, frozenset({Step.CALL_NEXT, Step.PAUSE, Step.SET_UP, Step.CLOSE})


def _when_called(view: DeskView) -> tuple[Step, frozenset[Step]]:
    assert view.in_hand is not None
    again = {Step.RECALL} if view.in_hand.recalls < view.recall_limit else set()
    return Step.START, _CALLED | again
