"""Take a number once, however often the screen is touched or the store has to be asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING

from app.core.actor import Actor
from app.core.errors import HallError
from app.queue.results import Taken
from app.queue.tickets import take_ticket
from app.runner import Once

if TYPE_CHECKING:
    from app.hall import Hall

# What may pass while somebody waits; everything else would be answered alike, and they are told at once.
PASSING = frozenset({"store_busy", "store_unreachable", "outcome_unknown", "disk_full"})
GONE = frozenset({"account_off", "not_allowed"})  # this computer was struck off the list


def take_once(
    hall: Hall, actor: Actor, key: str, service: str, entitlement: str | None = None, needs: Sequence[str] = ()
) -> Taken:
    """Take a number under the key of the visit: asked again after trouble, it is the same number.

    Raises:
        HallError: As `take_ticket`; `key_reused` when the same key asks for something else.
    """
    asked = {"service": service, "entitlement": entitlement, "needs": list(needs)}
    digest = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()
    done = hall.do_once(take_ticket, actor, Once(key, digest, _kept), None, source="kiosk", **asked)
    return done.result if done.stored is None else _taken(done.stored)


def may_pass(error: Exception) -> bool:
    """Tell whether asking again by itself may help."""
    return isinstance(error, HallError) and error.code in PASSING


def _kept(result: Taken, _seq: int) -> str:
    return json.dumps({**asdict(result), "arrived_at": result.arrived_at.isoformat()})


def _taken(stored: str) -> Taken:
    found = json.loads(stored)
    return Taken(**{**found, "arrived_at": datetime.fromisoformat(found["arrived_at"])})
