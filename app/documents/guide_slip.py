"""The guide for paper of 80 or 58 mm at 203 dpi: what a kiosk's receipt printer gives a resident to take home."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PIL import Image, ImageDraw

from app.documents.dots import Sizes, beside_box, from_left, lines, marks, padded, qr, sizes_of, stack
from app.documents.fonts import BOLD, REGULAR
from app.documents.guide_sections import BRING, PHONES, Section
from app.documents.guide_slip_facts import GuideSlip

MOST = 240  # characters of one text; later sentences are left out, and it says so
_SENTENCE = re.compile(r"[^。！？；!?;\n]*[。！？；!?;\n]+|[^。！？；!?;\n]+")


def draw_guide(guide: GuideSlip, paper_mm: int) -> Image.Image:
    """Draw a guide for paper of 80 or 58 mm: mode "1", black is 0, exactly as wide as the print head.

    Raises:
        ValueError: Another paper, or a code that is not plain ASCII.
    """
    sizes = sizes_of(paper_mm)
    return stack(_parts(guide, sizes), sizes)


def _parts(guide: GuideSlip, sizes: Sizes) -> Iterator[Image.Image]:
    yield from lines(guide.site, BOLD, sizes.site, sizes.width)
    yield marks([guide.heading], sizes)
    yield from lines(guide.title, BOLD, sizes.service, sizes.width)
    for text in guide.warned:
        yield _framed(text, sizes)
    for section in guide.sections:
        yield padded(Image.new("1", (sizes.width, 3), 0), sizes.gap // 3)
        yield from _answer(section, guide.left_out, sizes)
    yield padded(Image.new("1", (sizes.width, 3), 0), sizes.gap // 3)
    yield _code(guide.code, sizes)
    yield from lines(guide.code_told, REGULAR, sizes.small, sizes.width)
    for text in (*guide.foot, guide.line):
        if text.strip():
            yield from lines(text, REGULAR, sizes.small, sizes.width)


def _answer(section: Section, left_out: str, sizes: Sizes) -> Iterator[Image.Image]:
    """Draw the question, and its answer below it from the left; things to bring each beside a box to tick."""
    yield from_left(section.name, BOLD, sizes.body, sizes)
    font = BOLD if section.key in (BRING, PHONES) else REGULAR
    for entry in section.entries:
        text = shortened(entry.text, left_out)
        drawn = beside_box if section.key == BRING else from_left
        yield drawn(text, font, sizes.small, sizes)
        for more in entry.more:
            yield beside_box(shortened(more, left_out), REGULAR, sizes.small, sizes, ticked=None)


def shortened(text: str, left_out: str) -> str:
    """Give the first whole sentences of a text that is too long for a strip of paper, and say that there is more."""
    if len(text) <= MOST:
        return text
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if len(kept) + len(sentence) > MOST:
            break
        kept += sentence
    return kept + left_out


def _framed(text: str, sizes: Sizes) -> Image.Image:
    """Draw a warning in a frame of its own: nobody overlooks it beside the rest."""
    room = sizes.width - 4 * sizes.gap
    drawn = list(lines(text, BOLD, sizes.small, room))
    sheet = Image.new("1", (sizes.width, sum(each.height for each in drawn) + 2 * sizes.gap), 255)
    ImageDraw.Draw(sheet).rectangle((0, 0, sheet.width - 1, sheet.height - 1), outline=0, width=4)
    top = sizes.gap
    for each in drawn:
        sheet.paste(each, ((sheet.width - each.width) // 2, top))
        top += each.height
    return sheet


def _code(text: str, sizes: Sizes) -> Image.Image:
    """Draw the code with modules as large as the paper takes them."""
    for module in range(sizes.module, 2, -1):
        drawn = qr(text, module)
        if drawn.width <= sizes.width:
            break
    return drawn
