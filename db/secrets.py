"""Seal and blind personal data with one key per store, which lies in the computer's keyring or in a file of its own."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import logging
import os
import re
import secrets
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from db.errors import StoreError
from db.files import take_name

_KEY_BYTES = 32
_NONCE_BYTES = 12
_FORMAT = "1."
_SERVICE = "huiketing"
# Crockford's base 32: no I, L, O, U, so that a code read from paper is typed right.
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_CHECK = 4
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")

_log = logging.getLogger(__name__)


class Secrets:
    """What a store keeps unreadable; its key never lies in the store or in a backup.

    Attributes:
        store_id: Which store the key belongs to.
    """

    def __init__(self, store_id: str, folder: Path | None = None, use_keyring: bool = True) -> None:
        if _NAME.fullmatch(store_id) is None:
            raise ValueError(store_id)
        self.store_id = store_id
        self._file = (folder or key_folder()) / f"{store_id}.key"
        self._use_keyring = use_keyring

    def create(self) -> None:
        """Make and keep a key if the store has none on this computer yet.

        Raises:
            StoreError: `key_unwritable` when neither keyring nor file takes it, `key_damaged` when there is
                one that cannot be read.
        """
        if self._find() is None and not self._keep(secrets.token_bytes(_KEY_BYTES), replace=False):
            self._find()  # another process was faster: its key is the store's, and must be whole

    def exists(self) -> bool:
        """Tell whether this computer has the store's key."""
        return self._find() is not None

    def seal(self, data: bytes | str) -> str:
        """Encrypt with AES-GCM; the same data gives other text each time.

        Raises:
            StoreError: `key_missing`.
        """
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        plain = data.encode() if isinstance(data, str) else data
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = AESGCM(self._seal_key).encrypt(nonce, plain, self.store_id.encode())
        return _FORMAT + base64.urlsafe_b64encode(nonce + sealed).decode()

    def open(self, sealed: str) -> str:
        """Decrypt what `seal` made of a text.

        Raises:
            StoreError: `key_missing`, or `seal_broken` when the text was altered or belongs to another key.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            if not sealed.startswith(_FORMAT):
                raise ValueError(sealed[:2])
            raw = base64.urlsafe_b64decode(sealed.removeprefix(_FORMAT))
            nonce, body = raw[:_NONCE_BYTES], raw[_NONCE_BYTES:]
            return AESGCM(self._seal_key).decrypt(nonce, body, self.store_id.encode()).decode()
        except (InvalidTag, ValueError) as error:  # also binascii.Error and UnicodeDecodeError
            raise StoreError("seal_broken") from error

    def blind(self, text: str) -> str:
        """Give a mark (64 hexadecimal digits) by which equal texts are found again, but not read.

        Raises:
            StoreError: `key_missing`.
        """
        return hmac.new(self._blind_key, text.encode(), hashlib.sha256).hexdigest()

    def fingerprint(self) -> str:
        """Give 16 digits that tell keys apart and reveal nothing; the store may keep them.

        Raises:
            StoreError: `key_missing`.
        """
        return self._fingerprint_of(self._key)

    def recovery_code(self) -> str:
        """Give the key for paper: groups of four letters and digits, the last group checks the others.

        Raises:
            StoreError: `key_missing`.
        """
        letters = _to_letters(self._key)
        code = letters + _check_of(letters)
        return "-".join(code[i : i + 4] for i in range(0, len(code), 4))

    def from_recovery_code(self, code: str, mark: str | None = None) -> None:
        """Keep the key of a printed code on this computer, in place of one that may be there.

        Args:
            code: As it was printed; case, blanks and the letters O, I and L do not matter.
            mark: Fingerprint of the key that is wanted, where it is known.

        Raises:
            StoreError: `bad_recovery_code`, `other_key` when it is another store's code, `key_unwritable`.
        """
        clean = re.sub(r"[\s-]", "", code.upper()).translate(str.maketrans("OIL", "011"))
        letters, check = clean[:-_CODE_CHECK], clean[-_CODE_CHECK:]
        key = _from_letters(letters)
        if key is None or not hmac.compare_digest(_check_of(letters), check):
            raise StoreError("bad_recovery_code")
        if mark is not None and not hmac.compare_digest(self._fingerprint_of(key), mark):
            raise StoreError("other_key")
        self._keep(key, replace=True)
        for name in ("_key", "_seal_key", "_blind_key"):
            self.__dict__.pop(name, None)

    @cached_property
    def _key(self) -> bytes:
        key = self._find()
        if key is None:
            raise StoreError("key_missing", store=self.store_id, path=str(self._file))
        return key

    @cached_property
    def _seal_key(self) -> bytes:
        return self._subkey(self._key, b"seal")

    @cached_property
    def _blind_key(self) -> bytes:
        return self._subkey(self._key, b"blind")

    def _fingerprint_of(self, key: bytes) -> str:
        return self._subkey(key, b"fingerprint").hex()[:16]

    def _subkey(self, key: bytes, purpose: bytes) -> bytes:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), _KEY_BYTES, salt=self.store_id.encode(), info=b"huiketing " + purpose).derive(key)

    def _find(self) -> bytes | None:
        # The file first: asking the keyring can open a dialog, and takes a tenth of a second.
        try:
            return _decode(self._file.read_text(encoding="ascii"))
        except (FileNotFoundError, NotADirectoryError):
            kept = _ask_keyring(self.store_id) if self._use_keyring else None
            return None if kept is None else _decode(kept)
        except OSError as error:
            raise StoreError("key_missing", store=self.store_id, path=str(self._file)) from error

    def _keep(self, key: bytes, *, replace: bool) -> bool:
        """Keep a key; tell whether it is kept, or another one is in its place that must not be replaced."""
        text = base64.b64encode(key).decode()
        if self._use_keyring and not self._file.exists() and _tell_keyring(self.store_id, text):
            return True
        try:
            return _write_private(self._file, text, replace=replace)
        except OSError as error:
            raise StoreError("key_unwritable", path=str(self._file), reason=error.strerror) from error


class InventedSecrets(Secrets):
    """The key of a demo or replay store, derived from its id: its people are invented, and no keyring fills up."""

    def _find(self) -> bytes | None:
        return hashlib.sha256(f"huiketing invented {self.store_id}".encode()).digest()


def secrets_of(facts: Mapping[str, str]) -> Secrets:
    """Give what seals the personal data of the store with these facts."""
    kind = Secrets if facts.get("kind", "live") == "live" else InventedSecrets
    return kind(facts["store_id"])


def key_folder() -> Path:
    """Give the folder of key files, beside the program's data and outside of every store."""
    import platformdirs

    return platformdirs.user_data_path("huiketing", appauthor=False) / "keys"


def _decode(text: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except binascii.Error as error:
        raise StoreError("key_damaged") from error
    if len(key) != _KEY_BYTES:
        raise StoreError("key_damaged")
    return key


def _ask_keyring(store_id: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, store_id)
    except (KeyringError, OSError, RuntimeError) as error:
        _log.info("No keyring to ask: %s", error)
        return None


def _tell_keyring(store_id: str, text: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, store_id, text)
        # Some backends take everything and keep nothing.
        return keyring.get_password(_SERVICE, store_id) == text
    except (KeyringError, OSError, RuntimeError) as error:
        _log.info("No keyring to tell: %s", error)
        return False


def _write_private(path: Path, text: str, *, replace: bool) -> bool:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if not replace:
            return take_name(new, path)
        new.replace(path)
        return True
    finally:
        new.unlink(missing_ok=True)


def _to_letters(key: bytes) -> str:
    plain = base64.b32encode(key).decode().rstrip("=")
    return plain.translate(str.maketrans(_BASE32, _CODE_LETTERS))


def _from_letters(letters: str) -> bytes | None:
    if set(letters) - set(_CODE_LETTERS):
        return None
    plain = letters.translate(str.maketrans(_CODE_LETTERS, _BASE32))
    try:
        key = base64.b32decode(plain + "=" * (-len(plain) % 8))
    except binascii.Error:
        return None
    return key if len(key) == _KEY_BYTES else None


def _check_of(letters: str) -> str:
    digest = hashlib.sha256(letters.encode()).digest()
    return "".join(_CODE_LETTERS[byte % 32] for byte in digest[:_CODE_CHECK])
