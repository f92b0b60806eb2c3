"""The kiosk, state by state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.accounts.enrolled import device_signs_in, enrol_device
from app.cases import handling, opening, visits
from app.core.errors import HallError
from app.devices.views import SlipState
from app.queue.hours import BEFORE, BREAK, CLOSED_DAY, OVER, HoursNow
from app.queue.kiosk import KioskService, KioskView
from app.setup.demo import make_demo
from ui.context import Context
from ui.kiosk.asked import ask_first
from ui.kiosk.flow import KioskFlow
from ui.kiosk.guiding import Guiding
from ui.kiosk.window import KioskWindow
from ui.public.holding import HoldingWindow
from ui.public.times import Times
from ui.tour.shots import Scene, Shown, Variant
from ui.tour.stage import Stage, TourFailed

WIDE = (1280, 1024)
TALL = (1080, 1920)
LITTLE = (1024, 768)
PLAIN = Variant(scale=125, size=WIDE)
PORTRAIT = Variant("portrait", scale=125, size=TALL)
SMALL = Variant("1024", size=LITTLE)
LARGE = Variant("large", look="contrast", scale=200, size=WIDE)
LARGE_PORTRAIT = Variant("portrait-large", look="contrast", scale=200, size=TALL)
LARGE_SMALL = Variant("1024-large", look="contrast", scale=150, size=LITTLE)
ENGLISH = Variant("en", scale=125, language="en", size=WIDE)
ENGLISH_SMALL = Variant("1024-en", language="en", size=LITTLE)
ENGLISH_LARGE = Variant("1024-large-en", look="contrast", scale=150, language="en", size=LITTLE)
ALL = (PLAIN, PORTRAIT, SMALL, LARGE, LARGE_PORTRAIT, LARGE_SMALL, ENGLISH, ENGLISH_SMALL, ENGLISH_LARGE)
MAIN = (PLAIN, SMALL, LARGE_SMALL, ENGLISH_SMALL)
STAFF = (PLAIN, PORTRAIT, SMALL, ENGLISH_SMALL)  # the staff's pages know no large text

_DIGEST = "sha256$" + "0" * 64
_PATIENT = Times(ask_s=3600, leave_s=3600, number_s=3600, unprinted_s=3600, late_s=3600, guard_ms=0)
# More than fit on one page, so that letters and pages are needed.
_MORE = ("养老保险认证", "居住证办理", "老年优待证", "低保与临时救助", "计划生育证明", "退役军人登记", "就业与失业登记")


class _Reader(QObject):
    """Reads a guide again in the language of the picture, as the button for it does."""

    def __init__(self, window: KioskWindow, guiding: Guiding) -> None:
        super().__init__(window)
        self._guiding = guiding
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._guiding.say_again()
        return super().eventFilter(watched, event)


class _Kiosk:
    """The one kiosk of the tour; it goes with the program that opened its hall."""

    def __init__(self, stage: Stage) -> None:
        program = stage.running
        assert program.changes is not None
        hall = stage.hall
        hall.do(enrol_device, stage.actor("admin"), name="kiosk1", kind="kiosk", digest=_DIGEST)
        actor = hall.settled(device_signs_in, hall.anyone(), name="kiosk1", kind="kiosk", digest=_DIGEST)
        ctx = Context(hall, actor, program.tasks, stage.main.strip, program.look, program.changes)
        self.window = KioskWindow(ctx, 0)
        self.flow = KioskFlow(ctx, self.window, _PATIENT)
        self.look = program.look
        self.ended = False
        self.seconds = 0
        self.window.resize(*WIDE)
        self.reader = _Reader(self.window, self.flow.guiding)
        self.look.changed.connect(self._follow)
        self.window.show()
        self.flow.start()
        stage.leaving.append(self.end)

    def _follow(self) -> None:
        """Show what the program shows where the picture is in large text."""
        if self.ended:
            return
        large = self.look.name == "contrast"
        self.window.foot.show_choice(large, False)
        self.window.number.show_seconds(self.seconds * _PATIENT.factor(large))

    def count(self, seconds: int) -> None:
        """Show that the number stays so long, in ordinary text."""
        self.seconds = seconds
        self.window.number.show_seconds(seconds)

    def end(self) -> None:
        """Close it; safe to call twice."""
        if self.ended:
            return
        self.ended = True
        self.flow.stop()
        self.window.hide()
        self.window.deleteLater()


_open: list[_Kiosk] = []


def _kiosk(stage: Stage) -> _Kiosk:
    if not _open:
        raise TourFailed("the kiosk is not open")
    return _open[-1]


def guiding() -> Guiding:
    """Give what drives the pages of guides."""
    return _open[-1].flow.guiding


def _press(stage: Stage, name: str) -> None:
    window = _kiosk(stage).window
    stage.wait_for(lambda: any(each.isVisible() for each in window.findChildren(QWidget, name)), name)
    stage.press(name, window)


def _show(stage: Stage, change: Callable[[KioskView], KioskView]) -> None:
    """Show the hall in another state than it is in."""
    kiosk = _kiosk(stage)
    view = kiosk.window.view
    assert view is not None
    kiosk.flow.feed.stop()
    kiosk.flow.feed.viewed.emit(change(view))


def start(stage: Stage) -> Shown:
    """Nobody is at the kiosk."""
    address = f"sqlite:///{stage.folder / 'kiosk.sqlite'}"
    make_demo(address, stage.clock.now())
    stage.enter(address)
    _open[:] = [_Kiosk(stage)]
    window = _kiosk(stage).window
    stage.wait_for(lambda: window.view is not None, "the kiosk")
    return Shown(window)


def case_asked(stage: Stage) -> Shown:
    """Somebody asks how a case stands; the end of the telephone was wrong once."""
    person = {"name": "陈桂兰", "phone": "13700137000"}
    made = stage.others(opening.open_case, kind="paper", service="A", person=person)
    stage.others(handling.wait_for, case=made.case, whom="resident", why="一寸白底照片两张")
    page = _kiosk(stage).window.case
    _press(stage, "kiosk_ask_case")
    return _look_up(stage, made.case, "7001", page.problem)


def case_told(stage: Stage) -> Shown:
    """How the case stands: something is still needed."""
    page = _kiosk(stage).window.case
    return _look_up(stage, page.number.text(), "7000", page.done)


def case_visited(stage: Stage) -> Shown:
    """Somebody was visited at home, and may say how it was."""
    person, home = {"name": "陈桂兰", "phone": "13700137000"}, {"address": "幸福里 3 号"}
    about = "高龄津贴"
    made = stage.others(opening.open_case, kind="visit", title=about, person=person, consent="1", visit=home)
    stage.others(visits.visit_done, case=made.case, text="已代收申请表")
    page = _kiosk(stage).window.case
    _press(stage, "kiosk_case_another")
    return _look_up(stage, made.case, "7000", page.rate)


def _look_up(stage: Stage, case: str, last4: str, answer: QWidget) -> Shown:
    """Ask for a case with the end of a telephone number, and wait until the answer is there."""
    page = _kiosk(stage).window.case
    page.number.setText(case.removeprefix("C-"))
    page.last4.setText(last4)
    _press(stage, "kiosk_case_go")
    stage.wait_for(answer.isVisible, "the answer")
    return Shown(_kiosk(stage).window)


def book_kind(stage: Stage) -> Shown:
    """Somebody has something to say."""
    _kiosk(stage).flow.reset()
    _press(stage, "kiosk_say")
    return Shown(_kiosk(stage).window)


def book_topics(stage: Stage) -> Shown:
    """What it is about: one topic is ticked."""
    _press(stage, "kiosk_book_complaint")
    _press(stage, "reason_manner")
    return Shown(_kiosk(stage).window)


def book_phone(stage: Stage) -> Shown:
    """A telephone number, if they like; this one is too short."""
    page = _kiosk(stage).window.book.phone
    _press(stage, "kiosk_book_on")
    _press(stage, "keypad_1")
    _press(stage, "kiosk_book_send")
    stage.wait_for(page.problem.isVisible, "the refusal")
    return Shown(_kiosk(stage).window)


def book_thanks(stage: Stage) -> Shown:
    """The case's number, the day of the answer, and where to ask."""
    page = _kiosk(stage).window.book
    page.phone.phone.setText("13700137000")
    _press(stage, "kiosk_book_send")
    stage.wait_for(page.thanks.isVisible, "the thanks")
    return Shown(_kiosk(stage).window)


def usual_services(stage: Stage) -> Shown:
    """Choosing a service, as somebody without priority sees it."""
    _kiosk(stage).flow.reset()
    _show(stage, _with_estimates)
    _press(stage, "kiosk_begin")
    return Shown(_kiosk(stage).window)


def priority(stage: Stage) -> Shown:
    """Somebody who goes first has said so."""
    _press(stage, "kiosk_back")
    _press(stage, "kiosk_priority")
    return Shown(_kiosk(stage).window)


def who_goes_first(stage: Stage) -> Shown:
    """In large text there is no room below the button to say who goes first: it is asked."""
    window = _kiosk(stage).window
    assert window.view is not None
    window.first.ask(partial(ask_first, window.view))
    window.show_page(window.first)
    return Shown(window)


def needs(stage: Stage) -> Shown:
    """What help is wanted."""
    _press(stage, "kiosk_ask_first_yes")
    _press(stage, "kiosk_needs")
    _press(stage, "kiosk_need_wheelchair")
    return Shown(_kiosk(stage).window)


def services(stage: Stage) -> Shown:
    """Choosing a service; one is full, and how long it takes is known."""
    _press(stage, "kiosk_needs_done")
    _show(stage, _with_estimates)
    _press(stage, "kiosk_begin")
    return Shown(_kiosk(stage).window)


def _with_estimates(view: KioskView) -> KioskView:
    told = tuple(_estimated(at, service) for at, service in enumerate(view.services))
    return replace(view, services=told)


def _estimated(at: int, service: KioskService) -> KioskService:
    low, before = 300 * at, service.waiting // 3
    first = replace(service, first_low_s=low // 3, first_high_s=low // 3 + 300, first_before=before)
    return replace(first, full=at == 3, wait_low_s=low, wait_high_s=low + 600)


def many_services(stage: Stage) -> Shown:
    """A hall with many services: pages, and letters to find one."""
    _show(stage, _with_many)
    return Shown(_kiosk(stage).window)


def _with_many(view: KioskView) -> KioskView:
    more = tuple(
        KioskService("JKLMNPQ"[at], "J", name, "", at, False, before=at, first_before=at // 3)
        for at, name in enumerate(_MORE)
    )
    return replace(view, services=(*view.services, *more))


def letters(stage: Stage) -> Shown:
    """Finding one by its first letters."""
    _press(stage, "kiosk_find")
    _press(stage, "kiosk_key_y")
    _press(stage, "kiosk_key_l")
    return Shown(_kiosk(stage).window)


def late(stage: Stage) -> Shown:
    """It would be long after closing."""
    _press(stage, "kiosk_find")
    _show(stage, _near_closing)
    _press(stage, "kiosk_service_B")
    return Shown(_kiosk(stage).window)


def _near_closing(view: KioskView) -> KioskView:
    hours = HoursNow("open", view.now + timedelta(minutes=5))
    return replace(_with_estimates(view), hours=hours)


def number(stage: Stage) -> Shown:
    """The number, with a slip on its way."""
    _press(stage, "kiosk_ask_late_no")
    _show(stage, _open_long)
    _press(stage, "kiosk_service_B")
    window = _kiosk(stage).window
    stage.wait_for(lambda: window.page is window.number and bool(window.number.code.modules), "the number")
    taken, modules = window.number.taken, window.number.code.modules
    assert taken is not None
    told, needs = replace(taken, wait_low_s=900, wait_high_s=1500), _kiosk(stage).flow.visit.needs
    window.number.show_taken(told, "社会保障与医保", "", None, needs)
    window.number.code.show_code(modules)
    _kiosk(stage).flow.shown.stop()
    _kiosk(stage).count(15)
    window.number.show_slip(SlipState("printed", "printed", "slips", False))
    return Shown(window)


def _open_long(view: KioskView) -> KioskView:
    return replace(view, hours=HoursNow("open", view.now + timedelta(hours=5)))


def printing(stage: Stage) -> Shown:
    """The slip is still in the printer."""
    window = _kiosk(stage).window
    window.number.show_slip(SlipState("sending", "", "slips", False))
    return Shown(window)


def printer_failed(stage: Stage) -> Shown:
    """The printer has no paper: the number counts all the same."""
    window = _kiosk(stage).window
    window.number.show_slip(SlipState("waiting", "paper_out", "slips", False))
    _kiosk(stage).count(60)
    return Shown(window)


def still_there(stage: Stage) -> Shown:
    """Nothing was touched for a while."""
    _press(stage, "kiosk_done")
    _press(stage, "kiosk_begin")
    _kiosk(stage).flow.idle.asked.emit()
    return Shown(_kiosk(stage).window)


def full(stage: Stage) -> Shown:
    """A service has no number left."""
    _press(stage, "kiosk_still_yes")
    _show(stage, _with_estimates)
    _press(stage, "kiosk_service_D")
    return Shown(_kiosk(stage).window)


def out_of_reach(stage: Stage) -> Shown:
    """The store does not answer; it is tried again."""
    kiosk = _kiosk(stage)
    kiosk.flow.reset()
    kiosk.flow.feed.failed.emit(HallError("store_unreachable"))
    return Shown(kiosk.window)


def closed(stage: Stage) -> Shown:
    """The hall is closed."""
    opens = timedelta(hours=22, minutes=20)
    _show(stage, lambda view: replace(view, hours=HoursNow(OVER, view.now, view.now + opens)))
    return Shown(_kiosk(stage).window)


def lunch_break(stage: Stage) -> Shown:
    """Numbers are given again after the break."""
    _show(stage, lambda view: replace(view, hours=HoursNow(BREAK, view.now, view.now + timedelta(hours=2))))
    return Shown(_kiosk(stage).window)


def not_yet(stage: Stage) -> Shown:
    """The hall opens later today."""
    _show(stage, lambda view: replace(view, hours=HoursNow(BEFORE, view.now, view.now + timedelta(minutes=50))))
    return Shown(_kiosk(stage).window)


def closed_day(stage: Stage) -> Shown:
    """The hall is closed today, and for some days."""
    _show(stage, lambda view: replace(view, hours=HoursNow(CLOSED_DAY, None, view.now + timedelta(days=3))))
    return Shown(_kiosk(stage).window)


def staff_names(stage: Stage) -> Shown:
    """Staff wants to leave the kiosk."""
    _press(stage, "kiosk_staff")
    return Shown(_kiosk(stage).window)


def staff_pin(stage: Stage) -> Shown:
    """The PIN pad, after a wrong try."""
    _press(stage, "leave_name_supervisor")
    for digit in "12345678":
        _press(stage, f"keypad_{digit}")
    _press(stage, "leave_enter")
    return Shown(_kiosk(stage).window)


def not_enrolled(stage: Stage) -> Shown:
    """This computer is not enrolled."""
    _kiosk(stage).end()
    window = HoldingWindow("kiosk")
    window.show_trouble(HallError("not_enrolled", kind="kiosk"), may_leave=True)
    window.resize(*WIDE)
    window.show()
    stage.leaving.append(window.deleteLater)
    return Shown(window)


SCENES = (
    Scene("kiosk-start", start, ALL, quick=True),
    Scene("kiosk-case", case_asked, MAIN),
    Scene("kiosk-case-told", case_told, MAIN),
    Scene("kiosk-case-visited", case_visited, (*MAIN, PORTRAIT, LARGE, LARGE_PORTRAIT, ENGLISH_LARGE)),
    Scene("kiosk-book", book_kind, MAIN),
    Scene("kiosk-book-topics", book_topics, (*MAIN, LARGE_PORTRAIT, ENGLISH_LARGE)),
    Scene("kiosk-book-phone", book_phone, (*MAIN, LARGE_PORTRAIT, ENGLISH_LARGE)),
    Scene("kiosk-book-thanks", book_thanks, (*MAIN, LARGE_PORTRAIT, ENGLISH_LARGE)),
    Scene("kiosk-services-usual", usual_services, (PLAIN, ENGLISH_SMALL)),
    Scene("kiosk-priority", priority, MAIN),
    Scene("kiosk-who-first", who_goes_first, (LARGE, LARGE_SMALL, ENGLISH_LARGE)),
    Scene("kiosk-needs", needs, MAIN),
    Scene("kiosk-services", services, ALL),
    Scene("kiosk-many", many_services, ALL),
    Scene("kiosk-letters", letters, MAIN),
    Scene("kiosk-late", late, (PLAIN, LARGE_SMALL)),
    Scene("kiosk-number", number, ALL),
    Scene("kiosk-printing", printing, (LARGE, LARGE_SMALL)),
    Scene("kiosk-printer-failed", printer_failed, (*MAIN, LARGE)),
    Scene("kiosk-still-there", still_there, (PLAIN, LARGE_SMALL, ENGLISH_SMALL)),
    Scene("kiosk-full", full, (PLAIN, LARGE_SMALL)),
    Scene("kiosk-out-of-reach", out_of_reach, MAIN),
    Scene("kiosk-closed", closed, MAIN),
    Scene("kiosk-break", lunch_break, (PLAIN,)),
    Scene("kiosk-not-yet", not_yet, (PLAIN, ENGLISH_SMALL)),
    Scene("kiosk-closed-day", closed_day, (PLAIN, LARGE_SMALL)),
    Scene("kiosk-staff", staff_names, STAFF),
    Scene("kiosk-pin", staff_pin, STAFF),
    Scene("kiosk-not-enrolled", not_enrolled, (PLAIN, LARGE_SMALL, ENGLISH_SMALL)),
)
