"""The command `batch`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from app.batch import LONGEST_LINE, Batch
from app.commands.common import signed_in
from app.commands.lines import read_lines
from app.commands.options import Common
from app.core.errors import HallError


def batch(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A file of JSON lines; - is standard input.")] = "-",
) -> None:
    """Carry out one JSON object per line, answering each with one line once its commit is durable."""
    common: Common = context.obj
    with signed_in(common) as (hall, actor):
        runner = Batch(hall, actor)
        if file == "-":
            runner.run(read_lines(sys.stdin.buffer, LONGEST_LINE), _write)
        else:
            with _opened_file(file) as source:
                runner.run(read_lines(source, LONGEST_LINE), _write)


def _opened_file(path: str) -> BinaryIO:
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise HallError("file_unreadable", path=path) from error


def _write(reply: str) -> None:
    sys.stdout.write(reply + "\n")
    sys.stdout.flush()
