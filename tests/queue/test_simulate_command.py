"""`huiketing simulate` as it is typed."""

from __future__ import annotations

import json

import pytest

from app.cli import main
from tests.helpers.queueing import fcfs, kleinrock
from tests.queue.test_simulate import NEAR
from tests.sizes import SIZES

POISSON = ("--poisson", "regular=18/h,elderly=6/h", "--desks", "5")
NAMES = {"n", "mean_s", "p50_s", "p90_s", "max_s", "max_overtaken"}


def told(capsys, *words):
    assert main(["simulate", *words, "--json"]) == 0
    out = capsys.readouterr().out
    assert out.isascii()
    return json.loads(out)


def refused(capsys, code, *words):
    assert main(["simulate", *words]) == code
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_generated_arrivals_wait_as_theory_says(capsys):
    never = ("--ceiling", "9999999h", "--max-overtakes", "999999999")
    customers = SIZES.simulate_customers * SIZES.simulate_seeds
    found = told(capsys, *POISSON, *never, "--customers", str(customers), "--seed", "1")
    theory = (5, 1 / 480, (6 / 3600, 18 / 3600))
    green, ordinary = kleinrock(*theory, (3, 1))
    assert found["classes"]["elderly"]["mean_s"] == pytest.approx(green, rel=NEAR)
    assert found["classes"]["regular"]["mean_s"] == pytest.approx(ordinary, rel=NEAR)
    assert found["all"]["mean_s"] == pytest.approx(fcfs(*theory), rel=NEAR)
    assert found["utilisation"] == pytest.approx(0.64, rel=NEAR)


def test_the_figures_have_their_names_and_everybody_is_counted(capsys):
    found = told(capsys, *POISSON, "--customers", "700")
    assert list(found["classes"]) == ["regular", "elderly"]
    assert all(set(one) == NAMES for one in [*found["classes"].values(), found["all"]])
    assert sum(one["n"] for one in found["classes"].values()) == found["all"]["n"] == 700
    assert found["all"]["max_overtaken"] <= 10


def test_a_seed_gives_the_same_figures_again_and_another_one_others(capsys):
    first = told(capsys, *POISSON, "--customers", "300", "--seed", "5")
    assert told(capsys, *POISSON, "--customers", "300", "--seed", "5") == first
    assert told(capsys, *POISSON, "--customers", "300", "--seed", "6") != first


def test_options_that_a_discipline_does_not_use_are_ignored(capsys):
    few = (*POISSON, "--customers", "300", "--discipline", "fifo")
    assert told(capsys, *few, "--ceiling", "1m", "--max-overtakes", "0") == told(capsys, *few)


def test_a_file_is_replayed(capsys, tmp_path):
    file = tmp_path / "day.csv"
    rows = [
        "2026-11-20T08:00:00+08:00,A,",
        "2026-11-20T08:01:00+08:00,B,elderly80",
        "2026-11-20T08:01:00+08:00,A,other",
    ]
    file.write_text("\ufeffarrived_at,service,entitlement\n" + "\n".join(rows), "utf-8")
    found = told(capsys, "--arrivals", str(file), "--desks", "1", "--service-time", "const:5m", "--discipline", "fifo")
    assert {name: (one["n"], one["mean_s"]) for name, one in found["classes"].items()} == {
        "regular": (1, 0.0),
        "elderly80": (1, 240.0),
        "other": (1, 540.0),
    }
    assert found["utilisation"] == 1.0


def test_classes_nobody_came_of_have_no_wait(capsys, tmp_path):
    file = tmp_path / "day.csv"
    file.write_text("arrived_at,service\n", "utf-8")
    found = told(capsys, "--arrivals", str(file))
    assert found["all"] == {"n": 0, "mean_s": None, "p50_s": None, "p90_s": None, "max_s": None, "max_overtaken": 0}


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--poisson", "regular=1/h", "--arrivals", "day.csv"),
        ("--poisson", "regular=0/h"),
        ("--poisson", "regular=-1/h"),
        ("--poisson", "regular=1/h,regular=2/h"),
        ("--poisson", "nobody=1/h"),
        ("--poisson", "regular=1"),
        ("--poisson", "regular=1/h", "--service-time", "exp:0m"),
        ("--poisson", "regular=1/h", "--service-time", "8m"),
        ("--poisson", "regular=1/h", "--discipline", "accumulating:0"),
        ("--poisson", "regular=1/h", "--discipline", "best"),
        ("--poisson", "regular=1/h", "--ceiling", "soon"),
        ("--poisson", "regular=1/h", "--desks", "0"),
        ("--poisson", "regular=1/h", "--customers", "0"),
    ],
)
def test_wrong_words_are_wrong_usage(capsys, words):
    assert refused(capsys, 2, *words)


@pytest.mark.parametrize(
    ("content", "row", "column"),
    [
        (b"", 1, "arrived_at"),
        (b"when,service\n", 1, "arrived_at"),
        (b"arrived_at,service\nyesterday,A\n", 2, "arrived_at"),
        (b"arrived_at,service,entitlement\n2026-11-20T08:00:00,A,rich\n", 2, "entitlement"),
        (b"arrived_at,service\n2026-11-20T08:00:00,A\n2026-11-20T08:00:00+08:00,A\n", 3, "arrived_at"),
        (b'arrived_at,service\n"2026-11-20T08:00:00"x,A\n', 2, ""),
    ],
)
def test_a_wrong_row_is_named(capsys, tmp_path, content, row, column):
    file = tmp_path / "day.csv"
    file.write_bytes(content)
    said = refused(capsys, 1, "--arrivals", str(file))
    assert said.count("\n") == 1
    assert f"Row {row} " in said
    assert column in said


@pytest.mark.parametrize("content", [None, b"arrived_at,service\n\xff\xfe,A\n"])
def test_an_unreadable_file_is_said(capsys, tmp_path, content):
    file = tmp_path / "day.csv"
    if content is not None:
        file.write_bytes(content)
    assert "file_unreadable" in refused(capsys, 1, "--arrivals", str(file))
