"""The loan slip for paper of 80 or 58 mm at 203 dpi, where the desk has only a receipt printer: both copies in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw

from app.documents.dots import Sizes, from_left, lines, marks, padded, qr, sizes_of, stack
from app.documents.fonts import BOLD, REGULAR
from app.documents.loan_slip_facts import LoanSlipFacts, SlipItem

_SIGN = 64  # dots of white above a line to sign on: 8 mm


def draw_loan_slip(slip: LoanSlipFacts, paper_mm: int) -> Image.Image:
    """Draw both copies for paper of 80 or 58 mm: mode "1", black is 0, exactly as wide as the print head.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    sizes = sizes_of(paper_mm)
    return stack(_copies(slip, sizes), sizes)


def _copies(slip: LoanSlipFacts, sizes: Sizes) -> Iterator[Image.Image]:
    yield from _copy(slip, slip.words.kept, sizes)
    yield padded(_cut(sizes), 3 * sizes.gap)
    yield from _copy(slip, slip.words.given, sizes)


def _copy(slip: LoanSlipFacts, whose: str, sizes: Sizes) -> Iterator[Image.Image]:
    words = slip.words
    told = ((words.reprint, slip.reprint), (words.back_dated, slip.back_dated))
    yield from lines(slip.site, BOLD, sizes.site, sizes.width)
    yield marks([words.title, *(mark for mark, is_set in told if is_set)], sizes)
    yield from lines(whose, REGULAR, sizes.small, sizes.width)
    yield qr(slip.number, sizes.module)
    yield from_left(f"{words.number} {slip.number}", BOLD, sizes.body, sizes)
    yield from_left(f"{words.borrower} {slip.borrower or words.nobody}", BOLD, sizes.body, sizes)
    for name, text in (
        (words.phone, slip.phone),
        (words.unit, slip.unit),
        (words.carer_for, slip.carer_for),
        (words.at, words.time(slip.at)),
        (words.by, slip.by),
    ):
        if text.strip():
            yield from_left(f"{name} {text}", REGULAR, sizes.small, sizes)
    for item in slip.items:
        yield _rule(sizes)
        yield from _item(item, slip, sizes)
    yield _rule(sizes)
    yield from _sentences(slip, sizes)
    yield from _signed(words.signed_out[:2], sizes)  # when it went out is printed above
    if slip.deposit_fen:
        yield from_left(f"□{words.refunded(slip.deposit_fen)}", REGULAR, sizes.small, sizes)
    yield from _signed(words.signed_back, sizes)


def _item(item: SlipItem, slip: LoanSlipFacts, sizes: Sizes) -> Iterator[Image.Image]:
    words = slip.words
    count = f" × {item.quantity}" if item.quantity != 1 else ""
    yield from_left(f"{item.name}{count}", BOLD, sizes.body, sizes)
    yield from_left("  ".join(filter(None, (item.code, item.loan))), REGULAR, sizes.small, sizes)
    due = words.day_said(item.due) if item.due else words.used_up
    yield from_left(f"{words.columns[3]} {due}" if item.due else due, BOLD, sizes.body, sizes)
    if item.accessories:
        ticks = " ".join(f"□{each}" for each in item.accessories)
        yield from_left(words.accessories + ticks, REGULAR, sizes.small, sizes)
    for name, text in ((words.limits, item.limits), (words.condition, item.condition)):
        if text.strip():
            yield from_left(name + text, REGULAR, sizes.small, sizes)


def _sentences(slip: LoanSlipFacts, sizes: Sizes) -> Iterator[Image.Image]:
    words = slip.words
    dues = sorted({each.due for each in slip.items if each.due})
    if dues:
        sentence = words.due if len(dues) == 1 else words.due_each
        yield from_left(sentence.format(day=words.day_said(dues[0])), BOLD, sizes.body, sizes)
    if slip.deposit_fen:
        yield from_left(words.money(slip.deposit_fen), BOLD, sizes.small, sizes)
    kept = words.personal.format(months=slip.keep_months) if slip.keep_months and slip.borrower else ""
    call = words.call.format(phone=slip.site_phone) if slip.site_phone else ""
    for text in filter(str.strip, (slip.note, call, words.id_card, kept)):
        yield from_left(text, REGULAR, sizes.small, sizes)


def _signed(names: Sequence[str], sizes: Sizes) -> Iterator[Image.Image]:
    """Draw a line to sign on for each name; what is written on it stands above."""
    for name in names:
        sheet = Image.new("1", (sizes.width, _SIGN), 255)
        shown = next(lines(name, REGULAR, sizes.small, sizes.width))
        sheet.paste(shown, (0, max(0, _SIGN - shown.height)))
        ImageDraw.Draw(sheet).line((shown.width + sizes.gap, _SIGN - 4, sizes.width, _SIGN - 4), fill=0, width=2)
        yield sheet


def _rule(sizes: Sizes) -> Image.Image:
    return Image.new("1", (sizes.width, 3), 0)


def _cut(sizes: Sizes) -> Image.Image:
    """Draw where the paper is parted: the printer cuts only at the end."""
    sheet = Image.new("1", (sizes.width, 3), 255)
    pen = ImageDraw.Draw(sheet)
    for left in range(0, sizes.width, 32):
        pen.rectangle((left, 0, left + 15, 2), fill=0)
    return sheet
