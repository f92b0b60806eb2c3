"""Whose visit is whose: a day's visits at home, a sheet for each who goes (and who goes along)."""

from __future__ import annotations

from dataclasses import replace

from app.documents.case_papers import SheetVisit, VisitSheetFacts
from ui.plaintext import plain


def sheets_of(day: VisitSheetFacts) -> tuple[VisitSheetFacts, ...]:
    """Give each who goes their own visits alone; a day without any is one sheet that says so."""
    found: dict[str, list[SheetVisit]] = {}
    for one in day.visits:
        found.setdefault(plain(one.visitors), []).append(one)
    return tuple(replace(day, visitor=who, visits=tuple(lines)) for who, lines in found.items()) or (day,)
