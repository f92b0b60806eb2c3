"""The catalogue of guides: write, check, publish, withdraw; every change is a version that can be printed again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT, clean, is_storable
from app.core.tokens import is_begun, key_of, name_key, query_token, tokens_of
from app.core.work import Look, Work, query, use_case
from app.documents.guide_facts import is_past
from app.documents.tables.checks import is_link, link_as_sent
from app.guides.content import REVIEW_SOON, Alert, Dated, GuideContent, is_near
from app.guides.reading import LINK_LIMIT, plain, read_content
from db import guides, search
from db.guides import GuideHead, GuideRow, VersionRow

DRAFT, PUBLISHED, WITHDRAWN = "draft", "published", "withdrawn"
_MOST_FOUND = 600
_NEVER, _SILENT = Dated(), Alert()


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide as pages and papers take it.

    Attributes:
        id: Its number, G-0001.
        service: Code of the service whose visits it belongs to.
        starter: Our own text that nobody here has checked yet.
    """

    id: str
    status: str
    version: int
    content: GuideContent
    dated: Dated
    alert: Alert
    service: str | None
    starter: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class GuideLine:
    """A guide as a list shows it.

    Attributes:
        past_review: The day came and went at which somebody should have looked at it again.
        review_near: That day is one of the next REVIEW_SOON.
        alerted: An alert of it is in force.
    """

    id: str
    title: str
    department: str
    category: str
    status: str
    starter: bool
    version: int
    checked_on: date | None
    next_review: date | None
    service: str | None
    past_review: bool = False
    review_near: bool = False
    alerted: bool = False


@dataclass(frozen=True, slots=True)
class GuideChange:
    """One version of a guide: who made it, when, and what differs from the one before."""

    version: int
    at: datetime
    by: str
    status: str
    note: str
    fields: tuple[str, ...]


@use_case(Right.EDIT_GUIDES)
def add_guide(
    work: Work, content: dict[str, Any], *, service: str | None = None, publish: bool = False, starter: bool = False
) -> Guide:
    """Write a guide, as a draft unless it is to be published at once.

    Raises:
        HallError: as `read_content`; `guide_exists` with its number, `unknown_service not_allowed`.
    """
    row = make_guide(work, read_content(content), DRAFT, service=service, starter=starter)
    if publish:
        row = _with_status(work, row, PUBLISHED)
    work.subject = row.number
    return guide_of(work, row)


@use_case(Right.EDIT_GUIDES)
def change_guide(
    work: Work,
    guide: str,
    version: int,
    content: dict[str, Any],
    *,
    service: str | None = None,
    alert: str = "",
    alert_until: date | None = None,
    note: str = "",
) -> Guide:
    """Change what a guide says; `version` is what the person saw.

    Raises:
        HallError: as `read_content`; `unknown_guide guide_exists changed_meanwhile unknown_service`,
            `alert_over` when the alert would have ended already.
    """
    row = find_guide(work, guide)
    if row.version != version:
        raise HallError("changed_meanwhile", guide=row.number)
    if alert_until is not None and alert_until < work.today:
        raise HallError("alert_over", field="alert_until", until=alert_until.isoformat())
    read = read_content(content)
    values = kept_values(read) | {
        "service_id": _service_id(work, service, row),
        "alert": clean(alert, "alert", NOTE_LIMIT),
        "alert_until": alert_until,
    }
    same = guides.guides_by_key(work.tx, work.site.id, [values["same_key"]])
    if same and next(iter(same.values())).id != row.id:
        raise HallError("guide_exists", guide=next(iter(same.values())).number)
    now = write(work, row, clean(note, "note", REASON_LIMIT), **values)
    index(work, now)
    work.subject = row.number
    return guide_of(work, now)


@use_case(Right.EDIT_GUIDES)
def confirm_guide(work: Work, guide: str, next_review: date | None = None, by: str = "") -> Guide:
    """Write down that somebody made sure today that a guide is right, and when that is due again.

    Raises:
        HallError: `unknown_guide`, `bad_value` for a review in the past.
    """
    row = find_guide(work, guide)
    if next_review is not None and next_review <= work.today:
        raise HallError("bad_value", field="next_review", value=next_review.isoformat())
    who = clean(by, "by", NAME_LIMIT).strip() or _my_name(work)
    now = write(work, row, "", checked_on=work.today, checked_by=who, next_review=next_review, starter=False)
    work.subject = row.number
    return guide_of(work, now)


@use_case(Right.EDIT_GUIDES)
def publish_guide(work: Work, guide: str) -> Guide:
    """Let a guide be printed and shown; a starter text only after somebody has checked it here.

    Raises:
        HallError: `unknown_guide wrong_state`, `starter_unchecked`.
    """
    row = find_guide(work, guide)
    if row.starter and row.checked_on is None:
        raise HallError("starter_unchecked", guide=row.number)
    now = _with_status(work, row, PUBLISHED)
    work.subject = row.number
    return guide_of(work, now)


@use_case(Right.EDIT_GUIDES)
def withdraw_guide(work: Work, guide: str, reason: str = "") -> Guide:
    """Print a guide no more.

    Raises:
        HallError: `unknown_guide wrong_state`.
    """
    row = find_guide(work, guide)
    now = _with_status(work, row, WITHDRAWN, clean(reason, "reason", REASON_LIMIT))
    work.subject = row.number
    return guide_of(work, now)


@query(Right.SEE_GUIDES)
def list_guides(look: Look, text: str = "", status: str = "", department: str = "") -> tuple[GuideLine, ...]:
    """List guides; those that `text` finds by title, alias, pinyin or initials, the best first.

    Who may not edit guides is shown the published ones alone, whatever status is asked for.
    """
    shown = status if look.allows(Right.EDIT_GUIDES) else PUBLISHED
    if shown != (status or shown) or not is_storable(text):
        return ()
    if not text.strip():
        rows = guides.heads_at(look.tx, look.site.id, status=shown)
    else:
        ids = guides.guides_found(look.tx, look.site.id, query_token(text), _MOST_FOUND)
        by_id = {row.id: row for row in guides.heads_at(look.tx, look.site.id, ids=ids, status=shown)}
        rows = [by_id[one] for one in ids if one in by_id]
        sought = query_token(text)  # who types the beginning of a name means that name
        rows.sort(key=lambda row: not is_begun(row.title, sought))
    return tuple(_line(look, row) for row in rows if not department or row.department == department)


@query(Right.SEE_GUIDES)
def read_guide(look: Look, guide: str, version: int | None = None) -> Guide:
    """Give a guide as it stands, or as it stood in a version.

    Raises:
        HallError: `unknown_guide`.
    """
    return guide_at(look, find_guide(look, guide), version)


def guide_at(look: Look, row: GuideRow, version: int | None) -> Guide:
    """Give a guide as it stood in a version; None is the newest.

    Raises:
        HallError: `unknown_guide` for a version that never was.
    """
    if version is None or version == row.version:
        return guide_of(look, row)
    past = guides.version_of(look.tx, row.id, version)
    if past is None:
        raise HallError("unknown_guide", guide=row.number, version=version)
    told = {name: getattr(past, name) for name in VersionRow._fields if name in GuideRow._fields}
    return guide_of(look, row._replace(**told, changed_at=past.at, changed_by=past.account_id))


@query(Right.SEE_GUIDES)
def guide_of_service(look: Look, service: str) -> Guide | None:
    """Give the published guide of a service's visits, None where there is none.

    Raises:
        HallError: `unknown_service`.
    """
    row = guides.guide_of_service(look.tx, look.site.id, look.site.service(service).id)
    return None if row is None else guide_of(look, row)


@query(Right.SEE_GUIDES)
def guides_of_service(look: Look, service: str) -> tuple[GuideLine, ...]:
    """Give the published guides of a service's visits, the one that `guide_of_service` gives first.

    Raises:
        HallError: `unknown_service`.
    """
    rows = guides.guides_of_service(look.tx, look.site.id, look.site.service(service).id)
    return tuple(_line(look, row) for row in rows)


@query(Right.SEE_GUIDES)
def published_guides(look: Look) -> tuple[Guide, ...]:
    """Give every published guide of the site, by department, category and title."""
    return tuple(guide_of(look, row) for row in guides.guides_at(look.tx, look.site.id, PUBLISHED))


@query(Right.EDIT_GUIDES)
def guide_history(look: Look, guide: str) -> tuple[GuideChange, ...]:
    """Give who changed what of a guide, the newest first.

    Raises:
        HallError: `unknown_guide`.
    """
    rows = guides.versions_of(look.tx, find_guide(look, guide).id)
    olders: list[VersionRow | None] = [*rows[1:], None]
    return tuple(_change(look, row, older) for row, older in zip(rows, olders, strict=True))


@query(Right.EDIT_GUIDES)
def guides_to_review(look: Look) -> tuple[GuideLine, ...]:
    """Give the published guides to be looked at again by now or within REVIEW_SOON days, soonest first."""
    by = look.today + timedelta(REVIEW_SOON)
    return tuple(_line(look, row) for row in guides.due_for_review(look.tx, look.site.id, by))


def find_guide(look: Look, number: object) -> GuideRow:
    """Find a guide by its number, or by its title where only one has it; for most only what is published is there.

    Raises:
        HallError: `unknown_guide`, `which_guide` with the numbers of several of one title.
    """
    text = number.strip() if isinstance(number, str) and is_storable(number) else ""
    found = guides.guide_numbered(look.tx, look.site.id, key_of(text))
    titled = [found] if found is not None else guides.guides_titled(look.tx, look.site.id, text)
    seen = titled if look.allows(Right.EDIT_GUIDES) else [row for row in titled if row.status == PUBLISHED]
    if not seen:
        raise HallError("unknown_guide", guide=str(number)[:80])
    if len(seen) > 1:
        raise HallError("which_guide", guide=text[:80], guides=[row.number for row in seen])
    return seen[0]


def make_guide(
    work: Work,
    content: GuideContent,
    status: str,
    *,
    service: str | None = None,
    starter: bool = False,
    dated: Dated = _NEVER,
    alert: Alert = _SILENT,
) -> GuideRow:
    """Add a guide as part of a use case.

    Raises:
        HallError: `guide_exists unknown_service`.
    """
    values = kept_values(content)
    known = guides.guides_by_key(work.tx, work.site.id, [values["same_key"]])
    if known:
        raise HallError("guide_exists", guide=next(iter(known.values())).number)
    row = guides.add_guide(
        work.tx,
        {
            "site_id": work.site.id,
            "service_id": work.site.service(service).id if service else None,
            "status": status,
            "starter": starter,
            "checked_on": dated.checked_on,
            "checked_by": dated.checked_by,
            "next_review": dated.next_review,
            "alert": alert.text,
            "alert_until": alert.until,
            "changed_at": work.now,
            "changed_by": work.actor.account_id or None,
            **values,
        },
    )
    index(work, row)
    work.changed(changes.GUIDES)
    return row


def write(work: Work, row: GuideRow, note: str, **values: Any) -> GuideRow:
    """Write columns of a guide as a new version.

    Raises:
        HallError: `changed_meanwhile`.
    """
    who = {"changed_at": work.now, "changed_by": work.actor.account_id or None}
    now = guides.update_guide(work.tx, row, note, **values, **who)
    if now is None:
        raise HallError("changed_meanwhile", guide=row.number)
    work.changed(changes.GUIDES)
    return now


def index(work: Work, row: GuideRow) -> None:
    """Let a guide be found by its title, aliases, department and group."""
    content = row.content
    words = [row.title, row.department, row.category, content.get("short_title", "")]
    words += [*content.get("aliases", ()), *content.get("search_terms", ())]
    search.set_tokens(work.tx, search.GUIDE, row.id, tokens_of(*words, codes=[row.number]))


def guide_of(look: Look, row: GuideRow) -> Guide:
    """Give a guide as pages and papers take it."""
    service = look.site.services.get(row.service_id or 0)
    return Guide(
        id=row.number,
        status=row.status,
        version=row.version,
        content=read_content(row.content),
        dated=Dated(row.checked_on, row.checked_by, row.next_review),
        alert=Alert(row.alert, row.alert_until),
        service=service.code if service else None,
        starter=row.starter,
        changed_at=row.changed_at,
    )


def same_key(department: str, link: str, title: str) -> str:
    """Give what makes two guides the same: department and link; where there is no link, department and title."""
    told = "\x1f".join((name_key(department), link.strip() or f"\x1e{name_key(title)}"))
    return hashlib.sha256(told.encode()).hexdigest()


def kept_values(content: GuideContent) -> dict[str, Any]:
    """Give what the store keeps of a content, by column, and what makes the guide the same as another.

    Raises:
        HallError: `bad_link` for one that a table would refuse, `too_long` for one that is so once it is written
            in percent, and for a department or group that no column holds.
    """
    title, department = content.title.strip(), content.department.strip()
    kept = replace(
        content,
        title=title,
        department=department,
        link=_link_as_kept("link", content.link),
        online=_link_as_kept("online", content.online),
        source_url=_link_as_kept("source_url", content.source_url),
    )
    return {
        "same_key": same_key(department, kept.link, title),
        "title": title,
        "department": clean(department, "department", 120),
        "category": clean(content.group.strip(), "group", 120),
        "content": plain(kept),
    }


def _link_as_kept(name: str, link: str) -> str:
    """Give an address as a table brings it in, so that one written out comes back as the same guide's."""
    if link and not is_link(link):
        raise HallError("bad_link", field=name, value=link[:80])
    return clean(link_as_sent(link), name, LINK_LIMIT)


def _with_status(work: Work, row: GuideRow, status: str, note: str = "") -> GuideRow:
    if row.status == status:
        raise HallError("wrong_state", guide=row.number, state=status)
    return write(work, row, note, status=status)


def _service_id(look: Look, code: str | None, row: GuideRow) -> int | None:
    """Give the service that a guide is to belong to; one that it has already may have been retired since."""
    kept = look.site.services.get(row.service_id or 0)
    if kept is not None and kept.code == code:
        return row.service_id
    return look.site.service(code).id if code else None


def _my_name(work: Work) -> str:
    account = work.site.accounts.get(work.actor.account_id or 0)
    return account.display_name if account else ""


def _line(look: Look, row: GuideHead) -> GuideLine:
    service = look.site.services.get(row.service_id or 0)
    told = {name: getattr(row, name) for name in ("title", "department", "category", "status", "starter", "version")}
    code = service.code if service else None
    return GuideLine(
        id=row.number,
        checked_on=row.checked_on,
        next_review=row.next_review,
        service=code,
        past_review=is_past(row.next_review, look.today),
        review_near=is_near(row.next_review, look.today),
        alerted=Alert(row.alert, row.alert_until).in_force(look.today),
        **told,
    )


def _change(look: Look, row: VersionRow, older: VersionRow | None) -> GuideChange:
    account = look.site.accounts.get(row.account_id or 0)
    before: dict[str, Any] = older.content if older else {}
    differs = [name for name in {**before, **row.content} if before.get(name) != row.content.get(name)]
    for name in ("status", "checked_on", "checked_by", "next_review", "alert", "alert_until"):
        if older is not None and getattr(older, name) != getattr(row, name):
            differs.append(name)
    by = account.display_name if account else ""
    return GuideChange(row.version, row.at, by, row.status, row.note, tuple(differs) if older else ())
