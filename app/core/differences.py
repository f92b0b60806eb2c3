"""Compare what is there with what somebody saw and with what they want. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.core.errors import HallError


def plain(value: Any) -> Any:
    """Give a value as JSON keeps it: a list of what is a tuple here."""
    return list(value) if isinstance(value, tuple) else value


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two values are one, however they are kept."""
    return bool(plain(one) == plain(other))


def require_seen(current: Mapping[str, Any], seen: Mapping[str, Any] | None) -> None:
    """Refuse a change of what somebody else has changed since it was read.

    Raises:
        HallError: `changed_meanwhile` with the field.
    """
    for name, value in (seen or {}).items():
        if not is_same(current.get(name), value):
            raise HallError("changed_meanwhile", field=name)


def differing(current: Mapping[str, Any], values: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give what changes: the values before and after."""
    after = {name: value for name, value in values.items() if not is_same(current[name], value)}
    return {name: current[name] for name in after}, after


def told(before: Mapping[str, Any], after: Mapping[str, Any], *, undo: bool = False) -> dict[str, Any]:
    """Give what an audit row says of a change; `undo`: it takes another one back."""
    detail: dict[str, Any] = {
        "before": {name: plain(value) for name, value in before.items()},
        "after": {name: plain(value) for name, value in after.items()},
    }
    return {**detail, "undo": True} if undo else detail
