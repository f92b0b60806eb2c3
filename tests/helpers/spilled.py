"""Look for numbers that must be kept nowhere, in every byte of every file and in every row of a store."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.hall import Hall
from db.schema import metadata
from tests.helpers.staff import rows

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def spilled(numbers: Iterable[str], folders: Iterable[Path], hall: Hall) -> list[str]:
    """Give the places that hold one of the numbers, or its 17 digits before the check character."""
    parts = {number[:17] for number in numbers}
    needles = {part.encode(encoding): part for part in parts for encoding in ENCODINGS}
    found = []
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                held = path.read_bytes()
                found += [f"{path}: {part}" for needle, part in needles.items() if needle in held]
    for table in metadata.sorted_tables:
        told = repr(rows(hall, table.name))
        found += [f"{table.name}: {part}" for part in parts if part in told]
    return found
