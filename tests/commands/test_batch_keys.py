"""Keys make an operation idempotent; `at` drives the clock of a replay store, and of no other."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from app.hall import Hall
from tests.commands.conftest import Lines
from tests.helpers.halls import MORNING
from tests.helpers.staff import digest, rows

AT = "2020-01-15T08:00:00+01:00"


def at(minutes: float, base: str = AT) -> str:
    return (datetime.fromisoformat(base) + timedelta(minutes=minutes)).isoformat()


# -- keys -----------------------------------------------------------------------------------------


def test_the_same_key_and_content_gives_the_stored_reply(replay):
    first = replay("take_ticket", key="c-17", service="A", entitlement="elderly")
    assert first["key"] == "c-17"
    before = digest(replay.hall)
    assert replay("take_ticket", key="c-17", service="A", entitlement="elderly") == first
    assert replay.raw('{"entitlement":"elderly","service":"A","op":"take_ticket","key":"c-17"}') == first
    assert digest(replay.hall) == before
    assert replay("take_ticket", key="c-18", service="A")["result"]["ticket"] == "A002"


def test_other_content_is_refused(replay):
    replay.ok("take_ticket", key="k", service="A")
    before = digest(replay.hall)
    for op, fields in (
        ("take_ticket", {"service": "B"}),
        ("take_ticket", {"service": "A", "note": "x"}),
        ("take_ticket", {"service": "A", "note": None}),
        ("open_desk", {"desk": 1}),
    ):
        assert replay.refused(op, key="k", **fields) == {"code": "key_reused", "key": "k"}
    assert digest(replay.hall) == before


def test_null_is_a_reply_like_any_other(replay):
    replay.ok("open_desk", desk=1)
    nobody = replay("call_next", key="n", desk=1)
    assert nobody["ok"] and nobody["result"] is None
    replay.ok("take_ticket", service="A")
    assert replay("call_next", key="n", desk=1) == nobody
    assert replay.ok("call_next", key="n2", desk=1)["ticket"] == "A001"


def test_errors_are_not_stored(replay):
    assert replay.code("call_next", key="k", desk=1) == "desk_closed"
    assert not rows(replay.hall, "op_key")
    replay.ok("open_desk", desk=1)
    assert replay("call_next", key="k", desk=1)["ok"]
    # Not even with the content of the error: a key belongs to what was done with it first.
    assert replay.code("take_ticket", key="k", service="Z") == "key_reused"


def test_reads_ignore_keys(replay):
    replay.ok("take_ticket", key="k", service="A")
    assert len(replay.ok("list_waiting", key="k")) == 1
    replay.ok("take_ticket", service="A")
    assert len(replay.ok("list_waiting", key="k")) == 2
    assert replay.ok("ticket", key="k", ticket="A001")["state"] == "waiting"
    assert len(rows(replay.hall, "op_key")) == 1


def test_a_key_belongs_to_the_store(new_store, clock):
    url = new_store("replay")
    hall = Hall.open(url, clock)
    first = Lines(hall, "replay")("take_ticket", key="k", service="A")
    hall.close()
    hall = Hall.open(url, clock)
    assert Lines(hall, "supervisor")("take_ticket", key="k", service="A") == first
    hall.close()


def test_the_time_is_no_part_of_the_content(replay):
    first = replay("take_ticket", key="k", service="A", at=at(0))
    replay.ok("take_ticket", service="A", at=at(10))
    assert replay("take_ticket", key="k", service="A", at=at(0)) == first
    assert replay("take_ticket", key="k", service="A", at=at(20)) == first
    assert replay("take_ticket", key="k", service="A") == first


def test_a_key_is_kept_35_days(live, clock):
    first = live("take_ticket", key="k", service="A")
    clock.pass_by(days=34)
    assert live("take_ticket", key="k", service="A") == first
    live.ok("take_ticket", service="A")
    assert live("take_ticket", key="k", service="A") == first
    clock.pass_by(days=2)
    live.ok("take_ticket", service="B")
    assert live.ok("take_ticket", key="k", service="A")["ticket"] == "A001"


def test_what_a_key_may_be(replay):
    for key in ("x" * 200, "键-1", "'; DROP TABLE ticket;--", "\u202e", "𠮷"):
        reply = replay("take_ticket", key=key, service="A")
        assert (reply["ok"], reply["key"]) == (True, key)
    for key, code in (("x" * 201, "too_long"), ("", "missing_field"), (7, "bad_value"), (["k"], "bad_value"),
                      ("a\0b", "bad_value"), ("\ud800", "bad_value"), ({}, "bad_value")):  # fmt: skip
        assert replay.code("take_ticket", key=key, service="A") == code
    assert "key" not in replay("take_ticket", key=None, service="A")
    # The key is told back with an error, too.
    assert replay("take_ticket", key="e", service="Z")["key"] == "e"


def test_a_key_holds_though_the_day_was_closed(replay):
    first = replay("take_ticket", key="k", service="A", at=at(0))
    replay.ok("close_day")
    assert replay("take_ticket", key="k", service="A") == first


# -- the clock of a replay store ------------------------------------------------------------------


def test_only_a_replay_store_takes_a_time(live):
    before = digest(live.hall)
    for op, fields in (("take_ticket", {"service": "A"}), ("list_waiting", {})):
        assert live.refused(op, at=AT, **fields) == {"code": "at_not_allowed"}
    assert digest(live.hall) == before
    assert live.ok("take_ticket", service="A", at=None)["ticket"] == "A001"


def test_the_first_time_may_lie_years_back_and_sets_the_zone(replay):
    taken = replay.ok("take_ticket", service="A", at=AT)
    assert taken["arrived_at"] == AT
    (ticket,) = rows(replay.hall, "ticket")
    assert ticket["business_date"].isoformat() == "2020-01-15"
    # Midnight is that of +01:00 now.
    assert replay.ok("take_ticket", service="A", at="2020-01-15T22:59:59+00:00")["ticket"] == "A002"
    assert replay.ok("take_ticket", service="A", at="2020-01-15T23:00:00+00:00")["ticket"] == "A001"


def test_desks_opened_before_the_first_time_stay_open(replay):
    replay.ok("open_desk", desk=1)
    replay.ok("list_waiting")
    replay.ok("take_ticket", service="A", at=AT)
    assert replay.ok("call_next", desk=1)["ticket"] == "A001"


def test_until_its_first_time_it_runs_by_the_computers_clock(replay, clock):
    taken = replay.ok("take_ticket", service="A")
    assert datetime.fromisoformat(taken["arrived_at"]) == MORNING
    assert taken["arrived_at"].endswith("+08:00")
    # Now that a ticket exists, time goes on from there.
    error = replay.refused("take_ticket", service="A", at=AT)
    assert error["code"] == "clock_back"
    assert replay.ok("take_ticket", service="A", at=(MORNING + timedelta(minutes=1)).isoformat())["ticket"] == "A002"


def test_time_goes_on_and_never_back(replay, clock):
    replay.ok("take_ticket", service="A", at=at(5))
    error = replay.refused("take_ticket", service="A", at=at(4))
    assert error["code"] == "clock_back"
    assert replay.refused("list_waiting", at=at(4))["code"] == "clock_back"
    assert replay.ok("take_ticket", service="A", at=at(5))["ticket"] == "A002"
    clock.pass_by(days=400)
    later = replay.ok("take_ticket", service="A")  # without a time: the latest one seen
    assert later["arrived_at"] == at(5)
    assert replay.ok("list_waiting", at=at(15))[0]["waited_s"] == 600
    assert replay.ok("take_ticket", service="A")["arrived_at"] == at(15)  # a read's time was seen, too


def test_the_same_instant_in_another_zone_is_equal(replay):
    replay.ok("take_ticket", service="A", at=AT)
    told = replay.ok("take_ticket", service="A", at="2020-01-15T15:00:00+08:00")
    assert told["arrived_at"] == AT
    assert replay.ok("take_ticket", service="A", at="2020-01-15T07:00:00Z")["arrived_at"] == AT


def test_the_time_drives_every_rule(replay):
    replay.ok("open_desk", desk=1, at=at(0))
    for _ in range(2):
        replay.ok("take_ticket", service="A")
    replay.ok("call_next", desk=1)
    replay.ok("no_show", desk=1, at=at(2))
    assert replay.code("back", ticket="A001", at=at(32.1)) == "grace_over"
    replay.ok("take_ticket", service="A", entitlement="elderly80", at=at(32.1))
    assert replay.ok("call_next", desk=1, at=at(41))["reason"].endswith("ordinary waits are over 40 min")
    replay.ok("take_ticket", service="A", at="2020-01-16T08:00:00+01:00")
    assert replay.ok("ticket", ticket="A003@2020-01-15")["state"] == "unserved"


def test_a_reopened_store_remembers_its_time(new_store, clock):
    url = new_store("replay")
    hall = Hall.open(url, clock)
    Lines(hall, "replay").ok("take_ticket", service="A", at=AT)
    hall.close()
    hall = Hall.open(url, clock)
    again = Lines(hall, "replay")
    assert again.code("take_ticket", service="A", at=at(-1)) == "clock_back"
    assert again.ok("take_ticket", service="A")["arrived_at"] == AT
    hall.close()


def test_a_given_zone_stays(new_store, tmp_path, clock):
    from app.setup.new_hall import HallPlan, make_hall

    url = new_store("blank")
    make_hall(url, HallPlan(kind="replay", name="r", zone="Europe/Warsaw"))
    hall = Hall.open(url, clock)
    lines = Lines(hall, "replay")
    taken = lines.ok("take_ticket", service="A", at="2020-07-15T08:00:00+08:00")
    assert taken["arrived_at"] == "2020-07-15T02:00:00+02:00"
    assert lines.hall.site(lines.hall.anyone()).zone == "Europe/Warsaw"
    hall.close()


def test_times_that_are_none(replay):
    before = digest(replay.hall)
    for wrong in ("", "now", "2020-01-15", "2020-01-15T08:00:00", "08:00+01:00", 1579071600, True, [AT],
                  "2020-02-30T08:00:00+01:00", "2020-01-15T25:00:00+01:00", "0001-01-01T00:00:00+14:00",
                  "9999-12-31T23:59:59-12:00", "2020-01-15T08:00:00+99:00", "\ud800"):  # fmt: skip
        error = replay.refused("take_ticket", service="A", at=wrong)
        assert (error["code"], error["field"]) == ("bad_value", "at"), wrong
    assert digest(replay.hall) == before


def test_a_refused_line_is_no_time_seen(replay):
    replay.ok("take_ticket", service="A", at=at(0))
    assert replay.code("take_ticket", service="Z", at=at(10)) == "unknown_service"
    assert replay.ok("take_ticket", service="A", at=at(5))["arrived_at"] == at(5)


def test_the_sequence_grows(replay):
    seqs = [replay("take_ticket", service="A", at=at(n))["seq"] for n in range(5)]
    assert seqs == sorted(set(seqs))
    asked = replay("list_waiting")["seq"]
    assert asked == seqs[-1]


def test_replies_are_ascii_and_read_back(replay):
    replay.ok("take_ticket", service="A", note="𠮷野家 \u202e x")
    told = json.dumps(replay.ok("ticket", ticket="A001"), ensure_ascii=False)
    assert "𠮷野家 \u202e x" in told


def test_utc_is_what_is_stored(replay):
    replay.ok("take_ticket", service="A", at=AT)
    (event,) = rows(replay.hall, "event")
    assert event["at"] == datetime(2020, 1, 15, 7, tzinfo=UTC)
