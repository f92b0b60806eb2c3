"""Count who was overtaken, from the calls that the rule made. Pure."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Taking = tuple[frozenset[int] | None, bool]  # services (None = all), and whether only green ones


@dataclass(frozen=True, slots=True)
class Scope:
    """What a desk takes: its services (None = all), and whether only green ones.

    `desk` None is a desk that takes everything, wherever it is bound: the whole hall's list.
    `spared` is what the open accessible desks take, at a desk that is none: it leaves wheelchairs to them.
    """

    desk: int | None
    services: frozenset[int] | None
    green_only: bool = False
    spared: tuple[Taking, ...] = ()

    def may_take(self, service: int, entitlement: str, bound_desk: int | None = None, wheelchair: bool = False) -> bool:
        """Tell whether the rule may call a ticket at this desk."""
        if wheelchair and self.spared and self.leaves(service, entitlement, bound_desk):
            return False
        return self.takes(service, entitlement, bound_desk)

    def leaves(self, service: int, entitlement: str, bound_desk: int | None = None) -> bool:
        """Tell whether a wheelchair's ticket is left to an accessible desk, were it one that this desk takes."""
        return bound_desk is None and any(
            (services is None or service in services) and (bool(entitlement) or not green_only)
            for services, green_only in self.spared
        )

    def takes(self, service: int, entitlement: str, bound_desk: int | None = None) -> bool:
        """Tell whether this desk takes a ticket, whatever its visitor needs."""
        if bound_desk is not None:
            return self.desk is None or bound_desk == self.desk
        if self.services is not None and service not in self.services:
            return False
        return bool(entitlement) or not self.green_only


@dataclass(frozen=True, slots=True)
class Call:
    """A rule call that stands (was not undone): when, which ticket by order of arrival, by what desk."""

    seq: int
    order: int
    scope: Scope


@dataclass(frozen=True, slots=True)
class Wait:
    """A time a ticket waited without change: after call `start`, up to and without call `end` (None = still)."""

    service: int
    entitlement: str
    bound_desk: int | None
    start: int
    end: int | None = None
    wheelchair: bool = False


class CallLog:
    """The rule calls of a site since the oldest waiting ticket came."""

    def __init__(self, calls: Iterable[Call]) -> None:
        self._calls = list(calls)
        self._orders: dict[tuple[int, str, int | None, bool], list[int]] = {}

    def copy(self) -> CallLog:
        """Give one to play on."""
        log = CallLog(self._calls)
        log._orders = {key: list(orders) for key, orders in self._orders.items()}
        return log

    def overtaken(self, order: int, waits: Sequence[Wait]) -> int:
        """Count the calls that took a later ticket while this one waited and could have been taken."""
        if len(waits) == 1 and waits[0].start <= 0:
            return self._unbroken(order, waits[0])
        return sum(self._during(order, wait) for wait in waits)

    def went_past(self, wait: Wait) -> int:
        """Count every call in this wait by desks that could have taken the ticket, of whatever ticket."""
        return sum(1 for call in self._calls if _in(call, wait) and _open_to(call.scope, wait))

    def add(self, call: Call) -> None:
        """Note one more call."""
        self._calls.append(call)
        for key, orders in self._orders.items():
            if call.scope.may_take(*key):
                insort(orders, call.order)

    def _unbroken(self, order: int, wait: Wait) -> int:
        # A call that took a later ticket came after this one's arrival, so its time need not be asked.
        key = (wait.service, wait.entitlement, wait.bound_desk, wait.wheelchair)
        orders = self._orders.get(key)
        if orders is None:
            orders = sorted(call.order for call in self._calls if call.scope.may_take(*key))
            self._orders[key] = orders
        return len(orders) - bisect_right(orders, order)

    def _during(self, order: int, wait: Wait) -> int:
        return sum(1 for call in self._calls if call.order > order and _in(call, wait) and _open_to(call.scope, wait))


def _in(call: Call, wait: Wait) -> bool:
    return call.seq > wait.start and (wait.end is None or call.seq < wait.end)


def _open_to(scope: Scope, wait: Wait) -> bool:
    return scope.may_take(wait.service, wait.entitlement, wait.bound_desk, wait.wheelchair)
