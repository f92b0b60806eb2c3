"""What the papers of lending say, read from the store: loan slip, call list, ledger, stock-take report, labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.devices.kinds import LOAN
from app.devices.outbox import let_replace
from app.devices.papers import loan_slip_payload
from app.devices.slips import loan_slip_row
from app.documents import loan_slip_words, overdue_words, station_ledger_words, stock_take_words
from app.documents.labels import Label
from app.documents.loan_slip_facts import LoanSlipFacts, SlipItem
from app.documents.overdue_list import LateItem, LatePerson, OverdueFacts
from app.documents.station_ledger import LedgerFacts, LedgerLoan
from app.documents.stock_take_report import FoundItem, MissingItem, StockTakeFacts, UnexpectedItem
from app.lending.find import find_item, find_loan
from app.lending.kits import find_kit
from app.lending.overdue import CallRow, call_list
from app.lending.seeing import account_name, loan_sights, station_of
from app.lending.sights import LoanSight
from app.lending.take_report import TakeLine, take_report
from app.residents.register import find_resident
from db import loans, outbox, residents, sites, stock
from db.loans import LoanRow

MOST_LEDGER_DAYS = 3 * 366
_ENGLISH = "en"
_OUTCOMES = {
    "zh": {"reached": "已联系上", "no_answer": "无人接听", "promised": "答应归还", "wrong": "号码不对"},
    "en": {"reached": "reached", "no_answer": "no answer", "promised": "promised", "wrong": "wrong number"},
}
_WHY = {
    "zh": {"out": "登记为借出", "elsewhere": "属于其他驿站", "retired": "已停用"},
    "en": {"out": "booked out", "elsewhere": "of another station", "retired": "retired"},
}


@query(Right.LEND)
def slip_facts(look: Look, loans_out: Sequence[str], reprint: bool = False, language: str = "zh") -> LoanSlipFacts:
    """Give what the slip of loans that went out at once says.

    Raises:
        HallError: `missing_field unknown_loan`; `not_allowed` for loans of another station.
    """
    if not loans_out:
        raise HallError("missing_field", field="loans")
    rows = [find_loan(look, number) for number in loans_out]
    for row in rows:
        if row.site_id != look.site.id:
            look.require(Right.EVERY_STATION)
    sights = loan_sights(look, rows)
    first, kept = sights[0], rows[0]
    who = None if kept.resident_id is None else residents.resident_of(look.tx, kept.resident_id)
    return LoanSlipFacts(
        site=_site_name(look, kept.site_id),
        site_phone=look.site.settings["place.phone"],
        number=first.loan,
        at=_local(look, first.out_at),
        by=first.lent_by,
        items=tuple(_slip_item(look, row, sight) for row, sight in zip(rows, sights, strict=True)),
        borrower=(who.contact or who.name) if who is not None else "",
        phone=first.phone,
        unit=who.name if who is not None and who.contact else "",
        carer_for=first.carer_for,
        deposit_fen=sum(sight.deposit_fen for sight in sights),
        keep_months=look.site.settings["lending.anonymise_months"],
        note=look.site.settings["slip.line"],
        reprint=reprint,
        back_dated=any(sight.back_dated for sight in sights),
        words=loan_slip_words.ENGLISH if language == _ENGLISH else loan_slip_words.CHINESE,
    )


@use_case(Right.LEND)
def print_slip(work: Work, loans_out: Sequence[str], *, again: bool = False) -> int:
    """Print the slip of loans that went out at once on the receipt printer of the counter, both copies in one.

    Gives the job's number in the outbox.

    Args:
        work: The open unit of work.
        loans_out: Their numbers.
        again: It is marked 补打.

    Raises:
        HallError: as `slip_facts`; `no_slip_printer` when none is set up for what happens at desks.
    """
    slip = slip_facts(work, loans_out)
    job = loan_slip_row(work, loan_slip_payload(slip), reprint=again)
    if job is None:
        raise HallError("no_slip_printer", loan=slip.number)
    waiting = outbox.waiting(work.tx, work.site.id)
    let_replace(work, job, (other for other in waiting if (other.kind, other.subject) == (LOAN, slip.number)))
    work.subject = slip.number
    return job


@use_case(Right.LEND)
def overdue_facts(work: Work, language: str = "zh") -> OverdueFacts:
    """Give the call list in full, with whole telephone numbers to call: it is written down who asked for it."""
    rows: list[CallRow] = []
    nameless: list[LoanSight] = []
    after: tuple[str, int] | None = None
    while True:
        page = call_list(work, after)
        rows += page.rows
        nameless += page.nameless
        after = page.after
        if after is None:
            break
    people = [_late_person(work, row, language) for row in rows]
    if people:
        work.subject = work.today.isoformat()
        work.changed(changes.LOOKS)
    if nameless:
        people.append(LatePerson("", "", tuple(map(_late_item, nameless))))
    return OverdueFacts(
        site=work.site.name,
        today=work.today,
        at=_local(work, work.now),
        by=account_name(work, work.actor.account_id),
        people=tuple(people),
        words=overdue_words.ENGLISH if language == _ENGLISH else overdue_words.CHINESE,
    )


@query(Right.LEND)
def ledger_facts(look: Look, first: date, last: date, station: str | None = None, language: str = "zh") -> LedgerFacts:
    """Give the ledger of a station: every loan that went out from first to last, both included.

    Raises:
        HallError: `bad_value` for days in the wrong order or too many of them, `not_allowed`.
    """
    if not 0 <= (last - first).days <= MOST_LEDGER_DAYS:
        raise HallError("bad_value", field="last")
    site_id = station_of(look, station)
    rows = loans.loans_between(look.tx, site_id, first, last)
    told: list[LedgerLoan] = []
    for begin in range(0, len(rows), 500):
        told += map(_ledger_loan, loan_sights(look, rows[begin : begin + 500]))
    words = station_ledger_words.ENGLISH if language == _ENGLISH else station_ledger_words.CHINESE
    return LedgerFacts(_site_name(look, site_id), first, last, _local(look, look.now), tuple(told), words)


@query(Right.EDIT_STOCK)
def take_facts(look: Look, take: int, language: str = "zh") -> StockTakeFacts:
    """Give what the report of a stock-take says.

    Raises:
        HallError: `no_take`.
    """
    report = take_report(look, take)
    state, whys = report.take, _WHY["en" if language == _ENGLISH else "zh"]
    return StockTakeFacts(
        site=report.site,
        number=str(state.id),
        began=_local(look, state.begun_at),
        ended=None if state.ended_at is None else _local(look, state.ended_at),
        by=report.by or (state.begun_by,),
        expected=state.expected,
        out=report.out,
        found_count=state.found,
        missing=tuple(map(_missing, report.missing)),
        uncounted=tuple(map(_missing, report.uncounted)),
        unexpected=tuple(
            UnexpectedItem(line.item, line.name, line.home, whys.get(line.why, "")) for line in report.unexpected
        ),
        at=_local(look, look.now),
        found=tuple(FoundItem(line.item, line.name, line.place, line.counted) for line in report.found),
        note=state.note,
        words=stock_take_words.ENGLISH if language == _ENGLISH else stock_take_words.CHINESE,
    )


@query(Right.EDIT_STOCK)
def label_facts(look: Look, items: Sequence[str]) -> tuple[Label, ...]:
    """Give the labels of items, in their order.

    Raises:
        HallError: `unknown_item`.
    """
    found = [find_item(look, code) for code in items]
    return tuple(Label(one.item.code, one.model.name, _site_name(look, one.item.home_id)) for one in found)


@query(Right.EDIT_STOCK)
def kit_label_facts(look: Look, kits: Sequence[str]) -> tuple[Label, ...]:
    """Give the labels of kits, in their order.

    Raises:
        HallError: `unknown_kit`.
    """
    return tuple(Label(row.code, row.name, _site_name(look, row.site_id)) for row in map(partial(find_kit, look), kits))


@query(Right.EDIT_STOCK)
def blank_label_facts(look: Look, codes: Sequence[str]) -> tuple[Label, ...]:
    """Give labels that are printed ahead."""
    return tuple(Label(code, site=look.site.name) for code in codes)


def _slip_item(look: Look, row: LoanRow, sight: LoanSight) -> SlipItem:
    model = stock.model_of(look.tx, stock.item_of(look.tx, row.item_id).model_id)
    return SlipItem(
        code=sight.item,
        name=sight.name,
        loan=sight.loan,
        quantity=sight.quantity,
        due=sight.due,
        limits=model.limits,
        accessories=tuple(model.accessories or ()),
    )


def _late_person(look: Look, row: CallRow, language: str) -> LatePerson:
    who = find_resident(look, row.resident)
    phone = look.secrets.open(who.phone) if who.phone else ""
    last = row.last
    outcomes = _OUTCOMES["en" if language == _ENGLISH else "zh"]
    return LatePerson(
        name=row.contact or row.name,
        phone=phone,
        items=tuple(map(_late_item, row.loans)),
        unit=row.name if row.contact else "",
        contacted_at=None if last is None else _local(look, last.at),
        contact="" if last is None else " ".join(filter(None, (outcomes[last.outcome], last.note))),
    )


def _late_item(loan: LoanSight) -> LateItem:
    return LateItem(loan.item, loan.name, loan.due, loan.late_days, loan.still_out)


def _ledger_loan(loan: LoanSight) -> LedgerLoan:
    told = LedgerLoan(
        loan=loan.loan,
        out_on=loan.out_on,
        code=loan.item,
        name=loan.name,
        due=loan.due,
        quantity=loan.quantity,
        borrower=loan.borrower,
        phone=loan.phone,
        by=loan.lent_by,
        late_days=loan.late_days,
        renewals=loan.renewals,
        back_dated=loan.back_dated,
        carer_for=loan.carer_for,
        note=loan.note,
        deposit_fen=loan.deposit_fen,
        deposit_paid=loan.deposit_paid,
    )
    if loan.state == "out":
        return told
    return replace(
        told,
        back_on=loan.back_on,
        works=loan.works,
        complete=loan.complete,
        lendable=loan.lendable,
        lost=loan.state == "lost",
        back_at=loan.back_station if loan.back_station not in (None, loan.station) else "",
    )


def _missing(line: TakeLine) -> MissingItem:
    last = "" if line.last_back is None else line.last_back.isoformat()
    return MissingItem(line.item, line.name, line.category, line.place, last)


def _site_name(look: Look, site_id: int) -> str:
    return look.site.name if site_id == look.site.id else str(sites.read_site(look.tx, site_id)["name"])


def _local(look: Look, at: datetime) -> datetime:
    return at.astimezone(look.site.tzinfo()).replace(tzinfo=None)
