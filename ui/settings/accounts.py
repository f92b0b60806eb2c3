"""Settings: who works here, what they may do, and their first secrets (administrators only)."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from app.accounts.people import PersonInfo, list_people
from app.core.rights import TABLE, Right, Role
from app.setup.fields import PERSON_NAME
from app.setup.people import FirstSecret, change_person, new_person, new_secret
from app.setup.results import SetupView
from ui.context import Context
from ui.plaintext import plain
from ui.settings.edits import MESSAGE, Edits
from ui.settings.first_secret import FirstSecretCard
from ui.settings.list_section import ListSection
from ui.settings.ticks import TickField
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import ChoiceField, TextField
from ui.widgets.table import Column
from ui.words import role_text

_ROLES = ("receptionist", "attendant", "supervisor", "admin")
_STEPS = ("edit_person", "switch_off_person", "switch_on_person")
_NEW = {"display_name": "", "role": "receptionist", "desks": None, "home_desk": None}


class AccountsSection(ListSection):
    """An account is a person; nobody sees another's secret but a random first one, once."""

    def __init__(self, ctx: Context, edits: Edits, parent: QWidget | None = None) -> None:
        columns = (
            Column(_name_title, _name, tip=_name_tip, stretch=True),
            Column(_role_title, _role),
            Column(_state_title, self._state, tip=self._state),
        )
        self.first = FirstSecretCard()
        super().__init__("accounts", ctx, edits, columns, parent)
        self._site = ""
        self._asked_for = ""
        self.column.insertWidget(1, self.first)  # above the list: whoever misses it has to make another
        self.renew = self.add_tool("renew")
        self.switch = self.add_tool("switch", kind="danger")
        self.desks = TickField("person-desks")
        self.home = ChoiceField((None,), "person-home-desk")
        for name, field in (
            ("display_name", TextField(PERSON_NAME, "person-name")),
            ("role", ChoiceField(_ROLES, "person-role")),
            ("desks", self.desks),
            ("home_desk", self.home),
        ):
            self.form.add(name, field)
        self.form_note.setProperty("foreign", True)  # a sign-in name
        self.form.fields["role"].edited.connect(self._show_desks)
        self.renew.clicked.connect(self._ask_renew)
        self.switch.clicked.connect(self._switch)

    def show_view(self, view: SetupView) -> None:
        """Read the people again, and take the desks they may choose from."""
        self._site = view.name
        numbers = [(desk.number, f"{desk.number}  {desk.name}".strip()) for desk in view.desks if desk.active]
        self.desks.set_choices([(number, self.tr("Desk {number}").format(number=words)) for number, words in numbers])
        self.home.set_choices([(None, self.tr("none")), *numbers])
        self._read()

    def _read(self) -> None:
        hall = self.ctx.hall
        self.ctx.tasks.run_query(self, hall.ask, list_people, self.ctx.actor, done=self.show_rows)

    def id_of(self, row: PersonInfo) -> Hashable:
        """Give the sign-in name."""
        return row.name

    def values_of(self, row: PersonInfo) -> dict[str, Any]:
        """Give what the form shows of a person."""
        return {name: getattr(row, name) for name in _NEW}

    def defaults(self) -> dict[str, Any]:
        """Give a new person the commonest role."""
        return dict(_NEW)

    def add(self, values: dict[str, Any]) -> None:
        """Add a person; the first secret comes back once."""
        self.edits.call(new_person, self.ctx.hall, self.ctx.actor, then=self._added, **values)

    def change(self, key: Any, values: dict[str, Any], seen: dict[str, Any]) -> None:
        """Change a person."""
        asked = (change_person, self.ctx.hall, self.ctx.actor, key, values, seen)
        self.edits.call(*asked, then=self.edits.told)

    def own_steps(self) -> tuple[str, ...]:
        """Name the steps about people."""
        return _STEPS

    def _added(self, first: FirstSecret) -> None:
        self.edits.said(self.tr("{name} is added.").format(name=plain(first.display_name)))
        self.go_to(first.name)
        self.first.show_secret(self._site, first)
        self._read()

    def show_chosen(self, row: PersonInfo | None) -> None:
        """Offer what fits the person."""
        self.renew.setEnabled(row is not None and row.active)
        self.switch.setEnabled(row is not None and row.name != self.ctx.actor.name)
        active = row is None or row.active
        self.switch.set_words(self.tr("Switch off") if active else self.tr("Switch on again"))
        self._show_desks()
        self.retitle_form()

    @Slot()
    def _show_desks(self) -> None:
        sits = Right.RUN_DESK in TABLE[Role(str(self.form.value("role") or "receptionist"))]
        self.form.show_field("desks", sits)
        self.form.show_field("home_desk", sits)

    @Slot()
    def _switch(self) -> None:
        row = self.chosen()
        if row is not None:
            active = not row.active
            asked = (change_person, self.ctx.hall, self.ctx.actor, row.name, {"active": active}, {"active": row.active})
            self.edits.call(*asked, then=self.edits.told)

    @Slot()
    def _ask_renew(self) -> None:
        """Ask once more: it cannot be taken back."""
        row = self.chosen()
        if row is not None:
            self._asked_for = row.name
            words = self.tr("Give {name} a new first PIN? The old one then no longer works.")
            self.ctx.strip.show_message(
                words.format(name=plain(row.display_name)),
                "attention",
                self.tr("New first PIN"),
                self._renew,
                id=MESSAGE,
            )

    @Slot()
    def _renew(self) -> None:
        self.edits.call(new_secret, self.ctx.hall, self.ctx.actor, self._asked_for, then=self._renewed)

    def _renewed(self, first: FirstSecret) -> None:
        self.edits.said(self.tr("{name} has a new first PIN.").format(name=plain(first.display_name)))
        self.first.show_secret(self._site, first)
        self._read()

    def _state(self, row: PersonInfo) -> str:
        if not row.active:
            return self.tr("Switched off")
        if row.desk:
            return self.tr("At desk {number}").format(number=row.desk)
        if row.must_change:
            return self.tr("First PIN")
        if row.seen_at is None:
            return self.tr("Not yet here")
        return f"{row.seen_at.astimezone(self.ctx.hall.zone(self.ctx.actor)):%m-%d %H:%M}"

    def retitle_form(self) -> None:
        """Say whom the form is about."""
        row = self.chosen()
        if row is None:
            self.form_title.setText(self.tr("A new person"))
            self.form_note.setText(self.tr("The first PIN is made at random and shown once after saving."))
            return
        self.form_title.setText(plain(row.display_name))
        self.form_note.setText(self.tr("Sign-in name: {name}").format(name=row.name))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.view.setAccessibleName(self.tr("Accounts"))
        self.hint.setText(self.tr("Who works here and what they may do. A change counts from their next step on."))
        self.add_button.set_words(self.tr("Add a person"))
        self.renew.set_words(self.tr("New first PIN …"))
        self.switch.set_words(self.tr("Switch off"))
        form = self.form
        form.retitle("display_name", self.tr("Name"), "")
        form.retitle("role", self.tr("Role"), "")
        form.retitle("desks", self.tr("Desks they may sit at"), "")
        form.retitle("home_desk", self.tr("Usual desk"), self.tr("Preselected when they sign in."))
        self.desks.set_words(self.tr("All desks"))
        role = form.fields["role"]
        if isinstance(role, ChoiceField):
            role.set_words([role_text(code) for code in _ROLES])
        super().retranslate()


def _name_title() -> str:
    return QCoreApplication.translate("AccountsSection", "Name")


def _role_title() -> str:
    return QCoreApplication.translate("AccountsSection", "Role")


def _state_title() -> str:
    return QCoreApplication.translate("AccountsSection", "Last here")


def _name(row: PersonInfo) -> str:
    return plain(row.display_name)


def _name_tip(row: PersonInfo) -> str:
    return as_tooltip(plain(row.display_name))


def _role(row: PersonInfo) -> str:
    return role_text(row.role)
