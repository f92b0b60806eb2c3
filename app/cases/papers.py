"""Papers of a case: what is held is always what came in less what was given back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.cases.record import CaseState, find_case, require_open, state_of, write
from app.core.errors import HallError
from app.core.rights import Right
from app.core.text import clean
from app.core.work import Look, Work, use_case
from db import cases
from db.cases import CaseRow, PaperRow

NAME_LIMIT, MOST_PAPERS, MOST_PIECES = 120, 60, 999


@dataclass(frozen=True, slots=True)
class HeldPaper:
    """A paper of a case.

    Attributes:
        id: To give it back by.
        originals, copies: Taken in.
        held_originals, held_copies: Still here.
    """

    id: int
    name: str
    originals: int
    copies: int
    held_originals: int
    held_copies: int


@use_case(Right.WORK_CASES)
def take_papers(work: Work, case: str, papers: Sequence[dict[str, Any]]) -> CaseState:
    """Take papers in.

    Raises:
        HallError: `unknown_case wrong_state bad_value missing_field too_long`.
    """
    row = require_open(find_case(work, case))
    if not papers:
        raise HallError("missing_field", field="papers")
    take_papers_in(work, row, papers)
    now = write(work, row, "papers_in", data={"count": len(papers)})
    return state_of(work, now)


@use_case(Right.WORK_CASES)
def give_papers_back(work: Work, case: str, papers: Sequence[dict[str, Any]] | None = None) -> CaseState:
    """Give papers back to the resident, who signs for them; all that is held unless `papers` says which.

    Raises:
        HallError: `unknown_case`, `nothing_held`, `bad_value` for more than is held and for one paper twice.
    """
    row = find_case(work, case)
    held = {paper.id: paper for paper in cases.papers_of(work.tx, row.id)}
    wanted = [_asked_back(held, one) for one in papers] if papers is not None else [_all(one) for one in held.values()]
    if len({one[0].id for one in wanted}) < len(wanted):
        raise HallError("bad_value", field="papers")  # one paper twice
    wanted = [one for one in wanted if one[1] or one[2]]
    if not wanted:
        raise HallError("nothing_held", case=row.number)
    for paper, originals, copies in wanted:
        back = {"originals_back": paper.originals_back + originals, "copies_back": paper.copies_back + copies}
        cases.update_paper(work.tx, paper.id, **back)
    told = [[paper.name, originals, copies] for paper, originals, copies in wanted]
    return state_of(work, write(work, row, "papers_out", data={"papers": told}))


def papers_held(look: Look, row: CaseRow) -> tuple[HeldPaper, ...]:
    """Give the papers of a case that was found."""
    return tuple(_held(paper) for paper in cases.papers_of(look.tx, row.id))


def take_papers_in(work: Work, row: CaseRow, papers: Sequence[dict[str, Any]]) -> None:
    """Write papers down as part of a use case; refusals as `take_papers`."""
    if len(papers) + len(cases.papers_of(work.tx, row.id)) > MOST_PAPERS:
        raise HallError("bad_value", field="papers", limit=MOST_PAPERS)
    for one in papers:
        if not isinstance(one, dict):
            raise HallError("bad_value", field="papers")
        name = clean(one.get("name", ""), "papers", NAME_LIMIT, needed=True).strip()
        originals, copies = _pieces(one, "originals"), _pieces(one, "copies")
        if not originals and not copies:
            raise HallError("bad_value", field="papers", paper=name)
        values = {"case_id": row.id, "name": name, "originals": originals, "copies": copies}
        cases.add_paper(work.tx, values)


def _asked_back(held: dict[int, PaperRow], one: Any) -> tuple[PaperRow, int, int]:
    paper = held.get(one["id"]) if isinstance(one, dict) and isinstance(one.get("id"), int) else None
    if paper is None:
        raise HallError("bad_value", field="papers")
    originals, copies = _pieces(one, "originals"), _pieces(one, "copies")
    here = _held(paper)
    if originals > here.held_originals or copies > here.held_copies:
        raise HallError("bad_value", field="papers", paper=paper.name, held=here.held_originals)
    return paper, originals, copies


def _all(paper: PaperRow) -> tuple[PaperRow, int, int]:
    here = _held(paper)
    return paper, here.held_originals, here.held_copies


def _held(paper: PaperRow) -> HeldPaper:
    left = (paper.originals - paper.originals_back, paper.copies - paper.copies_back)
    return HeldPaper(paper.id, paper.name, paper.originals, paper.copies, *left)


def _pieces(one: dict[str, Any], field: str) -> int:
    value = one.get(field, 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_PIECES:
        raise HallError("bad_value", field=field)
    return value
