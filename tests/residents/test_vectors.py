"""Every vector of the data set, each file with its own kind (data/ids/README.md)."""

from __future__ import annotations

from typing import Any

import pytest

from app.residents.disability import read_card
from app.residents.identify import identify
from app.residents.identity import read_identity
from app.residents.phone import read_phone
from tests.helpers.ids import TODAY, vectors


def _named(name: str) -> Any:
    found = vectors(name)
    return pytest.mark.parametrize("vector", found, ids=[f"{at}-{one['category']}" for at, one in enumerate(found)])


def _iso(born: Any) -> str | None:
    return born.isoformat() if born else None


def _loosely(reason: str | None, vector: dict[str, Any]) -> bool:
    """Some texts are wrong in two ways: only that there is a reason is strict."""
    return (reason is None) == (vector["reason"] == "ok")


@_named("resident_id")
def test_resident_id(vector):
    read = read_identity(vector["text"], TODAY)
    got = (read.valid, read.normalized, _iso(read.birth_date), read.sex)
    assert got == (vector["valid"], vector["normalized"], vector["birth_date"], vector["sex"])
    assert _loosely(read.error, vector)


@_named("disability_card")
def test_disability_card(vector):
    read = read_card(vector["text"], TODAY)
    got = (read.valid, read.normalized, _iso(read.birth_date), read.sex, read.disability, read.level, read.reissue)
    names = ("valid", "normalized", "birth_date", "sex", "disability", "level", "reissue")
    assert got == tuple(vector[name] for name in names)
    assert _loosely(read.error, vector)


@_named("phone")
def test_phone(vector):
    read = read_phone(vector["text"])
    assert (read.valid, read.kind, read.normalized) == (vector["valid"], vector["kind"], vector["normalized"])
    assert _loosely(read.error, vector)


@pytest.mark.parametrize("name", ["resident_id", "disability_card"])
def test_one_door_tells_both_kinds_apart(name):
    for vector in vectors(name):
        answer = identify(vector["text"], TODAY)
        if vector["note"].startswith("18 characters: a resident ID in the wrong field"):
            assert (answer.kind, answer.valid) == ("resident_id", True)
            continue
        assert (answer.valid, _iso(answer.birth_date)) == (vector["valid"], vector["birth_date"]), vector
        if vector["valid"]:
            assert (answer.kind == "disability_card") == (name == "disability_card")


def test_reasons_are_those_of_the_vectors():
    """Loosely compared above; here all agree, so that a change of a reason is seen."""
    for name, read in (("resident_id", read_identity), ("disability_card", read_card)):
        for vector in vectors(name):
            assert (read(vector["text"], TODAY).error or "ok") == vector["reason"], vector
    for vector in vectors("phone"):
        assert (read_phone(vector["text"]).error or "ok") == vector["reason"], vector
