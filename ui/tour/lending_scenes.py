"""The page of lending on the demo morning: the counter, its forms, cards, and the panes beside it."""

from __future__ import annotations

from app.lending import photo, stock_take, views
from ui.lending.page import LendingPage
from ui.lending.sections import COUNTER, FILE, HOLDS, KITS, MODELS, REMIND, STOCK, TAKE
from ui.tour import shots
from ui.tour.shots import Scene, Shown
from ui.tour.stage import Stage

_ALL = (shots.PLAIN, shots.DARK, shots.SMALL_SCREEN, shots.SMALL_LARGE, shots.ENGLISH)
_FEW = (shots.PLAIN, shots.SMALL_LARGE, shots.ENGLISH)
_BOTH = (shots.PLAIN, shots.DARK, shots.SMALL_LARGE)
_BY = "station1"


def counter(stage: Stage) -> Shown:
    """What is out in the morning; nobody stands at the counter yet."""
    stage.enter(stage.demo_hall())
    stage.wait_for(lambda: stage.running.hall is not None, "the hall")
    stage.work_as("supervisor")
    _show(stage)
    stage.wait_for(lambda: _page(stage).lists.counts is not None, "the lists")
    return Shown(stage.window)


def picked(stage: Stage) -> Shown:
    """Borrowing 1: the card is scanned."""
    return _scan(stage, "R-0001")


def basket(stage: Stage) -> Shown:
    """Borrowing 2: a drill with accessories and a trolley lie in the basket."""
    _scan(stage, "T-0004")
    return _scan(stage, "T-0034")


def lent(stage: Stage) -> Shown:
    """Borrowing 3: Enter lends it; the slip is one key away."""
    page = _page(stage)
    page.counter.lend()
    stage.wait_for(lambda: not page.counter.busy, "the loan")
    return Shown(stage.window)


def came_back(stage: Stage) -> Shown:
    """Returning: the scan is all it takes."""
    return _scan(stage, "T-0004")


def damage(stage: Stage) -> Shown:
    """Something is wrong with it: one key, and it is noted."""
    stage.press("lending_condition")
    return Shown(stage.window)


def refused(stage: Stage) -> Shown:
    """A code that nobody knows."""
    _page(stage).ask.left.emit()
    return _scan(stage, "T-9999")


def new_borrower(stage: Stage) -> Shown:
    """Somebody borrows for the first time."""
    stage.press("lending_new")
    return Shown(stage.window)


def person_card(stage: Stage) -> Shown:
    """The card of somebody who is late."""
    page = _page(stage)
    page.borrower.left.emit()
    late = stage.others_see(views.overdue).rows[0]
    page.show_found("resident", str(late.resident))
    stage.wait_for(lambda: page.card.card is not None, "the card")
    return Shown(stage.window)


def item_card(stage: Stage) -> Shown:
    """The card of an item in repair, with its photo."""
    page = _page(stage)
    item = stage.others_see(views.in_repair).rows[0].item
    stage.others(photo.set_photo, item=item, jpeg=_picture())
    page.show_found("item", item)
    stage.settle()
    return Shown(stage.window)


def reminders(stage: Stage) -> Shown:
    """Who is to be called."""
    page = _page(stage)
    page.card.left.emit()
    return _open(stage, REMIND)


def call(stage: Stage) -> Shown:
    """What came of a call."""
    pane = _page(stage).sections.pane(REMIND)
    pane.view.selectRow(0)
    stage.press("lending_remind_log")
    return Shown(stage.window)


def holds(stage: Stage) -> Shown:
    """What is kept for whom."""
    _page(stage).sections.pane(REMIND).leave_ask()
    shown = _open(stage, HOLDS)
    _page(stage).sections.pane(HOLDS).view.selectRow(0)
    stage.settle()
    return shown


def stock(stage: Stage) -> Shown:
    """The stock, one item chosen."""
    shown = _open(stage, STOCK)
    _page(stage).sections.pane(STOCK).view.selectRow(2)
    stage.settle()
    return shown


def new_item(stage: Stage) -> Shown:
    """A new item is written down."""
    stage.press("lending_item_new")
    return Shown(stage.window)


def labels(stage: Stage) -> Shown:
    """How labels are printed."""
    _page(stage).sections.pane(STOCK).leave_ask()
    stage.press("lending_labels")
    return Shown(stage.window)


def models(stage: Stage) -> Shown:
    """The item models."""
    _page(stage).sections.pane(STOCK).leave_ask()
    return _open(stage, MODELS)


def model(stage: Stage) -> Shown:
    """A model with its accessories and safety plan."""
    pane = _page(stage).sections.pane(MODELS)
    pane.view.selectRow(0)
    stage.press("lending_model_change")
    return Shown(stage.window)


def kits(stage: Stage) -> Shown:
    """The kits, one chosen."""
    _page(stage).sections.pane(MODELS).leave_ask()
    shown = _open(stage, KITS)
    _page(stage).sections.pane(KITS).view.selectRow(0)
    stage.settle()
    return shown


def kit(stage: Stage) -> Shown:
    """A kit that is put together by scans."""
    stage.press("lending_kit_new")
    for code in ("T-0014", "T-0027"):
        _page(stage).take_scan(code)
        stage.settle()
    return Shown(stage.window)


def file_refused(stage: Stage) -> Shown:
    """A file with cells that cannot be taken."""
    _page(stage).sections.pane(KITS).leave_ask()
    return _read(stage, "T-0900,手推车,搬运,很多\nR-0001,折叠梯,工具,1\n")


def file(stage: Stage) -> Shown:
    """A file that may be brought in."""
    return _read(stage, "T-0900,手推车,搬运,1\nT-0901,折叠梯,工具,1\n")


def take(stage: Stage) -> Shown:
    """A stock-take under way."""
    _open(stage, TAKE)
    stage.press("lending_take_begin")
    for code in ("T-0005", "T-0011", "T-0012"):
        stage.others(stock_take.count_item, item=code)
    pane = _page(stage).sections.pane(TAKE)
    pane.take_scan("T-0013")
    stage.settle()
    return Shown(stage.window)


def take_over(stage: Stage) -> Shown:
    """A stock-take that has ended, and its report."""
    stage.press("lending_take_end")
    _page(stage).sections.pane(TAKE).ask.submit()
    stage.settle()
    return Shown(stage.window)


def station(stage: Stage) -> Shown:
    """The attendant of the station at the counter."""
    stage.work_as(_BY)
    _show(stage)
    _page(stage).sections.go_to(COUNTER)
    return Shown(stage.window)


def _picture() -> bytes:
    """Draw what a telephone might have taken of a thing on a table."""
    from io import BytesIO

    from PIL import Image, ImageDraw

    sheet = Image.new("RGB", (640, 480), (214, 203, 186))
    pen = ImageDraw.Draw(sheet)
    pen.rounded_rectangle((150, 120, 430, 380), 36, fill=(238, 240, 242), outline=(120, 126, 130), width=5)
    pen.rounded_rectangle((190, 160, 390, 270), 12, fill=(168, 190, 172))
    pen.ellipse((255, 295, 325, 365), fill=(36, 110, 76))
    pen.line((430, 300, 520, 340, 560, 430), fill=(70, 74, 78), width=16)
    told = BytesIO()
    sheet.save(told, "JPEG", quality=80)
    return told.getvalue()


def _read(stage: Stage, rows: str) -> Shown:
    shown = _open(stage, FILE)
    path = stage.folder / "物品.csv"
    path.write_text(f"编号,名称,类别,数量\n{rows}", "utf-8")
    pane = _page(stage).sections.pane(FILE)
    pane.read_file(path)  # type: ignore[attr-defined]  # the pane of files
    stage.settle()
    return shown


def _open(stage: Stage, kind: int) -> Shown:
    stage.main.strip.clear()
    _page(stage).sections.go_to(kind)
    stage.settle()
    return Shown(stage.window)


def _scan(stage: Stage, code: str) -> Shown:
    page = _page(stage)
    page.take_scan(code)
    stage.wait_for(lambda: not page.counter.busy, "the scan")
    return Shown(stage.window)


def _show(stage: Stage) -> None:
    stage.page_of("lending", LendingPage)
    stage.settle()


def _page(stage: Stage) -> LendingPage:
    return stage.page_of("lending", LendingPage)


SCENES = (
    Scene("lending-counter", counter, (*_ALL, shots.CONTRAST), quick=True),
    Scene("lending-picked", picked, _FEW),
    Scene("lending-basket", basket, _ALL),
    Scene("lending-lent", lent, _ALL),
    Scene("lending-back", came_back, _ALL),
    Scene("lending-damage", damage, _ALL),
    Scene("lending-refused", refused, (*_ALL, shots.CONTRAST)),
    Scene("lending-new", new_borrower, _FEW),
    Scene("lending-person", person_card, _ALL),
    Scene("lending-item", item_card, _ALL),
    Scene("lending-reminders", reminders, _ALL),
    Scene("lending-call", call, _FEW),
    Scene("lending-holds", holds, _FEW),
    Scene("lending-stock", stock, _BOTH),
    Scene("lending-new-item", new_item, _BOTH),
    Scene("lending-labels", labels, _BOTH),
    Scene("lending-models", models, _BOTH),
    Scene("lending-model", model, _BOTH),
    Scene("lending-kits", kits, _BOTH),
    Scene("lending-kit", kit, _FEW),
    Scene("lending-file-refused", file_refused, _BOTH),
    Scene("lending-file", file, _BOTH),
    Scene("lending-take", take, _BOTH),
    Scene("lending-take-over", take_over, _BOTH),
    Scene("lending-station", station, _BOTH),
)
