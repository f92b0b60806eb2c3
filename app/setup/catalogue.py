"""The starter catalogue: what residents of most communities come for, with letters; a hall changes it as it likes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from app.setup.new_hall import ServicePlan

FILE = Path(__file__).resolve().parents[2] / "resources" / "catalogue" / "services.json"
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # no I and O: they are mistaken for 1 and 0


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A service of the catalogue; `usual` ones are ticked from the start."""

    service: ServicePlan
    usual: bool


def catalogue() -> tuple[Suggestion, ...]:
    """Read the catalogue."""
    return tuple(
        Suggestion(ServicePlan(**{name: value for name, value in row.items() if name != "usual"}), row["usual"])
        for row in json.loads(FILE.read_text(encoding="utf-8"))
    )


def free_code(taken: set[str]) -> str:
    """Give the first letter that no service has, or one with a digit when all are used."""
    letters = {code[0] for code in taken}
    for letter in _LETTERS:
        if letter not in letters:
            return letter
    return next(code for digit in "23456789" for letter in _LETTERS if (code := letter + digit) not in taken)
