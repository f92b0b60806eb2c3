"""A materials notice as paper: on A5 for the office printer, or on the slip printer of the desk."""

from __future__ import annotations

from typing import Any

from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import NOTICE
from app.devices.outbox import let_replace
from app.devices.papers import notice_of
from app.devices.slips import notice_row
from app.documents.guide_facts import GuideFacts, warnings
from app.documents.materials_facts import MaterialsFacts
from app.guides.catalogue import guide_at
from app.guides.notices import find_notice
from app.guides.printing import facts_now
from app.queue.find import ticket_name_of
from db import guides, outbox, queue
from db.notices import NoticeRow


@query(Right.GIVE_NOTICE)
def notice_facts(look: Look, notice: str) -> MaterialsFacts:
    """Give what the paper of a notice says.

    Raises:
        HallError: `unknown_notice`.
    """
    return notice_of(look.site, _payload(look, find_notice(look, notice)), reprint=False)


@use_case(Right.GIVE_NOTICE)
def print_notice(work: Work, notice: str, *, again: bool = False) -> int:
    """Print a notice on the desk's slip printer; `again` marks it 补打. Gives the job's number in the outbox.

    Raises:
        HallError: `unknown_notice`, `no_printer` when none is set up for what happens at desks.
    """
    row = find_notice(work, notice)
    job = notice_row(work, _payload(work, row), row.ticket_id, reprint=again)
    if job is None:
        raise HallError("no_printer", notice=row.number)
    waiting = outbox.waiting(work.tx, work.site.id)
    let_replace(work, job, (other for other in waiting if (other.kind, other.subject) == (NOTICE, row.number)))
    work.subject = row.number
    return job


def _payload(look: Look, row: NoticeRow) -> dict[str, Any]:
    """Say what the paper says in plain values; what the guide says, of the version that the list was made from."""
    guide = _guide(look, row)
    service = look.site.services.get(row.service_id or 0)
    visit = queue.ticket_by_id(look.tx, row.ticket_id) if row.ticket_id is not None else None
    account = look.site.accounts.get(row.account_id or 0)
    where = [" ".join(filter(None, (place.name, place.address))) for place in (guide.where if guide else None) or ()]
    return {
        "number": row.number,
        "matter": guide.title if guide else service.name if service else "",
        "at": row.made_at.isoformat(),
        "missing": [{name: one.get(name, "") for name in ("name", "source", "note")} for one in row.missing],
        "brought": list(row.brought),
        "note": row.note,
        "ticket": ticket_name_of(look, visit) if visit else "",
        "by": account.display_name if account else "",
        "phones": list((guide.phones if guide else None) or ()),
        "where": where,
        "when": list((guide.when if guide else None) or ()),
        "warned": warnings(guide) if guide else [],
    }


def _guide(look: Look, row: NoticeRow) -> GuideFacts | None:
    if row.guide_id is None:
        return None
    # Also one that was withdrawn since: the paper says what was told then.
    return facts_now(look, guide_at(look, guides.guide_of(look.tx, row.guide_id), row.guide_version))
