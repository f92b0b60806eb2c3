"""Fixtures of the tests of devices."""

from __future__ import annotations

import pytest

from tests.helpers.printer import scripted_printer


@pytest.fixture
def printer():
    """Give a scripted printer that is well and has paper."""
    with scripted_printer() as running:
        yield running
