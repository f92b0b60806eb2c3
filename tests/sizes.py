"""How often repeated tests repeat: `small` for make test, `full` for make prove."""

from __future__ import annotations

import os
from typing import NamedTuple


class Row(NamedTuple):
    """One count: what `make test` takes, what `make prove` takes, and what it counts."""

    small: int
    full: int
    what: str


TABLE: dict[str, Row] = {
    "bad_strings": Row(120, 1_000, "strings of the hazards file used as notes and names (at most all there are)"),
    "case_lives": Row(2, 100, "random lives of a register of cases on each store"),
    "case_steps": Row(30, 50, "operations of one such life"),
    "booklet_guides": Row(100, 569, "real guides in the booklet whose pages, titles and contents are looked through"),
    "clock_jumps": Row(20, 500, "jumps of the clock in one run of the queue"),
    "estimate_seeds": Row(2, 8, "draws of each real day in which waits are estimated"),
    "estimates_asked": Row(25, 120, "newcomers of each such draw whose estimate is compared with the wait"),
    "guide_leaflets": Row(12, 569, "real guides whose leaflets are looked through on both papers, their codes read"),
    "hypothesis_examples": Row(25, 300, "examples of each property"),
    "import_rows": Row(1_000, 10_000, "rows of a workbook of items that are brought in within ten seconds"),
    "printer_calls": Row(24, 400, "calls beside each kind of printer, well or dead, and as many without it"),
    "printer_silence_s": Row(2, 20, "seconds that a printer says nothing in the middle of a day"),
    "lending_examples": Row(5, 200, "random lives of a lending register on each store"),
    "lending_race_items": Row(25, 300, "items that two stations in two processes lend and take back at once"),
    "lending_steps": Row(40, 50, "operations of one random life of a lending register"),
    "kiosk_screens": Row(4, 12, "screens, text sizes and languages on which every page of the kiosk is walked"),
    "power_cuts": Row(60, 1_000, "power cuts, each with a disk that kept any part of what was not synced"),
    "kiosk_visits": Row(60, 10_000, "visits to the kiosk by a monkey that also touches wrongly"),
    "report_days": Row(5, 200, "random days whose figures are counted again by SQL alone"),
    "report_visitors": Row(50, 2_000, "visitors of each real day that is lived through and counted again by SQL alone"),
    "race_operations": Row(60, 250, "take_ticket and call_next of each process in a race on one store"),
    "race_processes": Row(4, 4, "processes in a race on one store"),
    "real_day_seeds": Row(3, 20, "draws of who is elderly on each real day, and of how long visits take"),
    "rush_seeds": Row(60, 200, "rushes of 400 visitors in which no green class may wait longer than ordinary"),
    "same_day_replays": Row(1, 5, "replays of a whole day, each with another seed"),
    "signal_emits": Row(2_000, 20_000, "emits of every signal class"),
    "simulate_ciw": Row(5_000, 100_000, "customers of the simulation that ciw does beside ours"),
    "simulate_customers": Row(40_000, 300_000, "customers of each simulation that is compared with exact means"),
    "simulate_seeds": Row(2, 10, "seeds of each simulation that is compared with exact means"),
    "stall_seconds": Row(10, 60, "seconds that a day runs at high speed with desk and board open"),
    "state_machine_examples": Row(12, 150, "random lives of a queue on SQLite (an eighth of it on PostgreSQL)"),
    "state_machine_steps": Row(30, 60, "steps of one random life of a queue"),
    "tests_on_postgresql": Row(20, 100, "of a hundred tests of both stores run on PostgreSQL, too; all on SQLite"),
    "voice_calls": Row(600, 6_000, "calls of a day that one voice says, none cut and none lost"),
}

FULL = os.environ.get("HUIKETING_SIZES", "small") == "full"


class Sizes:
    """Counts by name, of the column that HUIKETING_SIZES names: `SIZES.race_operations`."""

    def __getattr__(self, name: str) -> int:
        try:
            row = TABLE[name]
        except KeyError:
            raise AttributeError(f"tests/sizes.py has no row {name!r}") from None
        return row.full if FULL else row.small


SIZES = Sizes()


def as_markdown() -> str:
    """Give the table as README and manual show it."""
    lines = ["| what | `make test` | `make prove` |", "|---|---:|---:|"]
    lines += [f"| {row.what} | {row.small:,} | {row.full:,} |" for row in TABLE.values()]
    return "\n".join(lines)


if __name__ == "__main__":  # python -m tests.sizes: for the README, when a row came or went
    print(as_markdown())
