#!/usr/bin/env python3
"""Refuse what is never written here, or only in one place; the reasons are in the table."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("app", "db", "packaging", "tests", "ui")


@dataclass(frozen=True)
class Ban:
    """A name that may be called only in the `allowed` places (beginnings of a path)."""

    name: str
    reason: str
    allowed: tuple[str, ...] = ()


CALLS = (
    Ban("setStyleSheet", "looks come from the one QSS", allowed=("ui/theme",)),
    Ban("sleep", "wait for a condition, a signal or an event, never for a time"),
    Ban("processEvents", "pumping events re-enters the program"),
    Ban("qWait", "wait for a condition (qtbot.waitUntil), never for a time"),
    Ban("QShortcut", "every shortcut stands in one file, so that collisions show", allowed=("ui/shortcuts.py",)),
)
IMPORTS = {"unittest.mock": "no mocks of our own code: real objects, scripted devices"}

# Paths of one person's computer. A user's own folder in an example is written ~ or PATH.
MACHINE_PATHS = re.compile(r"(?<![\w.~$}/-])(/work/|/root/|/home/\w|/Users/\w)|[A-Za-z]:\\Users\\\w")
TEXTS = {".cfg", ".ini", ".json", ".md", ".mako", ".py", ".qss", ".sh", ".toml", ".ts", ".txt", ".yml", ""}


def main() -> int:
    """Look through the sources; give 1 when something banned is found."""
    found = [line for path in _files() for line in _look(path)]
    print(*found, sep="\n") if found else print("nothing banned")
    return 1 if found else 0


def _files() -> list[Path]:
    """Give the files of the project: what git would commit, or everything when this is no clone."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    asked = subprocess.run(listing, cwd=ROOT, capture_output=True, check=False) if shutil.which("git") else None
    if asked is not None and asked.returncode == 0:
        return [ROOT / name for name in asked.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    return [path for folder in SOURCES for path in (ROOT / folder).rglob("*.py")]


def _look(path: Path) -> Iterator[str]:
    name = path.relative_to(ROOT).as_posix()
    if path.suffix not in TEXTS or name == "packaging/checks/bans.py":
        return
    text = path.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if MACHINE_PATHS.search(line):
            yield f"{name}:{number}: a path of one machine"
    if path.suffix == ".py" and name.startswith(SOURCES):
        for node in ast.walk(ast.parse(text, name)):
            for reason in _faults(node, name):
                yield f"{name}:{getattr(node, 'lineno', 0)}: {reason}"


def _faults(node: ast.AST, name: str) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.module in IMPORTS:
        yield f"{node.module}: {IMPORTS[node.module]}"
    if not isinstance(node, ast.Call):
        return
    called = _called(node.func)
    for ban in CALLS:
        if called == ban.name and not name.startswith(ban.allowed):
            yield f"{called}: {ban.reason}"
    if ast.unparse(node.func) == "qtbot.wait":
        yield "qtbot.wait: wait for a condition (qtbot.waitUntil), never for a time"
    if called == "connect" and name.startswith("ui") and any(isinstance(arg, ast.Lambda) for arg in node.args):
        yield "connect(lambda): it outlives its widget; connect a bound method"


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


if __name__ == "__main__":
    sys.exit(main())
