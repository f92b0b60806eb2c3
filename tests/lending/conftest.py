"""What tests of lending use."""

from __future__ import annotations

import pytest

from tests.helpers.station import Station


@pytest.fixture
def station(hall, clock):
    return Station(hall, clock)
