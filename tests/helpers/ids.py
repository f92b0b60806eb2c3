"""The vectors of the data set for ID, disability card and telephone numbers."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from tests.helpers.data import data_dir

TODAY = date(2026, 11, 22)


def vectors(name: str) -> list[dict[str, Any]]:
    """Give the vectors of resident_id, disability_card or phone; skip the module without the data."""
    found: list[dict[str, Any]] = json.loads(data_dir("ids", f"{name}.json").read_text("utf-8"))
    return found
