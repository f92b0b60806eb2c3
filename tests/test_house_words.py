"""What README, CONTRIBUTING and Makefile say is there."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from app.cli import FAMILIES, program_with
from tests.sizes import SIZES, TABLE, as_markdown
from ui.start import WINDOWS

ROOT = Path(__file__).resolve().parent.parent
PAPERS = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "packaging/README.md", "docs/lending.zh-CN.md"]


@pytest.fixture(scope="module")
def targets():
    return set(re.findall(r"^([a-z0-9]+):.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_make_target_that_is_named_exists(paper, targets):
    named = set(re.findall(r"`make ([a-z0-9]+)", (ROOT / paper).read_text()))
    assert named <= targets


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_is_named_exists(paper):
    text = (ROOT / paper).read_text()
    named = re.findall(r"`((?:app|db|ui|tests|packaging|resources)/[\w./-]*)`", text)
    named += re.findall(r"\]\(([\w./-]+)\)", text)
    missing = [name for name in named if not ((ROOT / name).exists() or (ROOT / paper).parent.joinpath(name).exists())]
    assert missing == []


def test_help_lists_every_target_and_needs_no_set_up(targets):
    told = subprocess.run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in told.splitlines()} == targets


def test_the_commands_of_the_readme_do_what_it_says(tmp_path):
    lines = re.findall(r"^    ((?:huiketing|echo) .*day\.sqlite.*)$", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(lines) == 2
    for line in lines:
        command = line.replace("huiketing --store", f"{sys.executable} -m app --store")
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["result"]["ticket"] == "A001"


def test_every_command_is_in_readme_changes_and_help():
    program = program_with(FAMILIES)
    commands = set(get_command(program).commands)
    windows = {*WINDOWS, "tour"}
    readme = re.findall(
        r"^    huiketing +(?!--store)([\w|-]+(?: \| --[\w-]+)*)", (ROOT / "README.md").read_text(), re.MULTILINE
    )
    assert {name for line in readme for name in line.split(" | ")} >= commands | windows
    told = (ROOT / "CHANGELOG.md").read_text()
    assert [
        name
        for name in sorted(commands | {"tour", "--self-test"})
        if f"`{name}`" not in told and f"huiketing {name}`" not in told
    ] == []
    help_ = CliRunner().invoke(program, ["--help"]).stdout
    assert [name for name in sorted(commands | windows) if name not in help_] == []


def test_full_sizes_are_never_smaller():
    assert all(row.small <= row.full for row in TABLE.values())
    assert all(row.what in as_markdown() for row in TABLE.values())
    assert SIZES.race_processes == TABLE["race_processes"].small
    with pytest.raises(AttributeError, match="no row 'unheard_of'"):
        _ = SIZES.unheard_of


def test_the_readme_has_the_table_of_sizes():
    assert as_markdown() in (ROOT / "README.md").read_text(), "put what `python -m tests.sizes` prints into README.md"


def test_every_row_of_sizes_is_used():
    texts = "".join(path.read_text() for path in (ROOT / "tests").rglob("*.py") if path.name != "sizes.py")
    assert [name for name in TABLE if f"SIZES.{name}" not in texts and f'TABLE["{name}"]' not in texts] == []
