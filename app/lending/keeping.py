"""Reservations and waiting lists of item models: who gets the next one that is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import REASON_LIMIT, clean
from app.core.work import Look, Work, query, use_case
from app.lending.find import ACTIVE, Found
from app.lending.steps import change_hold
from app.lending.terms import LONGEST_DAYS, due_date, newest_overdue
from app.residents.register import find_resident
from db import holds, residents, stock
from db.holds import HoldRow
from db.stock import ModelRow

MOST_KEPT = 1000  # pieces in one reservation


@dataclass(frozen=True, slots=True)
class Kept:
    """A reservation, or a place in the waiting list.

    Attributes:
        place: Place in the waiting list of the model, from 1; 0 when one is kept ready.
        keep_until: Last day it is kept, once it is ready.
    """

    id: int
    model: str
    resident: str
    borrower: str
    quantity: int
    wanted_on: date | None
    state: str
    keep_until: date | None
    place: int


@use_case(Right.LEND)
def reserve(
    work: Work, model: int, resident: str, quantity: int = 1, wanted_on: date | None = None, note: str = ""
) -> Kept:
    """Reserve a model for somebody: for a day, or for as soon as one is there.

    Raises:
        HallError: `unknown_model unknown_resident bad_value already_reserved`.
    """
    wanted = stock.models_of(work.tx, [model]).get(model)
    if wanted is None or not wanted.active:
        raise HallError("unknown_model", model=model)
    who = find_resident(work, resident)
    if not is_whole(quantity, 1, MOST_KEPT):
        raise HallError("bad_value", field="quantity")
    if wanted_on is not None and not work.today <= wanted_on <= work.today + timedelta(days=LONGEST_DAYS):
        raise HallError("bad_value", field="wanted_on", value=wanted_on.isoformat())
    if any(hold.resident_id == who.id for hold in holds.open_holds(work.tx, work.site.id, model)):
        raise HallError("already_reserved", resident=who.code)
    row = holds.add_hold(
        work.tx,
        {
            "site_id": work.site.id,
            "model_id": model,
            "resident_id": who.id,
            "quantity": quantity,
            "wanted_on": wanted_on,
            "made_at": work.now,
            "account_id": work.actor.account_id or None,
            "note": clean(note, "note", REASON_LIMIT),
        },
    )
    if wanted_on is None:
        _make_ready(work, wanted, {})
    work.subject = f"{wanted.name} {who.code}"
    work.changed(changes.LENDING)
    return next(kept for kept in kept_of(work) if kept.id == row.id)


@use_case(Right.LEND)
def cancel_reservation(work: Work, hold: int) -> None:
    """End a reservation; the next one in the list moves up.

    Raises:
        HallError: `unknown_reservation`.
    """
    row = next((one for one in holds.open_holds(work.tx, work.site.id) if one.id == hold), None)
    if row is None:
        raise HallError("unknown_reservation")
    holds.end_hold(work.tx, row.id, "cancelled")
    _make_ready(work, stock.model_of(work.tx, row.model_id), {})
    work.subject = holds.code_of(work.tx, row.resident_id)
    work.changed(changes.LENDING)


@query(Right.LEND)
def reservations(look: Look) -> tuple[Kept, ...]:
    """List the open reservations of the site."""
    return kept_of(look)


def keep_for_next(work: Work, found: Found, made: dict[str, Any]) -> str | None:
    """Keep what is there again for who waits longest; give their code, and note in `made` what undo needs."""
    if found.item.status != ACTIVE or not holds.open_holds(work.tx, work.site.id, found.model.id):
        return None
    lapse(work, made, found.model.id)
    ready = _make_ready(work, found.model, made)
    return holds.code_of(work.tx, ready[0].resident_id) if ready else None


def keep_or_let_go(work: Work, found: Found, made: dict[str, Any]) -> None:
    """Keep an item for who waits when it is fit; else promise nobody what is not there."""
    if found.item.status == ACTIVE:
        keep_for_next(work, found, made)
    else:
        settle(work, found.model, made)


def lapse(work: Work, made: dict[str, Any], model_id: int | None = None) -> int:
    """End what was kept ready and never fetched, of one model or of all; give how many that were."""
    late = [
        hold
        for hold in holds.open_holds(work.tx, work.site.id, model_id)
        if (hold.state == "ready" and hold.keep_until is not None and hold.keep_until < work.today)
        or (hold.wanted_on is not None and hold.wanted_on + timedelta(days=1) < work.today)
    ]
    for hold in late:
        change_hold(work, hold, made, state="lapsed")
    return len(late)


def fill(work: Work) -> int:
    """Keep whatever is free for who waits for it; give for how many that was."""
    wanted = {hold.model_id for hold in holds.open_holds(work.tx, work.site.id)}
    return sum(len(_make_ready(work, model, {})) for model in stock.models_of(work.tx, wanted).values())


def settle(work: Work, model: ModelRow, made: dict[str, Any]) -> None:
    """Keep no more ready than are there: the newest promises go, and `made` notes what undo needs."""
    ready = [hold for hold in holds.open_holds(work.tx, work.site.id, model.id) if hold.state == "ready"]
    while ready and sum(hold.quantity for hold in ready) > free_at(work, model):
        change_hold(work, ready.pop(), made, state="waiting", keep_until=None)


def _make_ready(work: Work, model: ModelRow, made: dict[str, Any]) -> list[HoldRow]:
    """Keep what is free and not kept already for who waits, in their order; give who got any."""
    queue = [hold for hold in holds.open_holds(work.tx, work.site.id, model.id) if hold.wanted_on is None]
    waiting = [hold for hold in queue if hold.state == "waiting"]
    if not waiting:
        return []
    left = free_at(work, model) - sum(hold.quantity for hold in queue if hold.state == "ready")
    until = due_date(work.today, work.site.settings["lending.keep_days"], work.site.open_days())
    ready = []
    for hold in waiting:
        left -= hold.quantity
        if left < 0:
            break
        change_hold(work, hold, made, state="ready", keep_until=until)
        ready.append(hold)
    return ready


def kept_today(look: Look, model_id: int, but: int | None = None) -> list[HoldRow]:
    """Read what of a model is kept for somebody today, apart from what is kept for resident `but`."""
    return [
        hold
        for hold in holds.open_holds(look.tx, look.site.id, model_id)
        if (is_kept(hold, look.today) or hold.wanted_on == look.today) and hold.resident_id != but
    ]


def is_kept(hold: HoldRow, today: date) -> bool:
    """Tell whether one is kept ready for somebody, and the last day for fetching it has not passed."""
    return hold.state == "ready" and (hold.keep_until is None or hold.keep_until >= today)


def free_at(look: Look, model: ModelRow) -> int:
    """Count the pieces of a model that are at the site and could go out."""
    unchecked = look.today if model.check_each else newest_overdue(look.today)
    return stock.count_free(look.tx, model.id, look.site.id, unchecked if model.check_blocks else None)


def kept_of(look: Look, chosen: Sequence[HoldRow] | None = None) -> tuple[Kept, ...]:
    """Give open reservations of the site as they are shown: all of them, or the chosen ones."""
    rows = holds.open_holds(look.tx, look.site.id)
    wanted = None if chosen is None else {row.id for row in chosen}
    who = residents.residents_of(look.tx, {row.resident_id for row in rows})
    models = stock.models_of(look.tx, {row.model_id for row in rows})
    places: dict[int, int] = {}
    told = []
    for row in rows:
        waits = row.state == "waiting" and row.wanted_on is None
        places[row.model_id] = places.get(row.model_id, 0) + waits
        if wanted is not None and row.id not in wanted:
            continue
        told.append(
            Kept(
                id=row.id,
                model=models[row.model_id].name,
                resident=who[row.resident_id].code,
                borrower=who[row.resident_id].name,
                quantity=row.quantity,
                wanted_on=row.wanted_on,
                state=row.state,
                keep_until=row.keep_until,
                place=places[row.model_id] if waits else 0,
            )
        )
    return tuple(told)
