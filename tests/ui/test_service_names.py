"""Services are named in English where English is on screen and they have an English name."""

from __future__ import annotations

from collections.abc import Callable

from app.queue import desk, opening
from app.queue.tickets import take_ticket
from app.setup.services import edit_service
from tests.helpers.programs import Desktop


def _names(desktop: Desktop) -> set[str]:
    view = desktop.desk().view
    assert view is not None and view.in_hand is not None
    return {
        view.in_hand.service_name,
        *view.in_hand.matters,
        *(row.service_name for row in view.waiting),
        *(tile.name for tile in view.tiles),
    }


def test_desk_names_services_in_the_language_in_force(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop(language="zh_CN")
    for code, name, english in (("A", "综合受理", "General matters"), ("B", "社会保障", "")):
        desktop.do(edit_service, service=code, values={"name": name, "name_en": english})
    for service in ("A", "A", "B"):
        desktop.do(take_ticket, service=service)
    desktop.do(opening.open_desk, desk="1", by="desk1")
    desktop.do(desk.call_next, desk="1", by="desk1")
    desktop.work_as("desk1", "1")
    desktop.bot.waitUntil(lambda: desktop.desk().view is not None)
    assert {"综合受理", "社会保障"} <= _names(desktop)
    desktop.program.look.set_language("en")
    desktop.bot.waitUntil(lambda: "General matters" in _names(desktop))
    assert "综合受理" not in _names(desktop)
    assert "社会保障" in _names(desktop), "what has no English name keeps its own"
    assert "General matters" in desktop.desk().visit.head.service.text()
    desktop.program.look.set_language("zh_CN")
    desktop.bot.waitUntil(lambda: "综合受理" in _names(desktop))


def test_settings_name_them_so_in_list_and_ticks(make_desktop: Callable[..., Desktop]) -> None:
    desktop = make_desktop(language="zh_CN")
    desktop.do(edit_service, service="A", values={"name": "综合受理", "name_en": "General matters"})
    desktop.work_as("supervisor")
    place = desktop.window.workplace
    assert place is not None
    place.show_found("settings", "section", "desks")
    desktop.settle()
    page = place.page("settings")
    desktop.bot.waitUntil(lambda: page.section("desks") is not None)  # type: ignore[union-attr]
    desktop.settle()
    tick = page.section("desks").services.some.buttons["A"]  # type: ignore[union-attr]
    assert tick.accessibleName() == "A  综合受理"
    desktop.program.look.set_language("en")
    desktop.bot.waitUntil(lambda: tick.accessibleName() == "A  General matters")
    page.show_section("services")  # type: ignore[union-attr]
    desktop.settle()
    model = page.section("services").model  # type: ignore[union-attr]
    assert "General matters" in [str(model.index(0, column).data()) for column in range(model.columnCount())]
