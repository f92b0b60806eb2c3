"""Which cables of this computer may lead to a printer: nobody should have to know how they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.devices.ports import DEFAULT_BAUD, Address

if TYPE_CHECKING:
    from serial.tools.list_ports_common import ListPortInfo

_DEVICES = Path("/dev/usb")
_FACTS = Path("/sys/class/usbmisc")


@dataclass(frozen=True, slots=True)
class FoundPort:
    """A port that is there now.

    Attributes:
        address: As a printer's port is kept.
        place: What the computer calls it: lp0, COM3.
        product: What the device calls itself, "" where it does not say.
    """

    address: Address
    place: str
    product: str = ""


def found_ports(
    devices: Path = _DEVICES, facts: Path = _FACTS, lines: Callable[[], Iterable[ListPortInfo]] | None = None
) -> tuple[FoundPort, ...]:
    """Look for USB printers, then for serial lines; takes some milliseconds."""
    usb = [FoundPort(Address("usb", str(each)), each.name, _product(facts / each.name)) for each in devices.glob("lp*")]
    serial = [
        FoundPort(Address("serial", line.device, DEFAULT_BAUD), line.name or line.device, _said(line))
        for line in (lines or _lines)()
    ]
    return (*sorted(usb, key=_place), *sorted(serial, key=_place))


def _lines() -> Iterable[ListPortInfo]:
    from serial.tools.list_ports import comports  # only where somebody sets a printer up

    found: Iterable[ListPortInfo] = comports()
    return found


def _product(fact: Path) -> str:
    """Read what a USB printer calls itself: its names stand one above the interface that prints."""
    above = (fact / "device").resolve().parent
    return " ".join(filter(None, (_line_of(above / name) for name in ("manufacturer", "product"))))


def _line_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _said(line: ListPortInfo) -> str:
    # Windows writes the port's name behind its description; "n/a" is the library's word for none.
    words = (line.product or line.description or "").replace(f"({line.name})", "").strip()
    return "" if words in ("n/a", line.name) else words


def _place(port: FoundPort) -> tuple[int, str]:
    return len(port.place), port.place  # COM9 before COM10
