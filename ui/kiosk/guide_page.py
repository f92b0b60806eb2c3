"""A guide on the kiosk's screen: large, a screen at a time; printed, heard, or a number taken for it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScroller, QVBoxLayout, QWidget

from app.devices.views import SlipState
from app.documents.guide_facts import GuideFacts, alert_of, dated, warnings
from app.documents.guide_sections import BRING, PHONES, Section, sections
from app.guides.public import PublicGuide
from ui.kiosk.code import CodeView
from ui.kiosk.slip_words import guide_slip_text
from ui.kiosk.whole_lines import Lines, next_top, previous_top
from ui.plaintext import breakable, plain
from ui.public.parts import PublicPage, finger_button, said
from ui.theme.current import px
from ui.theme.state import set_state
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label
from ui.widgets.points import Points
from ui.widgets.scroll import VScroll

_CODE_PX = 220


class GuidePage(PublicPage):
    """One guide.

    Signals:
        paper_asked: It is to be printed.
        number_asked: Code of the service whose number is wanted.
    """

    paper_asked = Signal()
    number_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guide: PublicGuide | None = None
        self._service = ""
        self._slip: SlipState | None = None
        self._asked = False
        self._share: float | None = None  # how far down one was before all of it became larger
        self.code = CodeView(self)
        self.code.hide()
        self.code.setObjectName("kiosk_guide_code")
        self.code.setFixedSize(_CODE_PX, _CODE_PX)
        self.text = Lines(spacing=6)
        self._lines = self.text.column
        self._scroll = VScroll(self.text, self)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.up = finger_button("kiosk-care", "kiosk_guide_up", "up", self)
        self.down = finger_button("kiosk-care", "kiosk_guide_down", "down", self)
        self.paper = finger_button("kiosk", "kiosk_guide_print", "printer", self)
        self.take = finger_button("kiosk", "kiosk_guide_take", "ticket", self)
        self.told = said("kiosk-text", "kiosk_guide_told", self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.ways = QWidget(self)
        ways = FlowLayout(self.ways, spacing=12)
        for each in (self.down, self.up, self.paper, self.take):
            ways.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.told)
        column.addWidget(self.ways)
        self.told.hide()

    def _connect(self) -> None:
        self.up.clicked.connect(self._page_up)
        self.down.clicked.connect(self._page_down)
        self.paper.clicked.connect(self._ask_paper)
        self.take.clicked.connect(self._ask_number)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._show_where)
        bar.rangeChanged.connect(self._stay)
        self.text.laid_out.connect(self._show_where)

    # -- what it shows

    def show_guide(self, guide: PublicGuide) -> None:
        """Show a guide, from its beginning; the same one in another language stays printed, and where one was."""
        if self.guide is None or self.guide.facts.number != guide.facts.number:
            self._slip, self._asked, self._share = None, False, None
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self.rescale()
        self.guide = guide
        self._write()
        self.retranslate()

    def offer_number(self, service: str) -> None:
        """Offer a number for the guide's matter; "" = none is given now."""
        self._service = service
        self.take.setVisible(bool(service))

    def show_code(self, modules: tuple[tuple[bool, ...], ...]) -> None:
        """Show the code that leads to the guide online."""
        self.code.show_code(modules)
        self.code.setVisible(bool(modules))

    def show_slip(self, slip: SlipState) -> None:
        """Show how far the paper is."""
        self._slip = slip
        self._show_slip()

    def show_no_paper(self) -> None:
        """Say that none will come."""
        self.show_slip(SlipState("failed", "", None, False))

    def forget(self) -> None:
        """Show no guide any more."""
        self.guide, self._slip, self._asked = None, None, False
        self.offer_number("")
        self.code.show_code(())
        self._clear()
        self._show_slip()

    def _clear(self) -> None:
        self._lines.removeWidget(self.code)
        self.code.setParent(self)  # it outlives the guide
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _write(self) -> None:
        """Write the guide as labels: what warns first, then question by question, its code last."""
        guide = self.guide
        assert guide is not None
        facts = guide.facts
        self._clear()
        self._lines.addWidget(_line(facts.title, "kiosk-title"))
        for text in (*warnings(facts), *filter(None, (alert_of(facts),))):
            self._lines.addWidget(_strip(text))
        if facts.easy.strip():
            self._lines.addWidget(_line(facts.easy, "kiosk-strong"))
        for section in sections(facts):
            self._lines.addSpacing(px(8))
            for part in _answer(section):
                self._lines.addWidget(part)
        if facts.link:
            self._lines.addWidget(_line(facts.words.scan_link, "kiosk-text"))
            self._lines.addWidget(self.code, 0, Qt.AlignmentFlag.AlignLeft)
        if not guide.can_print:
            self._lines.addWidget(_line(self.tr("On paper: at the front desk."), "kiosk-text"))
        self._lines.addWidget(_line(f"{dated(facts)} · {facts.number}", "kiosk-text"))
        self._lines.addStretch(1)

    @Slot()
    def _show_where(self) -> None:
        bar = self._scroll.verticalScrollBar()
        more = bar.maximum() > 0
        for button, leads in ((self.up, bar.value() > 0), (self.down, bar.value() < bar.maximum())):
            button.setVisible(more)
            button.setEnabled(leads)
        self.text.show_whole(bar.value(), self._scroll.viewport().height())

    def _show_slip(self) -> None:
        can = self.guide is not None and self.guide.can_print
        text, good = guide_slip_text(self._slip) if self._asked else ("", True)
        self.paper.setVisible(can)
        self.paper.setEnabled(not self._asked or not good)
        self.told.setText(text)
        set_state(self.told, state="done" if good else "look")
        self.told.setVisible(bool(text))

    # -- what is done on it

    @Slot()
    def _stay(self) -> None:
        """Stay where one was when the text becomes larger or smaller, and show what there is to see."""
        if self._share is not None:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(round(self._share * bar.maximum()))
        self._show_where()

    @Slot()
    def _page_up(self) -> None:
        self._turn(-1)

    @Slot()
    def _page_down(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        """Go on by a screen of whole lines."""
        bar, self._share = self._scroll.verticalScrollBar(), None
        to = next_top if by > 0 else previous_top
        bar.setValue(to(self.text.lines(), bar.value(), self._scroll.viewport().height()))
        (self.down if by > 0 and self.down.isEnabled() else self.up if self.up.isEnabled() else self.down).setFocus()

    @Slot()
    def _ask_paper(self) -> None:
        self._asked, self._slip = True, None
        self._show_slip()
        self.paper_asked.emit()

    @Slot()
    def _ask_number(self) -> None:
        if self._service:
            self.number_asked.emit(self._service)

    # -- language and size

    def spoken(self) -> str:
        """Give what one must know before one comes: warnings, the whole in short, what to bring, whom to call."""
        if self.guide is None:
            return ""
        facts = self.guide.facts
        told = [facts.title, *warnings(facts), alert_of(facts), facts.easy]
        short = bool(facts.easy.strip())  # else all of it is read out
        wanted = (each for each in sections(facts) if not short or each.key in (BRING, PHONES))
        told += [_spoken(each, facts.words.comma) for each in wanted]
        return "\n".join(filter(str.strip, told))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.up.set_words(self.tr("Up"))
        self.down.set_words(self.tr("Down"))
        self.paper.set_words(self.tr("Print it"))
        self.take.set_words(self.tr("Take a number"))
        self.code.setAccessibleName(self.tr("QR code of this guide"))
        self._show_slip()
        self._show_where()

    def rescale(self) -> None:
        """Take the text size in force."""
        bar = self._scroll.verticalScrollBar()
        if self._share is None:
            self._share = bar.value() / bar.maximum() if bar.maximum() else 0.0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how much there is to see."""
        super().resizeEvent(event)
        self._show_where()

    def take_focus(self) -> None:
        """Put the keyboard where one reads on."""
        (self.down if self.down.isVisible() and self.down.isEnabled() else self.paper).setFocus()


def _strip(text: str) -> QFrame:
    """Make a strip that nobody overlooks."""
    strip = QFrame()
    strip.setProperty("kind", "kiosk-notice")
    inside = QVBoxLayout(strip)
    inside.setContentsMargins(16, 8, 16, 8)
    inside.addWidget(said("", "kiosk_guide_warning", strip, centred=False))
    words = strip.findChild(QLabel)
    assert words is not None
    words.setText(breakable(plain(text)))
    return strip


def _line(text: str, kind: str) -> QLabel:
    return label(_told(text), kind, wrap=True)


def _told(text: str) -> str:
    return "\n".join(breakable(plain(part)) for part in text.splitlines())


def _answer(section: Section) -> Iterator[QWidget]:
    yield _line(section.name, "kiosk-heading")
    several = section.key == BRING and len(section.entries) > 1
    for entry in section.entries:
        yield _point(entry.text) if several else _line(entry.text, "kiosk-text")
        for more in entry.more:
            yield _line(more, "kiosk-more")


def _point(text: str) -> QWidget:
    made = Points("kiosk_guide_point", dot="kiosk-dot", text="kiosk-text")
    made.show_lines((_told(text),))
    return made


def _spoken(section: Section, comma: str) -> str:
    return f"{section.name} {comma.join(entry.text for entry in section.entries)}"


def code_text(facts: GuideFacts) -> str:
    """Give what the code on the screen holds, "" where there is nothing online or it is too long."""
    return facts.link if facts.link.isascii() and len(facts.link) <= 600 else ""
