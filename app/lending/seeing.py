"""Make what the page of lending shows out of stored rows, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look
from app.lending.find import Found, unfit_why
from app.lending.sights import IN, OUT, UNFIT, CareSight, ItemSight, KitSight, LoanSight, ModelSight, PersonSight
from app.lending.terms import check_is_overdue, due_date, is_overdue, late_days
from app.residents.register import borrower_of, shown_phone
from db import loans, residents, stock
from db.care import CareRow
from db.loans import LoanRow
from db.residents import ResidentRow
from db.stock import ItemRow, KitRow, ModelRow

MOST = 200  # rows of a page
_MOST_LOANS = 20  # shown with one counted thing


_SHOWN = tuple(one.name for one in fields(ModelSight))


def model_sight(row: ModelRow) -> ModelSight:
    """Give an item model as it is shown."""
    told = {name: getattr(row, name) for name in _SHOWN}
    return ModelSight(**(told | {"accessories": tuple(row.accessories or ())}))


def loan_sights(look: Look, rows: Sequence[LoanRow]) -> tuple[LoanSight, ...]:
    """Give loans as they are shown."""
    if not rows:
        return ()
    items = stock.items_of(look.tx, {row.item_id for row in rows})
    models = stock.models_of(look.tx, {row.model_id for row in items.values()})
    who = residents.residents_of(look.tx, {row.resident_id for row in rows if row.resident_id is not None})
    places, today = look.site.places, look.today
    ended = [row.id for row in rows if row.deposit_fen and row.state != "out"]
    paid = loans.refunded(look.tx, ended) if ended else set()
    return tuple(
        _loan(
            look,
            today,
            row,
            items[row.item_id],
            models[items[row.item_id].model_id],
            who.get(row.resident_id or 0),
            places,
            row.id in paid,
        )
        for row in rows
    )


def item_sights(look: Look, rows: Sequence[ItemRow]) -> tuple[ItemSight, ...]:
    """Give items as they are shown."""
    models = stock.models_of(look.tx, {row.model_id for row in rows})
    out = loans.out_of_items(look.tx, [row.id for row in rows if row.out_count])
    shown = [loan for each in out.values() for loan in each[:_MOST_LOANS]]
    told = {loan.id: sight for loan, sight in zip(shown, loan_sights(look, shown), strict=True)}
    kits = stock.kits_of(look.tx, {row.kit_id for row in rows if row.kit_id is not None})
    shared = {model_id: model_sight(model) for model_id, model in models.items()}
    today, places = look.today, look.site.places
    return tuple(
        _item(
            today,
            Found(row, models[row.model_id]),
            shared[row.model_id],
            tuple(told[loan.id] for loan in out.get(row.id, [])[:_MOST_LOANS]),
            kits.get(row.kit_id or 0),
            places,
        )
        for row in rows
    )


def kit_sight(look: Look, row: KitRow) -> KitSight:
    """Give a kit as it is shown."""
    items = item_sights(look, stock.items_of_kit(look.tx, row.id))
    days = look.site.open_days()
    dues = tuple(due_date(look.today, item.model.loan_days, days) for item in items)
    return KitSight(row.code, row.name, look.site.places[row.site_id], items, dues)


def person_sight(look: Look, row: ResidentRow) -> PersonSight:
    """Give a borrower as the desk sees them after a scan."""
    out = loans.out_of_resident(look.tx, row.id)
    late = [loan for loan in out if is_overdue(loan.due, look.today)]
    had, overdue = (sum(loan.quantity - loan.returned for loan in each) for each in (out, late))
    return PersonSight(borrower_of(look, row), had, overdue)


def care_sights(look: Look, rows: Sequence[CareRow]) -> tuple[CareSight, ...]:
    """Give repairs and looks for safety as they are shown."""
    items = stock.items_of(look.tx, {row.item_id for row in rows})
    models = stock.models_of(look.tx, {row.model_id for row in items.values()})
    numbers = loans.numbers_of(look.tx, {row.loan_id for row in rows if row.loan_id is not None})
    return tuple(
        CareSight(
            id=row.id,
            kind=row.kind,
            item=items[row.item_id].code,
            name=models[items[row.item_id].model_id].name,
            opened_at=row.opened_at,
            opened_by=account_name(look, row.opened_by),
            fault=row.fault,
            closed_at=row.closed_at,
            closed_by=account_name(look, row.closed_by),
            outcome=row.outcome,
            note=row.note,
            loan=numbers.get(row.loan_id or 0),
        )
        for row in rows
    )


def account_name(look: Look, account_id: int | None) -> str:
    """Give the display name of an account; "" for the program itself or one that is gone."""
    account = look.site.accounts.get(account_id or 0)
    return "" if account is None else account.display_name or account.name


def station_of(look: Look, code: str | None) -> int:
    """Give the site that is asked about: one's own, or any for who sees every station.

    Raises:
        HallError: `unknown_site not_allowed`.
    """
    if code is None or code == look.site.code:
        return look.site.id
    look.require(Right.EVERY_STATION)
    found = next((site_id for site_id, known in look.site.places.items() if known == code), None)
    if found is None:
        raise HallError("unknown_site", site=str(code)[:40])
    return found


def _item(
    today: date,
    found: Found,
    model: ModelSight,
    out: tuple[LoanSight, ...],
    kit: KitRow | None,
    places: Mapping[int, str],
) -> ItemSight:
    row, why = found.item, unfit_why(found, today)
    is_out = row.out_count > 0 if found.single else found.left <= 0
    return ItemSight(
        id=row.id,
        code=row.code,
        model=model,
        state=OUT if is_out else UNFIT if why else IN,
        why="" if is_out else why,
        why_words=row.why,
        status=row.status,
        quantity=row.quantity,
        left=found.left,
        loans=out,
        station=places[row.site_id],
        home=places[row.home_id],
        in_transit=row.in_transit,
        kit=None if kit is None else kit.code,
        place=row.place,
        check_due=row.check_due,
        check_overdue=check_is_overdue(row.check_due, found.model.check_each, today),
    )


def _loan(
    look: Look,
    today: date,
    row: LoanRow,
    item: ItemRow,
    model: ModelRow,
    who: ResidentRow | None,
    places: Mapping[int, str],
    paid: bool,
) -> LoanSight:
    out = row.state == "out"
    return LoanSight(
        loan=row.number,
        state=row.state,
        item=item.code,
        name=model.name,
        category=model.category,
        quantity=row.quantity,
        still_out=row.quantity - row.returned if out else 0,
        out_at=row.out_at,
        out_on=row.out_on,
        due=row.due,
        overdue=out and is_overdue(row.due, today),
        late_days=late_days(row.due, row.back_on or today),
        renewals=row.renewals,
        back_dated=row.back_dated,
        deposit_fen=row.deposit_fen,
        deposit_paid=paid,
        resident=None if who is None or who.forgotten else who.code,
        borrower="" if who is None else who.name,
        phone="" if who is None else shown_phone(look, who),
        carer_for=row.carer_for,
        station=places[row.site_id],
        lent_by=account_name(look, row.account_id),
        back_on=row.back_on,
        back_station=None if row.back_site_id is None else places[row.back_site_id],
        taken_by=account_name(look, row.back_account_id),
        works=row.works,
        complete=row.complete,
        lendable=row.lendable,
        note=row.note,
        contacted_at=row.contacted_at,
    )
