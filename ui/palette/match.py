"""Which entries are meant by what was typed, the best first. Pure, but for the readings it is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.core.pinyin import Readings, folded, typed_place
from ui.palette.entry import Entry

MOST = 60
_FOUND = 4  # the rank of what the hall found, unless its title says more


def matches(
    query: str, entries: Sequence[Entry], known: Mapping[str, Readings], found: Sequence[Entry] = ()
) -> list[Entry]:
    """Give the entries that are meant; `known` has the readings of their titles, as far as they are loaded.

    Those `found` by the hall are meant in any case: it knows more names of them.
    """
    wanted = folded(query)
    if not wanted:
        return list(entries[:MOST])
    ranked: list[tuple[int, int, Entry]] = []
    for number, entry in enumerate(entries):
        rank = _rank(wanted, entry, known)
        if rank is not None:
            ranked.append((rank, number, entry))
    for number, entry in enumerate(found, len(entries)):
        rank = _rank(wanted, entry, known)
        ranked.append((_FOUND if rank is None else min(rank, _FOUND), number, entry))
    return [entry for _, _, entry in sorted(ranked, key=_order)[:MOST]]


def _order(ranked: tuple[int, int, Entry]) -> tuple[int, int]:
    return ranked[0], ranked[1]


def _rank(wanted: str, entry: Entry, known: Mapping[str, Readings]) -> int | None:
    """Rank an entry: the smaller, the better; None when it is not meant."""
    title = folded(entry.title)
    words = [folded(word) for word in entry.words]
    if wanted == title or wanted in words:
        return 0
    if title.startswith(wanted):
        return 1
    if any(word.startswith(wanted) for word in words):
        return 2
    place = typed_place(wanted, known[entry.title]) if entry.title in known else None
    if place == 0:
        return 3
    if wanted in title or any(wanted in word for word in words):
        return 4
    if place is not None:
        return 5
    return 6 if len(wanted) > 1 and wanted in folded(entry.detail) else None
