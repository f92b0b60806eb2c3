"""What the demo hall's station lends: invented things and people, some of it out, one late, one in repair, one kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from app.core.actor import Actor
from app.hall import Hall
from app.lending import condition, keeping, kits, loans, overdue, returns, stock
from app.residents import register


class Thing(NamedTuple):
    """A model of the station, and how many of it are there."""

    name: str
    category: str
    pieces: int
    days: int
    kind: str = "piece"
    values: Mapping[str, Any] = MappingProxyType({})


THINGS = (
    Thing("冲击钻", "工具", 4, 2, values={"accessories": ["钻头", "深度尺"], "limits": "须戴护目镜，夜间不使用。"}),
    Thing("人字梯", "工具", 3, 2, values={"limits": "须有一人扶梯，雨天不在室外使用。", "check_days": 90}),
    Thing("工具箱", "工具", 3, 2, values={"accessories": ["扳手", "螺丝刀", "钳子"]}),
    Thing("雨伞", "雨具", 8, 2, values={"anonymous": True}),
    Thing(
        "轮椅",
        "助行",
        4,
        7,
        values={"accessories": ["脚踏板", "坐垫"], "limits": "限承重 100 公斤。", "check_days": 60},
    ),
    Thing("助行器", "助行", 3, 30),
    Thing("老花镜", "便民", 5, 0, values={"anonymous": True}),
    Thing("手推车", "搬运", 3, 0),
    Thing("血压计", "健康", 3, 3, values={"accessories": ["袖带", "电源线"]}),
    Thing("打气筒", "便民", 2, 0),
    Thing("折叠椅", "家具", 20, 3, kind="counted"),
    Thing("一次性雨衣", "雨具", 60, 0, kind="consumable"),
)
PEOPLE = (
    ("李秀英", "13900000101"),
    ("王建国", "13900000102"),
    ("张桂兰", "13900000103"),
    ("陈志强", "13900000104"),
    ("刘玉梅", "13900000105"),
    ("赵德明", "13900000106"),
    ("孙丽华", "13900000107"),
    ("周永福", "13900000108"),
    ("吴淑芬", "13900000109"),
    ("郑国平", "13900000110"),
    ("马晓燕", "13900000111"),
    ("何文彬", "13900000112"),
)
# How many days ago, who (None = without a name), what, and after how many days it came back (None = it is out).
_LOANS: tuple[tuple[int, int | None, str, int | None], ...] = (
    (20, 0, "冲击钻", 2),
    (19, 3, "人字梯", 1),
    (16, 5, "轮椅", None),
    (15, 2, "血压计", 3),
    (9, 7, "手推车", 0),
    (8, 1, "工具箱", 2),
    (6, 8, "助行器", None),
    (4, 4, "冲击钻", 1),
    (3, 9, "轮椅", None),
    (2, 6, "血压计", None),
    (1, 10, "人字梯", None),
    (1, None, "雨伞", None),
    (0, None, "雨伞", None),
    (0, 11, "冲击钻", None),
    (0, 2, "工具箱", None),
)
_DAYS = 21  # that the station has been lending


def lend_a_while(hall: Hall, actor: Actor, set_clock: Callable[[datetime], None], now: datetime) -> None:
    """Let the station lend for three weeks, up to now."""
    _Station(hall, actor, set_clock, now).play()


class _Station:
    def __init__(self, hall: Hall, actor: Actor, set_clock: Callable[[datetime], None], now: datetime) -> None:
        self._hall, self._actor, self._set, self._now = hall, actor, set_clock, now
        self._models: dict[str, int] = {}
        self._free: dict[str, list[str]] = {}
        self._people: list[str] = []

    def play(self) -> None:
        self._ago(_DAYS)
        self._write_down()
        back: list[tuple[int, str]] = []
        for ago, who, what, after in _LOANS:
            for due, code in sorted(back, reverse=True):
                if due > ago:
                    self._back(due, code)
                    back.remove((due, code))
            self._ago(ago)
            code = self._lend(who, what)
            if after is not None:
                back.append((max(1, ago - after), code))
        self._ago(0)
        self._finish()

    def _ago(self, days: int) -> None:
        self._set(self._now - timedelta(days=days))

    def _do(self, run: Callable[..., Any], *args: Any, **values: Any) -> Any:
        return self._hall.do(run, self._actor, *args, **values)

    def _write_down(self) -> None:
        number, bought = 0, (self._now - timedelta(days=_DAYS)).date()
        for thing in THINGS:
            values = {"loan_days": thing.days, **thing.values}
            model = self._do(stock.add_model, thing.name, thing.category, thing.kind, **values).id
            self._models[thing.name] = model
            codes_wanted = thing.pieces if thing.kind == "piece" else 1
            codes = [f"T-{number + one:04d}" for one in range(1, codes_wanted + 1)]
            number += codes_wanted
            for code in codes:
                count = 1 if thing.kind == "piece" else thing.pieces
                self._do(stock.add_item, model, code, count, place=f"{thing.category}架", bought=bought)
            self._free[thing.name] = codes
        self._people = [self._do(register.register, name, phone).code for name, phone in PEOPLE]

    def _lend(self, who: int | None, what: str) -> str:
        code = self._free[what].pop(0)
        borrower = None if who is None else {"resident": self._people[who]}
        self._do(loans.lend, [code], borrower)
        return code

    def _back(self, ago: int, code: str) -> None:
        self._ago(ago)
        self._do(returns.give_back, code)

    def _finish(self) -> None:
        """Leave one in repair, one kept, somebody reminded, some of what is counted out, and a kit."""
        self._do(kits.make_kit, "修车包", [self._free["打气筒"][0], self._free["工具箱"][-1]])
        code = self._free["血压计"].pop(0)
        self._do(loans.lend, [code], {"resident": self._people[4]})
        back = self._do(returns.give_back, code)
        self._do(condition.note_condition, back.loan, {"works": False, "complete": True}, "充气后漏气")
        self._do(loans.lend, [{"code": self._free["折叠椅"][0], "quantity": 6}], {"resident": self._people[7]})
        self._do(keeping.reserve, self._models["助行器"], self._people[3])
        self._do(overdue.log_contact, self._people[5], "phone", "promised", "说周五送回")
