"""What can be found from the start: keys, menus, pages, settings, services and today's tickets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.core.errors import HallError
from app.core.rights import TABLE, Right
from app.core.text import NAME_LIMIT
from app.guides.catalogue import GuideLine, list_guides
from app.queue.numbers import as_typed
from app.queue.receipts import CaseInfo, case_meant, case_typed
from app.queue.results import TicketStory
from app.queue.tickets import ticket_story
from ui.context import Context
from ui.lending.resolve import Resolved, suggest
from ui.lending.words import item_text, person_text
from ui.palette.case_entries import FoundCasesProvider
from ui.palette.entry import Entry, Provider
from ui.plaintext import plain
from ui.service_names import shown_name
from ui.settings.sections import sections_of
from ui.shell.menus import look_menu, person_menu
from ui.shell.pages import pages_of
from ui.shortcuts import Shortcut, key_text
from ui.spans import minutes_text
from ui.words import number_text, state_text

if TYPE_CHECKING:
    from ui.shell.workplace import Workplace

_MARK = "shortcut-"
_LEAST = 2  # letters before items, people and guides are looked for
_MOST_GUIDES = 20


@dataclass(frozen=True)
class Surroundings:
    """Where the palette was opened."""

    ctx: Context
    workplace: Workplace
    window: QWidget
    ask: Callable[[str], object]  # what the top bar's menus do


class KeysProvider(Provider):
    """Everything that a key does here and now."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where

    def entries(self) -> Sequence[Entry]:
        """Give the keys of the page on show first, then those that work everywhere."""
        found: dict[str, Entry] = {}
        ctx = self._where.ctx
        told = {page.shortcut for page in pages_of(ctx.actor.role, ctx.granted)}  # with the pages, and once
        shortcuts = self._where.window.findChildren(QShortcut)
        for key in sorted(shortcuts, key=_is_of_window):
            shortcut = _named(key)
            if shortcut is None or shortcut in (Shortcut.PALETTE, Shortcut.DISMISS, *told) or shortcut.name in found:
                continue
            owner = key.parent()
            if key.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
                keys = key_text(shortcut)
                found[shortcut.name] = Entry(
                    f"key-{shortcut.name}", shortcut.words(), keys, key.activated.emit, (keys,)
                )
        return tuple(found.values())


def _is_of_window(key: QShortcut) -> bool:
    owner = key.parent()
    return isinstance(owner, QWidget) and owner.isWindow()


def _named(key: QShortcut) -> Shortcut | None:
    name = key.objectName().removeprefix(_MARK).upper()
    return Shortcut[name] if key.objectName().startswith(_MARK) and name in Shortcut.__members__ else None


class MenusProvider(Provider):
    """What stands in the top bar's menus."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where

    def entries(self) -> Sequence[Entry]:
        """Give what the menus would do now."""
        ctx = self._where.ctx
        menu, found = QMenu(), []
        day = self._where.workplace.day_now()
        closed = day.closed if day is not None else None
        for fill in (partial(person_menu, menu, ctx.actor, closed), partial(look_menu, menu, ctx.look)):
            fill()
            for action in menu.actions():
                asks = action.data()
                if action.isEnabled() and asks:
                    title = action.text().partition("\t")[0]
                    found.append(Entry(f"menu-{asks}", title, _kind("Command"), partial(self._where.ask, str(asks))))
        menu.deleteLater()
        return found


class PlacesProvider(Provider):
    """Pages, and the sections of the settings."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where

    def entries(self) -> Sequence[Entry]:
        """Give what the role may open."""
        where, role = self._where, self._where.ctx.actor.role
        pages = pages_of(role, where.ctx.granted)
        found = [
            Entry(
                f"page-{page.name}",
                QCoreApplication.translate("Pages", page.words),
                key_text(page.shortcut),
                partial(where.workplace.go_to, page.name),
                (page.name,),
            )
            for page in pages
        ]
        if any(page.name == "settings" for page in pages):
            found += [
                Entry(
                    f"section-{section.name}",
                    section.title(),
                    _kind("Settings"),
                    partial(where.workplace.show_found, "settings", "section", section.name),
                    (section.name,),
                )
                for section in sections_of(role)
            ]
        return found


class ServicesProvider(Provider):
    """The services: a number for a walk-up, or the settings of one."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where
        rights = TABLE[where.ctx.actor.role]
        self._takes = Right.TAKE_TICKET in rights and where.ctx.actor.desk is not None
        self._edits = Right.EDIT_SETUP in rights

    def question(self, query: str) -> Callable[[], object] | None:
        """Ask once for the services, whatever is looked for."""
        hall, actor = self._where.ctx.hall, self._where.ctx.actor
        return partial(hall.site, actor) if not query and (self._takes or self._edits) else None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make entries of the site's services."""
        show = self._where.workplace.show_found
        services = [one for one in answer.services.values() if one.active]  # type: ignore[attr-defined]
        found = []
        for one in services:
            name = f"{one.code}  {plain(shown_name(one.name, one.name_en))}"
            words = (one.code, plain(one.name), one.name_en[:NAME_LIMIT])
            if self._takes:
                title = QCoreApplication.translate("Palette", "Give a number: {service}").format(service=name)
                run = partial(show, "desk", "take", one.code)
                found.append(Entry(f"take-{one.code}", title, _kind("Walk-up"), run, words))
            if self._edits:
                run = partial(show, "settings", "service", one.code)
                found.append(Entry(f"service-{one.code}", name, _kind("Settings"), run, words))
        return found


class TicketsProvider(Provider):
    """A ticket of today by its number, and the receipt of the case that it left behind."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where
        rights = TABLE[where.ctx.actor.role]
        self._sees, self._serves = Right.SEE_QUEUE in rights, Right.RUN_DESK in rights

    def question(self, query: str) -> Callable[[], object] | None:
        """Ask for a ticket when what was typed looks like a number."""
        name = as_typed(query)
        return partial(_story, self._where.ctx, name, self._serves) if self._sees and name is not None else None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make an entry of the ticket, if there is one."""
        if not isinstance(answer, _Story):
            return ()
        story = answer.ticket
        number = number_text(story.ticket)
        waited = minutes_text(story.waited_s)
        words = QCoreApplication.translate("Palette", "{ticket}: {state}, waited {time}")
        title = words.format(ticket=number, state=state_text(story.state), time=waited)
        run = partial(_show_ticket, self._where, story.ticket, title)
        entry = Entry(f"ticket-{story.ticket}", title, _kind("Ticket"), run, (story.ticket, number))
        return (entry,) if answer.case is None else (entry, _receipt(self._where, answer.case))


class CasesProvider(Provider):
    """The receipt of a case by the case's number."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where
        self._serves = Right.RUN_DESK in TABLE[where.ctx.actor.role]

    def question(self, query: str) -> Callable[[], object] | None:
        """Ask for a case when what was typed looks like its number."""
        hall, actor = self._where.ctx.hall, self._where.ctx.actor
        meant = self._serves and case_typed(query) is not None
        return partial(hall.ask, case_meant, actor, typed=query) if meant else None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make an entry of its receipt, if there is such a case."""
        return (_receipt(self._where, answer),) if isinstance(answer, CaseInfo) else ()


class LendingProvider(Provider):
    """Items and borrowers, by code, name, pinyin, initials or the end of a telephone number: their cards."""

    def __init__(self, where: Surroundings) -> None:
        self._where = where
        self._lends = Right.LEND in TABLE[where.ctx.actor.role] | where.ctx.granted

    def question(self, query: str) -> Callable[[], object] | None:
        """Ask who and what begins like this."""
        ctx = self._where.ctx
        return partial(suggest, ctx.hall, ctx.actor, query) if self._lends and len(query) >= _LEAST else None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make an entry of each card."""
        if not isinstance(answer, Resolved):
            return ()
        show, typed = self._where.workplace.show_found, answer.text
        found = []
        for who in answer.people:
            run = partial(show, "lending", "resident", who.code)
            found.append(Entry(f"resident-{who.code}", person_text(who), _kind("Borrower"), run, (typed, who.code)))
        for item in answer.items:
            run = partial(show, "lending", "item", item.code)
            found.append(Entry(f"item-{item.code}", item_text(item), _kind("Item"), run, (typed, item.code)))
        return found


class GuidesProvider(Provider):
    """Guides by title, pinyin, initials, what people call them or their number: the page shows the one."""

    certain = False  # by two letters many are found, any of which would stand above the page of that name

    def __init__(self, where: Surroundings) -> None:
        self._where = where
        self._sees = Right.SEE_GUIDES in TABLE[where.ctx.actor.role]

    def question(self, query: str) -> Callable[[], object] | None:
        """Ask which guides are meant."""
        ctx = self._where.ctx
        meant = self._sees and len(query) >= _LEAST
        return partial(ctx.hall.ask, list_guides, ctx.actor, text=query) if meant else None

    def answers(self, answer: object) -> Sequence[Entry]:
        """Make an entry of each."""
        show, found = self._where.workplace.show_found, []
        lines: Sequence[GuideLine] = answer  # type: ignore[assignment]
        for line in lines[:_MOST_GUIDES]:
            run = partial(show, "guides", "guide", line.id)
            found.append(Entry(f"guide-{line.id}", plain(line.title), _kind("Guide"), run, (line.id,)))
        return found


def _receipt(where: Surroundings, case: CaseInfo) -> Entry:
    words = QCoreApplication.translate("Palette", "Print the receipt of {case} again ({ticket})")
    title = words.format(case=case.case, ticket=number_text(case.ticket))
    run = partial(where.workplace.print_receipt_again, case.case)
    return Entry(f"receipt-{case.case}", title, _kind("Case"), run, (case.case, case.ticket))


def _show_ticket(where: Surroundings, ticket: str, words: str) -> None:
    """Point at the ticket where it stands in a list, and say how it is wherever it is."""
    if where.ctx.actor.desk is not None:
        where.workplace.show_found("desk", "ticket", ticket)
    where.ctx.strip.show_message(words, "info", id="palette-ticket", seconds=20)


class _Story(NamedTuple):
    """What is known of a ticket, and the case that it left behind, if any."""

    ticket: TicketStory
    case: CaseInfo | None


def _story(ctx: Context, ticket: str, with_case: bool) -> _Story | None:
    """Read a ticket; none of that number is no trouble."""
    try:
        story = ctx.hall.ask(ticket_story, ctx.actor, ticket=ticket)
    except HallError as error:
        if error.code == "unknown_ticket":
            return None
        raise
    return _Story(story, ctx.hall.ask(case_meant, ctx.actor, typed=ticket) if with_case else None)


_KINDS = {
    "Command": QT_TRANSLATE_NOOP("Palette", "Command"),
    "Settings": QT_TRANSLATE_NOOP("Palette", "Settings"),
    "Walk-up": QT_TRANSLATE_NOOP("Palette", "Walk-up"),
    "Ticket": QT_TRANSLATE_NOOP("Palette", "Ticket"),
    "Case": QT_TRANSLATE_NOOP("Palette", "Case"),
    "Borrower": QT_TRANSLATE_NOOP("Palette", "Borrower"),
    "Item": QT_TRANSLATE_NOOP("Palette", "Item"),
    "Guide": QT_TRANSLATE_NOOP("Palette", "Guide"),
}


def _kind(kind: str) -> str:
    source = _KINDS[kind]
    return QCoreApplication.translate("Palette", source)


def providers_for(where: Surroundings) -> tuple[Provider, ...]:
    """Give who is asked, in the order in which equally good finds stand."""
    return (
        TicketsProvider(where),
        FoundCasesProvider(where),
        CasesProvider(where),
        LendingProvider(where),
        GuidesProvider(where),
        KeysProvider(where),
        PlacesProvider(where),
        ServicesProvider(where),
        MenusProvider(where),
    )
