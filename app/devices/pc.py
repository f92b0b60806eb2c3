"""Which PC this is: a random mark in a file of the computer user, made once, never in the store's backups."""

from __future__ import annotations

import hashlib
import os
import platform
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pc:
    """A PC: its mark, and the name its owner gave it."""

    mark: str
    name: str


def this_pc(folder: Path | None = None) -> Pc:
    """Give this PC, marked the first time it is asked.

    The computer's name goes into the mark, so that two PCs with one home folder differ.

    Raises:
        OSError: The file can neither be read nor made.
    """
    folder = folder or data_folder()
    name = platform.node()[:80] or "PC"
    secret = _read_or_make(folder / "pc")
    return Pc(hashlib.sha256(f"{secret}\n{name}".encode()).hexdigest()[:32], name)


def data_folder() -> Path:
    """Give the computer user's own folder for what the program keeps."""
    from platformdirs import user_data_path

    return user_data_path("huiketing", appauthor=False)


def _read_or_make(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text("ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(made := secrets.token_hex(16))
    return made
