"""Charts draw what they are given in every look and width, tell the value under the pointer, and take no mouse."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.programs import undress
from ui.charts.chart import BarsChart, Chart, LinesChart
from ui.charts.facts import Bar, Line, steps
from ui.planning.day_chart import DayChart
from ui.tasks import Tasks
from ui.theme.appearance import Appearance
from ui.theme.current import colour
from ui.widgets.scroll import VScroll

TIMES = [f"{hour:02}:{minute:02}" for hour in range(8, 17) for minute in (0, 30)]
BARS = [Bar(time, at, str(at), f"{time} tells {at}", at / 2 if at else None) for at, time in enumerate(TIMES)]
NAMES = [Line("Ordinary", 18.7, 8.0, "8.0 / 18.7", "ordinary"), Line("Over eighty", 7.0, 3.9, "3.9 / 7.0", "eighty")]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Appearance]:
    worn = Appearance(qapp, keep=False)
    worn.apply()
    yield worn
    undress(worn)


@pytest.fixture
def put(qtbot: QtBot, look: Appearance) -> Iterator[Callable[..., Chart]]:
    """Give a function that shows a chart in a page that can be scrolled, once it is drawn."""
    made: list[tuple[Tasks, QWidget]] = []

    def show(kind: type[Chart], width: int = 1000) -> Chart:
        tasks, content = Tasks(), QWidget()
        chart = kind("chart", tasks, content)
        column = QVBoxLayout(content)
        column.addWidget(chart)
        below = QLabel(content)
        below.setMinimumHeight(2000)
        column.addWidget(below)
        whole = VScroll(content)
        whole.resize(width, 600)
        made.append((tasks, whole))
        whole.show()
        chart.load()
        qtbot.waitUntil(lambda: chart.plot is not None and chart.plot.width() == chart.width(), timeout=20_000)
        return chart

    yield show
    for tasks, whole in made:
        tasks.drain()
        whole.close()
        whole.deleteLater()


def _numbers(chart: Chart) -> list[str]:
    return [text.toPlainText() for text in chart.plot._texts if text.isVisible()]  # type: ignore[union-attr]


def _drawn(chart: Chart, x: int, y: int) -> str:
    return chart.grab().toImage().pixelColor(x, y).name()


def test_bars_stand_as_high_as_their_values_and_tell_them(put: Callable[..., BarsChart]) -> None:
    chart = put(BarsChart)
    chart.show_bars(BARS, "told")
    [bars] = [item for item in chart.plot.box.addedItems if type(item).__name__ == "BarGraphItem"]  # type: ignore[union-attr]
    assert list(bars.opts["height"]) == [bar.value for bar in BARS]
    assert _numbers(chart) == [bar.text for bar in BARS]
    assert chart.accessibleDescription() == "told"
    tips = [chart.tip_at(x, 60) for x in range(0, chart.width(), 4)]
    assert list(dict.fromkeys(tip for tip in tips if tip)) == [bar.tip for bar in BARS]


def test_where_numbers_have_no_room_a_scale_stands_beside_the_bars(put: Callable[..., DayChart], qtbot: QtBot) -> None:
    chart = put(DayChart, width=1000)
    values = [float(at * 100) for at in range(len(TIMES))]
    chart.show_values(TIMES, values, limit=500)
    plot = chart.plot
    assert plot is not None and len(_numbers(chart)) == len(TIMES) and not plot._left.isVisible()
    chart.window().resize(420, 600)
    qtbot.waitUntil(lambda: plot.width() < 420)
    assert _numbers(chart) == [] and plot._left.isVisible()
    assert chart.tip_at(chart.width() - 8, 60).startswith("16:30")


def test_what_is_over_the_limit_is_hatched(put: Callable[..., DayChart]) -> None:
    chart = put(DayChart)
    chart.show_values(["08:00", "08:30"], [10.0, 20.0], limit=15)
    items = chart.plot.box.addedItems  # type: ignore[union-attr]
    told = [(list(item.opts["height"]), item.opts["brush"].style()) for item in items if hasattr(item, "opts")]
    assert ([20.0], Qt.BrushStyle.BDiagPattern) in told
    assert ([10.0], Qt.BrushStyle.BDiagPattern) not in told


def test_no_number_stands_on_the_line_of_the_limit(put: Callable[..., DayChart]) -> None:
    chart = put(DayChart)
    chart.show_values(["08:00", "08:30", "09:00"], [17.0, 19.9, 4.0], limit=20)
    below, just_below, low = (text.pos().y() for text in chart.plot._texts)  # type: ignore[union-attr]
    assert below > 20 and just_below > 20 and low == 4.0


def test_lines_name_their_class_and_its_waits(put: Callable[..., LinesChart]) -> None:
    chart = put(LinesChart, width=400)
    chart.show_lines(NAMES, "told")
    assert _numbers(chart) == ["8.0 / 18.7", "3.9 / 7.0"]
    half = chart.height() // 2
    assert (chart.tip_at(5, half // 2), chart.tip_at(300, half + half // 2)) == ("ordinary", "eighty")


def test_a_chart_follows_the_look_and_the_size_of_the_text(put: Callable[..., BarsChart], look: Appearance) -> None:
    chart = put(BarsChart)
    chart.show_bars(BARS, "told")
    grounds, heights = [], []
    for name, scale in (("light", 100), ("dark", 150), ("contrast", 200)):
        look.set_name(name)
        look.set_scale(scale)
        grounds.append(_drawn(chart, chart.width() // 3, 2))
        heights.append(chart.sizeHint().height())
        assert grounds[-1] == colour("surface").name()
    assert len(set(grounds)) == 3 and heights == [150, 225, 300]


def test_the_pointer_over_a_chart_is_the_pages_own(put: Callable[..., BarsChart]) -> None:
    chart = put(BarsChart)
    chart.show_bars(BARS, "told")
    box = chart.plot.box  # type: ignore[union-attr]
    before, whole = box.viewRange(), chart.window()
    at = QPointF(chart.mapTo(whole, QPoint(200, 60)))
    assert whole.childAt(at.toPoint()) is chart  # nothing in it is moved or zoomed, or has a menu
    none, still, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(QPointF(200, 60), whole.mapToGlobal(at), QPoint(), QPoint(0, -120), none, still, phase, False)
    QApplication.sendEvent(chart, turned)
    assert not turned.isAccepted()  # so the page scrolls
    assert box.viewRange() == before
    assert chart.plot is not None and chart.plot.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_chart_without_values_is_blank_and_tells_nothing(put: Callable[..., Chart]) -> None:
    for kind in (BarsChart, LinesChart):
        assert put(kind).tip_at(50, 20) == ""


def test_an_axis_names_few_round_numbers() -> None:
    for top in (0.2, 1, 3, 4, 7, 19, 42, 199, 5000):
        named = steps(top)
        assert named[0] == 0 and len(named) <= 5 and named[-1] <= top
    assert steps(42) == [0, 20, 40]
