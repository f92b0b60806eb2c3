"""The start of the windows: options, no display, one window for each store."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.commands.options import UsageError, split_common
from tests.helpers.scripts import CHECKS
from ui.single import SingleWindow
from ui.start import main, window_options

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_start_without_a_display_says_so_in_one_line(tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    command = [sys.executable, "-c", "import sys; from ui.start import main; sys.exit(main())", "--store"]
    store = f"sqlite:///{tmp_path / 'day.sqlite'}"
    done = subprocess.run(
        [*command, store], env=bare, cwd=CHECKS.parents[1], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1 and "display" in done.stderr


@pytest.mark.parametrize("options", [["--as", "desk1"], ["--pin-file", "x"], ["--self-test", "--as=desk1"]])
def test_window_asks_who_signs_in_and_takes_no_account(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(options) == 2
    assert "a window asks who signs in" in capsys.readouterr().err


def test_window_takes_a_store_and_a_site() -> None:
    common, rest = split_common(["--site", "west", "--store", "sqlite:///x"])
    assert window_options(common, rest).common.site == "west"
    with pytest.raises(UsageError):
        window_options(*split_common(["--self-test", "more"]))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("sqlite:///day.sqlite", "sqlite:///{cwd}/day.sqlite", True),
        ("sqlite:///day.sqlite", "sqlite:///./x/../day.sqlite", True),
        ("sqlite:///day.sqlite", "sqlite:///night.sqlite", False),
        ("postgresql://me:secret@Server/hall", "postgresql+psycopg://me:other@server:5432/hall", True),
        ("postgresql://server/hall", "postgresql://server/other", False),
        ("postgresql://server:1/hall", "postgresql://server:2/hall", False),
        ("postgresql://server:abc/hall", "postgresql://server/hall", False),
    ],
)
def test_every_spelling_of_a_store_is_one_window(
    one: str, other: str, same: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.chdir(tmp_path)
    first = SingleWindow(one, folder=tmp_path)
    second = SingleWindow(other.format(cwd=tmp_path), folder=tmp_path)
    assert first.take()
    assert second.take() is not same
    first.release()
    second.release()


def test_window_opens_also_where_no_lock_can_be_made(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], qapp: object
) -> None:
    place = SingleWindow("sqlite:///day.sqlite", folder=tmp_path / "is not there")
    assert place.take()
    assert "second window" in capfd.readouterr().err
    place.release()
