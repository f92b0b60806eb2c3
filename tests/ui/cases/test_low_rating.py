"""A low rating at the window: from what a resident ticked to what the supervisor found."""

from __future__ import annotations

from app.core.rights import Role
from app.feedback.rating import rate
from app.queue import desk, opening, tickets
from db import accounts, sites
from tests.helpers.staff import rows
from tests.ui.cases.conftest import KEY, CaseDesk
from ui.cases.case_pane import Do


def _rated_low(cases: CaseDesk) -> None:
    desktop = cases.desktop
    with desktop.hall.store.write() as tx:
        site = min(desktop.hall.site_ids.values())
        accounts.add_account(tx, site_id=site, name="rating1", role=Role.RATING.value, secret="x", display_name="")
        sites.bump_setup(tx)
    token = desktop.do(tickets.take_ticket, service="A").token
    desktop.do(opening.open_desk, by="desk1", desk="1")
    for step in (desk.call_next, desk.start, desk.finish):
        desktop.do(step, by="desk1", desk="1")
    desktop.do(rate, by="rating1", token=token, level=1, reasons=["long_wait"], source="screen")


def test_a_low_rating_is_looked_into_and_what_was_found_is_recorded(cases: CaseDesk) -> None:
    _rated_low(cases)
    cases.go_to_cases("supervisor")
    page = cases.page
    cases.bot.waitUntil(lambda: [row.state.case for row in page.list.lines.rows()] == ["C-0001"])
    cases.open("C-0001")
    pane = page.pane
    assert "A001" in pane.head.text() and "非常不满意（等得太久）" in pane.facts.text()
    assert "Residents' rating" in pane.steps.text() and "rating1" not in pane.steps.text()
    assert pane.buttons[Do.END].property("kind") == "primary"
    cases.press("case_do_end")
    cases.bot.waitUntil(page.ask.isVisible)
    cases.strike(KEY.Key_Return)  # without a word of what was found nothing ends
    assert page.ask.isVisible() and cases.state("C-0001").state.result == ""
    assert cases.focused() is page.ask.inputs["note"]
    cases.write("已向居民致歉，下周起午间加开一席")
    cases.strike(KEY.Key_Return)
    cases.bot.waitUntil(lambda: cases.state("C-0001").state.result == "answered")
    assert cases.state("C-0001").result_note == "已向居民致歉，下周起午间加开一席"
    cases.bot.waitUntil(lambda: "午间加开一席" in pane.facts.text())
    (kept,) = rows(cases.desktop.hall, "rating")
    assert kept["level"] == 1  # nobody changed it


def test_a_receptionist_has_no_low_rating_in_the_list(cases: CaseDesk) -> None:
    _rated_low(cases)
    cases.go_to_cases("desk1", "1")
    assert not cases.page.list.lines.rows()
