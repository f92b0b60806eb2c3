"""Somebody who lends in a test: every use case as a short word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from app.core.errors import HallError
from app.hall import Hall
from app.lending import loans, returns, stock, undo
from app.lending.results import Lending, Renewed, Returned, TakenBack
from db import accounts, sites
from db.schema.lending import item, item_hold, loan
from db.secrets import secrets_of
from tests.helpers.halls import StillClock, actor

LI = {"name": "李秀英", "phone": "13800138000"}
WANG = {"name": "王建国", "phone": "13900139000"}


class Station:
    """Lends as one account, a supervisor unless told otherwise."""

    def __init__(self, hall: Hall, clock: StillClock, name: str = "supervisor") -> None:
        self.hall, self.clock = hall, clock
        self.actor = actor(hall, name)
        secrets_of(hall.info).create()  # the store was copied; its key lies on the computer it was made on

    def do(self, run: Callable[..., Any], *args: Any, **values: Any) -> Any:
        return self.hall.do(run, self.actor, *args, **values)

    def ask(self, run: Callable[..., Any], *args: Any, **values: Any) -> Any:
        return self.hall.ask(run, self.actor, *args, **values)

    def who(self, name: str) -> Station:
        """Give the same hall worked by another account."""
        return Station(self.hall, self.clock, name)

    def set(self, name: str, value: Any) -> None:
        """Set a setting of the site."""
        with self.hall.store.write() as tx:
            sites.write_setting(tx, self.actor.site_id, name, value)
            sites.bump_setup(tx)

    def beside(self, code: str = "north", name: str = "北苑驿站", role: str = "attendant") -> Station:
        """Set up another station with one account; give it, worked by that account."""
        with self.hall.store.write() as tx:
            site_id = sites.add_site(tx, code=code, name=name, kind="station", zone="Asia/Shanghai")
            accounts.add_account(
                tx, site_id=site_id, name=f"{code}-1", role=role, secret="x", display_name=f"{name}的人"
            )
            sites.bump_setup(tx)
        self.hall.site_ids[code] = site_id
        return self.who(f"{code}-1")

    def model(self, name: str = "冲击钻", category: str = "工具", kind: str = "piece", **values: Any) -> int:
        """Write down an item model; give its row."""
        return self.do(stock.add_model, name, category, kind, **values).id

    def item(self, code: str | None, model: int | None = None, **values: Any) -> str:
        """Write down an item; give its code."""
        return self.do(stock.add_item, self.model() if model is None else model, code, **values).code

    def lend(self, *items: Any, borrower: dict[str, Any] | None = None, **values: Any) -> Lending:
        """Lend items to Li, unless somebody else is named."""
        return self.do(loans.lend, list(items), LI if borrower is None else borrower, **values)

    def back(self, code: str, **values: Any) -> Returned:
        return self.do(returns.give_back, code, **values)

    def renew(self, number: str, **values: Any) -> Renewed:
        return self.do(loans.renew, number, **values)

    def undo(self) -> TakenBack:
        return self.do(undo.undo_lending)

    def refusal(self, run: Callable[..., Any], *args: Any, **values: Any) -> HallError:
        """Give the refusal that this meets."""
        with pytest.raises(HallError) as refused:
            run(*args, **values)
        return refused.value

    def rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Give what undo must put back: every column but the ones that only count changes."""
        with self.hall.store.read() as tx:
            items = [tuple(row)[:-1] for row in tx.execute(select(item).order_by(item.c.id))]
            open_loans = select(loan).where(loan.c.state == "out").order_by(loan.c.id)
            out = [tuple(row)[:-1] for row in tx.execute(open_loans)]
            holds = [tuple(row) for row in tx.execute(select(item_hold).order_by(item_hold.c.id))]
        return {"items": items, "out": out, "holds": holds}

    def today(self) -> date:
        return self.hall.site(self.actor).local_date(self.clock.now())
