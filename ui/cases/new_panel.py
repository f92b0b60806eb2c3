"""Open a case: of the visit in hand with one press, of a telephone call with a name and an address."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.cases.choices import CaseChoices
from app.cases.opening import ADDRESS_LIMIT, SAFETY_LIMIT, TITLE_LIMIT, WISH_LIMIT
from app.cases.prefill import CasePrefill
from app.cases.terms import KINDS, NOTICE_VERSION, VISIT
from app.core.text import NAME_LIMIT, NOTE_LIMIT
from app.documents.case_words import CHINESE, ENGLISH
from ui import i18n
from ui.cases.paper_rows import PaperRows
from ui.cases.words import KINDS as KIND_WORDS
from ui.cases.words import SOURCES, say
from ui.desk.panel import Panel
from ui.plaintext import plain
from ui.service_names import shown_name
from ui.theme.state import set_state
from ui.widgets.ask_panel import day_field
from ui.widgets.combo import Combo
from ui.widgets.form import Form, Row
from ui.words import entitlement_text

_SOURCES = ("visit", "phone", "grid", "notice", "kiosk")
_LINES = {
    "title": TITLE_LIMIT,
    "name": NAME_LIMIT,
    "phone": 40,
    "address": ADDRESS_LIMIT,
    "wished": WISH_LIMIT,
    "safety": SAFETY_LIMIT,
    "notice": 40,
    "note": NOTE_LIMIT,
}
_VISIT_LINES = ("address", "wished", "safety")
_VISIT = ("entitlement", *_VISIT_LINES)
_SENSITIVE = ("consent", *_VISIT)


class NewCasePanel(Panel):
    """Values: the arguments of `open_case`. What a kind does not need is not shown.

    Signals:
        prefill_asked: Arguments of `case_prefill`: the service, guide or notice has changed.
    """

    prefill_asked = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("case_new", parent)
        self.choices: CaseChoices | None = None
        self.combos = {name: Combo(self) for name in ("kind", "source", "service", "guide", "entitlement", "owner")}
        for name, combo in self.combos.items():
            combo.setObjectName(f"case_new_{name}")
        self.kind, self.source, self.service = (self.combos[name] for name in ("kind", "source", "service"))
        self.guide, self.entitlement, self.owner = (self.combos[name] for name in ("guide", "entitlement", "owner"))
        self.lines = {name: QLineEdit(self) for name in _LINES}
        for name, line in self.lines.items():
            line.setObjectName(f"case_new_{name}")
            line.setMaxLength(_LINES[name])
        self.consent, self.promised = QCheckBox(self), QCheckBox(self)
        self.consent.setObjectName("case_new_consent")
        self.promised.setObjectName("case_new_promised")
        self.promise = day_field(self)
        self.promise.setObjectName("case_new_promise")
        self.papers = PaperRows(self)
        self._forms = tuple(Form(self) for _ in range(3))  # the middle one is of what is sensitive
        self._rows: dict[str, Row] = {}
        for name, part in self._parts().items():
            form = self._forms[1 if name in _SENSITIVE else 2 if self._has(_SENSITIVE[-1]) else 0]
            self._rows[name] = form.add_row(" ", part)
        for form in self._forms:
            self.body.addWidget(form)
        self.kind.currentIndexChanged.connect(self._show_kind)
        self.source.currentIndexChanged.connect(self._show_kind)
        self.service.currentIndexChanged.connect(self._show_kind)
        self.service.activated.connect(self._ask_service)
        self.guide.activated.connect(self._ask_guide)
        self.lines["notice"].editingFinished.connect(self._ask_notice)
        self.promised.toggled.connect(self._show_kind)
        for line in self.lines.values():
            line.textEdited.connect(self._typed)
        self.retranslate()

    def _parts(self) -> dict[str, QWidget]:
        lines = self.lines
        return {
            "kind": self.kind,
            "service": self.service,
            "guide": self.guide,
            "title": lines["title"],
            "name": lines["name"],
            "phone": lines["phone"],
            "papers": self.papers,
            "consent": self.consent,
            "entitlement": self.entitlement,
            "address": lines["address"],
            "wished": lines["wished"],
            "safety": lines["safety"],
            "note": lines["note"],
            "source": self.source,
            "notice": lines["notice"],
            "owner": self.owner,
            "promised": self.promised,
            "promise": self.promise,
        }

    def _has(self, name: str) -> bool:
        return name in self._rows

    def begin(self, choices: CaseChoices, prefill: CasePrefill) -> None:
        """Ask for the next one; the visit in hand, or a materials notice, fills in its service and guide."""
        self.choices = choices
        for line in self.lines.values():
            line.clear()
            set_state(line, state="")
        for tick in (self.consent, self.promised):
            tick.setChecked(False)
        self.papers.begin()
        today = QDate(choices.today.year, choices.today.month, choices.today.day)
        self.promise.setMinimumDate(today)
        self.promise.setDate(today)
        self._fill(choices)
        if prefill.notice:
            self.source.setCurrentIndex(self.source.findData("notice"))
            self.lines["notice"].setText(prefill.notice)
        self.show_prefill(prefill)

    def show_prefill(self, prefill: CasePrefill) -> None:
        """Offer the guides of a service; what a person counted already is kept."""
        if prefill.notice:
            self.service.setCurrentIndex(max(0, self.service.findData(prefill.service)))
            if not self.lines["note"].text():
                missing = self.tr("Still missing: {what}").format(what=", ".join(map(plain, prefill.missing)))
                self.lines["note"].setText(missing[:NOTE_LIMIT])
        self.guide.clear()
        self.guide.addItem("", None)
        for one in prefill.guides:
            self.guide.addItem(plain(one.title), one.guide)
        self.guide.setCurrentIndex(max(0, self.guide.findData(prefill.guide)))
        if self.papers.is_untouched():
            self.papers.begin(prefill.papers)
        self.retranslate()

    @Slot()
    def _ask_service(self) -> None:
        self.prefill_asked.emit({"service": self.service.currentData()})

    @Slot()
    def _ask_guide(self) -> None:
        if self.guide.currentData() is not None:
            self.prefill_asked.emit({"service": self.service.currentData(), "guide": self.guide.currentData()})

    @Slot()
    def _ask_notice(self) -> None:
        number = self.lines["notice"].text().strip()
        if number and self.source.currentData() == "notice":
            self.prefill_asked.emit({"notice": number})

    def _fill(self, choices: CaseChoices) -> None:
        for combo, codes in ((self.kind, KINDS), (self.source, _SOURCES)):
            combo.clear()
            for code in codes:
                combo.addItem("", code)
        self.service.clear()
        self.service.addItem("", None)
        for service in choices.services:
            self.service.addItem("", service.code)
        self.service.setCurrentIndex(max(0, self.service.findData(choices.ticket_service or None)))
        self.entitlement.clear()
        self.entitlement.addItem("", "")
        for code in choices.entitlements:
            self.entitlement.addItem("", code)
        self.owner.clear()
        self.owner.addItem("", None)
        for person in choices.people:
            self.owner.addItem(plain(person.shown), person.name)
        self.source.setCurrentIndex(0 if choices.ticket else 1)

    def take_focus(self) -> None:
        """Start at the name; of a visit in hand all is known that is needed."""
        known = self.choices is not None and bool(self.choices.ticket)
        target: QWidget = self.go if known else self.lines["name"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if not known:
            self.reveal(target)

    @Slot()
    def _show_kind(self) -> None:
        kind, choices = self.kind.currentData(), self.choices
        shown = dict.fromkeys(self._rows, True)
        for name in _VISIT:
            shown[name] = kind == VISIT
        shown["title"] = self.service.currentData() is None
        shown["guide"] = self.service.currentData() is not None and self.guide.count() > 1
        shown["consent"] = choices is not None and kind in choices.sensitive
        shown["notice"] = self.source.currentData() == "notice"
        shown["promise"] = self.promised.isChecked()
        for name, row in self._rows.items():
            row.widget.setVisible(shown[name])
            row.label.setVisible(shown[name] and not row.is_switch)
            row.description.setVisible(shown[name] and bool(row.description.text()))
        self._forms[1].setVisible(any(shown[name] for name in _SENSITIVE))

    @Slot()
    def _typed(self) -> None:
        field = self.sender()
        if isinstance(field, QLineEdit):
            set_state(field, state="")

    def values(self) -> dict[str, object] | None:
        """Give the arguments of the use case; the first missing field is shown."""
        kind, service = self.kind.currentData(), self.service.currentData()
        lines = {name: line.text().strip() for name, line in self.lines.items()}
        needed = ["title"] if service is None else []
        needed += ["address"] if kind == VISIT else []
        needed += ["name"] if lines["phone"] or kind == VISIT else []
        for name in needed:
            if not lines[name]:
                set_state(self.lines[name], state="error")
                self.lines[name].setFocus(Qt.FocusReason.OtherFocusReason)
                self.reveal(self.lines[name])
                return None
        return {"kind": kind, "service": service, **self._told(kind, lines)}

    def _told(self, kind: str, lines: dict[str, str]) -> dict[str, Any]:
        source = self.source.currentData()
        ticket = self.choices.ticket if self.choices is not None and source == "visit" else ""
        return {
            "title": lines["title"] if self.service.currentData() is None else "",
            "note": lines["note"],
            "source": source,
            "ticket": ticket or None,
            "notice": lines["notice"] or None if source == "notice" else None,
            "guide": self.guide.currentData() if self.service.currentData() is not None else None,
            "person": {"name": lines["name"], "phone": lines["phone"]} if lines["name"] else None,
            "papers": self.papers.written(),
            "owner": self.owner.currentData(),
            "promise_date": self.promise.date().toPython() if self.promised.isChecked() else None,
            "consent": NOTICE_VERSION if self.consent.isChecked() and not self.consent.isHidden() else "",
            "visit": self._visit(lines) if kind == VISIT else None,
        }

    def _visit(self, lines: dict[str, str]) -> dict[str, str]:
        return {name: lines[name] for name in _VISIT_LINES} | {"entitlement": self.entitlement.currentData() or ""}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        ticket = self.choices.ticket if self.choices is not None else ""
        of_visit = self.tr("New case from the visit {ticket}").format(ticket=ticket)
        self.title.setText(of_visit if ticket else self.tr("New case"))
        self.go.set_words(self.tr("Open the case"))
        for at in range(self.kind.count()):
            self.kind.setItemText(at, say(KIND_WORDS, str(self.kind.itemData(at))))
        for at in range(self.source.count()):
            self.source.setItemText(at, say(SOURCES, str(self.source.itemData(at))))
        if self.choices is not None:
            self._name_choices(self.choices)
        for name, (text, description) in self._words().items():
            self._forms[0].retitle(self._rows[name], text, description)
        self.papers.retranslate()
        self._show_kind()

    def _name_choices(self, choices: CaseChoices) -> None:
        self.service.setItemText(0, self.tr("None of the services"))
        for at, service in enumerate(choices.services, 1):
            self.service.setItemText(at, f"{service.code}  {plain(shown_name(service.name, service.name_en))}")
        self.guide.setItemText(0, self.tr("None of them"))
        self.owner.setItemText(0, self.tr("I do it myself"))
        self.entitlement.setItemText(0, self.tr("Not known, or none"))
        for at, code in enumerate(choices.entitlements, 1):
            self.entitlement.setItemText(at, entitlement_text(code))

    def _personal(self) -> str:
        """Give what is read to the resident before they agree: the words of the receipt, with their version."""
        words = CHINESE if i18n.spoken() == i18n.CHINESE else ENGLISH
        months = self.choices.keep_months if self.choices is not None else 0
        return words.personal.format(version=NOTICE_VERSION, months=months)

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "kind": (self.tr("Kind"), ""),
            "service": (self.tr("Service"), ""),
            "guide": (self.tr("Guide"), ""),
            "entitlement": (self.tr("Why at home"), ""),
            "name": (self.tr("Name of the resident"), ""),
            "phone": (
                self.tr("Telephone"),
                self.tr("Its last four digits open the case to the resident."),
            ),
            "papers": (self.tr("Papers taken in"), self.tr("No ID card is kept: look at it and give it back.")),
            "consent": (self.tr("The resident agrees to what is kept about them"), self._personal()),
            "address": (self.tr("Address"), self.tr("Kept sealed; on paper it stands on the day's sheet alone.")),
            "wished": (self.tr("Wished times"), ""),
            "safety": (
                self.tr("For the safety of who goes"),
                self.tr("A dog, dark stairs; nothing of illness."),
            ),
            "title": (self.tr("What it is about"), ""),
            "note": (self.tr("What is to be done"), ""),
            "source": (self.tr("Where it comes from"), ""),
            "notice": (self.tr("Number of the materials notice"), ""),
            "owner": (self.tr("Who does it"), ""),
            "promised": (self.tr("Promise a date of its own"), ""),
            "promise": (self.tr("Promised date"), ""),
        }
