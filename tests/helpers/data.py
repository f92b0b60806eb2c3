"""Find the real data that tests read: office days, guides, hazards, ID numbers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def data_dir(*parts: str) -> Path:
    """Give a file or folder of the data set, or skip the test that needs it.

    It lies in the folder that HUIKETING_TEST_DATA names, else in shared/data beside the checkout.
    """
    named = os.environ.get("HUIKETING_TEST_DATA")
    base = Path(named) if named else ROOT.parent / "shared" / "data"
    path = base.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"no test data at {path}; HUIKETING_TEST_DATA can name its folder", allow_module_level=True)
    return path
