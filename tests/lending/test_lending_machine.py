"""Random lives of a lending register at two stations: what must hold after every step, whatever was done before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from app.core.errors import HallError
from app.hall import Hall
from app.lending import (
    cards,
    care,
    condition,
    keeping,
    kits,
    ledger,
    loans,
    overdue,
    returns,
    scan,
    status,
    stock_take,
    undo,
    views,
)
from app.residents import register
from db.schema import metadata
from tests.helpers.halls import StillClock
from tests.helpers.staff import rows
from tests.helpers.station import Station
from tests.sizes import SIZES

PIECES = ("D-1", "D-2", "S-1", "S-2", "N-1")
COUNTED = ("CHAIR", "NAILS")
ALL = (*PIECES, *COUNTED)
# What undo must put back, column by column but for what only counts changes.
KEPT = ("item", "loan", "item_hold", "item_care", "item_code", "stock_take", "stock_take_row")
# Mostly an item with which the step can be done, now and then any.
picks = st.integers(0, 99)
counted = st.sampled_from(COUNTED)
people = st.integers(0, 2)
places = st.integers(0, 1)
numbers = st.integers(1, 5)
deposits = st.sampled_from((0, 2050))
conditions = st.sampled_from((None, None, None, {"works": False}, {"complete": False}))


@dataclass
class Done:
    """An operation that left events: by whom, on what, and how everything was before it."""

    at: int
    kind: str
    items: set[str]
    before: dict[str, Any]
    exact: bool = True  # nothing that leaves no event came after it


class Register(RuleBasedStateMachine):
    """Two stations that share one register; `new_hall` is set by the test."""

    new_hall: Callable[[StillClock], Hall]

    @initialize(block=st.booleans(), most=st.sampled_from((0, 0, 3)), first=st.lists(picks, max_size=4))
    def begin(self, block: bool, most: int, first: list[int]) -> None:
        self.clock = StillClock()
        self.hall = type(self).new_hall(self.clock)
        home = Station(self.hall, self.clock)
        home.set("lending.block_overdue", block)
        home.set("lending.max_items", most)
        self.at = [home, home.beside(role="supervisor")]
        drill = home.model("冲击钻", loan_days=2)
        saw = home.model("电锯", check_each=True, check_blocks=True, check_days=5)
        self.models = [drill, saw, home.model("折叠椅", kind="counted", loan_days=0)]
        for code, model in (("D-1", drill), ("D-2", drill), ("S-1", saw), ("S-2", saw)):
            home.item(code, model, bought=home.today())
        self.at[1].item("N-1", drill)
        home.item("CHAIR", self.models[2], quantity=6)
        home.item("NAILS", home.model("钉子", kind="consumable"), quantity=9)
        self.kit = home.do(kits.make_kit, "工具包", ["D-2", "S-2"]).code
        self.people = [home.do(register.register, name).code for name in ("李秀英", "王建国", "赵小红")]
        self.hall.info["kind"] = "demo"  # no copy is made at the end of a day, and nothing tidied beside the steps
        self.done: list[Done] = []
        self.taken: dict[str, int] = {}  # deposits, by the loan each was taken with
        self.events = len(rows(self.hall, "lending_event"))
        for pick in first:
            self.lend(pick % 2, [pick], pick % 3, 2)

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            self.hall.close()

    # -- doing -------------------------------------------------------------------------------------

    def picture(self) -> dict[str, Any]:
        """Give all that undo must put back; what began with an operation taken back stays, empty and out of use."""
        events = rows(self.hall, "lending_event")
        counted = {event["item_id"] for event in events if not event["undone"]}
        ended = {event["item_id"] for event in events} - counted
        gone = {row["id"] for row in rows(self.hall, "item") if row["id"] in ended and not row["quantity"]}
        told = {}
        for name in KEPT:
            table = metadata.tables[name]
            shown = [column for column in table.c if column.name not in ("version", "contacted_at")]
            query = select(*shown).order_by(*table.primary_key)
            if name == "loan":
                query = query.where(table.c.state != "undone")
            if name in ("item", "item_code"):
                query = query.where((table.c.id if name == "item" else table.c.item_id).not_in(gone))
            with self.hall.store.read() as tx:
                told[name] = [tuple(row) for row in tx.execute(query)]
        return told

    def do(self, place: int, run: Callable[..., Any], *args: Any, **values: Any) -> Any:
        """Carry out a step; see that a refusal changes nothing and every scan leaves one event. Give its refusal."""
        before = self.picture()
        try:
            told = self.at[place].do(run, *args, **values)
        except HallError as refused:
            assert self.picture() == before, refused
            assert len(rows(self.hall, "lending_event")) == self.events
            return refused.code
        new = rows(self.hall, "lending_event")[self.events :]
        self.events += len(new)
        names = {row["id"]: row["code"] for row in rows(self.hall, "item")}
        touched = [names[row["item_id"]] for row in new]
        if new:
            assert len({row["step"] or row["id"] for row in new}) == 1
            self.done.append(Done(place, new[0]["kind"], set(touched), before))
        elif self.picture() != before:
            for one in self.done:
                one.exact = False
        self.told, self.touched = told, touched
        return None

    def item(self, code: str) -> dict[str, Any]:
        (found,) = (row for row in rows(self.hall, "item") if row["code"] == code)
        return found

    def open_loans(self, code: str) -> list[dict[str, Any]]:
        key = self.item(code)["id"]
        return [row for row in rows(self.hall, "loan") if row["item_id"] == key and row["state"] == "out"]

    def some(self, pick: int, fits: Callable[[dict[str, Any]], bool], among: tuple[str, ...] = ALL) -> str:
        """Pick an item, mostly one that fits."""
        known = [row for row in rows(self.hall, "item") if row["code"] in among]
        chosen = [row["code"] for row in known if pick % 8 and fits(row)] or among
        return chosen[pick % len(chosen)]

    def is_in(self, row: dict[str, Any]) -> bool:
        looked_at = row["check_due"] is None or row["check_due"] > self.at[0].today()
        return row["status"] in ("active", "pending") and row["out_count"] < row["quantity"] and looked_at

    def is_out(self, row: dict[str, Any]) -> bool:
        return row["out_count"] > 0

    @rule(place=places, chosen=st.lists(picks, min_size=2, max_size=3), who=people, back=places)
    def lose_one_of_a_slip(self, place: int, chosen: list[int], who: int, back: int) -> None:
        """Lend some with a deposit, give one up for lost and take another back."""
        self.lend(place, chosen, who, 2, 2050)
        self.do(place, status.mark_missing, self.some(chosen[1], self.is_out, PIECES), "丢了")
        self.give_back(back, chosen[0], None, None)

    @rule(place=places, chosen=st.lists(picks, min_size=1, max_size=3), who=people, many=numbers, fen=deposits)
    def lend(self, place: int, chosen: list[int], who: int, many: int, fen: int = 0) -> None:
        codes = [self.some(pick, self.is_in) for pick in chosen]
        wanted = [{"code": code, "quantity": many if code in COUNTED else 1} for code in codes]
        out = [code for code in codes if code in PIECES and self.open_loans(code)]
        unfit = [code for code in codes if self.item(code)["status"] not in ("active", "pending")]
        refused = self.do(place, loans.lend, wanted, {"resident": self.people[who]}, deposit_fen=fen)
        if refused is None:
            assert not out and not unfit
            self.taken |= {lent.loan: fen for lent in [one for one in self.told.loans if one.loan][:1]}
            assert sorted(self.touched) == sorted(codes)
        elif len(codes) == 1 and out:
            assert refused == "item_out"
        elif len(codes) == 1 and unfit:
            assert refused == "not_lendable"

    @rule(place=places, pick=picks, how=conditions, many=st.none() | numbers)
    def give_back(self, place: int, pick: int, how: dict[str, bool] | None, many: int | None) -> None:
        code = self.some(pick, self.is_out)
        out = self.open_loans(code)
        refused = self.do(place, returns.give_back, code, how, quantity=many)
        if not out:
            assert refused == "wrong_state"
        elif len(out) > 1:
            assert refused == "which_loan"
        else:
            has = out[0]["quantity"] - out[0]["returned"]
            assert refused == ("bad_value" if many is not None and many > has else None)
            if refused is None and self.told.deposit is not None:
                assert self.told.deposit.due_back == all_is_back(self.hall, out[0]["id"])

    @rule(place=places, pick=picks, who=people, back=places, how=conditions)
    def borrow(self, place: int, pick: int, who: int, back: int, how: dict[str, bool] | None) -> None:
        """Lend and take back, at one station or the other."""
        self.lend(place, [pick], who, 2)
        self.give_back(back, pick, how, None)

    @rule(place=places, who=people, whole=st.booleans(), back=places)
    def borrow_the_kit(self, place: int, who: int, whole: bool, back: int) -> None:
        """Lend what belongs together by one code, and take it back by one."""
        asked = [{"code": self.kit, "whole": whole}]
        if self.do(place, loans.lend, asked, {"resident": self.people[who]}) is None and who:
            gone = set(self.touched)
            assert self.do(back, returns.give_back_kit, self.kit) is None
            assert gone <= set(self.touched)

    @rule(place=places, pick=picks, how=conditions)
    def note(self, place: int, pick: int, how: dict[str, bool] | None) -> None:
        """Note how something came back after its return."""
        item = self.item(self.some(pick, lambda row: not row["out_count"]))
        back = [row for row in rows(self.hall, "loan") if row["item_id"] == item["id"] and row["state"] == "back"]
        if back:
            self.do(place, condition.note_condition, back[-1]["number"], how)

    @rule(place=places, who=people, code=counted)
    def give_back_of(self, place: int, who: int, code: str) -> None:
        mine = {row["id"]: row["code"] for row in rows(self.hall, "resident")}
        for row in self.open_loans(code):
            if mine[row["resident_id"]] == self.people[who]:
                assert self.do(place, returns.give_back, code, loan=row["number"]) is None
                return

    @rule(place=places, who=people)
    def renew(self, place: int, who: int) -> None:
        self.do(place, loans.renew_all, self.people[who])

    @rule(place=places, one=picks, other=picks)
    def swap(self, place: int, one: int, other: int) -> None:
        if one % 2:
            self.lend(place, [one], other % 3, 1, 2050)
        back, out = self.some(one, self.is_out, PIECES), self.some(other, self.is_in, PIECES)
        if self.do(place, returns.swap, back, out) is None:
            assert self.touched == [back, out]

    @rule(place=places, model=st.integers(0, 2), who=people)
    def reserve(self, place: int, model: int, who: int) -> None:
        self.do(place, keeping.reserve, self.models[model], self.people[who])

    @rule(place=places, pick=picks, who=people)
    def wait_for_it(self, place: int, pick: int, who: int) -> None:
        """Let somebody wait for what another has: it is kept when it comes back, and not when that is taken back."""
        self.lend(place, [pick], who, 2)
        self.reserve(place, pick % 3, (who + 1) % 3)
        self.give_back(place, pick, None, None)
        self.undo(place, 0)

    @rule(place=places)
    def cancel(self, place: int) -> None:
        for kept in self.at[place].ask(keeping.reservations)[:1]:
            assert self.do(place, keeping.cancel_reservation, kept.id) is None

    @rule(place=places, code=counted, many=numbers, what=st.sampled_from(("restock", "consume", "lose", "adjust")))
    def count(self, place: int, code: str, many: int, what: str) -> None:
        row = self.item(code)
        reason = ("丢了",) if what == "lose" else ()
        refused = self.do(place, getattr(ledger, what), code, many, *reason)
        if row["status"] == "retired":
            assert refused == "wrong_state"
        elif what in ("consume", "lose") and many > row["quantity"] - row["out_count"]:
            assert refused == "too_few"
        else:
            assert refused is None

    @rule(place=places, pick=picks, what=st.sampled_from(("retire", "mark_missing", "report_fault")))
    def end(self, place: int, pick: int, what: str) -> None:
        code = self.some(pick, self.is_in if pick % 2 else self.is_out)
        told = {"retire": (status.retire, "报废"), "mark_missing": (status.mark_missing, "丢了")}
        told |= {"report_fault": (care.report_fault, "坏了")}
        run, word = told[what]
        self.do(place, run, code, word)

    @rule(place=places, pick=picks)
    def mend(self, place: int, pick: int) -> None:
        """Bring something into use again, as it needs it."""
        code = self.some(pick, lambda row: row["status"] != "active" or row["in_transit"])
        ways = {"missing": status.find_again, "retired": status.reinstate, "pending": status.activate}
        row = self.item(code)
        if row["status"] == "repair":
            assert self.do(place, care.close_repair, code, "repaired") is None
        elif row["status"] in ways:
            assert self.do(place, ways[row["status"]], code) is None
        else:
            self.do(place, status.receive, code)

    @rule(place=places, pick=picks, good=st.booleans())
    def look_for_safety(self, place: int, pick: int, good: bool) -> None:
        self.do(place, care.check_item, self.some(pick, self.is_in, PIECES), good)

    @rule(place=places, pick=picks, many=st.none() | numbers)
    def move(self, place: int, pick: int, many: int | None) -> None:
        code = self.some(pick, self.is_in)
        self.do(place, status.move, code, ("north", "hall1")[place], None if code in PIECES else many)

    @rule(place=places, what=st.sampled_from(("begin_take", "end_take", "cancel_take")))
    def take(self, place: int, what: str) -> None:
        self.do(place, getattr(stock_take, what))

    @rule(place=places, pick=picks, many=st.integers(0, 6))
    def count_item(self, place: int, pick: int, many: int) -> None:
        if pick % 2:
            self.do(place, stock_take.begin_take)
        code = self.some(pick, self.is_in)
        self.do(place, stock_take.count_item, code, many if code in COUNTED else None)

    @rule(place=places, pick=picks)
    def undo(self, place: int, pick: int) -> None:
        if pick % 4 and self.done:
            place = self.done[-1].at  # so that most often the newest operation of all is taken back
        mine = [one for one in self.done if one.at == place]
        events = len(rows(self.hall, "lending_event"))
        try:
            told = self.at[place].do(undo.undo_lending)
        except HallError as refused:
            if not mine:
                assert refused.code == "nothing_to_undo"
                return
            after = self.done[self.done.index(mine[-1]) + 1 :]
            since = any(one.items & mine[-1].items for one in after)
            assert refused.code == "changed_meanwhile", refused
            moved_on = refused.values["field"] == "deposit_fen"  # it went on to a thing that is back by now
            assert since or moved_on or (mine[-1].kind == "counted" and not mine[-1].exact)
            return
        last = mine[-1]
        after = self.done[self.done.index(last) + 1 :]
        assert set(told.items) == last.items
        assert not any(one.items & last.items for one in after)
        assert len(rows(self.hall, "lending_event")) == events  # nothing is added, the event is marked
        now = self.picture()
        if last.exact and not after:
            assert now == last.before
        for code in last.items:
            assert of(now, code) == of(last.before, code)
            if not of(now, code):
                assert (self.item(code)["status"], self.item(code)["quantity"]) == ("retired", 0)
        for one in after:
            one.exact = False
        self.done.remove(last)

    @rule(days=st.sampled_from((1, 1, 2, 7)))
    def sleep(self, days: int) -> None:
        self.clock.pass_by(days=days)
        self.done.clear()  # what was done yesterday stays

    # -- what must hold after every step -------------------------------------------------------------

    @invariant()
    def nothing_is_out_twice_and_no_number_is_negative(self) -> None:
        if not hasattr(self, "done"):
            return
        out: dict[int, list[dict[str, Any]]] = {}
        for loan in rows(self.hall, "loan"):
            assert 0 <= loan["returned"] <= loan["quantity"]
            if loan["state"] == "out":
                assert loan["returned"] < loan["quantity"]
                out.setdefault(loan["item_id"], []).append(loan)
        for item in rows(self.hall, "item"):
            mine = out.get(item["id"], [])
            assert item["out_count"] == sum(loan["quantity"] - loan["returned"] for loan in mine)
            assert 0 <= item["out_count"] <= item["quantity"]
            if item["code"] in PIECES:
                assert len(mine) <= 1 and item["quantity"] == 1

    @invariant()
    def no_deposit_is_lost_or_doubled(self) -> None:
        if not hasattr(self, "done"):
            return
        kept = [loan for loan in rows(self.hall, "loan") if loan["state"] != "undone"]
        assert sum(loan["deposit_fen"] - self.taken.get(loan["number"], 0) for loan in kept) == 0

    @invariant()
    def the_ledger_ends_with_what_is_there(self) -> None:
        if not hasattr(self, "done"):
            return
        newest: dict[int, int] = {}
        for event in rows(self.hall, "lending_event"):
            if event["balance"] is not None and not event["undone"]:
                newest[event["item_id"]] = event["balance"]
        for item in rows(self.hall, "item"):
            in_transit = item["in_transit"]  # its balance is that of where it was sent from: none
            if item["id"] in newest and not in_transit:
                assert newest[item["id"]] == item["quantity"] - item["out_count"], item["code"]

    @invariant()
    def overdue_is_the_same_everywhere(self) -> None:
        if not hasattr(self, "done"):
            return
        today = self.at[0].today()
        sites = [station.actor.site_id for station in self.at]
        out = [loan for loan in rows(self.hall, "loan") if loan["state"] == "out"]
        for station, site_id in zip(self.at, sites, strict=True):
            mine = {loan["number"] for loan in out if loan["site_id"] == site_id}
            late = {loan["number"] for loan in out if loan["site_id"] == site_id and loan["due"] < today}
            assert {row.loan for row in station.ask(views.out_now).rows} == mine
            assert {row.loan for row in station.ask(views.out_now).rows if row.overdue} == late
            assert {row.loan for row in station.ask(views.overdue).rows} == late
            assert station.ask(views.counts).overdue == len(late)
            called = station.ask(overdue.call_list)
            assert {loan.loan for row in called.rows for loan in row.loans} == late
        all_late = {loan["number"] for loan in out if loan["due"] < today}
        shown = [card for code in self.people for card in [self.at[0].ask(cards.borrower_card, code)]]
        assert sum(card.person.overdue for card in shown) == _pieces(loan for loan in out if loan["due"] < today)
        assert {loan.loan for card in shown for loan in card.out if loan.overdue} == all_late
        scanned = [self.at[0].ask(scan.scan, row["code"]).item for row in rows(self.hall, "item")]
        assert {loan.loan for item in scanned for loan in item.loans if loan.overdue} == all_late
        assert {loan.loan for item in scanned for loan in item.loans if loan.late_days} == all_late


def of(picture: dict[str, Any], code: str) -> list[Any]:
    """Give the row of an item and its open loans without deposits, which go on; nothing of what was not there."""
    columns = [column.name for column in metadata.tables["item"].c if column.name != "version"]
    row = next((row for row in picture["item"] if row[columns.index("code")] == code), None)
    if row is None:
        return []
    shown = [one.name for one in metadata.tables["loan"].c if one.name not in ("version", "contacted_at")]
    at = shown.index("deposit_fen")
    mine = [
        loan[:at] + loan[at + 1 :]
        for loan in picture["loan"]
        if loan[shown.index("item_id")] == row[0] and loan[shown.index("state")] == "out"
    ]
    return [row, *mine]


def all_is_back(hall: Hall, loan: int) -> bool:
    """Tell whether nothing that went out at once with a loan is out, and nothing of it was given up for lost."""
    events = [event for event in rows(hall, "lending_event") if event["loan_id"] is not None]
    steps = {event["loan_id"]: event["step"] or event["id"] for event in events if event["kind"] == "lent"}
    slip = {other for other, step in steps.items() if step == steps[loan]}
    lost = {event["loan_id"] for event in events if event["kind"] in ("missing", "lost") and not event["undone"]}
    out = {row["id"] for row in rows(hall, "loan") if row["state"] == "out"}
    return not slip & (lost | out)


def _pieces(loans: Iterable[dict[str, Any]]) -> int:
    return sum(int(loan["quantity"]) - int(loan["returned"]) for loan in loans)


def test_a_random_life_of_a_register_holds(new_store):
    Register.new_hall = staticmethod(lambda clock: Hall.open(new_store("live"), clock))
    run_state_machine_as_test(
        Register,
        settings=settings(
            max_examples=SIZES.lending_examples,
            stateful_step_count=SIZES.lending_steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
