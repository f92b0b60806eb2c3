"""Ask the hall what was scanned or typed: a code first, else what is found by it. Runs beside the interface."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.core.actor import Actor
from app.hall import Hall
from app.lending.catalogue import find_items
from app.lending.scan import scan
from app.lending.sights import ItemSight, Scanned
from app.residents.register import Borrower, search_residents

MOST = 8  # of people, and of items, that a search offers
_SHORT = re.compile(r"([RTKL])-?([0-9]{1,16})", re.IGNORECASE)  # as a hand types a code that no scanner reads


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a code is, or who and what is found by a few letters."""

    text: str
    scanned: Scanned
    people: tuple[Borrower, ...] = ()
    items: tuple[ItemSight, ...] = ()


def resolve(hall: Hall, actor: Actor, text: str) -> Resolved:
    """Tell what a text is: a code that is known, also typed short (t36 is T-0036), else who and what is found by it."""
    scanned = hall.ask(scan, actor, code=text)
    short = _SHORT.fullmatch(text.strip())
    if scanned.kind == "unknown" and short is not None:
        whole = hall.ask(scan, actor, code=f"{short[1].upper()}-{short[2].zfill(4)}")
        scanned = whole if whole.kind != "unknown" else scanned
    if scanned.kind != "unknown":
        return Resolved(text, scanned)
    return _found(hall, actor, text, scanned)


def suggest(hall: Hall, actor: Actor, text: str) -> Resolved:
    """Find who and what begins like this, while somebody still types."""
    return _found(hall, actor, text, Scanned("unknown", text))


def _found(hall: Hall, actor: Actor, text: str, scanned: Scanned) -> Resolved:
    people = hall.ask(search_residents, actor, text=text)
    items = hall.ask(find_items, actor, text=text)
    return Resolved(text, scanned, people[:MOST], items[:MOST])
