"""The codes that find items: own ones, further ones, and labels printed ahead that are bound at their first scan."""

from __future__ import annotations

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.text import clean
from app.core.tokens import CODE_LIMIT, code_key, tokens_of
from app.core.work import Look, Work, query, use_case
from app.lending.find import ACTIVE, PENDING, own_item
from app.lending.results import ItemState, item_state
from app.lending.scan import is_reserved
from app.lending.steps import Step, change_item
from db import search, stock
from db.stock import ItemRow

SERIES = "T"
OWN_CODE_LIMIT = 40
MOST_LABELS = 1000  # at once
_WINDOW = 500


@use_case(Right.EDIT_STOCK)
def reserve_labels(work: Work, count: int) -> tuple[str, ...]:
    """Take codes for labels that are printed ahead; each waits for the item it is stuck on.

    Raises:
        HallError: `bad_value` for none, or more than 1000.
    """
    if not is_whole(count, 1, MOST_LABELS):
        raise HallError("bad_value", field="count", limit=MOST_LABELS)
    codes = fresh_codes(work, count)
    place = {"item_id": None, "site_id": work.site.id, "made_at": work.now}
    stock.add_codes(work.tx, [{"code_key": code_key(code), "code": code, **place} for code in codes])
    work.subject = f"{codes[0]} {codes[-1]}"
    work.changed(changes.STOCK)
    return codes


@use_case(Right.EDIT_STOCK)
def drop_label(work: Work, code: str) -> None:
    """Forget a label that was printed ahead and is spoilt: its code will never find anything.

    Raises:
        HallError: `unknown_label` for a code that is no blank label.
    """
    key = code_key(read_code(code, CODE_LIMIT))
    known = stock.code_row(work.tx, key)
    if known is None or known[1] is not None:
        raise HallError("unknown_label", label=str(code)[:40])
    stock.remove_code(work.tx, key)
    work.subject = known[0]
    work.changed(changes.STOCK)


@use_case(Right.EDIT_STOCK)
def add_code(work: Work, item: str, code: str) -> ItemState:
    """Let a further code find an item: a barcode it carries, or a label of ours that is stuck on it.

    Raises:
        HallError: `unknown_item bad_value reserved_code item_code_taken not_allowed`.
    """
    found = own_item(work, item, to_change=True)
    key = code_key(read_code(code, CODE_LIMIT))
    blank = stock.code_row(work.tx, key) is not None
    give_code(work, found.item, code)
    # A label of ours that somebody just stuck on it is its first scan.
    status = ACTIVE if blank and found.item.status == PENDING else found.item.status
    now = change_item(work, found.item, status=status)
    Step(work).note("labelled", found.item, made={"code": key, "blank": blank})
    refresh_tokens(work, now)
    work.subject = now.code
    work.changed(changes.STOCK)
    return item_state(now, found.model)


@use_case(Right.EDIT_STOCK)
def remove_code(work: Work, item: str, code: str) -> ItemState:
    """Let a further code of an item find nothing any more; its own code stays.

    Raises:
        HallError: `unknown_item`, `bad_value` for its own code or one that is not its.
    """
    found = own_item(work, item, to_change=True)
    key = code_key(read_code(code, CODE_LIMIT))
    known = stock.code_row(work.tx, key)
    if known is None or known[1] != found.item.id or key == code_key(found.item.code):
        raise HallError("bad_value", field="code", item=found.item.code)
    stock.remove_code(work.tx, key)
    refresh_tokens(work, found.item)
    work.subject = found.item.code
    work.changed(changes.STOCK)
    return item_state(found.item, found.model)


@query(Right.EDIT_STOCK)
def blank_labels(look: Look) -> tuple[str, ...]:
    """List the labels of the site that are printed ahead and not yet stuck on anything, at most 1000."""
    return tuple(stock.blank_codes(look.tx, look.site.id))


def fresh_codes(work: Work, count: int) -> tuple[str, ...]:
    """Take the next codes T- and at least four digits; those that are in use already are left out."""
    last, room = stock.last_number(work.tx, SERIES), count
    found: list[int] = []
    while len(found) < count:
        numbers = range(last + 1, last + 1 + room)
        used = stock.known_codes(work.tx, [_code(number) for number in numbers])
        found += [number for number in numbers if _code(number) not in used]
        last, room = numbers[-1], min(2 * room, _WINDOW)  # a station's own numbers may fill thousands in a row
    stock.set_last_number(work.tx, SERIES, found[count - 1])
    return tuple(_code(number) for number in found[:count])


def give_code(work: Work, row: ItemRow, code: str) -> None:
    """Let a code find an item; a blank label is bound to it.

    Raises:
        HallError: `bad_value reserved_code item_code_taken`.
    """
    written = read_code(code, CODE_LIMIT)
    key = code_key(written)
    known = stock.code_row(work.tx, key)
    if known is None:
        place = {"item_id": row.id, "site_id": work.site.id, "made_at": work.now}
        stock.add_codes(work.tx, [{"code_key": key, "code": written, **place}])
    elif known[1] != row.id and not stock.bind_code(work.tx, key, row.id):
        raise HallError("item_code_taken", item=written)


def refresh_tokens(work: Work, row: ItemRow) -> None:
    """Let an item be found by its codes as they are now; by its name it is found through its model."""
    codes = stock.codes_of(work.tx, [row.id]).get(row.id, [])
    search.set_tokens(work.tx, search.ITEM, row.id, tokens_of(row.donor, codes=codes))


def read_code(code: object, limit: int) -> str:
    """Read a code as a label carries it: printable, one line, and none of a person, kit, loan or paper.

    Raises:
        HallError: `missing_field bad_value too_long reserved_code`.
    """
    text = clean(code, "code", limit, needed=True).strip()
    if not text.isprintable() or not code_key(text):
        raise HallError("bad_value", field="code")
    if is_reserved(code_key(text)):
        raise HallError("reserved_code", item=text)
    return text


def _code(number: int) -> str:
    return f"{SERIES}-{number:04d}"
