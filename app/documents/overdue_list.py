"""The list by which the desk calls those who are late: one row a person, the longest late first; never to be posted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.documents.fonts import BOLD
from app.documents.marks import INK
from app.documents.overdue_words import CHINESE, OverdueWords
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.pdf import pdf_of
from app.documents.ruled import Column, table
from app.documents.strips import Strip, air, paragraph, title
from app.documents.typeset import BODY, SMALL, Style

_SHARES = (2.2, 3.6, 2.3, 2.4)
_WARNING = Style(BOLD, 13, 1.6)


@dataclass(frozen=True, slots=True)
class LateItem:
    """An item that is not back."""

    code: str
    name: str
    due: date
    late_days: int
    quantity: int = 1


@dataclass(frozen=True, slots=True)
class LatePerson:
    """Somebody to call.

    Attributes:
        name: Empty when none was asked.
        phone: In full: this is a list to call from.
        contacted_at: When somebody last spoke to them or tried to, in the site's own time; None = never.
        contact: What came of it, in words.
    """

    name: str
    phone: str
    items: tuple[LateItem, ...]
    unit: str = ""
    contacted_at: datetime | None = None
    contact: str = ""

    @property
    def latest(self) -> int:
        """How many days the item that is longest late is late."""
        return max((item.late_days for item in self.items), default=0)


@dataclass(frozen=True, slots=True)
class OverdueFacts:
    """What the list says: of which station and day, made when and by whom, and who is late."""

    site: str
    today: date
    at: datetime
    by: str
    people: tuple[LatePerson, ...]
    words: OverdueWords = CHINESE


def overdue_list_pdf(facts: OverdueFacts) -> bytes:
    """Give the list as pages of A4."""
    words, paper = facts.words, Paper()
    made = words.of_day(facts.site, facts.today, facts.at, facts.by)
    items = sum(len(person.items) for person in facts.people)
    total = words.total.format(people=len(facts.people), items=items)
    strips = [title(words.title, paper.room, f"{made}\n{total}"), air(2)]
    strips += paragraph(words.internal, paper.room, _WARNING)
    strips += [*paragraph(words.why, paper.room, SMALL._replace(colour=INK)), air(3)]
    strips += _people(facts, paper.room) if facts.people else paragraph(words.none, paper.room)
    # The warning is on every page: in the title of the later ones and at the foot of all.
    furniture = Furniture(f"{words.title} · {words.internal}", f"{words.internal} · {words.shred}", words.count)
    return pdf_of(laid_out(strips, paper, furniture), words.title, words.language)


def _people(facts: OverdueFacts, room: float) -> list[Strip]:
    words = facts.words
    who, items, contact, result = (Column(*each) for each in zip(words.columns, _SHARES, strict=True))
    columns = [who._replace(first=BOLD), items, contact, result]
    longest_first = sorted(facts.people, key=_longest_first)
    return table(columns, [_row(person, words) for person in longest_first], room, BODY._replace(size=10, lead=1.4))


def _longest_first(person: LatePerson) -> tuple[int, str, str]:
    return -person.latest, person.name, person.phone


def _row(person: LatePerson, words: OverdueWords) -> tuple[str, ...]:
    who = "\n".join(filter(None, (person.name or words.nobody, person.phone, person.unit)))
    told = []
    for item in sorted(person.items, key=_item_order):
        many = f" ×{item.quantity}" if item.quantity > 1 else ""
        told += [f"{item.code} {item.name}{many}", words.late(item.due, item.late_days)]
    return who, "\n".join(told), words.last_contact(person.contacted_at, person.contact), words.to_fill


def _item_order(item: LateItem) -> tuple[date, str]:
    return item.due, item.code
