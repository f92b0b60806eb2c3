"""Write what things are found by; find them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Integer, Select, bindparam, delete, insert, select

from db.schema.search import search_token
from db.store import Tx

MODEL, ITEM, RESIDENT, GUIDE = "m", "i", "r", "g"
_LAST = "\U0010ffff"
_MATCHES = (
    select(search_token.c.owner_id, search_token.c.token)
    .where(
        search_token.c.kind == bindparam("kind"),
        search_token.c.token >= bindparam("begin"),
        search_token.c.token < bindparam("end"),
    )
    .order_by(search_token.c.token, search_token.c.owner_id)
    .limit(bindparam("most", type_=Integer))
)


def set_tokens(tx: Tx, kind: str, owner_id: int, tokens: Iterable[str]) -> None:
    """Replace all tokens of one thing."""
    forget_tokens(tx, kind, owner_id)
    add_tokens(tx, kind, {owner_id: tokens})


def add_tokens(tx: Tx, kind: str, tokens: dict[int, Iterable[str]]) -> None:
    """Add the tokens of new things, by owner."""
    rows = [
        {"kind": kind, "token": token, "owner_id": owner}
        for owner, each in tokens.items()
        for token in sorted(set(each))
    ]
    if rows:
        tx.execute(insert(search_token), rows)


def forget_tokens(tx: Tx, kind: str, owner_id: int) -> None:
    """Let a thing be found by nothing any more."""
    tx.execute(delete(search_token).where(search_token.c.kind == kind, search_token.c.owner_id == owner_id))


def found_by(tx: Tx, kind: str, begun: str, limit: int, among: Select[Any] | None = None) -> list[int]:
    """Give what has a token that begins like this: exact ones and short ones first, at most `limit`.

    With `among` only what that query gives the keys of.
    """
    if not begun:
        return []
    # Several tokens of one thing may match.
    values = {"kind": kind, "begin": begun, "end": begun + _LAST, "most": 4 * limit}
    matches = tx.execute(_MATCHES if among is None else _MATCHES.where(search_token.c.owner_id.in_(among)), values)
    return list(dict.fromkeys(row.owner_id for row in matches))[:limit]
