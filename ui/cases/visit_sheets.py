"""Whose visit is whose: a day's visits at home, a sheet for each who goes (and who goes along)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.cases.visits import HomeVisit
from app.documents.case_papers import SheetVisit, VisitSheetFacts
from ui.plaintext import plain

_BETWEEN = {"zh": "、", "en": ", "}


def sheets_of(day: VisitSheetFacts, visits: Iterable[HomeVisit]) -> tuple[VisitSheetFacts, ...]:
    """Give each who goes their own visits alone; a day without any is one sheet that says so."""
    between = _BETWEEN[day.words.language[:2]]
    found: dict[str, list[SheetVisit]] = {}
    for one in visits:
        if one.done_at is None:
            who = between.join(plain(name) for name in (one.visitor, one.second) if name)
            found.setdefault(who, []).append(_line(one))
    return tuple(replace(day, visitor=who, visits=tuple(lines)) for who, lines in found.items()) or (day,)


def _line(one: HomeVisit) -> SheetVisit:
    return SheetVisit(one.planned_at, one.name, one.phone, one.address, one.title, one.safety, one.case)
