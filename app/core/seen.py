"""What this process has seen of each site: a store behind that is another one, a clock behind that was set back."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.core.errors import HallError
from app.core.work import Work

SLACK = timedelta(minutes=1)  # clocks are put right by seconds all the time


class Seen:
    """The newest audit row and the newest time of each site, as this process wrote or met them."""

    def __init__(self) -> None:
        self._rows: dict[int, int] = {}
        self._times: dict[int, datetime] = {}
        self._ahead = False

    def compare(self, work: Work) -> None:
        """Compare a site, locked for writing, with what was seen; note jumps of the clock for its audit row.

        Raises:
            HallError: `store_older`: the server failed over to one that had not yet received everything, or a
                file was replaced while the program ran.
        """
        found, seen = work.state.audit_seq, self._rows.get(work.site.id, 0)
        if found < seen:
            raise HallError("store_older", site=work.site.code, seen=seen, found=found)
        newest = self._times.get(work.site.id)
        if newest is not None and newest - work.now > SLACK:
            work.noted["clock_back_s"] = int((newest - work.now).total_seconds())
        if work.clock_ahead and not self._ahead:
            work.noted["clock_ahead"] = True

    def keep(self, work: Work) -> None:
        """Remember what has just been committed."""
        self._rows[work.site.id] = max(work.state.audit_seq, self._rows.get(work.site.id, 0))
        if work.kinds:
            self._times[work.site.id] = work.now
            self._ahead = work.clock_ahead
