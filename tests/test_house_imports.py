"""What starting a command loads: neither Qt nor a library that only some use cases need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HEAVY = {
    "PIL",
    "PySide6",
    "alembic",
    "chinese_calendar",
    "cryptography",
    "numpy",
    "openpyxl",
    "pypinyin",
    "pyqtgraph",
    "qrcode",
    "reportlab",
}


def loaded_by(module: str) -> set[str]:
    words = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["app.hall", "app.cli", "ui.start"])
def test_heavy_libraries_load_where_they_are_used(module):
    assert loaded_by(module) & HEAVY == set()


def test_opening_a_hall_loads_no_command_line():
    assert loaded_by("app.hall") & {"typer", "click", "rich"} == set()


def test_what_draws_charts_loads_no_sooner_than_a_page_with_one():
    assert loaded_by("ui.program, ui.shell.pages, ui.charts.chart") & {"numpy", "pyqtgraph"} == set()
