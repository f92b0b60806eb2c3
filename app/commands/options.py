"""The options before or after any command word. Light: the windows read them before anything else is loaded."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_VALUED = {"--store": "store", "--site": "site", "--as": "account", "--pin-file": "pin_file"}


class UsageError(Exception):
    """The command line itself is wrong: exit code 2."""


@dataclass(frozen=True, slots=True)
class Common:
    """Options that every command takes, wherever they stand."""

    store: str | None = None
    site: str | None = None
    account: str | None = None
    pin_file: str | None = None
    as_json: bool = False

    @property
    def address(self) -> str:
        """Give the store's address: as said, from HUIKETING_STORE, or a file in the user's data folder."""
        return self.store or os.environ.get("HUIKETING_STORE") or default_store()


def default_store() -> str:
    """Give the address of the store in the user's data folder."""
    from platformdirs import user_data_path

    return f"sqlite:///{user_data_path('huiketing', appauthor=False) / 'hall.sqlite'}"


def split_common(argv: Sequence[str]) -> tuple[Common, list[str]]:
    """Take the common options out of a command line, wherever they stand.

    Raises:
        UsageError: An option without its value.
    """
    found: dict[str, Any] = {}
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        name, given, value = word.partition("=")
        if word == "--":
            rest += [word, *words]
        elif word == "--json":
            found["as_json"] = True
        elif name in _VALUED:
            taken = value if given else next(words, None)
            if taken is None:
                raise UsageError(f"{name} needs a value")
            found[_VALUED[name]] = taken
        else:
            rest.append(word)
    return Common(**found), rest
