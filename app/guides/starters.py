"""Starter texts of our own for forty frequent matters: each is a draft until somebody here has checked it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.core.rights import Right
from app.core.work import Look, Work, use_case
from app.guides.catalogue import DRAFT, make_guide, same_key
from app.guides.content import GuideContent
from app.guides.reading import read_content
from db import guides

FILE = Path(__file__).resolve().parents[2] / "resources" / "catalogue" / "guides_zh.json"


@dataclass(frozen=True, slots=True)
class Starter:
    """A starter text, and the names of services whose visits it may belong to, the fittest first."""

    content: GuideContent
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StartersAdded:
    """What came of bringing the starter texts in."""

    added: tuple[str, ...]
    there: int


@lru_cache(maxsize=1)
def starters() -> tuple[Starter, ...]:
    """Read the starter texts."""
    rows = json.loads(FILE.read_text(encoding="utf-8"))
    return tuple(Starter(read_content(row["content"]), tuple(row["services"])) for row in rows)


@use_case(Right.EDIT_GUIDES)
def add_starters(work: Work) -> StartersAdded:
    """Bring in the starter texts that are not there yet, as drafts; a matter that is there already stays as it is."""
    keys = {same_key(one.content.department, one.content.link, one.content.title): one for one in starters()}
    known = guides.guides_by_key(work.tx, work.site.id, list(keys))
    titles = {row.title for row in guides.heads_at(work.tx, work.site.id)}
    lacking = [one for key, one in keys.items() if key not in known and one.content.title not in titles]
    added = [make_guide(work, one.content, DRAFT, service=_service(work, one), starter=True) for one in lacking]
    work.detail = {"added": len(added)}
    return StartersAdded(tuple(row.number for row in added), len(keys) - len(added))


def _service(look: Look, starter: Starter) -> str | None:
    """Give the code of the site's own service that a text belongs to."""
    codes = {service.name: service.code for service in look.site.services.values() if service.active}
    return next((codes[name] for name in starter.services if name in codes), None)
