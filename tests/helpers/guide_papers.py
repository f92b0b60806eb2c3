"""Guides as papers take them, and what a reader finds on a page: boxes of text, codes, fonts."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date, datetime
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

import zxingcpp
from pypdf import PdfReader

from app.documents.fonts import BOLD, REGULAR
from app.documents.guide_facts import GuideFacts
from app.documents.typeset import Style, width
from app.guides.catalogue import Guide
from app.guides.content import (
    Alert,
    Basis,
    Dated,
    DayException,
    GuideContent,
    Material,
    Place,
    Question,
    Result,
    Span,
    Step,
    TimeLimit,
)
from app.guides.paper_words import CHINESE, ContentWords
from app.guides.papers import facts_of
from tests.helpers.data import data_dir
from tests.helpers.papers import MM, Spot, pictures_of

TODAY = date(2026, 11, 23)
SITE = "阳光花园社区会客厅"
CHECKED = Dated(date(2026, 10, 1), "张敏", date(2027, 4, 1))
WEEK = tuple(Span(day, begin, end) for day in range(1, 6) for begin, end in (("08:30", "12:00"), ("13:30", "17:30")))
WHOLE = GuideContent(
    title="老年人优待证办理",
    department="区民政局",
    group="养老服务",
    link="https://example.gov.cn/service/item?id=0123456789&from=leaflet",
    aliases=("老年证", "敬老优待卡"),
    audience=("本辖区常住老年人",),
    conditions=("户籍或经常居住地在本辖区。", "没有在其他地方领过同一证件。"),
    min_age=60,
    materials=(
        Material("居民身份证", form="both", copies=1, note="代办的还要带代办人的身份证"),
        Material("近期一寸免冠照片", originals=2, size="白底", source="照相馆，或用手机拍好由前台打印"),
        Material("户口簿或居住证", need="optional", issuer="派出所"),
        Material("委托书", need="deferrable", form_ref="附件一，前台可领", can_waive=True),
    ),
    steps=(
        Step("取号", "说要办老年优待证，60 岁以上走绿色通道。"),
        Step("交材料", "前台当场看材料，缺什么一次说清。", who="前台", limit="当场"),
        Step("等通知", "做好了打电话通知。"),
        Step("领证", "本人或家人带身份证来领。"),
        Step("网上填表", "在网站上填好申请表。", channel="online"),
    ),
    time_legal=TimeLimit(20),
    time_promise=TimeLimit(5, "working_days", "材料齐全"),
    fees=(),
    places=(Place(SITE, "幸福路 1 号", "1–3 号席", "公交 3 路幸福路站", "门口有坡道", 36.075, 115.204, "进门左手"),),
    hours=WEEK,
    exceptions=(DayException(date(2026, 12, 31), open=False, reason="盘点"),),
    consult_phones=("0393-1234567", "12345"),
    complaint_phones=("12345",),
    results=(Result("老年人优待证", "证照", "长期", sample="前台墙上"),),
    online_depth="全程网办",
    mobile="省里的小程序",
    terminal="一楼自助机",
    visits_max=1,
    faqs=(Question("要本人来吗？", "可以由家人代办。"),),
    tips=("带老花镜。",),
    legal_basis=(Basis("中华人民共和国老年人权益保障法", article="第五十五条"),),
    easy_text="带身份证和两张照片来，五个工作日后来领。",
)


def facts(content: GuideContent = WHOLE, today: date = TODAY, words: ContentWords = CHINESE, **more: Any) -> GuideFacts:
    """Give a guide as papers take it, whole and checked unless told otherwise."""
    told: dict[str, Any] = {
        "id": "G-0001",
        "status": "published",
        "version": 3,
        "content": content,
        "dated": CHECKED,
        "alert": Alert(),
        "service": None,
        "starter": False,
        "changed_at": datetime(2026, 10, 1),
    }
    return facts_of(Guide(**told | more), SITE, today, words)


@lru_cache(maxsize=1)
def real_facts() -> tuple[GuideFacts, ...]:
    """Give the real guides of a district as they are after an import."""
    rows = json.loads((data_dir("guides") / "items.json").read_text(encoding="utf-8"))
    contents = (
        GuideContent(row["name"], department=row["department"], group=row["main_item"], link=row["link"])
        for row in rows
    )
    return tuple(facts(one, id=f"G-{number:04d}", dated=Dated()) for number, one in enumerate(contents, 1))


@lru_cache(maxsize=1)
def hazards() -> tuple[str, ...]:
    """Give every string of the hazard files: rare names, and text that breaks programs."""
    folder = data_dir("hazards")
    names = json.loads((folder / "names_zh.json").read_text(encoding="utf-8"))
    return tuple(one["text"] for one in names) + tuple(json.loads((folder / "blns.json").read_text(encoding="utf-8")))


class Box(NamedTuple):
    """A piece of text and the room it takes on its page, in mm from the left and from the top."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@lru_cache(maxsize=2)
def read_pages(data: bytes) -> tuple[tuple[str, tuple[Spot, ...]], ...]:
    """Read every page once: its text without blanks, and each piece of it with its place."""
    found = []
    for page in reader(data).pages:
        spots: list[Spot] = []
        high = float(page.mediabox.height)

        def note(text, _cm, tm, _font, size, spots=spots, high=high) -> None:
            spot = Spot(text.strip(), tm[4] / MM, (high - tm[5]) / MM, size)
            if spots and spots[-1][1:] == spot[1:]:
                spots[-1] = spot._replace(text=spots[-1].text + spot.text)  # a line of several fonts is one piece
            elif spot.text:
                spots.append(spot)

        text = page.extract_text(visitor_text=note)
        found.append(("".join(text.split()), tuple(spots)))
    return tuple(found)


def boxes_of(data: bytes) -> list[list[Box]]:
    """Give, page by page, the room of every piece of text, as read from the file."""
    found = []
    for _, page in read_pages(data):
        boxes = []
        for spot in page:
            wide = min(width(spot.text, Style(font, spot.size)) for font in (REGULAR, BOLD)) / MM
            high = spot.size / MM
            boxes.append(Box(spot.text, spot.x, spot.y - 0.78 * high, spot.x + wide, spot.y + 0.1 * high))
        found.append(boxes)
    return found


def outside(data: bytes, margin: float = 8.0) -> list[Box]:
    """Give the pieces of text that reach out of the page's margins (mm)."""
    sizes = [(float(page.mediabox.width) / MM, float(page.mediabox.height) / MM) for page in reader(data).pages]
    return [
        box
        for (wide, high), boxes in zip(sizes, boxes_of(data), strict=True)
        for box in boxes
        if box.left < margin or box.right > wide - margin or box.top < margin / 2 or box.bottom > high - margin / 2
    ]


def overlapping(data: bytes) -> list[tuple[str, str]]:
    """Give pieces of text of which one lies on the other."""
    found = []
    for boxes in boxes_of(data):
        ordered = sorted(boxes, key=lambda box: box.top)
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 :]:
                if other.top >= one.bottom - 0.3:
                    break
                if one.left < other.right - 0.3 and other.left < one.right - 0.3:
                    found.append((one.text, other.text))
    return found


def codes_of(data: bytes, dpi: int = 200) -> list[list[str]]:
    """Give, page by page, what a camera reads from its codes."""
    return [[one.text for one in zxingcpp.read_barcodes(page)] for page in pictures_of(data, dpi)]


def reader(data: bytes) -> PdfReader:
    """Open a file as strictly as a reader can."""
    return PdfReader(BytesIO(data), strict=True)


def require_sound(data: bytes, folder) -> None:
    """Fail unless the file is whole, and each font in it is embedded, a part of a whole one, and can be searched."""
    for page in reader(data).pages:
        for font in page["/Resources"].get("/Font", {}).values():
            whole = font.get_object()
            (below,) = whole["/DescendantFonts"]
            assert whole["/BaseFont"][7] == "+"
            assert "/FontFile2" in below.get_object()["/FontDescriptor"]
            assert "/ToUnicode" in whole
    if shutil.which("qpdf"):
        file = folder / "checked.pdf"
        file.write_bytes(data)
        done = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


def plain_text(data: bytes) -> str:
    """Give all text of a file without any blanks."""
    return "".join(text for text, _ in read_pages(data))
