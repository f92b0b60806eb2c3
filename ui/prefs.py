"""What this computer user chose to see, in a small file of the user's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import platformdirs


def path() -> Path:
    """Tell where the choices are kept."""
    return platformdirs.user_config_path("huiketing") / "look.json"


def load() -> dict[str, Any]:
    """Read the choices; a missing or unreadable file means none."""
    try:
        kept = json.loads(path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def save(choices: dict[str, Any]) -> None:
    """Keep the choices, together with others kept before; a full disk loses only them."""
    target = path()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps({**load(), **choices}), encoding="utf-8")
    except OSError:
        return
