"""How many people wait before somebody who takes a number now, and what such a one is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.core.site import Service
from app.core.work import Look
from app.queue.change import count_waiting
from app.queue.known_calls import scope_from
from app.queue.published import gone_before, newcomer
from db import estimates, rule_calls

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


@dataclass(frozen=True, slots=True)
class ToldWait:
    """What somebody who takes a number is told: seconds, and who is likely to be called first; None = unknown."""

    low_s: int | None = None
    high_s: int | None = None
    before: int | None = None


TOLD_NOTHING = ToldWait()


def told_of(look: Look, wanted: Service, green: str, ahead: int, wheelchair: bool) -> ToldWait:
    """Give the wait that is told, as published last.

    Nobody older is overtaken by who does not go first: they are all before such a one. Who does go first is told of
    those whom the rule is likely to call earlier, since the count of all who wait would be untrue.
    """
    everybody = None if green else ahead
    published = estimates.for_newcomers(look.tx, look.site.id)
    if published is None:
        return ToldWait(before=everybody)
    at, packed = published
    asked = packed, look.now - at, wanted.id, green, ahead, wheelchair
    found = newcomer(*asked)
    before = everybody if everybody is not None else gone_before(*asked)
    return ToldWait(before=before) if found is None else ToldWait(found.low_s, found.high_s, before)


def _shared_with(wanted: Service, takes: Takes) -> set[int] | None:
    """Give the services that compete with this one: those of every desk that takes it; None = all."""
    shared = {wanted.id}
    for services in takes:
        if services is None:
            return None
        if wanted.id in services:
            shared |= set(services)
    return shared
