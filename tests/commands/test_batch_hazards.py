"""Every naughty string: stored exactly or refused by one clear error, nothing half done, and the run goes on."""

from __future__ import annotations

import json
import unicodedata

import pytest

from app.core.errors import HallError
from app.hall import Hall
from app.setup.new_hall import HallPlan, make_hall
from tests.helpers.data import data_dir
from tests.helpers.halls import StillClock
from tests.helpers.staff import digest, rows
from tests.sizes import SIZES

WRONG = ["", "\0", "a\0b", "\ud800", "\udfff\ud800", "x" * 100_000, "𠮷" * 100_000, "\x1b[31m", "\x7f", "A\u0301" * 300]


def hazards() -> list[str]:
    blns = json.loads(data_dir("hazards", "blns.json").read_text("utf-8"))
    names = [row["text"] for row in json.loads(data_dir("hazards", "names_zh.json").read_text("utf-8"))]
    return [*blns, *names, *WRONG]


def some(strings: list[str]) -> list[str]:
    """Give as many as the sizes say, spread over all of them, and the wrong ones always."""
    step = max(1, len(strings) // SIZES.bad_strings)
    return [*strings[:: step or 1], *WRONG]


def storable(text: str, limit: int) -> bool:
    """Say by the design what a text field takes: a limit, no control characters, no half characters."""
    bad = any(unicodedata.category(one) in ("Cs", "Cc") and one not in "\t\r\n" for one in text)
    return len(text) <= limit and not bad


def test_as_a_note(replay):
    for number, text in enumerate(some(hazards()), 1):
        before = digest(replay.hall) if number % 25 == 0 else None
        reply = replay("take_ticket", service="A", note=text, key=f"k{number}")
        if storable(text, 500):
            ticket = reply["result"]["ticket"]
            assert replay.ok("ticket", ticket=ticket)["note"] == text
            replay.ok("cancel", ticket=ticket, reason="next")
        else:
            assert reply["error"]["code"] in ("bad_value", "too_long")
            assert reply["error"]["field"] == "note"
            assert before is None or digest(replay.hall) == before


def test_as_a_reason_a_key_and_a_proof(replay):
    replay.ok("open_desk", desk=1)
    replay.ok("take_ticket", service="A")
    for number, text in enumerate(some(hazards())):
        reply = replay("call", desk=1, ticket="A001", reason=text, key=f"r{number}")
        if storable(text, 200) and text.strip():
            assert reply["ok"], (text, reply)
            assert reply["result"]["reason"].endswith(f": {text}")
            assert replay.ok("ticket", ticket="A001")["events"][-1]["reason"] == reply["result"]["reason"]
            replay.ok("return", desk=1)
        else:
            assert reply["error"]["code"] in ("bad_value", "too_long", "missing_field")
        keyed = replay("entitle", ticket="A001", entitlement="other", proof=text, key=text or None)
        # A text may be a good key and too long a proof; whatever it is, it is told.
        assert keyed["ok"] or keyed["error"]["code"] in ("bad_value", "too_long", "missing_field", "key_reused")


def test_as_what_names_something(replay):
    replay.ok("open_desk", desk=1)
    before = digest(replay.hall)
    for text in some(hazards()):
        assert replay.code("take_ticket", service=text) == "unknown_service", text
        if text not in ("1", "2"):  # those there are
            assert replay.code("close_desk", desk=text) in ("unknown_desk", "missing_field")
        assert replay.code("ticket", ticket=text) == "unknown_ticket"
        assert replay.code("cancel", ticket=text, reason="x") == "unknown_ticket"
        assert replay.code(text or "x") == "unknown_op"
        assert replay.code("entitle", ticket="A001", entitlement=text) == "unknown_ticket"
        assert replay.code("take_ticket", service="A", entitlement=text) == "bad_value"
        assert replay.code("take_ticket", service="A", source=text) == "bad_value"
        assert replay.code("take_ticket", service="A", needs=text) == "bad_value"
        assert replay.code("close_day", date=text) == "bad_value"
        assert replay.code("open_desk", desk=1, services=[text]) == "unknown_service"
        assert replay.code("open_desk", desk=1, prefer=text) == "bad_value"
    assert digest(replay.hall) == before


def test_as_a_raw_line(replay):
    before = digest(replay.hall)
    for text in some(hazards()):
        if "\n" not in text:
            assert replay.raw(text)["error"]["code"] in ("bad_json", "unknown_op")
    assert digest(replay.hall) == before


def test_as_name_of_the_hall_and_as_who_signs_in(new_store):
    url = new_store("empty")
    made = None
    for text in some(hazards()):
        if not storable(text, 80) or not text.strip():
            with pytest.raises(HallError) as caught:
                make_hall(url, HallPlan(name=text))
            assert caught.value.code in ("bad_value", "too_long", "missing_field")
        elif made is None:
            make_hall(url, HallPlan(name=text))
            made = text
        else:
            break
    hall = Hall.open(url, StillClock())
    assert hall.site(hall.anyone()).name == made.strip()
    for text in WRONG:
        for name, secret in ((text, "24681357"), ("admin", text)):
            with pytest.raises(HallError) as caught:
                hall.sign_in(name, secret)
            assert caught.value.code in ("bad_secret", "wait_before_retry")
    hall.close()


def test_every_string_as_name_of_a_hall_is_stored_exactly(tmp_path):
    """On SQLite alone: a hall a string."""
    from app.core.text import NAME_LIMIT, clean
    from db import sites
    from db.migrate import upgrade
    from db.store import Store

    url = f"sqlite:///{tmp_path / 'names.sqlite'}"
    upgrade(url)
    store = Store(url)
    good = [text for text in hazards() if storable(text, NAME_LIMIT) and text.strip()]
    with store.write() as tx:
        for number, text in enumerate(good):
            site_id = sites.add_site(tx, code=f"s{number}", name=clean(text, "name", NAME_LIMIT), zone="UTC")
            sites.add_service(tx, site_id=site_id, code="A", name=clean(text, "name", NAME_LIMIT))
    with store.read() as tx:
        assert [row["name"] for row in sites.read_sites(tx)] == good
        told = [row["name"] for site in sites.read_sites(tx) for row in sites.read_services(tx, site["id"])]
        assert told == good
    store.close()
    assert len(good) > 500


def test_nothing_of_it_was_carried_out(replay):
    """The tables are all there, and hold what they should."""
    for text in ("'; DROP TABLE ticket; --", "1;DELETE FROM event", "%_\\", "{{7*7}}", "${jndi:ldap://x}"):
        replay.ok("take_ticket", service="A", note=text)
        replay.ok("take_ticket", service="A", note=text, key=text)
    assert len(rows(replay.hall, "ticket")) == 10
    assert [row["note"] for row in rows(replay.hall, "ticket")][::2] == [
        "'; DROP TABLE ticket; --", "1;DELETE FROM event", "%_\\", "{{7*7}}", "${jndi:ldap://x}",
    ]  # fmt: skip
