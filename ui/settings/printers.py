"""Settings: the printers, how each is, and a test print."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.core.errors import HallError
from app.core.rights import TABLE, Right
from app.devices.fields import SOURCES
from app.devices.found import found_ports
from app.devices.kinds import ESCPOS, KINDS
from app.devices.setup import job_state, list_devices, print_test, try_again
from app.devices.views import DeviceInfo, Problem
from app.setup.printers import FIELDS, add_printer, edit_printer, remove_printer
from app.setup.results import SetupView
from ui.context import Context
from ui.devices.words import job_state_text, kind_text, outcome_text
from ui.plaintext import joined, plain
from ui.settings.edits import Edits
from ui.settings.list_section import ListSection
from ui.settings.port_field import PortField
from ui.settings.ticks import TickField
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import ChoiceField, NumberField, SwitchField, TextField
from ui.widgets.table import Column
from ui.words import error_text

_STEPS = ("add_printer", "edit_printer", "remove_printer")
_NEW = {
    "kind": ESCPOS, "name": "", "port": "", "paper_mm": 80, "priority": 1,
    "answers": True, "cuts": True, "sources": ("desk", "kiosk"),
}  # fmt: skip
_UNDER_WAY = ("waiting", "sending")


class PrintersSection(ListSection):
    """Who may only edit the set-up sees the printers and tests them; an administrator sets them up."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        columns = (
            Column(_name_title, _name, tip=_name_tip),
            Column(_state_title, _state, tip=_state_tip, stretch=True),
            Column(_waiting_title, _waiting, right=True),
        )
        super().__init__("printers", ctx, edits, columns, parent)
        self._may_edit = Right.EDIT_DEVICES in TABLE[ctx.actor.role]
        self._job: int | None = None
        self.test = self.add_tool("test")
        self.again = self.add_tool("again")
        self.remove = self.add_tool("remove", kind="danger")
        self.admin = self.add_tool("admin")
        self.kind = ChoiceField(KINDS, "printer-kind")
        self.port = PortField("printer-port")
        self.sources = TickField("printer-sources")
        for name, field in (
            ("kind", self.kind),
            ("name", TextField(40, "printer-name")),
            ("port", self.port),
            ("paper_mm", ChoiceField((80, 58), "printer-paper")),
            ("priority", NumberField(1, 99, "printer-priority")),
            ("answers", SwitchField("printer-answers")),
            ("cuts", SwitchField("printer-cuts")),
            ("sources", self.sources),
        ):
            self.form.add(name, field)
        for part in (self.form.row("port").description, self.form_note):
            part.setProperty("foreign", True)  # addresses and "ESC/POS" are no Chinese
        self.kind.edited.connect(self._kind_edited)
        self.port.hint_changed.connect(self._say_port)
        self.port.look_asked.connect(self._look_for_cables)
        self.test.clicked.connect(self._test)
        self.again.clicked.connect(self._again)
        self.remove.clicked.connect(self._remove)
        self.form.setEnabled(self._may_edit)
        for tool in (self.add_button, self.remove):
            tool.setVisible(self._may_edit)
        self.admin.setVisible(not self._may_edit)
        self.admin.clicked.connect(self.ask_for_admin)

    def start(self) -> None:
        """Ask which printers this computer has; that may take a second."""
        from ui.devices.system_printer import system_printers  # Qt's printing, which most pages do without

        self.ctx.tasks.run_query(self, system_printers, done=self.port.set_queues)
        self._look_for_cables()

    @Slot()
    def _look_for_cables(self) -> None:
        self.ctx.tasks.run_query(self, found_ports, done=self.port.set_found)

    def show_view(self, _view: SetupView) -> None:
        """Read the printers again, and how a test print stands."""
        hall, tasks = self.ctx.hall, self.ctx.tasks
        tasks.run_query(self, hall.ask, list_devices, self.ctx.actor, done=self.show_rows)
        if self._job is not None:
            tasks.run_query(self, hall.ask, job_state, self.ctx.actor, done=self._tested, tag="job", job=self._job)

    # -- rows and form

    def id_of(self, row: DeviceInfo) -> Hashable:
        """Give a printer's name."""
        return row.name

    def values_of(self, row: DeviceInfo) -> dict[str, Any]:
        """Give what the form shows of a printer."""
        return {"kind": row.kind, **{name: getattr(row, name) for name in FIELDS}}

    def defaults(self) -> dict[str, Any]:
        """Give the commonest: a receipt printer, at the cable that was found or in the network."""
        return {**_NEW, "port": self.port.best()}

    def add(self, values: dict[str, Any]) -> None:
        """Set up a printer of this computer."""
        kind = values.pop("kind")
        self.edits.call(add_printer, self.ctx.hall, self.ctx.actor, kind, values, then=self.edits.told)

    def change(self, key: Any, values: dict[str, Any], seen: dict[str, Any]) -> None:
        """Change a printer."""
        self.edits.call(edit_printer, self.ctx.hall, self.ctx.actor, key, values, seen, then=self.edits.told)

    def own_steps(self) -> tuple[str, ...]:
        """Name the steps about printers."""
        return _STEPS

    def show_chosen(self, row: DeviceInfo | None) -> None:
        """Offer what fits the printer."""
        self.test.setEnabled(row is not None)
        self.again.setEnabled(row is not None and row.waiting > 0)
        self.remove.setEnabled(row is not None)
        self.form.show_field("kind", row is None)
        self._kind_chosen()
        self.retitle_form()

    @Slot()
    def _kind_edited(self) -> None:
        """Start anew: an address is no folder."""
        self._kind_chosen()
        self.port.set_value(self.port.best() if self.kind.value() == ESCPOS else "")

    def _kind_chosen(self) -> None:
        kind = str(self.kind.value())
        self.port.set_kind(kind)
        self.form.show_field("answers", kind == ESCPOS)
        self.form.show_field("cuts", kind == ESCPOS)
        self._say_port()

    # -- what can be done

    @Slot()
    def _test(self) -> None:
        row = self.chosen()
        if row is None:
            return
        if not row.driven:
            text, step = error_text(HallError("not_driven", device=row.name, pc=row.pc_name))
            self.edits.said(text, "attention", step)
        self.edits.call(
            self.ctx.hall.do, print_test, self.ctx.actor, device=row.name, then=self._testing if row.driven else None
        )

    def _testing(self, job: int) -> None:
        self._job = job
        self.edits.said(self.tr("A test slip is on its way …"), "info")

    def _tested(self, problem: Problem | None) -> None:
        if problem is None or (problem.state in _UNDER_WAY and not problem.outcome):
            return
        if problem.state not in _UNDER_WAY:
            self._job = None
        words, step = outcome_text(problem.outcome or "printed")
        good = problem.state == "printed"
        text = self.tr("Test print: {state}. {words}").format(state=job_state_text(problem.state), words=words)
        self.edits.said(job_state_text("printed") if good else text, "done" if good else "attention", step)

    @Slot()
    def _again(self) -> None:
        row = self.chosen()
        if row is not None:
            self.edits.call(self.ctx.hall.do, try_again, self.ctx.actor, device=row.name)

    @Slot()
    def _remove(self) -> None:
        row = self.chosen()
        if row is not None:
            self.edits.call(remove_printer, self.ctx.hall, self.ctx.actor, row.name, then=self.edits.told)

    # -- words

    def retitle_form(self) -> None:
        """Say which printer the form is about, and how it is."""
        row = self.chosen()
        if row is None:
            self.form_title.setText(self.tr("A new printer") if self.adding else self.tr("No printer is set up"))
            self.form_note.setText(
                self.tr("It belongs to this computer, which must be on and have the program open to print.")
                if self.adding
                else self.tr("An administrator sets one up. Until then the number is shown big on screen.")
            )
            return
        self.form_title.setText(plain(row.name))
        words, step = outcome_text(row.state)
        lines = [f"{kind_text(row.kind)}  ·  {plain(row.pc_name)}", _state(row)]
        if not row.driven:
            lines.append(joined(*error_text(HallError("not_driven", device=row.name, pc=plain(row.pc_name)))))
        elif step and words in lines[1]:
            lines.append(step)
        if not self._may_edit:
            lines.append(self.tr("Only an administrator can change it; a test print is always possible."))
        self.form_note.setText("\n".join(lines))

    @Slot()
    def _say_port(self) -> None:
        self.form.retitle("port", self.tr("Connection"), self.port.hint())

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Printers"))
        self.hint.setText(self.tr("What prints the slips. When one cannot print, the next in order does."))
        self.add_button.set_words(self.tr("Add a printer"))
        self.test.set_words(self.tr("Test print"))
        self.again.set_words(self.tr("Try again"))
        self.remove.set_words(self.tr("Remove"))
        self.admin.set_words(self.tr("Sign in as administrator …"))
        form = self.form
        form.retitle("kind", self.tr("Kind"))
        form.retitle("name", self.tr("Name"), self.tr("As people call it, for example: by the entrance."))
        form.retitle("paper_mm", self.tr("Paper"), "")
        form.retitle("priority", self.tr("Order"), self.tr("1 is tried first."))
        form.retitle("answers", self.tr("Tells its status"), self.tr("Without it nobody knows whether it printed."))
        form.retitle("cuts", self.tr("Cuts the paper"))
        form.retitle("sources", self.tr("What it prints"), self.tr("Slips of numbers that were taken there."))
        self.kind.set_words([kind_text(kind) for kind in KINDS])
        paper = form.fields["paper_mm"]
        if isinstance(paper, ChoiceField):
            paper.set_words([self.tr("{width} mm").format(width=width) for width in (80, 58)])
        names = (self.tr("At a desk"), self.tr("At a kiosk"), self.tr("By telephone"), self.tr("Appointments"))
        self.sources.set_words(self.tr("All"))
        self.sources.set_choices(list(zip(SOURCES, names, strict=True)))
        self.port.set_words(self.tr("Connection"), self.tr("Choose …"))
        self._say_port()
        super().retranslate()


def _name_title() -> str:
    return QCoreApplication.translate("PrintersSection", "Printer")


def _state_title() -> str:
    return QCoreApplication.translate("PrintersSection", "State")


def _waiting_title() -> str:
    return QCoreApplication.translate("PrintersSection", "Waiting")


def _name(row: DeviceInfo) -> str:
    return plain(row.name)


def _name_tip(row: DeviceInfo) -> str:
    return as_tooltip(plain(row.name))


def _state(row: DeviceInfo) -> str:
    words = outcome_text(row.state)[0]
    if row.paper_low:
        return QCoreApplication.translate("PrintersSection", "{state}; the paper is nearly out").format(state=words)
    return words


def _state_tip(row: DeviceInfo) -> str:
    return " ".join((_state(row), outcome_text(row.state)[1])).strip()


def _waiting(row: DeviceInfo) -> str:
    return str(row.waiting)
