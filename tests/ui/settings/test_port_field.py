"""Where a printer is: chosen among what is there, or written as people write it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.devices.found import FoundPort
from app.devices.kinds import ESCPOS, PDF, SYSTEM
from app.devices.ports import Address
from ui.settings.port_field import NET, OTHER, PortField

USB = FoundPort(Address("usb", "/dev/usb/lp0"), "lp0", "POS58")
COM3 = FoundPort(Address("serial", "COM3", 38400), "COM3")


@pytest.fixture
def port(qtbot: QtBot) -> PortField:
    made = PortField("port")
    qtbot.addWidget(made)
    made.set_words("Connection", "Choose")
    made.set_kind(ESCPOS)
    made.show()
    return made


def offered(port: PortField) -> list[str]:
    return [port.way.itemText(row) for row in range(port.way.count())]


def choose(port: PortField, way: str) -> None:
    port.way.set_value(way)
    port.way.activated.emit(port.way.currentIndex())


def test_cables_that_are_there_are_offered_by_name(port: PortField) -> None:
    port.set_found((USB, COM3))
    assert offered(port) == ["In the network", "USB printer lp0  ·  POS58", "Serial line COM3", "Something else"]
    choose(port, "usb:/dev/usb/lp0")
    assert port.value() == "usb:/dev/usb/lp0" and not port.text.isVisible()
    assert port.hint() == ""
    assert port.best() == "usb:/dev/usb/lp0"


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("tcp:192.168.1.88:9100", "192.168.1.88"),
        ("tcp:printer.local:9200", "printer.local:9200"),
        ("tcp:[fe80::1]:9200", "[fe80::1]:9200"),
    ],
)
def test_address_in_the_network_is_shown_as_the_hint_writes_it(port: PortField, kept: str, shown: str) -> None:
    port.set_value(kept)
    assert (port.way.value(), port.text.text()) == (NET, shown)
    assert port.value() == kept
    assert "192.168.1.100" in port.hint()


def test_cable_that_is_set_up_and_not_there_now_stays(port: PortField) -> None:
    port.set_value("usb:/dev/usb/lp7")
    assert "Not connected now: /dev/usb/lp7" in offered(port)
    port.set_found((USB,))
    assert port.value() == "usb:/dev/usb/lp7"


def test_speed_that_was_set_for_a_serial_line_is_kept(port: PortField) -> None:
    port.set_found((COM3,))
    port.set_value("serial:COM3:9600")
    assert port.value() == "serial:COM3:9600"
    assert offered(port) == ["In the network", "Serial line COM3", "Something else"]


def test_anything_else_is_written_by_hand(port: PortField) -> None:
    choose(port, OTHER)
    assert port.text.isVisible() and port.text.hasFocus() and "usb:/dev/usb/lp0" in port.hint()
    port.text.setText(" file:/tmp/slips.bin ")
    assert port.value() == "file:/tmp/slips.bin"
    port.set_value("file:/tmp/slips.bin")
    assert port.way.value() == OTHER and port.value() == "file:/tmp/slips.bin"


def test_what_is_no_address_is_left_as_it_was_typed(port: PortField) -> None:
    port.text.setText("http://printer/")
    assert port.value() == "http://printer/", "saving refuses it in words"


def test_looking_again_keeps_what_was_typed(port: PortField, qtbot: QtBot) -> None:
    port.text.setText("192.168.3.7")
    with qtbot.waitSignal(port.look_asked):
        port.look.click()
    port.set_found((USB,))
    assert port.value() == "tcp:192.168.3.7:9100"


def test_another_kind_asks_for_something_else(port: PortField, tmp_path: Path) -> None:
    port.set_kind(PDF)
    port.set_value(str(tmp_path))
    assert port.value() == str(tmp_path) and port.browse.isVisible() and not port.way.isVisible()
    port.set_kind(SYSTEM)
    port.set_queues(("Office",))
    port.set_value("Office")
    assert port.value() == "Office" and not port.text.isVisible()
