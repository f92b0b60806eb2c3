"""A store's key, and what it seals; no test asks a real keyring."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from db.errors import StoreError
from db.secrets import Secrets


class MemoryKeyring(KeyringBackend):
    """A keyring that works."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def delete_password(self, service, username):
        raise PasswordDeleteError


class ForgetfulKeyring(MemoryKeyring):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service, username, password):
        return None


class LockedKeyring(MemoryKeyring):
    """A keyring whose owner is away."""

    def get_password(self, service, username):
        raise KeyringLocked("locked")

    def set_password(self, service, username, password):
        raise KeyringLocked("locked")


@pytest.fixture
def use_keyring():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def secrets(tmp_path, use_keyring):
    use_keyring(NoKeyring())
    made = Secrets("s-1", tmp_path / "keys")
    made.create()
    return made


def test_without_a_keyring_the_key_is_a_file_for_this_user_only(secrets, tmp_path):
    (file,) = (tmp_path / "keys").iterdir()
    assert file.name == "s-1.key"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("broken", [ForgetfulKeyring, LockedKeyring, NoKeyring])
def test_a_keyring_that_does_not_work_is_passed_over(tmp_path, use_keyring, broken):
    use_keyring(broken())
    made = Secrets("s-1", tmp_path)
    assert not made.exists()
    made.create()
    assert (tmp_path / "s-1.key").exists()
    assert Secrets("s-1", tmp_path).open(made.seal("13800138000")) == "13800138000"


def test_a_keyring_that_works_keeps_the_key_and_no_file_is_written(tmp_path, use_keyring):
    ring = MemoryKeyring()
    use_keyring(ring)
    made = Secrets("s-1", tmp_path)
    made.create()
    assert list(ring.kept) == [("huiketing", "s-1")]
    assert list(tmp_path.iterdir()) == []
    assert Secrets("s-1", tmp_path).open(made.seal("x")) == "x"


def test_demo_and_replay_stores_never_ask_the_keyring(tmp_path, use_keyring):
    ring = MemoryKeyring()
    use_keyring(ring)
    made = Secrets("s-1", tmp_path, use_keyring=False)
    made.create()
    assert ring.kept == {}
    assert made.exists()


def test_the_keyring_and_cryptography_are_not_loaded_before_they_are_needed():
    code = "import sys, db.secrets; assert not {'keyring', 'cryptography', 'platformdirs'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])


def test_create_keeps_the_key_that_is_there(secrets, tmp_path):
    before = secrets.recovery_code()
    again = Secrets("s-1", tmp_path / "keys")
    again.create()
    assert again.recovery_code() == before


def test_of_many_who_make_a_key_at_once_all_have_the_same(tmp_path, use_keyring):
    use_keyring(NoKeyring())
    makers = [Secrets("s-1", tmp_path) for _ in range(8)]
    gate = threading.Barrier(len(makers))

    def make(maker: Secrets) -> str:
        gate.wait()
        maker.create()
        return maker.recovery_code()

    with ThreadPoolExecutor(len(makers)) as pool:
        codes = set(pool.map(make, makers))
    assert len(codes) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["s-1.key"]


def test_a_key_that_is_not_there_is_never_made_up(tmp_path, use_keyring):
    use_keyring(NoKeyring())
    empty = Secrets("s-2", tmp_path / "keys")
    for call in (lambda: empty.seal("x"), lambda: empty.open("1.AAAA"), lambda: empty.blind("x"), empty.recovery_code):
        with pytest.raises(StoreError, match="key_missing"):
            call()
    assert not (tmp_path / "keys").exists()


@given(st.text())
def test_what_is_sealed_opens_again(text):
    sealed = _FIXED.seal(text.encode("utf-8", "replace").decode())
    assert _FIXED.open(sealed) == text.encode("utf-8", "replace").decode()


@pytest.fixture(autouse=True, scope="module")
def fixed(tmp_path_factory):
    global _FIXED
    _FIXED = Secrets("fixed", tmp_path_factory.mktemp("keys"), use_keyring=False)
    _FIXED.create()


def test_the_same_text_is_sealed_in_other_words_each_time(secrets):
    assert secrets.seal("13800138000") != secrets.seal("13800138000")
    assert "138" not in secrets.seal("13800138000")
    assert secrets.open(secrets.seal(b"13800138000")) == "13800138000"


def test_every_altered_character_is_noticed(secrets):
    sealed = secrets.seal("13800138000")
    for place in range(len(sealed)):
        other = "A" if sealed[place] != "A" else "B"
        with pytest.raises(StoreError, match="seal_broken"):
            secrets.open(sealed[:place] + other + sealed[place + 1 :])
    for broken in ("", "1.", "2." + sealed[2:], sealed[:-4], sealed + "AAAA", "1.电话"):
        with pytest.raises(StoreError, match="seal_broken"):
            secrets.open(broken)


def test_another_store_has_another_key(secrets, tmp_path):
    other = Secrets("s-2", tmp_path / "keys")
    other.create()
    assert other.blind("x") != secrets.blind("x")
    assert other.fingerprint() != secrets.fingerprint()
    with pytest.raises(StoreError, match="seal_broken"):
        other.open(secrets.seal("x"))


def test_a_blind_mark_is_the_same_each_time_and_tells_texts_apart(secrets):
    assert secrets.blind("110101199003077758") == secrets.blind("110101199003077758")
    assert secrets.blind("110101199003077758") != secrets.blind("110101199003077757")
    assert len(secrets.blind("")) == 64


def test_a_recovery_code_brings_the_key_to_another_computer(secrets, tmp_path):
    code = secrets.recovery_code()
    assert len(code.split("-")) == 14
    sealed, blind = secrets.seal("住址"), secrets.blind("x")
    there = Secrets("s-1", tmp_path / "other")
    there.from_recovery_code(code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    assert there.open(sealed) == "住址"
    assert there.blind("x") == blind
    assert Secrets("s-1", tmp_path / "other").recovery_code() == code


def test_a_mistyped_recovery_code_is_refused_and_the_key_stays(secrets):
    code = secrets.recovery_code()
    for place in (0, 20, len(code) - 1):
        wrong = code[:place] + ("2" if code[place] != "2" else "3") + code[place + 1 :]
        with pytest.raises(StoreError, match="bad_recovery_code"):
            secrets.from_recovery_code(wrong)
    for wrong in ("", "-", code[:-5], code + "-0000", "会客厅"):
        with pytest.raises(StoreError, match="bad_recovery_code"):
            secrets.from_recovery_code(wrong)
    assert secrets.recovery_code() == code


def test_a_recovered_key_takes_the_place_of_a_wrong_one(secrets, tmp_path):
    other = Secrets("s-1", tmp_path / "other")
    other.create()
    other.seal("x")
    other.from_recovery_code(secrets.recovery_code())
    assert other.open(secrets.seal("y")) == "y"


def test_a_damaged_key_file_is_told(secrets, tmp_path):
    file = tmp_path / "keys" / "s-1.key"
    for text in ("", "not base64!", "AAAA"):
        file.write_text(text)
        with pytest.raises(StoreError, match="key_damaged"):
            Secrets("s-1", tmp_path / "keys").seal("x")


def test_a_folder_that_takes_no_file_is_told(tmp_path, use_keyring):
    use_keyring(NoKeyring())
    (tmp_path / "keys").write_text("a file, not a folder")
    with pytest.raises(StoreError, match="key_unwritable"):
        Secrets("s-1", tmp_path / "keys").create()


@pytest.mark.parametrize("name", ["", "../x", "a/b", "x" * 65, "会"])
def test_a_store_id_is_no_path(name):
    with pytest.raises(ValueError):
        Secrets(name)
