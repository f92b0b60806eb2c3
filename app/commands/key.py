"""The command `key`: the recovery code of the key that seals phones and addresses."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from app.commands.common import say, signed_in
from app.commands.options import Common, UsageError
from app.core.errors import HallError
from app.core.rights import Right

key = typer.Typer(help="Bring the key of sealed data back from its recovery code, or print the code.")
_MOST_BYTES = 4096
_CODE = re.compile(r"[0-9A-Za-z]{4}([\s-]?[0-9A-Za-z]{4}){8,}")


@key.command("restore")
def key_restore(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A file that holds the code; - is standard input.")] = "-",
) -> None:
    """Keep the key of a printed recovery code on this computer; an admin does it."""
    from app.upkeep.keys import bring_back, key_restored

    common: Common = context.obj
    with signed_in(common, Right.RESTORE) as (hall, actor):
        bring_back(hall.info, _code(file))
        hall.do(key_restored, actor)
    say(common, {"restored": True}, "The key is on this computer now: what is sealed can be read here.")


@key.command("show")
def key_show(context: typer.Context) -> None:
    """Print the recovery code once more, for paper that is kept apart from the computer; an admin does it."""
    from app.upkeep.keys import code_of, key_shown

    common: Common = context.obj
    with signed_in(common, Right.RESTORE) as (hall, actor):
        code = code_of(hall.info)
        hall.do(key_shown, actor)
    say(common, {"recovery_code": code}, code)


def _code(file: str) -> str:
    if _CODE.fullmatch(file):
        # It would stand in the shell's history; it is not repeated here.
        raise UsageError("The code is read from a file or from standard input, never from an argument.")
    if file == "-":
        if sys.stdin.isatty():
            print("Recovery code: ", end="", file=sys.stderr, flush=True)
            return sys.stdin.readline(_MOST_BYTES)
        return sys.stdin.buffer.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    try:
        with Path(file).open("rb") as source:
            return source.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError as error:
        raise HallError("file_unreadable", path=file) from error
