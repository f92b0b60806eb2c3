"""Labels for items: a QR code, the same code to read and to type, the name and the site; all places in mm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.documents.fonts import BOLD, REGULAR
from app.documents.label_sheets import LabelSheet
from app.documents.label_words import CHINESE, LabelWords
from app.documents.marks import INK, MM, Box, Code, Mark, Page, Rule
from app.documents.pdf import pdf_of
from app.documents.qr import is_plain
from app.documents.typeset import Style, few_lines, lines, set_lines, width

# Points. Everything is black: a label printer has no grey.
_CODE = Style(BOLD, 24, 1.15)
_NAME = Style(REGULAR, 13, 1.22)
_SITE = Style(REGULAR, 9, 1.3)
_LEAST_CODE, _LEAST_NAME, _LEAST_SITE = 6.0, 6.5, 6.0
_QR_SHARE, _QR_MOST = 0.4, 22.0  # of a label's width; mm
_GAP = 1.5  # mm between the QR code and the words
_ODD = 0.05  # mm by which paper may be measured wrongly


@dataclass(frozen=True, slots=True)
class Label:
    """What stands on one label.

    Attributes:
        code: The item's code ("T-0042"); the QR code says the same. One that is not plain ASCII, as a station may
            have written on its things before, stands there without: no reader would type it rightly.
        name: The item's name; empty on labels that are printed ahead and bound at the first scan.
        site: Whose it is.
    """

    code: str
    name: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class LabelPrint:
    """How labels are printed.

    Attributes:
        sheet: The paper.
        start: The first label to use, counted from 1 row by row: sheets may be used up in parts.
        right, down: By how much this printer must be put right, in mm.
        framed: Every label has a line around it, to be cut from plain paper.
    """

    sheet: LabelSheet
    start: int = 1
    right: float = 0.0
    down: float = 0.0
    framed: bool = False


def labels_pdf(labels: Sequence[Label], how: LabelPrint, words: LabelWords = CHINESE) -> bytes:
    """Give labels as PDF, one page a sheet (on a roll: one page a label).

    Raises:
        ValueError: A start that is not on the sheet.
    """
    sheet = how.sheet
    if not 1 <= how.start <= sheet.count:
        raise ValueError(f"the sheet has {sheet.count} labels")
    places = list(sheet.places())
    pages: list[Page] = []
    for number, label in enumerate(labels, how.start - 1):
        if not pages or number % sheet.count == 0:
            pages.append(_page(sheet))
        left, top = places[number % sheet.count]
        pages[-1].put((left + how.right) * MM, (top + how.down) * MM, *_label(label, sheet, how.framed))
    return pdf_of(pages or [_page(sheet)], words.title, words.language)


def _page(sheet: LabelSheet) -> Page:
    return Page((sheet.page[0] * MM, sheet.page[1] * MM))


def _label(label: Label, sheet: LabelSheet, framed: bool) -> Iterator[Mark]:
    """Draw one label from its top left corner: the code at the left, words beside it, the site across the bottom."""
    air_x, air_y = (each * MM for each in sheet.air)
    wide, high = sheet.width * MM - 2 * air_x, sheet.height * MM - 2 * air_y
    if framed:
        yield Box(0, 0, sheet.width * MM, sheet.height * MM, line=0.3)
    if label.site:
        site = _fitting(label.site, _SITE._replace(size=min(_SITE.size, high * 0.14)), wide, _LEAST_SITE)
        high -= site.step
        yield from set_lines(few_lines(label.site, site, wide, 1), site, air_x, air_y + high, wide)
    left = air_x
    if is_plain(label.code):
        side = min(high, _QR_SHARE * wide, _QR_MOST * MM)
        yield Code(air_x, air_y + (high - side) / 2, side, label.code)
        left += side + _GAP * MM
    yield from _beside(label, left, air_y, air_x + wide - left, high)


def _beside(label: Label, left: float, top: float, room: float, high: float) -> Iterator[Mark]:
    """Draw the code as large as it fits, and the name in at most two lines, in the middle of the height."""
    code = _fitting(label.code, _CODE._replace(size=min(_CODE.size, high * 0.45)), room, _LEAST_CODE)
    most = max(_LEAST_NAME, min(_NAME.size, (high - code.step) / 2 / _NAME.lead))
    # One word too long for two lines may still be whole in smaller type.
    name = next((each for each in _sizes(most) if len(lines(label.name, each, room)) <= 2), _NAME._replace(size=most))
    blocks = [(few_lines(label.code, code, room, 1), code), (few_lines(label.name, name, room, 2), name)]
    y = top + (high - sum(len(text) * style.step for text, style in blocks)) / 2
    for text, style in blocks:
        yield from set_lines(text, style, left, y, room)
        y += len(text) * style.step


def _sizes(most: float) -> Iterator[Style]:
    """Give the name's type from this size down to three quarters of it."""
    for part in (1.0, 0.9, 0.82, 0.75):
        yield _NAME._replace(size=max(_LEAST_NAME, most * part))


def _fitting(text: str, style: Style, room: float, least: float) -> Style:
    """Make type smaller until a text fits into one line, but not smaller than may be read."""
    wide = width(text, style)
    return style if wide <= room else style._replace(size=max(least, style.size * room / wide))


# -- the test page ---------------------------------------------------------------------------------


def trial_page_pdf(how: LabelPrint, words: LabelWords = CHINESE) -> bytes:
    """Give a page by which a printer is put right: a frame and marks of mm for every label, and what to do."""
    sheet = how.sheet
    page = _page(sheet)
    for number, (left, top) in enumerate(sheet.places(), 1):
        page.put((left + how.right) * MM, (top + how.down) * MM, *_frame(sheet, number))
    page.put(how.right * MM, how.down * MM, *(_roll_words if sheet.is_roll else _sheet_words)(how, words))
    return pdf_of([page], words.test, words.language)


def _frame(sheet: LabelSheet, number: int) -> Iterator[Mark]:
    """Draw a label's edge, marks of mm along it, long ones every 5 mm, and its number."""
    wide, high = sheet.width, sheet.height
    # A roll's own edge cannot be printed on; its frame lies 1 mm inside.
    inset = 1.0 if sheet.is_roll else 0.0
    yield Box(inset * MM, inset * MM, (wide - 2 * inset) * MM, (high - 2 * inset) * MM, edge=INK, line=0.4)
    for at in range(1, int(wide + _ODD)):
        yield Rule(at * MM, inset * MM, at * MM, (inset + _mark(at)) * MM, 0.25, INK)
    for at in range(1, int(high + _ODD)):
        yield Rule(inset * MM, at * MM, (inset + _mark(at)) * MM, at * MM, 0.25, INK)
    if not sheet.is_roll:
        yield from set_lines([str(number)], _SITE._replace(align="right"), 0, (high - 4) * MM, (wide - 1.5) * MM)


def _mark(at: int) -> float:
    return 3.0 if at % 10 == 0 else 2.2 if at % 5 == 0 else 1.2


def _sheet_words(how: LabelPrint, words: LabelWords) -> Iterator[Mark]:
    """Draw what to do onto white in the middle of the page, and a line of 100 mm below it."""
    wide, high = how.sheet.page
    room = 138 * MM
    large, plain = _CODE._replace(size=16, lead=1.5), _NAME._replace(size=10.5, lead=1.6)
    told = [(text, large) for text in lines(words.test, large, room)]
    told += [(line, plain) for text in _told(how, words) for line in lines(text, plain, room)]
    deep = sum(style.step for _, style in told) + 24 * MM
    left, top = (wide * MM - room) / 2, (high * MM - deep) / 2
    yield Box(left - 6 * MM, top, room + 12 * MM, deep, fill="#ffffff", edge=INK, line=0.6, radius=2 * MM)
    y = top + 4 * MM
    for line, style in told:
        yield from set_lines([line], style, left, y, room)
        y += style.step
    yield from _hundred_mm(wide * MM / 2 - 50 * MM, y + 9 * MM)
    yield from set_lines([words.scale], _SITE._replace(align="centre", size=8.5), left, y + 11 * MM, room)


def _hundred_mm(left: float, y: float) -> Iterator[Mark]:
    yield Rule(left, y, left + 100 * MM, y, 0.6, INK)
    for at in range(101):
        yield Rule(left + at * MM, y, left + at * MM, y - _mark(at) * MM, 0.3, INK)


def _told(how: LabelPrint, words: LabelWords) -> list[str]:
    sheet = how.sheet
    measures = {"width": f"{sheet.width:g}", "height": f"{sheet.height:g}"}
    said = words.roll if sheet.is_roll else words.size
    moved = words.moved(how.right, how.down)
    return [said.format(**measures, columns=sheet.columns, rows=sheet.rows), moved, *words.how]


def _roll_words(how: LabelPrint, words: LabelWords) -> Iterator[Mark]:
    style, room = _NAME._replace(size=8), (how.sheet.width - 10) * MM
    told = [each for text in (words.test, *_told(how, words)[:2]) for each in few_lines(text, style, room, 2)]
    yield from set_lines(told, style, 5.5 * MM, 5 * MM, room)
