"""Pages onto sheets twice as wide, in the order in which sheets that are folded and stitched have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.documents.marks import EDGE, MM, Anchor, Jump, Page, Rule

# More sheets than these cannot be folded as one; a thick booklet is several such sections, one after the other.
MOST_SHEETS = 15
_TICK = 4 * MM


def imposed(pages: Sequence[Page]) -> list[Page]:
    """Put pages of one size onto both sides of sheets; print them on both sides, turned at the short edge.

    Args:
        pages: In reading order; blank ones are added at the end until every sheet is full.
    """
    if not pages:
        return []
    size = pages[0].size
    full = [*pages, *(Page(size) for _ in range(-len(pages) % 4))]
    found: list[Page] = []
    at = 0
    for sheets in signatures(len(full) // 4):
        found += _signature(full[at : at + 4 * sheets])
        at += 4 * sheets
    return found


def signatures(sheets: int) -> list[int]:
    """Part sheets into sections that can be folded, about as thick as each other."""
    count = -(-sheets // MOST_SHEETS)
    least, more = divmod(sheets, max(1, count))
    return [least + (number < more) for number in range(count)]


def _signature(pages: Sequence[Page]) -> Iterator[Page]:
    last = len(pages) - 1
    for at in range(0, len(pages) // 2, 2):
        yield _side(pages[last - at], pages[at])
        yield _side(pages[at + 1], pages[last - at - 1])


def _side(left: Page, right: Page) -> Page:
    wide, high = left.size
    sheet = Page((2 * wide, high))
    for page, x in ((left, 0.0), (right, wide)):
        for placed in page.placed:
            # On a sheet that is folded nothing leads anywhere.
            marks = tuple(mark for mark in placed.marks if not isinstance(mark, Anchor | Jump))
            sheet.placed.append(placed._replace(x=placed.x + x, marks=marks))
    for y, to in ((0, _TICK), (high - _TICK, high)):
        sheet.put(0, 0, Rule(wide, y, wide, to, 0.4, EDGE, dashed=True))
    return sheet
