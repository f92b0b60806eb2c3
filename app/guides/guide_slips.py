"""A published guide on a receipt printer's paper: what a kiosk gives a resident to take home."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import GUIDE
from app.devices.outbox import let_replace
from app.devices.slips import guide_row
from app.devices.views import SlipState
from app.documents.guide_facts import GuideFacts, alert_of, dated, warnings
from app.documents.guide_sections import STEPS, WHO, Section, sections
from app.guides.catalogue import PUBLISHED, find_guide, guide_of
from app.guides.printing import SLIP_PAPER, facts_now, note_print
from db import outbox

MOST_ENTRIES = {WHO: 6, STEPS: 5}
LONGEST_LINK = 330  # characters of a code that a receipt printer's dots still carry on 58 mm
_NONE = SlipState("none", "", None, False)


@use_case(Right.SEE_GUIDES)
def print_guide_slip(work: Work, guide: str, *, source: str = "kiosk") -> int:
    """Print a published guide on the slip printer of a kiosk or desk. Gives the job's number in the outbox.

    Raises:
        HallError: `unknown_guide`, also for one that is not published; `no_printer` when none is set up there.
    """
    row = find_guide(work, guide)
    if row.status != PUBLISHED:
        raise HallError("unknown_guide", guide=row.number)
    facts = facts_now(work, guide_of(work, row))
    job = guide_row(work, slip_payload(facts, work.now), source)
    if job is None:
        raise HallError("no_printer", guide=row.number)
    waiting = outbox.waiting(work.tx, work.site.id)
    let_replace(work, job, (other for other in waiting if (other.kind, other.subject) == (GUIDE, row.number)))
    note_print(work, SLIP_PAPER, [(row.number, row.version)], source=source)
    return job


@query(Right.SEE_GUIDES)
def guide_slip_state(look: Look, job: int) -> SlipState:
    """Give how far the paper of a guide is; "none" for what is no such job."""
    row = outbox.row(look.tx, look.site.id, job)
    if row is None or row.kind != GUIDE:
        return _NONE
    device = look.site.devices.get(row.device_id or 0)
    return SlipState(row.state, row.outcome, device.name if device else None, row.reprint)


def slip_payload(guide: GuideFacts, at: datetime) -> dict[str, Any]:
    """Give what the small paper of a guide says as plain JSON values."""
    words = guide.words
    link = guide.link if guide.link.isascii() and len(guide.link) <= LONGEST_LINK else ""
    told = words.scan_link if link else words.scan_number.format(number=guide.number)
    return {
        "number": guide.number,
        "heading": words.leaflet,
        "title": guide.title,
        "at": at.isoformat(),
        "warned": [*warnings(guide), *filter(None, (alert_of(guide),))],
        "sections": [_plain(one, words.rest) for one in sections(guide)],
        "code": link or guide.number,
        "code_told": told,
        "foot": [dated(guide), words.printed.format(day=words.day(guide.today))],
        "left_out": words.left_out,
    }


def _plain(section: Section, rest: str) -> list[Any]:
    most = MOST_ENTRIES.get(section.key, len(section.entries))
    notes = section.key != STEPS  # half a metre of paper is enough
    entries = [[one.text, list(one.more) if notes else []] for one in section.entries[:most]]
    if len(section.entries) > most:
        entries.append([rest.format(count=len(section.entries) - most), []])
    return [section.key, section.name, entries]
