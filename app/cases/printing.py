"""The facts of the papers of cases, as whoever asks may see them."""

from __future__ import annotations

from datetime import date

from app.cases.history import steps_told
from app.cases.papers import papers_held
from app.cases.record import find_case, may_see, name_of, state_of, states_of
from app.cases.terms import ENDED, NOTICE_VERSION
from app.cases.visits import HomeVisit, rating_code, visits_of_day
from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.work import Look, Work, query, use_case
from app.documents import case_papers as papers
from app.documents.case_receipt import CaseReceiptFacts, ReceiptPaper
from app.documents.case_words import CHINESE, ENGLISH, CaseWords
from app.residents.register import shown_phone
from db import cases, home_visits, residents
from db.cases import CaseRow
from db.residents import ResidentRow

MOST_DAYS = 366


@query(Right.WORK_CASES)
def receipt_facts(look: Look, case: str, language: str = "zh") -> CaseReceiptFacts:
    """Give what the receipt of a case says.

    Raises:
        HallError: `unknown_case`.
    """
    row = find_case(look, case)
    who = _resident(look, row)
    return CaseReceiptFacts(
        site=look.site.name,
        number=row.number,
        at=row.opened_at.astimezone(look.site.tzinfo()),
        by=name_of(look, row.opened_by),
        about=state_of(look, row).title,
        kind=row.kind,
        promised=row.promised,
        resident=who.name if who else "",
        phone=shown_phone(look, who) if who else "",
        papers=tuple(ReceiptPaper(one.name, one.originals, one.copies) for one in papers_held(look, row)),
        keep_months=look.site.settings["cases.anonymise_months"],
        told=NOTICE_VERSION if who else "",
        site_phone=look.site.settings["place.phone"],
        words=_words(language),
    )


@use_case(Right.WORK_CASES)
def visit_sheet_facts(work: Work, day: date, visitor: str = "", language: str = "zh") -> papers.VisitSheetFacts:
    """Give what the sheet of a day's visits says, those still to be done, of one visitor or of all.

    It has whole telephone numbers and addresses, so that it is written down who asked for it.
    """
    words = _words(language)
    todo = [one for one in visits_of_day(work, day, visitor) if one.done_at is None]
    if todo:
        work.subject = day.isoformat()
        work.changed(changes.LOOKS)
    return papers.VisitSheetFacts(
        site=work.site.name,
        day=day,
        visitor=visitor,
        at=work.now.astimezone(work.site.tzinfo()),
        visits=tuple(_sheet_visit(one, words) for one in todo),
        words=words,
    )


@query(Right.WORK_CASES)
def notice_facts(look: Look, case: str, language: str = "zh") -> papers.CaseNoticeFacts:
    """Give what the notice of a result says.

    Raises:
        HallError: `unknown_case`, `wrong_state` while it goes on.
    """
    row = find_case(look, case)
    if row.state != ENDED:
        raise HallError("wrong_state", case=row.number, state=row.state)
    who = _resident(look, row)
    held = [one.name for one in papers_held(look, row) if one.held_originals or one.held_copies]
    visit = home_visits.visit_of(look.tx, row.id)
    return papers.CaseNoticeFacts(
        site=look.site.name,
        number=row.number,
        resident=who.name if who else "",
        about=state_of(look, row).title,
        result=row.result,
        at=look.now.astimezone(look.site.tzinfo()),
        note=row.result_note,
        held=tuple(held),
        site_phone=look.site.settings["place.phone"],
        rating=rating_code(look, visit) if visit is not None else "",
        rating_hours=look.site.settings["rating.hours"],
        words=_words(language),
    )


@query(Right.WORK_CASES)
def file_facts(look: Look, case: str, language: str = "zh") -> papers.CaseFileFacts:
    """Give what the file of a case says.

    Raises:
        HallError: `unknown_case`.
    """
    row, zone = find_case(look, case), look.site.tzinfo()
    who, state = _resident(look, row), state_of(look, row)
    steps = [
        papers.FileStep(one.at.astimezone(zone), one.by, one.kind, one.text, one.data, one.device)
        for one in steps_told(look, row)
    ]
    held = [
        papers.FilePaper(one.name, one.originals, one.copies, one.held_originals, one.held_copies)
        for one in papers_held(look, row)
    ]
    return papers.CaseFileFacts(
        site=look.site.name,
        number=row.number,
        about=state.title,
        kind=row.kind,
        opened_at=row.opened_at.astimezone(zone),
        by=name_of(look, row.opened_by),
        owner=state.owner_name,
        made_at=look.now.astimezone(zone),
        promised=row.promised,
        resident=who.name if who else "",
        phone=shown_phone(look, who) if who else "",
        result=row.result,
        consent=row.consent,
        note=row.result_note or row.note,
        papers=tuple(held),
        steps=tuple(steps),
        words=_words(language),
    )


@query(Right.WORK_CASES)
def ledger_facts(look: Look, first: date, last: date, language: str = "zh") -> papers.CaseLedgerFacts:
    """Give the ledger of the cases that were opened on these days and that the acting account may see.

    Raises:
        HallError: `bad_value` for days the wrong way round, or more than a year.
    """
    if not 0 <= (last - first).days < MOST_DAYS:
        raise HallError("bad_value", field="until", limit=MOST_DAYS)
    rows = [row for row in cases.cases_between(look.tx, look.site.id, first, last) if may_see(look, row)]
    open_days = look.site.open_days()
    told = []
    for row, state in zip(rows, states_of(look, rows), strict=True):
        until = row.ended_on or look.today
        late = open_days.working_days_between(row.promised, until) if row.promised and until > row.promised else 0
        told.append(
            papers.LedgerCase(
                opened_on=row.opened_on,
                number=row.number,
                kind=row.kind,
                about=state.title,
                resident=state.who,
                promised=row.promised,
                ended_on=row.ended_on,
                result=row.result,
                owner=state.owner_name,
                late_days=late,
            )
        )
    at = look.now.astimezone(look.site.tzinfo())
    return papers.CaseLedgerFacts(look.site.name, first, last, at, tuple(told), _words(language))


def _sheet_visit(one: HomeVisit, words: CaseWords) -> papers.SheetVisit:
    return papers.SheetVisit(
        at=one.planned_at,
        name=one.name,
        phone=one.phone,
        address=one.address,
        about=one.title,
        safety=one.safety,
        number=one.case,
        visitors=words.between.join(filter(None, (one.visitor, one.second))),
    )


def _resident(look: Look, row: CaseRow) -> ResidentRow | None:
    return residents.resident_of(look.tx, row.resident_id) if row.resident_id is not None else None


def _words(language: str) -> CaseWords:
    return ENGLISH if language == "en" else CHINESE
