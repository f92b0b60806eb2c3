"""The command `identify`: what kind of number each line is. It opens no store and keeps nothing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, BinaryIO

import typer

from app.commands.options import UsageError
from app.residents.identify import Identified, identify

LONGEST_LINE = 1 << 20


def identify_lines(context: typer.Context) -> None:
    """Tell what each number on standard input is: `huiketing identify -`, one number a line in, one JSON a line out."""
    if context.args != ["-"]:
        # A number that came as an argument stands in the shell's history; it is not repeated here.
        raise UsageError("identify takes numbers on standard input only, one a line: huiketing identify -")
    for line in _lines(sys.stdin.buffer):
        print(json.dumps(answer(line, datetime.now().astimezone().date()), ensure_ascii=True), flush=True)


def answer(line: bytes | None, today: date) -> dict[str, Any]:
    """Answer one line without its end; None stands for one longer than LONGEST_LINE bytes."""
    told = asdict(_identified(line, today))
    born = told["birth_date"]
    return told | {"birth_date": born.isoformat() if born else None}


def _identified(line: bytes | None, today: date) -> Identified:
    if line is None:
        return Identified("unknown", False, error="too_long")
    try:
        return identify(line.decode("utf-8"), today)
    except UnicodeDecodeError:
        return Identified("unknown", False, error="bad_encoding")


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """Give the lines, which end at line feeds only; of one that is too long nothing but None is kept."""
    while part := source.readline(LONGEST_LINE):
        if part.endswith(b"\n") or len(part) < LONGEST_LINE:
            yield part.removesuffix(b"\n")
            continue
        while part and not part.endswith(b"\n"):
            part = source.readline(LONGEST_LINE)
        yield None
