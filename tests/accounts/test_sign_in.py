"""Signing in: who may, how wrong secrets slow it down, changing one's secret, and the desk one sits at."""

from __future__ import annotations

import pytest

from app.accounts.seats import seats, sign_out, sit_at
from app.accounts.sessions import sign_in_names, wait_after
from app.core.errors import HallError
from app.core.rights import Role
from app.hall import Hall
from app.upkeep.audit import verify_chain
from db import accounts, sites
from tests.helpers.halls import PEOPLE, SECRET, actor
from tests.helpers.staff import Staff, digest, rows

NEW = "13572468"


def code(run, *args, **values):
    with pytest.raises(HallError) as caught:
        run(*args, **values)
    return caught.value.code


def wrong(hall, name="desk1"):
    return code(hall.sign_in, name, "wrong secret")


# -- who may --------------------------------------------------------------------------------------


def test_everybody_of_a_new_hall_can_sign_in(hall):
    for name in PEOPLE:
        who = hall.sign_in(name, SECRET)
        assert (who.name, who.desk, who.must_change) == (name, None, False)
    assert hall.sign_in("admin", SECRET).role is Role.ADMIN
    assert hall.sign_in("desk2", SECRET).role is Role.RECEPTIONIST


def test_the_page_offers_people_and_no_devices(hall):
    with hall.store.write() as tx:
        accounts.add_account(tx, site_id=1, name="kiosk1", role=Role.KIOSK.value, secret="x")
        row = accounts.account_named(tx, "desk4")
        accounts.update_account(tx, row.id, active=False)
        sites.bump_setup(tx)
    offered = hall.ask(sign_in_names, hall.anyone())
    assert [one.name for one in offered] == [name for name in PEOPLE if name != "desk4"]
    assert offered[2].home_desk == "1"
    assert offered[2].display_name


def test_the_built_in_account_of_a_replay_cannot_sign_in(open_hall):
    hall = open_hall("replay")
    assert code(hall.sign_in, "replay", "") == "bad_secret"
    assert "replay" not in [one.name for one in hall.ask(sign_in_names, hall.anyone())]


def test_a_wrong_secret_and_an_unknown_name_are_told_alike(hall):
    with hall.store.write() as tx:
        accounts.add_account(tx, site_id=1, name="kiosk1", role=Role.KIOSK.value, secret="x")
        row = accounts.account_named(tx, "desk2")
        accounts.update_account(tx, row.id, active=False)
        sites.bump_setup(tx)
    for name in ("desk1", "desk2", "nobody", "kiosk1", "", "x" * 500, "desk1'--"):
        with pytest.raises(HallError) as caught:
            hall.sign_in(name, "wrong secret")
        assert (caught.value.code, caught.value.values) == ("bad_secret", {}), name


def test_that_an_account_is_off_is_told_only_to_its_owner(hall):
    with hall.store.write() as tx:
        row = accounts.account_named(tx, "desk1")
        accounts.update_account(tx, row.id, active=False)
        sites.bump_setup(tx)
    assert wrong(hall) == "bad_secret"
    assert code(hall.sign_in, "desk1", SECRET) == "account_off"


# -- the growing wait -----------------------------------------------------------------------------


def test_waits_grow_and_never_pass_five_minutes():
    waits = [wait_after(failures).total_seconds() for failures in range(60)]
    assert waits[:7] == [0, 0, 0, 1, 2, 4, 8]
    assert waits == sorted(waits)
    assert max(waits) == 300
    assert wait_after(10**6).total_seconds() == 300


def test_wrong_secrets_make_an_account_wait_and_a_restart_does_not_help(new_store, clock):
    url = new_store("live")
    hall = Hall.open(url, clock)
    assert [wrong(hall) for _ in range(4)] == ["bad_secret"] * 3 + ["wait_before_retry"]
    hall.close()
    hall = Hall.open(url, clock)
    with pytest.raises(HallError) as caught:
        hall.sign_in("desk1", SECRET)
    assert (caught.value.code, caught.value.values) == ("wait_before_retry", {"seconds": 1})
    assert hall.sign_in("desk2", SECRET).name == "desk2"  # only this account waits
    clock.pass_by(seconds=1)
    assert hall.sign_in("desk1", SECRET).name == "desk1"
    assert [wrong(hall), wrong(hall)] == ["bad_secret"] * 2  # the count began anew
    assert hall.sign_in("desk1", SECRET).name == "desk1"
    hall.close()


def test_trying_while_one_waits_makes_it_no_longer(hall, clock):
    for _ in range(3):
        wrong(hall)
    before = rows(hall, "account")
    for _ in range(5):
        assert wrong(hall) == "wait_before_retry"
    assert rows(hall, "account") == before


def test_no_attack_locks_anybody_out_for_more_than_five_minutes(hall, clock):
    with hall.store.write() as tx:
        row = accounts.account_named(tx, "supervisor")
        accounts.update_account(tx, row.id, failures=10_000)
    assert wrong(hall, "supervisor") == "bad_secret"
    with pytest.raises(HallError) as caught:
        hall.sign_in("supervisor", SECRET)
    assert caught.value.values == {"seconds": 300}
    clock.pass_by(seconds=299.5)
    assert code(hall.sign_in, "supervisor", SECRET) == "wait_before_retry"
    clock.pass_by(seconds=0.5)
    assert hall.sign_in("supervisor", SECRET).name == "supervisor"


def test_not_even_a_clock_set_back_does(hall, clock):
    for _ in range(6):
        wrong(hall)
        clock.pass_by(minutes=6)
    wrong(hall)
    clock.pass_by(hours=-3)
    with pytest.raises(HallError) as caught:
        hall.sign_in("desk1", SECRET)
    assert caught.value.values == {"seconds": 300}
    clock.pass_by(minutes=5)
    assert hall.sign_in("desk1", SECRET).name == "desk1"


def test_every_attempt_is_written_down(hall):
    wrong(hall)
    wrong(hall, "nobody")
    hall.sign_in("desk1", SECRET)
    told = [(row["action"], row["subject"], row["detail"]) for row in rows(hall, "audit")]
    assert told == [
        ("sign_in", "desk1", '{"refused": "bad_secret"}'),
        ("sign_in", "nobody", '{"refused": "bad_secret"}'),
        ("sign_in", "desk1", ""),
    ]
    assert verify_chain(hall.store).ok


# -- one's own secret -----------------------------------------------------------------------------


def changed(hall, who, old, new):
    return hall.change_secret(who, old, new)


def test_changing_ones_secret(hall):
    who = actor(hall, "desk1")
    assert changed(hall, who, SECRET, NEW).name == "desk1"
    assert code(hall.sign_in, "desk1", SECRET) == "bad_secret"
    assert hall.sign_in("desk1", NEW).must_change is False


def test_a_refused_change_is_written_down_as_one(hall):
    who = actor(hall, "desk1")
    assert code(changed, hall, who, "wrong secret", NEW) == "bad_secret"
    changed(hall, who, SECRET, NEW)
    told = [(row["action"], row["subject"], row["detail"]) for row in rows(hall, "audit")]
    assert told == [("change_secret", "desk1", '{"refused": "bad_secret"}'), ("change_secret", "desk1", "")]


def test_a_printed_secret_must_be_changed_at_the_first_sign_in(hall):
    with hall.store.write() as tx:
        row = accounts.account_named(tx, "desk1")
        accounts.update_account(tx, row.id, must_change=True)
    who = hall.sign_in("desk1", SECRET)
    assert who.must_change
    assert code(hall.do, sit_at, who, desk="1") == "must_change_secret"
    who = changed(hall, who, SECRET, NEW)
    assert not who.must_change
    assert hall.do(sit_at, who, desk="1").desk == "1"
    assert not hall.sign_in("desk1", NEW).must_change


def test_what_a_new_secret_may_not_be(hall):
    who = actor(hall, "desk1")
    for old, new, refusal in (
        ("wrong secret", NEW, "bad_secret"),
        (SECRET, "short", "secret_too_short"),
        (SECRET, "12345678", "secret_too_common"),
        (SECRET, "x" * 129, "too_long"),
        (SECRET, SECRET, "bad_value"),
    ):
        assert code(changed, hall, who, old, new) == refusal
    assert hall.sign_in("desk1", SECRET)


def test_guessing_the_present_secret_is_slowed_down_as_well(hall):
    who = actor(hall, "desk1")
    for _ in range(3):
        assert code(changed, hall, who, "wrong secret", NEW) == "bad_secret"
    assert code(changed, hall, who, SECRET, NEW) == "wait_before_retry"
    assert code(hall.sign_in, "desk1", SECRET) == "wait_before_retry"


# -- the desk one sits at -------------------------------------------------------------------------


def test_a_desk_has_one_session(hall):
    first, second = actor(hall, "desk1"), actor(hall, "desk2")
    assert hall.do(sit_at, first, desk="1").desk == "1"
    with pytest.raises(HallError) as caught:
        hall.do(sit_at, second, desk="1")
    assert (caught.value.code, caught.value.values["desk"]) == ("desk_taken", "1")
    assert caught.value.values["account"] == first.display_name
    taken = {one.number: one.account for one in hall.ask(seats, second)}
    assert taken == {"1": first.display_name, "2": None, "3": None, "4": None}
    hall.do(sign_out, first)
    assert hall.do(sit_at, second, desk="1").desk == "1"


def test_moving_to_another_desk_frees_the_first(hall, clock):
    first, second = actor(hall, "desk1"), actor(hall, "desk2")
    hall.do(sit_at, first, desk="1")
    Staff(hall, clock, "desk1").open(1)
    assert hall.do(sit_at, first, desk="3").desk == "3"
    assert rows(hall, "desk")[0]["state"] == "closed"
    assert hall.do(sit_at, second, desk="1").desk == "1"
    assert hall.do(sit_at, second, desk=None).desk is None
    assert rows(hall, "desk")[0]["account_id"] is None


def test_nobody_leaves_with_a_ticket_in_hand(hall, clock):
    who, staff = actor(hall, "desk1"), Staff(hall, clock, "desk1")
    hall.do(sit_at, who, desk="1")
    staff.open(1)
    ticket = staff.take()
    staff.next(1)
    for run, values in ((sign_out, {}), (sit_at, {"desk": "2"}), (sit_at, {"desk": None})):
        error = staff.refused(hall.do, run, who, **values)
        assert (error.code, error.values) == ("desk_busy", {"desk": "1", "ticket": ticket})
    staff.start(1)
    staff.finish(1)
    hall.do(sign_out, who)
    assert rows(hall, "desk")[0]["state"] == "closed"


def test_who_was_cut_off_comes_back_to_the_same_visit(hall, clock):
    """The PC died with a visit in hand: the same person sits down at the same desk again."""
    who, staff = actor(hall, "desk1"), Staff(hall, clock, "desk1")
    hall.do(sit_at, who, desk="1")
    staff.open(1)
    ticket = staff.take()
    staff.next(1)
    staff.start(1)
    again = hall.sign_in("desk1", SECRET)
    assert hall.do(sit_at, again, desk="1").desk == "1"
    assert staff.finish(1).ticket == ticket


def test_signing_out_closes_the_desk_and_frees_who_was_bound_to_it(hall, clock):
    who, staff = actor(hall, "desk1"), Staff(hall, clock)
    hall.do(sit_at, who, desk="1")
    staff.open(1, 2)
    ticket = staff.take()
    staff.next(2)
    staff.start(2)
    staff.transfer(2, to_desk="1")
    assert staff.line(2) == []
    hall.do(sign_out, who)
    assert staff.line(2) == [ticket]


def test_only_ones_own_desks(hall):
    with hall.store.write() as tx:
        row = accounts.account_named(tx, "desk1")
        accounts.update_account(tx, row.id, desks=["1", "2"])
        sites.bump_setup(tx)
    who = actor(hall, "desk1")
    assert [one.number for one in hall.ask(seats, who)] == ["1", "2"]
    assert code(hall.do, sit_at, who, desk="3") == "not_allowed"
    assert code(hall.do, sit_at, who, desk="9") == "unknown_desk"


def test_a_command_takes_no_desks_session(hall, clock):
    who = actor(hall, "desk1")
    hall.do(sit_at, who, desk="1")
    other = Staff(hall, clock, "desk2")
    other.open(1)  # any number run at once, at any desk they may use
    other.take()
    assert other.serve(1) == "A001"
    assert rows(hall, "desk")[0]["account_id"] == who.account_id


def test_a_refused_seat_changes_nothing(hall):
    first, second = actor(hall, "desk1"), actor(hall, "desk2")
    hall.do(sit_at, first, desk="1")
    hall.do(sit_at, second, desk="2")
    before = digest(hall)
    assert code(hall.do, sit_at, second, desk="1") == "desk_taken"
    assert digest(hall) == before


def test_an_account_switched_off_neither_sits_down_nor_changes_its_secret(hall):
    who = actor(hall, "desk1")
    with hall.store.write() as tx:
        accounts.update_account(tx, who.account_id, active=False)
        sites.bump_setup(tx)
    assert code(hall.do, sit_at, who, desk="1") == "account_off"
    assert code(changed, hall, who, SECRET, NEW) == "account_off"
