"""Refuse an SQLite file on a network share: its locks do not hold there and tickets would be lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from db.errors import StoreError

_NETWORK = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "fuse.sshfs", "davfs"}

_ESCAPED = re.compile(r"\\([0-7]{3})")  # a space in a folder's name is written \040


class Mount(NamedTuple):
    """A file system that is mounted."""

    folder: str
    kind: str
    options: str


def refuse_network_share(path: Path) -> None:
    """Check where the file lies.

    Raises:
        StoreError: `network_share` with the kind of file system; the way out is PostgreSQL.
    """
    kind = _network_kind(path)
    if kind is not None:
        raise StoreError("network_share", path=str(path), filesystem=kind)


def _network_kind(path: Path) -> str | None:
    if str(path).startswith("\\\\"):
        return "unc"
    where = str(path.resolve())  # a link may lead to a share
    around = [mount for mount in mounts() if _inside(where, mount.folder)]
    if not around:
        return None
    mount = max(around, key=_depth)
    if mount.kind.lower() in _NETWORK or "remote" in mount.options.split(","):
        return mount.kind or "remote"
    return None


def mounts() -> list[Mount]:
    """List what is mounted where; Linux tells it in a file, which spares every start the 20 ms of psutil."""
    try:
        return read_mounts(Path("/proc/self/mounts").read_bytes().decode("utf-8", "surrogateescape"))
    except OSError:
        import psutil

        return [Mount(part.mountpoint, part.fstype, part.opts) for part in psutil.disk_partitions(all=True)]


def read_mounts(table: str) -> list[Mount]:
    """Read the text of /proc/self/mounts: device, folder, kind, options and two numbers a line."""
    parts = [line.split(" ") for line in table.split("\n")]
    return [Mount(_ESCAPED.sub(_unescaped, part[1]), part[2], part[3]) for part in parts if len(part) > 3]


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 8))


def _depth(mount: Mount) -> int:
    return len(mount.folder)


def _inside(where: str, mountpoint: str) -> bool:
    return Path(where).is_relative_to(mountpoint)
