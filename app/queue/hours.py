"""When a site gives out numbers: hours per weekday with breaks, closed days, last-ticket time. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import Any


def gives_tickets(local: datetime, settings: Mapping[str, Any]) -> bool:
    """Tell whether kiosk and phone may take a ticket at this local time.

    Hours bind only those two (design section 3); no hours set means open.
    """
    if local.date().isoformat() in settings["hours.closed_days"]:
        return False
    week = settings["hours.week"]
    if not week:
        return True
    spans = [_span(local, span) for span in week.get(str(local.isoweekday()), ())]
    if not spans:
        return False
    last = max(end for _, end in spans) - timedelta(minutes=settings["hours.last_ticket_min"])
    return local <= last and any(start <= local < end for start, end in spans)


def _span(local: datetime, span: tuple[str, str]) -> tuple[datetime, datetime]:
    start, end = (datetime.combine(local.date(), time.fromisoformat(text), local.tzinfo) for text in span)
    return start, end
