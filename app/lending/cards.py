"""All that is known of one item, or of one borrower."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.core.rights import Right
from app.core.work import Look, query
from app.lending.find import find_item
from app.lending.keeping import Kept, kept_of
from app.lending.seeing import account_name, care_sights, item_sights, loan_sights, person_sight
from app.lending.sights import CareSight, ContactSight, EventSight, ItemSight, LoanSight, PersonSight
from app.residents.register import find_resident
from db import care, contacts, holds, loans, photos, stock
from db.contacts import ContactRow


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item with its story.

    Attributes:
        codes: Every code that finds it, its own first.
        history: Its newest loans, those that are out among them.
        care: Its newest repairs and looks for safety.
        events: The newest things that happened to it; of what is counted, its ledger.
    """

    item: ItemSight
    codes: tuple[str, ...]
    donor: str
    bought: date | None
    note: str
    checked_on: date | None
    has_photo: bool
    made_at: datetime
    version: int
    history: tuple[LoanSight, ...]
    care: tuple[CareSight, ...]
    events: tuple[EventSight, ...]


@dataclass(frozen=True, slots=True)
class BorrowerCard:
    """A borrower with what they have, had, wait for, and when they were reminded."""

    person: PersonSight
    out: tuple[LoanSight, ...]
    history: tuple[LoanSight, ...]
    holds: tuple[Kept, ...]
    contacts: tuple[ContactSight, ...]


@query(Right.LEND)
def item_card(look: Look, item: str) -> ItemCard:
    """Show all that is known of an item.

    Raises:
        HallError: `unknown_item`.
    """
    row = find_item(look, item).item
    (sight,) = item_sights(look, [row])
    codes = stock.codes_of(look.tx, [row.id]).get(row.id, [])
    return ItemCard(
        item=sight,
        codes=tuple(sorted(codes, key=lambda code: code != row.code)),
        donor=row.donor,
        bought=row.bought,
        note=row.note,
        checked_on=row.checked_on,
        has_photo=photos.exists(look.tx, row.id),
        made_at=row.made_at,
        version=row.version,
        history=loan_sights(look, loans.history_of_item(look.tx, row.id)),
        care=care_sights(look, care.history(look.tx, row.id)),
        events=event_sights(look, row.id),
    )


@query(Right.LEND)
def borrower_card(look: Look, resident: str) -> BorrowerCard:
    """Show all that is known of a borrower.

    Raises:
        HallError: `unknown_resident`.
    """
    row = find_resident(look, resident)
    return BorrowerCard(
        person=person_sight(look, row),
        out=loan_sights(look, loans.out_of_resident(look.tx, row.id)),
        history=loan_sights(look, loans.history_of_resident(look.tx, row.id)),
        holds=kept_of(look, holds.holds_of_resident(look.tx, row.id)),
        contacts=contact_sights(look, row.id),
    )


def event_sights(look: Look, item_id: int) -> tuple[EventSight, ...]:
    """Give the newest things that happened to an item."""
    places = look.site.places
    return tuple(
        EventSight(
            id=row.id,
            at=row.at,
            kind=row.kind,
            quantity=row.quantity,
            balance=row.balance,
            reason=row.reason,
            by=account_name(look, row.account_id),
            station=places[row.site_id],
            undone=row.undone,
        )
        for row in loans.events_of_item(look.tx, item_id)
    )


def contact_sights(look: Look, resident_id: int) -> tuple[ContactSight, ...]:
    """Give when a borrower was reminded, the newest first."""
    return tuple(contact_sight(look, row) for row in contacts.of_resident(look.tx, resident_id))


def contact_sight(look: Look, row: ContactRow) -> ContactSight:
    """Give one time that somebody was reminded."""
    return ContactSight(row.at, row.way, row.outcome, row.note, account_name(look, row.account_id))
