#!/usr/bin/env python3
"""Run every check that needs no running program, all of them even when one fails (`make check`)."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
SOURCES = ("app", "db", "packaging", "tests", "ui")

CHECKS: dict[str, list[str]] = {
    "style": [str(BIN / "ruff"), "check", "--quiet", *SOURCES],
    "format": [str(BIN / "ruff"), "format", "--quiet", "--diff", *SOURCES],
    "types": [sys.executable, "-m", "mypy"],
    "contracts": [str(BIN / "lint-imports"), "--no-logo", "--cache-dir", "build/import-linter"],
    "lengths": [sys.executable, "packaging/checks/lengths.py"],
    "bans": [sys.executable, "packaging/checks/bans.py"],
    "translations": [sys.executable, "packaging/checks/translations.py"],
}


def main(only: list[str]) -> int:
    """Run the checks named, or all; print one line each at the end."""
    failed = []
    verdicts = []
    for name in only or CHECKS:
        started = time.monotonic()
        print(f"--- {name}", flush=True)
        passed = subprocess.run(CHECKS[name], cwd=ROOT, check=False).returncode == 0
        verdicts.append(f"{'ok' if passed else 'FAILED':<8}{name} ({time.monotonic() - started:.1f} s)")
        if not passed:
            failed.append(name)
    print("---", *verdicts, sep="\n", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
