"""The line that shows the number just given: what a resident is told stays whole, in the language in force."""

from __future__ import annotations

from collections.abc import Callable

from app.queue.publish import Publisher
from app.setup.services import edit_service
from tests.helpers.desk_bench import Bench
from tests.helpers.halls import actor

LONG = "社会保障、医疗保障、住房保障和别的事项"


def test_where_the_line_is_short_the_service_is_cut_and_not_the_wait(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    bench.do(edit_service, service="B", values={"name": LONG})
    bench.stage.look.set_language("zh_CN")
    for _ in range(4):
        bench.take()
    Publisher(bench.hall, actor(bench.hall, "supervisor").site_id).publish()
    bench.settle()
    line = bench.page.walkup.line
    line.show_prints(True)  # one button more: the least room there is
    bench.click("walkup_tile_B")
    figures, _, service = line.about.text().rpartition(" · ")
    assert "前面 4 人" in figures and "后叫到" in figures and service == LONG
    room = line.about.fontMetrics().horizontalAdvance
    bench.bot.waitUntil(lambda: room(figures) <= line.about.width() < room(line.about.text()))


def test_number_just_given_follows_the_language_with_its_service(bench: Bench) -> None:
    bench.do(edit_service, service="B", values={"name": "社会保障", "name_en": "Social insurance"})
    bench.stage.look.set_language("zh_CN")
    bench.settle()
    bench.click("walkup_tile_B")
    about = bench.page.walkup.line.about
    assert about.text().endswith(" · 社会保障") and "前面 0 人" in about.text()
    bench.stage.look.set_language("en")
    bench.bot.waitUntil(lambda: about.text().endswith(" · Social insurance") and "0 ahead" in about.text())
