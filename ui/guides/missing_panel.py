"""Told once and whole (一次性告知单): tick what was brought, and the slip says what is still missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from app.core.actor import Actor
from app.core.text import NOTE_LIMIT
from app.devices.setup import prints_slips
from app.documents.guide_facts import Bring
from app.guides.catalogue import read_guide
from app.guides.content import Material
from app.guides.notice_papers import notice_facts
from app.guides.notices import MOST_LINES, Notice, read_notice
from app.guides.printing import guide_facts
from app.hall import Hall
from ui.desk.panel import Panel
from ui.guides.made import A5
from ui.guides.words import day_text
from ui.plaintext import breakable, joined, plain
from ui.theme.current import px
from ui.theme.state import set_state
from ui.widgets.buttons import Button, button
from ui.widgets.fields import TextField
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.labels import label

SLIP = "slip"
_LINES = 2
_INDENT = 38  # below the words of a tick box
_BETWEEN = 6  # what is to be known of a thing stands nearer to it than to the next one


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a guide wants to see, and whether the hall has a slip printer.

    Attributes:
        guide: Its number, "" where the service has none.
        optional: The names of what may be left out.
        slips: There is a slip printer.
        first: SLIP or A5, what the hall prints notices on.
    """

    guide: str
    title: str
    bring: tuple[Bring, ...]
    optional: frozenset[str]
    slips: bool
    first: str = SLIP


@dataclass(frozen=True, slots=True)
class Returned:
    """A notice that somebody came back with, what it is about, and whether the hall has a slip printer."""

    notice: Notice
    matter: str
    slips: bool
    first: str = SLIP


def wanted(hall: Hall, actor: Actor, guide: str) -> Wanted:
    """Read what a guide wants to see; runs beside the interface.

    Raises:
        HallError: `unknown_guide`.
    """
    slips, first = hall.ask(prints_slips, actor), _first(hall, actor)
    if not guide:
        return Wanted("", "", (), frozenset(), slips, first)
    facts = hall.ask(guide_facts, actor, guide=guide)
    materials: tuple[Material, ...] = hall.ask(read_guide, actor, guide=guide).content.materials or ()
    optional = frozenset(one.name for one in materials if one.need == "optional")
    return Wanted(guide, facts.title, facts.bring or (), optional, slips, first)


def returned(hall: Hall, actor: Actor, notice: str) -> Returned:
    """Read a notice that somebody came back with; runs beside the interface.

    Raises:
        HallError: `unknown_notice`.
    """
    told = hall.ask(read_notice, actor, notice=notice)
    matter = hall.ask(notice_facts, actor, notice=notice).matter
    return Returned(told, matter, hall.ask(prints_slips, actor), _first(hall, actor))


class _Ticks(QWidget):
    """One tick box for each thing, with what is to be known of it below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.boxes: dict[str, QCheckBox] = {}

    def show_things(self, things: list[tuple[str, str]], ticked: bool) -> None:
        """Show things and what is to be known of each."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.boxes = {}
        for name, more in things:
            box = QCheckBox(breakable(name).replace("&", "&&"), self)
            box.setAccessibleName(plain(name))
            box.setAccessibleDescription(more)
            box.setObjectName(f"guide_thing_{len(self.boxes) + 1}")
            box.setChecked(ticked)
            self.boxes[name] = box
            self._column.addWidget(box)
            if more:
                note = label(breakable(more), kind="small", wrap=True, parent=self)
                note.setIndent(px(_INDENT))
                self._column.addWidget(note)
            self._column.addSpacing(_BETWEEN)

    def ticked(self) -> list[str]:
        """Give what is ticked."""
        return [name for name, box in self.boxes.items() if box.isChecked()]

    def left(self) -> list[str]:
        """Give what is not ticked."""
        return [name for name, box in self.boxes.items() if not box.isChecked()]


class PaperChips(QWidget):
    """The slip printer, or A5 on the usual printer; where there is no slip printer, that is said."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, spacing=8)
        self.why = label(kind="small", name=f"{name}_paper_why", parent=self)
        group = QButtonGroup(self)
        self.chips: dict[str, Button] = {}
        for paper in (SLIP, A5):
            chip = button("", kind="chip", name=f"{name}_{paper}".lower(), parent=self)
            chip.setCheckable(True)
            group.addButton(chip)
            flow.addWidget(chip)
            self.chips[paper] = chip
        flow.addWidget(self.why)

    def offer(self, slips: bool, first: str = SLIP) -> None:
        """Choose what the hall prints notices on, as far as it is there."""
        self.chips[SLIP].setEnabled(slips)
        self.why.setVisible(not slips)
        self.chips[first if slips else A5].setChecked(True)

    def paper(self) -> str:
        """Give which is chosen."""
        return next(paper for paper, chip in self.chips.items() if chip.isChecked())

    def retranslate(self) -> None:
        """Say both in the language in force."""
        self.chips[SLIP].set_words(self.tr("On the slip printer"))
        self.chips[A5].set_words(self.tr("On A5"))
        self.why.setText(self.tr("The desk has no slip printer."))


class MissingPanel(Panel):
    """Ticks what was brought; its values are those of `give_notice`, and `paper`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("guide_missing", parent)
        self._wanted: Wanted | None = None
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.ticks = _Ticks(self)
        self.also = QPlainTextEdit(self)
        self.also.setObjectName("guide_missing_also")
        self.also.setTabChangesFocus(True)
        self.note = TextField(NOTE_LIMIT, "guide_missing_note", self)
        self.problem = label(kind="error", wrap=True, parent=self)
        self.problem.hide()
        self.form = Form(self)
        self._also_row = self.form.add_row("", self.also)
        self._note_row = self.form.add_row("", self.note)
        self.papers = PaperChips("guide_missing", self)
        for part in (self.hint, self.ticks, self.problem, self.form, self.papers):
            self.body.addWidget(part)
        self.retranslate()

    def ask(self, wanted: Wanted) -> None:
        """Ask for one visit."""
        self._wanted = wanted
        self.ticks.show_things([(one.name, _more(one)) for one in wanted.bring], ticked=False)
        self.also.clear()
        self.note.clear()
        self.problem.hide()
        self.papers.offer(wanted.slips, wanted.first)
        high = self.also.fontMetrics().lineSpacing() * _LINES
        self.also.setFixedHeight(high + 2 * self.also.frameWidth() + 16)
        self.retranslate()

    def take_focus(self) -> None:
        """Start at the first tick."""
        first: QWidget = next(iter(self.ticks.boxes.values()), self.also)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give what is missing; what is only optional is not asked for."""
        if self._wanted is None:
            return None
        also = [line.strip() for line in self.also.toPlainText().splitlines() if line.strip()]
        missing = [name for name in self.ticks.left() if name not in self._wanted.optional] + also
        set_state(self.also, state="" if missing else "error")
        self.problem.setVisible(not missing or len(missing) > MOST_LINES)
        if not missing or len(missing) > MOST_LINES:
            self.problem.setText(
                self.tr("At most {n} things fit on a notice.").format(n=MOST_LINES)
                if missing
                else self.tr("Nothing is missing: everything is ticked. Write below what else must be brought.")
            )
            return None
        told = {"missing": missing, "brought": self.ticks.ticked(), "note": self.note.value()}
        return {**told, "guide": self._wanted.guide or None, "paper": self.papers.paper()}

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        told = self._wanted
        title = plain(told.title) if told is not None else ""
        words = self.tr("{title}: tick what was brought").format(title=title)
        self.title.setText(words if title else self.tr("What is missing"))
        if told is not None and not told.bring:
            self.hint.setText(self.tr("The guide does not say what to bring. Write down what is missing."))
        else:
            self.hint.setText(self.tr("What stays without a tick is printed as missing, with where to get it."))
        self.form.retitle(self._also_row, self.tr("What else is missing, one thing a line"))
        self.form.retitle(self._note_row, self.tr("A note for the visitor"), self.tr("No names, no numbers of cards."))
        self.papers.retranslate()
        self.go.set_words(self.tr("Print the notice"))


class ReturnPanel(Panel):
    """Somebody came back with a notice; its values are those of `return_with` and `paper`, or `reopen`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("guide_return", parent)
        self._told: Returned | None = None
        self.hint = label(kind="muted", wrap=True, parent=self)
        self.ticks = _Ticks(self)
        self.papers = PaperChips("guide_return", self)
        for part in (self.hint, self.ticks, self.papers):
            self.body.addWidget(part)
        self.retranslate()

    def ask(self, told: Returned) -> None:
        """Ask what was brought this time."""
        self._told = told
        is_open = told.notice.state == "open"
        things = [(one.name, plain(one.note)) for one in told.notice.missing] if is_open else []
        self.ticks.show_things(things, ticked=True)
        for box in self.ticks.boxes.values():
            box.toggled.connect(self._count)
        self.papers.offer(told.slips, told.first)
        self.go.setVisible(is_open or told.notice.reopens)
        self.retranslate()

    def take_focus(self) -> None:
        """Start at the button: mostly all of it is there."""
        (self.go if self.go.isVisibleTo(self) else self.leave).setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, object] | None:
        """Give what is still missing; of a closed one, that it is to be opened again."""
        if self._told is None:
            return None
        if self._told.notice.state != "open":
            return {"notice": self._told.notice.number, "reopen": True} if self._told.notice.reopens else None
        left = self.ticks.left()
        return {"notice": self._told.notice.number, "still_missing": left, "paper": self.papers.paper()}

    @Slot()
    def _count(self) -> None:
        if self._told is not None and self._told.notice.state != "open":
            self.papers.hide()
            self.go.set_words(self.tr("Open it again"))
            return
        left = len(self.ticks.left())
        self.papers.setVisible(bool(left))
        if left:
            self.go.set_words(self.tr("Still missing: {n}. Print it again").format(n=left))
        else:
            self.go.set_words(self.tr("All of it is here: close the notice"))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        super().retranslate()
        self.papers.retranslate()
        if self._told is None:
            return
        notice = self._told.notice
        words = self.tr("Materials notice {number}").format(number=notice.number)
        self.title.setText(breakable(" · ".join(filter(None, (words, self._told.matter)))))
        given = self.tr("Given on {day}.").format(day=day_text(notice.made_on))
        states = {
            "open": self.tr("Take the tick away from what is still missing."),
            "complete": self.tr("It is closed: everything was brought."),
            "closed": self.tr("It is closed; nobody was to come back with it."),
        }
        note = self.tr("Note: {text}").format(text=plain(notice.note)) if notice.note.strip() else ""
        why = self.tr("Why: {text}").format(text=plain(notice.reason)) if notice.reason else ""
        self.hint.setText(breakable(joined(given, states[notice.state], why, note)))
        self._count()


def _first(hall: Hall, actor: Actor) -> str:
    return SLIP if hall.site(actor).settings["guides.notice_paper"] == "roll" else A5


def _more(one: Bring) -> str:
    return " · ".join(filter(None, (plain(one.how), plain(one.mark))))
