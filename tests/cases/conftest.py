"""Fixtures of the tests of cases."""

from __future__ import annotations

import pytest

from db.secrets import secrets_of
from tests.helpers.staff import Staff


@pytest.fixture
def desk(hall, clock):
    """Give a supervisor at work in a hall that can seal what is private."""
    secrets_of(hall.info).create()
    return Staff(hall, clock)
