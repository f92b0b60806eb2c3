"""Find items and item models: by code, by name, by what is typed for it in pinyin, by its initials."""

from __future__ import annotations

from app.core.rights import Right
from app.core.text import NAME_LIMIT, clean
from app.core.tokens import key_of, query_token
from app.core.work import Look, query
from app.lending.find import RETIRED
from app.lending.seeing import item_sights, model_sight
from app.lending.sights import ItemSight, ModelSight
from db import search, sites, stock
from db.stock import ItemRow

MOST_FOUND = 50
_MOST_MODELS = 20  # whose pieces are looked for
_BEST = 3  # of them asked for one by one, so that the best match comes first


@query(Right.LEND)
def find_items(look: Look, text: str) -> tuple[ItemSight, ...]:
    """Find items by what somebody typed: those of the own site first, retired ones last, at most 50."""
    text = clean(text, "text", NAME_LIMIT).strip()
    found: dict[int, ItemRow] = {}
    coded = stock.item_coded(look.tx, key_of(text)) if text else None
    if coded is not None:
        found[coded.id] = coded
    token = query_token(text)
    ids = search.found_by(look.tx, search.ITEM, token, MOST_FOUND)
    named = stock.items_of(look.tx, ids)
    found |= {item_id: named[item_id] for item_id in ids if item_id not in found}
    models = search.found_by(look.tx, search.MODEL, token, _MOST_MODELS)
    for elsewhere in (False, True):
        if len(found) < MOST_FOUND:
            _pieces(look, models, found, elsewhere=elsewhere)
    rows = sorted(found.values(), key=lambda row: row.status == RETIRED)
    return item_sights(look, rows[:MOST_FOUND])


@query(Right.LEND)
def find_models(look: Look, text: str = "") -> tuple[ModelSight, ...]:
    """Find item models by what somebody typed; without a text all that are in use, by category and name."""
    text = clean(text, "text", NAME_LIMIT).strip()
    if not text:
        return tuple(model_sight(row) for row in stock.models_of(look.tx).values() if row.active)
    ids = search.found_by(look.tx, search.MODEL, query_token(text), MOST_FOUND)
    rows = stock.models_of(look.tx, ids)
    return tuple(model_sight(rows[model_id]) for model_id in ids)


@query(Right.LEND)
def categories(look: Look) -> tuple[str, ...]:
    """List the categories in use, the commonest first."""
    return tuple(stock.categories(look.tx))


@query(Right.LEND)
def stations(look: Look) -> tuple[tuple[str, str], ...]:
    """List the sites in use, code and name."""
    return tuple((str(row["code"]), str(row["name"])) for row in sites.read_sites(look.tx) if row["active"])


def _pieces(look: Look, models: list[int], found: dict[int, ItemRow], *, elsewhere: bool) -> None:
    """Add pieces of these models, the best match first."""
    for ids in (*([one] for one in models[:_BEST]), models[_BEST:]):
        room = MOST_FOUND - len(found)
        if ids and room > 0:
            rows = stock.items_of_models(look.tx, ids, room, look.site.id, elsewhere=elsewhere)
            found.update({row.id: row for row in rows if row.id not in found})
