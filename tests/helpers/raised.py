"""Every error that the services raise, as the source says."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from tests.helpers.scripts import CHECKS

ROOT = CHECKS.parents[1]


class Raised(NamedTuple):
    """One place that makes an error.

    Attributes:
        place: File and line.
        code: Its code.
        values: Its values by name, each "1".
    """

    place: str
    code: str
    values: dict[str, str]


def raised_errors() -> Iterator[Raised]:
    """Give place, code and values of every HallError and StoreError that is made with a code of its own."""
    for path in sorted(path for part in ("app", "db") for path in (ROOT / part).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in ("HallError", "StoreError") or not node.args:
                continue
            code = node.args[0]
            if isinstance(code, ast.Constant) and all(word.arg for word in node.keywords):
                place = f"{path.relative_to(ROOT)}:{node.lineno}"
                yield Raised(place, str(code.value), {str(word.arg): "1" for word in node.keywords})
