"""Refuse an SQLite file on a network share: its locks do not hold there and tickets would be lost."""

from __future__ import annotations

from pathlib import Path

from db.errors import StoreError

_NETWORK = {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "9p", "ncpfs", "fuse.sshfs", "davfs"}


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
    import psutil  # only here: it costs 20 ms

    mounts = [part for part in psutil.disk_partitions(all=True) if _inside(where, part.mountpoint)]
    if not mounts:
        return None
    mount = max(mounts, key=_depth)
    if mount.fstype.lower() in _NETWORK or "remote" in mount.opts.split(","):
        return mount.fstype or "remote"
    return None


def _depth(mount: object) -> int:
    return len(str(getattr(mount, "mountpoint", "")))


def _inside(where: str, mountpoint: str) -> bool:
    return Path(where).is_relative_to(mountpoint)
