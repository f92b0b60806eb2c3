"""Tell what any scanned or typed code is, before anything is done with it."""

from __future__ import annotations

import re

from app.core.rights import Right
from app.core.tokens import CODE_LIMIT, key_of
from app.core.work import Look, query
from app.lending import keeping
from app.lending.find import CONSUMABLE
from app.lending.seeing import item_sights, kit_sight, loan_sights, person_sight
from app.lending.sights import IN, ItemSight, Scanned
from app.lending.terms import due_date
from db import holds, loans, residents, sites, stock

# Codes of this program carry a letter, the hyphen and at least four digits; tokens of tickets are random.
_OURS = re.compile(r"([RKSLGCM])-[0-9]{4,}|(Q)-.+")
_PAGES = {"G": "guides", "Q": "queue", "C": "cases", "M": "notices"}


def is_reserved(key: str) -> bool:
    """Tell whether a compared code is one of people, kits, stations, loans or papers: no item may have it."""
    return _OURS.fullmatch(key) is not None


def is_kit(key: str) -> bool:
    """Tell whether a compared code is one of a kit."""
    return key.startswith("K-") and is_reserved(key)


@query(Right.LEND)
def scan(look: Look, code: str) -> Scanned:
    """Tell what a code is; what nobody knows is `unknown`, never an error."""
    key = key_of(code)
    ours = _OURS.fullmatch(key)
    letter = (ours[1] or ours[2]) if ours else ""
    if letter in _PAGES:
        return Scanned("page", key, page=_PAGES[letter])
    found = _BY_LETTER[letter](look, key) if letter else _thing(look, key)
    return found or Scanned("unknown", str(code).strip()[:CODE_LIMIT])


def _thing(look: Look, key: str) -> Scanned | None:
    row = stock.item_coded(look.tx, key) if key else None
    if row is not None:
        (item,) = item_sights(look, [row])
        due = None
        if item.state == IN and item.model.kind != CONSUMABLE:
            due = due_date(look.today, item.model.loan_days, look.site.open_days())
        return Scanned("item", row.code, item=item, due=due, kept_for=_kept_for(look, item))
    blank = stock.code_row(look.tx, key) if key else None
    return None if blank is None else Scanned("label", blank[0])


def _kept_for(look: Look, item: ItemSight) -> str:
    """Give who has one of the model kept ready, when those that are free are no more than the kept ones."""
    if item.state != IN:
        return ""
    kept = keeping.kept_today(look, item.model.id)
    if not kept or keeping.free_at(look, stock.model_of(look.tx, item.model.id)) > sum(hold.quantity for hold in kept):
        return ""
    return holds.name_of(look.tx, kept[0].resident_id)


def _resident(look: Look, key: str) -> Scanned | None:
    row = residents.resident_coded(look.tx, key)
    return None if row is None else Scanned("resident", row.code, person=person_sight(look, row))


def _kit(look: Look, key: str) -> Scanned | None:
    row = stock.kit_coded(look.tx, key)
    return None if row is None else Scanned("kit", row.code, kit=kit_sight(look, row))


def _station(look: Look, key: str) -> Scanned | None:
    number = int(key[2:])
    for site in sites.read_sites(look.tx):
        if site["id"] == number and site["active"]:
            return Scanned("station", site["code"], name=site["name"])
    return None


def _loan(look: Look, key: str) -> Scanned | None:
    row = loans.loan_numbered(look.tx, key)
    if row is None or row.state == "undone":
        return None
    (loan,) = loan_sights(look, [row])
    (item,) = item_sights(look, list(stock.items_of(look.tx, [row.item_id]).values()))
    return Scanned("loan", row.number, loan=loan, item=item)


_BY_LETTER = {"R": _resident, "K": _kit, "S": _station, "L": _loan}
