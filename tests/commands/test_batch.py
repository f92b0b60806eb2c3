"""The batch protocol, inside this process: every operation, its fields and its result (design section 6)."""

from __future__ import annotations

import json
import re
from datetime import datetime

import pytest

from app.batch import OPS
from tests.helpers.staff import digest, rows

AT = "2020-01-15T08:00:00+01:00"

# op -> (fields that must be there, fields that may), from the table of the design.
TABLE = {
    "take_ticket": ("service", "entitlement age source booked_for needs note"),
    "open_desk": ("desk", "services prefer reason"),
    "pause_desk": ("desk", "reason"),
    "close_desk": ("desk", "reason"),
    "call_next": ("desk", ""),
    "call": ("desk ticket reason", ""),
    "recall": ("desk", "reason"),
    "start": ("desk", "reason"),
    "finish": ("desk", "reason"),
    "no_show": ("desk", "reason"),
    "return": ("desk", "reason"),
    "undo": ("desk", "reason"),
    "hold": ("desk reason", ""),
    "resume": ("desk ticket", ""),
    "back": ("ticket", ""),
    "cancel": ("ticket reason", ""),
    "transfer": ("desk", "to_service to_desk note"),
    "hand_over": ("desk to_service", "promise_date note"),
    "entitle": ("ticket entitlement", "proof reason"),
    "add_service": ("ticket service", ""),
    "list_waiting": ("", "desk"),
    "explain": ("", "desk"),
    "ticket": ("ticket", ""),
    "close_day": ("", "date"),
    "open_day": ("", "date"),
}
SOME = {
    "service": "A", "desk": 1, "ticket": "A001", "reason": "x", "to_service": "B", "entitlement": "disabled",
}  # fmt: skip


@pytest.mark.parametrize("op", TABLE)
def test_the_operations_have_the_fields_of_the_design(op):
    needed, further = TABLE[op]
    declared = {name.rstrip("?|"): name for name in OPS[op].fields}
    assert set(declared) >= {*needed.split(), *further.split()}
    assert {name for name, told in declared.items() if not told.endswith("?")} == set(needed.split())


def test_a_missing_field_is_named(live):
    for op, (needed, _) in TABLE.items():
        for left_out in needed.split():
            fields = {name: SOME[name] for name in needed.split() if name != left_out}
            error = live.refused(op, **fields)
            assert error == {"code": "missing_field", "field": left_out}, op
            if (op, left_out) != ("entitle", "entitlement"):
                assert live.refused(op, **fields, **{left_out: None})["code"] == "missing_field"


def test_taking_a_ticket(replay):
    taken = replay.ok("take_ticket", at=AT, service="A", entitlement="elderly", age=72, needs=["hearing"])
    assert taken["ticket"] == "A001"
    assert (taken["service"], taken["entitlement"], taken["ahead"]) == ("A", "elderly70", 0)
    assert (taken["wait_low_s"], taken["wait_high_s"]) == (None, None)
    assert taken["arrived_at"] == AT
    assert replay.ok("take_ticket", service="A")["entitlement"] is None
    assert replay.ok("take_ticket", service="A", entitlement=None)["ahead"] == 2
    assert (
        replay.ok("take_ticket", service="D2", source="kiosk", needs="wheelchair", note="带了户口本")["ticket"]
        == "D001"
    )
    booked = replay.ok("take_ticket", service="A", source="appointment", booked_for="2020-01-15T09:00:00+01:00")
    assert booked["ticket"] == "A004"
    for wrong in (
        {"age": 30, "entitlement": "elderly"},
        {"age": 85, "entitlement": "elderly60"},
        {"age": "72"},
        {"age": True},
        {"age": 7.5},
        {"entitlement": "vip"},
        {"entitlement": 3},
        {"needs": ["wings"]},
        {"needs": {}},
        {"source": "street"},
        {"booked_for": "tomorrow"},
        {"booked_for": "2020-01-15T09:00:00"},
        {"note": 7},
    ):
        error = replay.refused("take_ticket", service="A", **wrong)
        assert error["code"] == "bad_value", wrong
        assert error["field"] in wrong
    assert replay.ok("take_ticket", service="A")["ticket"] == "A005"


def test_only_the_band_of_an_age_is_kept(replay):
    replay.ok("take_ticket", service="A", age=67, key="k")
    for table in ("ticket", "event", "audit", "op_key"):
        kept = json.dumps([{**row, "origin": 0, "at": 0} for row in rows(replay.hall, table)], default=str)
        assert not re.search(r"\b67\b", kept), table  # digits inside a token or a digest are no age


def test_a_visit_and_its_story(replay):
    replay.ok("open_desk", at=AT, desk=1, services=["A"], prefer="green_first")
    assert replay.ok("take_ticket", service="A", at="2020-01-15T08:01:00+01:00")["ticket"] == "A001"
    called = replay.ok("call_next", desk="1", at="2020-01-15T08:07:00+01:00")
    assert {name: called[name] for name in ("ticket", "service", "entitlement", "waited_s")} == {
        "ticket": "A001", "service": "A", "entitlement": None, "waited_s": 360,
    }  # fmt: skip
    assert called["reason"].startswith("A001, waited 6 min")
    assert replay.ok("recall", desk=1) == {"ticket": "A001", "state": "called", "case": None}
    assert replay.ok("start", desk=1)["state"] == "serving"
    assert replay.ok("hold", desk=1, reason="form")["state"] == "held"
    assert replay.ok("resume", desk=1, ticket="A001")["state"] == "serving"
    assert replay.ok("finish", desk=1, reason="done")["state"] == "done"
    assert replay.ok("undo", desk=1)["state"] == "serving"
    assert replay.ok("transfer", desk=1, to_service="B")["state"] == "waiting"
    assert replay.ok("call_next", desk=1) is None
    replay.ok("open_desk", desk=2)
    assert replay.ok("call_next", desk=2)["ticket"] == "A001"
    assert replay.ok("no_show", desk=2)["state"] == "missed"
    assert replay.ok("back", ticket="A001")["state"] == "waiting"
    assert replay.ok("call", desk=2, ticket="A001", reason="here")["ticket"] == "A001"
    assert replay.ok("return", desk=2)["state"] == "waiting"
    assert replay.ok("entitle", ticket="A001", entitlement="disabled", proof="card")["ticket"] == "A001"
    assert replay.ok("add_service", ticket="A001", service="C")["ticket"] == "A001"
    replay.ok("call_next", desk=2)
    replay.ok("start", desk=2)
    over = replay.ok("hand_over", desk=2, to_service="D", promise_date="2020-01-20", note="后台")
    assert over == {"ticket": "A001", "state": "done", "case": "C-0001"}
    story = replay.ok("ticket", ticket="A001")
    assert (story["state"], story["service"], story["entitlement"]) == ("done", "B", "disabled")
    assert [event["event"] for event in story["events"]] == [
        "taken", "called", "recalled", "started", "held", "resumed", "finished", "finish_undone", "transferred",
        "called", "missed", "back", "called", "returned", "entitled", "matter_added", "called", "started",
        "handed_over",
    ]  # fmt: skip
    seqs = [event["seq"] for event in story["events"]]
    assert seqs == sorted(set(seqs))
    assert datetime.fromisoformat(story["events"][0]["at"]).isoformat() == "2020-01-15T08:01:00+01:00"


def test_desks(replay):
    assert replay.ok("open_desk", desk=1) == {"desk": "1", "state": "open"}
    assert replay.ok("pause_desk", desk=1, reason="lunch") == {"desk": "1", "state": "paused"}
    assert replay.refused("call_next", desk=1) == {"code": "desk_closed", "desk": "1", "state": "paused"}
    assert replay.ok("close_desk", desk=1) == {"desk": "1", "state": "closed"}
    assert replay.code("close_desk", desk=1) == "desk_closed"
    assert replay.code("call_next", desk=1) == "desk_closed"
    for wrong in (9, "9", "x", "", " 1", "1\0", "\ud800", 10**30, -1):
        assert replay.code("open_desk", desk=wrong) == "unknown_desk"
    for wrong in (1.5, True, [1], {}):
        assert replay.refused("open_desk", desk=wrong)["code"] == "bad_value"
    assert replay.code("open_desk", desk=1, services=["Z"]) == "unknown_service"
    for wrong in ([], "A", [1], {}, ""):
        assert replay.code("open_desk", desk=1, services=wrong) == "bad_value"
    assert replay.code("open_desk", desk=1, prefer="best") == "bad_value"


def test_the_list_is_the_result_itself(replay):
    replay.ok("take_ticket", at=AT, service="A")
    replay.ok("take_ticket", service="B", entitlement="elderly80", at="2020-01-15T08:05:00+01:00")
    waiting = replay.ok("list_waiting", at="2020-01-15T08:20:00+01:00")
    assert [row["ticket"] for row in waiting] == ["B001", "A001"]
    first = {name: waiting[0][name] for name in ("service", "entitlement", "waited_s", "barred")}
    assert first == {"service": "B", "entitlement": "elderly80", "waited_s": 900, "barred": False}
    assert waiting[0]["reason"] == "B001, 80 and over, waited 15 min; goes before A001"
    replay.ok("open_desk", desk=1, services=["A"])
    assert [row["ticket"] for row in replay.ok("list_waiting", desk=1)] == ["A001"]
    assert replay.ok("list_waiting", desk=2)  # closed: what it would take
    assert replay.code("list_waiting", desk=9) == "unknown_desk"


def test_the_order_is_explained_with_its_scores(replay):
    replay.ok("take_ticket", at=AT, service="A")
    replay.ok("take_ticket", service="B", entitlement="elderly80", at="2020-01-15T08:05:00+01:00")
    told = replay.ok("explain", at="2020-01-15T08:20:00+01:00")
    assert (told["discipline"], told["ceiling_min"], told["max_overtakes"], told["in_hand"]) == (
        "accumulating:3",
        40,
        10,
        None,
    )
    named = ("place", "ticket", "waited_s", "weight", "score", "overtaken", "late", "standing", "rule", "after")
    assert [[row[name] for name in named] for row in told["rows"]] == [
        [1, "B001", 900, 3.0, 2700.0, 0, False, "running", 3, []],
        [2, "A001", 1200, 1.0, 1200.0, 0, False, "running", 3, ["B001"]],
    ]
    assert [row["reason"] for row in told["rows"]] == [row["reason"] for row in replay.ok("list_waiting")]
    assert replay.code("explain", desk=9) == "unknown_desk"


def test_the_reason_names_two_at_most(replay):
    for _ in range(4):
        replay.ok("take_ticket", at=AT, service="A")
    replay.ok("take_ticket", service="A", entitlement="elderly80")
    replay.ok("open_desk", desk=1)
    called = replay.ok("call_next", desk=1, at="2020-01-15T08:06:00+01:00")
    assert called["ticket"] == "A005"
    assert called["reason"] == "A005, 80 and over, waited 6 min; goes before A001, A002 and 2 more"


def test_the_day(replay):
    replay.ok("take_ticket", at=AT, service="A")
    assert replay.code("open_day") == "wrong_state"
    assert replay.code("close_day", date="2020-01-14") == "bad_value"
    assert replay.code("close_day", date="today") == "bad_value"
    figures = replay.ok("close_day", date="2020-01-15")
    assert {name: figures[name] for name in ("date", "served", "unserved", "missed")} == {
        "date": "2020-01-15", "served": 0, "unserved": 1, "missed": 0,
    }  # fmt: skip
    assert replay.refused("take_ticket", service="A") == {"code": "day_closed", "date": "2020-01-15"}
    assert replay.ok("open_day")["date"] == "2020-01-15"
    assert replay.ok("take_ticket", service="A")["ticket"] == "A002"


def test_entitlement_is_taken_back_only_by_saying_so(replay):
    replay.ok("take_ticket", service="A", entitlement="disabled")
    assert replay.code("entitle", ticket="A001") == "missing_field"
    assert replay.ok("ticket", ticket="A001")["entitlement"] == "disabled"
    replay.ok("entitle", ticket="A001", entitlement=None)
    assert replay.ok("ticket", ticket="A001")["entitlement"] is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("", "bad_json"),
        ("   ", "bad_json"),
        ("\r", "bad_json"),
        ("null", "bad_json"),
        ("[]", "bad_json"),
        ("7", "bad_json"),
        ('"take_ticket"', "bad_json"),
        ("{", "bad_json"),
        ("{'op': 'undo'}", "bad_json"),
        ('{"op": "take_ticket", "service": "A"} {}', "bad_json"),
        ('{"op": "take_ticket", "service": "A", "age": NaN}', "bad_json"),
        ('{"op": "take_ticket", "service": "A", "age": Infinity}', "bad_json"),
        ('{"op": "take_ticket", "service": "A", "age": ' + "9" * 5000 + "}", "bad_json"),
        ("[" * 100_000, "bad_json"),
        ('{"a":' * 50_000, "bad_json"),
        (b"\xff\xfe{}", "bad_json"),
        (b'{"op": "take_ticket", "service": "\xc3\x28"}', "bad_json"),
        (b'{"op": "take_ticket", "service": "\xed\xa0\x80"}', "bad_json"),
        (b"\0", "bad_json"),
        ("{}", "unknown_op"),
        ('{"op": null}', "unknown_op"),
        ('{"op": 7}', "unknown_op"),
        ('{"op": ["undo"]}', "unknown_op"),
        ('{"op": "Take_Ticket", "service": "A"}', "unknown_op"),
        ('{"op": "\\ud800"}', "unknown_op"),
        ('{"op": "__class__"}', "unknown_op"),
        ('{"op": "' + "x" * 100_000 + '"}', "unknown_op"),
        ('{"op": "take_ticket", "service": "' + "A" * (1 << 23) + '"}', "too_long"),
    ],
    ids=range(28),
)
def test_a_line_that_is_none(one_replay, line, code):
    before = digest(one_replay.hall)
    reply = one_replay.raw(line)
    assert (reply["ok"], reply["error"]["code"]) == (False, code)
    assert digest(one_replay.hall) == before


def test_a_byte_order_mark_is_no_text(replay):
    assert replay.raw(b'\xef\xbb\xbf{"op": "take_ticket", "service": "A"}\r\n')["ok"]


def test_a_field_that_nobody_knows_is_left_alone(replay):
    assert replay.ok("take_ticket", service="A", colour="red", desk=None)["ticket"] == "A001"


def test_desks_and_rights_are_those_of_the_account(hall):
    from tests.commands.conftest import Lines

    worker = Lines(hall, "desk1")
    worker.ok("open_desk", desk=1)
    worker.ok("open_desk", desk=2)  # it may use all of its site
    worker.ok("take_ticket", service="A")
    assert worker.refused("call", desk=1, ticket="A001", reason="x") == {"code": "not_allowed", "right": "call_chosen"}
    assert worker.code("close_day") == "not_allowed"
    admin = Lines(hall, "admin")
    for op in ("list_waiting", "close_day"):
        assert admin.code(op) == "not_allowed"
    assert admin.code("take_ticket", service="A") == "not_allowed"
    assert admin.code("ticket", ticket="A001") == "not_allowed"


@pytest.fixture(scope="module")
def one_replay(tmp_path_factory):
    """Give a batch on one store for all the lines that must change nothing."""
    from app.hall import Hall
    from tests.commands.conftest import Lines
    from tests.helpers.halls import StillClock
    from tests.helpers.stores import SqliteStores

    hall = Hall.open(SqliteStores().clone("replay", tmp_path_factory.mktemp("lines")), StillClock())
    yield Lines(hall, "replay")
    hall.close()
