"""What this computer last saw of a store, kept outside of it: a lost log or an older copy shows."""

from __future__ import annotations

import json
import logging
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.check import audit_hash, chain_ends
from db.store import Tx

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

    def note(self, tx: Tx) -> None:
        """Write down where the store stands now; a disk that refuses is only logged."""
        told = json.dumps({end.site: [end.seq, end.head] for end in chain_ends(tx)})
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


def marker_folder() -> Path:
    """Give the folder of the markers, beside the program's data."""
    import platformdirs

    return platformdirs.user_data_path("huiketing", appauthor=False) / "seen"
