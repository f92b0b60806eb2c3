"""How a guide's plain values are said on paper, in the two languages that a hall may choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.documents.guide_words import CHINESE as PAPER_CHINESE
from app.documents.guide_words import ENGLISH as PAPER_ENGLISH
from app.documents.guide_words import GuideWords


@dataclass(frozen=True, slots=True)
class ContentWords:
    """Words for codes, and sentences with `{}` for what is filled in."""

    paper: GuideWords
    forms: Mapping[str, str]
    needs: Mapping[str, str]
    can_waive: str
    source: str
    issuer: str
    form_ref: str
    sample_ref: str
    ages: Mapping[str, str]
    audience: str
    at_once: str
    working_days: str
    days: str
    visits_none: str
    visits: str
    weekdays: tuple[str, ...]
    span: str
    closed: str
    opened: str
    step_by: str
    step_limit: str
    fee: str
    basis: str
    reduction: str
    valid_from: str
    valid_to: str
    validity: str
    sample: str
    comma: str
    brackets: str
    headings: Mapping[str, str]


CHINESE = ContentWords(
    paper=PAPER_CHINESE,
    forms={
        "original": "原件 {originals} 份",
        "copy": "复印件 {copies} 份",
        "both": "原件 {originals} 份、复印件 {copies} 份",
        "electronic": "电子版",
    },
    needs={"required": "", "optional": "可不带", "depends": "视情况带", "deferrable": "可后补"},
    can_waive="可写承诺书代替",
    source="到哪里拿：{text}",
    issuer="由 {text} 出具",
    form_ref="空白表：{text}",
    sample_ref="样表：{text}",
    ages={"both": "{low} 至 {high} 周岁", "low": "年满 {low} 周岁", "high": "不超过 {high} 周岁"},
    audience="服务对象：{text}",
    at_once="当场办结",
    working_days="{count} 个工作日",
    days="{count} 天（自然日）",
    visits_none="不用跑",
    visits="最多跑 {count} 次",
    weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    span="{first}至{last}",
    closed="{day}（{weekday}）休息",
    opened="{day}（{weekday}）{begin}–{end} 照常办理",
    step_by="经办：{text}",
    step_limit="时限：{text}",
    fee="{name}：{standard}",
    basis="依据：{text}",
    reduction="减免：{text}",
    valid_from="{day} 起",
    valid_to="到 {day} 为止",
    validity="有效期：{text}",
    sample="样本：{text}",
    comma="，",
    brackets="（{text}）",
    headings={
        "aliases": "俗称",
        "time_legal": "法定时限",
        "results": "能拿到",
        "complaint_phones": "监督投诉",
        "visits_reason": "为何到场",
        "appointment": "预约",
        "express": "邮寄",
        "help_service": "帮办代办",
        "cross_region": "通办范围",
        "online": "网上办理",
        "online_depth": "网办深度",
        "mobile": "手机办理",
        "terminal": "自助终端",
        "faqs": "常见问题",
        "tips": "提示",
        "mistakes": "易错点",
        "related": "关联事项",
        "legal_basis": "依据",
        "operator": "委托办理",
        "item_type": "事项类型",
        "life_events": "适用情形",
        "codes": "事项编码",
        "source_url": "来源",
    },
)
ENGLISH = ContentWords(
    paper=PAPER_ENGLISH,
    forms={
        "original": "original ×{originals}",
        "copy": "copy ×{copies}",
        "both": "original ×{originals}, copy ×{copies}",
        "electronic": "electronic",
    },
    needs={"required": "", "optional": "not required", "depends": "if it applies", "deferrable": "may follow later"},
    can_waive="a written promise will do",
    source="Where to get it: {text}",
    issuer="Issued by {text}",
    form_ref="Form: {text}",
    sample_ref="Sample: {text}",
    ages={"both": "Aged {low} to {high}", "low": "Aged {low} or more", "high": "Aged {high} at most"},
    audience="For: {text}",
    at_once="While you wait",
    working_days="{count} working days",
    days="{count} days (calendar)",
    visits_none="No visit needed",
    visits="Visits: at most {count}",
    weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    span="{first} to {last}",
    closed="{day} ({weekday}) closed",
    opened="{day} ({weekday}) {begin}–{end} open",
    step_by="By: {text}",
    step_limit="Within: {text}",
    fee="{name}: {standard}",
    basis="Basis: {text}",
    reduction="Reduction: {text}",
    valid_from="from {day}",
    valid_to="until {day}",
    validity="Valid: {text}",
    sample="Sample: {text}",
    comma=", ",
    brackets=" ({text})",
    headings={
        "aliases": "Also called",
        "time_legal": "Legal time limit",
        "results": "What you get",
        "complaint_phones": "Complaints",
        "visits_reason": "Why in person",
        "appointment": "Appointment",
        "express": "By post",
        "help_service": "Help",
        "cross_region": "Also done in",
        "online": "Online",
        "online_depth": "How far online",
        "mobile": "On a phone",
        "terminal": "Self-service",
        "faqs": "Often asked",
        "tips": "Good to know",
        "mistakes": "What often goes wrong",
        "related": "Related",
        "legal_basis": "Legal basis",
        "operator": "Done on behalf by",
        "item_type": "Kind of matter",
        "life_events": "Life events",
        "codes": "Codes",
        "source_url": "Source",
    },
)
WORDS = {"zh": CHINESE, "en": ENGLISH}
