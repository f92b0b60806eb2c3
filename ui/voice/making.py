"""Which engine the windows of the real program make their sound with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.voice.engine import Engine

EngineMaker = Callable[[], "Engine"]


def process_engine() -> Engine:
    """Make the engine that is a process of its own; it is loaded when the first one is made."""
    from ui.voice.process_engine import ProcessEngine

    return ProcessEngine()
