"""A demo hall: an invented neighbourhood in the middle of a morning."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.accounts.seats import sit_at
from app.accounts.sessions import actor_of
from app.core.actor import Actor
from app.core.site import zone_of
from app.hall import Hall
from app.queue import desk as at_desk
from app.queue.opening import open_desk, pause_desk
from app.queue.paced import PacedEstimates
from app.queue.publish import Publisher
from app.queue.tickets import take_ticket
from app.setup.demo_guides import add_demo_guides
from app.setup.demo_stock import lend_a_while
from app.setup.new_hall import DEFAULT_ZONE, DeskPlan, HallPlan, NewHall, ServicePlan, make_hall
from db import accounts

NAME = "阳光花园社区会客厅"
SERVICES = (
    ServicePlan("A", "综合受理", "General matters", minutes=8),
    ServicePlan("B", "社会保障与医保", "Social and medical insurance", minutes=10),
    ServicePlan("C", "民政与养老服务", "Civil affairs and elderly care", minutes=12),
    ServicePlan("D", "残疾人服务", "Services for disabled residents", minutes=14),
    ServicePlan("E", "居住与户籍证明", "Residence papers", minutes=6),
    ServicePlan("F", "房屋维修与物业", "Housing repair", minutes=9),
    ServicePlan("H", "后台审核", "Back office review", office="back", minutes=15, promise_days=5),
)
_FRONT = ("A", "B", "C", "D", "E", "F")
DESKS = (
    DeskPlan("1", "综合一席", services=_FRONT),
    DeskPlan("2", "综合二席", services=_FRONT),
    DeskPlan("3", "无障碍席", accessible=True, services=_FRONT),
    DeskPlan("4", "后台审核席", office="back", services=("H",)),
)
# Weekday hours with the noon break; Saturday morning; Sunday closed.
_WEEKDAY = [["08:30", "12:00"], ["13:30", "17:30"]]
SETTINGS = {
    "hours.week": {**{str(day): _WEEKDAY for day in range(1, 6)}, "6": [["09:00", "12:00"]]},
    "hours.last_ticket_min": 15,
    "board.notice": "老年人、残疾人等可走绿色通道，请告诉前台。借用雨伞、轮椅请到网格驿站。",
    "place.address": "幸福路 1 号，一楼大厅",
    "place.at": "36.0750, 115.2040",
    "place.phone": "0393-8888000",
    "place.area": "幸福路 1–9 号院、河畔小区 1–6 号楼。",
    "place.people": "网格长 王建国 0393-8888001；网格员 李芳 0393-8888002；社区民警 赵强 0393-1100110",
    "place.phones": "报警 110；急救 120；物业值班 0393-8888009",
    "place.complaint": "12345",
}
_GREEN = ("elderly60", "elderly70", "elderly80", "disabled", "pregnant", "infant", "veteran")
# What the front desk saw; some go first by sight, for some it looks at the call.
_PROOFS = ("", "usual", "usual", "usual", "sight", "usual", "usual")
_PAPERS = {"disabled": "disability_card", "pregnant": "sight", "infant": "sight", "veteran": "certificate"}
_SIGHTS = {"pregnant": "孕期明显", "infant": "抱着婴儿", "disabled": "拄拐", "veteran": "身着军装"}
_NOTES = ("", "", "", "带了户口本", "代母亲咨询", "上次缺一张照片", "行动不便，请慢一些")
MORNING = timedelta(minutes=85)
_ESTIMATED = timedelta(minutes=10)  # so that most of the morning's numbers were told a wait


class DemoClock:
    """A clock that the making of the demo morning sets by hand."""

    def __init__(self, now: datetime) -> None:
        self.time = now

    def now(self) -> datetime:
        """Give the time as set."""
        return self.time

    def set(self, now: datetime) -> None:
        """Set it."""
        self.time = now

    def ran_ahead(self) -> bool:
        """Say no: this clock moves as it is told."""
        return False


def make_demo(
    address: str, now: datetime | None = None, secrets: Mapping[str, str] | None = None, seed: int = 52
) -> NewHall:
    """Make a demo hall whose morning runs up to `now`: some were served, some wait, desks are at work.

    Raises:
        HallError: As `make_hall`.
    """
    now = now or datetime.now(UTC)
    plan = HallPlan(
        kind="demo",
        name=NAME,
        services=SERVICES,
        desks=DESKS,
        zone=DEFAULT_ZONE,
        secrets=secrets or {},
        one_secret=True,
        station=True,
        settings=SETTINGS,
    )
    made = make_hall(address, plan, now)
    clock = DemoClock(_beginning(now))
    hall = Hall.open(address, clock)
    try:
        morning = _Morning(hall, clock, now, random.Random(seed))
        begin = clock.time
        lend_a_while(hall, morning.account("station1"), clock.set, begin)
        clock.set(begin)
        hall.do(add_demo_guides, morning.account("supervisor"))
        morning.play()
    finally:
        hall.close()
    return made


def _beginning(now: datetime) -> datetime:
    """Begin 85 minutes ago, but on the same business date."""
    local = now.astimezone(zone_of(DEFAULT_ZONE))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return max(now - MORNING, midnight.astimezone(UTC))


def _seen(green: str, number: int) -> tuple[str, str]:
    """Tell what the front desk saw of somebody who goes first."""
    how = _PROOFS[number % len(_PROOFS)]
    proof = _PAPERS.get(green, "id_card") if how == "usual" else how
    reason = _SIGHTS.get(green, "明显年长，行动不便") if proof == "sight" else ""
    return proof, reason


class _Morning:
    """The morning as a row of small events in order of time."""

    def __init__(self, hall: Hall, clock: DemoClock, end: datetime, chance: random.Random) -> None:
        self.hall, self.clock, self.end, self.chance = hall, clock, end, chance
        self.begin = clock.time
        self.staff = {number: self.account(f"desk{number}") for number in ("1", "2", "3")}
        self.came = 0
        self.free_at = dict.fromkeys(self.staff, self.begin)
        self.estimates = PacedEstimates(hall, self.staff["1"].site_id, _ESTIMATED)

    def play(self) -> None:
        """Let residents come at their times, and the desks call, serve and finish between them."""
        self._open()
        span = (self.end - self.begin).total_seconds()
        arrivals = sorted(self.chance.uniform(0, span) for _ in range(54))
        for offset in arrivals:
            at = self.begin + timedelta(seconds=offset)
            self._work_until(at)
            self.clock.time = at
            self.estimates.after_operation(at)
            self._arrive()
        self._work_until(self.end)
        self.clock.time = self.end
        self._settle()
        Publisher(self.hall, self.staff["1"].site_id).publish()

    def _open(self) -> None:
        for number, actor in self.staff.items():
            self.hall.do(open_desk, actor, desk=number)

    def _arrive(self) -> None:
        code = self.chance.choice("AAABBBCCDEEF")
        green = self.chance.choice(_GREEN) if self.chance.random() < 0.4 else None
        needs = ("wheelchair",) if green == "disabled" and self.chance.random() < 0.5 else ()
        note = self.chance.choice(_NOTES)
        self.came += 1
        actor = self.staff["2" if self.came % 3 == 0 else "1"]
        proof, reason = _seen(green, self.came) if green is not None else ("", None)
        self.hall.do(take_ticket, actor, code, entitlement=green, needs=needs, note=note, proof=proof, reason=reason)

    def _work_until(self, at: datetime) -> None:
        """Let every desk that becomes free before `at` finish and call the next."""
        while (number := min(self.free_at, key=self._free_at)) and self.free_at[number] < at:
            self.clock.time = max(self.clock.time, self.free_at[number])
            self._turn(number)

    def _free_at(self, number: str) -> datetime:
        return self.free_at[number]

    def _turn(self, number: str) -> None:
        from app.queue.views import desk_view

        actor = self.staff[number]
        hand = self.hall.ask(desk_view, actor, desk=number).in_hand
        if hand is not None and hand.state == "serving":
            self.hall.do(at_desk.finish, actor, desk=number)
        elif hand is not None and self.chance.random() < 0.07:
            self.hall.do(at_desk.no_show, actor, desk=number)
        elif hand is not None:
            self.hall.do(at_desk.start, actor, desk=number)
            self._busy(number, self.chance.uniform(180, 600))
            return
        called = self.hall.do(at_desk.call_next, actor, desk=number)
        self._busy(number, self.chance.uniform(15, 50) if called else 45)

    def _busy(self, number: str, seconds: float) -> None:
        self.free_at[number] = self.clock.time + timedelta(seconds=seconds)

    def _settle(self) -> None:
        """Leave one desk free for whoever looks around, one at work, one at rest."""
        from app.queue.views import desk_view

        first = self.hall.ask(desk_view, self.staff["1"], desk="1").in_hand
        if first is not None and first.state == "serving":
            self.hall.do(at_desk.hold, self.staff["1"], desk="1", reason="回家取证件")
        elif first is not None:
            self.hall.do(at_desk.return_ticket, self.staff["1"], desk="1")
        self.hall.do(sit_at, self.staff["2"], desk="2")
        third = self.hall.ask(desk_view, self.staff["3"], desk="3").in_hand
        if third is not None and third.state == "called":
            self.hall.do(at_desk.start, self.staff["3"], desk="3")
        if third is not None:
            self.hall.do(at_desk.finish, self.staff["3"], desk="3")
        self.hall.do(pause_desk, self.staff["3"], desk="3", reason="陪同上门服务")

    def account(self, name: str) -> Actor:
        """Give somebody who acts."""
        with self.hall.store.read() as tx:
            row = accounts.account_named(tx, name)
        assert row is not None
        return replace(actor_of(row), must_change=False)
