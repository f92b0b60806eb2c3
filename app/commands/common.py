"""What commands share: opening a hall, signing in, reading secrets, answering."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.accounts.sessions import actor_of
from app.commands.options import Common
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import Right
from app.hall import Hall
from db import accounts


@contextmanager
def opened(common: Common) -> Iterator[Hall]:
    """Open the hall that the options name, and close it.

    Raises:
        HallError: `store_missing …`.
    """
    hall = Hall.open(common.address)
    try:
        yield hall
    finally:
        hall.close()


@contextmanager
def signed_in(common: Common, right: Right | None = None) -> Iterator[tuple[Hall, Actor]]:
    """Open the hall that the options name, signed in as they say, and close it.

    Args:
        common: The options.
        right: What the account must be allowed before anything is done.

    Raises:
        HallError: As `opened` and `actor_for`; `not_allowed`.
    """
    with opened(common) as hall:
        actor = actor_for(hall, common)
        if right is not None:
            hall.check(actor, right)
        yield hall, actor


def actor_for(hall: Hall, common: Common) -> Actor:
    """Sign in as the options say; a replay store acts as its own account.

    Raises:
        HallError: `sign_in_needed`, `bad_secret …`, `unknown_site`.
    """
    if common.account is None and hall.store_kind == "replay":
        with hall.store.read() as tx:
            row = accounts.account_named(tx, "replay")
        if row is None:
            raise HallError("unknown_account", account="replay")
        actor = actor_of(row)
    elif common.account is None or common.pin_file is None:
        raise HallError("sign_in_needed")
    else:
        actor = hall.sign_in(common.account, read_one_secret(common.pin_file, common.account))
    if common.site is None:
        return actor
    if common.site not in hall.site_ids:
        raise HallError("unknown_site", site=common.site[:40])
    return replace(actor, site_id=hall.site_ids[common.site])


def read_one_secret(path: str, account: str) -> str:
    """Read the one secret of a --pin-file; the account's name before it is understood, too.

    Raises:
        HallError: `file_unreadable`, `bad_pin_file`.
    """
    lines = [line for line in _lines(path) if line.strip()]
    if len(lines) != 1:
        raise HallError("bad_pin_file", path=path)
    name, _, rest = lines[0].strip().partition(" ")
    return rest.strip() if name == account and rest.strip() else lines[0].strip()


def read_secrets(path: str) -> dict[str, str]:
    """Read "account secret" a line.

    Raises:
        HallError: `file_unreadable`, `bad_pin_file` with the line that is not so.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(_lines(path), 1):
        name, _, secret = line.strip().partition(" ")
        if not line.strip():
            continue
        if not secret.strip() or name in found:
            raise HallError("bad_pin_file", path=path, line=number)
        found[name] = secret.strip()
    return found


def say(common: Common, told: Any, words: str) -> None:
    """Print a command's answer: as JSON or in words."""
    print(json.dumps(told, ensure_ascii=True) if common.as_json else words)


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise HallError("file_unreadable", path=path) from error
