"""Sign in: who, the secret (口令), and at which desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.accounts.sessions import SignInName, sign_in_names
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import TABLE, Right, Role
from app.hall import Hall
from ui.plaintext import plain
from ui.signin.frame import CardPage
from ui.tasks import Tasks
from ui.widgets.buttons import button
from ui.widgets.combo import Combo
from ui.widgets.form import Form
from ui.widgets.labels import label
from ui.words import error_text, role_text

if TYPE_CHECKING:
    from app.queue.results import DeskInfo


class SignInPage(CardPage):
    """The page everybody sees first.

    Signals:
        signed_in: The `Actor`, with the desk sat down at; `must_change` asks for a new secret first.
        ready: Names and desks are there.
    """

    signed_in = Signal(object, str)
    ready = Signal()

    def __init__(
        self, hall: Hall, tasks: Tasks, anyone: Actor, parent: QWidget | None = None, prefer: Role | None = None
    ) -> None:
        """Let somebody of the hall sign in; `prefer` proposes the first person of a role."""
        super().__init__(parent)
        self.setObjectName("signin_page")
        self._hall = hall
        self._tasks = tasks
        self._anyone = anyone
        self._prefer = prefer
        self._site_name = ""
        self._names: tuple[SignInName, ...] = ()
        self._desks: tuple[DeskInfo, ...] = ()
        self._error: HallError | None = None
        self._build()
        self.retranslate()
        QTimer.singleShot(0, self.read)

    def _build(self) -> None:
        self.form = Form(self.card)
        self.name = Combo()
        self.name.setObjectName("signin-name")
        self.secret = QLineEdit()
        self.secret.setObjectName("signin-secret")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setMaxLength(256)
        self.desk = Combo()
        self.desk.setObjectName("signin-desk")
        self._rows = [self.form.add_row(" ", widget) for widget in (self.name, self.secret, self.desk)]
        self.problem = label(kind="error", wrap=True, name="signin-problem", parent=self.card)
        self.problem.hide()
        self.enter = button("", "primary", name="signin-enter", parent=self.card)
        self.demo = label(kind="small", wrap=True, name="signin-demo", parent=self.card)
        self.demo.setProperty("foreign", True)  # now and then a secret is of letters alone
        for part in (self.form, self.problem, self.enter, self.demo):
            self.column.addWidget(part)
        self.name.currentIndexChanged.connect(self._name_chosen)
        self.secret.returnPressed.connect(self._enter)
        self.enter.clicked.connect(self._enter)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where typing begins."""
        super().showEvent(event)
        self.secret.setFocus()

    @Slot()
    def read(self) -> None:
        """Read who may sign in, then which desks are free; nobody signs in before both are known."""
        self.enter.setEnabled(False)
        self._tasks.run_query(self, self._read_names, done=self._show_names, failed=self._failed)

    def _read_names(self) -> tuple[str, tuple[SignInName, ...]]:
        return self._hall.site(self._anyone).name, self._hall.ask(sign_in_names, self._anyone)

    def _read_desks(self) -> tuple[DeskInfo, ...]:
        # Imported here, beside the interface: it needs the whole queue, which the first key does not wait for.
        from app.accounts.seats import seats

        return self._hall.ask(seats, self._anyone)

    def _show_names(self, found: tuple[str, tuple[SignInName, ...]]) -> None:
        chosen = self.name.currentData()
        self._site_name, self._names = found
        self.name.blockSignals(True)
        self.name.clear()
        for person in self._names:
            words = f"{plain(person.display_name)}  {role_text(person.role)}"
            self.name.addItem(words, person.name)
        first = next((row for row, person in enumerate(self._names) if self._is_proposed(person)), 0)
        self.name.setCurrentIndex(max(self.name.findData(chosen), 0) if chosen else first)
        self.name.blockSignals(False)
        self.retranslate()
        self._tasks.run_query(self, self._read_desks, done=self._show_desks, failed=self._failed)

    def _is_proposed(self, person: SignInName) -> bool:
        return bool(person.home_desk) if self._prefer is None else person.role == self._prefer.value

    def _show_desks(self, desks: tuple[DeskInfo, ...]) -> None:
        self._desks = desks
        self._name_chosen()
        self.enter.setEnabled(True)
        self.ready.emit()

    @Slot()
    def _name_chosen(self) -> None:
        person = self._person()
        self.desk.clear()
        self.desk.addItem(self.tr("No desk"), None)
        if person is None or Right.RUN_DESK not in TABLE[Role(person.role)]:
            self.desk.setEnabled(False)
            return
        self.desk.setEnabled(True)
        for info in self._desks:
            if info.account is None or info.account == person.display_name:
                self.desk.addItem(self._desk_words(info), info.number)
        self.desk.setCurrentIndex(max(0, self.desk.findData(person.home_desk)))

    def _desk_words(self, info: DeskInfo) -> str:
        words = self.tr("Desk {number}").format(number=info.number)
        return f"{words}  {plain(info.name)}" if info.name else words

    def _person(self) -> SignInName | None:
        chosen = self.name.currentData()
        return next((person for person in self._names if person.name == chosen), None)

    @Slot()
    def _enter(self) -> None:
        person = self._person()
        if person is None or not self.enter.isEnabled():
            return
        if not self.secret.text():
            self._say(HallError("missing_secret"))
            self.secret.setFocus()
            return
        self._set_busy(True)
        asked = (person.name, self.secret.text(), self.desk.currentData())
        self._tasks.run_command(self, self._sign_in, *asked, done=self._entered, failed=self._failed)

    def _sign_in(self, name: str, secret: str, desk: str | None) -> tuple[Actor, str]:
        from app.accounts.seats import sit_at

        actor = self._hall.sign_in(name, secret, self._anyone.site_id)
        if actor.must_change:
            return actor, desk or ""
        return self._hall.do(sit_at, actor, desk), desk or ""

    def _entered(self, found: tuple[Actor, str]) -> None:
        self._set_busy(False)
        self._say(None)
        self.secret.clear()
        self.signed_in.emit(*found)

    def _failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._say(error if isinstance(error, HallError) else HallError("internal_error"))
        self.secret.selectAll()
        self.secret.setFocus()
        if isinstance(error, HallError) and error.code in ("desk_taken", "account_off"):
            self.read()

    def _say(self, error: HallError | None) -> None:
        self._error = error
        self.problem.setVisible(error is not None)
        if error is not None:
            self.problem.setText("\n".join(error_text(error)))

    def _set_busy(self, busy: bool) -> None:
        self.enter.setEnabled(not busy)
        self.enter.set_words(self.tr("One moment …") if busy else self.tr("Sign in"))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.title.setText(plain(self._site_name) or self.tr("Reception hall"))
        self.hint.setText(self.tr("Please sign in."))
        words: tuple[tuple[str, str], ...] = (
            (self.tr("Name"), ""),
            (self.tr("PIN"), ""),
            (self.tr("Desk"), self.tr("Only desks that are free can be chosen.")),
        )
        for field, (text, description) in zip(self._rows, words, strict=True):
            self.form.retitle(field, text, description)
        if self.desk.count():
            self.desk.setItemText(0, self.tr("No desk"))
        for row, info in enumerate(self._free_desks(), 1):
            self.desk.setItemText(row, self._desk_words(info))
        for row, person in enumerate(self._names):
            self.name.setItemText(row, f"{plain(person.display_name)}  {role_text(person.role)}")
        self.enter.set_words(self.tr("Sign in"))
        self._show_demo_secret(self._hall.info)
        if self._error is not None:
            self._say(self._error)

    def _free_desks(self) -> list[DeskInfo]:
        numbers = [self.desk.itemData(row) for row in range(1, self.desk.count())]
        return [info for number in numbers for info in self._desks if info.number == number]

    def _show_demo_secret(self, info: dict[str, Any]) -> None:
        secret = info.get("demo_secret", "") if info.get("kind") == "demo" else ""
        self.demo.setVisible(bool(secret))
        words = self.tr("This is a demo hall with invented people. Everybody's PIN here is {secret}.")
        self.demo.setText(words.format(secret=secret))
