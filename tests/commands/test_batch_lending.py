"""Lending by batch: every operation there is, from the first item to the report of a stock-take."""

from __future__ import annotations

import pytest

from app.lending.ops import OPS
from db.secrets import secrets_of

LI = {"name": "李秀英", "phone": "13800138000"}


@pytest.fixture
def desk(live):
    secrets_of(live.hall.info).create()
    return live


def test_a_day_at_a_station(desk):
    model = desk.ok("add_model", name="冲击钻", category="工具", accessories=["钻头盒"])["id"]
    desk.ok("add_item", model=model, code="T-0042", place="A1", bought="2020-05-01")
    who = desk.ok("register", **LI, paper_seen="id_card")
    assert (who["code"], who["phone"]) == ("R-0001", "138****8000")
    lent = desk.ok("lend", borrower={"resident": who["code"]}, items=[{"code": "t-0042", "ticked": ["钻头盒"]}])
    (loan,) = lent["loans"]
    assert (loan["item"], loan["loan"], loan["due"]) == ("T-0042", "L-0001", "2026-11-26")
    refused = desk.refused("lend", borrower={"name": "王建国"}, items=["T-0042"])
    assert (refused["code"], refused["loan"], refused["resident"]) == ("item_out", "L-0001", "R-0001")
    assert desk.ok("renew", loan="L-0001")["due"] > loan["due"]
    other = desk.ok("register", name="王建国")["code"]
    assert desk.ok("reserve", model=model, resident=other)["place"] == 1
    back = desk.ok("give_back", item="T-0042", condition={"complete": False}, note="少一个钻头")
    assert (back["loan"], back["late_days"], back["waiting"]) == ("L-0001", 0, other)
    assert desk.code("give_back", item="T-0042") == "wrong_state"
    assert desk.ok("undo_lending")["items"] == ["T-0042"]
    assert desk.ok("scan", code="T-0042")["item"]["state"] == "out"
    assert desk.ok("lending_counts")["out"] == 1
    assert [row["loan"] for row in desk.ok("out_now")["rows"]] == ["L-0001"]


def test_what_an_operation_tells_has_its_reasons_in_words_too(desk):
    model = desk.ok("add_model", name="人字梯")["id"]
    desk.ok("add_item", model=model, code="L1")
    desk.ok("report_fault", item="L1", fault="踏板裂")
    assert desk.ok("scan", code="L1")["item"]["why"] == "repair"
    assert desk.ok("in_repair")["rows"][0]["fault"] == "踏板裂"
    assert desk.ok("close_repair", item="L1", outcome="repaired")["status"] == "active"


def test_a_key_carries_a_loan_out_once(desk):
    model = desk.ok("add_model", name="雨伞", anonymous=True)["id"]
    desk.ok("add_item", model=model, code="U1")
    first = desk("lend", key="k-1", items=["U1"])
    assert desk("lend", key="k-1", items=["U1"]) == first
    assert desk.code("lend", key="k-1", items=["U2"]) == "key_reused"


# What each operation needs to be tried; what is not named here needs nothing.
SOME = {
    "item": "T-0001",
    "items": ["T-0001"],
    "kit": "K-0001",
    "loan": "L-0001",
    "loans_out": ["L-0001"],
    "resident": "R-0001",
    "name": "李秀英",
    "model": 1,
    "version": 1,
    "quantity": 1,
    "left": 1,
    "count": 2,
    "hold": 1,
    "take": 1,
    "back": "T-0001",
    "out": "T-0002",
    "code": "690",
    "text": "钻",
    "reason": "x",
    "fault": "x",
    "outcome": "ok",
    "way": "sms",
    "to": "north",
    "until": "2026-12-01",
}


@pytest.mark.parametrize("op", OPS)
def test_every_operation_has_an_answer_and_names_what_is_missing(desk, op):
    needed = [name for name in OPS[op].fields if not name.endswith("?")]
    desk(op, **{name: SOME[name] for name in needed})  # done or refused, never a bug
    for left_out in needed:
        fields = {name: SOME[name] for name in needed if name != left_out}
        assert desk.refused(op, **fields) == {"code": "missing_field", "field": left_out}
    for name in OPS[op].fields:
        wrong = {**{one: SOME[one] for one in needed}, name.rstrip("?"): {"no": ["such", 1e400]}}
        assert not desk(op, **wrong)["ok"] or name.startswith(("borrower", "condition"))


@pytest.mark.parametrize(
    ("op", "fields"),
    [
        ("take_report", {"take": 10**30}),
        ("cancel_reservation", {"hold": -(10**30)}),
        ("out_now", {"after": ["2026-11-23", 10**30]}),
        ("stock", {"after": [["x"]]}),
        ("change_model", {"model": 10**18, "version": 1}),
        ("find_items", {"text": "\x00"}),
        ("scan", {"code": "\ud800"}),
    ],
)
def test_impossible_values_are_refused_or_found_nowhere(desk, op, fields):
    desk(op, **fields)
