"""Fixtures of the tests of accounts."""

from __future__ import annotations

import pytest

from tests.helpers.staff import Staff


@pytest.fixture
def staff(hall, clock):
    """Give a supervisor at work in a new hall."""
    return Staff(hall, clock)
