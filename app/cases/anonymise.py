"""Forget whose cases ended long ago, or whose resident asks for it; what they were, when, and how they ended stays.

The figures need that, and nobody in particular (domain.md 1.7).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.cases.papers import papers_held
from app.cases.record import CaseState, find_case, note_step, state_of
from app.cases.terms import ENDED, FORGET_WHY, RATING
from app.core import changes
from app.core.errors import HallError
from app.core.rights import Right
from app.core.spans import months_before
from app.core.work import Look, Work, use_case
from app.residents.register import forget_unneeded
from db import cases, journal, ratings
from db.cases import CaseRow

PORTION = 200  # cases in one transaction: nobody waits long for it
_OF_CASE = re.compile(r'"case": "(C-[0-9]+)"')
_WORDS = ("title", "who", "waiting_why", "coming_at")  # what stored replies have of a case in people's words


@dataclass(frozen=True, slots=True)
class AnonymisedCases:
    """How many cases have no person any more, and whether there are older ones still: asking again goes on."""

    cases: int
    more: bool


@use_case(Right.EDIT_SETUP)
def anonymise_cases(work: Work) -> AnonymisedCases:
    """Forget whose cases ended longer ago than `cases.anonymise_months`, 200 at once, and the words of such ratings.

    Who is needed for nothing else is forgotten, too. A case whose papers are still here waits: somebody has to know
    whom to give them back to.
    """
    before = months_before(work.today, work.site.settings["cases.anonymise_months"])
    old = cases.named_ended(work.tx, work.site.id, before, PORTION)
    if old:
        _forget(work, old)
        work.subject = str(len(old))
        work.changed(changes.CASES)
    if len(old) < PORTION and ratings.forget_words(work.tx, work.site.id, before):
        work.changed(changes.RATINGS)
    return AnonymisedCases(len(old), len(old) == PORTION)


@use_case(Right.SEE_ALL_CASES)
def forget_case(work: Work, case: str, why: str, version: int | None = None) -> CaseState:
    """Forget at once whose an ended case was, as its resident may ask; it cannot be taken back (domain.md 1.7).

    Who is needed for nothing else, no loan and no other case, is forgotten, too.

    Args:
        work: The open unit of work.
        case: Its number.
        why: asked, or withdrawn (the consent).
        version: As it was seen.

    Raises:
        HallError: `unknown_case changed_meanwhile`, `wrong_state` while it goes on or when nothing is left to forget,
            `bad_value` for what a rating led to, which is nobody's, and while papers are here: somebody has to know
            whom to give them back to.
    """
    if why not in FORGET_WHY:
        raise HallError("bad_value", field="why")
    row = find_case(work, case, version)
    if row.source == RATING:
        raise HallError("bad_value", field="source")
    if row.state != ENDED or row.forgotten:
        raise HallError("wrong_state", case=row.number, state=row.state)
    if not may_forget(work, row):
        raise HallError("bad_value", field="papers")
    _forget(work, [row.id], {"why": why})
    work.subject = row.number
    work.changed(changes.CASES)
    return state_of(work, find_case(work, row.number))


def may_forget(look: Look, row: CaseRow) -> bool:
    """Tell whether a case may be forgotten before its term."""
    named = row.state == ENDED and not row.forgotten and row.source != RATING
    if not named or not look.allows(Right.SEE_ALL_CASES):
        return False
    return not any(paper.held_originals or paper.held_copies for paper in papers_held(look, row))


def _forget(work: Work, ids: Sequence[int], data: dict[str, Any] | None = None) -> None:
    """Forget whose cases these were, what was said of their visits, and whom nothing else needs."""
    if ratings.forget_words_of(work.tx, ids):
        work.changed(changes.RATINGS)
    rows = cases.named_among(work.tx, [*ids, *ratings.cases_led_to(work.tx, ids)])
    cases.forget_cases(work.tx, [row.id for row in rows])
    for row in rows:
        note_step(work, row.id, "forgotten", data=data)
    _clear_replies(work, {row.number for row in rows})
    forget_unneeded(work, {row.resident_id for row in rows if row.resident_id is not None})


def _clear_replies(work: Work, numbers: set[str]) -> None:
    """Take people's words of these cases out of what operations with a key answered."""
    for key, reply in journal.replies_with(work.tx, '"case": "C-'):
        if numbers & set(_OF_CASE.findall(reply)):
            journal.change_reply(work.tx, key, json.dumps(_without_words(json.loads(reply))))


def _without_words(told: Any) -> Any:
    if isinstance(told, list):
        return [_without_words(one) for one in told]
    if isinstance(told, dict):
        return {name: "" if name in _WORDS else _without_words(one) for name, one in told.items()}
    return told
