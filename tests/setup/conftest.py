"""Fixtures of the set-up's tests."""

from __future__ import annotations

import pytest

from tests.helpers.staff import Staff


@pytest.fixture
def staff(hall, clock):
    """Give a supervisor at work in a new hall (services A, B, C, D, D2; four desks)."""
    return Staff(hall, clock)
