"""The benchmarks of the rule: `simulate`, `estimate` and `rule`, each beside the least that would do without one."""

from __future__ import annotations

import statistics
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import partial
from heapq import heapify, heapreplace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from app.bench.figures import Figures, Times
from app.bench.queue import Contest
from app.bench.stores import cache_folder, store_with
from app.queue.arrivals import Coming
from app.queue.discipline import Rule
from app.queue.estimate import Estimates, estimate
from app.queue.moment import Moment, OpenDesk, Standing
from app.queue.overtaking import Scope
from app.queue.rulebook import read_rule
from app.queue.service_times import ServiceTimes, VisitLengths
from app.queue.simulation.crowds import VisitLaw, poisson
from app.queue.simulation.figures import figures_by_name
from app.queue.simulation.play import Crowd, play

AIM_SIMULATE = 50_000  # customers a second of one processor
AIM_ESTIMATE_MS = 50.0
AIM_RULE_MS = 5.0
RULES = ("fifo", "strict", "ratio:2", "headstart:10m", "accumulating:3", "accumulating:elderly60=2,elderly80=4")
LOADS = (0.64, 0.95, 1.15)
CUSTOMERS = 30_000
DESKS, VISIT_S = 5, 480.0
WAITING, ASKED_ROUNDS = 300, 40
MANY, CALL_ROUNDS = 10_000, 30


def measure_simulate() -> Figures:
    """Let visitors be drawn, played and summed up under each rule; customers a second of processor time."""
    told: Figures = {"aim": AIM_SIMULATE, "loads": {}}
    for load in LOADS:
        rate = load * DESKS / VISIT_S
        rates = {"regular": 0.5 * rate, "elderly60": 0.3 * rate, "elderly80": 0.2 * rate}
        service = VisitLaw("exp", VISIT_S)
        crowd = poisson(rates, CUSTOMERS, service, 1)
        bare = _each_second(partial(bare_play, crowd, DESKS))
        found: Figures = {"bare_loop": bare}
        for text in RULES:
            rule = read_rule(text)
            played = _each_second(partial(play, crowd, DESKS, rule))
            whole = _each_second(partial(_simulate, rates, service, rule))
            found[text] = {
                "played": played,
                "with_drawing_and_figures": whole,
                "bare_to_played": round(bare / played, 1),
            }
        told["loads"][str(load)] = found
    told["least"] = min(
        one["with_drawing_and_figures"]
        for found in told["loads"].values()
        for one in found.values()
        if isinstance(one, dict)
    )
    return told


def bare_play(crowd: Crowd, desks: int) -> list[float]:
    """Play a crowd in the order of arrival with one heap and one queue, no rule and no counts: the lower bound."""
    free, line, waits = [crowd.arrived[0]] * desks, deque(zip(crowd.arrived, crowd.work, strict=True)), []
    heapify(free)
    while line:
        at, seconds = line.popleft()
        begins = max(free[0], at)
        waits.append(begins - at)
        heapreplace(free, begins + seconds)
    return waits


def _simulate(rates: Mapping[str, float], service: VisitLaw, rule: Rule) -> None:
    crowd = poisson(rates, CUSTOMERS, service, 1)
    figures_by_name(crowd, play(crowd, DESKS, rule))


def _each_second(run: Callable[[], object]) -> int:
    times = []
    for _ in range(3):
        begun = time.thread_time()
        run()
        times.append(time.thread_time() - begun)
    return round(CUSTOMERS / min(times))


def measure_estimate() -> Figures:
    """Estimate every wait of a full hall, beside the bare draws and heaps that so many calls need."""
    told: Figures = {"aim_ms": AIM_ESTIMATE_MS, "waiting": WAITING}
    for text in ("fifo", "accumulating:3"):
        moment, lengths = full_hall(text), ServiceTimes({1: 480.0, 2: 600.0, 3: 300.0, 4: 720.0}).at(10)
        ours, bare = Times(), Times()
        for seed in range(ASKED_ROUNDS):
            with ours.one():
                found = estimate(moment, lengths, seed)
            with bare.one():
                _bare_estimate(moment, lengths, seed)
            _require_all(found)
        told[text] = {"estimate": ours.told(), "bare_draws": bare.told(), "to_bare": ours.against(bare)}
    return told


def full_hall(rule: str) -> Moment:
    """Give a moment at which many wait at nine desks, some of which take only some services."""
    chance = Random(1)
    now = 36_000.0
    kinds = ("", "", "", "elderly80", "elderly60", "disabled")
    waiting = [
        Standing(order, chance.randint(1, 4), chance.choice(kinds), now - 3600 + 10.0 * order)
        for order in range(WAITING)
    ]
    takes = (None, frozenset({1, 2}), frozenset({3, 4}))
    desks = [OpenDesk(Scope(at, takes[at % 3]), False, 1 + at % 4, now - 60.0 * at) for at in range(9)]
    coming = Coming({(1, "elderly80"): 6 / 3600, (3, "disabled"): 2 / 3600}, known=12.0)
    asked = [(service, kind) for service in range(1, 5) for kind in ("", "elderly80", "disabled")]
    return Moment(now, waiting, desks, read_rule(rule), coming=coming, asked=asked)


def _bare_estimate(moment: Moment, lengths: VisitLengths, seed: int) -> None:
    chance = Random(seed)
    for _ in range(10):  # as often as the estimate plays so long a line
        drawn = lengths.possible(chance)
        free = [moment.now + drawn.whole(1) for _ in moment.desks]
        heapify(free)
        for one in moment.waiting:
            heapreplace(free, free[0] + drawn.whole(one.service))


def _require_all(found: Estimates) -> None:
    if len(found.waiting) != WAITING:
        raise RuntimeError("somebody who waits has no estimate")


def measure_rule() -> Figures:
    """Call the next with very many waiting, beside the same rows written with no rule and nothing read."""
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder, ExitStack() as stack:
        contest = Contest(store_with(1000, Path(folder)), MANY)
        stack.callback(contest.close)
        contest.round(0)
        for times in contest.call.values():
            times.clear()
        for turn in range(1, CALL_ROUNDS + 1):
            contest.round(turn)
        ours, core = contest.call["ours"], contest.call["core"]
        wall = statistics.median(ours.wall) - statistics.median(core.wall)
        cpu = statistics.median(ours.cpu) - statistics.median(core.cpu)
        return {
            "aim_ms": AIM_RULE_MS,
            "waiting": MANY,
            "call_next": ours.told(),
            "same_rows_bare": core.told(),
            "over_ms": round(wall, 3),
            "over_cpu_ms": round(cpu, 3),
        }
