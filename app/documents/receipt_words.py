"""The fixed words of a case receipt, in the two languages that a hall may choose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class ReceiptWords:
    """Marks, and sentences with `{}` for what is filled in."""

    title: str
    reprint: str
    received: str
    promised: str
    ticket: str
    keep: str
    call: str

    def when_received(self, at: datetime) -> str:
        """Say when the matter was received."""
        return self.received.format(at=at.strftime("%Y-%m-%d %H:%M"))

    def when_promised(self, promised: date) -> str:
        """Say by when the matter is promised."""
        return self.promised.format(date=promised.isoformat())

    def of_ticket(self, ticket: str) -> str:
        """Say in which visit the matter was received."""
        return self.ticket.format(ticket=ticket)


CHINESE = ReceiptWords(
    title="受理回执",
    reprint="补打",
    received="受理时间 {at}",
    promised="承诺办结日期 {date}",
    ticket="号票 {ticket}",
    keep="请妥善保管，凭此回执查询办理进度。",
    call="咨询电话 {phone}",
)
ENGLISH = ReceiptWords(
    title="Receipt",
    reprint="Reprint",
    received="Received {at}",
    promised="Promised by {date}",
    ticket="Ticket {ticket}",
    keep="Please keep this receipt and show it when you ask.",
    call="Telephone {phone}",
)
