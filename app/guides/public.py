"""What residents see of guides: the published ones, put on shelves by what happens in a life; nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, query
from app.devices.slips import route_for
from app.documents.guide_facts import GuideFacts, is_past
from app.guides.catalogue import PUBLISHED, find_guide, guide_of
from app.guides.paper_words import WORDS
from app.guides.papers import UNGROUPED, facts_of
from app.guides.reading import read_content
from db import guides

MOST_SHELVES = 24  # of groups; where there are more, matters lie by their department


@dataclass(frozen=True, slots=True)
class Matter:
    """A published guide as a tile shows it.

    Attributes:
        names: Its title and what else people call it.
        shelves: The life events it belongs to, else its group or department; "" = none was told.
        part: Its group, else its department: where a shelf is divided.
        is_late: The day came and went at which somebody should have looked at it again.
    """

    id: str
    title: str
    names: tuple[str, ...]
    shelves: tuple[str, ...]
    part: str
    is_late: bool

    def on_shelf(self, name: str) -> Matter:
        """Give it as it lies on one shelf alone."""
        return replace(self, shelves=(name,))


@dataclass(frozen=True, slots=True)
class PublicGuide:
    """A published guide, whole.

    Attributes:
        service: Code of the service whose visits it belongs to.
        can_print: There is a slip printer for whoever asks at this kiosk.
    """

    facts: GuideFacts
    service: str | None
    can_print: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """Matters that lie together; the name "" is said as 其他."""

    name: str
    matters: tuple[Matter, ...]


@query(Right.SEE_GUIDES)
def public_guides(look: Look) -> tuple[Matter, ...]:
    """Give every published guide of the site, by department, group and title."""
    rows = guides.guides_at(look.tx, look.site.id, PUBLISHED)
    by_group = len({row.category for row in rows}) <= MOST_SHELVES
    found = []
    for row in rows:
        content = read_content(row.content)
        group = row.category if row.category != UNGROUPED else ""
        part = group or row.department
        rest = part if by_group else row.department
        names = (row.title, content.short_title, *content.aliases, *content.search_terms)
        late = is_past(row.next_review, look.today)
        told = tuple(filter(None, names))
        found.append(Matter(row.number, row.title, told, content.life_events or (rest,), part, late))
    return tuple(found)


@query(Right.SEE_GUIDES)
def public_guide(look: Look, guide: str, language: str = "zh") -> PublicGuide:
    """Give a published guide as residents read it on a screen, its headings in a language (zh, en).

    Raises:
        HallError: `unknown_guide`, also for one that is not published.
    """
    row = find_guide(look, guide)
    if row.status != PUBLISHED:
        raise HallError("unknown_guide", guide=row.number)
    told = guide_of(look, row)
    facts = facts_of(told, look.site.name, look.today, WORDS[language])
    return PublicGuide(facts, told.service, bool(route_for(look.site, "kiosk", look.actor.account_id)))


def shelves_of(matters: Iterable[Matter]) -> tuple[Shelf, ...]:
    """Put matters on their shelves: the fullest first, those of which nothing was told last."""
    found: dict[str, list[Matter]] = {}
    for matter in matters:
        for name in matter.shelves:
            found.setdefault(name, []).append(matter)
    ordered = sorted(found.items(), key=_fullest_first)
    return tuple(Shelf(name, tuple(kept)) for name, kept in ordered)


def _fullest_first(shelf: tuple[str, Sequence[Matter]]) -> tuple[bool, int, str]:
    name, kept = shelf
    return not name, -len(kept), name
