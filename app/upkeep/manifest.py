"""The small file beside a backup: what it holds, where it came from, and how to know that it is whole."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.core.errors import HallError

SUFFIX = ".sqlite"
_FORMAT = 1
_BLOCK = 1 << 20
# Names are made by us; nothing else is taken for a backup, whatever a manifest says.
_NAME = re.compile(r"huiketing-\d{8}T\d{6}Z-[a-z_]{1,20}(-\d{1,3})?")


@dataclass(frozen=True, slots=True)
class ChainHead:
    """Where a site's audit chain stood."""

    site: str
    seq: int
    head: str


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup as its manifest tells it.

    Attributes:
        path: The data, an SQLite file of its own whatever the store is.
        made_at: When, in UTC.
        why: "manual", "day" or "before_upgrade".
        store_id: Which store it is of; kind: "live", "demo" or "replay".
        schema: Number of its schema.
        rows: How many rows each table has.
        chains: Where the audit chains stood.
        size: Bytes of the data; sha256: over the same bytes.
        program: Version of the program that made it.
    """

    path: Path
    made_at: datetime
    why: str
    store_id: str
    kind: str
    schema: int
    rows: tuple[tuple[str, int], ...]
    chains: tuple[ChainHead, ...]
    size: int
    sha256: str
    program: str


def manifest_path(backup: Path) -> Path:
    """Give where the manifest of a backup lies."""
    return backup.with_suffix(".json")


def name_of(made_at: datetime, why: str, number: int) -> str:
    """Make a backup's name without its ending; `number` tells those of one second apart."""
    name = f"huiketing-{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{why}"
    return name if number == 0 else f"{name}-{number}"


def to_json(info: BackupInfo) -> str:
    """Write a manifest."""
    told: dict[str, Any] = {
        "format": _FORMAT,
        "file": info.path.name,
        "made_at": info.made_at.astimezone(UTC).isoformat(),
        "why": info.why,
        "store_id": info.store_id,
        "kind": info.kind,
        "schema": info.schema,
        "rows": dict(info.rows),
        "chains": [{"site": each.site, "seq": each.seq, "head": each.head} for each in info.chains],
        "size": info.size,
        "sha256": info.sha256,
        "program": info.program,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def read_manifest(backup: Path) -> BackupInfo:
    """Read what a backup says of itself; its data is not looked at.

    Raises:
        HallError: `not_a_backup` when there is no manifest of ours beside it.
    """
    if _NAME.fullmatch(backup.stem) is None or backup.suffix != SUFFIX:
        raise HallError("not_a_backup", path=str(backup))
    try:
        return _from_json(backup, json.loads(manifest_path(backup).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise HallError("not_a_backup", path=str(backup)) from error


def _from_json(backup: Path, told: dict[str, Any]) -> BackupInfo:
    if told["format"] != _FORMAT or told["file"] != backup.name:
        raise ValueError(told["format"])
    return BackupInfo(
        path=backup,
        made_at=datetime.fromisoformat(told["made_at"]).astimezone(UTC),
        why=str(told["why"]),
        store_id=str(told["store_id"]),
        kind=str(told["kind"]),
        schema=int(told["schema"]),
        rows=tuple((str(name), int(count)) for name, count in told["rows"].items()),
        chains=tuple(ChainHead(str(each["site"]), int(each["seq"]), str(each["head"])) for each in told["chains"]),
        size=int(told["size"]),
        sha256=str(told["sha256"]),
        program=str(told["program"]),
    )


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file.

    Raises:
        OSError: It cannot be read.
    """
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
