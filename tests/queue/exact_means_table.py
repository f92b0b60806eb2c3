"""Print theory beside simulation for the cases of test_simulate.py; HUIKETING_SIZES=full for the full sizes.

`python -m tests.queue.exact_means_table`: mean waits in minutes, the highest class first.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.helpers.queueing import cobham, fcfs, kleinrock
from tests.queue.test_simulate import CASES, Case, fifo_means, means
from tests.sizes import SIZES

LAWFUL = {
    "ratio:2": ("ratio", {"turn": 2}),
    "headstart:5m, 5 overtakes": ("headstart", {"head_start_s": 300.0, "max_overtakes": 5}),
    "accumulating, ceiling 10m": ("accumulating", {"ceiling_s": 600.0}),
}


def lines_of(name: str, case: Case) -> list[str]:
    """Give the rows of one case."""
    gains = ":".join(f"{gain:g}" for gain in case.gains)
    exact = {
        ("fifo", "Erlang C"): ("fifo", [fcfs(*case.exactly)] * len(case.classes)),
        ("strict", "Cobham"): ("strict", cobham(*case.exactly)),
        (f"accumulating {gains}", "Kleinrock"): ("accumulating", kleinrock(*case.exactly, case.gains)),
    }
    lines = []
    for (label, source), (kind, theory) in exact.items():
        found = fifo_means(case) if kind == "fifo" else means(case, case.rule(kind))
        worst = max(abs(one / other - 1) for one, other in zip(found, theory, strict=True))
        lines.append(f"| {name} | {label} | {source} | {_told(theory)} | {_told(found)} | {worst:.2%} |")
    plain = case.weighted(fifo_means(case))
    for label, (kind, more) in LAWFUL.items():
        found = means(case, case.rule(kind, **more))
        mean = case.weighted(found)
        told = f"{_told(found)}, all {mean:.4f} | {abs(mean / plain - 1):.2%}"
        lines.append(f"| {name} | {label} | conservation law | all as fifo: {plain:.4f} | {told} |")
    return lines


def _told(waits: Sequence[float]) -> str:
    return " / ".join(f"{wait:.4f}" for wait in waits)


if __name__ == "__main__":
    print(f"{SIZES.simulate_seeds} seeds x {SIZES.simulate_customers:,} customers; minutes\n")
    print("| hall | discipline | theory | exact | simulated | worst |\n|---|---|---|---|---|---:|")
    for name, case in CASES.items():
        print("\n".join(lines_of(name, case)), flush=True)
