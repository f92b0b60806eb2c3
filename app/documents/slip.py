"""The slip of a ticket, for paper of 80 or 58 mm at 203 dpi."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

from app.documents.dots import Sizes, large, lines, marks, padded, qr, sizes_of, stack
from app.documents.fonts import BOLD, REGULAR
from app.documents.slip_facts import Slip


def draw_slip(slip: Slip, paper_mm: int) -> Image.Image:
    """Draw a slip for paper of 80 or 58 mm: mode "1", black is 0, exactly as wide as the print head.

    Raises:
        ValueError: Another paper, or a token that is not plain ASCII.
    """
    sizes = sizes_of(paper_mm)
    return stack(_parts(slip, sizes), sizes)


def _parts(slip: Slip, sizes: Sizes) -> Iterator[Image.Image]:
    words = slip.words
    yield from lines(slip.site, BOLD, sizes.site, sizes.width)
    shown = [mark for mark, is_set in ((words.green, slip.green), (words.reprint, slip.reprint)) if is_set]
    if shown:
        yield marks(shown, sizes)
    yield padded(large(slip.number, sizes), sizes.gap)
    yield from lines(slip.service, BOLD, sizes.service, sizes.width)
    if slip.ahead is not None:
        yield from lines(words.people_ahead(slip.ahead, slip.green), REGULAR, sizes.body, sizes.width)
    if slip.wait_low_s is not None and slip.wait_high_s is not None:
        yield from lines(words.call(slip.at, slip.wait_low_s, slip.wait_high_s), REGULAR, sizes.body, sizes.width)
    if slip.proof_due:
        yield from lines(words.proof, BOLD, sizes.body, sizes.width)
    yield qr(slip.token, sizes.module)
    yield from lines(slip.at.strftime("%Y-%m-%d %H:%M"), REGULAR, sizes.small, sizes.width)
    if slip.line.strip():
        yield from lines(slip.line, REGULAR, sizes.small, sizes.width)
