#!/usr/bin/env python3
"""Refuse files over 600 lines, functions over 60 and classes over 350; print the medians."""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("app", "db", "packaging", "tests", "ui")
LIMITS = {"file": 600, "class": 350, "function": 60}

Length = tuple[str, int, str]


def main() -> int:
    """Measure every source file; give 1 when something is over its limit."""
    found: list[Length] = []
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*.py")):
            found.extend(lengths_of(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")))
    too_long = [length for length in found if length[1] > LIMITS[length[0]]]
    for kind, limit in LIMITS.items():
        values = sorted(lines for sort, lines, _ in found if sort == kind)
        if values:
            p95 = values[min(len(values) - 1, int(0.95 * len(values)))]
            middle = statistics.median(values)
            print(f"{kind:<9} n {len(values):>5}  median {middle:>5g}  p95 {p95:>4}  max {values[-1]:>4} of {limit}")
    for kind, lines, where in sorted(too_long, key=lambda length: -length[1]):
        print(f"too long: {where}: {kind} of {lines} lines, at most {LIMITS[kind]}")
    return 1 if too_long else 0


def lengths_of(name: str, text: str) -> Iterator[Length]:
    """Give kind, lines and place of the file and of each class and function in it."""
    yield "file", len(text.splitlines()), name
    for node in ast.walk(ast.parse(text, name)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            kind = "class" if isinstance(node, ast.ClassDef) else "function"
            yield kind, (node.end_lineno or node.lineno) - node.lineno + 1, f"{name}:{node.lineno} {node.name}"


if __name__ == "__main__":
    sys.exit(main())
