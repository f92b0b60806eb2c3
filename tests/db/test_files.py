"""A file takes its name only where no other process was faster."""

from __future__ import annotations

import errno
import os

import pytest

from db.files import take_name


@pytest.fixture(params=["links", "no links"])
def disk(request, tmp_path, monkeypatch):
    """Give a folder, once on a disk without hard links."""

    def refused(*_paths):
        raise OSError(errno.EPERM, "no links here")

    if request.param == "no links":
        monkeypatch.setattr(os, "link", refused)
    return tmp_path


def test_a_free_name_is_taken(disk):
    (disk / "draft").write_text("mine")
    assert take_name(disk / "draft", disk / "final")
    assert [(path.name, path.read_text()) for path in disk.iterdir()] == [("final", "mine")]


def test_a_name_that_is_taken_keeps_what_has_it(disk):
    (disk / "draft").write_text("mine")
    (disk / "final").write_text("theirs")
    assert not take_name(disk / "draft", disk / "final")
    assert (disk / "final").read_text() == "theirs"


def test_a_disk_that_refuses_is_told(disk):
    with pytest.raises(FileNotFoundError):
        take_name(disk / "draft", disk / "none" / "final")
