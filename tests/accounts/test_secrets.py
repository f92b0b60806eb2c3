"""Secrets: argon2 in the store, rules for new ones, and what `init` prints."""

from __future__ import annotations

import unicodedata

import pytest

from app.accounts.secret import check_new_secret, hash_secret, is_right, is_same, random_secret
from app.core.errors import HallError
from app.setup.new_hall import HallPlan, make_hall, plan_desks, plan_services
from db import accounts
from db.store import Store
from tests.helpers.halls import SECRET
from tests.helpers.staff import rows


@pytest.mark.parametrize(
    ("secret", "code"),
    [
        ("1234567", "secret_too_short"),
        ("", "secret_too_short"),
        ("12345678", "secret_too_common"),
        ("88888888", "secret_too_common"),
        ("PassWord", "secret_too_common"),
        ("鹤鹤鹤鹤鹤鹤鹤鹤", "secret_too_common"),
        ("x" * 129, "too_long"),
    ],
)
def test_a_secret_that_is_refused(secret, code):
    with pytest.raises(HallError) as caught:
        check_new_secret(secret)
    assert caught.value.code == code
    assert secret not in str(caught.value.values.values()) or not secret


@pytest.mark.parametrize("secret", ["24681357", "correct horse", "白日依山尽黄河入", "xy" * 64, " with space "])
def test_digits_words_and_signs_are_all_good(secret):
    assert check_new_secret(secret) == secret


def test_only_a_hash_is_kept():
    hashed = hash_secret("24681357")
    assert hashed.startswith("$argon2id$")
    assert "24681357" not in hashed
    assert hash_secret("24681357") != hashed
    assert is_right(hashed, "24681357")
    for wrong in ("24681358", "", "24681357 ", "\0", "\ud800", "x" * 100_000):
        assert not is_right(hashed, wrong)
    for damaged in ("", "x", "$argon2id$v=19$m=65536,t=3,p=4$bad"):
        assert not is_right(damaged, "24681357")


def test_composed_and_decomposed_are_one_secret():
    composed = "é" * 4 + "abcd"
    assert is_right(hash_secret(composed), unicodedata.normalize("NFD", composed))
    assert is_same(composed, unicodedata.normalize("NFD", composed))


def test_random_ones_differ_and_pass_the_rules():
    made = {random_secret() for _ in range(200)}
    assert len(made) == 200
    assert all(check_new_secret(secret) for secret in made)


def test_a_new_hall_has_no_default_secret(blank_url):
    plan = HallPlan(name="h", services=plan_services("A"), desks=plan_desks(2), secrets={"desk1": SECRET})
    made = make_hall(blank_url, plan)
    assert set(made.printed) == {"admin", "supervisor", "desk2"}
    assert len(set(made.printed.values())) == 3
    store = Store(blank_url)
    with store.read() as tx:
        for row in accounts.read_accounts(tx):
            assert row.secret.startswith("$argon2id$")
            assert row.must_change is (row.name != "desk1")
            assert is_right(row.secret, {**made.printed, "desk1": SECRET}[row.name])
    store.close()


def test_no_secret_stands_anywhere_in_the_store(hall):
    for table in ("account", "store_info", "audit", "setting"):
        assert SECRET not in repr(rows(hall, table))


@pytest.mark.parametrize(
    ("secrets", "code"),
    [
        ({"nobody": SECRET}, "unknown_account"),
        ({"desk1": "short"}, "secret_too_short"),
        ({"desk1": ""}, "secret_too_short"),
    ],
)
def test_secrets_that_make_no_hall(blank_url, secrets, code):
    with pytest.raises(HallError) as caught:
        make_hall(blank_url, HallPlan(name="h", secrets=secrets))
    assert caught.value.code == code
