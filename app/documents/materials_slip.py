"""The materials notice for paper of 80 or 58 mm at 203 dpi, where the desk has only a receipt printer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PIL import Image

from app.documents.dots import Sizes, beside_box, lines, marks, padded, qr, sizes_of, stack, widths
from app.documents.fonts import BOLD, REGULAR
from app.documents.materials_facts import MaterialsFacts
from app.documents.plain import packed, printable


def draw_materials(notice: MaterialsFacts, paper_mm: int) -> Image.Image:
    """Draw a notice for paper of 80 or 58 mm: mode "1", black is 0, exactly as wide as the print head.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    sizes = sizes_of(paper_mm)
    return stack(_parts(notice, sizes), sizes)


def _parts(notice: MaterialsFacts, sizes: Sizes) -> Iterator[Image.Image]:
    words = notice.words
    yield from lines(notice.site, BOLD, sizes.site, sizes.width)
    yield marks([words.title, *([words.reprint] if notice.reprint else [])], sizes)
    yield from lines(notice.matter, BOLD, sizes.service, sizes.width)
    for text in notice.warned:
        yield from lines(text, BOLD, sizes.body, sizes.width)
    yield padded(_rule(sizes), sizes.gap // 2)
    yield from lines(words.missing.format(count=len(notice.missing)), BOLD, sizes.body, sizes.width)
    for one in notice.missing:
        yield beside_box(one.name, BOLD, sizes.body, sizes, ticked=False)
        more = [words.source.format(text=one.source) if one.source.strip() else "", one.note]
        for text in filter(str.strip, more):
            yield beside_box(text, REGULAR, sizes.small, sizes, ticked=None)
    if notice.brought:
        yield padded(_rule(sizes), sizes.gap // 2)
        yield from lines(words.brought, BOLD, sizes.body, sizes.width)
        for name in notice.brought:
            yield beside_box(name, REGULAR, sizes.small, sizes, ticked=True)
    yield padded(_rule(sizes), sizes.gap // 2)
    for text in filter(str.strip, notice.note.splitlines()):
        yield from lines(text, REGULAR, sizes.body, sizes.width)
    phones = words.comma.join(notice.phones)
    yield from lines(f"{words.phones} {phones}" if phones else words.ask_here, BOLD, sizes.body, sizes.width)
    for name, told in ((words.where, notice.where), (words.when, notice.when)):
        for text in filter(str.strip, told):
            yield from lines(f"{name} {text}", REGULAR, sizes.small, sizes.width)
    yield qr(notice.number, sizes.module)
    yield from lines(notice.number, BOLD, sizes.body, sizes.width)
    yield from lines(words.come_back, REGULAR, sizes.small, sizes.width)
    for text in packed(words.made(notice.at, notice.ticket, notice.by), words.dot, _on_one_line(sizes)):
        yield from lines(text, REGULAR, sizes.small, sizes.width)
    if notice.line.strip():
        yield from lines(notice.line, REGULAR, sizes.small, sizes.width)


def _on_one_line(sizes: Sizes) -> Callable[[str], bool]:
    """Say of small type whether it has room beside each other."""

    def fits(text: str) -> bool:
        shown = printable(text)
        wide = widths(shown, REGULAR, sizes.small)
        return sum(wide[each] for each in shown) <= sizes.width

    return fits


def _rule(sizes: Sizes) -> Image.Image:
    return Image.new("1", (sizes.width, 3), 0)
