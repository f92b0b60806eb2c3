"""Print loan slips on whatever the station prints them on; make them and ledgers in the language of the screen."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from app.core.actor import Actor
from app.core.site import Site
from app.documents.loan_slip import loan_slip_pdf
from app.documents.put_file import put_file
from app.documents.station_ledger import ledger_pdf, ledger_table
from app.documents.workbook import write_table
from app.hall import Hall
from app.lending import papers
from ui import i18n
from ui.context import Context
from ui.lending.printing import Papers

ROLL = "roll"  # of `lending.slip_paper`: the receipt printer of the counter


class LoanSlips(QObject):
    """The way of a loan slip: through the outbox to the receipt printer, or as a page to the office printer."""

    def __init__(self, ctx: Context, papers: Papers) -> None:
        super().__init__(papers)
        self._ctx, self._papers = ctx, papers

    def print(self, loans: tuple[str, ...], again: bool = False) -> None:
        """Print the slip of loans that went out at once."""
        then = partial(self._print_on, loans, again)
        hall, tasks = self._ctx.hall, self._ctx.tasks
        tasks.run_query(self, hall.site, self._ctx.actor, done=then, failed=self._papers.failed, tag="slip")

    def _print_on(self, loans: tuple[str, ...], again: bool, site: Site) -> None:
        ctx = self._ctx
        if site.settings["lending.slip_paper"] != ROLL:
            self._papers.print(partial(slip_made, ctx.hall, ctx.actor, loans, again))
            return
        asked = (ctx.hall.do, papers.print_slip, ctx.actor)
        values = {"loans_out": loans, "again": again}
        ctx.tasks.run_command(self, *asked, done=self._sent, failed=self._papers.failed, **values)

    def _sent(self, _job: int) -> None:
        self._ctx.strip.show_message(self.tr("The loan slip goes to the receipt printer."), "done")


def slip_made(hall: Hall, actor: Actor, loans: tuple[str, ...], again: bool) -> bytes:
    """Make the slip of loans that went out at once, in two copies, on the paper that the station takes for it."""
    paper = hall.site(actor).settings["lending.slip_paper"]
    facts = hall.ask(papers.slip_facts, actor, loans, again, language=_language())
    return loan_slip_pdf(facts, "A4" if paper == ROLL else paper)


def ledger_written(hall: Hall, actor: Actor, first: date, last: date, path: Path) -> Path:
    """Write the ledger of some days as PDF, or as a workbook where the file's name ends so."""
    facts = hall.ask(papers.ledger_facts, actor, first, last, language=_language())
    if path.suffix.lower() == ".pdf":
        return put_file(path, ledger_pdf(facts))
    headings, rows = ledger_table(facts)
    return write_table(path, headings, rows, sheet=facts.words.title)


def _language() -> str:
    return "zh" if i18n.spoken() == i18n.CHINESE else "en"
