"""What this computer last saw of a store, kept outside of it: a lost log or an older copy shows."""

from __future__ import annotations

import json
import logging
import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Work, use_case
from db.chain import audit_hash, chain_ends
from db.store import Tx

EVERY_S = 5.0  # at most so often after commits: a file a commit would cost more than the commit's own notes

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Setback:
    """A site of the store that stands behind, or beside, what was seen of it here.

    Attributes:
        site: Code of the site.
        seen: Sequence of the newest audit row that was seen.
        found: Sequence of the newest one that is there.
        other: The row that was seen is there, but it is another one.
    """

    site: str
    seen: int
    found: int
    other: bool


class Marker:
    """The newest audit row of each site, written after commits; it may lag behind, never run ahead."""

    def __init__(self, store_id: str, folder: Path | None = None) -> None:
        self._path = (folder or marker_folder()) / f"{store_id}.json"
        self._saw: dict[str, tuple[int, str]] = {}
        self._written = -EVERY_S

    def saw(self, site: str, seq: int, head: str) -> None:
        """Remember a site's newest audit row, just committed; every few seconds it is written down."""
        if seq > self._saw.get(site, (0, ""))[0]:
            self._saw[site] = (seq, head)
        if time.monotonic() - self._written >= EVERY_S:
            self._written = time.monotonic()
            newest = self._read()
            newest.update({site: end for site, end in self._saw.items() if end[0] > newest.get(site, (0, ""))[0]})
            self._write(newest)

    def note(self, tx: Tx) -> None:
        """Write down where the store stands now; a disk that refuses is only logged."""
        self._write({end.site: (end.seq, end.head) for end in chain_ends(tx)})

    def _write(self, newest: dict[str, tuple[int, str]]) -> None:
        told = json.dumps(newest)
        new = self._path.with_name(f"{self._path.name}.{secrets.token_hex(4)}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(told, encoding="utf-8")
            new.replace(self._path)
        except OSError as error:
            _log.info("No marker was written: %s", error)
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def setbacks(self, tx: Tx) -> tuple[Setback, ...]:
        """Compare the store with what was seen; nothing is found where nothing was noted."""
        seen = self._read()
        found = []
        for end in chain_ends(tx):
            seq, head = seen.get(end.site, (0, ""))
            if end.seq < seq:
                found.append(Setback(end.site, seq, end.seq, other=False))
            elif seq and audit_hash(tx, seq) != head:
                found.append(Setback(end.site, seq, end.seq, other=True))
        return tuple(found)

    def require_no_setback(self, tx: Tx) -> None:
        """Refuse a store that is behind what was seen of it here, or beside: a log is missing, or it is an older copy.

        Raises:
            HallError: `store_older` with the site and what was seen and found.
        """
        for setback in self.setbacks(tx):
            raise HallError("store_older", site=setback.site, seen=setback.seen, found=setback.found)

    def forget(self) -> None:
        """Begin anew, after a restore that was meant."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> dict[str, tuple[int, str]]:
        try:
            told: Any = json.loads(self._path.read_text(encoding="utf-8"))
            return {str(site): (int(seq), str(head)) for site, (seq, head) in told.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}


@use_case(Right.BACKUP)
def older_accepted(work: Work, found: Sequence[Setback] = ()) -> None:
    """Write down that somebody goes on with a store that is behind, or beside, what this computer saw of it."""
    work.detail = {setback.site: {"seen": setback.seen, "found": setback.found} for setback in found}
    work.changed(changes.DAY, changes.QUEUE)


def marker_folder() -> Path:
    """Give the folder of the markers: what this computer user saw, apart from the data itself."""
    import platformdirs

    return platformdirs.user_state_path("huiketing", appauthor=False) / "seen"
