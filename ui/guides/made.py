"""Make the papers of guides and pictures of them; all of it runs beside the interface."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from app.core.actor import Actor
from app.guides.notice_papers import notice_facts
from app.guides.printing import LARGE, LEAFLET, NOTICE, facts_if, file_name, guide_facts
from app.hall import Hall

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.documents.guide_facts import GuideFacts

A4, A5 = "A4", "A5"
MOST_PAGES = 12  # of a paper that is looked at
_SHARPNESS = 2.0  # dots a point: sharp where the paper is shown half as large again

GivePrinter = Callable[[], "QPrinter | None"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which paper.

    Attributes:
        subject: Number of a guide, or of a materials notice.
        paper: LEAFLET, LARGE or NOTICE.
        version: Of the guide, None = the newest.
    """

    subject: str
    paper: str = LEAFLET
    size: str = A4
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A guide as somebody is just writing it; `guide` is None for a new one."""

    content: dict[str, Any]
    guide: str | None = None
    alert: str = ""
    alert_until: date | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A paper.

    Attributes:
        version: Of the guide that it says.
        lacking: Characters that no font has, printed as their codes.
        name: What its file is called.
    """

    asked: Asked
    data: bytes
    title: str
    name: str
    version: int = 0
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of printing: on which printer, None where there is none; not taken where it took nothing."""

    made: Made
    printer: str | None
    taken: bool


def make(hall: Hall, actor: Actor, asked: Asked) -> Made:
    """Make a paper.

    Raises:
        HallError: `unknown_guide unknown_notice`.
    """
    if asked.paper == NOTICE:
        from app.documents.materials_paper import materials_pdf

        notice = hall.ask(notice_facts, actor, notice=asked.subject)
        return Made(asked, materials_pdf(notice), notice.matter, f"{notice.number}.pdf")
    return _of_guide(asked, hall.ask(guide_facts, actor, guide=asked.subject, version=asked.version))


def make_draft(hall: Hall, actor: Actor, draft: Draft) -> tuple[QImage, ...]:
    """Draw the leaflet of a guide that is not written down yet.

    Raises:
        HallError: as `facts_if`.
    """
    told = draft.content, draft.guide, draft.alert, draft.alert_until
    facts = hall.ask(facts_if, actor, *told)
    return pictures(_of_guide(Asked(facts.number), facts).data)


def draw(hall: Hall, actor: Actor, asked: Asked) -> tuple[Made, tuple[QImage, ...]]:
    """Make a paper to be looked at.

    Raises:
        HallError: as `make`.
    """
    made = make(hall, actor, asked)
    return made, pictures(made.data)


def send(hall: Hall, actor: Actor, asked: Asked, printer: GivePrinter) -> Sent:
    """Make a paper and print it on the usual printer, if there is one.

    Raises:
        HallError: as `make`.
    """
    from ui.lending.printing import draw_pdf

    made = make(hall, actor, asked)
    to = printer()
    if to is None:
        return Sent(made, None, taken=False)
    to.setDocName(made.name.removesuffix(".pdf"))
    return Sent(made, to.printerName(), taken=draw_pdf(to, made.data) > 0)


def pictures(data: bytes, most: int = MOST_PAGES) -> tuple[QImage, ...]:
    """Draw the first pages of a PDF."""
    from PySide6.QtPdf import QPdfDocument  # larger than all else of Qt that the program starts with

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    found = []
    for page in range(min(most, document.pageCount())):
        size = document.pagePointSize(page) * _SHARPNESS
        found.append(document.render(page, size.toSize()))
    document.close()
    return tuple(found)


def _of_guide(asked: Asked, facts: GuideFacts) -> Made:
    from app.documents.guide_facts import unprintable
    from app.documents.large_print import large_print_pdf
    from app.documents.leaflet import leaflet_pdf

    large = asked.paper == LARGE
    data = large_print_pdf(facts) if large else leaflet_pdf(facts, asked.size)
    kind = "large" if large else "" if asked.size == A4 else asked.size
    lacking = tuple(unprintable((facts,)))
    return Made(asked, data, facts.title, file_name(facts, kind), facts.version, lacking)
