"""How labels were printed last on this computer: its printer is set right once, not for each sheet."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from app.documents.label_sheets import SHEETS
from ui import prefs

MOST_OFF = 100  # tenths of a mm
_NAME = "labels"


@dataclass(frozen=True, slots=True)
class LabelChoices:
    """The paper, what its printer is off by (tenths of a mm), and lines to cut along."""

    sheet: str = "a4-70x37"
    right: int = 0
    down: int = 0
    framed: bool = False


def kept_choices(keep: bool) -> LabelChoices:
    """Read what was chosen last; what is damaged or unknown counts as never chosen."""
    kept = prefs.load().get(_NAME) if keep else None
    if not isinstance(kept, dict):
        return LabelChoices()
    return LabelChoices(**{name: value for name, value in kept.items() if _is_fit(name, value)})


def keep_choices(keep: bool, values: dict[str, Any]) -> None:
    """Keep what a form of labels was sent with."""
    if keep:
        prefs.save({_NAME: asdict(LabelChoices(**{each.name: values[each.name] for each in fields(LabelChoices)}))})


def _is_fit(name: str, value: Any) -> bool:
    match name:
        case "sheet":
            return isinstance(value, str) and value in SHEETS
        case "right" | "down":
            return isinstance(value, int) and not isinstance(value, bool) and -MOST_OFF <= value <= MOST_OFF
    return name == "framed" and isinstance(value, bool)
