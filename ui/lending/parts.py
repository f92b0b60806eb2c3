"""Long lists are read in parts: each "show more" reads one more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.core.actor import Actor
from app.hall import Hall
from app.lending.sights import Page


def read_parts(hall: Hall, actor: Actor, query: Callable[..., Any], parts: int, **values: Any) -> Page[Any]:
    """Read so many parts of a list; runs beside the interface."""
    rows: list[Any] = []
    after = None
    for _ in range(parts):
        page: Page[Any] = hall.ask(query, actor, after=after, **values)
        rows += page.rows
        after = page.after
        if after is None:
            break
    return Page(tuple(rows), after)
