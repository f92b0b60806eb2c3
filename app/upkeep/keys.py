"""The key that seals phones and addresses: is it here, bring it back from paper, print its code again."""

from __future__ import annotations

from collections.abc import Mapping

from app.core import changes
from app.core.errors import HallError
from app.core.refusals import as_refusal
from app.core.rights import Right
from app.core.work import Work, use_case
from db import sites
from db.errors import StoreError
from db.secrets import Secrets

HERE, MISSING, DAMAGED, OTHER = "here", "missing", "damaged", "other"
_MARK = "key_mark"  # fact of a store by which its key is told from others; it reveals nothing of it


def make_key(store_id: str) -> tuple[str, dict[str, str]]:
    """Make the key of a new store; give the code for paper, and the facts by which the store knows its key.

    Raises:
        HallError: `key_unwritable`.
    """
    with as_refusal():
        key = Secrets(store_id)
        key.create()
        return key.recovery_code(), {_MARK: key.fingerprint()}


def key_state(facts: Mapping[str, str]) -> str:
    """Tell of the key of the store with these facts: here, missing, damaged, or other (the key of another store)."""
    try:
        mark = Secrets(facts["store_id"]).fingerprint()
    except (KeyError, ValueError):
        return MISSING
    except StoreError as error:
        return DAMAGED if error.code == "key_damaged" else MISSING
    return HERE if facts.get(_MARK, mark) == mark else OTHER


def bring_back(facts: Mapping[str, str], code: str) -> None:
    """Keep the key of a printed recovery code on this computer.

    Raises:
        HallError: `nothing_sealed bad_recovery_code other_key key_unwritable`; the key that was here stays.
    """
    with as_refusal():
        _key_of(facts).from_recovery_code(code, facts.get(_MARK))


def code_of(facts: Mapping[str, str]) -> str:
    """Give the recovery code of the key on this computer.

    Raises:
        HallError: `nothing_sealed key_missing key_damaged`, `other_key` when it is not the store's.
    """
    with as_refusal():
        key = _key_of(facts)
        if facts.get(_MARK, key.fingerprint()) != key.fingerprint():
            raise HallError("other_key")
        return key.recovery_code()


@use_case(Right.RESTORE)
def key_restored(work: Work) -> None:
    """Write down that somebody brought the key to a computer; a store that did not know its key does now.

    Raises:
        HallError: `nothing_sealed key_missing`.
    """
    facts = sites.read_info(work.tx)
    with as_refusal():
        mark = _key_of(facts).fingerprint()
    if _MARK not in facts:
        sites.write_info(work.tx, _MARK, mark)
    work.subject = mark
    work.changed(changes.SETUP)


@use_case(Right.RESTORE)
def key_shown(work: Work) -> None:
    """Write down that somebody had the recovery code printed again."""
    work.changed(changes.SETUP)


def _key_of(facts: Mapping[str, str]) -> Secrets:
    if facts.get("kind") != "live":
        raise HallError("nothing_sealed")
    return Secrets(facts["store_id"])
