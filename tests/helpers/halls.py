"""Halls for tests: what they have, who works in them, and a clock that only moves when told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.accounts.sessions import actor_of
from app.core.actor import Actor
from app.hall import Hall
from app.setup.demo import DESKS, make_demo
from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services
from db import accounts
from tests.helpers.stores import TEMPLATES

# A Monday, 09:30 in Shanghai.
MORNING = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
SERVICES = "A,B,C,D,D2"
DESK_COUNT = 4
# Every account of every hall of the tests signs in with this.
SECRET = "24681357"
PEOPLE = ("admin", "supervisor", *(f"desk{number}" for number in range(1, DESK_COUNT + 1)))
DEMO_PEOPLE = ("admin", "supervisor", "station1", *(f"desk{desk.number}" for desk in DESKS))


class StillClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.time = now
        self.ahead = False

    def now(self) -> datetime:
        return self.time

    def ran_ahead(self) -> bool:
        return self.ahead

    def pass_by(self, **parts: float) -> datetime:
        """Let time go by: `clock.pass_by(minutes=10)`; give the new time."""
        self.time += timedelta(**parts)
        return self.time


def actor(hall: Hall, name: str, desk: str | None = None) -> Actor:
    """Give an account as one who acts, without the second that checking a secret takes."""
    with hall.store.read() as tx:
        row = accounts.account_named(tx, name)
    assert row is not None, f"no account {name!r} in this hall"
    return replace(actor_of(row, desk), must_change=False)


def _plan(kind: str, zone: str | None) -> HallPlan:
    return HallPlan(
        kind=kind,
        services=plan_services(SERVICES),
        desks=plan_desks(DESK_COUNT),
        zone=zone,
        secrets=dict.fromkeys(PEOPLE, SECRET),
    )


def _live(url: str) -> None:
    make_hall(url, _plan("live", "Asia/Shanghai"), MORNING)


def _replay(url: str) -> None:
    make_hall(url, _plan("replay", None), MORNING)


def _demo(url: str) -> None:
    make_demo(url, MORNING, dict.fromkeys(DEMO_PEOPLE, SECRET))


TEMPLATES.update(live=_live, replay=_replay, demo=_demo)
