"""Two stations, two processes, the same items at once."""

from __future__ import annotations

import json
import subprocess
from contextlib import ExitStack

import pytest

from app.hall import Hall
from app.upkeep.audit import verify_chain
from tests.helpers.staff import rows
from tests.helpers.station import Station
from tests.queue.test_race import started
from tests.sizes import SIZES

COUNT = SIZES.lending_race_items


def tell(racers: list[subprocess.Popen[str]]) -> None:
    for racer in racers:
        racer.stdin.write("go\n")
        racer.stdin.flush()


@pytest.mark.alone
def test_of_two_stations_one_lends_and_the_other_hears_who_has_it(new_store, clock):
    url = new_store("live")
    hall = Hall.open(url, clock)
    station = Station(hall, clock)
    station.beside("south", "南苑驿站")
    station.beside("north", "北苑驿站")
    model = station.model()
    for number in range(1, COUNT + 1):
        station.item(f"T-{number:04d}", model)
    hall.close()
    with ExitStack() as stack:
        racers = [
            stack.enter_context(started("tests.lending.racer", url, name, str(COUNT)))
            for name in ("south-1", "north-1")
        ]
        for word in ("ready\n", "lent\n"):
            assert [racer.stdout.readline() for racer in racers] == [word] * 2
            tell(racers)
        ended = [racer.communicate() for racer in racers]
    assert [(racer.returncode, told[1]) for racer, told in zip(racers, ended, strict=True)] == [(0, "")] * 2
    south, north = (json.loads(out) for out, _ in ended)
    codes = {f"T-{number:04d}" for number in range(1, COUNT + 1)}
    assert set(south["lent"]) | set(north["lent"]) == codes
    assert not set(south["lent"]) & set(north["lent"])
    for mine, other, place in ((south, north, "north"), (north, south, "south")):
        assert set(mine["refused"]) == set(other["lent"])
        for code, error in mine["refused"].items():
            assert (error["code"], error["loan"], error["site"]) == ("item_out", other["lent"][code], place)
            assert error["resident"].startswith("R-")
    assert set(south["back"]) | set(north["back"]) == codes
    assert not set(south["back"]) & set(north["back"])
    assert {error["code"] for one in (south, north) for error in one["not_back"].values()} <= {"wrong_state"}
    hall = Hall.open(url, clock)
    assert [row["state"] for row in rows(hall, "loan")] == ["back"] * COUNT
    assert {row["out_count"] for row in rows(hall, "item")} == {0}
    kinds = [row["kind"] for row in rows(hall, "lending_event")]
    assert {kind: kinds.count(kind) for kind in kinds} == {"added": COUNT, "lent": COUNT, "returned": COUNT}
    assert verify_chain(hall.store).ok
    hall.close()
