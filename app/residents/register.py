"""The register of residents and units: who borrows, how they are reached, who is suspended."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import NAME_LIMIT, NOTE_LIMIT, REASON_LIMIT, clean
from app.core.tokens import key_of, name_key, query_token, tokens_of
from app.core.work import Look, Work, query, use_case
from app.residents.masking import masked_phone
from app.residents.phone import read_phone
from db import forgetting, search
from db import residents as rows
from db.errors import StoreError
from db.residents import ResidentRow

PERSON, UNIT = "person", "unit"
# What somebody looked at and gave back at once: nobody may keep an ID card (居民身份证法 第十五条).
PAPERS_SEEN = ("", "id_card", "permit", "passport", "elder_card", "disability", "student", "known", "other")
_MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Borrower:
    """A resident or unit as the desk sees it.

    Attributes:
        phone: Masked; empty when none was given.
        suspended_until: Last day on which nothing is lent; None = not suspended.
    """

    id: int
    code: str
    kind: str
    name: str
    contact: str
    phone: str
    paper_seen: str
    note: str
    suspended_until: date | None
    suspended_reason: str


def borrower_of(look: Look, row: ResidentRow) -> Borrower:
    """Give a resident as the desk sees it."""
    until = row.suspended_until
    return Borrower(
        id=row.id,
        code=row.code,
        kind=row.kind,
        name=row.name,
        contact=row.contact,
        phone=shown_phone(look, row),
        paper_seen=row.paper_seen,
        note=row.note,
        suspended_until=until if until is not None and until >= look.today else None,
        suspended_reason=row.suspended_reason,
    )


def shown_phone(look: Look, row: ResidentRow) -> str:
    """Give a telephone number masked; on a computer that lacks the store's key by its last digits alone."""
    if not row.phone:
        return ""
    try:
        return masked_phone(look.secrets.open(row.phone))
    except StoreError:  # key_missing, key_damaged, seal_broken: whoever wants all of the number is told
        return f"****{row.phone_last4}"


@use_case(Right.LEND)
def register(
    work: Work, name: str, phone: str = "", kind: str = PERSON, contact: str = "", paper_seen: str = "", note: str = ""
) -> Borrower:
    """Write down a borrower; who has this name and telephone number already is given as they are.

    Raises:
        HallError: `missing_field bad_value too_long number_in_text bad_phone`.
    """
    row, new = known_or_made(work, name, phone, kind, contact, paper_seen, note)
    if new:
        work.subject = row.code
    return borrower_of(work, row)


@use_case(Right.LEND)
def change_resident(
    work: Work,
    resident: str,
    name: str | None = None,
    phone: str | None = None,
    contact: str | None = None,
    paper_seen: str | None = None,
    note: str | None = None,
) -> Borrower:
    """Change what is known of a borrower; what is not given stays.

    Raises:
        HallError: `unknown_resident already_known changed_meanwhile missing_field bad_value too_long bad_phone`.
    """
    row = find_resident(work, resident)
    values: dict[str, object] = {}
    if name is not None:
        values |= {
            "name": clean(name, "name", NAME_LIMIT, needed=True).strip(),
            "name_key": name_key(name)[:NAME_LIMIT],
        }
    if phone is not None:
        values |= _sealed(work, phone)
    if contact is not None:
        values["contact"] = clean(contact, "contact", NAME_LIMIT).strip()
    if paper_seen is not None:
        values["paper_seen"] = _paper(paper_seen)
    if note is not None:
        values["note"] = clean(note, "note", NOTE_LIMIT)
    key, mark = str(values.get("name_key", row.name_key)), str(values.get("phone_mark", row.phone_mark))
    other = rows.resident_known(work.tx, key, mark)
    if other is not None and other.id != row.id:
        raise HallError("already_known", resident=other.code)
    return _changed(work, row, values, "changed")


@use_case(Right.LEND)
def suspend(work: Work, resident: str, until: date, reason: str) -> Borrower:
    """Lend nothing to somebody up to and with a day; needs a supervisor, and a reason.

    Raises:
        HallError: `not_allowed unknown_resident missing_field bad_value`.
    """
    work.require(Right.OVERRIDE_LIMIT)
    row = find_resident(work, resident)
    if until < work.today:
        raise HallError("bad_value", field="until", value=until.isoformat())
    reason = clean(reason, "reason", REASON_LIMIT, needed=True)
    work.detail = {"until": until.isoformat()}
    return _changed(work, row, {"suspended_until": until, "suspended_reason": reason}, "suspended")


@use_case(Right.LEND)
def end_suspension(work: Work, resident: str) -> Borrower:
    """Lend to somebody again before the suspension ends by itself.

    Raises:
        HallError: `not_allowed unknown_resident wrong_state`.
    """
    work.require(Right.OVERRIDE_LIMIT)
    row = find_resident(work, resident)
    if row.suspended_until is None or row.suspended_until < work.today:
        raise HallError("wrong_state", resident=row.code)
    return _changed(work, row, {"suspended_until": None, "suspended_reason": ""}, "readmitted")


@query(Right.LEND)
def search_residents(look: Look, text: str) -> tuple[Borrower, ...]:
    """Find borrowers by code, name, pinyin, initials, telephone number or its last four digits.

    Whom only a case names, who works no cases does not find.
    """
    text = clean(text, "text", NAME_LIMIT).strip()
    found: dict[int, ResidentRow] = {}
    coded = rows.resident_coded(look.tx, key_of(text))
    if coded is not None:
        found[coded.id] = coded
    for row in _by_phone(look, text):
        found.setdefault(row.id, row)
    ids = search.found_by(look.tx, search.RESIDENT, query_token(text), _MOST_FOUND)
    named = rows.residents_of(look.tx, ids)
    for resident_id in ids:
        found.setdefault(resident_id, named[resident_id])
    hidden = _hidden(look, found)
    kept = [row for row in found.values() if not row.forgotten and row.id not in hidden]
    return tuple(borrower_of(look, row) for row in kept[:_MOST_FOUND])


@use_case(Right.LEND)
def resident_phone(work: Work, resident: str) -> str:
    """Give a borrower's whole telephone number to who calls them, and write down who asked for it.

    Raises:
        HallError: `unknown_resident`; what the store's key is missing for is told as everywhere.
    """
    row = find_resident(work, resident)
    if _hidden(work, [row.id]):
        raise HallError("unknown_resident", resident=row.code)
    work.subject = row.code
    work.changed(changes.LOOKS)
    return work.secrets.open(row.phone) if row.phone else ""


def find_resident(look: Look, code: object) -> ResidentRow:
    """Find a borrower by the code of the resident card.

    Raises:
        HallError: `unknown_resident`.
    """
    key = key_of(code)
    found = rows.resident_coded(look.tx, key) if key else None
    if found is None:
        raise HallError("unknown_resident", resident=str(code)[:40])
    return found


def known_or_new(work: Work, name: str, phone: str, kind: str = PERSON, contact: str = "") -> ResidentRow:
    """Give who has this name and telephone number together; without a number it is somebody new.

    Two people of one name are not one. Refusals as `known_or_made`.
    """
    return known_or_made(work, name, phone, kind, contact, mark=secrets.token_hex(32))[0]


def known_or_made(
    work: Work,
    name: str,
    phone: str,
    kind: str = PERSON,
    contact: str = "",
    paper_seen: str = "",
    note: str = "",
    mark: str = "",
) -> tuple[ResidentRow, bool]:
    """Give who has this name and telephone number together; write them down when nobody has, and tell that.

    Without a number they have this `mark`: who shares a name and a mark is one.

    Raises:
        HallError: `missing_field bad_value too_long number_in_text bad_phone`.
    """
    if kind not in (PERSON, UNIT):
        raise HallError("bad_value", field="kind")
    name = clean(name, "name", NAME_LIMIT, needed=True).strip()
    key, sealed = name_key(name)[:NAME_LIMIT], _sealed(work, phone)
    sealed["phone_mark"] = sealed["phone_mark"] or mark
    known = rows.resident_known(work.tx, key, sealed["phone_mark"])
    if known is not None:
        return known, False
    values = {
        "site_id": work.site.id,
        "kind": kind,
        "name": name,
        "name_key": key,
        "contact": clean(contact, "contact", NAME_LIMIT).strip(),
        "paper_seen": _paper(paper_seen),
        "note": clean(note, "note", NOTE_LIMIT),
        "made_at": work.now,
        **sealed,
    }
    row = rows.add_resident(work.tx, values)
    search.add_tokens(work.tx, search.RESIDENT, {row.id: tokens_of(name, row.contact, codes=[row.code])})
    work.changed(changes.RESIDENTS)
    return row, True


def forget(work: Work, resident_id: int) -> None:
    """Make a resident anonymous: name, telephone number, notes and what finds them are gone; the row stays."""
    rows.forget(work.tx, [resident_id])
    search.forget_tokens(work.tx, search.RESIDENT, resident_id)
    work.changed(changes.RESIDENTS)


def forget_unneeded(work: Work, residents: Collection[int]) -> None:
    """Forget who of these is needed for nothing any more, also who was written down just now."""
    soon = work.now + timedelta(days=1)
    for resident_id in forgetting.unneeded(work.tx, soon, work.today, len(residents), among=residents):
        forget(work, resident_id)


def _hidden(look: Look, ids: Collection[int]) -> set[int]:
    """Give whom of these only a case names, when that is nothing for who asks."""
    return set() if look.allows(Right.WORK_CASES) else forgetting.known_by_cases_alone(look.tx, ids)


def _by_phone(look: Look, text: str) -> list[ResidentRow]:
    digits = "".join(one for one in text if one.isdigit())
    if len(digits) == 4 and digits == text:
        return rows.residents_by_phone(look.tx, last4=digits)
    read = read_phone(text) if len(digits) >= 7 else None
    if read is None or not read.valid or read.normalized is None:
        return []
    return rows.residents_by_phone(look.tx, mark=look.secrets.blind(read.normalized))


def _sealed(work: Work, phone: str) -> dict[str, str]:
    """Read a telephone number and give it sealed, with its mark and last four digits; none gives empty ones."""
    if not clean(phone, "phone", NAME_LIMIT).strip():
        return {"phone": "", "phone_mark": "", "phone_last4": ""}
    read = read_phone(phone)
    if not read.valid or read.normalized is None:
        raise HallError("bad_phone", field="phone", error=read.error)
    plain = read.normalized
    return {
        "phone": work.secrets.seal(plain),
        "phone_mark": work.secrets.blind(plain),
        "phone_last4": plain[-4:],
    }


def _paper(kind: str) -> str:
    if kind not in PAPERS_SEEN:
        raise HallError("bad_value", field="paper_seen")
    return kind


def _changed(work: Work, row: ResidentRow, values: dict[str, object], why: str) -> Borrower:
    if not rows.update_resident(work.tx, row, **values):
        raise HallError("changed_meanwhile", field="resident", resident=row.code)
    now = rows.resident_of(work.tx, row.id)
    search.set_tokens(work.tx, search.RESIDENT, row.id, tokens_of(now.name, now.contact, codes=[now.code]))
    work.subject = row.code
    work.detail["what"] = why
    work.changed(changes.RESIDENTS)
    return borrower_of(work, now)
