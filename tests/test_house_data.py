"""Where test data comes from, and how its absence is told."""

from __future__ import annotations

import pytest

from tests.helpers.data import data_dir


def test_a_named_folder_comes_first(tmp_path, monkeypatch):
    monkeypatch.setenv("HUIKETING_TEST_DATA", str(tmp_path))
    (tmp_path / "arrivals").mkdir()
    assert data_dir("arrivals") == tmp_path / "arrivals"


def test_absent_data_skips_with_its_place(tmp_path, monkeypatch):
    monkeypatch.setenv("HUIKETING_TEST_DATA", str(tmp_path))
    with pytest.raises(pytest.skip.Exception, match=r"arrivals.*HUIKETING_TEST_DATA"):
        data_dir("arrivals")
