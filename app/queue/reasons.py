"""Why a ticket is called or stands where it stands: the facts, and one English sentence of them."""

from __future__ import annotations

from collections.abc import Sequence

from app.queue.classes import in_words
from app.queue.discipline import Rule
from app.queue.results import Reason

_SAID = ": "  # stands in no reason of ours


def reason(
    choice_rule: str, ticket: str, entitlement: str, waited_s: int, passed: Sequence[str], count: int, rule: Rule
) -> Reason:
    """Make a reason; `passed` holds up to two older tickets it goes before, `count` is how many in all."""
    named = tuple(passed[:2])
    more = count - len(named)
    parts = [ticket, in_words(entitlement), f"waited {waited_s // 60} min"]
    words = ", ".join(part for part in parts if part)
    why = _why(choice_rule, rule)
    if named:
        others = " and ".join(named) if not more else f"{', '.join(named)} and {more} more"
        why = f"goes before {others}" if choice_rule == "class" else f"{why}; goes before {others}"
    by_score = choice_rule == "class"
    return Reason(
        choice_rule,
        ticket,
        entitlement or None,
        waited_s,
        named,
        more,
        f"{words}; {why}" if why else words,
        times=rule.rate(entitlement) if by_score and rule.kind == "accumulating" else None,
        earlier_s=rule.head_start_s if by_score and rule.kind == "headstart" else None,
    )


def _why(choice_rule: str, rule: Rule) -> str:
    return {
        "bound": "sent to this desk",
        "booked": "its booked time has come",
        "back": "back after a missed call",
        "overtaken": f"oldest waiting, as somebody was passed {rule.max_overtakes} times",
        "ceiling": f"oldest waiting, as ordinary waits are over {rule.ceiling_s / 60:g} min",
        "turn": f"an ordinary turn after {rule.turn} green ones",
        "class": "highest priority now",
        "oldest": "first come, first served",
        "later": "booked for later",
        "barred": "missed its call, waits for its turn to come back",
        "accessible": "waits for an accessible desk",
        "chosen": "chosen by hand",
    }[choice_rule]


def with_said(words: str, by_hand: str) -> str:
    """Add to a reason what somebody said who called by hand; `said_by_hand` takes it apart again."""
    return f"{words}{_SAID}{by_hand}" if by_hand else words


def said_by_hand(reason: str | None) -> str:
    """Give what somebody said who called by hand, "" for nothing."""
    return (reason or "").partition(_SAID)[2]
