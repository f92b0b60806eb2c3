"""The recovery code brings a store's key to another computer, and nothing else does."""

from __future__ import annotations

import json
import os

import pytest

from app.hall import Hall
from app.setup.new_hall import HallPlan, make_hall
from db.check import audit_rows
from db.secrets import Secrets
from db.store import Store
from tests.helpers.halls import MORNING, SECRET, actor
from tests.helpers.stores import only_sqlite


@pytest.fixture
def url(new_store):
    """Give a hall whose key was made on this computer."""
    url = new_store("blank")
    make_hall(url, HallPlan(secrets=dict.fromkeys(("admin", "supervisor", "desk1"), SECRET)), MORNING)
    return url


@pytest.fixture
def admin(pin_file):
    return ("--as", "admin", "--pin-file", pin_file)


@pytest.fixture
def code(url):
    """Give the code that was printed when the hall was made."""
    return Secrets(_facts(url)["store_id"]).recovery_code()


@pytest.fixture
def elsewhere(code, tmp_path, monkeypatch):
    """Go on at another computer: the store is there, its key is not."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))


def _facts(url):
    hall = Hall.open(url)
    hall.close()
    return hall.info


def _audit(url):
    store = Store(url)
    with store.read() as tx:
        told = [(row.action, row.account_id) for row in audit_rows(tx, 1)]
    store.close()
    return told


def _doctor(command, url):
    told = {one["code"]: one for one in json.loads(command("doctor", "--json", store=url).stdout)}
    return next((told[name] for name in ("key", "no_key", "key_damaged", "key_other") if name in told), None)


def test_the_code_on_paper_brings_the_key_to_another_computer(command, url, code, admin, elsewhere):
    assert _doctor(command, url)["code"] == "no_key"
    assert "huiketing key restore" in _doctor(command, url)["text"]
    done = command("key", "restore", *admin, lines=[code.lower().replace("-", " ")], store=url)
    assert (done.returncode, done.stderr) == (0, "")
    assert code not in done.stdout
    assert _doctor(command, url)["code"] == "key"
    assert Secrets(_facts(url)["store_id"]).recovery_code() == code
    hall = Hall.open(url)
    assert _audit(url)[-1] == ("key_restored", actor(hall, "admin").account_id)
    hall.close()


@only_sqlite
def test_the_code_may_stand_in_a_file_on_several_lines(command, url, code, admin, elsewhere, tmp_path):
    file = tmp_path / "code.txt"
    file.write_text("\ufeff" + code.replace("-", "\r\n"), encoding="utf-8")
    assert command("key", "restore", str(file), *admin, store=url).returncode == 0
    assert _doctor(command, url)["code"] == "key"


@only_sqlite
def test_the_code_is_never_an_argument(command, url, code, admin, elsewhere):
    for words in (code, code.replace("-", ""), code.replace("-", " ")):
        done = command("key", "restore", words, *admin, store=url)
        assert (done.returncode, done.stdout) == (2, "")
        assert code[:9] not in done.stderr
        assert words[:9] not in done.stderr
    assert _doctor(command, url)["code"] == "no_key"


@only_sqlite
@pytest.mark.parametrize("wrong", ["", "会客厅", "1234-5678", "0" * 56, "x" * 100_000, b"\xff\0\n".decode("latin-1")])
def test_a_mistyped_code_is_refused_in_words_and_the_key_stays(command, url, code, admin, wrong):
    done = command("key", "restore", *admin, lines=[wrong], store=url)
    assert (done.returncode, done.stdout) == (1, "")
    assert "[bad_recovery_code]" in done.stderr
    assert Secrets(_facts(url)["store_id"]).recovery_code() == code


def test_the_code_of_another_store_is_refused_and_the_key_stays(command, url, code, admin, new_store, tmp_path):
    pins = tmp_path / "pins"
    pins.write_text(f"admin {SECRET}\n")
    other_url = new_store("blank")
    made = command("init", "--name", "别处", "--pin-file", str(pins), "--json", store=other_url)
    other = json.loads(made.stdout)["recovery_code"]
    assert other != code
    done = command("key", "restore", *admin, lines=[other], store=url)
    assert (done.returncode, done.stdout) == (1, "")
    assert "[other_key]" in done.stderr
    assert Secrets(_facts(url)["store_id"]).recovery_code() == code


@only_sqlite
def test_a_wrong_or_damaged_key_is_damage_until_the_right_one_is_back(command, url, code, admin, elsewhere, tmp_path):
    store_id = _facts(url)["store_id"]
    Secrets(store_id).create()
    assert (_doctor(command, url)["code"], command("doctor", store=url).returncode) == ("key_other", 1)
    assert "[other_key]" in command("key", "show", *admin, store=url).stderr
    file = tmp_path / "elsewhere" / "huiketing" / "keys" / f"{store_id}.key"
    file.write_text("not a key")
    assert (_doctor(command, url)["code"], command("doctor", store=url).returncode) == ("key_damaged", 1)
    assert command("key", "restore", *admin, lines=[code], store=url).returncode == 0
    assert command("doctor", store=url).returncode == 0


@only_sqlite
def test_the_code_is_printed_again_for_an_admin_and_that_is_written_down(command, url, code, admin):
    done = command("key", "show", *admin, store=url)
    assert (done.returncode, done.stdout) == (0, f"{code}\n")
    assert json.loads(command("key", "show", "--json", *admin, store=url).stdout) == {"recovery_code": code}
    assert [action for action, _who in _audit(url)].count("key_shown") == 2


@only_sqlite
def test_only_an_admin_handles_the_key(command, url, code, pin_file):
    before = [row for row in _audit(url) if row[0].startswith("key")]
    for who in ("supervisor", "desk1"):
        for words in (["key", "show"], ["key", "restore"]):
            done = command(*words, "--as", who, "--pin-file", pin_file, lines=[code], store=url)
            assert (done.returncode, done.stdout) == (1, "")
            assert "[not_allowed]" in done.stderr
    assert "[sign_in_needed]" in command("key", "show", store=url).stderr
    assert [row for row in _audit(url) if row[0].startswith("key")] == before


@only_sqlite
def test_a_demo_hall_has_no_key(command, new_store, admin):
    for words in (["key", "show"], ["key", "restore"]):
        assert "[nothing_sealed]" in command(*words, *admin, lines=["x"], store=new_store("demo")).stderr


@only_sqlite
def test_restoring_a_backup_elsewhere_says_that_the_key_is_missing(command, url, code, admin, tmp_path, monkeypatch):
    done = command("backup", "now", "--folder", str(tmp_path / "stick"), "--json", *admin, store=url)
    path = json.loads(done.stdout)["path"]
    here = f"sqlite:///{tmp_path}/here.sqlite"
    assert not json.loads(command("backup", "restore", path, "--json", store=here).stdout)["key_missing"]
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    there = f"sqlite:///{tmp_path}/there.sqlite"
    told = command("backup", "restore", path, store=there)
    assert told.returncode == 0
    assert "huiketing key restore" in told.stdout
    assert command("key", "restore", *admin, lines=[code], store=there).returncode == 0
    assert os.environ["XDG_DATA_HOME"].endswith("elsewhere")
