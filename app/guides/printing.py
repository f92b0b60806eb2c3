"""Print guides: what the papers say today, and a note of every one that was printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.numbers import is_whole
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.documents.booklet import BookletFacts
from app.documents.booklet_words import CHINESE as BOOKLET_CHINESE
from app.documents.booklet_words import ENGLISH as BOOKLET_ENGLISH
from app.documents.guide_facts import GuideFacts
from app.guides.catalogue import DRAFT, Guide, find_guide, guide_at, published_guides
from app.guides.content import Alert, Dated
from app.guides.paper_words import WORDS, ContentWords
from app.guides.papers import facts_of
from app.guides.reading import read_content
from app.queue.find import find_ticket
from db import guides

LEAFLET, LARGE, BOOKLET, NOTICE, CIRCLE = "leaflet", "large", "booklet", "notice", "circle"
BOARD, SLIP_PAPER = "board", "slip"  # of a grid or station; on a receipt printer
PAPERS = (LEAFLET, LARGE, BOOKLET, NOTICE, CIRCLE, BOARD, SLIP_PAPER)
SOURCES = ("desk", "kiosk", "command")
MOST_COPIES = 1000
_BOOKLET_WORDS = {"zh": BOOKLET_CHINESE, "en": BOOKLET_ENGLISH}
_NAME_LENGTH = 40
_NEW = "G-"  # the number of a guide that has none yet
_UNNAMEABLE = re.compile(r"[^0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of noting a print: of how many guides, and how many sheets of each."""

    paper: str
    guides: int
    copies: int


@query(Right.SEE_GUIDES)
def guide_facts(look: Look, guide: str, version: int | None = None) -> GuideFacts:
    """Give what the papers of a guide say today, of its newest version or an earlier one.

    Raises:
        HallError: `unknown_guide which_guide`.
    """
    return facts_now(look, guide_at(look, find_guide(look, guide), version))


@query(Right.EDIT_GUIDES)
def facts_if(
    look: Look, content: dict[str, Any], guide: str | None = None, alert: str = "", alert_until: date | None = None
) -> GuideFacts:
    """Give what the papers of a guide would say if it were written so; nothing is written.

    Raises:
        HallError: as `read_content`; `unknown_guide`.
    """
    read = read_content(content)
    if guide is not None:
        kept = guide_at(look, find_guide(look, guide), None)
        told = replace(kept, content=read, alert=Alert(alert, alert_until), version=kept.version + 1)
    else:
        told = Guide(_NEW, DRAFT, 1, read, Dated(), Alert(alert, alert_until), None, False, look.now)
    return facts_now(look, told)


def facts_now(look: Look, guide: Guide) -> GuideFacts:
    """Give what the papers of a guide say today, in the language of the hall's slips."""
    return facts_of(guide, look.site.name, look.today, _words(look))


@query(Right.SEE_GUIDES)
def all_facts(look: Look) -> tuple[GuideFacts, ...]:
    """Give what the papers of every published guide of the site say today."""
    return tuple(facts_now(look, one) for one in published_guides(look))


@query(Right.SEE_GUIDES)
def booklet_facts(look: Look, chosen: Sequence[str] | None = None) -> BookletFacts:
    """Give what a booklet of the site holds today: every published guide, or those of the chosen numbers.

    Raises:
        HallError: `no_guides` when there is none.
    """
    wanted = None if chosen is None else {number.upper() for number in chosen}
    meant = (one for one in published_guides(look) if wanted is None or one.id in wanted)
    found = tuple(facts_now(look, one) for one in meant)
    if not found:
        raise HallError("no_guides")
    return BookletFacts(look.site.name, look.today, found, words=_BOOKLET_WORDS[_language(look)])


@use_case(Right.SEE_GUIDES)
def note_print(
    work: Work,
    paper: str,
    printed: Sequence[tuple[str, int]] = (),
    *,
    copies: int = 1,
    source: str = "desk",
    ticket: str | None = None,
) -> Printed:
    """Note that papers were printed.

    Args:
        work: The open unit of work.
        paper: leaflet, large, booklet, notice, circle, board or slip.
        printed: Number and version of each guide; none for a paper of all of them.
        copies: How many of each.
        source: desk, kiosk or command.
        ticket: The visit it was printed for, named by its number today.

    Raises:
        HallError: `bad_value unknown_guide unknown_ticket`.
    """
    for field, value, allowed in (("paper", paper, PAPERS), ("source", source, SOURCES)):
        if value not in allowed:
            raise HallError("bad_value", field=field, value=str(value)[:40])
    if not is_whole(copies, 1, MOST_COPIES):
        raise HallError("bad_value", field="copies", limit=MOST_COPIES)
    visit = find_ticket(work, ticket) if ticket is not None else None
    told = {
        "site_id": work.site.id,
        "business_date": work.today,
        "at": work.now,
        "paper": paper,
        "copies": copies,
        "source": source,
        "account_id": work.actor.account_id or None,
        "ticket_id": visit.id if visit else None,
    }
    known = _ids(work, [number for number, _ in printed])
    for number, version in printed:
        guides.add_print(work.tx, {**told, "guide_id": known[number.upper()], "version": version})
    if not printed:
        guides.add_print(work.tx, {**told, "guide_id": None, "version": 0})
    work.subject = printed[0][0] if len(printed) == 1 else ""
    work.detail = {"paper": paper, "guides": len(printed), "copies": copies}
    work.changed(changes.GUIDES)
    return Printed(paper, len(printed), copies)


def file_name(guide: GuideFacts, kind: str) -> str:
    """Make the name of a guide's file: its number, as much of its title as any computer takes, what it is."""
    title = _UNNAMEABLE.sub("", guide.title)[:_NAME_LENGTH]
    return "_".join(filter(None, (guide.number, title, kind))) + ".pdf"


def _ids(work: Work, numbers: Sequence[str]) -> dict[str, int]:
    """Find guides by their numbers: one by one where they are few, else all of the site at once."""
    wanted = {number.upper() for number in numbers}
    if len(wanted) > 3:
        found = {row.number: row.id for row in guides.heads_at(work.tx, work.site.id)}
    else:
        rows = (guides.guide_numbered(work.tx, work.site.id, number) for number in wanted)
        found = {row.number: row.id for row in rows if row is not None}
    lacking = wanted - set(found)
    if lacking:
        raise HallError("unknown_guide", guide=min(lacking)[:40])
    return found


def _language(look: Look) -> str:
    return str(look.site.settings["slip.language"])


def _words(look: Look) -> ContentWords:
    return WORDS[_language(look)]
