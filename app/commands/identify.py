"""The command `identify`: what kind of number each line is. It opens no store and keeps nothing."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

import typer

from app.commands.lines import read_lines
from app.commands.options import UsageError
from app.residents.identify import Identified, identify

LONGEST_LINE = 1 << 20


def identify_lines(context: typer.Context) -> None:
    """Tell what each number on standard input is: `huiketing identify -`, one number a line in, one JSON a line out."""
    if context.args != ["-"]:
        # A number that came as an argument stands in the shell's history; it is not repeated here.
        raise UsageError("identify takes numbers on standard input only, one a line: huiketing identify -")
    for line in read_lines(sys.stdin.buffer, LONGEST_LINE):
        print(json.dumps(answer(line, datetime.now().astimezone().date()), ensure_ascii=True), flush=True)


def answer(line: bytes | int, today: date) -> dict[str, Any]:
    """Answer one line without its end; a number stands for one longer than LONGEST_LINE bytes."""
    told = asdict(_identified(line, today))
    born = told["birth_date"]
    return told | {"birth_date": born.isoformat() if born else None}


def _identified(line: bytes | int, today: date) -> Identified:
    if isinstance(line, int):
        return Identified("unknown", False, error="too_long")
    try:
        return identify(line.decode("utf-8"), today)
    except UnicodeDecodeError:
        return Identified("unknown", False, error="bad_encoding")
