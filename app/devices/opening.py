"""Open the way to a printer; the serial library is loaded only for a serial line."""

from __future__ import annotations

from pathlib import Path

from app.devices.ports import Address, FilePort, NetworkPort, Patience, Port


def open_port(address: Address, patience: Patience) -> Port:
    """Open the way to a printer.

    Raises:
        PortError: Why not.
    """
    if address.kind == "tcp":
        return NetworkPort(address, patience)
    if address.kind == "serial":
        from app.devices.serial_port import SerialPort

        return SerialPort(address, patience)
    return FilePort(Path(address.place), must_exist=address.kind == "usb")
