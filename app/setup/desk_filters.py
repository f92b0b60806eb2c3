"""What desks that are open have been told to take, against the rule of calling."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.core.errors import HallError
from app.core.work import Look
from app.queue.line import rule_from
from db import rule_calls

_RULE = "queue.discipline"


def require_desks_agree(look: Look, settings: Mapping[str, Any], changed: Iterable[str]) -> None:
    """Refuse a rule by arrival alone while an open desk calls green ones first, where the rule is `changed`.

    Raises:
        HallError: `desk_prefers_green` with the desk.
    """
    if _RULE not in set(changed) or rule_from(settings).kind != "fifo":
        return
    for scope in rule_calls.open_scopes(look.tx, look.site.id):
        desk = look.site.desks_by_id.get(scope.desk_id)
        if scope.prefer != "all" and desk is not None:
            raise HallError("desk_prefers_green", field=_RULE, desk=desk.number)
