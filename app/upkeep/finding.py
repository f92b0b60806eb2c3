"""What the doctor says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

OK, WARNING, DAMAGE = "ok", "warning", "damage"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        level: `ok`, `warning` (advice) or `damage` (data or installation; exit code 1).
        code: What was looked at or found, for programs.
        text: The same for people, with what to do.
        values: What it is about, plain JSON values.
    """

    level: str
    code: str
    text: str
    values: dict[str, Any] = field(default_factory=dict)


def ok(code: str, text: str, **values: Any) -> Finding:
    """Say that something is as it should be."""
    return Finding(OK, code, text, values)


def warning(code: str, text: str, **values: Any) -> Finding:
    """Say something that may want doing."""
    return Finding(WARNING, code, text, values)


def damage(code: str, text: str, **values: Any) -> Finding:
    """Say that data or installation is damaged."""
    return Finding(DAMAGE, code, text, values)
