"""The log file: warnings are kept with their traceback, it turns over, and it stops no work."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core import log

PLACE = logging.getLogger("app.somewhere")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    made = log.set_up(tmp_path / "logs")
    yield tmp_path / "logs"
    log.take_down(made)


def _text(folder: Path) -> str:
    return (folder / log.NAME).read_text("utf-8")


def test_warnings_and_bugs_are_kept_and_chatter_is_not(folder: Path) -> None:
    PLACE.info("chatter")
    PLACE.warning("no backup: %s", "满")
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError:
        PLACE.exception("went wrong")
    text = _text(folder)
    assert "INFO" not in text and "WARNING app.somewhere: no backup: 满" in text
    assert "Traceback" in text and "ZeroDivisionError: a bug" in text


def test_file_turns_over(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handler = next(each for each in logging.getLogger().handlers if isinstance(each, log.LogFile))
    handler.maxBytes = 500
    for number in range(100):
        PLACE.warning("line %d", number)
    assert "line 99" in _text(folder)
    assert len(list(folder.iterdir())) == log.KEPT + 1
    assert all(path.stat().st_size <= 600 for path in folder.iterdir())


def test_second_set_up_writes_nothing_twice(folder: Path) -> None:
    assert log.set_up(folder) is None
    PLACE.warning("once")
    assert _text(folder).count("once") == 1


def test_folder_that_cannot_be_made_is_gone_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert log.set_up(tmp_path / "file" / "logs") is None


@pytest.mark.skipif(os.name != "posix", reason="needs /dev/full")
def test_full_disk_stops_no_work(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / log.NAME).symlink_to("/dev/full")
    made = log.set_up(tmp_path)
    PLACE.warning("cannot be kept")
    log.take_down(made)
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.parametrize(
    "nasty",
    [
        "a\n2026-11-23T00:00:00Z WARNING app: all is well",
        "a\r\nb",
        "\x1b[2J\x1b]0;x\x07",
        "\u202efdp.exe",
        "\0",
        "\u2028x",
    ],
)
def test_nothing_that_is_logged_passes_for_another_entry(folder: Path, nasty: str) -> None:
    PLACE.warning("no backup: %s", nasty)
    try:
        raise ValueError(nasty)
    except ValueError:
        PLACE.exception("went wrong: %s", nasty)
    lines = _text(folder).split("\n")
    entries = [line for line in lines if line and not line.startswith("    ")]
    assert len(entries) == 2 and all("app.somewhere: " in line for line in entries)
    assert all(character.isprintable() for line in lines for character in line)
