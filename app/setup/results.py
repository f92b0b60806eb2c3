"""What the use cases of the set-up give back, and what its pages show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of the set-up, as it can be told and taken back.

    Attributes:
        step: What was done: "add_service", "edit_service", "retire_service", "restore_service", "move_service",
            the same of desks, "set_settings", "import_setup", "edit_person", "switch_off_person",
            "switch_on_person", "add_printer", "edit_printer", "remove_printer".
        key: What names the thing now: code, desk number, sign-in name; "" for the site itself.
        name: Its name, for words.
        before: The values that were replaced.
        after: The values that replaced them.
    """

    step: str
    key: str
    name: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ServiceInfo:
    """A service as set up; `waiting` people have a ticket for it just now."""

    code: str
    name: str
    name_en: str
    office: str
    minutes: int
    daily_max: int | None
    promise_days: int | None
    active: bool
    waiting: int

    @property
    def letter(self) -> str:
        """Give the letter of its number series."""
        return self.code[0]


@dataclass(frozen=True, slots=True)
class DeskSetup:
    """A desk as set up.

    Attributes:
        services: Codes of what it takes when it opens; None = all.
        state: closed, open or paused.
        person: Who sits there, "" = nobody.
        busy: A ticket is called or served there.
    """

    number: str
    name: str
    office: str
    accessible: bool
    services: tuple[str, ...] | None
    active: bool
    state: str
    person: str
    busy: bool


@dataclass(frozen=True, slots=True)
class SetupView:
    """A site's set-up at one instant; retired services and desks stand in it, too.

    Attributes:
        settings: Every declared setting with its value.
        changed: The settings that differ from their defaults.
    """

    code: str
    name: str
    zone: str
    services: tuple[ServiceInfo, ...]
    desks: tuple[DeskSetup, ...]
    settings: Mapping[str, Any]
    changed: frozenset[str]
