"""The loan slip in two copies, one for the station and one for the borrower: on one A4 to be cut, or on two of A5."""

from __future__ import annotations

from functools import partial

from app.documents.fonts import BOLD
from app.documents.loan_slip_facts import LoanSlipFacts, SlipItem
from app.documents.loan_slip_words import LoanSlipWords
from app.documents.marks import INK
from app.documents.pdf import pdf_of
from app.documents.ruled import Column, table
from app.documents.strips import Strip, air, facts, glued, paragraph, signatures
from app.documents.two_copies import free_beside_code, head_with_code, two_copies
from app.documents.typeset import BODY, Style

_SHARES = (1.15, 4.8, 0.75, 1.45, 1.95)


def loan_slip_pdf(slip: LoanSlipFacts, paper: str = "A4") -> bytes:
    """Give both copies as PDF: one page A4 with a line to cut along, or two pages A5; more when there is much to say.

    Raises:
        ValueError: Another paper, or a number that is not plain ASCII.
    """
    words = slip.words
    pages = two_copies(
        (words.kept, words.given),
        partial(_copy, slip),
        f"{words.title} {slip.number}",
        f"{slip.site} · {words.time(slip.at)}",
        words.count,
        paper,
    )
    return pdf_of(pages, f"{words.title} {slip.number}", words.language)


def _copy(slip: LoanSlipFacts, copy: str, room: float, scale: float) -> list[Strip]:
    """Set one copy, its type at this scale."""
    words = slip.words
    body = BODY._replace(size=BODY.size * scale, lead=1.45)
    marks = [mark for mark, is_set in ((words.reprint, slip.reprint), (words.back_dated, slip.back_dated)) if is_set]
    named = " · ".join([words.title, copy, *marks])
    at, number = (words.at, words.time(slip.at)), (words.number, slip.number)
    borrower = (words.borrower, slip.borrower or words.nobody)
    told = [borrower, number, (words.phone, slip.phone), at, (words.unit, slip.unit), (words.by, slip.by)]
    told.append((words.carer_for, slip.carer_for))
    free = free_beside_code(room)
    *above, last = _items(slip, room, scale)
    if len(slip.items) > 1:
        above[-1] = above[-1]._replace(glued=False)  # the last one is not alone; two may be too high
    return [
        head_with_code(named, room, slip.site, slip.number),
        *facts(told, free, body, columns=2),
        air(1.5),
        *above,
        *glued(
            [
                last,  # nobody signs a page on which no loan stands
                air(1.5),
                *_sentences(slip, room, scale),
                signatures(words.signed_out, room, body, 9.5),
                *([] if not slip.deposit_fen else paragraph(f"☐{words.refunded(slip.deposit_fen)}", room, body)),
                signatures(words.signed_back, room, body, 9.5),
            ]
        ),
    ]


def _items(slip: LoanSlipFacts, room: float, scale: float) -> list[Strip]:
    words = slip.words
    titles = zip(words.columns, _SHARES, strict=True)
    code, item, count, due, back = (Column(name, share) for name, share in titles)
    columns = [
        code._replace(first=BOLD),
        item._replace(first=BOLD),
        count._replace(align="right"),
        due._replace(first=BOLD),
        back,
    ]
    style = BODY._replace(size=BODY.size * scale, lead=1.35)
    return table(columns, [_row(each, words) for each in slip.items], room, style)


def _row(item: SlipItem, words: LoanSlipWords) -> tuple[str, ...]:
    told = [item.name]
    if item.accessories:
        told.append(words.accessories + " ".join(f"☐{each}" for each in item.accessories))
    told += [label + text for label, text in ((words.limits, item.limits), (words.condition, item.condition)) if text]
    due = words.day(item.due) if item.due else words.used_up
    code = f"{item.code}\n{item.loan}" if item.loan else item.code
    return code, "\n".join(told), str(item.quantity), due, words.at_return if item.due else ""


def _sentences(slip: LoanSlipFacts, room: float, scale: float) -> list[Strip]:
    words = slip.words
    strong = Style(BOLD, 12.5 * scale, 1.4)
    small = Style(size=9 * max(scale, 1), lead=1.4, colour=INK)
    dues = sorted({each.due for each in slip.items if each.due})
    said: list[Strip] = []
    if dues:
        sentence = words.due if len(dues) == 1 else words.due_each
        said += paragraph(sentence.format(day=words.day_said(dues[0])), room, strong)
    if slip.deposit_fen:
        said += paragraph(words.money(slip.deposit_fen), room, strong._replace(size=BODY.size * scale))
    kept = words.personal.format(months=slip.keep_months) if slip.keep_months and slip.borrower else ""
    call = words.call.format(phone=slip.site_phone) if slip.site_phone else ""
    for text in (slip.note, call, words.id_card, kept):
        said += paragraph(text, room, small)
    return said
