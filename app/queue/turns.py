"""When two in the list change places by themselves: scores that grow at different rates cross.

The list shows the calls that would follow at this instant. Who goes first by priority gains on the others while both
wait: whoever is told a place can be told, too, from when on somebody behind stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import floor

from app.core.work import Look
from app.queue.discipline import Place, Rule, Waiter
from app.queue.find import ticket_name_of
from app.queue.line import Line, history
from app.queue.order import Stand, goes_first

HORIZON_S = 3600  # nobody is told of what may come later, where no estimate says how long it waits
MOST = 2  # are named in each direction
_TRIES = 6  # instants are looked at; at each the limits may still forbid it


@dataclass(frozen=True, slots=True)
class Turn:
    """From a second on another number stands before (or behind) the one asked about.

    It is so if both still wait then, and nobody comes or is called meanwhile.
    """

    ticket: str
    at: datetime
    before: bool


def turns(look: Look, line: Line, stands: Sequence[Stand], place: int, within_s: int | None) -> tuple[Turn, ...]:
    """Tell who passes somebody who waits, and whom it passes, soonest first.

    Args:
        look: The open query.
        line: Who waits.
        stands: In the order of calls.
        place: The index in it of the one asked about.
        within_s: Seconds from now; None = an hour.
    """
    if line.rule.kind != "accumulating":
        return ()  # no other rule lets anybody gain on somebody else
    end = look.now + timedelta(seconds=HORIZON_S if within_s is None else within_s)
    running = [_running(line, stand) for stand in stands]
    asked = running[place]
    if asked is None:
        return ()
    found = [
        *_first(look, line, ((asked, other) for other in running[place + 1 :] if other), end, before=True),
        *_first(look, line, ((other, asked) for other in running[:place] if other), end, before=False),
    ]
    return tuple(sorted(found, key=_when))


def _when(turn: Turn) -> datetime:
    return turn.at


def _running(line: Line, stand: Stand) -> Waiter | None:
    waiter = line.waiter(stand.row)
    mine = waiter.place is Place.RUNNING and stand.rule not in ("later", "accessible")
    return waiter if mine else None


def _first(
    look: Look, line: Line, pairs: Iterable[tuple[Waiter, Waiter]], end: datetime, *, before: bool
) -> list[Turn]:
    """Give the soonest turns among pairs of one that stands ahead and one behind; `before`: the latter is named."""
    met = ((meeting(ahead, behind, line.rule), ahead, behind) for ahead, behind in pairs)
    # Who stands behind by a limit of the rule, and not by its score, has met the other long ago.
    seconds = sorted(
        (floor(at) + 1, behind.order, ahead.order)
        for at, ahead, behind in met
        if at is not None and look.now.timestamp() <= at < end.timestamp()
    )
    found: list[Turn] = []
    for at, behind, ahead in seconds[:_TRIES]:
        then = datetime.fromtimestamp(at, look.now.tzinfo)
        if _has_turned(look, line, then, ahead, behind):
            named = line.rows[behind if before else ahead]
            found.append(Turn(ticket_name_of(look, named), then, before))
        if len(found) == MOST:
            break
    return found


def meeting(ahead: Waiter, behind: Waiter, rule: Rule) -> float | None:
    """Give the time at which the score of one behind reaches that of one ahead; None = it gains nothing."""
    slow, fast = rule.rate(ahead.entitlement), rule.rate(behind.entitlement)
    return (fast * behind.since - slow * ahead.since) / (fast - slow) if fast > slow else None


def _has_turned(look: Look, line: Line, at: datetime, ahead: int, behind: int) -> bool:
    later = replace(line, now=at)
    return goes_first(later, history(replace(look, now=at), later), behind, ahead)
