"""Who acts: plain values that every use case takes."""

from __future__ import annotations

from dataclasses import dataclass

from app.core.rights import Role


@dataclass(frozen=True, slots=True)
class Actor:
    """An account at work.

    Attributes:
        account_id: Row of the account; None is the program itself (day rollover).
        name: Sign-in name ("desk1").
        display_name: The person's name as colleagues know it.
        role: What it may do follows from this.
        site_id: The site it acts at.
        desk: Number of the desk it sits at, None when at none.
        must_change: The secret was printed by `init` and must be changed at the first sign-in.
    """

    account_id: int | None
    name: str
    display_name: str
    role: Role
    site_id: int
    desk: str | None = None
    must_change: bool = False


def program_actor(site_id: int) -> Actor:
    """Give the program itself as one who acts at a site."""
    return Actor(None, "", "", Role.BOARD, site_id)
