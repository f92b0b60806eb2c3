"""What the last scan came to, in words and with its sound: the big card shows it, and the hand hears it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from app.core.errors import HallError
from app.lending.find import CHECK_OVERDUE, MISSING, REPAIR, RETIRED
from app.lending.results import Lending, Renewed, Returned, TakenBack
from app.lending.sights import ItemSight, KitSight, PersonSight
from ui.lending.basket import Basket, Line
from ui.lending.deposit_words import asked_text, money_again_text, refund_text, taken_text
from ui.lending.meaning import Meaning, Why
from ui.lending.words import (
    day_text,
    has_text,
    item_text,
    late_text,
    line_due_text,
    named,
    person_text,
    suspended_text,
    unfit_text,
)
from ui.plaintext import joined, plain
from ui.shortcuts import Shortcut, key_text
from ui.sounds import Cue
from ui.words import error_text


class Offer(Enum):
    """What may be done next, by one key."""

    CONDITION = "condition"  # note in what state it came back
    SLIP = "slip"  # print the loan slip
    OVERRIDE = "override"  # do it all the same, and say why


_MOST_NAMED = 6  # things named after a loan; more are counted
OVERRIDABLE = frozenset({"borrower_suspended", "borrower_overdue", "too_many_out", "reserved", "renewal_limit"})


@dataclass(frozen=True, slots=True)
class Told:
    """How a scan went.

    Attributes:
        title: The thing or the person, in words.
        text: What became of it.
        next_step: What to do now, "" when nothing is.
        offers: What else one key does now.
        undoes: It did something that can be taken back.
    """

    cue: Cue
    title: str
    text: str = ""
    next_step: str = ""
    undoes: bool = False
    offers: frozenset[Offer] = frozenset()


def picked(person: PersonSight) -> Told:
    """Tell who borrows now."""
    stopped = suspended_text(person.who)
    cue = Cue.ATTENTION if stopped or person.overdue else Cue.DONE
    return Told(cue, person_text(person.who), joined(stopped, has_text(person)), undoes=True)


def added(lines: tuple[Line, ...], basket: Basket, kit: KitSight | None = None) -> Told:
    """Tell what lies in the basket now; a kit says its name, and what is in it."""
    line = lines[-1]
    text = QCoreApplication.translate("Lending", "In the basket: {due}.").format(due=line_due_text(line))
    if line.quantity > 1:
        text = QCoreApplication.translate("Lending", "{n} in the basket: {due}.").format(
            n=line.quantity, due=line_due_text(line)
        )
    title = item_text(line.item)
    if kit is not None:
        title = named(kit.name, kit.code)
        things = "、".join(item_text(each.item) for each in lines)
        text = QCoreApplication.translate("Lending", "In the basket: {things}.").format(things=things)
    hints = [_hand_out(each.item) for each in lines] + [_kept(each) for each in lines]
    hints += [_limits(lines[0].item)] if len(lines) == 1 else []
    hints += [asked_text(lines, basket)]
    cue = Cue.ATTENTION if any(each.kept_for for each in lines) else Cue.DONE
    return Told(cue, title, joined(text, *hints), _ask_name(basket), undoes=True)


def _hand_out(item: ItemSight) -> str:
    if not item.model.accessories:
        return ""
    words = QCoreApplication.translate("Lending", "Hand out with it: {things}.")
    return words.format(things="、".join(map(plain, item.model.accessories)))


def _limits(item: ItemSight) -> str:
    """Say how it may be used: whoever hands it out says so, and the slip says it again."""
    if not item.model.limits:
        return ""
    return QCoreApplication.translate("Lending", "Say: {limits}").format(limits=plain(item.model.limits))


def _kept(line: Line) -> str:
    if not line.kept_for:
        return ""
    return QCoreApplication.translate("Lending", "One is kept for {who}.").format(who=plain(line.kept_for))


def _ask_name(basket: Basket) -> str:
    if not basket.needs_name:
        return ""
    return QCoreApplication.translate("Lending", "Who borrows? Scan the card, or type the initials of the name.")


def lent(lending: Lending, swapped: str = "") -> Told:
    """Tell what went out, and what came back for it."""
    count = sum(one.quantity for one in lending.loans)
    title = QCoreApplication.translate("Lending", "Lent: {n}").format(n=count)
    if lending.borrower:
        words = QCoreApplication.translate("Lending", "Lent to {who}: {n}")
        title = words.format(who=plain(lending.borrower), n=count)
    days = sorted({one.due for one in lending.loans if one.due is not None})
    due = ""
    if days:
        due = QCoreApplication.translate("Lending", "Due {days}.").format(days="、".join(map(day_text, days)))
    unknown = _unknown_year(lending.calendar_known)
    cue = Cue.DONE if lending.calendar_known else Cue.ATTENTION
    slip = frozenset({Offer.SLIP} if any(one.loan for one in lending.loans) else ())
    return Told(
        cue,
        title,
        joined(_went_out(lending), _swapped(swapped), due, taken_text(lending, bool(swapped)), unknown),
        undoes=True,
        offers=slip,
    )


def _unknown_year(known: bool) -> str:
    if known:
        return ""
    return QCoreApplication.translate("Lending", "The holidays of that year are not known yet; weekdays count.")


def _waits(back: Returned) -> str:
    if back.waiting is None:
        return ""
    words = QCoreApplication.translate("Lending", "Somebody waits for it: keep it for {who}.")
    return words.format(who=named(back.waiting_name, back.waiting))


def _went_out(lending: Lending) -> str:
    """Name what went out: who hands it over compares it with what lies on the counter."""
    if len(lending.loans) > _MOST_NAMED:
        return ""
    things = (named(one.name, one.item) + (f" × {one.quantity}" if one.quantity > 1 else "") for one in lending.loans)
    return QCoreApplication.translate("Lending", "{things}.").format(things="、".join(things))


def _swapped(item: str) -> str:
    return QCoreApplication.translate("Lending", "Back for it: {item}.").format(item=item) if item else ""


def came_back(back: Returned, accessories: tuple[str, ...] = ()) -> Told:
    """Tell what came back, and what is to be done with it."""
    title = QCoreApplication.translate("Lending", "Back: {item}").format(item=named(back.name, back.item))
    parts = [_from(back)]
    if accessories:
        words = QCoreApplication.translate("Lending", "Look whether it is all there: {things}.")
        parts.append(words.format(things="、".join(map(plain, accessories))))
    if back.still_out:
        parts.append(QCoreApplication.translate("Lending", "Still out of this loan: {n}.").format(n=back.still_out))
    home = ""
    if back.home:
        home = QCoreApplication.translate("Lending", "It belongs to station {station}: lay it aside for the way home.")
        home = home.format(station=plain(back.home_name))
    step = joined(refund_text(back.deposit), _waits(back) or home)
    cue = Cue.ATTENTION if back.late_days or back.still_out or step else Cue.DONE
    return Told(cue, title, joined(*parts), step, undoes=True, offers=frozenset({Offer.CONDITION}))


def kit_came_back(backs: tuple[Returned, ...]) -> Told:
    """Tell that all of a kit came back, and what it was."""
    title = QCoreApplication.translate("Lending", "The whole kit is back: {n}").format(n=len(backs))
    things = "、".join(named(back.name, back.item) for back in backs)
    text = QCoreApplication.translate("Lending", "Look whether it is all there: {things}.").format(things=things)
    late = [back for back in backs if back.late_days]
    deposit = next((back.deposit for back in reversed(backs) if back.deposit is not None), None)
    step = joined(refund_text(deposit), *dict.fromkeys(_waits(back) for back in backs))
    cue = Cue.ATTENTION if late or step else Cue.DONE
    return Told(cue, title, joined(_from(late[0] if late else backs[0]), text), step, undoes=True)


def noted(item: str, name: str, status: str) -> Told:
    """Tell what was written down on the state of something that came back."""
    title = QCoreApplication.translate("Lending", "Noted: {item}").format(item=named(name, item))
    text = unfit_text(status) if status == "repair" else QCoreApplication.translate("Lending", "It may go out again.")
    return Told(Cue.ATTENTION if status == "repair" else Cue.DONE, title, text, undoes=True)


def _from(back: Returned) -> str:
    who = plain(back.borrower) or QCoreApplication.translate("Lending", "somebody without a name")
    if back.late_days:
        words = QCoreApplication.translate("Lending", "From {who}, {late}.")
        return words.format(who=who, late=late_text(back.late_days))
    return QCoreApplication.translate("Lending", "From {who}, in time.").format(who=who)


def renewed(loan: Renewed) -> Told:
    """Tell until when a loan goes on."""
    title = QCoreApplication.translate("Lending", "Renewed: {item}").format(item=named(loan.name, loan.item))
    text = QCoreApplication.translate("Lending", "Due {days}.").format(days=day_text(loan.due))
    cue = Cue.DONE if loan.calendar_known else Cue.ATTENTION
    return Told(cue, title, joined(text, _unknown_year(loan.calendar_known)), undoes=True)


def renewed_all(loans: tuple[Renewed, ...]) -> Told:
    """Tell until when everything that somebody has goes on."""
    title = QCoreApplication.translate("Lending", "Renewed: {n}").format(n=len(loans))
    days = "、".join(map(day_text, sorted({loan.due for loan in loans})))
    known = all(loan.calendar_known for loan in loans)
    text = joined(QCoreApplication.translate("Lending", "Due {days}.").format(days=days), _unknown_year(known))
    return Told(Cue.DONE if known else Cue.ATTENTION, title, text, undoes=True)


def taken_back(undone: TakenBack) -> Told:
    """Tell what was undone, and which money changes hands again."""
    words = {
        "lent": QCoreApplication.translate("Lending", "The loan is undone; everything is as it was before."),
        "returned": QCoreApplication.translate("Lending", "The return is undone: it is out again."),
        "noted": QCoreApplication.translate("Lending", "What was noted on its state is undone; it stays back."),
        "refunded": QCoreApplication.translate("Lending", "The deposit is not paid back."),
    }
    text = words.get(undone.what, QCoreApplication.translate("Lending", "That step is undone."))
    return Told(Cue.ATTENTION, undone_things(undone), text, money_again_text(undone))


def undone_things(undone: TakenBack) -> str:
    """Name what an undone step was about."""
    return "、".join(named(name, code) for name, code in zip(undone.names, undone.items, strict=True))


def just_back(line: Line) -> Told:
    """Tell that an item was read twice as it came back: it lies in no basket by that."""
    text = QCoreApplication.translate("Lending", "It has just come back; this second scan changed nothing.")
    step = QCoreApplication.translate("Lending", "To lend it, scan it once more.")
    return Told(Cue.ATTENTION, item_text(line.item), text, step)


def step_back(basket: Basket) -> Told:
    """Tell that the last scan is taken out of the basket."""
    title = QCoreApplication.translate("Lending", "The last scan is taken back")
    left = QCoreApplication.translate("Lending", "In the basket: {n}").format(n=len(basket.lines))
    return Told(Cue.ATTENTION, title, left)


def not_ready(basket: Basket) -> Told:
    """Tell what is missing before the basket can be lent."""
    if basket.lines:
        title = QCoreApplication.translate("Lending", "No borrower is chosen yet")
        return Told(Cue.ATTENTION, title, next_step=_ask_name(basket))
    title = QCoreApplication.translate("Lending", "Nothing lies in the basket")
    return Told(Cue.ATTENTION, title, next_step=QCoreApplication.translate("Lending", "Scan what is to go out."))


def refused(error: Exception, may_override: bool = False, *, renewing: bool = False) -> Told:
    """Tell what the hall refused, and the next step; of what somebody waits for a loan does not go on."""
    if isinstance(error, HallError) and error.code == "nothing_to_undo":
        title = QCoreApplication.translate("Lending", "There is nothing of today to take back")
        return Told(Cue.REFUSED, title)
    if isinstance(error, HallError) and error.code == "wrong_state":
        thing = error.values.get("item") or error.values.get("loan") or ""
        title = QCoreApplication.translate("Lending", "{thing} is not out any more").format(thing=thing)
        step = QCoreApplication.translate("Lending", "Somebody was faster; the lists show how it is now.")
        return Told(Cue.REFUSED, title, next_step=step)
    text, step = error_text(error)
    if renewing and isinstance(error, HallError) and error.code == "reserved":
        words = QCoreApplication.translate("Lending", "Somebody waits for {item}: this loan does not go on")
        text = words.format(item=named(error.values.get("name", ""), error.values.get("item", "")))
        step = QCoreApplication.translate(
            "Lending", "It is due as agreed. A supervisor may renew all the same, and says why."
        )
    over = may_override and isinstance(error, HallError) and error.code in OVERRIDABLE
    return Told(Cue.REFUSED, text, next_step=step, offers=frozenset({Offer.OVERRIDE} if over else ()))


def to_choose(count: int) -> Told:
    """Tell that one of several is meant."""
    title = QCoreApplication.translate("Lending", "Which one? Found: {n}").format(n=count)
    return Told(Cue.ATTENTION, title, next_step=QCoreApplication.translate("Lending", "Arrow keys and Enter choose."))


def _way_out(why: str) -> str:
    """Say where what stands against an item is cleared up, "" when that is not here."""
    translate = QCoreApplication.translate
    return {
        MISSING: translate("Lending", "If it lies before you: in the stock, It is found again."),
        REPAIR: translate("Lending", "Once it is mended: in the stock, Repair is over."),
        CHECK_OVERDUE: translate("Lending", "Look it over, then in the stock: Looked at for safety."),
        RETIRED: translate("Lending", "If it is to go out after all: in the stock, Lend it again."),
    }.get(why, "")


def nothing_done(meant: Meaning) -> Told:
    """Tell why a scan did nothing."""
    scanned = meant.found.scanned
    item = item_text(scanned.item) if scanned.item is not None else plain(meant.found.text)
    nothing = QCoreApplication.translate("Lending", "Nothing was changed.")
    match meant.why:
        case Why.IN_BASKET:
            return Told(Cue.ATTENTION, item, QCoreApplication.translate("Lending", "It lies in the basket already."))
        case Why.NONE_LEFT:
            return Told(Cue.REFUSED, item, QCoreApplication.translate("Lending", "There are no more of it here."))
        case Why.UNFIT if scanned.item is not None:
            text = joined(unfit_text(scanned.item.why), plain(scanned.item.why_words))
            return Told(Cue.REFUSED, item, text, _way_out(scanned.item.why) or nothing)
        case Why.BLANK:
            text = QCoreApplication.translate("Lending", "A blank label: no item has it yet.")
            step = QCoreApplication.translate(
                "Lending", "Stick it on, then in the stock: New item, or Another code, and scan it there."
            )
            return Told(Cue.ATTENTION, item, text, step)
        case Why.STATION:
            return Told(
                Cue.ATTENTION, plain(scanned.name), QCoreApplication.translate("Lending", "A station."), nothing
            )
        case Why.ELSEWHERE:
            text = QCoreApplication.translate("Lending", "This code belongs to another page.")
            return Told(Cue.REFUSED, item, text, nothing)
        case Why.KIT_NOT_WHOLE:
            text = QCoreApplication.translate("Lending", "Not all of this kit is here and fit.")
            step = QCoreApplication.translate("Lending", "Scan its pieces one by one.")
            return Told(Cue.ATTENTION, plain(scanned.kit.name) if scanned.kit is not None else item, text, step)
        case Why.LOAN_OVER:
            return Told(Cue.REFUSED, item, QCoreApplication.translate("Lending", "This loan is over."), nothing)
        case Why.NOTHING_FOUND:
            text = QCoreApplication.translate("Lending", "Nobody and nothing is found by this.")
            step = QCoreApplication.translate("Lending", "Somebody new is written down with {key}.")
            return Told(Cue.ATTENTION, item, text, step.format(key=key_text(Shortcut.NEW_BORROWER)))
        case _:
            text = QCoreApplication.translate("Lending", "Nobody knows this code.")
            return Told(Cue.REFUSED, item, text, nothing)
