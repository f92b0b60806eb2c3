"""Fixtures of the queue's tests."""

from __future__ import annotations

import pytest

from app.core.rights import Role
from db import accounts, sites
from tests.helpers.staff import Staff


@pytest.fixture
def kiosk(staff: Staff) -> Staff:
    """Give somebody who presses at a kiosk of the hall."""
    with staff.hall.store.write() as tx:
        accounts.add_account(tx, site_id=staff.actor.site_id, name="kiosk1", role=Role.KIOSK.value, secret="x")
        sites.bump_setup(tx)
    return staff.who("kiosk1")
