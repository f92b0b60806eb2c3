"""The guides of a demo hall: our starter texts, and a dozen of them completed, checked and published."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.core.rights import Right
from app.core.work import Work, use_case
from app.guides import catalogue
from app.guides.catalogue import Guide
from app.guides.reading import plain
from app.guides.starters import add_starters

PUBLISHED = (
    "老年人优待证办理",
    "高龄津贴申领",
    "最低生活保障申请",
    "残疾人证办理",
    "残疾人两项补贴申请",
    "居住登记申报",
    "居住证办理",
    "城乡居民医保缴费",
    "养老待遇资格认证",
    "社会保障卡申领补换",
    "公共部位报修",
    "工具借用",
    "社区证明开具",
)
_ALERTED = "居住证办理"
_ALERT = "因系统升级，居住证当场打印暂停，请先电话预约。"
_HALL: dict[str, Any] = {
    "name": "阳光花园社区会客厅",
    "address": "幸福路 1 号，一楼大厅",
    "transport": "公交 3 路、12 路到幸福路站",
    "accessible": "门口有坡道，厅内有轮椅和老花镜",
    "latitude": 36.0750,
    "longitude": 115.2040,
}
_PLACES: dict[str, dict[str, Any]] = {
    "社区会客厅前台": _HALL,
    "网格驿站": {
        "name": "第三网格驿站",
        "address": "河畔小区 2 号楼东侧",
        "latitude": 36.0722,
        "longitude": 115.2085,
    },
    "社区警务室": {"name": "社区警务室", "address": "幸福路 9 号", "latitude": 36.0771, "longitude": 115.2021},
    "辖区派出所户籍窗口": {
        "name": "幸福路派出所户籍窗口",
        "address": "解放街 20 号",
        "latitude": 36.0798,
        "longitude": 115.2093,
    },
}
_HOURS = [
    {"weekday": day, "begin": begin, "end": end}
    for day in range(1, 6)
    for begin, end in (("08:30", "12:00"), ("13:30", "17:30"))
]
_HOURS.append({"weekday": 6, "begin": "09:00", "end": "12:00"})
_LOCAL = {"hours": _HOURS, "consult_phones": ["0393-8888000", "12345"], "complaint_phones": ["12345"]}
_NOTE = "补上本地的地点、时间和电话"
_REVIEW = timedelta(days=180)


@use_case(Right.EDIT_GUIDES)
def add_demo_guides(work: Work) -> None:
    """Bring the starter texts in; complete, check and publish those that residents of the demo hall ask for most."""
    add_starters(work)
    for title in PUBLISHED:
        guide = catalogue.read_guide(work, title)
        alert, until = (_ALERT, work.today + timedelta(days=3)) if title == _ALERTED else ("", None)
        told = _completed(guide)
        service = guide.service
        catalogue.change_guide(
            work, guide.id, guide.version, told, service=service, alert=alert, alert_until=until, note=_NOTE
        )
        catalogue.confirm_guide(work, guide.id, next_review=work.today + _REVIEW)
        catalogue.publish_guide(work, guide.id)


def _completed(guide: Guide) -> dict[str, Any]:
    """Give what a guide says, with the places, hours and telephones of the invented neighbourhood."""
    content = plain(guide.content)
    places = [_PLACES.get(place["name"], place) for place in content.get("places", [])]
    return {**content, **_LOCAL, "places": places}
