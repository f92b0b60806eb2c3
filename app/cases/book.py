"""The suggestion and complaint book (意见簿) at the kiosk: what residents tick becomes a case with a promised date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.cases.opening import open_case
from app.cases.record import supervisor_of
from app.cases.terms import COMPLAINT, KIOSK, NOTICE_VERSION, SUGGESTION
from app.cases.topics import TOPICS, told_of
from app.core.errors import HallError
from app.core.rights import Right, Role
from app.core.work import Work, use_case
from db import cases

KINDS = (SUGGESTION, COMPLAINT)
MOST, SPAN = 5, timedelta(minutes=10)  # from one kiosk: a family says what it has to say, a child at play does not
NAMELESS = "居民"  # who leaves a telephone number and no name: nothing can be typed at a kiosk


@dataclass(frozen=True, slots=True)
class WordLeft:
    """What a resident takes along: the number of the case, and the day by which it is answered."""

    case: str
    promised: date | None


@use_case(Right.RATE)
def leave_word(work: Work, kind: str, topics: Sequence[str], phone: str = "") -> WordLeft:
    """Open the case of what a resident says at a kiosk; a supervisor has it, as what a low rating led to.

    Args:
        work: The open unit of work.
        kind: suggestion or complaint.
        topics: Codes of what it is about, one at least.
        phone: To be asked and answered at, sealed as everywhere; "" = nobody's, asked for by the case's number.

    Raises:
        HallError: `not_allowed` for who is no kiosk, `book_off`, `bad_value`, `missing_field` without a topic,
            `bad_phone`, `too_many_words` when this kiosk has been used too often in the last minutes; what the
            store's key is missing for as everywhere.
    """
    account = work.site.accounts.get(work.actor.account_id or 0)
    if account is None or account.role is not Role.KIOSK:
        raise HallError("not_allowed", right=Right.RATE.value)  # a rating screen rates, and writes nothing in the book
    if not work.site.settings["cases.book"]:
        raise HallError("book_off")
    if kind not in KINDS:
        raise HallError("bad_value", field="kind")
    if not set(topics) <= set(TOPICS):
        raise HallError("bad_value", field="topics")
    if not topics:
        raise HallError("missing_field", field="topics")
    _require_few(work)
    boss, about, reached = supervisor_of(work), told_of(tuple(topics)), bool(phone.strip())
    made = open_case(
        work,
        kind,
        title=about,
        source=KIOSK,
        person={"name": NAMELESS, "phone": phone} if reached else None,
        owner=boss.name if boss is not None else None,
        note=_note(about, reached),
        consent=NOTICE_VERSION if reached else "",  # its words stand beside what sends the number
    )
    return WordLeft(made.case, made.promised)


def _note(about: str, reached: bool) -> str:
    then = "留了电话，可以打电话问清楚并答复。" if reached else "没有留电话，居民凭办件编号来问答复。"
    return f"居民在取号机上选了：{about}。{then}"


def _require_few(work: Work) -> None:
    """Refuse what would only fill the list: words from one kiosk faster than people can have them."""
    since = work.now - SPAN
    day = min(work.today, work.site.local_date(since))
    if cases.opened_since(work.tx, work.site.id, work.actor.account_id or 0, day, since) >= MOST:
        raise HallError("too_many_words", minutes=int(SPAN.total_seconds()) // 60)
