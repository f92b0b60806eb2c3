"""The benchmark `slip`: from a ticket's facts to the dots of its slip, beside drawing only what is new on each."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

import qrcode
from PIL import Image, ImageDraw, ImageFont

from app.bench.figures import Figures, Times
from app.devices.escpos import job
from app.documents.dots import sizes_of
from app.documents.fonts import BOLD, FOLDER
from app.documents.slip import draw_slip
from app.documents.slip_facts import DOTS, Slip

ROUNDS = 60
AIM_MS = 60


def measure_slip() -> Figures:
    """Draw slips of different tickets on both papers, whole and only what is new in turn."""
    return {"aim_ms": AIM_MS, **{f"{paper}_mm": _paper(paper) for paper in DOTS}}


def _paper(paper: int) -> Figures:
    ours, bare, sent = Times(), Times(), Times()
    sizes = sizes_of(paper)
    face = ImageFont.truetype(FOLDER / BOLD, sizes.number, layout_engine=ImageFont.Layout.BASIC)
    for number in range(ROUNDS + 1):
        slip = _slip(number)
        with ours.one():
            picture = draw_slip(slip, paper)
        with sent.one():
            length = sum(len(piece) for piece in job(picture, cut=True))
        with bare.one():
            _bare(slip, face, sizes.module)
        if number == 0:  # opens the fonts
            first = ours.wall[0]
            for times in (ours, bare, sent):
                times.clear()
    return {
        "first_ms": round(first, 1),
        "ours": ours.told(),
        "bare": bare.told(),
        "to_bare": ours.against(bare),
        "as_escpos": {**sent.told(), "bytes": length},
    }


def _slip(number: int) -> Slip:
    return Slip(
        site="槐荫里社区居民会客厅",
        number=f"A{number:03d}",
        service="社保与养老资格认证",
        green=number % 2 == 0,
        ahead=number % 9,
        wait_low_s=240,
        wait_high_s=720 + 60 * (number % 9),
        at=datetime(2026, 11, 23, 1, 30, tzinfo=UTC),
        token=f"Q-{secrets.token_hex(12)}",
        line="请在座位等候叫号，过号请到服务台。",
    )


def _bare(slip: Slip, face: ImageFont.FreeTypeFont, module: int) -> Image.Image:
    """Draw the least that is new on every slip, its number and its code, with the libraries alone."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, mask_pattern=3)
    code.add_data(slip.token)
    rows = code.get_matrix()
    small = Image.new("1", (len(rows), len(rows)))
    small.putdata([0 if dark else 255 for row in rows for dark in row])
    sheet = Image.new("1", (DOTS[80], 600), 255)
    sheet.paste(small.resize((len(rows) * module, len(rows) * module), Image.Resampling.NEAREST), (0, 300))
    ImageDraw.Draw(sheet).text((0, 0), slip.number, font=face, fill=0)
    return sheet
