"""How many people wait before somebody who takes a number now."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.site import Service
from app.core.work import Look
from app.queue.change import count_waiting
from app.queue.known_calls import scope_from
from db import rule_calls

Takes = Sequence[list[int] | None]  # what each desk takes, by service; None = all


def desks_take(look: Look, wheelchair: tuple[int, str] | None = None) -> Takes:
    """Give what the open desks take; with none open, what every desk would.

    For a wheelchair, given by service and class, without those that leave it to an accessible desk.
    """
    scopes = rule_calls.open_scopes(look.tx, look.site.id)
    live = [one.services for one in scopes if wheelchair is None or not scope_from(one).leaves(*wheelchair)]
    closed = [None if desk.services is None else list(desk.services) for desk in look.site.desks.values()]
    return live or closed


def people_ahead(look: Look, wanted: Service, takes: Takes) -> int:
    """Count who waits for this service, or for one that competes with it at some desk."""
    return count_waiting(look, _shared_with(wanted, takes))


def _shared_with(wanted: Service, takes: Takes) -> set[int] | None:
    """Give the services that compete with this one: those of every desk that takes it; None = all."""
    shared = {wanted.id}
    for services in takes:
        if services is None:
            return None
        if wanted.id in services:
            shared |= set(services)
    return shared
