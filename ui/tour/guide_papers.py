"""The papers of service guides over our starter texts, completed with an invented neighbourhood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.documents import board_words, booklet_words, materials_words
from app.documents.booklet import BookletFacts, booklet_pdf
from app.documents.circle_map import CircleFacts, circle_map_pdf
from app.documents.circle_places import CirclePlace
from app.documents.guide_facts import GuideFacts
from app.documents.large_print import large_print_pdf
from app.documents.leaflet import leaflet_pdf
from app.documents.materials_facts import Lacking, MaterialsFacts
from app.documents.materials_paper import materials_pdf
from app.documents.notice_board import BoardFacts, BoardPerson, notice_board_pdf
from app.guides import paper_words
from app.guides.catalogue import DRAFT, PUBLISHED, Guide
from app.guides.content import Alert, Dated, GuideContent, Place, Span
from app.guides.guide_slips import slip_payload
from app.guides.papers import facts_of, hours_in_words
from app.guides.starters import starters
from ui.tour.stage import MORNING

_SITE, _STATION = "槐荫里社区会客厅", "槐荫里社区第三网格驿站"
_NOW = MORNING.astimezone(ZoneInfo("Asia/Shanghai")).replace(tzinfo=None)
_TODAY = _NOW.date()
_LINK = "https://www.example.gov.cn/transition/detail?areaCode=511602000000&itemCode=5116020000{number:04d}&type=1"
_PHONES = ("0393-8888000", "12345")
_HOURS = tuple(Span(day, begin, end) for day in range(1, 6) for begin, end in (("08:30", "12:00"), ("13:30", "17:30")))
_HALL = Place(
    _SITE, "幸福路 1 号，一楼大厅", "1–3 号席", "公交 3 路、12 路到幸福路站", "门口有坡道，厅内有轮椅和老花镜"
)
_ALERT = Alert("因系统升级，当场打印暂停，请先电话预约。", _TODAY + timedelta(3))
_MATTER = "老年人优待证办理"
_IN_BOOKLET = 16
_PEOPLE = (
    BoardPerson("网格长", "王建国", "138 0000 1234"),
    BoardPerson("网格员", "李𠮷芳", "139 0000 5678"),
    BoardPerson("楼栋长", "欧阳明月", "137 0000 2468"),
    BoardPerson("家庭医生", "孙丽", "0393-7654321"),
    BoardPerson("社区民警", "赵强", "0393-1100110"),
)
_PLACES = (
    CirclePlace("社区会客厅", 36.0750, 115.2040, "会客厅", "幸福路 1 号", "0393-8888000", ringed=True),
    CirclePlace("第三网格驿站", 36.0722, 115.2085, "驿站", "河畔小区 2 号楼东侧", "0393-8888003"),
    CirclePlace("第一网格驿站", 36.0768, 115.2012, "驿站", "幸福路 9 号", "0393-8888001"),
    CirclePlace("社区卫生服务站", 36.0756, 115.2069, "看病", "幸福路 12 号", "0393-7654321"),
    CirclePlace("长者食堂", 36.0744, 115.2036, "吃饭", "幸福路 3 号", "0393-8888006"),
    CirclePlace("日间照料中心", 36.0741, 115.2043, "养老", "幸福路 3 号二楼", "0393-8888007"),
    CirclePlace("幸福路小学", 36.0779, 115.2052, "四点半课堂", "解放街 6 号"),
    CirclePlace("便民菜店", 36.0735, 115.2019, "买菜", "河畔小区西门"),
    CirclePlace("药店", 36.0761, 115.2058, "买药", "幸福路 10 号"),
    CirclePlace("幸福路派出所", 36.0798, 115.2093, "户籍窗口", "解放街 20 号", "0393-1100110"),
    CirclePlace("区政务服务中心", 36.0930, 115.2250, "办事大厅", "人民大道 88 号", "12345"),
)


@dataclass(frozen=True, slots=True)
class GuidesWords:
    """The words of every paper of guides in one language."""

    content: paper_words.ContentWords
    booklet: booklet_words.BookletWords
    board: board_words.BoardWords
    materials: materials_words.MaterialsWords


WORDS = {
    "zh": GuidesWords(paper_words.CHINESE, booklet_words.CHINESE, board_words.CHINESE, materials_words.CHINESE),
    "en": GuidesWords(paper_words.ENGLISH, booklet_words.ENGLISH, board_words.ENGLISH, materials_words.ENGLISH),
}


def guide_pages(words: GuidesWords) -> dict[str, bytes]:
    """Give every paper of guides by its name."""
    found = tuple(_guides(words.content))
    whole = next(one for one in found if one.title == _MATTER)
    marked = replace(whole, starter=True, status=DRAFT, checked_on=None, alert=_ALERT.text, alert_until=_ALERT.until)
    late = replace(whole, checked_on=_TODAY - timedelta(400), next_review=_TODAY - timedelta(30))
    # A matter of which the portal told its name alone.
    bare = _facts(GuideContent(whole.title, whole.department, link=whole.link), len(found) + 1, words.content, Dated())
    booklet = BookletFacts(_SITE, _TODAY, (*found[:_IN_BOOKLET], bare), words=words.booklet)
    return {
        "leaflet": leaflet_pdf(whole),
        "leaflet-a5": leaflet_pdf(whole, "A5"),
        "leaflet-draft": leaflet_pdf(marked),
        "leaflet-late-a5": leaflet_pdf(late, "A5"),
        "leaflet-bare": leaflet_pdf(bare),
        "large-print": large_print_pdf(whole),
        "booklet": booklet_pdf(booklet),
        "booklet-folded": booklet_pdf(booklet, folded=True),
        "notice-board": notice_board_pdf(_board(words)),
        "circle-map": circle_map_pdf(CircleFacts(_SITE, _TODAY, _PLACES, words=words.board)),
        "materials": materials_pdf(_notice(words)),
    }


def slip_of_guide(words: GuidesWords) -> dict[str, Any]:
    """Give what the small paper of a guide says, of one with an alert that is past its review."""
    whole = next(one for one in _guides(words.content) if one.title == _MATTER)
    return slip_payload(replace(whole, alert=_ALERT.text, next_review=_TODAY - timedelta(9)), MORNING)


def _guides(words: paper_words.ContentWords) -> list[GuideFacts]:
    told: dict[str, Any] = {"places": (_HALL,), "hours": _HOURS, "consult_phones": _PHONES}
    dated = Dated(_TODAY - timedelta(30), "张敏", _TODAY + timedelta(150))
    return [
        _facts(replace(one.content, link=_LINK.format(number=number), **told), number, words, dated)
        for number, one in enumerate(starters(), 1)
    ]


def _facts(content: GuideContent, number: int, words: paper_words.ContentWords, dated: Dated) -> GuideFacts:
    guide = Guide(f"G-{number:04d}", PUBLISHED, 3, content, dated, Alert(), None, False, _NOW)
    return facts_of(guide, _SITE, _TODAY, words)


def _board(words: GuidesWords) -> BoardFacts:
    return BoardFacts(
        site=_STATION,
        of=_SITE,
        today=_TODAY,
        area="幸福路 1–9 号院、河畔小区 1–6 号楼。",
        people=_PEOPLE,
        services=("工具借用", "老年人优待证代办", "公共部位报修", "四点半课堂报名", "志愿者登记", "生活缴费代办"),
        hours=tuple(hours_in_words(_HOURS, words.content)),
        phones=(("报警", "110"), ("急救", "120"), ("物业值班", "0393-8888009")),
        complaint="12345",
        code="S-0003",
        checked_on=date(2026, 11, 1),
        words=words.board,
    )


def _notice(words: GuidesWords) -> MaterialsFacts:
    return MaterialsFacts(
        site=_SITE,
        number="M-0007",
        matter=_MATTER,
        at=_NOW,
        missing=(
            Lacking("近期一寸免冠照片", "照相馆，或在前台拍"),
            Lacking("代办人的居民身份证和委托书", note="委托书前台可领空白表"),
        ),
        brought=("居民身份证",),
        note="儿子可以代办。",
        ticket="A017",
        phones=_PHONES,
        where=(f"{_HALL.name} {_HALL.address}",),
        when=tuple(hours_in_words(_HOURS, words.content)),
        by="张敏",
        words=words.materials,
    )
