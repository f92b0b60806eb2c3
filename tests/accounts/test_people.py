"""People are added, changed and switched off by an admin; what they may do changes with their next step."""

from __future__ import annotations

import pytest

from app.accounts.people import add_person, edit_person, list_people, renew_secret
from app.accounts.seats import sit_at
from app.accounts.sessions import sign_in_names
from app.core.errors import HallError
from app.setup import people
from tests.helpers.halls import SECRET, actor
from tests.helpers.staff import Staff, rows


@pytest.fixture
def admin(hall, clock):
    """Give an admin at work in a new hall."""
    return Staff(hall, clock, "admin")


def person(admin, name):
    return next(found for found in admin.hall.ask(list_people, admin.actor) if found.name == name)


def test_a_new_person_signs_in_with_the_secret_shown_once_and_must_change_it(admin):
    first = people.new_person(admin.hall, admin.actor, "李雷", "receptionist", desks=["1", "2"], home_desk="2")
    assert len(first.secret) == 12
    signed = admin.hall.sign_in(first.name, first.secret)
    assert (signed.display_name, signed.must_change) == ("李雷", True)
    with pytest.raises(HallError, match="must_change_secret"):
        admin.hall.do(sit_at, signed, desk="2")
    changed = admin.hall.change_secret(signed, first.secret, SECRET)
    assert admin.hall.do(sit_at, changed, desk="2").desk == "2"
    with pytest.raises(HallError, match="not_allowed"):
        admin.hall.do(sit_at, changed, desk="3")


def test_the_first_secret_is_kept_nowhere_but_in_its_hash(admin):
    first = people.new_person(admin.hall, admin.actor, "李雷", "supervisor")
    told = [str(value) for table in ("account", "audit") for row in rows(admin.hall, table) for value in row.values()]
    assert not any(first.secret in value for value in told)


def test_sign_in_names_are_made_and_never_given_twice(admin):
    names = [people.new_person(admin.hall, admin.actor, f"人{n}", "attendant").name for n in range(2)]
    assert names == ["attendant1", "attendant2"]
    assert people.new_person(admin.hall, admin.actor, "有名", "admin", name="li.lei").name == "li.lei"
    assert (
        admin.refusal(admin.do, add_person, hashed="x", display_name="y", role="admin", name="li.lei") == "name_taken"
    )


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"display_name": "", "role": "admin"}, "missing_field"),
        ({"display_name": "周敏", "role": "admin"}, "name_taken"),
        ({"display_name": "名" * 100_000, "role": "admin"}, "too_long"),
        ({"display_name": "a\nb", "role": "admin"}, "bad_value"),
        ({"display_name": "x", "role": "kiosk"}, "bad_value"),
        ({"display_name": "x", "role": "king"}, "bad_value"),
        ({"display_name": "x", "role": "admin", "name": "Li Lei"}, "bad_value"),
        ({"display_name": "x", "role": "receptionist", "desks": []}, "bad_value"),
        ({"display_name": "x", "role": "receptionist", "desks": ["99"]}, "unknown_desk"),
        ({"display_name": "x", "role": "receptionist", "home_desk": "99"}, "unknown_desk"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(admin, values, code):
    assert admin.refusal(admin.do, add_person, hashed="x", **values) == code


def test_who_is_switched_off_is_refused_at_the_next_step_and_the_visit_in_hand_waits_again(admin):
    worker = admin.who("desk1")
    worker.actor = worker.do(sit_at, desk="1")
    worker.open(1)
    first, second = worker.take(), worker.take()
    assert worker.next() == first
    worker.start()
    edit = admin.do(edit_person, person="desk1", values={"active": False})
    assert edit.put_back == first
    assert worker.refusal(worker.finish) == "account_off"
    boss = admin.who("supervisor")
    boss.open(2)
    assert [boss.next(2), boss.start(2) and boss.finish(2) and boss.next(2)] == [first, second]
    assert "desk1" not in {found.name for found in admin.hall.ask(sign_in_names, admin.hall.anyone())}
    with pytest.raises(HallError, match="account_off"):
        admin.hall.sign_in("desk1", SECRET)
    assert admin.who("supervisor").do(sit_at, desk="1").desk == "1"


def test_who_is_switched_off_comes_back_with_the_old_secret(admin):
    admin.do(edit_person, person="desk1", values={"active": False})
    edit = admin.do(edit_person, person="desk1", values={"active": True}, seen={"active": False}, undo=True)
    assert (edit.before, edit.after) == ({"active": False}, {"active": True})
    assert admin.hall.sign_in("desk1", SECRET).name == "desk1"


def test_another_role_counts_from_the_next_step(admin):
    worker = admin.who("desk1")
    worker.actor = worker.do(sit_at, desk="1")
    worker.open(1)
    admin.do(edit_person, person="desk1", values={"role": "attendant"})
    assert worker.refusal(worker.take) == "not_allowed"
    assert person(admin, "desk1").desk == ""
    assert person(admin, "desk1").home_desk is None


def test_a_desk_that_is_allowed_no_more_is_left(admin):
    worker = admin.who("desk1")
    worker.actor = worker.do(sit_at, desk="1")
    admin.do(edit_person, person="desk1", values={"desks": ["2", "3"]}, seen={"desks": None})
    assert person(admin, "desk1").desk == ""
    assert worker.refusal(worker.open, 1) == "not_allowed"


def test_the_last_admin_stays_one(admin):
    assert admin.refusal(admin.do, edit_person, person="admin", values={"active": False}) == "last_admin"
    assert admin.refusal(admin.do, edit_person, person="admin", values={"role": "supervisor"}) == "last_admin"
    people.new_person(admin.hall, admin.actor, "二号", "admin", name="admin2")
    assert admin.refusal(admin.do, edit_person, person="admin", values={"active": False}) == "own_account"
    other = Staff(admin.hall, admin.clock, "admin2")
    other.do(edit_person, person="admin", values={"active": False})
    assert admin.refusal(admin.do, edit_person, person="desk1", values={"active": False}) == "account_off"


def test_a_new_secret_makes_the_old_one_worthless_and_ends_a_wait(admin):
    for _ in range(4):
        with pytest.raises(HallError):
            admin.hall.sign_in("desk1", "wrong-secret")
    first = people.new_secret(admin.hall, admin.actor, "desk1")
    with pytest.raises(HallError, match="bad_secret"):
        admin.hall.sign_in("desk1", SECRET)
    assert admin.hall.sign_in("desk1", first.secret).must_change
    assert person(admin, "desk1").must_change


def test_an_account_that_is_off_gets_no_new_secret(admin):
    admin.do(edit_person, person="desk1", values={"active": False})
    assert admin.refusal(admin.do, renew_secret, person="desk1", hashed="x") == "account_off"


@pytest.mark.parametrize("name", ["nobody", "replay", "x" * 100_000, "a\0b", 5, None])
def test_a_name_that_nobody_has_is_refused(admin, name):
    assert admin.refusal(admin.do, edit_person, person=name, values={"active": False}) == "unknown_person"


def test_a_change_of_what_somebody_else_changed_meanwhile_is_refused(admin):
    admin.do(edit_person, person="desk1", values={"display_name": "韩梅梅"}, seen={"display_name": "周敏"})
    error = admin.refused(
        admin.do, edit_person, person="desk1", values={"display_name": "x"}, seen={"display_name": "周敏"}
    )
    assert error.code == "changed_meanwhile"
    assert admin.refusal(admin.do, edit_person, person="desk1", values={"display_name": "韩梅梅"}) == "nothing_changed"
    assert admin.refusal(admin.do, edit_person, person="desk2", values={"display_name": "韩梅梅"}) == "name_taken"


def test_a_supervisor_edits_no_accounts(hall, clock):
    boss = Staff(hall, clock, "supervisor")
    with pytest.raises(HallError, match="not_allowed"):
        hall.ask(list_people, boss.actor)
    assert boss.refusal(boss.do, edit_person, person="desk1", values={"active": False}) == "not_allowed"


def test_the_audit_tells_what_was_changed_from_what_to_what(admin):
    admin.do(edit_person, person="desk1", values={"role": "supervisor"})
    row = rows(admin.hall, "audit")[-1]
    assert (row["action"], row["subject"], row["account_id"]) == (
        "edit_person",
        "desk1",
        actor(admin.hall, "admin").account_id,
    )
    assert row["detail"] == '{"after": {"role": "supervisor"}, "before": {"role": "receptionist"}}'
