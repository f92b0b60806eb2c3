"""Each role against each figure: who sees none is refused, and no function shows a receptionist a single rating."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import app
from app.core.errors import HallError
from app.core.rights import Role
from app.core.work import REGISTRY
from app.feedback.rating import rate
from db import accounts, sites
from tests.helpers.staff import Staff
from tests.queue.test_rights import values_for

for found in pkgutil.walk_packages(app.__path__, "app."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)

SEES = {
    "app.reports.reading.day_report": {Role.SUPERVISOR},
    "app.reports.reading.day_view": {Role.SUPERVISOR},
    "app.reports.reading.weekdays_before": {Role.SUPERVISOR},
    "app.reports.at_close.day_over": {Role.SUPERVISOR},
    "app.reports.ranges.range_view": {Role.SUPERVISOR},
    "app.reports.today.today_line": {Role.SUPERVISOR, Role.RECEPTIONIST},
}
WORDS, REASON = "zzz-words-of-a-resident", "wrong_rule"
SINGLE = (WORDS, "非常不满意", "多要了材料")  # what the case of a low rating says


@pytest.fixture
def roles(hall, clock):
    staff = Staff(hall, clock)
    with hall.store.write() as tx:
        for role in Role:
            values = {"site_id": staff.actor.site_id, "name": f"a-{role.value}", "role": role.value}
            accounts.add_account(tx, **values, secret="x", display_name="")
        sites.bump_setup(tx)
    return staff, {role: staff.who(f"a-{role.value}").actor for role in Role}


def test_each_figure_is_seen_by_those_it_is_for_and_refused_to_all_others(roles):
    staff, actors = roles
    assert set(SEES) == {name for name in REGISTRY if name.startswith("app.reports.")}
    for name, allowed in SEES.items():
        for role, actor in actors.items():
            try:
                staff.hall.ask(REGISTRY[name].run, actor, **values_for(REGISTRY[name].run))
                seen = True
            except HallError as refused:
                assert refused.code == "not_allowed", (name, role)
                seen = False
            assert seen == (role in allowed), (name, role)


def test_a_receptionist_sees_no_desk_but_those_it_may_use(roles):
    staff, actors = roles
    with staff.hall.store.write() as tx:
        accounts.update_account(tx, actors[Role.RECEPTIONIST].account_id, desks=["1"])
        sites.bump_setup(tx)
    with pytest.raises(HallError, match="not_allowed"):
        staff.hall.ask(REGISTRY["app.reports.today.today_line"].run, actors[Role.RECEPTIONIST], desk="2")


def test_no_function_shows_a_receptionist_a_single_rating(roles):
    staff, actors = roles
    staff.open(1)
    token = staff.taken().token
    staff.serve()
    staff.hall.do(rate, actors[Role.RATING], token, 1, reasons=[REASON], words=WORDS, source="screen")
    (led,) = staff.hall.ask(REGISTRY["app.cases.views.all_cases"].run, actors[Role.SUPERVISOR])
    told = repr(staff.hall.ask(REGISTRY["app.cases.views.case_file"].run, actors[Role.SUPERVISOR], led.state.case))
    assert all(part in told for part in SINGLE)
    asked, tried = 0, 0
    for name, entry in REGISTRY.items():
        run = staff.hall.do if entry.writes else staff.hall.ask
        for values in _pointed_at(entry.run, led.state.case):
            try:
                told = repr(run(entry.run, actors[Role.RECEPTIONIST], **values))
            except HallError as refused:
                told = repr(refused.values)
            asked += not entry.writes
            tried += led.state.case in values.values()
            assert not any(part in told for part in SINGLE), name
    assert asked > 20 and tried > 10
    (now,) = staff.hall.ask(REGISTRY["app.cases.views.all_cases"].run, actors[Role.SUPERVISOR])
    assert now == led  # nor can one touch what a rating led to


def _pointed_at(run, case):
    """Give values to call a function with: some that are plausible, and the case of the rating wherever a text fits."""
    values = values_for(run)
    yield values
    texts = [name for name in inspect.signature(run).parameters if name in ("case", "text", "cases", "subject")]
    for name in texts:
        yield {**values, name: [case] if name == "cases" else case}
