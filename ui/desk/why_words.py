"""Say why a number stands where it stands, in words that a resident can be told; never the kind of a priority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.queue.turns import Turn
from app.queue.why_here import Explained, Order
from ui.plaintext import plain
from ui.spans import call_text, factor_text, minutes_text, running_text
from ui.words import number_text

_SAY = {
    "next": QT_TRANSLATE_NOOP("WhyHere", "{ticket} is called next."),
    "place": QT_TRANSLATE_NOOP("WhyHere", "{ticket} stands in place {place}; called before it: {n}."),
    "in_hand": QT_TRANSLATE_NOOP("WhyHere", "{ticket} was called after waiting {time}."),
    "elsewhere": QT_TRANSLATE_NOOP("WhyHere", "{ticket} is called by another desk."),
    "gone": QT_TRANSLATE_NOOP("WhyHere", "{ticket} is no longer waiting."),
    # why
    "bound": QT_TRANSLATE_NOOP("WhyHere", "It was transferred to this desk, which calls it before anybody else."),
    "bound_there": QT_TRANSLATE_NOOP(
        "WhyHere", "It was transferred to desk {desk}, which calls it before anybody else."
    ),
    "booked": QT_TRANSLATE_NOOP("WhyHere", "It has an appointment, and the time has come."),
    "booked_at": QT_TRANSLATE_NOOP("WhyHere", "It has an appointment for {at}, and the time has come."),
    "later": QT_TRANSLATE_NOOP("WhyHere", "It has an appointment for {at}; until then others are called."),
    "back": QT_TRANSLATE_NOOP("WhyHere", "It missed its call and came back; its turn has come again."),
    "barred": QT_TRANSLATE_NOOP(
        "WhyHere",
        "It missed its call and came back: {n} others are called first (appointments, transfers and calls by hand do "
        "not count), then it is called before everybody.",
    ),
    "overtaken": QT_TRANSLATE_NOOP(
        "WhyHere",
        "Nobody may be passed more than {n} times: by then it is the turn of whoever came first, this number.",
    ),
    "no_passing": QT_TRANSLATE_NOOP("WhyHere", "Nobody may be passed: everybody is called in the order they came."),
    "ceiling": QT_TRANSLATE_NOOP(
        "WhyHere",
        "Somebody has waited more than {minutes} minutes: every second call goes to whoever came first, this number.",
    ),
    "ordinary_turn": QT_TRANSLATE_NOOP(
        "WhyHere", "After the green channel it is the ordinary queue's turn, and there it is first."
    ),
    "green_weight": QT_TRANSLATE_NOOP(
        "WhyHere",
        "It goes through the green channel, where waiting counts {times} times: {time} count as {score}.",
    ),
    "weight": QT_TRANSLATE_NOOP("WhyHere", "Its waiting counts most: {time}, {times} times, count as {score}."),
    "green_headstart": QT_TRANSLATE_NOOP(
        "WhyHere", "It goes through the green channel, as if it had come {minutes} minutes earlier."
    ),
    "green_first": QT_TRANSLATE_NOOP(
        "WhyHere", "It goes through the green channel, which is called before the others."
    ),
    "class": QT_TRANSLATE_NOOP("WhyHere", "By the rule of this hall it goes before the others."),
    "oldest_next": QT_TRANSLATE_NOOP("WhyHere", "It came before everybody else who waits."),
    "oldest": QT_TRANSLATE_NOOP("WhyHere", "Of those who are left by then, it came first."),
    "oldest_called": QT_TRANSLATE_NOOP("WhyHere", "It came before everybody else who waited."),
    "accessible": QT_TRANSLATE_NOOP(
        "WhyHere",
        "It is that of somebody in a wheelchair, and an accessible desk is open: that one calls it.",
    ),
    "chosen": QT_TRANSLATE_NOOP("WhyHere", "It was called by hand, with a reason that is on record."),
    "chosen_by": QT_TRANSLATE_NOOP("WhyHere", "It was called by hand, by {who}: {reason}"),
    # who else
    "passes": QT_TRANSLATE_NOOP("WhyHere", "{names} came earlier and are called after it."),
    "passed": QT_TRANSLATE_NOOP("WhyHere", "{names} came earlier and were not called yet."),
    "after": QT_TRANSLATE_NOOP("WhyHere", "{names} came later and are called before it."),
    "after_green": QT_TRANSLATE_NOOP(
        "WhyHere", "{names} came later and are called before it: they go through the green channel."
    ),
    "more_score": QT_TRANSLATE_NOOP(
        "WhyHere",
        "{ticket} has waited {time}, which counts {times} times: {score}, more than the {mine} of this number.",
    ),
    "less_score": QT_TRANSLATE_NOOP(
        "WhyHere",
        "{ticket} has waited {time}, which counts {times} times: {score}, less than the {mine} of this number.",
    ),
    "less_plain": QT_TRANSLATE_NOOP("WhyHere", "{ticket} has waited {time}, less than the {mine} of this number."),
    "more_plain": QT_TRANSLATE_NOOP("WhyHere", "{ticket} has waited {time}, more than the {mine} of this number."),
    "more_headstart": QT_TRANSLATE_NOOP(
        "WhyHere", "The green channel counts as having come {minutes} minutes earlier than it did."
    ),
    "names_more": QT_TRANSLATE_NOOP("WhyHere", "{names} and {n} more"),
    # what is sure
    "limit": QT_TRANSLATE_NOOP(
        "WhyHere",
        "By the rule at most {n} who came later go before it; so far it was {k}. Appointments, transfers, who is back "
        "after a missed call, and calls by hand come on top.",
    ),
    "limit_and": QT_TRANSLATE_NOOP(
        "WhyHere",
        "By the rule at most {n} who came later go before it; so far it was {k}. Appointments, transfers, who is back "
        "after a missed call, and calls by hand come on top; of these it was {m}.",
    ),
    "late": QT_TRANSLATE_NOOP(
        "WhyHere",
        "It has waited more than {minutes} minutes: from now on every second call goes to whoever came first.",
    ),
    "turns_before": QT_TRANSLATE_NOOP(
        "WhyHere", "If it still waits then, others will stand before it, because their waiting counts more: {names}."
    ),
    "turns_behind": QT_TRANSLATE_NOOP("WhyHere", "If it still waits then, it will stand before others: {names}."),
    "turn": QT_TRANSLATE_NOOP("WhyHere", "{ticket} from {at}"),
    "and": QT_TRANSLATE_NOOP("WhyHere", ", "),
    "estimate": QT_TRANSLATE_NOOP("WhyHere", "It will probably be {called}."),
}
_TO_MINUTE = timedelta(seconds=58)  # a clock without seconds shows the first minute at which it is so, but for one


def _say(code: str, **values: object) -> str:
    return QCoreApplication.translate("WhyHere", _SAY[code]).format(**values)


def gone_text(ticket: str) -> str:
    """Say that a number has left the list."""
    return _say("gone", ticket=number_text(ticket))


def why_sentences(row: Explained, order: Order, zone: tzinfo) -> list[str]:
    """Say why a number stands here, the answer first."""
    said = [_place(row), _why(row, order, zone), *_others(row, order), *_sure(row, order)]
    return said + list(_turns(order, zone)) if row.ticket == order.asked else said


def _place(row: Explained) -> str:
    ticket = number_text(row.ticket)
    if row.standing == "called":
        return _say("in_hand", ticket=ticket, time=minutes_text(row.waited_s))
    if row.standing == "left":
        return _say("elsewhere", ticket=ticket)
    if row.place == 1 and row.standing != "later":
        return _say("next", ticket=ticket)
    return _say("place", ticket=ticket, place=row.place, n=row.place - 1)


def _why(row: Explained, order: Order, zone: tzinfo) -> str:
    match row.why.rule:
        case "bound" if row.bound_desk not in (None, order.desk):
            return _say("bound_there", desk=row.bound_desk)
        case "booked" | "later" if row.booked_for is not None:
            code = "later" if row.why.rule == "later" else "booked_at"
            return _say(code, at=_clock(row.booked_for, zone))
        case "barred" | "back" if row.standing == "barred":
            return _say("barred", n=order.barred_calls)
        case "overtaken":
            return _say("overtaken" if order.max_overtakes else "no_passing", n=order.max_overtakes)
        case "ceiling":
            return _say("ceiling", minutes=order.ceiling_min)
        case "class":
            return _by_weight(row, order)
        case "oldest":
            called = "oldest_called" if row.standing == "called" else "oldest"
            return _say("oldest_next" if row.place == 1 else called)
        case "turn":
            return _say("ordinary_turn")
        case "chosen" if row.by_hand is not None and row.by_hand.reason:
            return _say("chosen_by", who=plain(row.by_hand.who), reason=plain(row.by_hand.reason))
        case rule:
            return _say(rule)


def _by_weight(row: Explained, order: Order) -> str:
    green = row.entitlement is not None
    if order.kind == "accumulating" and row.weight is not None and row.score is not None:
        code = "green_weight" if green else "weight"
        time, score = running_text(row.waited_s), running_text(row.score)
        return _say(code, times=factor_text(row.weight), time=time, score=score)
    if order.kind == "headstart" and green and row.weight:
        return _say("green_headstart", minutes=factor_text(row.weight / 60))
    return _say("green_first" if green else "class")


def _others(row: Explained, order: Order) -> Iterator[str]:
    if row.why.passed and row.standing != "later":
        code = "passed" if row.standing == "called" else "passes"
        yield _say(code, names=_names(row.why.passed, row.why.more))
        yield from _compared(row, row.why.passed, order)
    if row.after and row.standing == "running":
        green = row.entitlement is None and _all_green(row, order)
        yield _say("after_green" if green else "after", names=_names(row.after, row.after_more))
        yield from _compared(row, row.after, order)


def _compared(row: Explained, named: Sequence[str], order: Order) -> Iterator[str]:
    """Say how the scores of those named stand to this one's, where the score places them."""
    others = [each for each in order.rows if each.ticket in named and each.standing == "running"]
    if order.kind == "headstart" and any(each.weight for each in others) and not row.weight:
        yield _say("more_headstart", minutes=factor_text(max(each.weight or 0 for each in others) / 60))
    for each in others if order.kind == "accumulating" and row.standing == "running" else ():
        ahead = each.place < row.place
        if each.score is None or row.score is None or each.weight is None or (each.score > row.score) is not ahead:
            continue  # a limit of the rule placed one of them
        counted = "score" if each.weight != 1 else "plain"
        yield _say(
            f"more_{counted}" if ahead else f"less_{counted}",
            ticket=number_text(each.ticket),
            time=running_text(each.waited_s),
            times=factor_text(each.weight),
            score=running_text(each.score),
            mine=running_text(row.score),
        )


def _all_green(row: Explained, order: Order) -> bool:
    """Tell whether everybody who came later and goes first does so by the green channel."""
    later = [each for each in order.rows[: row.place - 1] if each.arrived_at > row.arrived_at]
    return bool(later) and all(each.entitlement is not None and each.standing == "running" for each in later)


def _sure(row: Explained, order: Order) -> Iterator[str]:
    if row.overtaken is not None and row.standing == "running" and order.max_overtakes:
        code = "limit_and" if row.passed_apart else "limit"
        yield _say(code, n=order.max_overtakes, k=row.overtaken, m=row.passed_apart)
    if row.late and row.why.rule != "ceiling":
        yield _say("late", minutes=order.ceiling_min)
    called = call_text(row.estimate_low_s, row.estimate_high_s)
    if called:
        yield _say("estimate", called=called)


def _turns(order: Order, zone: tzinfo) -> Iterator[str]:
    """Say whose places will change by themselves."""
    for before, code in ((True, "turns_before"), (False, "turns_behind")):
        found = [turn for turn in order.turns if turn.before is before]
        if found:
            yield _say(code, names=_say("and").join(_turn(turn, zone) for turn in found))


def _turn(turn: Turn, zone: tzinfo) -> str:
    return _say("turn", ticket=number_text(turn.ticket), at=_clock(turn.at + _TO_MINUTE, zone))


def _names(tickets: tuple[str, ...], more: int) -> str:
    names = _say("and").join(number_text(ticket) for ticket in tickets)
    return _say("names_more", names=names, n=more) if more else names


def _clock(at: datetime, zone: tzinfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"
