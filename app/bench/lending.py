"""The benchmark `lending`: search a district's stock, borrow and return beside years of loans, bring a file in."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.bench.figures import Figures, Times, percentile
from app.bench.stores import ACTOR, START, TODAY, BenchClock, build, cache_folder
from app.core.tokens import name_key, tokens_of
from app.hall import Hall
from app.lending import catalogue, loans, returns, scan
from app.lending.stock_file import import_stock, preview_stock, write_stock_file
from app.lending.stock_lines import HEADINGS, read_stock_file
from app.residents import register
from db.bench.lending import Named, add_closed_loans, add_people, add_stock

ITEMS = PEOPLE = 100_000
CLOSED, CLOSED_FULL = 100_000, 1_000_000
ROUNDS, BLOCK = 60, 10
FILE_ROWS = 10_000
AIM = {"search_p95_ms": 16, "growth_p50": 1.2, "import_s": 10}
_THINGS = ("冲击钻", "电锯", "人字梯", "折叠轮椅", "手推车", "雨伞", "老花镜", "血压计", "拐杖", "工具箱")
_KINDS = ("家用", "轻便", "大号", "小号", "铝合金", "加厚", "红色", "蓝色", "备用", "新")
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡"
_FIRST = "秀建国志文玉春晓海永金丽美桂淑德福长振庆立新爱红云"
_SECOND = "英明华军强芳兰珍平生林梅霞辉勇杰敏涛娟超刚凤琴伟洋"


def measure_lending() -> Figures:
    """Search, borrow, return and bring a file in."""
    closed = CLOSED_FULL if os.environ.get("FULL") == "1" else CLOSED
    with TemporaryDirectory(prefix="huiketing-bench-", dir=cache_folder()) as folder, ExitStack() as stack:
        paths = {"empty": Path(folder) / "empty.sqlite", "old": Path(folder) / "old.sqlite"}
        halls, models, people = {}, _models(), _people()
        for name, path in paths.items():
            build(path, 0)
            add_stock(path, models, ITEMS, START)
            add_people(path, people, START)
            if name == "old":
                add_closed_loans(path, closed, ITEMS, PEOPLE, TODAY, START)
            halls[name] = Hall.open(f"sqlite:///{path}", BenchClock())
            stack.callback(halls[name].close)
        told: Figures = {"items": ITEMS, "people": PEOPLE, "closed_loans": closed, "aim": AIM}
        return told | {"search": _search(halls["old"])} | _desk(halls) | {"import": _file(halls["empty"], Path(folder))}


def _models() -> list[tuple[Named, str]]:
    """Give models, each with its category."""
    return [(_named(f"{kind}{thing}{n}号"), thing) for n, kind, thing in product(range(1, 21), _KINDS, _THINGS)]


def _people() -> list[Named]:
    """Give names as they are: four people share each."""
    names = ["".join(parts) for parts in product(_SURNAMES, _FIRST, _SECOND)]
    return [_named(names[number % len(names)], f"R-{number + 1:04d}") for number in range(PEOPLE)]


def _named(name: str, *codes: str) -> Named:
    return name, name_key(name), tokens_of(name, codes=codes)


def _search(hall: Hall) -> Figures:
    """Ask as hands type: a code, a word, a name in pinyin, initials; short beginnings match the most."""
    typed: dict[str, Callable[[int], str]] = {
        "code": lambda n: f"T-{n * 977 % ITEMS + 1:04d}",
        "text": lambda n: _THINGS[n % len(_THINGS)],
        "pinyin": lambda n: ("chongjizuan", "lunyi", "renzi", "yusan", "xueyaji")[n % 5],
        "initials": lambda n: ("cjz", "zdly", "rzt", "ys", "g")[n % 5],
    }
    named: dict[str, Callable[[int], str]] = {
        "code": lambda n: f"R-{n * 977 % PEOPLE + 1:04d}",
        "text": lambda n: f"{_SURNAMES[n % 40]}{_FIRST[n % 25]}{_SECOND[n % 25]}",
        "pinyin": lambda n: ("wangxiuying", "lijian", "zhang", "liuguo", "chenmei")[n % 5],
        "initials": lambda n: ("wxy", "lj", "z", "lgq", "cmh")[n % 5],
        "last4": lambda n: f"{n * 37 % 10_000:04d}",
    }
    items = {way: _asked(_ask(hall, catalogue.find_items, text)) for way, text in typed.items()}
    people = {way: _asked(_ask(hall, register.search_residents, text)) for way, text in named.items()}
    scans = _asked(lambda n: hall.ask(scan.scan, ACTOR, code=f"T-{n * 977 % ITEMS + 1:04d}"))
    return {"scan": scans, "items": items, "people": people}


def _ask(hall: Hall, query: Callable[..., Any], text: Callable[[int], str]) -> Callable[[int], Any]:
    def ask(number: int) -> Any:
        return hall.ask(query, ACTOR, text=text(number))

    return ask


def _asked(ask: Callable[[int], Any]) -> Figures:
    times = Times()
    ask(0)
    for number in range(200):
        with times.one():
            ask(number)
    wall, cpu = (round(percentile(each, 0.95), 3) for each in (times.wall, times.cpu))
    return times.told() | {"p95_ms": wall, "cpu_p95_ms": cpu}


def _desk(halls: dict[str, Hall]) -> Figures:
    """Borrow and return in both registers in turn, block by block, so that both meet the same noise."""
    lent = {name: Times() for name in halls}
    back = {name: Times() for name in halls}
    for turn in range(ROUNDS + 1):
        if turn == 1:  # the first one warms up
            for times in (*lent.values(), *back.values()):
                times.clear()
        for name in sorted(halls, reverse=bool(turn % 2)):
            for step in range(turn * BLOCK, (turn + 1) * BLOCK):
                code, who = f"T-{step * 131 % ITEMS + 1:04d}", f"R-{step * 71 % PEOPLE + 1:04d}"
                with lent[name].one():
                    halls[name].do(loans.lend, ACTOR, items=[code], borrower={"resident": who})
                with back[name].one():
                    halls[name].do(returns.give_back, ACTOR, item=code)
    return {
        what: {**{name: each.told() for name, each in times.items()}, "growth": times["old"].against(times["empty"])}
        for what, times in (("borrow", lent), ("return", back))
    }


def _file(hall: Hall, folder: Path) -> Figures:
    """Bring a workbook in, as the window does: read it, look at what it would change, write it."""
    blank = [None] * (len(HEADINGS) - 4)
    rows = [(f"W-{n:05d}", f"{_KINDS[n % 10]}{_THINGS[n // 10 % 10]}", "备用品", 1, *blank) for n in range(FILE_ROWS)]
    path = write_stock_file(folder / "stock.xlsx", rows)
    begun, cpu = time.perf_counter(), time.process_time()
    file = read_stock_file(path)
    read = time.perf_counter()
    told = hall.ask(preview_stock, ACTOR, file=file)
    looked = time.perf_counter()
    done = hall.do(import_stock, ACTOR, file=file, name=path.name)
    ended = time.perf_counter()
    times = {"read_s": read - begun, "preview_s": looked - read, "write_s": ended - looked, "all_s": ended - begun}
    times["all_cpu_s"] = time.process_time() - cpu
    same = done.added == told.added
    return {"rows": FILE_ROWS, "added": done.added, "as_previewed": same} | {k: round(v, 2) for k, v in times.items()}
