"""Cases by number, name or the end of a telephone number, and the materials notice that becomes one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.cases.record import CaseState
from app.cases.views import search_cases
from app.core.rights import TABLE, Right
from ui.cases.words import standing_text, title_text
from ui.context import Context
from ui.palette.entry import Entry, Provider
from ui.plaintext import plain

if TYPE_CHECKING:
    from ui.palette.providers import Surroundings

_LEAST, _MOST = 2, 5
_NOTICE = re.compile(r"M-[0-9]{1,12}")


class FoundCasesProvider(Provider):
    """Opens a case, or asks for a new one of a materials notice."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where
        self._works = Right.WORK_CASES in TABLE[where.ctx.actor.role]

    def question(self, query: str) -> Callable[[], object] | None:
        """Ask for cases that are called so."""
        return partial(_found, self._where.ctx, query) if self._works and len(query) >= _LEAST else None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make an entry of each case."""
        if not isinstance(answer, _Found):
            return ()
        show, typed = self._where.workplace.show_found, answer.text
        kind = QCoreApplication.translate("Palette", "Case")
        found = []
        for state in answer.cases[:_MOST]:
            words = f"{state.case} {title_text(state)} {plain(state.who)}".strip()
            run = partial(show, "cases", "case", state.case)
            found.append(
                Entry(f"case-{state.case}", f"{words} · {standing_text(state)}", kind, run, (typed, state.case))
            )
        if _NOTICE.fullmatch(typed.upper()):
            title = QCoreApplication.translate("Palette", "Open a case from the materials notice {notice}")
            run = partial(show, "cases", "notice", typed.upper())
            found.append(Entry(f"case-of-{typed}", title.format(notice=typed.upper()), kind, run, (typed,)))
        return found


class _Found(NamedTuple):
    """What was typed, and the cases that are meant."""

    text: str
    cases: tuple[CaseState, ...]


def _found(ctx: Context, text: str) -> _Found:
    return _Found(text, ctx.hall.ask(search_cases, ctx.actor, text=text))
