"""Every figure of a day counted again, by SQL alone: nothing of app/reports or of its queries is used here."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import text

from app.hall import Hall
from app.reports.figures import DayFigures, Spread

TICKETS = "FROM ticket t WHERE t.site_id = :site AND t.business_date = :day"
EVENTS = "FROM event e WHERE e.site_id = :site AND e.business_date = :day"
BEFORE = "(SELECT max(business_date) FROM event WHERE site_id = :site AND business_date < :day)"
CARRIED = f"""
    SELECT ticket_id FROM event WHERE kind = 'carried' AND id IN (SELECT max(id) FROM event WHERE site_id = :site
        AND business_date = {BEFORE} AND ticket_id IS NOT NULL AND state IS NOT NULL GROUP BY ticket_id)"""
LAST = f"""
    WITH mine AS (SELECT id, came_for_id, entitlement, inexact_end, business_date FROM ticket
            WHERE site_id = :site AND (business_date = :day
                OR id IN ({CARRIED}) AND (:open = 1 OR EXISTS (SELECT 1 {EVENTS})))),
        last AS (SELECT e.ticket_id, max(e.id) AS id {EVENTS} AND e.state IS NOT NULL GROUP BY e.ticket_id)
    SELECT m.id, m.came_for_id, m.entitlement, m.inexact_end, CASE WHEN m.business_date = :day THEN 1 ELSE 0 END AS new,
        CASE WHEN e.kind = 'carried' THEN 'carried_out' WHEN e.state = 'done' THEN 'served'
            WHEN e.state IN ('missed', 'cancelled', 'unserved') THEN e.state ELSE 'still_open' END AS ending
    FROM mine m LEFT JOIN last l ON l.ticket_id = m.id LEFT JOIN event e ON e.id = l.id"""
WAITS = f"""
    SELECT CASE WHEN first_called_at > arrived_at THEN first_called_at - arrived_at ELSE 0 END AS took,
        entitlement, came_for_id, wait_low_s, wait_high_s {TICKETS} AND first_called_at IS NOT NULL
        AND 0 < (SELECT count(*) - 2 * count(CASE e.kind WHEN 'call_undone' THEN 1 END) {EVENTS} AND e.ticket_id = t.id
            AND e.kind IN ('called', 'call_undone'))"""
# A time at a desk begins with started or resumed and goes on when a finish is taken back.
PARTS = f"""
    WITH step AS (SELECT e.id, e.ticket_id, e.kind, e.at, e.desk_id,
            lead(e.kind) OVER w AS then_kind, lead(e.at) OVER w AS then_at,
            sum(CASE WHEN e.kind IN ('started', 'resumed') THEN 1 ELSE 0 END) OVER w AS episode
        {EVENTS} AND e.kind IN ('started', 'resumed', 'finish_undone', 'finished', 'held', 'transferred', 'returned',
            'handed_over', 'ended_by_close')
        WINDOW w AS (PARTITION BY e.ticket_id ORDER BY e.id))
    SELECT ticket_id, episode, sum(CASE WHEN then_at > at THEN then_at - at ELSE 0 END) AS took, max(desk_id) AS desk_id
    FROM step WHERE kind IN ('started', 'resumed', 'finish_undone')
        AND then_kind NOT IN ('started', 'resumed', 'finish_undone') GROUP BY ticket_id, episode
    HAVING sum(CASE WHEN then_kind = 'ended_by_close' THEN 1 ELSE 0 END) = 0"""
WALKS = f"""
    SELECT CASE WHEN at > called THEN at - called ELSE 0 END AS took FROM (
        SELECT e.kind, e.at, lag(e.at) OVER w AS called, lag(e.kind) OVER w AS before {EVENTS}
            AND e.kind IN ('called', 'started') WINDOW w AS (PARTITION BY e.ticket_id ORDER BY e.id)) steps
    WHERE kind = 'started' AND before = 'called'"""
PAUSES = f"""
    SELECT coalesce(sum(CASE WHEN coalesce(ended, :now) > at THEN coalesce(ended, :now) - at ELSE 0 END), 0) FROM (
        SELECT e.kind, e.at, lead(e.at) OVER (PARTITION BY e.desk_id ORDER BY e.id) AS ended {EVENTS}
            AND e.kind IN ('desk_opened', 'desk_paused', 'desk_closed')) changes WHERE kind = 'desk_paused'"""
JUMPS = f"SELECT count(*) FROM (SELECT e.at, lag(e.at) OVER (ORDER BY e.id) AS before {EVENTS}) x WHERE at < before"
PASSED = f"""
    SELECT w.ticket_id, w.entitlement, c.entitlement AS caller FROM (
        SELECT t.id AS ticket_id, t.entitlement, t.wait_from AS low, t.wait_to AS high {TICKETS}
            AND (t.wait_to IS NOT NULL OR t.state NOT IN ('cancelled', 'unserved'))
        UNION ALL SELECT p.ticket_id, t.entitlement, p.from_call, p.to_call
            FROM wait_past p JOIN ticket t ON t.id = p.ticket_id WHERE t.site_id = :site AND t.business_date = :day) w
    JOIN rule_call r ON r.ticket_id > w.ticket_id AND r.id > w.low AND (w.high IS NULL OR r.id < w.high)
        AND NOT r.undone AND r.site_id = :site
    JOIN ticket c ON c.id = r.ticket_id AND c.business_date = :day
    WHERE r.id IN (SELECT CAST(e.data ->> 'call' AS INTEGER) {EVENTS} AND e.kind = 'called')"""
CHOSEN = f"""
    SELECT count(*) FROM (SELECT e.kind, e.data ->> 'rule' AS rule,
        lead(e.kind) OVER (PARTITION BY e.ticket_id ORDER BY e.id) AS afterwards {EVENTS}
            AND e.kind IN ('called', 'call_undone')) x
    WHERE kind = 'called' AND rule = 'chosen' AND coalesce(afterwards, '') <> 'call_undone'"""


class Recount:
    """One day of one site in a store."""

    def __init__(self, hall: Hall, site_id: int, day: date, now: datetime, closed: bool) -> None:
        self._hall = hall
        self.zone = ZoneInfo("Asia/Shanghai")
        begin, end = (self._micros(each) for each in (day, day + timedelta(days=1)))
        told = day.isoformat() if hall.store.is_sqlite else day
        self.values = {"site": site_id, "day": told, "begin": begin, "end": end, "open": int(not closed)}
        newest = self.one(f"SELECT max(e.at) {EVENTS} AND e.at < :end") if closed else int(now.timestamp() * 1e6)
        self.values["now"] = min(end, end if newest is None else newest)

    def _micros(self, day: date) -> int:
        return round(datetime.combine(day, time(), self.zone).astimezone(UTC).timestamp() * 1e6)

    def rows(self, sql: str) -> list[Any]:
        """Read rows."""
        with self._hall.store.read() as tx:
            wanted = {name: value for name, value in self.values.items() if f":{name}" in sql}
            return list(tx.execute(text(sql), wanted).all())

    def one(self, sql: str) -> Any:
        """Read one value."""
        return self.rows(sql)[0][0]


def check(told: DayFigures, again: Recount) -> None:
    """See that every figure is what a recount by SQL alone gives."""
    ended = again.rows(LAST)
    new = [row for row in ended if row.new]
    assert (told.received, told.carried_in) == (len(new), len(ended) - len(new))
    endings = Counter(row.ending for row in ended)
    names = ("served", "missed", "cancelled", "unserved", "carried_out", "still_open")
    assert {name: getattr(told, name) for name in names} == {name: endings[name] for name in names}
    assert told.received + told.carried_in == sum(endings.values())
    _check_times(told, again)
    _check_groups(told, again, ended)
    _check_rest(told, again, ended)
    _check_beside(told, again)


def _check_times(told: DayFigures, again: Recount) -> None:
    waits = again.rows(WAITS)
    _same(told.wait, [row.took for row in waits], 20 * 60)
    _same(told.green_wait, [row.took for row in waits if row.entitlement], 20 * 60)
    _same(told.ordinary_wait, [row.took for row in waits if not row.entitlement], 20 * 60)
    _same(told.service, [row.took for row in again.rows(PARTS)])
    _same(told.walk, [row.took for row in again.rows(WALKS)])
    known = [row for row in waits if row.wait_low_s is not None and row.wait_high_s is not None]
    assert told.estimates.told == len(known)
    inside = sum(row.wait_low_s <= row.took / 1e6 <= row.wait_high_s for row in known)
    assert told.estimates.inside == (inside / len(known) if known else None)


def _same(told: Spread, micros: list[int], target_s: int | None = None) -> None:
    times = sorted(int(one) for one in micros)
    assert told.n == len(times)
    if times:
        ranks = [times[max(0, ceil(share * len(times)) - 1)] for share in (0.5, 0.9, 1.0)]
        assert [told.median_s, told.p90_s, told.max_s] == [round(one / 1e6) for one in ranks]
        assert abs((told.mean_s or 0) - sum(times) / len(times) / 1e6) <= 0.5
        if target_s is not None:
            assert told.within == sum(round(one / 1e6) <= target_s for one in times) / len(times)


def _check_groups(told: DayFigures, again: Recount, ended: list[Any]) -> None:
    codes = dict(again.rows("SELECT id, code FROM service WHERE site_id = :site"))
    by = {
        "by_service": lambda row: codes[row.came_for_id],
        "by_class": lambda row: row.entitlement or "ordinary",
    }
    for name, key in by.items():
        counted = {
            one: (
                sum(row.new for row in ended if key(row) == one),
                *(sum(row.ending == end for row in ended if key(row) == one) for end in ("served", "missed")),
            )
            for one in {key(row) for row in ended}
        }
        assert {one.key: (one.received, one.served, one.missed) for one in getattr(told, name)} == counted
        assert sum(one.served for one in getattr(told, name)) == told.served
        assert sum(one.wait.n for one in getattr(told, name)) == told.wait.n
        assert sum(one.service.n for one in getattr(told, name)) == told.service.n
    halves = Counter(_half(row[0], again.zone) for row in again.rows(f"SELECT t.arrived_at {TICKETS}"))
    assert {one.key: one.received for one in told.by_half_hour} == dict(halves)
    assert sum(halves.values()) == told.received
    desks = dict(again.rows("SELECT id, number FROM desk WHERE site_id = :site"))
    kinds = Counter((row.number, row.kind) for row in again.rows(
        f"SELECT d.number, e.kind FROM desk d JOIN (SELECT e.desk_id, e.kind {EVENTS} AND e.ticket_id IS NOT NULL) e "
        "ON e.desk_id = d.id"
    ))  # fmt: skip
    parts = Counter(desks[row.desk_id] for row in again.rows(PARTS))
    for one in told.by_desk:
        done = sum(kinds[one.key, kind] for kind in ("finished", "handed_over", "ended_by_close"))
        assert one.received == kinds[one.key, "called"] - kinds[one.key, "call_undone"]
        assert one.served == done - kinds[one.key, "finish_undone"]
        assert (one.missed, one.service.n) == (kinds[one.key, "missed"], parts[one.key])


def _half(micros: int, zone: ZoneInfo) -> str:
    local = datetime.fromtimestamp(micros / 1e6, zone)
    return f"{local:%H}:{'00' if local.minute < 30 else '30'}"


def _check_rest(told: DayFigures, again: Recount, ended: list[Any]) -> None:
    green = sum(bool(row.entitlement) for row in ended if row.new)
    assert (told.green, told.green_share) == (green, green / told.received if told.received else None)
    passed = again.rows(PASSED)
    assert told.overtakes == sum(not row.entitlement and bool(row.caller) for row in passed)
    assert told.most_overtaken == max(Counter(row.ticket_id for row in passed).values(), default=0)
    assert told.inexact_ends == sum(bool(row.inexact_end) and row.ending == "served" for row in ended)
    assert told.paused_s == round(int(again.one(PAUSES)) / 1e6)
    assert sum(one.times for one in told.pauses) == again.one(f"SELECT count(*) {EVENTS} AND e.kind = 'desk_paused'")
    assert told.clock_jumps == again.one(JUMPS)
    assert told.sight_grants == again.one(
        "SELECT count(*) FROM entitlement_grant WHERE site_id = :site AND business_date = :day AND proof = 'sight'"
    )
    span = "site_id = :site AND {} >= :begin AND {} < :end"
    assert told.reprints == again.one(f"SELECT count(*) FROM outbox WHERE {span.format(*['made_at'] * 2)} AND reprint")
    audit = f"SELECT count(*) FROM audit WHERE {span.format('at', 'at')} AND "
    assert told.chosen_calls == again.one(CHOSEN)
    over = "(detail LIKE '%over\\_limit%' ESCAPE '\\' OR detail LIKE '%\"override\": true%')"
    assert told.overrides == again.one(audit + over.replace(":", "\\:"))


def _check_beside(told: DayFigures, again: Recount) -> None:
    on_day = "FROM rating WHERE site_id = :site AND business_date = :day"
    said = again.rows(f"SELECT level, CAST(reasons AS TEXT) AS reasons {on_day}")
    assert told.rated_at_home == again.one(f"SELECT count(*) {on_day} AND ticket_id IS NULL")
    levels = Counter(row.level for row in said)
    assert (told.ratings, told.levels) == (len(said), tuple(levels[level] for level in (5, 4, 3, 2, 1)))
    assert told.satisfied == (sum(row.level >= 3 for row in said) / len(said) if said else None)
    assert told.reasons == Counter(one for row in said for one in json.loads(row.reasons or "[]") or ())
    loan = "SELECT coalesce(sum(quantity), 0) FROM loan WHERE site_id = :site AND state <> 'undone' AND "
    out = "out_on <= :day AND (back_on IS NULL OR back_on > :day)"
    back = "state = 'back' AND back_on = :day"
    lent = [again.one(loan + more) for more in ("out_on = :day", back, out, f"{out} AND due < :day")]
    assert [told.loans_out, told.loans_back, told.loans_open, told.loans_overdue] == lent
    assert told.loans_late == again.one(f"{loan}{back} AND back_on > due")
    case = "SELECT count(*) FROM hall_case WHERE site_id = :site AND "
    open_ = "opened_on <= :day AND (ended_on IS NULL OR ended_on > :day)"
    wanted = {
        "opened": "opened_on = :day",
        "ended": "ended_on = :day",
        "open": open_,
        "overdue": f"{open_} AND promised < :day",
        "suggestion": "opened_on = :day AND kind = 'suggestion'",
        "complaint": "opened_on = :day AND kind = 'complaint'",
    }
    assert {name: told.cases[name] for name in wanted} == {name: again.one(case + one) for name, one in wanted.items()}
    assert told.cases["visits"] == again.one(
        "SELECT count(*) FROM home_visit WHERE site_id = :site AND done_at >= :begin AND done_at < :end"
    )
    notice = "SELECT count(*) FROM materials_notice WHERE site_id = :site AND "
    wanted = {
        "given": "business_date = :day",
        "saved": "closed_on = :day AND state = 'complete' AND returns = 1",
        "closed": "closed_on = :day",
        "open": "business_date <= :day AND (state = 'open' OR closed_on > :day)",
    }
    assert told.notices == {name: again.one(notice + one) for name, one in wanted.items()}
    prints = "SELECT paper, sum(copies) FROM guide_print WHERE site_id = :site AND business_date = :day GROUP BY paper"
    assert told.prints == {row[0]: int(row[1]) for row in again.rows(prints)}
