"""The receipt of a case that goes on after the visit, for paper of 80 or 58 mm at 203 dpi."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

from app.documents.dots import Sizes, large, lines, marks, padded, qr, sizes_of, stack
from app.documents.fonts import BOLD, REGULAR
from app.documents.receipt_facts import Receipt


def draw_receipt(receipt: Receipt, paper_mm: int) -> Image.Image:
    """Draw a receipt for paper of 80 or 58 mm: mode "1", black is 0, exactly as wide as the print head.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    sizes = sizes_of(paper_mm)
    return stack(_parts(receipt, sizes), sizes)


def _parts(receipt: Receipt, sizes: Sizes) -> Iterator[Image.Image]:
    words = receipt.words
    yield from lines(receipt.site, BOLD, sizes.site, sizes.width)
    yield marks([words.title, *([words.reprint] if receipt.reprint else [])], sizes)
    yield padded(large(receipt.number, sizes), sizes.gap)
    yield from lines(receipt.service, BOLD, sizes.service, sizes.width)
    yield from lines(words.when_received(receipt.at), REGULAR, sizes.body, sizes.width)
    if receipt.promised is not None:
        yield from lines(words.when_promised(receipt.promised), BOLD, sizes.body, sizes.width)
    yield from lines(words.of_ticket(receipt.ticket), REGULAR, sizes.body, sizes.width)
    yield qr(receipt.number, sizes.module)
    yield from lines(words.keep, REGULAR, sizes.small, sizes.width)
    if receipt.site_phone.strip():
        yield from lines(words.call.format(phone=receipt.site_phone), REGULAR, sizes.small, sizes.width)
    if receipt.line.strip():
        yield from lines(receipt.line, REGULAR, sizes.small, sizes.width)
