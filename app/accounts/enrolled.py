"""Enrolled computers: a kiosk or board signs in with a secret file, not with anybody's secret.

An admin enrols a computer once (`enrol_here`): that makes an account of the kind and, in the data
folder of the computer user, a file with a random secret that only this user may read. From then on
`sign_in_device(hall, path)` opens the device's session; `revoke_device` ends it at once, everywhere.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from app.accounts.sessions import LONGEST_NAME, actor_of
from app.core import changes
from app.core.actor import Actor
from app.core.errors import HallError
from app.core.rights import Right, Role
from app.core.text import clean, is_storable
from app.core.work import Look, Work, query, use_case
from db import accounts, sites
from db.accounts import AccountRow

KINDS = (Role.KIOSK.value, Role.BOARD.value, Role.RATING.value)
_SECRET_BYTES = 32  # so many that a plain digest keeps it: nobody guesses 256 bits
_DIGEST = "sha256$"
_REFUSED = "devices_refused"
_OTHERS = 0o077


class OpenHall(Protocol):
    """What enrolling needs of app/hall.py, which stands above us."""

    info: dict[str, str]

    def do(self, run: Callable[..., Any], actor: Actor, *args: Any, **kwargs: Any) -> Any:
        """Run a use case."""
        ...

    def settled(self, run: Callable[..., Any], actor: Actor, **kwargs: Any) -> Any:
        """Run a use case that returns its refusal; raise it."""
        ...

    def anyone(self, site_id: int | None = None) -> Actor:
        """Give the actor of whoever has not signed in."""
        ...


@dataclass(frozen=True, slots=True)
class EnrolledPc:
    """An enrolled computer.

    Attributes:
        kind: kiosk, board or rating.
        seen_at: When it last signed in, None before the first time.
    """

    name: str
    kind: str
    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class _File:
    """What the secret file holds."""

    store: str
    site: int
    name: str
    kind: str
    secret: str


# -- on the device's computer -------------------------------------------------------------------------


def device_folder() -> Path:
    """Give the folder of the secret files: the computer user's own, never part of a backup."""
    from platformdirs import user_data_path

    return user_data_path("huiketing", appauthor=False) / "devices"


def device_files(hall: OpenHall, kind: str, folder: Path | None = None) -> list[Path]:
    """List the secret files of a kind that this computer user has for this hall; usually one, [] = not enrolled."""
    return sorted((folder or device_folder()).glob(f"{_mark_of(hall)}-{kind}-*.json"))


def device_file(hall: OpenHall, name: str, kind: str, folder: Path | None = None) -> Path:
    """Give where this computer user has the secret file of a device, if this computer is it."""
    mark = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]
    return (folder or device_folder()) / f"{_mark_of(hall)}-{kind}-{mark}.json"


def devices_here(hall: OpenHall, kind: str, folder: Path | None = None) -> tuple[str, ...]:
    """Name the devices of a kind that this computer user is enrolled as for this hall; asks no store."""
    names = []
    for path in device_files(hall, kind, folder):
        with suppress(HallError):  # the window that is opened with such a file says what is wrong with it
            names.append(_read(path).name)
    return tuple(sorted(names))


def sign_in_device(hall: OpenHall, path: Path) -> Actor:
    """Open the session of an enrolled device, for the windows --kiosk and --board.

    Its rights are those of its kind alone (design section 5), asked anew with every use case: a
    device that is revoked is refused at its next step with `account_off`. It is no session at a
    desk and takes none. It reads a file and asks the store: not for the interface thread.

    Args:
        hall: The open hall.
        path: One of `device_files(hall, "kiosk")`.

    Raises:
        HallError: `not_enrolled` (no such file), `device_file_unreadable`, `device_file_shared` (others
            may read it), `device_other_store`, `device_revoked` (also when another enrolment replaced it).
    """
    kept = _read(path)
    if kept.store != hall.info["store_id"]:
        raise HallError("device_other_store", device=kept.name)
    asked = {"name": kept.name, "kind": kept.kind, "digest": _digest_of(kept.secret)}
    actor: Actor = hall.settled(device_signs_in, hall.anyone(kept.site), **asked)
    return actor


def enrol_here(hall: OpenHall, actor: Actor, name: str, kind: str, folder: Path | None = None) -> Path:
    """Enrol this computer: make the device's account and its secret file; give the file's path.

    Enrolling a name again replaces its secret: the computer that had it before is out.

    Raises:
        HallError: As `enrol_device`; `file_unwritable` when the file cannot be made.
    """
    secret = secrets.token_urlsafe(_SECRET_BYTES)
    kept = _File(hall.info["store_id"], actor.site_id, name, kind, secret)
    path = device_file(hall, name, kind, folder)
    place = path.parent
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write(draft, kept)
        # The account second: a file without an account is refused, an account without a file would stay.
        hall.do(enrol_device, actor, name=name, kind=kind, digest=_digest_of(secret))
        draft.replace(path)
    except OSError as error:
        raise HallError("file_unwritable", path=str(path)) from error
    finally:
        with suppress(OSError):
            draft.unlink()
    return path


def _mark_of(hall: OpenHall) -> str:
    return hashlib.sha256(hall.info["store_id"].encode()).hexdigest()[:12]


def _write(path: Path, kept: _File) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(kept), file)
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> _File:
    try:
        text = path.read_text("utf-8")
        shared = os.name == "posix" and path.stat().st_mode & _OTHERS
    except FileNotFoundError as error:
        raise HallError("not_enrolled", path=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise HallError("device_file_unreadable", path=str(path)) from error
    if shared:
        raise HallError("device_file_shared", path=str(path))
    try:
        found = json.loads(text)
        kept = _File(**found)
        whole = all(isinstance(each, str) for each in (kept.store, kept.name, kept.kind, kept.secret))
    except (TypeError, ValueError) as error:
        raise HallError("device_file_unreadable", path=str(path)) from error
    if not whole or not isinstance(kept.site, int):
        raise HallError("device_file_unreadable", path=str(path))
    return kept


def _digest_of(secret: str) -> str:
    return _DIGEST + hashlib.sha256(secret.encode()).hexdigest()


# -- in the store -------------------------------------------------------------------------------------


@use_case(Right.EDIT_DEVICES)
def enrol_device(work: Work, name: str, kind: str, digest: str) -> EnrolledPc:
    """Make the account of a device, or give an enrolled or revoked one of its kind another secret.

    Args:
        work: The unit of work.
        name: What people call it; unique in the store.
        kind: kiosk or board.
        digest: What the store keeps of the secret; `enrol_here` makes it.

    Raises:
        HallError: `missing_field too_long`, `bad_value` for another kind, `name_taken` by another account.
    """
    name = clean(name, "name", LONGEST_NAME, needed=True)
    if kind not in KINDS:
        raise HallError("bad_value", field="kind", value=str(kind)[:40])
    if not digest.startswith(_DIGEST):
        raise HallError("bad_value", field="digest")
    row = accounts.account_named(work.tx, name)
    if row is None:
        values = {"name": name, "display_name": name, "role": kind, "secret": digest}
        accounts.add_account(work.tx, site_id=work.site.id, **values)
    elif row.role != kind or row.site_id != work.site.id:
        raise HallError("name_taken", name=name)
    else:
        accounts.update_account(work.tx, row.id, secret=digest, active=True, seen_at=None)
    _changed(work, name)
    work.detail = {"kind": kind}
    return EnrolledPc(name, kind, None)


@use_case(Right.EDIT_DEVICES)
def revoke_device(work: Work, name: str) -> None:
    """End what an enrolled device may do, from its next step on.

    Raises:
        HallError: `unknown_device`.
    """
    row = accounts.account_named(work.tx, name)
    if row is None or not _is_enrolled(work, row):
        raise HallError("unknown_device", device=name[:40])
    accounts.update_account(work.tx, row.id, active=False, secret="")
    _changed(work, name)


@query(Right.EDIT_DEVICES)
def enrolled_devices(look: Look) -> tuple[EnrolledPc, ...]:
    """List the enrolled devices of the site."""
    rows = accounts.read_accounts(look.tx, look.site.id)
    return tuple(EnrolledPc(row.name, row.role, row.seen_at) for row in rows if _is_enrolled(look, row))


@use_case(None)
def device_signs_in(work: Work, name: str, kind: str, digest: str) -> Actor | HallError:
    """Say which device this is. A refusal is returned, not raised: the failure has to be written down.

    Gives the actor, or the error `device_revoked`.
    """
    work.subject = name[:LONGEST_NAME] if is_storable(name) else ""
    row = accounts.account_named(work.tx, name) if len(name) <= LONGEST_NAME and is_storable(name) else None
    known = row is not None and _is_enrolled(work, row) and row.role == kind
    if row is None or not known or not hmac.compare_digest(row.secret.encode(), digest.encode()):
        _note_refusal(work, (name, kind, digest))
        return HallError("device_revoked", device=work.subject)
    accounts.update_account(work.tx, row.id, seen_at=work.now)
    work.changed(changes.ACCOUNTS)
    return actor_of(row)


def _note_refusal(work: Work, asked: tuple[str, str, str]) -> None:
    """Write a refusal down once: a revoked kiosk that stays on asks again every half minute, for days."""
    refused: set[tuple[str, str, str]] = work.kept.setdefault(_REFUSED, set())
    if asked in refused:
        return
    refused.add(asked)
    work.detail = {"refused": "device_revoked"}
    work.changed(changes.ACCOUNTS)


def _is_enrolled(look: Look, row: AccountRow) -> bool:
    return row.active and row.site_id == look.site.id and Role(row.role).is_device and row.secret.startswith(_DIGEST)


def _changed(work: Work, name: str) -> None:
    work.subject = name
    sites.bump_setup(work.tx)
    work.changed(changes.ACCOUNTS, changes.SETUP)
