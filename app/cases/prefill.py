"""What a new case can take over: the guide of its service with its papers, and what a materials notice told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.cases.papers import NAME_LIMIT, papers_held
from app.cases.record import find_case
from app.core.rights import Right
from app.core.work import Look, query
from app.guides.catalogue import find_guide, guide_of
from app.guides.notices import find_notice
from db import cases, guides
from db.guides import GuideRow


@dataclass(frozen=True, slots=True)
class WantedPaper:
    """A paper that a guide asks for, and how much of it."""

    name: str
    originals: int
    copies: int


@dataclass(frozen=True, slots=True)
class GuideChoice:
    """A guide that a case may go by: its number and title."""

    guide: str
    title: str


@dataclass(frozen=True, slots=True)
class CasePrefill:
    """What a form of a new case begins with.

    Attributes:
        service: Code of the notice's service, else the one that was asked for.
        guide: Number of the guide in question, None while several are possible or there is none.
        guides: All published guides of the service.
        papers: What that guide and the notice ask for: to be looked through, not yet taken in.
        notice: Number of the notice.
        missing: What it said was still missing.
    """

    service: str | None
    guide: str | None
    guides: tuple[GuideChoice, ...]
    papers: tuple[WantedPaper, ...]
    notice: str = ""
    missing: tuple[str, ...] = ()


@query(Right.WORK_CASES)
def case_prefill(
    look: Look, service: str | None = None, guide: str | None = None, notice: str | None = None
) -> CasePrefill:
    """Give what a new case of a service, guide or materials notice takes over.

    Raises:
        HallError: `unknown_service unknown_guide which_guide unknown_notice`.
    """
    told = find_notice(look, notice) if notice is not None else None
    about = look.site.services.get(told.service_id or 0) if told is not None else None
    about = look.site.service(service) if about is None and service is not None else about
    offered = cases.guides_of_service(look.tx, look.site.id, about.id) if about is not None else []
    row = _guide(look, guide, told.guide_id if told is not None else None, offered)
    names = () if told is None else (*told.brought, *(str(one["name"]) for one in told.missing))
    return CasePrefill(
        service=about.code if about is not None else None,
        guide=row.number if row is not None else None,
        guides=tuple(GuideChoice(number, title) for _, number, title in offered),
        papers=_papers(look, row, names),
        notice=told.number if told is not None else "",
        missing=() if told is None else tuple(str(one["name"]) for one in told.missing),
    )


@query(Right.WORK_CASES)
def missing_papers(look: Look, case: str) -> tuple[WantedPaper, ...]:
    """Give what the guide of a case asks for and nobody has brought yet.

    Raises:
        HallError: `unknown_case`.
    """
    row = find_case(look, case)
    here = {paper.name for paper in papers_held(look, row)}
    guide = guides.guide_of(look.tx, row.guide_id) if row.guide_id is not None else None
    return tuple(paper for paper in _papers(look, guide, ()) if paper.name not in here)


def _guide(look: Look, named: str | None, of_notice: int | None, offered: list[cases.GuideName]) -> GuideRow | None:
    if named is not None:
        return find_guide(look, named)
    only = offered[0].id if len(offered) == 1 else None
    wanted = of_notice if of_notice is not None else only
    return guides.guide_of(look.tx, wanted) if wanted is not None else None


def _papers(look: Look, row: GuideRow | None, names: Iterable[str]) -> tuple[WantedPaper, ...]:
    asked = guide_of(look, row).content.materials or () if row is not None else ()
    found = {one.name[:NAME_LIMIT]: (one.originals, one.copies) for one in asked if one.form != "electronic"}
    for name in names:
        found.setdefault(name[:NAME_LIMIT], (1, 0))
    wanted = (WantedPaper(name, _kept(name, originals), copies) for name, (originals, copies) in found.items())
    return tuple(paper for paper in wanted if paper.originals or paper.copies)


def _kept(name: str, originals: int) -> int:
    """Give how many originals may stay here: never an ID card, which nobody may withhold (居民身份证法 第十五条)."""
    return 0 if "身份证" in name else originals
