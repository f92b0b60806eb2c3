"""A paper in two copies, one that stays and one that is given: on one A4 to be cut, or on two of A5."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.documents.marks import A4, A5, EDGE, MM, Code, Page, Rule
from app.documents.pages import Furniture, Paper, laid_out
from app.documents.strips import Strip, height_of, title
from app.documents.typeset import TITLE

PAPERS = ("A4", "A5")
_MARGIN = 10 * MM
_HALF = A5[1], A5[0]  # an A5 lying on its side is the half of an A4
# Type as large as there is room for; with much to say a little smaller before a copy takes a page of its own.
_SCALES = (1.15, 1.07, 1.0, 0.95, 0.9)
_CODE = 21 * MM

# Sets one copy: whose it is, its room in points, the scale of its type.
Copy = Callable[[str, float, float], list[Strip]]


def free_beside_code(room: float) -> float:
    """Give how wide the lines beside the code are."""
    return room - _CODE - 4 * MM


def head_with_code(text: str, room: float, below: str, code: str) -> Strip:
    """Set a copy's title; its code reaches down beside the facts."""
    head = title(text, free_beside_code(room), below, style=TITLE._replace(size=16, lead=1.4))
    return head._replace(marks=(*head.marks, Code(room - _CODE, 0, _CODE, code)))


def two_copies(named: Sequence[str], copy: Copy, running: str, foot: str, count: str, paper: str) -> list[Page]:
    """Give both copies: one page A4 with a line to cut along, or two pages A5; more when there is much to say.

    Args:
        named: Whose each copy is.
        copy: Sets one.
        running: The paper's name, for pages that are not the first.
        foot: Of such pages.
        count: 'Page x of y', for such pages.
        paper: A4 or A5.

    Raises:
        ValueError: Another paper.
    """
    if paper not in PAPERS:
        raise ValueError(f"nothing is laid out in two copies for {paper}")
    room, depth = _HALF[0] - 2 * _MARGIN, _HALF[1] - 2 * _MARGIN
    for scale in _SCALES:
        copies = [copy(whose, room, scale) for whose in named]
        if max(map(height_of, copies)) <= depth:
            return _on_a4(copies) if paper == "A4" else _on_a5(copies)
    sheet = Paper(A4 if paper == "A4" else _HALF, _MARGIN, 16 * MM)
    pages: list[Page] = []
    for whose in named:
        pages += laid_out(copy(whose, sheet.room, 1.0), sheet, Furniture(f"{running} · {whose}", foot, count))
    return pages


def _on_a4(copies: list[list[Strip]]) -> list[Page]:
    page, middle = Page(A4), A4[1] / 2
    for strips, top in zip(copies, (_MARGIN, middle + _MARGIN), strict=True):
        _put(page, strips, top)
    page.put(0, middle, Rule(0, 0, A4[0], 0, 0.6, EDGE, dashed=True))
    return [page]


def _on_a5(copies: list[list[Strip]]) -> list[Page]:
    pages = [Page(_HALF) for _ in copies]
    for page, strips in zip(pages, copies, strict=True):
        _put(page, strips, _MARGIN)
    return pages


def _put(page: Page, strips: list[Strip], top: float) -> None:
    for strip in strips:
        page.put(_MARGIN, top, *strip.marks)
        top += strip.height
