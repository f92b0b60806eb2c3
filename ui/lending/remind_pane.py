"""Overdue work: who is to be called, what came of it, a text to send, and the list on paper."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.core.text import REASON_LIMIT
from app.documents.overdue_list import OverdueFacts, overdue_list_pdf
from app.lending import overdue, papers
from app.lending.overdue import OUTCOMES, WAYS, CallList, CallRow
from app.lending.sights import ContactSight
from ui import i18n
from ui.context import Context
from ui.lending.words import day_text, due_text, late_text, named
from ui.lending.work_pane import WorkPane
from ui.plaintext import joined, plain
from ui.widgets.ask_panel import CHOICE, Ask, Field
from ui.widgets.elided import as_tooltip
from ui.widgets.fields import ChoiceField
from ui.widgets.table import Column


class RemindPane(WorkPane):
    """One row a person, the longest late first.

    Signals:
        person_asked: Code of a borrower.
    """

    person_asked = Signal(str)
    chooses = True

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        columns = (
            Column(_who_title, _who, stretch=True),
            Column(_things_title, _things, tip=_things_tip),
            Column(_late_title, _late, right=True),
            Column(_last_title, _last, tip=_last_tip),
        )
        super().__init__("lending_remind", ctx, columns, _row_id, parent)
        self.calls: CallList | None = None
        self.which = ChoiceField(("late", "soon"), "lending_remind_which", self)
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # also in another language
        self.which.edited.connect(self.read)
        self.tools.addWidget(self.which)
        self.print = self.tool("lending_remind_print", self._print)
        self.save = self.tool("lending_remind_save", self._save)
        self.log = self.action("lending_remind_log", self._ask_log, "primary")
        self.phone = self.action("lending_remind_phone", self._show_phone)
        self.copy = self.action("lending_remind_sms", self._copy_sms)
        self.card = self.action("lending_remind_card", self._show_card)
        self.retranslate()

    def read(self) -> None:
        """Read who is late, or has something that is due by the next open day."""
        self.look(overdue.call_list, self._listed, soon=self._soon())

    def _soon(self) -> bool:
        return bool(self.which.value() == "soon")

    def _listed(self, calls: CallList) -> None:
        self.calls = calls
        rows = sorted(calls.rows, key=self._is_contacted)  # whoever was spoken to today comes last
        if self._soon():
            self.show_rows(rows, self.tr("Nothing is due by the next open day"))
        else:
            self.show_rows(rows, self.tr("Nobody is late"), self.tr("Everything that is out is still in time."))
        for made in (self.print, self.save):
            made.setVisible(not self._soon())  # the list on paper is of what is late
        self._say_title()

    def _is_contacted(self, row: CallRow) -> bool:
        """Tell whether somebody was reminded today, or was not reached."""
        today = self.ctx.hall.clock.now().astimezone().date()
        return row.last is not None and row.last.at.astimezone().date() == today

    def done(self, result: Any) -> None:
        """Go on with whoever is the next."""
        self.view.clearSelection()

    def _say_title(self) -> None:
        calls = self.calls
        if calls is None:
            self.title.setText(self.tr("Reminders"))
            return
        said = self.tr("Late borrowers: {n}; contacted today: {m}")
        if self._soon():
            said = self.tr("To be reminded: {n}; contacted today: {m}")
        said = said.format(n=len(calls.rows), m=sum(map(self._is_contacted, calls.rows)))
        if calls.nameless:
            said += self.tr("; late and without a name: {n}").format(n=len(calls.nameless))
        self.title.setText(f"{said}。" if i18n.spoken() == i18n.CHINESE else f"{said}.")

    def _ask_log(self) -> None:
        row = self.chosen()
        if row is not None:
            self.begin_ask(_log_question(row), partial(self._log, row))

    def _log(self, row: CallRow, values: dict[str, Any]) -> None:
        self.do(overdue.log_contact, self._logged, resident=row.resident, soon=_is_soon(row), **values)

    def _logged(self, _contact: ContactSight) -> str:
        return self.tr("The call is written down")

    def _show_phone(self) -> None:
        row = self.chosen()
        if row is not None:
            self.show_phone(row.contact or row.name, row.resident)

    def _copy_sms(self) -> None:
        row = self.chosen()
        if row is not None:
            language = "zh" if i18n.spoken() == i18n.CHINESE else "en"
            told = {"resident": row.resident, "language": language, "soon": _is_soon(row)}
            self.look(overdue.sms_text, self._copied, **told)

    def _copied(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        said = self.tr("Copied: {text}").format(text=plain(text))
        self.ctx.strip.show_message(said, "done", seconds=20)

    def _show_card(self) -> None:
        row = self.chosen()
        if row is not None:
            self.person_asked.emit(row.resident)

    def facts(self) -> partial[OverdueFacts]:
        """Give the command that reads what the list on paper says: it writes down who asked."""
        language = "zh" if i18n.spoken() == i18n.CHINESE else "en"
        return partial(self.ctx.hall.do, papers.overdue_facts, self.ctx.actor, language=language)

    def _print(self) -> None:
        self.papers.print_noted(self.facts(), overdue_list_pdf)

    def _save(self) -> None:
        self.papers.save_noted(self.facts(), overdue_list_pdf, "overdue.pdf")

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._say_title()
        self.which.setAccessibleName(self.tr("Who is shown"))
        self.which.set_words((self.tr("Late already"), self.tr("Due by the next open day")))
        self.print.set_words(self.tr("Print the list …"))
        self.save.set_words(self.tr("Save as PDF …"))
        self.log.set_words(self.tr("I called …"))
        self.phone.set_words(self.tr("Show the number"))
        self.copy.set_words(self.tr("Copy a text message"))
        self.card.set_words(self.tr("Card"))
        super().retranslate()


def way_text(way: str) -> str:
    """Say how somebody was reminded."""
    return {
        "phone": QCoreApplication.translate("LendingRemind", "Telephone"),
        "sms": QCoreApplication.translate("LendingRemind", "Text message"),
        "visit": QCoreApplication.translate("LendingRemind", "Visit"),
        "other": QCoreApplication.translate("LendingRemind", "Otherwise"),
    }[way]


def outcome_text(outcome: str) -> str:
    """Say what came of a reminder."""
    return {
        "reached": QCoreApplication.translate("LendingRemind", "Reached"),
        "no_answer": QCoreApplication.translate("LendingRemind", "No answer"),
        "promised": QCoreApplication.translate("LendingRemind", "Promised to bring it"),
        "wrong": QCoreApplication.translate("LendingRemind", "Not their number"),
    }[outcome]


def _log_question(row: CallRow) -> Ask:
    translate = QCoreApplication.translate
    ways = tuple((way, way_text(way)) for way in WAYS)
    outcomes = tuple((outcome, outcome_text(outcome)) for outcome in OUTCOMES)
    fields = (
        Field("outcome", translate("LendingRemind", "What came of it"), CHOICE, outcomes, needed=True),
        Field("way", translate("LendingRemind", "How"), CHOICE, ways, "phone"),
        Field("note", translate("LendingRemind", "Note"), longest=REASON_LIMIT),
    )
    title = translate("LendingRemind", "Reminder of {who}").format(who=_who(row))
    return Ask(title, translate("LendingRemind", "Write it down"), fields, told=_told(row))


def _told(row: CallRow) -> str:
    """Say what there is to talk about: what they have, until when, and what was said the last time."""
    due = QCoreApplication.translate("LendingCard", "Due {day}: {thing}")
    told = [due.format(day=due_text(loan), thing=named(loan.name, loan.item)) for loan in row.loans]
    if row.last is not None:
        words = QCoreApplication.translate("LendingRemind", "Last reminder: {text}")
        told.append(words.format(text=joined(_last(row), plain(row.last.note))))
    return "\n".join(told)


def _is_soon(row: CallRow) -> bool:
    """Tell which list a row is of: the one that is shown may be another by now."""
    return row.late_days == 0


def _row_id(row: CallRow) -> str:
    return row.resident


def _who_title() -> str:
    return QCoreApplication.translate("LendingRemind", "Borrower")


def _who(row: CallRow) -> str:
    return f"{plain(row.contact or row.name)}  {row.phone}".strip()


def _things_title() -> str:
    return QCoreApplication.translate("LendingRemind", "What they have")


def _things(row: CallRow) -> str:
    first = named(row.loans[0].name, row.loans[0].item)
    if len(row.loans) == 1:
        return first
    return QCoreApplication.translate("LendingRemind", "{item} and {n} more").format(item=first, n=len(row.loans) - 1)


def _things_tip(row: CallRow) -> str:
    return as_tooltip("、".join(named(loan.name, loan.item) for loan in row.loans))


def _late_title() -> str:
    return QCoreApplication.translate("LendingRemind", "Due or late")


def _late(row: CallRow) -> str:
    return late_text(row.late_days) if row.late_days else day_text(row.loans[0].due)


def _last_title() -> str:
    return QCoreApplication.translate("LendingRemind", "Last reminder")


def _last(row: CallRow) -> str:
    if row.last is None:
        return QCoreApplication.translate("LendingRemind", "never")
    return f"{row.last.at.astimezone():%m-%d} {outcome_text(row.last.outcome)}"


def _last_tip(row: CallRow) -> str:
    return "" if row.last is None else as_tooltip(plain(row.last.note))
