"""Looking for the cables that may lead to a printer."""

from __future__ import annotations

from pathlib import Path

from serial.tools.list_ports_common import ListPortInfo

from app.devices.found import found_ports
from app.devices.ports import read_address


def no_lines() -> list[ListPortInfo]:
    return []


def line(device: str, description: str, product: str | None = None) -> ListPortInfo:
    made = ListPortInfo(device)
    made.description, made.product = description, product
    return made


def usb_printer(root: Path, name: str, **facts: str) -> None:
    """Lay a USB printer out as Linux does: the device file, and its names one above the interface."""
    (root / "dev").mkdir(exist_ok=True)
    (root / "dev" / name).touch()
    device = root / "devices" / name
    (device / "interface").mkdir(parents=True)
    (root / "facts" / name).mkdir(parents=True)
    (root / "facts" / name / "device").symlink_to(device / "interface")
    for fact, text in facts.items():
        (device / fact).write_text(f"{text}\n", encoding="utf-8")


def test_usb_printers_are_found_with_what_they_call_themselves(tmp_path: Path) -> None:
    usb_printer(tmp_path, "lp10")
    usb_printer(tmp_path, "lp0", manufacturer="STMicroelectronics", product="POS58 Printer USB")
    found = found_ports(tmp_path / "dev", tmp_path / "facts", no_lines)
    assert [(each.place, each.product) for each in found] == [
        ("lp0", "STMicroelectronics POS58 Printer USB"),
        ("lp10", ""),
    ]
    assert str(found[0].address) == f"usb:{tmp_path / 'dev' / 'lp0'}"
    assert read_address(str(found[0].address)) == found[0].address


def test_serial_lines_are_found_under_the_name_the_computer_gives_them(tmp_path: Path) -> None:
    def lines() -> list[ListPortInfo]:
        return [
            line("COM10", "n/a"),
            line("COM3", "USB-SERIAL CH340 (COM3)"),
            line("/dev/ttyUSB0", "USB2.0-Serial", "USB2.0-Serial"),
        ]

    found = found_ports(tmp_path, tmp_path, lines)
    assert [(each.place, each.product) for each in found] == [
        ("COM3", "USB-SERIAL CH340"),
        ("COM10", ""),
        ("ttyUSB0", "USB2.0-Serial"),
    ]
    assert str(found[0].address) == "serial:COM3:38400"
    assert all(read_address(str(each.address)) == each.address for each in found)


def test_a_computer_without_any_finds_none(tmp_path: Path) -> None:
    assert found_ports(tmp_path / "none", tmp_path / "none", no_lines) == ()
    assert isinstance(found_ports(), tuple), "the look at this computer itself fails on nothing"
