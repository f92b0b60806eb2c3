"""Make loan slips and ledgers as PDF in the language of the screen; runs beside the interface."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.core.actor import Actor
from app.documents.loan_slip import loan_slip_pdf
from app.documents.put_file import put_file
from app.documents.station_ledger import ledger_pdf, ledger_table
from app.documents.workbook import write_table
from app.hall import Hall
from app.lending import papers
from ui import i18n


def slip_made(hall: Hall, actor: Actor, loans: tuple[str, ...], again: bool) -> bytes:
    """Make the slip of loans that went out at once, in two copies."""
    return loan_slip_pdf(hall.ask(papers.slip_facts, actor, loans, again, language=_language()))


def ledger_written(hall: Hall, actor: Actor, first: date, last: date, path: Path) -> Path:
    """Write the ledger of some days as PDF, or as a workbook where the file's name ends so."""
    facts = hall.ask(papers.ledger_facts, actor, first, last, language=_language())
    if path.suffix.lower() == ".pdf":
        return put_file(path, ledger_pdf(facts))
    headings, rows = ledger_table(facts)
    return write_table(path, headings, rows, sheet=facts.words.title)


def _language() -> str:
    return "zh" if i18n.spoken() == i18n.CHINESE else "en"
