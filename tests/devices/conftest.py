"""Fixtures of the tests of devices."""

from __future__ import annotations

import threading
import time

import pytest

from tests.helpers.devices import PC, Watched, enrol, line
from tests.helpers.printer import PATIENCE_S, scripted_printer
from tests.sizes import SIZES


@pytest.fixture
def printer():
    """Give a scripted printer that is well and has paper."""
    with scripted_printer() as running:
        yield running


@pytest.fixture
def kiosk(hall):
    """Give the line of the one printer, claimed."""
    enrol(hall, "kiosk", "tcp:127.0.0.1:9")
    driven = line(hall, "kiosk")
    assert driven.claim()
    return driven


@pytest.fixture
def sending(hall):
    """Give a function that starts a sender; all are stopped at the end."""
    started = []

    def start(pc=PC):
        started.append(Watched(hall, pc))
        return started[-1]

    yield start
    for each in started:
        each.sender.stop()


@pytest.fixture
def wait_until():
    """Give a function that waits for a condition; it fails when the condition never comes true."""

    def wait(condition):
        deadline = time.monotonic() + PATIENCE_S + SIZES.printer_silence_s
        pause = threading.Event()
        while not condition():
            assert time.monotonic() < deadline, "waited in vain"
            pause.wait(0.01)

    return wait
