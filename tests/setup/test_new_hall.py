"""Making a hall: once, whole, or not at all."""

from __future__ import annotations

import threading
from datetime import datetime

from app.core.errors import HallError
from app.hall import Hall
from app.queue.hours import gives_tickets
from app.setup.demo import SETTINGS
from app.setup.new_hall import HallPlan, make_hall, plan_desks
from db import sites
from db.secrets import Secrets, key_folder
from tests.helpers.halls import MORNING, SECRET, actor


def test_two_who_begin_at_once_make_one_hall_and_the_other_is_told(blank_url):
    """Whoever comes second is refused in words, and leaves neither rows nor a key behind."""
    plan = HallPlan(desks=plan_desks(2), secrets=dict.fromkeys(("admin", "supervisor", "desk1", "desk2"), SECRET))
    before = _keys()
    gate = threading.Barrier(2)
    made, refused = [], []

    def begin() -> None:
        gate.wait()
        try:
            made.append(make_hall(blank_url, plan, MORNING))
        except HallError as error:
            refused.append(error)

    threads = [threading.Thread(target=begin) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [hall.name for hall in made] == [plan.name]
    assert [error.code for error in refused] in (["hall_exists"], ["store_busy"])
    hall = Hall.open(blank_url)
    assert len(hall.site_ids) == 1
    store_id = hall.info["store_id"]
    hall.close()
    assert _keys() - before == {f"{store_id}.key"}
    assert Secrets(store_id).recovery_code() == made[0].recovery_code


def test_a_new_hall_sets_no_hours_and_no_maximum_and_the_demo_hall_has_hours(open_hall):
    for template, chosen in (("live", {"queue.discipline"}), ("demo", {"queue.discipline", *SETTINGS})):
        hall = open_hall(template)
        site = hall.site(actor(hall, "admin"))
        with hall.store.read() as tx:
            assert set(sites.read_settings(tx, site.id)) == chosen
        assert {service.daily_max for service in site.services.values()} == {None}
        sunday = datetime(2026, 11, 22, 10, tzinfo=site.tzinfo())
        assert gives_tickets(sunday, site.settings) is (template == "live")


def _keys() -> set[str]:
    return {path.name for path in key_folder().glob("*")}
