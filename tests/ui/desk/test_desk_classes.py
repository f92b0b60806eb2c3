"""The desk offers the classes of its own hall, says whom it leaves to the accessible desk, and what needs ask for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.queue import desk, opening
from app.setup.desks import edit_desk
from app.setup.site import set_settings
from tests.helpers.desk_bench import Bench

BANDS = "queue.elderly_bands"


def chips(bench: Bench) -> list[str]:
    return [chip.text() for chip in bench.page.walkup.choice.kinds.values()][:3]


def offered(bench: Bench) -> list[str | None]:
    kind = bench.page.panels.entitle.kind
    return [kind.itemData(row) for row in range(kind.count())]


def test_chips_and_form_offer_the_ages_that_the_hall_has_set(bench: Bench) -> None:
    assert chips(bench) == ["60 and over", "70 and over", "80 and over"]
    bench.do(set_settings, values={BANDS: "65,80"})
    bench.settle()
    assert chips(bench)[:2] == ["65 and over", "80 and over"]
    bench.click("walkup_elderly65")
    bench.click("walkup_tile_A")
    assert bench.shown().waiting[0].entitlement == "elderly65"
    bench.press(Qt.Key.Key_F2)
    bench.page.panels.ask_entitlement(bench.shown())
    assert offered(bench)[:3] == [None, "elderly65", "elderly80"]


def test_a_ticket_of_an_age_that_is_no_more_keeps_it_in_the_form(bench: Bench) -> None:
    bench.take(entitlement="elderly70")
    bench.do(set_settings, values={BANDS: "65,80"})
    bench.settle()
    bench.press(Qt.Key.Key_F2)
    visit = bench.shown().in_hand
    assert visit is not None and visit.entitlement == "elderly70"
    bench.page.panels.ask_entitlement(bench.shown())
    assert bench.page.panels.entitle.kind.currentData() == "elderly70"


def test_a_wheelchair_that_waits_for_the_accessible_desk_is_told_as_such(bench: Bench) -> None:
    bench.do(edit_desk, desk="2", values={"accessible": True})
    bench.do(opening.open_desk, desk="2")
    ticket = bench.take(needs=("wheelchair",))
    bench.settle()
    row = bench.shown().waiting[0]
    assert (row.ticket, row.can_be_next, row.why.rule) == (ticket, False, "accessible")
    texts = [each.text() for each in bench.page.visit.findChildren(QLabel) if each.isVisible()]
    assert any("waits for an accessible desk" in text for text in texts), texts
    assert not any(f"Next: {ticket}" in text for text in texts)
    bench.press(Qt.Key.Key_F2)
    assert bench.shown().in_hand is None
    bench.do(opening.pause_desk, desk="2")
    bench.settle()
    bench.press(Qt.Key.Key_F2)
    visit = bench.shown().in_hand
    assert visit is not None and visit.ticket == ticket


def test_what_a_visitor_needs_is_said_plainly_when_called(bench: Bench) -> None:
    ticket = bench.take(needs=("hearing", "sight"))
    bench.do(desk.call_next, by="desk1", desk="1")
    bench.settle()
    visit = bench.shown().in_hand
    assert visit is not None and visit.ticket == ticket
    help_line: QLabel = bench.find("visit_help", QLabel)  # type: ignore[assignment]
    assert help_line.isVisible()
    assert help_line.text() == (
        "speak slowly, face to face, and write down what matters; read aloud what is to be signed"
    )
    bench.press(Qt.Key.Key_F3)
    bench.press(Qt.Key.Key_F4)
    bench.take()
    bench.settle()
    bench.press(Qt.Key.Key_F2)
    assert not help_line.isVisible()
