"""Who may do what: every use case and query there is, tried by every role."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from datetime import date, datetime
from typing import Any

import pytest

import app
from app.accounts.sessions import Proof
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import TABLE, Right, Role
from app.core.work import REGISTRY
from app.guides.guide_rows import GuideFile
from app.lending.stock_lines import StockFile
from app.residents.papers import PaperNumber
from db import accounts, sites
from tests.helpers.staff import Staff, digest, rows

for found in pkgutil.walk_packages(app.__path__, "app."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)

# The table of design section 5, written out once more.
DESIGN = {
    Role.KIOSK: "see_board take_ticket entitle_unseen see_guides rate look_up_case",
    Role.BOARD: "see_board",
    Role.RATING: "see_board rate",
    Role.RECEPTIONIST: "see_board see_queue take_ticket run_desk entitle see_guides give_notice work_cases "
    "look_up_case",
    Role.ATTENDANT: "see_board see_guides lend edit_stock",
    Role.SUPERVISOR: "see_board see_queue take_ticket run_desk entitle call_chosen see_grants override_limit "
    "undo_others take_over close_day edit_setup backup plan lend edit_stock export see_guides edit_guides "
    "give_notice work_cases look_up_case see_all_cases see_figures see_ratings every_station",
    Role.ADMIN: "see_board edit_setup edit_accounts edit_devices restore backup",
}
# Who asks for a further right once it knows what it is about: any one of these does.
SECOND = {
    "app.queue.desk.call": {Right.CALL_CHOSEN},
    "app.queue.desk.undo": {Right.UNDO_OTHERS},
    "app.accounts.seats.sit_at": {Right.RUN_DESK},
    "app.voice.places.speak_here": {Right.EDIT_SETUP, Right.EDIT_DEVICES},
    "app.voice.places.fall_silent": {Right.EDIT_SETUP, Right.EDIT_DEVICES},
    "app.devices.setup.print_test": {Right.EDIT_DEVICES, Right.EDIT_SETUP},
    "app.devices.setup.try_again": {Right.SEE_QUEUE, Right.EDIT_DEVICES},
    "app.devices.setup.list_devices": {Right.SEE_QUEUE, Right.EDIT_DEVICES, Right.EDIT_SETUP},
    "app.devices.setup.list_problems": {Right.SEE_QUEUE, Right.EDIT_DEVICES, Right.EDIT_SETUP},
    "app.feedback.rating.rate": {Right.RATE},
    "app.feedback.rating.may_rate": {Right.RATE},
    "app.feedback.rating.offered": {Right.RATE},
    "app.cases.book.leave_word": {Right.TAKE_TICKET},  # a kiosk, and no rating screen
    "app.residents.register.suspend": {Right.OVERRIDE_LIMIT},
    "app.residents.register.end_suspension": {Right.OVERRIDE_LIMIT},
    "app.devices.setup.job_state": {Right.SEE_QUEUE, Right.EDIT_DEVICES, Right.EDIT_SETUP},
}


def test_the_table_is_the_design():
    assert {role: {right.value for right in rights} for role, rights in TABLE.items()} == {
        role: set(told.split()) for role, told in DESIGN.items()
    }


def test_an_admin_sees_no_residents_data():
    people = {Right.SEE_QUEUE, Right.TAKE_TICKET, Right.RUN_DESK, Right.ENTITLE, Right.SEE_GRANTS}
    people |= {Right.LEND, Right.WORK_CASES, Right.SEE_ALL_CASES, Right.SEE_RATINGS}
    assert not TABLE[Role.ADMIN] & people


def values_for(run: Any) -> dict[str, Any]:
    """Give something for each argument that has no default; right or wrong, the right is asked before."""
    plausible: dict[str, Any] = {
        "desk": "1",
        "ticket": "A001",
        "service": "A",
        "to_service": "B",
        "reason": "x",
        "name": "x",
    }
    plausible |= {"proof": Proof(), "number": PaperNumber("1"), "values": {}, "file": GuideFile((), ())}
    plausible |= {"until": date(2026, 12, 1), "first": date(2026, 11, 1), "last": date(2026, 11, 30)}
    given = {}
    for name, parameter in list(inspect.signature(run).parameters.items())[1:]:
        if parameter.default is inspect.Parameter.empty and parameter.kind is not inspect.Parameter.VAR_KEYWORD:
            kinds = {"int": 1, "date": date(2026, 12, 1), "StockFile": StockFile((), ())}
            given[name] = kinds.get(str(parameter.annotation), plausible.get(name, "1"))
    return given


@pytest.fixture
def roles(staff):
    """Give an actor of every role."""
    actors = {}
    with staff.hall.store.write() as tx:
        for role in Role:
            accounts.add_account(
                tx, site_id=staff.actor.site_id, name=f"a-{role.value}", role=role.value, secret="x", display_name=""
            )
        sites.bump_setup(tx)
    for role in Role:
        actors[role] = staff.who(f"a-{role.value}").actor
    return actors


def outcome(staff, entry, actor):
    run = staff.hall.do if entry.writes else staff.hall.ask
    try:
        result = run(entry.run, actor, **values_for(entry.run))
    except HallError as error:
        return error.code
    return result.code if isinstance(result, HallError) else "done"


def test_who_has_not_the_right_is_refused_by_every_use_case_and_nothing_changes(staff, roles):
    assert len(REGISTRY) >= 30
    staff.open(1)
    before = digest(staff.hall)
    for name, entry in REGISTRY.items():
        for role, actor in roles.items():
            if not _allowed(entry, role):
                assert outcome(staff, entry, actor) == "not_allowed", (name, role)
    assert digest(staff.hall) == before  # once: to read all of the store costs more than all the refusals


def test_every_use_case_is_walked_with_every_role(staff, roles):
    staff.open(1)
    for name, entry in REGISTRY.items():
        for role, actor in roles.items():
            if not _allowed(entry, role):
                continue
            if (code := outcome(staff, entry, actor)) == "not_allowed":
                assert not SECOND[name] & TABLE[role], (name, role)
            else:
                assert name not in SECOND or name.endswith("undo") or SECOND[name] & TABLE[role], (name, role, code)


def _allowed(entry: Any, role: Role) -> bool:
    return entry.right is None or entry.right in TABLE[role]


# What is asked before anybody has signed in.
SIGNING_IN = {"sign_in", "device_signs_in", "sign_in_names", "seats"}
# What asks for no right at all: signing in, and one's own secret and seat.
OPEN = SIGNING_IN | {"sit_at", "sign_out", "change_secret"}


def test_nothing_is_open_to_all_but_signing_in():
    unguarded = {entry.name for name, entry in REGISTRY.items() if entry.right is None and name not in SECOND}
    assert unguarded <= OPEN


def test_who_has_not_signed_in_may_do_nothing(staff):
    staff.open(1)
    nobody = staff.hall.anyone()
    before = digest(staff.hall)
    for name, entry in REGISTRY.items():
        if entry.name in SIGNING_IN:
            continue
        assert outcome(staff, entry, nobody) in ("account_off", "not_allowed"), name
    assert digest(staff.hall) == before


def test_an_account_that_is_switched_off_is_refused_at_its_next_call(staff, roles):
    actor = roles[Role.SUPERVISOR]
    worker = Staff(staff.hall, staff.clock, "a-supervisor")
    worker.open(1)
    assert worker.take() == "A001"
    with staff.hall.store.write() as tx:
        accounts.update_account(tx, actor.account_id, active=False)
        sites.bump_setup(tx)
    for name, entry in REGISTRY.items():
        if entry.name in SIGNING_IN:
            continue
        assert outcome(staff, entry, actor) == "account_off", name


def test_a_changed_role_counts_from_the_next_call(staff, roles):
    actor = roles[Role.SUPERVISOR]
    with staff.hall.store.write() as tx:
        accounts.update_account(tx, actor.account_id, role=Role.BOARD.value)
        sites.bump_setup(tx)
    assert isinstance(actor, Actor)
    with pytest.raises(HallError, match="not_allowed"):
        staff.hall.do(next(entry.run for entry in REGISTRY.values() if entry.name == "take_ticket"), actor, service="A")


def test_every_write_has_its_audit_row(staff, clock):
    """One operation, one row: who, at which desk, what, on what; a refusal and a question have none."""
    staff.open(1)
    staff.take()
    staff.next()
    staff.line()
    staff.refusal(staff.take, "Z")
    staff.start()
    clock.pass_by(minutes=1)
    staff.finish()
    told = [(row["action"], row["subject"], row["desk"], row["kinds"]) for row in rows(staff.hall, "audit")]
    assert told == [
        ("open_desk", "1", "1", "desks"),
        ("take_ticket", "A001", None, "queue"),
        ("call_next", "A001", "1", "queue"),
        ("start", "A001", "1", "queue"),
        ("finish", "A001", "1", "queue"),
    ]
    assert {row["account_id"] for row in rows(staff.hall, "audit")} == {staff.actor.account_id}
    assert [row["at"] for row in rows(staff.hall, "audit")][-1] == clock.now()


def test_the_chain_of_audit_rows_holds(staff, clock):
    from app.upkeep.audit import verify_chain

    staff.open(1, 2)
    for _ in range(4):
        staff.take("A", "elderly80", note="𠮷")
    staff.serve(1)
    staff.next(2)
    staff.undo(2)
    staff.close_day()
    clock.pass_by(days=1)
    staff.take()
    report = verify_chain(staff.hall.store)
    assert report.ok, report
    assert sum(one.rows for one in report.sites) == len(rows(staff.hall, "audit"))


def test_plain_values_only():
    """What use cases give back is frozen, or plain."""
    import dataclasses
    import typing

    ours = {name: entry for name, entry in REGISTRY.items() if name.startswith("app.")}  # tests have queries too
    for name, entry in ours.items():
        told = typing.get_type_hints(entry.run)["return"]
        for one in flattened(told):
            plain = one in (str, int, float, bool, bytes, type(None), date, datetime, HallError)
            frozen = dataclasses.is_dataclass(one) and one.__dataclass_params__.frozen
            assert plain or frozen, (name, one)


def flattened(told: Any) -> list[Any]:
    import typing

    parts = [part for part in typing.get_args(told) if part is not Ellipsis]
    return [one for part in parts for one in flattened(part)] if parts else [told]
