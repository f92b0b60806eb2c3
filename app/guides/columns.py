"""The columns of a guide file: their Chinese headings (domain.md 2.2), and how each is written and read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.documents.tables.model import COUNT, DATE, LINK, Column
from app.guides.content import (
    Basis,
    DayException,
    Fee,
    GuideContent,
    Material,
    Place,
    Question,
    Result,
    Span,
    Step,
    TimeLimit,
)
from app.guides.lines import entries_as_lines, lines_as_entries, lines_as_texts, texts_as_lines
from app.guides.reading import LINE_LIMIT, LINK_LIMIT, TEXT_LIMIT, TITLE_LIMIT

TITLE, DEPARTMENT, LINK_NAME = "事项名称", "部门", "办事链接"
STATUS, CHECKED_ON, CHECKED_BY, NEXT_REVIEW = "状态", "核对日期", "核对人", "下次核对"
ALERT, ALERT_UNTIL = "临时通知", "通知截止"
STATUS_WORDS = {"草稿": "draft", "已发布": "published", "发布": "published", "已停用": "withdrawn", "停用": "withdrawn"}
# A list takes as much as a cell of a spreadsheet holds.
_LIST_LIMIT = 32_000


@dataclass(frozen=True, slots=True)
class Codec:
    """How a field of a guide stands in a cell."""

    column: Column
    field: str
    write: Callable[[Any], str]
    read: Callable[[str], Any]  # gives None for a cell that says nothing


def _texts(name: str, field: str, *also: str) -> Codec:
    return Codec(Column(name, also, limit=_LIST_LIMIT), field, texts_as_lines, lines_as_texts)


def _entries(name: str, field: str, kind: type, *also: str) -> Codec:
    def read(cell: str) -> Any:
        return lines_as_entries(cell, kind)

    return Codec(Column(name, also, limit=_LIST_LIMIT), field, entries_as_lines, read)


def _text(name: str, field: str, *also: str, limit: int = LINE_LIMIT, **more: Any) -> Codec:
    return Codec(Column(name, also, limit=limit, **more), field, str, _told)


def _number(name: str, field: str) -> Codec:
    return Codec(Column(name, kind=COUNT), field, _number_text, _number_of)


def _one(name: str, field: str, *also: str) -> Codec:
    return Codec(Column(name, also, limit=LINE_LIMIT), field, _one_line, _one_entry)


def _told(cell: str) -> str | None:
    return cell.strip() or None


def _number_text(value: int | None) -> str:
    return "" if value is None else str(value)


def _number_of(cell: str) -> int | None:
    return int(cell) if cell.strip() else None


def _one_line(value: Any) -> str:
    return "" if value is None else entries_as_lines((value,))


def _one_entry(cell: str) -> Any:
    read = lines_as_entries(cell, TimeLimit)
    return read[0] if read else None


CODECS = (
    _text(DEPARTMENT, "department", "实施主体", "department", limit=120),
    _text("主项", "group", "业务办理项", "main_item", limit=120),
    _text(TITLE, "title", "名称", "name", "title", limit=TITLE_LIMIT, needed=True, filled=True),
    _text(LINK_NAME, "link", "link", limit=LINK_LIMIT, kind=LINK),
    _text("简称", "short_title"),
    _text("基本编码", "code_basic"),
    _text("实施编码", "code_impl"),
    _texts("俗称", "aliases", "别名"),
    _texts("检索词", "search_terms"),
    _text("事项类型", "item_type"),
    _texts("生活事件", "life_events", "主题"),
    _texts("服务对象", "audience"),
    _text("委托部门", "operator"),
    _entries("设定依据", "legal_basis", Basis),
    _texts("受理条件", "conditions"),
    _number("最低年龄", "min_age"),
    _number("最高年龄", "max_age"),
    _entries("申请材料", "materials", Material),
    _entries("办理流程", "steps", Step),
    _one("法定办结时限", "time_legal"),
    _one("承诺办结时限", "time_promise"),
    _entries("收费", "fees", Fee),
    _entries("办理地点", "places", Place),
    _entries("办理时间", "hours", Span),
    _entries("例外日期", "exceptions", DayException),
    _texts("咨询方式", "consult_phones"),
    _texts("监督投诉方式", "complaint_phones"),
    _entries("办理结果", "results", Result),
    _number("到办事现场次数", "visits_max"),
    _text("必须现场原因", "visits_reason"),
    _text("网上办理", "online", limit=LINK_LIMIT, kind=LINK),
    _text("网办深度", "online_depth"),
    _text("手机办理", "mobile", "移动端办理"),
    _text("自助终端", "terminal"),
    _text("预约", "appointment"),
    _text("物流快递", "express"),
    _text("帮办代办", "help_service"),
    _text("通办范围", "cross_region"),
    _entries("常见问题", "faqs", Question),
    _texts("提示", "tips"),
    _texts("易错点", "mistakes"),
    _texts("关联事项", "related"),
    _text("通俗说明", "easy_text", limit=TEXT_LIMIT),
    _text("来源网址", "source_url", limit=LINK_LIMIT, kind=LINK),
)
DATED = (
    Column(STATUS, limit=10),
    Column(CHECKED_ON, kind=DATE),
    Column(CHECKED_BY, limit=80),
    Column(NEXT_REVIEW, kind=DATE),
    Column(ALERT, limit=500),
    Column(ALERT_UNTIL, kind=DATE),
)
COLUMNS = tuple(codec.column for codec in CODECS) + DATED
HEADINGS = tuple(column.name for column in COLUMNS)
# The field of each column that tells of the guide as a whole, not of what it says.
DATED_FIELDS = {
    STATUS: "status",
    CHECKED_ON: "checked_on",
    CHECKED_BY: "checked_by",
    NEXT_REVIEW: "next_review",
    ALERT: "alert",
    ALERT_UNTIL: "alert_until",
}
HEADING_OF = {codec.field: codec.column.name for codec in CODECS} | {
    field: heading for heading, field in DATED_FIELDS.items()
}


def cells_of(content: GuideContent) -> list[str]:
    """Give the cells of a guide's content, in the order of CODECS."""
    return [codec.write(getattr(content, codec.field)) for codec in CODECS]


def values_of(row: Callable[[str], str]) -> dict[str, Any]:
    """Read what the cells of a row say, by field; what a cell does not say is left out."""
    read = {codec.field: codec.read(row(codec.column.name)) for codec in CODECS}
    return {field: value for field, value in read.items() if value is not None}


def day_of(cell: str) -> date | None:
    """Read a day cell, which `read_table` has brought into the form 2026-11-22."""
    return date.fromisoformat(cell) if cell.strip() else None
