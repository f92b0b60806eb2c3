"""Proofs at the desk: reading a paper, confirming what the kiosk gave, granting by sight with a reason."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from app.queue import tickets
from app.queue.publish import Publisher
from tests.helpers.desk_bench import Bench
from tests.helpers.ids import vectors
from tests.helpers.staff import rows
from ui.desk.dates import read_day
from ui.desk.steps import Step
from ui.desk.waiting_columns import At

KEY = Qt.Key
# 80 and more on the day of the tests' clock; invented, as all of them.
OLD = next(
    one["normalized"]
    for one in vectors("resident_id")
    if one["valid"] and one["category"] in ("valid", "valid_x") and "1900" < one["birth_date"] < "1946"
)
YOUNG = next(one["normalized"] for one in vectors("resident_id") if one["valid"] and one["birth_date"] > "1980")
CARD = next(one for one in vectors("disability_card") if one["valid"] and one["category"] == "valid")


def _type(bench: Bench, field: QWidget, text: str) -> None:
    """Type or scan into a field, with the Enter at the end."""
    field.setFocus()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, KEY.Key_Return)
    bench.settle()


def _scan(bench: Bench, text: str) -> None:
    """Scan where the keyboard is; the whole within a moment, as a scanner does."""
    at = bench.page.focusWidget()
    assert at is not None
    bench.hands.rest()
    bench.page.papers._clock = _steady
    QTest.keyClicks(at, text)
    QTest.keyClick(at, KEY.Key_Return)
    bench.settle()


def _steady() -> float:
    return 100.0


def _grants(bench: Bench) -> list[tuple[str, str, str | None, bool]]:
    found = rows(bench.hall, "entitlement_grant")
    return [(row["entitlement"], row["proof"], row["reason"], row["number_read"]) for row in found]


def _call_one(bench: Bench, entitlement: str | None = "other") -> None:
    bench.take(entitlement=entitlement)
    bench.settle()
    bench.press(KEY.Key_F2)


def test_what_nobody_checked_is_plain_in_the_visit_in_hand_and_confirmed_by_one_press(bench: Bench) -> None:
    _call_one(bench)
    bar = bench.page.visit.unseen
    assert bar.isVisible() and "not checked" in bench.page.visit.head.mark.text()
    bench.click("visit_unseen_elderly70")
    visit = bench.shown().in_hand
    assert visit is not None
    assert (visit.entitlement, visit.entitlement_seen, visit.proof) == ("elderly70", True, "id_card")
    assert not bar.isVisible() and "not checked" not in bench.page.visit.head.mark.text()
    assert bench.find("visit_proof", QLabel).text() == "ID card"  # type: ignore[attr-defined]
    assert visit.state == "called"  # and nothing else happened


def test_each_kind_is_confirmed_with_its_usual_proof(bench: Bench) -> None:
    expected = {
        "disabled": ("disability_card", None),
        "ill": ("certificate", None),
        "pregnant": ("sight", "Visibly pregnant"),
    }
    _call_one(bench)
    for kind, (proof, reason) in expected.items():
        bench.click(f"visit_unseen_{kind}")
        assert _grants(bench)[-1] == (kind, proof, reason, False)
        bench.do(tickets.entitle, by="desk1", ticket="A001", entitlement="other")
        bench.settle()


def test_a_claim_nobody_looked_at_begins_only_when_it_is_wanted_twice(bench: Bench) -> None:
    _call_one(bench)
    bar = bench.page.visit.unseen
    assert not bar.told.isVisible()
    bench.press(KEY.Key_F3)
    assert bench.in_hand() == ("A001", "called")
    assert bar.told.isVisible() and "Look at the proof first. F3 again" in bar.told.text()
    assert bench.page.visit.steps.primary.property("state") == "idle"
    bench.bot.keyClick(bench.page, KEY.Key_F3)  # struck twice in haste
    bench.settle()
    assert bench.in_hand() == ("A001", "called")
    bench.press(KEY.Key_F3)
    assert bench.in_hand() == ("A001", "serving")
    assert bench.page.visit.steps.primary.property("state") == "big"


def test_whoever_was_asked_to_look_confirms_and_begins_with_the_next_press(bench: Bench) -> None:
    _call_one(bench)
    bench.strike(KEY.Key_Space)  # on the button itself
    assert bench.page.visit.unseen.told.isVisible()
    bench.click("visit_unseen_elderly70")
    assert not bench.page.visit.unseen.isVisible()
    assert bench.page.visit.steps.primary.property("state") == "big"
    bench.press(KEY.Key_F3)
    assert bench.in_hand() == ("A001", "serving")


def test_a_paper_that_is_read_takes_the_place_of_the_question(bench: Bench) -> None:
    _call_one(bench)
    bench.press(KEY.Key_F3)
    bench.page.visit.steps.primary.setFocus()
    _scan(bench, OLD)
    assert "80 and over" in bench.page.visit.unseen.told.text()


def test_a_checked_or_ordinary_visit_begins_at_once(bench: Bench) -> None:
    for entitlement, seen in ((None, {}), ("ill", {"proof": "certificate"})):
        bench.take(entitlement=entitlement, **seen)
        bench.settle()
        bench.press(KEY.Key_F2)
        bench.press(KEY.Key_F3)
        assert bench.shown().in_hand.state == "serving"  # type: ignore[union-attr]
        bench.press(KEY.Key_F4)


def test_a_claim_without_proof_becomes_an_ordinary_visit(bench: Bench) -> None:
    _call_one(bench)
    bench.click("visit_unseen_ordinary")
    visit = bench.shown().in_hand
    assert visit is not None and visit.entitlement is None
    assert not bench.page.visit.unseen.isVisible()
    assert _grants(bench)[-1] == ("", "", "No proof was shown", False)
    bench.stage.strip.act()
    bench.settle()
    assert _grants(bench)[-1] == ("other", "unseen", None, False)
    assert bench.page.visit.unseen.isVisible()


def test_a_class_given_in_haste_asks_for_its_own_proof_only(bench: Bench) -> None:
    _call_one(bench, "veteran")
    assert list(bench.page.visit.unseen.chips) == ["veteran"]
    bench.click("visit_unseen_veteran")
    assert _grants(bench)[-1] == ("veteran", "certificate", None, False)


def test_an_ordinary_visit_and_a_checked_one_are_asked_nothing(bench: Bench) -> None:
    _call_one(bench, None)
    assert not bench.page.visit.unseen.isVisible()
    bench.do(tickets.entitle, by="desk1", ticket="A001", entitlement="ill", proof="certificate")
    bench.settle()
    assert not bench.page.visit.unseen.isVisible()


def test_a_scan_proposes_for_the_visit_in_hand_and_presses_nothing(bench: Bench) -> None:
    _call_one(bench)
    primary = bench.page.visit.steps.primary
    primary.setFocus()
    _scan(bench, OLD)
    assert bench.in_hand() == ("A001", "called")  # the Enter at its end did not start the visit
    assert "80 and over" in bench.page.visit.unseen.told.text()
    assert _grants(bench) == [("other", "unseen", None, False)]
    bench.click("visit_unseen_proposed")
    assert _grants(bench)[-1] == ("elderly80", "id_card", None, True)


def test_a_scan_with_nobody_to_check_proposes_for_the_next_walk_up(bench: Bench) -> None:
    bench.page.visit.steps.primary.setFocus()
    _scan(bench, CARD["text"].strip())
    choice = bench.page.walkup.choice
    assert choice.entitlement() == "disabled"
    assert "Disability certificate" in bench.stage.message()
    bench.click("walkup_tile_A")
    assert _grants(bench) == [("disabled", "disability_card", "", True)] or _grants(bench)[-1][3]
    assert choice.entitlement() is None


def test_slow_typing_on_a_button_is_no_scan(bench: Bench) -> None:
    seconds = iter(range(1000))
    bench.page.papers._clock = lambda: float(next(seconds))
    at = bench.page.visit.steps.primary
    at.setFocus()
    QTest.keyClicks(at, OLD)
    assert bench.page.walkup.choice.entitlement() is None
    assert bench.stage.message() == ""


def test_the_walk_ups_own_field_reads_a_number_and_forgets_it(bench: Bench) -> None:
    field = bench.find("walkup_paper", QLineEdit)
    assert isinstance(field, QLineEdit)
    _type(bench, field, OLD)
    assert field.text() == "" and not field.isUndoAvailable()
    assert bench.page.walkup.choice.entitlement() == "elderly80"
    bench.click("walkup_tile_B")
    assert _grants(bench)[0][0:2] == ("elderly80", "id_card") and _grants(bench)[0][3]
    assert bench.shown().waiting[0].entitlement == "elderly80"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (OLD[:17] + ("1" if OLD[17] != "1" else "2"), "one digit is wrong"),
        ("A017", "no number of an ID card"),
        (YOUNG, "not of an age"),
    ],
)
def test_a_number_that_proposes_nothing_says_why(bench: Bench, typed: str, said: str) -> None:
    field = bench.find("walkup_paper", QLineEdit)
    _type(bench, field, typed)
    assert said in bench.stage.message()
    assert bench.page.walkup.choice.entitlement() is None


def test_a_walk_up_by_sight_needs_a_reason_and_without_a_choice_is_checked_later(bench: Bench) -> None:
    bench.click("walkup_elderly60")
    heading = bench.find("walkup_reason_title")
    assert not heading.isVisible()
    bench.click("walkup_proof_sight")
    assert heading.isVisible() and heading.x() < bench.find("walkup_reason_0").x()
    bench.click("walkup_tile_A")
    assert bench.shown().waiting == ()
    bench.click("walkup_reason_1")
    bench.click("walkup_tile_A")
    assert _grants(bench) == [("elderly60", "sight", "Known to us", False)]
    bench.click("walkup_infant")
    bench.click("walkup_proof_sight")
    bench.click("walkup_tile_A")
    assert _grants(bench)[-1] == ("infant", "sight", "Has a small child along", False)
    bench.click("walkup_ill")
    bench.click("walkup_tile_A")
    assert _grants(bench)[-1] == ("ill", "unseen", None, False)


# -- the whole form


@pytest.fixture
def form(bench: Bench) -> Callable[[], QWidget]:
    def opened() -> QWidget:
        bench.page.actions_.take(Step.ENTITLE)
        return bench.page.panels.entitle

    return opened


def _choose(panel: QWidget, kind: str | None, proof: str = "unseen") -> None:
    for combo, data in ((panel.kind, kind), (panel.proof, proof)):  # type: ignore[attr-defined]
        combo.setCurrentIndex(combo.findData(data))
        combo.activated.emit(combo.currentIndex())


def test_the_form_takes_a_scan_an_end_and_refuses_what_is_over(bench: Bench, form: Callable[[], QWidget]) -> None:
    _call_one(bench, None)
    panel = form()
    _type(bench, panel.paper.edit, CARD["text"])  # type: ignore[attr-defined]
    assert panel.kind.currentData() == "disabled" and panel.paper.edit.text() == ""  # type: ignore[attr-defined]
    panel.until.setText("2026-11-22")  # type: ignore[attr-defined]
    bench.click("desk_entitle_panel_go")
    assert "2026-11-22" in bench.stage.message() and bench.page.visit.panel() is panel
    panel.until.setText("2026年11月23日")  # type: ignore[attr-defined]
    bench.click("desk_entitle_panel_go")
    assert _grants(bench) == [("disabled", "disability_card", None, True)] or _grants(bench)[-1][3]
    assert bench.page.visit.panel() is None


def test_the_form_asks_for_a_reason_and_for_a_day_that_exists(bench: Bench, form: Callable[[], QWidget]) -> None:
    _call_one(bench, None)
    panel = form()
    _choose(panel, "ill", "sight")
    bench.click("desk_entitle_panel_go")
    assert panel.reason.property("state") == "error" and _grants(bench) == []  # type: ignore[attr-defined]
    _choose(panel, "ill", "certificate")
    panel.until.setText("2027-02-30")  # type: ignore[attr-defined]
    bench.click("desk_entitle_panel_go")
    assert panel.until.property("state") == "error" and _grants(bench) == []  # type: ignore[attr-defined]
    panel.until.setText("")  # type: ignore[attr-defined]
    bench.click("desk_entitle_panel_go")
    assert [row[0:2] for row in _grants(bench)] == [("ill", "certificate")]


def test_the_form_says_who_comes_for_a_parent_is_ordinary_until_the_hall_allows_it(
    bench: Bench, form: Callable[[], QWidget]
) -> None:
    _call_one(bench, None)
    panel = form()
    assert panel.absent.isVisible() and not panel.proxy.isVisible()  # type: ignore[attr-defined]
    bench.page.panels.close()
    bench.set("queue.proxy_green", True)
    bench.page.retry()
    bench.settle()
    panel = form()
    assert panel.proxy.isVisible() and not panel.absent.isVisible()  # type: ignore[attr-defined]
    _choose(panel, "elderly80", "id_card")
    panel.proxy.setChecked(True)  # type: ignore[attr-defined]
    bench.click("desk_entitle_panel_go")
    assert bench.shown().in_hand is not None and bench.shown().in_hand.proxy  # type: ignore[union-attr]
    assert "absent" in bench.find("visit_proof", QLabel).text()  # type: ignore[attr-defined]


def test_a_number_half_typed_is_gone_when_the_work_goes_on_elsewhere(bench: Bench) -> None:
    field = bench.find("walkup_paper", QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, OLD[:12])
    assert field.text()
    bench.page.visit.steps.primary.setFocus()
    assert field.text() == ""


@pytest.mark.parametrize(
    "text", ["2030-05-31", "2030.5.31", "20300531", "2030年5月31日", "２０３０／５／３１", " 2030 5 31 "]
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    day = read_day(text)
    assert day is not None and day.isoformat() == "2030-05-31"
    assert read_day("  ") is None
    for wrong in ("31.5.", "2030-13-01", "soon"):
        with pytest.raises(ValueError, match=r".+"):
            read_day(wrong)


def test_the_form_begins_at_its_top_and_asks_for_no_paper_of_whoever_is_plain_to_see(
    make_bench: Callable[..., Bench],
) -> None:
    bench = make_bench(size=(1024, 768))
    bench.stage.look.set_scale(200)
    _call_one(bench)
    form = bench.page.panels.entitle
    bar = form._scroll.verticalScrollBar()
    for proof in ("sight", "id_card", "sight"):
        bench.seldom(Step.ENTITLE)
        assert bar.value() == 0 and form.paper.isVisible()
        form.proof.setCurrentIndex(form.proof.findData(proof))
        form.proof.activated.emit(form.proof.currentIndex())
        assert form.paper.isVisible() is (proof != "sight")
        bench.bot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        form.leave.click()
    bench.stage.look.set_scale(100)


def test_in_large_text_one_button_opens_the_form_in_place_of_the_kinds(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    bench.stage.look.set_scale(200)
    _call_one(bench)
    bar = bench.page.visit.unseen
    bench.bot.waitUntil(lambda: bar.other.isVisible() and not any(chip.isVisible() for chip in bar.chips.values()))
    assert bar.other.text() == "Check …"
    bench.click("visit_unseen_other")
    assert bench.page.panels.entitle.isVisible()
    bench.page.panels.close()
    bench.stage.look.set_scale(100)
    bench.bot.waitUntil(lambda: all(chip.isVisible() for chip in bar.chips.values()))


def test_number_in_hand_stays_in_sight_while_the_proof_is_asked_for(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    bench.stage.look.set_scale(200)
    _call_one(bench)
    about, number = bench.find("visit_about", QLabel), bench.page.visit.head.number

    def in_sight() -> bool:
        return number.visibleRegion().boundingRect().height() > 0.7 * number.height()

    assert in_sight() and not about.isVisible()
    bench.press(KEY.Key_F3)
    bench.bot.waitUntil(lambda: about.isVisible() and not in_sight())
    assert about.text().startswith("A001")  # type: ignore[attr-defined]
    told = bench.page.visit.unseen.told
    bench.bot.waitUntil(lambda: told.visibleRegion().boundingRect().height() == told.height())
    bench.click("visit_unseen_ordinary")
    bench.bot.waitUntil(lambda: in_sight() and not about.isVisible())


def test_in_large_text_the_list_keeps_when_a_call_is_expected(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(size=(1024, 768))
    for _ in range(3):
        bench.take()
    Publisher(bench.hall, bench.me.site_id).publish()
    bench.settle()
    view = bench.page.waiting.view
    assert not view.isColumnHidden(At.SERVICE)
    bench.stage.look.set_scale(200)
    bench.bot.waitUntil(lambda: view.isColumnHidden(At.SERVICE))
    assert not view.isColumnHidden(At.ESTIMATE) and not view.isColumnHidden(At.WAIT)
    assert bench.page.waiting.model.index(0, At.WAIT).data() == "0 m"
    assert view.horizontalHeader().length() <= view.viewport().width()
