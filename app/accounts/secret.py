"""Hash, check and make secrets (口令). argon2id; the work factor is the library's own default (RFC 9106)."""

from __future__ import annotations

import secrets
import unicodedata

from app.core.errors import HallError

SHORTEST = 8
LONGEST_SECRET = 128
# No letters and digits that are mistaken for each other on paper.
_PRINTED = "abcdefghjkmnpqrstuvwxyz23456789"
_COMMON = frozenset(
    {
        "password",
        "password1",
        "12345678",
        "123456789",
        "1234567890",
        "87654321",
        "11111111",
        "00000000",
        "88888888",
        "66666666",
        "qwertyui",
        "qwerty123",
        "iloveyou",
        "5201314",
        "52013140",
        "abc12345",
        "abcd1234",
        "a1234567",
        "aa123456",
        "asdfghjk",
        "12341234",
        "11223344",
        "123123123",
        "147258369",
        "woaini1314",
        "zhongguo",
        "huiketing",
        "admin123",
        "administrator",
    }
)


def check_new_secret(secret: str) -> str:
    """Check a secret that somebody chose (ASVS 5.0, 6.2: length and commonness, no composition rules).

    Raises:
        HallError: `secret_too_short` below 8 characters, `too_long` above 128, `secret_too_common`.
    """
    secret = unicodedata.normalize("NFC", secret)
    if len(secret) < SHORTEST:
        raise HallError("secret_too_short", least=SHORTEST)
    if len(secret) > LONGEST_SECRET:
        raise HallError("too_long", field="secret", limit=LONGEST_SECRET, length=len(secret))
    if secret.lower() in _COMMON or len(set(secret)) == 1:
        raise HallError("secret_too_common")
    return secret


def random_secret() -> str:
    """Make a secret to be printed once: 12 characters, 59 bits."""
    return "".join(secrets.choice(_PRINTED) for _ in range(12))


def hash_secret(secret: str) -> str:
    """Give what the store keeps of a secret."""
    from argon2 import PasswordHasher

    return PasswordHasher().hash(_bytes(secret))


def is_right(stored: str, secret: str) -> bool:
    """Tell whether a secret is the one that was hashed; takes as long for a wrong one."""
    from argon2 import PasswordHasher
    from argon2.exceptions import Argon2Error, InvalidHashError

    try:
        return PasswordHasher().verify(stored, _bytes(secret))
    except (Argon2Error, InvalidHashError):
        return False


def is_same(secret: str, other: str) -> bool:
    """Tell whether two secrets are one, however their characters were composed."""
    return _bytes(secret) == _bytes(other)


def waste_time() -> None:
    """Spend what a check costs, so that an unknown name answers no sooner than a wrong secret."""
    hash_secret("nobody has this secret")


def _bytes(secret: str) -> bytes:
    # Half a character may come out of any input; it is wrong, but no reason to stop.
    return unicodedata.normalize("NFC", secret).encode("utf-8", "surrogatepass")
