"""Try a printer that is not set up yet: one test slip, straight to it, without a hall."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from app.core.site import Device
from app.devices.drivers import Driver, deliver
from app.devices.outcomes import Outcome
from app.devices.papers import trial_slip
from app.setup.beginning import PrinterPlan


def try_printer(drivers: Mapping[str, Driver], printer: PrinterPlan, site: str, at: datetime) -> Outcome:
    """Print a test slip; every way it can end is an outcome. `at` is in the hall's own time."""
    device = Device(
        id=0,
        name=printer.name,
        kind=printer.kind,
        pc="",
        port=printer.port,
        paper_mm=printer.paper_mm,
        answers=True,
        cuts=True,
        sources=None,
        accounts=None,
        priority=1,
    )
    return deliver(drivers, device, 0, trial_slip(printer.name, site, at))
