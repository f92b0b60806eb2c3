"""Where somebody is led once they have signed in: the wizard and forbidden pages ask for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.rights import Role

if TYPE_CHECKING:
    from ui.shell.workplace import Workplace

BOARD = "board"
ADMIN_SIGN_IN = "admin_sign_in"  # what a page asks of the window; behind a colon stands the place


@dataclass(frozen=True, slots=True)
class Goal:
    """Who should sign in, and where they are led.

    Attributes:
        role: The role that is proposed at the sign-in page, None = as always.
        place: A section of the settings, `BOARD` to show the board, "" = to where their work begins.
    """

    role: Role | None = None
    place: str = ""


def lead(workplace: Workplace, goal: Goal) -> None:
    """Lead somebody who signed in; who may not go there stays where their work begins."""
    if goal.place == BOARD:
        workplace.asked.emit(BOARD)
    elif goal.place and "settings" in (entry.name for entry in workplace.entries()):
        workplace.show_found("settings", "section", goal.place)
