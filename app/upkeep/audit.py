"""Verify the chain of audit rows."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass

from app.core.refusals import as_refusal
from app.core.work import chain_hash
from db.chain import ChainEnd, chain_ends
from db.check import audit_rows
from db.store import Store, Tx


@dataclass(frozen=True, slots=True)
class SiteChain:
    """One site's chain.

    Attributes:
        site: Code of the site.
        rows: How many rows were verified.
        seq: Sequence of its newest row, 0 when there is none.
        head: Hash of its newest row; fit to be kept on paper or a second disk.
        broken_at: Sequence of the first row that does not fit, None when all do.
        problem: "" or what is wrong: `altered` (edited, deleted, inserted or reordered) or `tail_cut`.
    """

    site: str
    rows: int
    seq: int
    head: str
    broken_at: int | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """Every site's chain."""

    sites: tuple[SiteChain, ...]

    @property
    def ok(self) -> bool:
        """Tell whether every chain holds."""
        return not any(site.problem for site in self.sites)


def verify_chain(store: Store, last: int | None = None) -> ChainReport:
    """Verify every site's audit rows, or the `last` ones of each, one row in memory at a time.

    Raises:
        HallError: Known trouble with reading.
    """
    with as_refusal(), store.read() as tx:
        return chains_of(tx, last)


def chains_of(tx: Tx, last: int | None = None) -> ChainReport:
    """Verify the chains inside an open transaction."""
    return ChainReport(tuple(_verify_site(tx, end, last) for end in chain_ends(tx)))


def _verify_site(tx: Tx, end: ChainEnd, last: int | None) -> SiteChain:
    previous, count, seq = "", 0, 0
    with closing(audit_rows(tx, end.site_id, None if last is None else last + 1)) as rows:
        for row in rows:
            # Of a part, the first row only says from which hash on the others are verified.
            trusted = last is not None and count == 0
            if not trusted and row.hash != chain_hash(previous, row._asdict()):
                return SiteChain(end.site, count, row.id, row.hash, row.id, "altered")
            previous, seq, count = row.hash, row.id, count + 1
    if (seq, previous) != (end.seq, end.head):
        return SiteChain(end.site, count, seq, previous, end.seq, "tail_cut")
    return SiteChain(end.site, count, seq, previous)
