"""Where a printer is: an address, a cable of this computer, one of its printers, or a folder."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.core.errors import HallError
from app.devices.found import FoundPort
from app.devices.kinds import ESCPOS, PDF, SYSTEM
from app.devices.ports import DEFAULT_TCP, Address, read_address
from ui.plaintext import plain
from ui.widgets.buttons import button
from ui.widgets.fields import ChoiceField, TextField

# How addresses are written, for examples.
NETWORK, CABLES = "192.168.1.100", "usb:/dev/usb/lp0, serial:COM3"
NET, OTHER = "net", "other"  # ways beside the cables, which are named by their addresses


class PortField(QWidget):
    """Its value is the port as the hall keeps it.

    Signals:
        edited: A person changed it.
        hint_changed: Another way was chosen, of which `hint` says something else.
        look_asked: Look for cables again; `set_found` takes what there is.
    """

    edited = Signal()
    hint_changed = Signal()
    look_asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._kind = ""
        self._queues: tuple[str, ...] = ()
        self._found: tuple[FoundPort, ...] = ()
        self._kept = ""
        self.way = ChoiceField((NET, OTHER), f"{name}-way", self)
        self.text = TextField(200, f"{name}-text", self)
        self.queue = ChoiceField((), f"{name}-queue", self)
        for part in (self.text, self.way):
            part.setProperty("foreign", True)  # addresses and what devices call themselves are no Chinese
        self.look = button("", name=f"{name}-look", parent=self)
        self.browse = button("", name=f"{name}-browse", parent=self)
        ways, rest = QHBoxLayout(), QHBoxLayout()
        buttons: tuple[QWidget, ...] = (self.look, self.browse)
        lines: tuple[tuple[QWidget, ...], ...] = ((self.way, self.look), (self.text, self.queue, self.browse))
        for row, parts in zip((ways, rest), lines, strict=True):
            row.setSpacing(8)
            for each in parts:
                row.addWidget(each, 0 if each in buttons else 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(ways)
        column.addLayout(rest)
        self.way.edited.connect(self._way_chosen)
        self.text.edited.connect(self.edited)
        self.queue.edited.connect(self.edited)
        self.look.clicked.connect(self.look_asked)
        self.browse.clicked.connect(self._browse)
        self.set_kind("")

    def set_kind(self, kind: str) -> None:
        """Ask for what this kind of printer needs."""
        if kind != self._kind:
            self._kind = kind
            self.set_value(self._kept)
        self._show_parts()

    def _show_parts(self) -> None:
        cable = self._kind == ESCPOS and self.way.value() not in (NET, OTHER)
        self.way.setVisible(self._kind == ESCPOS)
        self.look.setVisible(self._kind == ESCPOS)
        self.text.setVisible(self._kind != SYSTEM and not cable)
        self.text.setPlaceholderText(NETWORK if self._kind == ESCPOS and self.way.value() == NET else "")
        self.queue.setVisible(self._kind == SYSTEM)
        self.browse.setVisible(self._kind == PDF)
        first = {SYSTEM: self.queue, ESCPOS: self.way if cable else self.text}
        self.setFocusProxy(first.get(self._kind, self.text))

    def set_queues(self, names: tuple[str, ...]) -> None:
        """Offer the printers of this computer; one that is set up and not there now stays."""
        self._queues = names
        kept = str(self.value())
        shown = [*names, *([self._kept] if self._kept and self._kept not in names else [])]
        self.queue.set_choices([(name, name) for name in shown])
        self.queue.set_value(kept)

    def set_found(self, found: tuple[FoundPort, ...]) -> None:
        """Offer the cables that lead to something now; one that is set up and not there now stays."""
        self._found = found
        if self._kind == ESCPOS:
            self._offer_ways(self.value())

    def best(self) -> str:
        """Give what a new receipt printer most likely hangs on, "" where nothing was found."""
        return next((str(one.address) for one in self._found if one.address.kind == "usb"), "")

    # -- the value

    def value(self) -> Any:
        """Give the port."""
        if self._kind == SYSTEM:
            return self.queue.value() or ""
        if self._kind != ESCPOS:
            return self.text.value()
        way = self.way.value()
        return _whole(self.text.value()) if way in (NET, OTHER) else way

    def set_value(self, value: Any) -> None:
        """Show a port."""
        self._kept = str(value or "")
        self.text.set_value(self._kept)
        if self._kind == SYSTEM:
            self.set_queues(self._queues)
            self.queue.set_value(self._kept)
        elif self._kind == ESCPOS:
            self._offer_ways(self._kept)

    def _offer_ways(self, value: str) -> None:
        address = _read(value)
        cable = address is not None and address.kind in ("usb", "serial")
        ways = [(NET, self.tr("In the network")), *((str(one.address), self._named(one)) for one in self._found)]
        if address is not None and cable:
            ways = [(value if _is_same_cable(way, address) else way, words) for way, words in ways]
            if value not in (way for way, _ in ways):
                ways.append((value, self.tr("Not connected now: {place}").format(place=plain(address.place))))
        ways.append((OTHER, self.tr("Something else")))
        self.way.set_choices(ways)
        if cable:
            self.way.set_value(value)
        else:
            network = address is not None and address.kind == "tcp"
            self.way.set_value(NET if network or not value else OTHER)
            self.text.set_value(_host(address) if address is not None and network else value)
        self._show_parts()
        self.hint_changed.emit()

    def _named(self, one: FoundPort) -> str:
        words = self.tr("USB printer {place}") if one.address.kind == "usb" else self.tr("Serial line {place}")
        said = words.format(place=plain(one.place))
        return f"{said}  ·  {plain(one.product)}" if one.product else said

    @Slot()
    def _way_chosen(self) -> None:
        way = self.way.value()
        if way in (NET, OTHER):
            self.text.set_value("")
        self._show_parts()
        self.hint_changed.emit()
        self.edited.emit()
        if way in (NET, OTHER):
            self.text.setFocus()

    # -- words

    def hint(self) -> str:
        """Say how what is asked for is written, "" where nothing is."""
        if self._kind == SYSTEM:
            return self.tr("One of the printers of this computer.")
        if self._kind == PDF:
            return self.tr("A folder; each slip becomes a file in it.")
        if self._kind != ESCPOS:
            return ""
        way = self.way.value()
        if way == NET:
            return self.tr("The printer's address, for example {example}.").format(example=NETWORK)
        return self.tr("Written like {examples}.").format(examples=CABLES) if way == OTHER else ""

    def set_words(self, name: str, browse: str) -> None:
        """Say the words in the language in force."""
        for part in (self.way, self.text, self.queue):
            part.setAccessibleName(name)
        self.browse.set_words(browse)
        self.look.set_words(self.tr("Look again"))
        if self._kind == ESCPOS:
            self._name_ways()

    def _name_ways(self) -> None:
        named = {str(one.address): self._named(one) for one in self._found}
        named |= {NET: self.tr("In the network"), OTHER: self.tr("Something else")}
        for row in range(self.way.count()):
            words = named.get(self.way.itemData(row))
            if words is not None:
                self.way.setItemText(row, words)

    @Slot()
    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.browse.words(), self.text.value())
        if folder:
            self.text.set_value(folder)
            self.edited.emit()


def _read(text: str) -> Address | None:
    try:
        return read_address(text) if text else None
    except HallError:
        return None


def _whole(text: str) -> str:
    """Give an address as the hall keeps it; what is none is told when it is saved."""
    address = _read(text)
    return text if address is None else str(address)


def _host(address: Address) -> str:
    """Write a network address as people do."""
    if address.number == DEFAULT_TCP:
        return address.place
    place = f"[{address.place}]" if ":" in address.place else address.place
    return f"{place}:{address.number}"


def _is_same_cable(way: str, address: Address) -> bool:
    """Tell whether a way is that cable, perhaps at another speed."""
    other = _read(way)
    return other is not None and (other.kind, other.place) == (address.kind, address.place)
