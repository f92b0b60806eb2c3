"""The benchmark `guides`: a booklet of 550, beside a bare loop that draws the same characters; the first leaflets."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

from app.bench.figures import Figures, Times
from app.documents.booklet import BookletFacts, booklet_pages, booklet_pdf
from app.documents.fonts import BOLD, FOLDER, REGULAR
from app.documents.guide_facts import GuideFacts
from app.documents.leaflet import leaflet_page, leaflet_pdf
from app.documents.marks import Page, Words
from app.guides.catalogue import PUBLISHED, Guide
from app.guides.content import Alert, Dated, GuideContent
from app.guides.papers import facts_of
from app.guides.starters import starters

GUIDES = 550
ROUNDS = 5
LEAFLETS = 60
AIM = {"to_bare": 2, "first_leaflet_s": 1.2, "next_leaflet_s": 0.15}
_SITE = "槐荫里社区居民会客厅"
_TODAY = date(2026, 11, 23)
# As long as those of a real portal.
_LINK = "https://www.example.gov.cn/jiq/front/transition/ywTransToDetail?areaCode=511602000000&itemCode=511A0138000000-"
_LINK += "511602000000-000-115113010833722043-1-{number:04d}&taskType=1&deptCode=083372204"
_FIRST = """
import time
from app.bench.guides import guides
one = guides(1)[0]
began = time.perf_counter()
from app.documents.leaflet import leaflet_pdf
leaflet_pdf(one)
first = time.perf_counter()
leaflet_pdf(one, "A5")
print(first - began, time.perf_counter() - first)
"""


def measure_guides() -> Figures:
    """Make booklets of whole guides, and of guides of which only title and link are known; leaflets one by one."""
    return {
        "aim": AIM,
        "booklet": _booklet(guides(GUIDES)),
        "booklet_of_titles": _booklet(guides(GUIDES, whole=False)),
        "leaflet": _leaflets(guides(LEAFLETS)),
        "after_start_s": _after_start(),
    }


def guides(count: int, *, whole: bool = True) -> tuple[GuideFacts, ...]:
    """Make guides of our starter texts, each with a number, a title and a link of its own."""
    texts, found = starters(), []
    for number in range(1, count + 1):
        content = texts[number % len(texts)].content
        title, link = f"{content.title}（第 {number} 项）", _LINK.format(number=number)
        if whole:
            content = replace(content, title=title, link=link, consult_phones=("0393-8888000",))
        else:
            content = GuideContent(title, department=content.department, group=content.group, link=link)
        dated = Dated(_TODAY, "张敏", date(2027, 5, 1)) if whole else Dated()
        at = datetime(2026, 11, 23, tzinfo=UTC)
        guide = Guide(f"G-{number:04d}", PUBLISHED, 1, content, dated, Alert(), None, False, at)
        found.append(facts_of(guide, _SITE, _TODAY))
    return tuple(found)


def _booklet(found: tuple[GuideFacts, ...]) -> Figures:
    """Make the booklet whole, from facts to bytes, and only draw the lines of its pages, in turn."""
    booklet = BookletFacts(_SITE, _TODAY, found)
    pages = booklet_pages(booklet)
    ours, bare = Times(), Times()
    for number in range(ROUNDS + 1):
        with ours.one():
            data = booklet_pdf(booklet)
        with bare.one():
            _bare(pages)
        if number == 0:  # opens the fonts
            first = ours.wall[0]
            ours.clear()
            bare.clear()
    told = ours.told()
    return {
        "guides": len(found),
        "pages": len(pages),
        "megabytes": round(len(data) / 1e6, 2),
        "lines": sum(isinstance(mark, Words) for page in pages for placed in page.placed for mark in placed.marks),
        "first_ms": round(first, 1),
        "ours": told,
        "bare": bare.told(),
        "to_bare": ours.against(bare),
        "pages_per_s": round(len(pages) / told["p50_ms"] * 1000, 1),
    }


def _leaflets(found: tuple[GuideFacts, ...]) -> Figures:
    ours, bare = Times(), Times()
    for guide in found:
        page = leaflet_page(guide)
        with ours.one():
            leaflet_pdf(guide)
        with bare.one():
            _bare([page])
    return {"ours": ours.told(), "bare": bare.told(), "to_bare": ours.against(bare)}


def _after_start() -> Figures:
    """Print the first leaflets of a program that has just begun."""
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", _FIRST], capture_output=True, text=True, check=True)
    first, second = map(float, done.stdout.split())
    return {"first": round(first, 3), "next": round(second, 3)}


def _bare(pages: list[Page]) -> bytes:
    """Draw the same lines with reportlab alone: its own fonts, one call a line; no rule, box or code."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    known = set(pdfmetrics.getRegisteredFontNames())
    for font in (REGULAR, BOLD):
        if f"bare {font}" not in known:
            pdfmetrics.registerFont(TTFont(f"bare {font}", str(FOLDER / font)))
    file = BytesIO()
    canvas = Canvas(file)
    for page in pages:
        canvas.setPageSize(page.size)
        for placed in page.placed:
            for mark in placed.marks:
                if isinstance(mark, Words):
                    canvas.setFont(f"bare {mark.font}", mark.size)
                    canvas.drawString(placed.x + mark.x, page.size[1] - placed.y - mark.y, mark.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
