"""Give people their first secrets: random, shown once, to be changed at the first sign-in.

A secret is hashed here, beside the transaction: that is slow on purpose, and nobody at the site waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.accounts import people
from app.accounts.secret import hash_secret, random_secret
from app.core.actor import Actor
from app.runner import Runner
from app.setup.results import Edit


@dataclass(frozen=True, slots=True)
class FirstSecret:
    """A random secret, to be printed and given to its person; it is kept nowhere."""

    name: str
    display_name: str
    secret: str


def new_person(
    hall: Runner,
    actor: Actor,
    display_name: str,
    role: str,
    name: str = "",
    desks: Sequence[str] | None = None,
    home_desk: str | None = None,
) -> FirstSecret:
    """Add a person; give the first secret.

    Raises:
        HallError: As `app.accounts.people.add_person`.
    """
    secret = random_secret()
    values = {"display_name": display_name, "role": role, "name": name, "desks": desks, "home_desk": home_desk}
    made = hall.do(people.add_person, actor, hashed=hash_secret(secret), **values)  # type: ignore[arg-type]
    return FirstSecret(made.name, made.display_name, secret)


def change_person(
    hall: Runner,
    actor: Actor,
    person: str,
    values: Mapping[str, Any],
    seen: Mapping[str, Any] | None = None,
    *,
    undo: bool = False,
) -> Edit:
    """Change a person; give the change as one of the set-up.

    Raises:
        HallError: As `app.accounts.people.edit_person`.
    """
    made = hall.do(people.edit_person, actor, person=person, values=values, seen=seen, undo=undo)
    step = {True: "switch_on_person", False: "switch_off_person", None: "edit_person"}[made.after.get("active")]
    return Edit(step, made.name, made.display_name, made.before, made.after)


def new_secret(hall: Runner, actor: Actor, person: str) -> FirstSecret:
    """Give somebody a new first secret, who forgot the old one.

    Raises:
        HallError: As `app.accounts.people.renew_secret`.
    """
    secret = random_secret()
    made = hall.do(people.renew_secret, actor, person=person, hashed=hash_secret(secret))
    return FirstSecret(made.name, made.display_name, secret)
